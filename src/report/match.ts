import { columns, shortened } from './columns.js';

/** A record of a pg_hba.conf as it may be shown. */
export interface MatchedRecord {
  readonly file: string;
  readonly line: number;
  /** As written, on one line. */
  readonly text: string;
}

/** Which record decides one connection, as plain data with nothing hidden in it. */
export interface MatchAnswer {
  readonly decision: 'accept' | 'reject' | 'no-entry' | 'unknown';
  /** Absent where none decides, or where nobody can say which one does. */
  readonly record?: MatchedRecord;
  readonly method?: string;
  /** Where nobody can say which record decides: what that depends on. */
  readonly dependsOn?: readonly string[];
  /** And those that may decide; without a record where none of them matches. */
  readonly candidates?: readonly MatchCandidate[];
  /** A database that was named and counts for nothing: physical replication goes to none. */
  readonly idleDatabase?: string;
  /** Absent where nobody asked. */
  readonly passedOver?: readonly (MatchedRecord & { readonly because: string })[];
}

export interface MatchCandidate {
  readonly decision: 'accept' | 'reject' | 'no-entry';
  readonly record?: MatchedRecord;
  readonly method?: string;
}

/** The answer of `match --format json`. */
export function matchData({ decision, record, method, dependsOn, candidates, passedOver }: MatchAnswer): object {
  return {
    decision,
    ...(record && { record: placeOf(record) }),
    ...(method !== undefined && { method }),
    ...(dependsOn && { dependsOn }),
    ...(candidates && {
      candidates: candidates.map((one) => ({ ...one, ...(one.record && { record: placeOf(one.record) }) })),
    }),
    ...(passedOver && { passedOver: passedOver.map((one) => ({ ...placeOf(one), because: one.because })) }),
  };
}

const placeOf = ({ file, line }: MatchedRecord) => ({ file, line });

/** The answer for people: what decides, and every record before it with the reason it was passed over. */
export function matchTable(answer: MatchAnswer): string {
  const { candidates = [], dependsOn = [], passedOver = [], idleDatabase } = answer;
  const blocks = [headline(answer)];
  if (idleDatabase !== undefined)
    blocks.push([
      `Physical replication goes to no database, so \`${idleDatabase}\` counts for nothing here.`,
      'Logical replication is asked about without --replication.',
    ]);
  if (dependsOn.length > 0) blocks.push(['It depends on this:', ...dependsOn.map((one) => `  ${one}`)]);
  if (candidates.length > 0) blocks.push(['One of these decides:', ...columns(candidates.map(candidateRow))]);
  if (passedOver.length > 0)
    blocks.push(['Passed over:', ...columns(passedOver.map((one) => [place(one), short(one.text), one.because]))]);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function headline({ decision, record, method }: MatchAnswer): readonly string[] {
  switch (decision) {
    case 'no-entry':
      return ['no-entry: no record matches, so PostgreSQL rejects the connection'];
    case 'unknown':
      return ['unknown: the file alone does not tell'];
    case 'accept':
    case 'reject': {
      const by = record ? `${place(record)} decides` : 'whichever of several records decides';
      const how = method === undefined || decision === 'reject' ? '' : `, by method ${method}`;
      return [`${decision}: ${by}${how}`, ...(record ? [`  ${short(record.text)}`] : [])];
    }
  }
}

const candidateRow = ({ decision, record, method }: MatchCandidate): readonly string[] =>
  record
    ? [place(record), short(record.text), decision === 'accept' ? `${decision}, by method ${method}` : decision]
    : ['no record', '', 'no-entry'];

const place = ({ file, line }: MatchedRecord): string => `${file}:${line}`;

/** As much of a record as a table has room for. */
const short = (text: string): string => shortened(text, 80);
