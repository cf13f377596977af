import { type HbaMethod, sendsCleartext } from '../facts/hba.js';
import type { Major } from '../facts/versions.js';
import type { Family } from '../parse/hba-address.js';
import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { Word } from '../text/word.js';
import { type AddressSet, contains, matches, mayOverlap, parseAddress } from './address.js';
import { containsTogether } from './address-union.js';
import {
  coversDatabase,
  coversUser,
  databaseMatches,
  mayShareDatabase,
  mayShareUser,
  userMatches,
} from './hba-names.js';

/** How the bytes travel: `local` is a Unix socket, the others are the three ways over TCP. */
export type Transport = 'local' | 'plaintext' | 'tls' | 'gss';

/** A record that some connection can reach, and the earlier records that take a part of it away. */
export interface Decider {
  readonly record: HbaRecord;
  readonly narrowedBy: readonly HbaRecord[];
}

/** Does a record of this type look at connections of that transport at all? Mirrors the first tests of `check_hba`. */
export function admits(record: HbaRecord, transport: Transport): boolean {
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

/**
 * The records that can decide a connection of this transport, in order.
 *
 * The first match decides and there is no fall-through, so a record wholly covered by earlier ones is dead. Of groups
 * and regular expressions nobody can say what they add up to: rather a dead record too many than a live one missed.
 * Lines that are not final cover nothing.
 */
export function* deciders(tree: HbaTree, transport: Transport): Generator<Decider> {
  const earlier: HbaRecord[] = [];
  for (const record of recordsOf(tree)) {
    if (!admits(record, transport)) continue;
    if (!earlier.some((candidate) => covers(candidate, record))) {
      const narrowedBy = earlier.filter((candidate) => overlaps(candidate, record));
      if (!coverTogether(narrowedBy, record)) yield { record, narrowedBy };
    }
    earlier.push(record);
  }
}

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

/** Does `outer` match every connection `inner` matches, transport aside? */
export const covers = (outer: HbaRecord, inner: HbaRecord): boolean =>
  contains(addressOf(outer), addressOf(inner)) &&
  inner.databases.every((name) => outer.databases.some((candidate) => coversDatabase(candidate, name))) &&
  inner.users.every((name) => outer.users.some((candidate) => coversUser(candidate, name)));

/**
 * Do these together match every connection `inner` matches, transport aside? Each of its databases and users may have
 * others to answer for it. With `families` only clients of those count.
 */
export const coverTogether = (outers: readonly HbaRecord[], inner: HbaRecord, families?: readonly Family[]): boolean =>
  inner.databases.every((database) => {
    const there = outers.filter(({ databases }) => databases.some((name) => coversDatabase(name, database)));
    return inner.users.every((user) => {
      const answering = there.filter(({ users }) => users.some((name) => coversUser(name, user)));
      return answering.length > 0 && containsTogether(answering.map(addressOf), addressOf(inner), families);
    });
  });

/** Might one connection match both, transport aside? Only a sure "no" is a no. */
export const overlaps = (a: HbaRecord, b: HbaRecord): boolean =>
  mayOverlap(addressOf(a), addressOf(b)) &&
  a.databases.some((one) => b.databases.some((other) => mayShareDatabase(one, other))) &&
  a.users.some((one) => b.users.some((other) => mayShareUser(one, other)));

/** The earlier records that decide a part of what `record` looks at, for one transport. */
export const narrowedBy = (tree: HbaTree, record: HbaRecord, transport: Transport): readonly HbaRecord[] => {
  const records = recordsOf(tree);
  const earlier = records.slice(0, Math.max(0, records.indexOf(record)));
  return earlier.filter((candidate) => admits(candidate, transport) && overlaps(candidate, record));
};

/** Does every connection over this transport that it looks at meet a rejection above it? */
export const isTurnedAway = (tree: HbaTree, record: HbaRecord, transport: Transport): boolean =>
  coverTogether(
    narrowedBy(tree, record, transport).filter((candidate) => !accepts(candidate)),
    record,
  );

/** PostgreSQL would load this file: one refused line, or no record at all, and the rules from before stay in force. */
export const isActive = (tree: HbaTree): boolean =>
  tree.entries.length > 0 && tree.entries.every((entry) => entry.kind !== 'refused');

/** Physical replication is matched by the keyword `replication` alone. */
export const isForReplication = (record: HbaRecord): boolean => record.databases.some(isReplication);

/** Ordinary sessions, logical replication included. */
export const isForSessions = (record: HbaRecord): boolean => record.databases.some((name) => !isReplication(name));

const isReplication = ({ value, quoted }: Word): boolean => !quoted && value === 'replication';

/** One concrete connection, as the server sees it. */
export interface Connection {
  readonly transport: Transport;
  /** Numeric; none on a Unix socket. */
  readonly address?: string;
  readonly user: string;
  readonly database: string;
  /** Physical replication: the database counts for nothing then. */
  readonly replication?: boolean;
}

/** An entry that may or may not match, so that nobody can say which one decides. */
export interface Undecided {
  readonly unknown: number;
}

/**
 * Mirrors `check_hba`: the index in `tree.entries` of the first record that matches; undefined where none does, which
 * PostgreSQL rejects. Group membership, host names, regular expressions and lines that are not final may leave it open.
 */
export function matchRecord(tree: HbaTree, connection: Connection): number | undefined | Undecided {
  for (const [index, entry] of tree.entries.entries()) {
    if (entry.kind === 'refused') continue;
    const matched = entry.kind === 'template' ? 'unknown' : recordMatches(entry, connection, tree.version);
    if (matched === 'unknown') return { unknown: index };
    if (matched) return index;
  }
  return undefined;
}

type Answer = boolean | 'unknown';

function recordMatches(record: HbaRecord, connection: Connection, version: Major): Answer {
  if (!admits(record, connection.transport)) return false;
  return both(
    addressMatches(record, connection),
    () => any(record.databases, (name) => databaseMatches(name, connection, version)),
    () => any(record.users, (name) => userMatches(name, connection.user, version)),
  );
}

function addressMatches(record: HbaRecord, { transport, address }: Connection): Answer {
  const set = addressOf(record);
  if (transport === 'local' || set.kind === 'all') return true;
  return address === undefined ? 'unknown' : matches(set, address);
}

/** A sure "no" outweighs what is not known. */
function both(first: Answer, ...others: readonly (() => Answer)[]): Answer {
  let result = first;
  for (const other of others) {
    if (result === false) return false;
    const answer = other();
    if (answer !== true) result = answer;
  }
  return result;
}

/** A sure "yes" outweighs what is not known. */
function any(words: readonly Word[], ask: (word: Word) => Answer): Answer {
  let result: Answer = false;
  for (const word of words) {
    const answer = ask(word);
    if (answer === true) return true;
    if (answer === 'unknown') result = answer;
  }
  return result;
}
