import { createReadStream } from 'node:fs';
import { UsageError } from '../host/usage-error.js';
import { matchData } from '../report/match.js';
import { decidingMany } from '../semantics/access/first-match.js';
import { visible } from '../text/visible.js';
import type { Arguments } from './arguments.js';
import { complain } from './complain.js';
import type { ExitCode } from './exit-code.js';
import { answerTo } from './match-answer.js';
import { questionFrom } from './match-question.js';
import type { MatchSubject } from './match-subject.js';
import { print } from './write.js';

/** Characters of one line beyond which nobody means a connection. */
const LONGEST_LINE = 1_000_000;

/** Characters that are collected before they are written. */
const FLUSH = 1 << 16;

/**
 * `match --batch`: a JSON object a line in, one a line out, in order and in constant memory. A line that is no question
 * is answered with what is wrong with it, so that the two stay side by side, and the run ends with 2.
 */
export async function matchBatch(subject: MatchSubject, path: string, args: Arguments): Promise<ExitCode> {
  const options = { explain: args.on('verbose'), deciding: decidingMany(subject.tree) };
  const name = path === '-' ? '<stdin>' : path;
  let pending = '';
  let line = 0;
  let failed = false;
  for await (const text of linesOf(path)) {
    line += 1;
    const question = text === undefined ? { fault: 'this line is too long' } : parsed(text);
    if ('fault' in question) {
      failed = true;
      complain(`${name}:${line}: ${question.fault}`);
      pending += `${JSON.stringify({ error: visible(question.fault) })}\n`;
    } else pending += `${JSON.stringify(matchData(answerTo(subject, question, options)))}\n`;
    if (pending.length < FLUSH) continue;
    print(pending);
    pending = '';
  }
  print(pending);
  return failed ? 2 : 0;
}

function parsed(text: string) {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data === 'object' && data !== null && !Array.isArray(data))
      return questionFrom(data as Readonly<Record<string, unknown>>);
  } catch {
    // Told below, in our own words: those of the parser quote the line.
  }
  return { fault: text.trim() === '' ? 'this line is empty' : 'this line is no JSON object' };
}

/** Lines without their ends; undefined for one that is longer than any we read. */
async function* linesOf(path: string): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  let isTooLong = false;
  for await (const chunk of chunksOf(path)) {
    rest += decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n', start)) {
      yield isTooLong || end - start > LONGEST_LINE ? undefined : rest.slice(start, end);
      isTooLong = false;
      start = end + 1;
    }
    rest = rest.slice(start);
    if (rest.length <= LONGEST_LINE) continue;
    isTooLong = true;
    rest = '';
  }
  rest += decoder.decode();
  if (isTooLong || rest !== '') yield isTooLong || rest.length > LONGEST_LINE ? undefined : rest;
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = path === '-' ? process.stdin : createReadStream(path);
  try {
    yield* stream;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`\`${path}\` cannot be read (${code})`);
  }
}
