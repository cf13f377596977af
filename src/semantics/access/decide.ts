import type { HbaEntry, HbaRecord, HbaTemplateLine, HbaTree } from '../../parse/hba-tree.js';
import { accepts, addressOf, admits } from '../hba.js';
import { type Answer, type Condition, conditionKey } from './condition.js';
import type { Connection } from './connection.js';
import { addressAnswer, clippedName, databaseAnswer, userAnswer } from './field-match.js';
import { termsOf } from './record-terms.js';
import { RuledOut } from './ruled-out.js';
import { NOTHING_KNOWN, type World } from './world.js';

/** What PostgreSQL does with one connection, as far as pg_hba.conf decides it. */
export type Decision =
  /** Several records may decide where `record` is absent, and ask for different things where `method` is. */
  | { readonly kind: 'accept' | 'reject'; readonly record?: HbaRecord; readonly method?: string }
  | { readonly kind: 'no-entry' }
  /** Which one it is depends on these conditions, or on a line that is not final. */
  | { readonly kind: 'unknown'; readonly on: readonly Condition[]; readonly templates: readonly HbaTemplateLine[] };

/** What may decide one connection. */
export interface Deciding {
  /** One where it is certain; the last one decides where no condition holds. */
  readonly among: readonly (HbaRecord | 'no-entry')[];
  /** What the choice among them depends on. */
  readonly on: readonly Condition[];
  /** Lines before the last of them that are not final: any of these may decide, too. */
  readonly templates: readonly HbaTemplateLine[];
}

/**
 * The first record that matches decides; without one PostgreSQL rejects. Mirrors `check_hba`. Refused lines are passed
 * over: whether such a file is in force at all is another question.
 */
export const decide = (tree: HbaTree, connection: Connection, world: World = NOTHING_KNOWN): Decision =>
  decisionOf(deciding(tree, connection, world));

/** The records that may decide a connection, as far as nobody can say which one does. */
export function deciding(tree: HbaTree, connection: Connection, world: World = NOTHING_KNOWN): Deciding {
  const outcomes: (HbaRecord | 'no-entry')[] = [];
  const on = new Map<string, Condition>();
  const templates: HbaTemplateLine[] = [];
  const ruledOut = new RuledOut();
  const seen = clipped(connection);
  let open = true;
  for (const entry of tree.entries) {
    if (entry.kind === 'refused') continue;
    if (entry.kind === 'template') {
      templates.push(entry);
      continue;
    }
    const needs = demandsOf(entry, seen, tree, world, ruledOut);
    if (needs === false) continue;
    outcomes.push(entry);
    if (needs.length === 0) {
      open = false;
      break;
    }
    for (const condition of needs.flat()) on.set(conditionKey(condition), condition);
    // Passed over although nothing else was missing: none of these holds, wherever it is asked again below.
    if (needs.length === 1) for (const condition of needs[0]!) ruledOut.add(condition);
  }
  if (open) outcomes.push('no-entry');
  return { among: outcomes, on: [...on.values()], templates };
}

/** What comes of a connection, where that is the same whichever record decides. */
export function decisionOf({ among: outcomes, on, templates }: Deciding): Decision {
  if (templates.length > 0) return { kind: 'unknown', on, templates };
  const first = outcomes[0]!;
  if (first === 'no-entry') return { kind: 'no-entry' };
  const method = first.method.value;
  const records = outcomes.filter((one) => one !== 'no-entry');
  const agree = records.length === outcomes.length && records.every((one) => accepts(one) === accepts(first));
  if (!agree) return { kind: 'unknown', on, templates };
  return {
    kind: accepts(first) ? 'accept' : 'reject',
    ...(records.length === 1 && { record: first }),
    ...(records.every((one) => one.method.value === method) && { method }),
  };
}

/** Names as the server keeps them: a client that names no database asks for the one named like its role. */
export const clipped = (connection: Connection): Connection => ({
  ...connection,
  user: clippedName(connection.user),
  database: clippedName(connection.database || connection.user),
});

/** What must hold for the record to match: of each group at least one. False where it never does. */
export type Demands = readonly (readonly Condition[])[];

const NOTHING_RULED_OUT = new RuledOut();

/** Mirrors the tests `check_hba` makes of one record, in its order: type, address, database, user. */
export function demandsOf(
  record: HbaRecord,
  connection: Connection,
  tree: HbaTree,
  world: World,
  ruledOut: RuledOut = NOTHING_RULED_OUT,
): Demands | false {
  if (!admits(record, connection.transport)) return false;
  const { databases, users } = termsOf(record, tree.version);
  const fields: readonly (() => readonly Answer[])[] = [
    () => [addressOfClient(record, connection, world)],
    () => databases.map((term) => databaseAnswer(term, connection, world)),
    () => users.map((term) => userAnswer(term, connection.user, world)),
  ];
  const demands: (readonly Condition[])[] = [];
  for (const answers of fields) {
    const open: Condition[] = [];
    let isSure = false;
    for (const answer of answers()) {
      if (answer === true) isSure = true;
      else if (answer !== false && !ruledOut.has(answer)) open.push(answer);
    }
    if (isSure) continue;
    if (open.length === 0) return false;
    demands.push(open);
  }
  return demands;
}

function addressOfClient(record: HbaRecord, { transport, address }: Connection, world: World): Answer {
  if (transport === 'local') return true;
  return address !== undefined && addressAnswer(addressOf(record), address, world);
}

export const isRecord = (entry: HbaEntry): entry is HbaRecord => entry.kind === 'record';
