import { type HbaMethod, sendsCleartext } from '../facts/hba.js';
import type { HbaRecord, HbaTree, RecordType } from '../parse/hba-tree.js';
import type { Word } from '../text/word.js';
import { type AddressSet, parseAddress } from './address.js';

/** How the bytes travel: `local` is a Unix socket, the others are the three ways over TCP. */
export type Transport = 'local' | 'plaintext' | 'tls' | 'gss';

/** Does a record of this type look at connections of that transport at all? Mirrors the first tests of `check_hba`. */
export function admits(record: { readonly type: { readonly value: RecordType } }, transport: Transport): boolean {
  switch (record.type.value) {
    case 'local':
      return transport === 'local';
    case 'host':
      return transport !== 'local';
    case 'hostssl':
      return transport === 'tls';
    case 'hostnossl':
      return transport === 'plaintext' || transport === 'gss';
    case 'hostgssenc':
      return transport === 'gss';
    case 'hostnogssenc':
      return transport === 'plaintext' || transport === 'tls';
  }
}

export const recordsOf = (tree: HbaTree): readonly HbaRecord[] =>
  tree.entries.filter((entry) => entry.kind === 'record');

/** Lets somebody in who meets its method's demands. */
export const accepts = (record: HbaRecord): boolean => record.method.value !== 'reject';

/** The method PostgreSQL uses: on a Unix socket `ident` means `peer`. */
export const methodOf = ({ type, method }: HbaRecord): HbaMethod =>
  type.value === 'local' && method.value === 'ident' ? 'peer' : (method.value as HbaMethod);

/** The method asks for the password itself, so whoever reads the connection has it. */
export const asksForPassword = (record: HbaRecord): boolean => sendsCleartext(methodOf(record));

const addresses = new WeakMap<HbaRecord, AddressSet>();

/** The client addresses a record looks at; every one for `local`, which has none. */
export function addressOf(record: HbaRecord): AddressSet {
  const known = addresses.get(record);
  if (known) return known;
  const address: AddressSet = record.address ? parseAddress(record.address, record.mask) : { kind: 'all' };
  addresses.set(record, address);
  return address;
}

const active = new WeakMap<HbaTree, boolean>();

/** PostgreSQL would load this file: one refused line, or no record at all, and the rules from before stay in force. */
export function isActive(tree: HbaTree): boolean {
  const known = active.get(tree);
  if (known !== undefined) return known;
  const found = tree.entries.length > 0 && tree.entries.every((entry) => entry.kind !== 'refused');
  active.set(tree, found);
  return found;
}

/** Physical replication is matched by the keyword `replication` alone. */
export const isForReplication = (record: HbaRecord): boolean => record.databases.some(isReplication);

/** Ordinary sessions, logical replication included. */
export const isForSessions = (record: HbaRecord): boolean => record.databases.some((name) => !isReplication(name));

const isReplication = ({ value, quoted }: Word): boolean => !quoted && value === 'replication';
