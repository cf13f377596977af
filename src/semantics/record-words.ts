import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { Edit } from '../text/edit.js';
import { type Span, textOf } from '../text/source.js';
import { describeAddress } from './address.js';
import { connectionsOf } from './connections-of.js';
import { addressOf, coverTogether, matchRecord } from './hba.js';
import type { NetworkRecord, NetworkTransport } from './network-records.js';

/**
 * Where a record's clients come from, as written; with what it comes to where that may surprise: `10/8`, `10.1.2.3/0`,
 * and `all` of which earlier lines leave one family.
 */
export function whence(record: HbaRecord, found?: Pick<NetworkRecord, 'narrowedBy' | 'families'>): string {
  const { address, mask } = record;
  if (!address) return 'this host';
  const written = `\`${mask ? `${address.value} ${mask.value}` : address.value}\``;
  const set = addressOf(record);
  if (set.kind === 'name' || set.kind === 'suffix') return written;
  if (set.kind === 'all' && found) {
    const left = found.families.filter((family) => !coverTogether(found.narrowedBy, record, [family]));
    if (left.length === 1) return `${written} (every IPv${left[0]} address)`;
  }
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
  readonly record: Span;
  readonly method: string;
}

/**
 * A session that this record lets in, if one is easily named. It is checked against the records that narrow this one:
 * no other earlier record can match it. Behind a line that is not final nothing is proved.
 */
export function witnessOf(
  tree: HbaTree,
  { record, narrowedBy, families, assumptions }: NetworkRecord,
  transport: NetworkTransport,
): DecidedConnection | undefined {
  if (assumptions.some(({ kind }) => kind === 'template')) return undefined;
  const table = { ...tree, entries: [...narrowedBy, record] };
  const found = connectionsOf(record, transport, [table], families).find((connection) => {
    const index = connection.replication ? undefined : matchRecord(table, connection);
    return index === narrowedBy.length;
  });
  if (!found) return undefined;
  const { address, database, user } = found;
  return { transport, address, database, user, record: record.at, method: record.method.value };
}

/** Writes `hostssl` over `host`; undefined for other types and for a word that stands in another file or in pieces. */
export function encryptedType({ type, at }: HbaRecord): Edit | undefined {
  const written = textOf(type.at);
  if (type.at.file !== at.file || (written !== 'host' && written !== '"host"')) return undefined;
  return { at: type.at, text: 'hostssl' };
}
