import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Transport } from '../hba.js';
import { isConfirmed } from './confirm.js';
import type { Connection } from './connection.js';
import { find } from './find.js';
import type { Scope } from './scope.js';
import type { Table } from './table.js';
import type { Found, Wanted } from './wanted.js';
import { Work } from './work.js';

const reached = new WeakMap<Table, Map<string, Map<HbaRecord, Found>>>();

/**
 * A connection that this record of the table decides: it matches, and none of all the earlier ones does. `none` where
 * the earlier ones together take everything it looks at. Who knows the record's place in the table saves looking it up.
 */
export function reach(
  table: Table,
  record: HbaRecord,
  transport: Transport,
  scope: Scope,
  order = table.orderOf(record),
): Found {
  if (order === undefined || !table.admits(order, transport)) return NONE;
  if (isPlain(table, scope) && table.isUntouched(order, transport))
    return new Untouched(table, order, transport, scope);
  const wanted = wantedFor(table, record, transport, scope, order);
  if (table.records.length > MOST_KEPT) return find(wanted);
  const answers = answersOf(table, transport, scope);
  const found = answers.get(record) ?? find(wanted);
  answers.set(record, found);
  return found;
}

/** The same for those who show the connection to people: the evaluator of single connections has agreed with it. */
export function proof(
  table: Table,
  record: HbaRecord,
  transport: Transport,
  scope: Scope,
  order = table.orderOf(record),
): Found {
  const found = reach(table, record, transport, scope, order);
  if (order === undefined || found.kind === 'none' || found.kind === 'limit' || found instanceof Untouched)
    return found;
  const assumed = found.kind === 'certain' ? [] : found.assumed;
  const wanted = wantedFor(table, record, transport, scope, order);
  return isConfirmed(wanted, found.connection, assumed) ? found : { kind: 'limit' };
}

/** Nothing is asked but whether somebody comes from another machine, over IPv4 or otherwise; no address is the server's. */
const isPlain = ({ world }: Table, { families, sessions, within, remoteOnly }: Scope): boolean =>
  families.includes(4) &&
  sessions !== 'replication' &&
  within === undefined &&
  !(remoteOnly && world.interfaces !== undefined);

const FEW_STEPS = 10_000;

/** Most records are reached, and nobody asks by whom: the connection is looked for, and confirmed, when somebody does. */
class Untouched {
  readonly kind = 'certain';
  readonly #table: Table;
  readonly #order: number;
  readonly #transport: Transport;
  readonly #scope: Scope;

  constructor(table: Table, order: number, transport: Transport, scope: Scope) {
    this.#table = table;
    this.#order = order;
    this.#transport = transport;
    this.#scope = scope;
  }

  get connection(): Connection {
    const wanted = wantedFor(this.#table, this.#table.records[this.#order]!, this.#transport, this.#scope, this.#order);
    // Others may have used up the table's steps; this takes a few.
    return this.#table.work.spending(new Work(FEW_STEPS), () => {
      const found = find(wanted);
      if (found.kind !== 'certain' || !isConfirmed(wanted, found.connection, []))
        throw new Error('a record that nothing touches is reached');
      return found.connection;
    });
  }
}

const NONE: Found = { kind: 'none' };

/** Answers about larger tables are worked out again each time: to keep them takes more room than the table. */
const MOST_KEPT = 20_000;

function wantedFor(table: Table, record: HbaRecord, transport: Transport, scope: Scope, before: number): Wanted {
  return { transport, matched: [record], excluded: [{ table, before }], scope };
}

function answersOf(table: Table, transport: Transport, scope: Scope): Map<HbaRecord, Found> {
  const { families, remoteOnly, sessions, within } = scope;
  const place = within ? `${within.family} ${within.base} ${within.mask}` : '';
  const key = [transport, families.join('+'), remoteOnly, sessions, place].join(' ');
  const questions = reached.get(table) ?? new Map<string, Map<HbaRecord, Found>>();
  reached.set(table, questions);
  const answers = questions.get(key) ?? new Map<HbaRecord, Found>();
  questions.set(key, answers);
  return answers;
}
