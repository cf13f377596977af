import type { Major } from '../../../src/facts/versions.js';

/** Numbers from 0 to below 1, the same at every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The words of one record: fields of names have one or two. */
export interface RandomRecord {
  readonly type: string;
  readonly databases: readonly string[];
  readonly users: readonly string[];
  /** With its mask; absent on a socket. */
  readonly address?: string;
  readonly method: string;
}

export interface RandomTable {
  readonly version: Major;
  readonly records: readonly RandomRecord[];
  readonly text: string;
}

const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value);

const LITERALS = ['u1', 'app', 'd1', 'appdb', 'g1', 'alice', '"+g1"', '"all"', '"replication"', '"sameuser"'];
/** From 16 on regular expressions, before that names. */
const SLASHED = ['/^u', '/1$', '/', '"/^u"'];
const PLAIN_USERS = [...times(8, 'all'), ...LITERALS];
const PLAIN_DATABASES = [...times(8, 'all'), ...times(3, 'replication'), ...times(2, 'sameuser'), ...LITERALS];
const GROUPS = ['+g1', '+g1', '+alice'];
const SAMEROLE = ['samerole', 'samegroup'];

const small = (bits: number): readonly string[] =>
  Array.from({ length: 2 ** (bits - 29) }, (_, index) => `10.0.0.${index * 2 ** (32 - bits)}/${bits}`);
const small6 = (bits: number): readonly string[] =>
  Array.from({ length: 2 ** (bits - 126) }, (_, index) => `fd00::${index * 2 ** (128 - bits)}/${bits}`);
/** Masks with gaps: of the lowest three bits only some count. */
const GAPPY = [1, 2, 3, 5].flatMap((bits) => [0, 2, 5].map((low) => `10.0.0.${low} 255.255.255.${248 + bits}`));

const PLAIN_ADDRESSES = [
  ...times(9, 'all'),
  ...times(4, '0.0.0.0/0'),
  ...times(3, '::/0'),
  ...['0.0.0.0/1', '128.0.0.0/1', '::/1', '8000::/1', '0.0.0.0 0.0.0.1', '0.0.0.1 0.0.0.1'],
  ...times(3, '10.0.0.0/29'),
  ...[...small(30), ...small(31), ...small(32)],
  ...GAPPY,
  ...['fd00::/126', ...small6(127), ...small6(128)],
  ...['fd00:: ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffd', 'fd00::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffd'],
  ...['127.0.0.0/8', '127.0.0.1/32', '::1/128', '::ffff:10.0.0.0/125', '10.0.0.256'],
];
const NAMED = [
  ...times(3, 'samehost'),
  ...times(3, 'samenet'),
  'n1.example',
  'N1.Example',
  ...times(2, '.example'),
  'localhost',
];

const TYPES = [
  ...times(5, 'host'),
  'hostssl',
  'hostssl',
  'hostnossl',
  'hostnossl',
  'hostgssenc',
  'hostnogssenc',
  'local',
];
const METHODS = ['trust', 'reject', 'reject', 'scram-sha-256', 'md5'];

interface Words {
  readonly databases: readonly string[];
  readonly users: readonly string[];
  readonly addresses: readonly string[];
}

/** Words that depend on nothing but the connection, and with others that depend on the world. */
const PLAIN: Words = { databases: PLAIN_DATABASES, users: PLAIN_USERS, addresses: PLAIN_ADDRESSES };
const OPEN: Words = {
  databases: [...PLAIN_DATABASES, ...SAMEROLE],
  users: [...PLAIN_USERS, ...GROUPS],
  addresses: [...PLAIN_ADDRESSES, ...NAMED],
};
/** Slower to be asked about. */
const WITH_REGEXES: Words = {
  databases: [...OPEN.databases, ...SLASHED],
  users: [...OPEN.users, ...SLASHED],
  addresses: OPEN.addresses,
};
const WORDS: readonly Words[] = [...times(3, PLAIN), ...times(6, OPEN), WITH_REGEXES];

/** One record in these words. */
export function randomRecord(next: () => number, words: Words = OPEN): RandomRecord {
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const names = (all: readonly string[]) => (next() < 0.2 ? [one(all), one(all)] : [one(all)]);
  const type = one(TYPES);
  return {
    type,
    databases: names(words.databases),
    users: names(words.users),
    ...(type !== 'local' && { address: one(words.addresses) }),
    method: one(METHODS),
  };
}

export const lineOf = ({ type, databases, users, address = '', method }: RandomRecord): string =>
  `${type} ${databases.join(',')} ${users.join(',')} ${address} ${method}`;

const VERSIONS: readonly Major[] = [18, 18, 18, 15];

export function randomTable(next: () => number, least: number, most: number): RandomTable {
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const count = least + Math.floor(next() * (most - least + 1));
  const words = one(WORDS);
  const records = Array.from({ length: count }, () => randomRecord(next, words));
  return { version: one(VERSIONS), records, text: records.map(lineOf).join('\n') };
}
