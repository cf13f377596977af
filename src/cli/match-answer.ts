import type { HbaRecord } from '../parse/hba-tree.js';
import type { MatchAnswer, MatchCandidate, MatchedRecord } from '../report/match.js';
import { conditionWords } from '../semantics/access/condition.js';
import { type Deciding, decisionOf } from '../semantics/access/decide.js';
import type { DecidingOne } from '../semantics/access/first-match.js';
import { passedOver } from '../semantics/access/passed-over.js';
import { worldWith } from '../semantics/access/told.js';
import { accepts } from '../semantics/hba.js';
import { textOf } from '../text/source.js';
import type { Question } from './match-question.js';
import type { MatchSubject } from './match-subject.js';

export interface AnswerOptions {
  /** Tell the records that are passed over, and why. */
  readonly explain: boolean;
  /** Finds the records that may decide. */
  readonly deciding: DecidingOne;
}

/** What the table makes of one connection, with nothing hidden in it and no secret. */
export function answerTo(subject: MatchSubject, question: Question, { explain, deciding }: AnswerOptions): MatchAnswer {
  const { tree, redactor } = subject;
  const { connection, roles, hostname, idleDatabase } = question;
  const { user, address } = connection;
  const world = worldWith(subject.world, {
    users: [user],
    addresses: address === undefined ? [] : [address],
    ...(roles && { roles }),
    ...(hostname !== undefined && { hostname }),
  });
  const open = deciding(connection, world);
  const decision = decisionOf(open);
  const isDecided = decision.kind === 'accept' || decision.kind === 'reject';
  const { record = undefined, method = undefined } = isDecided ? decision : {};
  const shown = (record: HbaRecord): MatchedRecord => shownRecord(record, redactor);
  return {
    decision: decision.kind,
    ...(record && { record: shown(record) }),
    ...(method !== undefined && { method }),
    ...(idleDatabase !== undefined && { idleDatabase: redactor.text(idleDatabase) }),
    ...(open.among.length > 1 || open.templates.length > 0 ? whatIsOpen(open, subject) : {}),
    ...(explain && {
      passedOver: passedOver(tree, connection, world, open).map(({ record, because }) => ({
        ...shown(record),
        because: redactor.text(because),
      })),
    }),
  };
}

function whatIsOpen({ among, on, templates }: Deciding, { redactor }: MatchSubject): Partial<MatchAnswer> {
  const lines = templates.map(({ at, line }) => `what becomes of \`${at.file.path}:${line}\`, which is not final`);
  return {
    dependsOn: [...on.map((condition) => conditionWords(condition)), ...lines].map(redactor.text),
    candidates: among.map((one): MatchCandidate => {
      if (one === 'no-entry') return { decision: one };
      const record = shownRecord(one, redactor);
      return { decision: accepts(one) ? 'accept' : 'reject', record, method: one.method.value };
    }),
  };
}

const shownRecord = ({ at, line }: HbaRecord, redactor: MatchSubject['redactor']): MatchedRecord => ({
  file: redactor.path(at.file.path),
  line,
  // Worked out where it is shown: a batch asks a million times for the place alone.
  get text() {
    return redactor.text(textOf(at).replaceAll(/\s+/gu, ' '));
  },
});
