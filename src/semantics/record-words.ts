import type { HbaRecord, RecordType } from '../parse/hba-tree.js';
import type { Edit } from '../text/edit.js';
import { type Span, spanOf, textOf } from '../text/source.js';
import type { Connection } from './access/connection.js';
import { describeAddress } from './address.js';
import { addressOf } from './hba.js';
import type { NetworkRecord, NetworkTransport } from './network-records.js';

/**
 * Where a record's clients come from, as written; with what it comes to where that may surprise: `10/8`, `10.1.2.3/0`,
 * and `all` of which earlier lines leave one family.
 */
export function whence(record: HbaRecord, found?: Pick<NetworkRecord, 'families'>): string {
  const { address, mask } = record;
  if (!address) return 'this host';
  const written = `\`${mask ? `${address.value} ${mask.value}` : address.value}\``;
  const set = addressOf(record);
  if (set.kind === 'name' || set.kind === 'suffix') return written;
  if (set.kind === 'all' && found?.families.length === 1) return `${written} (every IPv${found.families[0]} address)`;
  const meaning = describeAddress(set);
  const base = address.value.replace(/\/.*$/u, '').toLowerCase();
  return meaning === base || meaning.startsWith(`${base}–`) ? written : `${written} (${meaning})`;
}

/** The roles a record is for: `any role`, or their names. */
export function rolesOf({ users }: HbaRecord): string {
  if (users.some(({ value, quoted }) => value === 'all' && !quoted)) return 'any role';
  const names = users
    .slice(0, 3)
    .map(({ value, quoted }) =>
      value.startsWith('+') && !quoted ? `any member of \`${value.slice(1)}\`` : `\`${value}\``,
    );
  return users.length > names.length
    ? `${names.join(', ')} and ${users.length - names.length} others`
    : names.join(', ');
}

/** One concrete connection that a record lets in. */
export interface DecidedConnection {
  readonly transport: NetworkTransport;
  readonly address: string;
  readonly database: string;
  readonly user: string;
  readonly replication?: boolean;
  readonly record: Span;
  readonly method: string;
}

/** The record as a clause begins with it: "this `hostssl` line for `alice`". */
export function recordWords(record: HbaRecord): string {
  const roles = rolesOf(record);
  return `this \`${record.type.value}\` line${roles === 'any role' ? '' : ` for ${roles}`}`;
}

/** A connection that this record lets in. Behind a line that is not final nothing is proved. */
export function witnessOf({ record, connection }: NetworkRecord): DecidedConnection | undefined {
  if (!connection || connection.transport === 'local' || connection.address === undefined) return undefined;
  const { transport, address, database, user, replication } = connection;
  return { ...of(record), transport, address, database, user, ...(replication && { replication }) };
}

const of = ({ at, method }: HbaRecord) => ({ record: at, method: method.value });

/** Any connection with the record that decides it. */
export function witnessBy(record: HbaRecord, connection: Connection): Connection & ReturnType<typeof of> {
  return { ...connection, ...of(record) };
}

/** Writes `hostssl` over `host`; undefined for other types and for a word that stands in another file or in pieces. */
export const encryptedType = (record: HbaRecord): Edit | undefined =>
  record.type.value === 'host' ? retyped(record, 'hostssl') : undefined;

/** Writes another type over the one of a record; undefined for a word that stands in another file or in pieces. */
export function retyped({ type, at }: HbaRecord, next: RecordType): Edit | undefined {
  const written = textOf(type.at);
  if (type.at.file !== at.file || (written !== type.value && written !== `"${type.value}"`)) return undefined;
  return { at: type.at, text: next };
}

/** Writes `reject` over a record's method and its options; undefined where they stand in another file or in pieces. */
export function turnedAway({ method, options, at }: HbaRecord): Edit | undefined {
  const last = options.at(-1)?.at ?? method.at;
  if (method.at.file !== at.file || last.file !== at.file || textOf(method.at) !== method.value) return undefined;
  return { at: spanOf(at.file, method.at.start, last.end), text: 'reject' };
}
