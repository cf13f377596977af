import { type Family, numericAddress, printAddress } from '../parse/hba-address.js';
import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { Word } from '../text/word.js';
import { type AddressRange, exampleAddress, matches } from './address.js';
import { addressOf, type Connection, recordsOf, type Transport } from './hba.js';

/** One concrete connection over TCP. */
export type TcpConnection = Connection & { readonly address: string };

/** Enough for tables that people write; beyond that some differences stay unseen rather than the run slow. */
const MOST = 48;

/**
 * Connections that a record may decide, where two tables could disagree about them.
 *
 * Decisions over addresses change only where a range of either table starts or has just ended, and over names only
 * between those that are written somewhere and all the others, so these are the points to ask about. One thing is
 * varied at a time from the record's plainest connection. With `families` only clients of those count.
 */
export function connectionsOf(
  record: HbaRecord,
  transport: Transport,
  tables: readonly HbaTree[],
  families?: readonly Family[],
): readonly TcpConnection[] {
  const others = tables.flatMap(recordsOf);
  const [address, ...addresses] = addressesOf(record, others).filter(
    (one) => families?.includes(numericAddress(one)!.family) ?? true,
  );
  const [user, ...users] = namesOf(record.users, others, ({ users }) => users);
  const [session, ...sessions] = sessionsOf(record, others);
  if (address === undefined || user === undefined || !session) return [];
  const plainest: TcpConnection = { transport, address, user, ...session };
  return [
    plainest,
    ...addresses.map((other) => ({ ...plainest, address: other })),
    ...users.map((other) => ({ ...plainest, user: other })),
    ...sessions.map((other) => ({ transport, address, user, ...other })),
  ];
}

function addressesOf(record: HbaRecord, others: readonly HbaRecord[]): readonly string[] {
  const set = addressOf(record);
  const turns = others.flatMap((other) => {
    const range = addressOf(other);
    return range.kind === 'range' ? turningPoints(range) : [];
  });
  const candidates = [exampleAddress(set), '2001:db8::7', ...turns];
  return distinct(candidates.filter((one) => one !== undefined && matches(set, one) === true));
}

/** The first address of a range and the first one after it. */
function turningPoints({ family, base, mask }: AddressRange): readonly string[] {
  const ones = (1n << (family === 4 ? 32n : 128n)) - 1n;
  const after = base + (ones ^ mask) + 1n;
  return [base, after].filter((value) => value <= ones).map((value) => printAddress({ family, value }));
}

function sessionsOf(
  record: HbaRecord,
  others: readonly HbaRecord[],
): readonly { readonly database: string; readonly replication?: boolean }[] {
  const isReplication = ({ value, quoted }: Word) => !quoted && value === 'replication';
  const databases = record.databases.filter((word) => !isReplication(word));
  const names = namesOf(databases, others, (other) => other.databases.filter((word) => !isReplication(word)));
  return [
    ...names.map((database) => ({ database })),
    ...(databases.length < record.databases.length ? [{ database: 'replication', replication: true }] : []),
  ];
}

/** The names a field lists; for `all` one that nobody mentions, and then those that somebody does. */
function namesOf(
  words: readonly Word[],
  others: readonly HbaRecord[],
  fieldOf: (record: HbaRecord) => readonly Word[],
): readonly string[] {
  if (!words.some(isAll)) return distinct(words.map(({ value }) => value));
  const mentioned = others.flatMap(fieldOf).filter((word) => !isAll(word) && !/^[+/]|^same/u.test(word.value));
  const taken = new Set(mentioned.map(({ value }) => value));
  let free = 'app';
  while (taken.has(free)) free = `${free}_`;
  return distinct([free, ...taken]);
}

const isAll = ({ value, quoted }: Word): boolean => !quoted && value === 'all';

const distinct = (values: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(values.filter((value) => value !== undefined))].slice(0, MOST);
