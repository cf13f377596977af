import type { Major } from '../../facts/versions.js';
import { numericAddress } from '../../parse/hba-address.js';
import type { HbaRecord, HbaTree, RecordType } from '../../parse/hba-tree.js';
import type { Word } from '../../text/word.js';
import { addressOf, admits } from '../hba.js';
import { whence } from '../record-words.js';
import { type Answer, conditionWords } from './condition.js';
import type { Connection } from './connection.js';
import { clipped, type Deciding } from './decide.js';
import {
  addressAnswer,
  type DatabaseTerm,
  databaseAnswer,
  mayBeHostName,
  type UserTerm,
  userAnswer,
} from './field-match.js';
import { termsOf } from './record-terms.js';
import type { World } from './world.js';

/** A record that stands before the one that decides, and why it does not match. */
export interface PassedOver {
  readonly record: HbaRecord;
  /** A clause: "for TLS connections only". */
  readonly because: string;
}

/** The records that a connection passes over before one decides, in order. */
export function passedOver(
  tree: HbaTree,
  connection: Connection,
  world: World,
  { among }: Deciding,
): readonly PassedOver[] {
  const seen = clipped(connection);
  const last = among.at(-1);
  const maybe = new Set(among);
  const passed: PassedOver[] = [];
  for (const entry of tree.entries) {
    if (entry === last) break;
    if (entry.kind !== 'record' || maybe.has(entry)) continue;
    passed.push({
      record: entry,
      because: mismatch(entry, seen, tree.version, world) ?? 'where it matches, an earlier record has decided',
    });
  }
  return passed;
}

/**
 * The first test of a record that this connection surely fails, in the order of `check_hba`: type, address, database,
 * user. Undefined where it may match.
 */
export function mismatch(record: HbaRecord, connection: Connection, version: Major, world: World): string | undefined {
  if (!admits(record, connection.transport)) return ONLY[record.type.value];
  const { databases, users } = termsOf(record, version);
  return (
    addressMismatch(record, connection, world) ??
    databaseMismatch(databases, record.databases, connection, world) ??
    userMismatch(users, record.users, connection, world)
  );
}

const ONLY: Readonly<Record<RecordType, string>> = {
  local: 'for Unix sockets only',
  host: 'for TCP connections only',
  hostssl: 'for TLS connections only',
  hostnossl: 'for TCP connections without TLS only',
  hostgssenc: 'for GSS-encrypted connections only',
  hostnogssenc: 'for TCP connections without GSS encryption only',
};

function addressMismatch(record: HbaRecord, { transport, address }: Connection, world: World): string | undefined {
  if (transport === 'local') return undefined;
  if (address === undefined) return 'the client has no address';
  const set = addressOf(record);
  if (addressAnswer(set, address, world) !== false) return undefined;
  switch (set.kind) {
    case 'all':
      return undefined;
    case 'range': {
      const family = numericAddress(address)?.family;
      return family === set.family
        ? `\`${address}\` is not in ${whence(record)}`
        : `\`${address}\` is IPv${family}, and \`${record.address?.value}\` is IPv${set.family}`;
    }
    case 'name':
    case 'suffix': {
      const name = set.kind === 'name' ? set.name : set.suffix;
      if (!mayBeHostName(name)) return `${whence(record)} is a name that no client can have`;
      return conditionWords({ kind: 'host-name', address, name }, false);
    }
    case 'samehost':
    case 'samenet':
      return conditionWords({ kind: set.kind, address }, false);
  }
}

function databaseMismatch(
  terms: readonly DatabaseTerm[],
  words: readonly Word[],
  connection: Connection,
  world: World,
): string | undefined {
  if (!allFalse(terms.map((term) => databaseAnswer(term, connection, world)))) return undefined;
  if (connection.replication) return 'for sessions only, and this is physical replication';
  const { user, database } = connection;
  const asked = terms.flatMap((term, index) => (term.kind === 'replication' ? [] : [{ term, word: words[index]! }]));
  const [only, ...more] = asked;
  if (!only) return 'for physical replication only';
  if (more.length > 0) return `database \`${database}\` is none of ${listed(asked.map(({ word }) => word))}`;
  switch (only.term.kind) {
    case 'sameuser':
      return `database \`${database}\` is not called like the user \`${user}\``;
    case 'samerole':
      return conditionWords({ kind: 'member', user, role: database }, false);
    case 'regex':
      return conditionWords({ kind: 'regex', name: database, regex: only.term.written }, false);
    case 'all':
    case 'name':
      return `database \`${database}\` is not ${listed([only.word])}`;
  }
}

function userMismatch(
  terms: readonly UserTerm[],
  words: readonly Word[],
  { user }: Connection,
  world: World,
): string | undefined {
  if (!allFalse(terms.map((term) => userAnswer(term, user, world)))) return undefined;
  const [only, ...more] = terms;
  if (only && more.length === 0) {
    if (only.kind === 'member') return conditionWords({ kind: 'member', user, role: only.role }, false);
    if (only.kind === 'regex') return conditionWords({ kind: 'regex', name: user, regex: only.written }, false);
  }
  return `user \`${user}\` is ${more.length === 0 ? 'not' : 'none of'} ${listed(words)}`;
}

const allFalse = (answers: readonly Answer[]): boolean => answers.every((answer) => answer === false);

/** More names than this tell nobody anything. */
const MOST_LISTED = 4;

function listed(words: readonly Word[]): string {
  const shown = words.slice(0, MOST_LISTED).map(({ value, quoted }) => `\`${quoted ? `"${value}"` : value}\``);
  return words.length > shown.length
    ? `${shown.join(', ')} and ${words.length - shown.length} others`
    : shown.join(', ');
}
