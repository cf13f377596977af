import type { HbaRecord } from '../../parse/hba-tree.js';
import { mayOverlap } from '../address.js';
import { addressOf, admits, type Transport } from '../hba.js';
import type { DatabaseTerm, UserTerm } from './field-match.js';
import { termsOf } from './record-terms.js';
import type { Table } from './table.js';

/** More earlier records than this are not looked through for a note about one line. */
const FAR_ENOUGH = 1_000;

/** Nor are more than this found: most of them are only counted. */
const ENOUGH = 100;

/** The nearest earlier records that decide a part of what `record` looks at, in order. */
export function narrowedBy(table: Table, record: HbaRecord, transport: Transport): readonly HbaRecord[] {
  return earlier(table, record, (candidate) => admits(candidate, transport));
}

/** The nearest earlier records of a kind that may match some of the same connections, transport aside; in order. */
export function earlier(
  table: Table,
  record: HbaRecord,
  isMeant: (candidate: HbaRecord) => boolean,
): readonly HbaRecord[] {
  const order = table.orderOf(record) ?? 0;
  const found: HbaRecord[] = [];
  for (let at = order - 1; at >= 0 && at >= order - FAR_ENOUGH && found.length < ENOUGH; at--) {
    if (!table.mayMeet(at, order)) continue;
    const candidate = table.records[at]!;
    if (isMeant(candidate) && overlaps(table, candidate, record)) found.push(candidate);
  }
  return found.reverse();
}

/** Might one connection match both, transport aside? Only a sure "no" is a no. */
export function overlaps({ version }: Table, a: HbaRecord, b: HbaRecord): boolean {
  if (!mayOverlap(addressOf(a), addressOf(b))) return false;
  const [one, other] = [termsOf(a, version), termsOf(b, version)];
  return (
    one.databases.some((term) => other.databases.some((against) => mayShareDatabase(term, against))) &&
    one.users.some((term) => other.users.some((against) => mayShare(term, against)))
  );
}

/** `replication` is a kind of connection, and no database. */
const mayShareDatabase = (a: DatabaseTerm, b: DatabaseTerm): boolean =>
  (a.kind === 'replication') === (b.kind === 'replication') && mayShare(a, b);

function mayShare(a: DatabaseTerm | UserTerm, b: DatabaseTerm | UserTerm): boolean {
  if (a.kind === 'name' && b.kind === 'name') return a.name === b.name;
  if (a.kind === 'name' && b.kind === 'regex') return b.regex?.matches(a.name) ?? true;
  if (a.kind === 'regex' && b.kind === 'name') return a.regex?.matches(b.name) ?? true;
  return true;
}
