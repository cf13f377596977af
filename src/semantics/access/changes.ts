import type { Family } from '../../parse/hba-address.js';
import type { HbaRecord } from '../../parse/hba-tree.js';
import { accepts, addressOf, admits, type Transport } from '../hba.js';
import { isAlike } from '../strictness.js';
import { find } from './find.js';
import { overlaps } from './overlap.js';
import { EVERYWHERE } from './scope.js';
import type { Table } from './table.js';
import type { Excluded, Found } from './wanted.js';

/** A table in which some records are replaced, or taken out, or put in. */
export interface Revision {
  readonly table: Table;
  readonly removed: readonly HbaRecord[];
  /** New records, each in front of the record with this order, or behind all of them. */
  readonly inserted: readonly { readonly before: number; readonly record: HbaRecord }[];
}

/** Connections that are decided otherwise than before; a record is absent where none matches and they are rejected. */
export interface Change {
  readonly transport: Transport;
  readonly before?: HbaRecord;
  readonly after?: HbaRecord;
  readonly example: Exclude<Found, { readonly kind: 'none' | 'limit' }>;
  /** The families it is about, where neither record names addresses. */
  readonly families?: readonly Family[];
}

/** Connections that another record decides now, and in the same way. */
export interface Kept {
  readonly transport: Transport;
  readonly before: HbaRecord;
  readonly after: HbaRecord;
}

export interface Changes {
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
  /** False where more records overlap than can be held against each other. */
  readonly whole: boolean;
}

const TRANSPORTS: readonly Transport[] = ['local', 'plaintext', 'tls', 'gss'];

/**
 * Every difference between the decisions of a table and those of its revision, over all connections: each pair of a
 * record that decided and one that decides now, with one connection that proves it. A connection that no changed
 * record matches is decided as before, so one of the two is always a changed one.
 */
export function changesOf(revision: Revision): Changes {
  const { work } = revision.table;
  const pairs: Pair[] = [];
  const changes: Change[] = [];
  const kept: Kept[] = [];
  let whole = true;
  for (const pair of pairsOf(revision)) {
    if (!work.take(1 + pair.unmatched.length)) break;
    pairs.push(pair);
  }
  for (const transport of TRANSPORTS) {
    for (const { before, after, excluded, unmatched } of pairs) {
      const matched = [before, after].filter((record) => record !== undefined);
      const isKept = isSameOutcome(before, after);
      if (!matched.every((record) => admits(record, transport)) || (isKept && !matched.every(accepts))) continue;
      const seen = (families: readonly Family[]) =>
        find({ transport, matched, excluded, unmatched, scope: { ...EVERYWHERE, families } });
      const found = seen(FAMILIES);
      if (found.kind === 'limit') whole = false;
      if (found.kind === 'limit' || found.kind === 'none') continue;
      if (isKept) {
        if (before && after) kept.push({ transport, before, after });
        continue;
      }
      const families =
        transport !== 'local' && matched.every((record) => addressOf(record).kind === 'all')
          ? FAMILIES.filter((family) => seen([family]).kind !== 'none')
          : undefined;
      changes.push({
        transport,
        example: found,
        ...(before && { before }),
        ...(after && { after }),
        ...(families && { families }),
      });
    }
  }
  return { changes, kept, whole: whole && !work.isUsedUp };
}

const FAMILIES: readonly Family[] = [4, 6];

/** Who decided, who decides now, and what must not match for that to be so. */
interface Pair {
  readonly before?: HbaRecord;
  readonly after?: HbaRecord;
  readonly excluded: readonly [Excluded, ...Excluded[]];
  readonly unmatched: readonly HbaRecord[];
}

function* pairsOf({ table, removed, inserted }: Revision): Generator<Pair> {
  const but = new Set(removed);
  const everything = table.records.length;
  const records = inserted.map(({ record }) => record);
  const insertedBefore = (order: number) =>
    records.slice(0, inserted.findLastIndex(({ before }) => before <= order) + 1);
  for (const before of removed) {
    const order = table.orderOf(before)!;
    const above: Excluded = { table, before: order };
    for (const [index, { before: place, record: after }] of inserted.entries()) {
      if (!table.work.take(1)) return;
      if (!overlaps(table, before, after)) continue;
      yield { before, after, excluded: [above, { table, before: place, but }], unmatched: records.slice(0, index) };
    }
    for (const later of laterThan(table, order, before)) {
      if (but.has(table.records[later]!)) continue;
      const excluded = [above, { table, before: later, but }] as const;
      yield { before, after: table.records[later]!, excluded, unmatched: insertedBefore(later) };
    }
    yield { before, excluded: [above, { table, before: everything, but }], unmatched: insertedBefore(everything) };
  }
  for (const [index, { before: place, record: after }] of inserted.entries()) {
    const unmatched = records.slice(0, index);
    for (const later of laterThan(table, place - 1, after)) {
      if (but.has(table.records[later]!)) continue;
      yield { before: table.records[later]!, after, excluded: [{ table, before: later }], unmatched };
    }
    yield { after, excluded: [{ table, before: everything }], unmatched };
  }
}

/** The records behind a place that may match some of the same connections. */
function* laterThan(table: Table, order: number, record: HbaRecord): Generator<number> {
  const place = table.placeOf(record);
  for (let later = order + 1; later < table.records.length; later++) {
    if (later % GLANCES === 0 && !table.work.take(1)) return;
    if (!table.mayMeet(place, later)) continue;
    if (!table.work.take(1)) return;
    if (overlaps(table, table.records[later]!, record)) yield later;
  }
}

/** As many quick looks are worth one step. */
const GLANCES = 16;

/** Rejected before and after, or let in by the same method with the same options. */
function isSameOutcome(before: HbaRecord | undefined, after: HbaRecord | undefined): boolean {
  const [wasIn, isIn] = [before, after].map((record) => record !== undefined && accepts(record));
  if (!wasIn || !isIn) return wasIn === isIn;
  return isAlike(before!, after!);
}
