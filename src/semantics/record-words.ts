import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { Edit } from '../text/edit.js';
import { type Span, textOf } from '../text/source.js';
import { describeAddress } from './address.js';
import { connectionsOf, type TcpConnection } from './connections-of.js';
import { addressOf, matchRecord, type Transport } from './hba.js';

/** Where a record's clients come from, as written; with what it comes to where that may surprise: `10/8`, `10.1.2.3/0`. */
export function whence(record: HbaRecord): string {
  const { address, mask } = record;
  if (!address) return 'this host';
  const written = `\`${mask ? `${address.value} ${mask.value}` : address.value}\``;
  const set = addressOf(record);
  if (set.kind === 'name' || set.kind === 'suffix') return written;
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
  readonly transport: Transport;
  readonly address: string;
  readonly database: string;
  readonly user: string;
  readonly record: Span;
  readonly method: string;
}

/** In longer tables only the plainest connection is tried: looking for another one costs more than it tells. */
const LONG = 400;

/** A session that this record lets in, if one is easily named: it is checked against the whole table. */
export function witnessOf(tree: HbaTree, record: HbaRecord, transport: Transport): DecidedConnection | undefined {
  const isLet = (connection: TcpConnection) => {
    const index = connection.replication ? undefined : matchRecord(tree, connection);
    return typeof index === 'number' && tree.entries[index] === record;
  };
  const plainest = connectionsOf(record, transport, []).find(isLet);
  const found =
    plainest ?? (tree.entries.length > LONG ? undefined : connectionsOf(record, transport, [tree]).find(isLet));
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
