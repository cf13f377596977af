import { UsageError } from '../host/usage-error.js';
import { matchData, matchTable } from '../report/match.js';
import { deciding } from '../semantics/access/decide.js';
import type { Arguments } from './arguments.js';
import type { ExitCode } from './exit-code.js';
import { answerTo } from './match-answer.js';
import { matchBatch } from './match-batch.js';
import { type Question, questionFrom } from './match-question.js';
import { matchSubject } from './match-subject.js';
import { print } from './write.js';

const QUESTION = ['transport', 'address', 'user', 'database', 'replication', 'roles', 'hostname'] as const;

/** `hostssl match`: which record of a pg_hba.conf decides one connection, or each of many. */
export async function matchCommand(args: Arguments): Promise<ExitCode> {
  const batch = args.value('batch');
  if (args.paths.length > 0) throw new UsageError('`match` takes no paths; --hba names the file it asks');
  if (batch !== undefined) {
    const besides = ['format', ...QUESTION].find((name) => args.on(name));
    if (besides !== undefined) throw new UsageError(`\`--batch\` and \`--${besides}\` exclude each other`);
    if (batch === '-' && args.value('hba') === '-')
      throw new UsageError('standard input can be the file or the batch, and not both');
    return matchBatch(await matchSubject(args), batch, args);
  }
  const question = questionOf(args);
  const subject = await matchSubject(args);
  const answer = answerTo(subject, question, {
    explain: true,
    deciding: (connection, world) => deciding(subject.tree, connection, world),
  });
  print(args.value('format') === 'json' ? `${JSON.stringify(matchData(answer), null, 2)}\n` : matchTable(answer));
  return 0;
}

function questionOf(args: Arguments): Question {
  const fields = Object.fromEntries(
    QUESTION.filter((name) => args.on(name)).map((name) => [name, name === 'replication' || args.value(name)]),
  );
  const question = questionFrom(fields, (field) => `\`--${field}\``);
  if ('fault' in question) throw new UsageError(question.fault);
  return question;
}
