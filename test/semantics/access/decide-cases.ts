import type { Major } from '../../../src/facts/versions.js';
import type { Transport } from '../../../src/semantics/hba.js';
import type { Knock } from '../../oracle/knock.js';

/** A table and what comes of connections: the method of the record that decides, or `no-entry`. */
export interface DecideCase {
  readonly why: string;
  readonly since?: Major;
  readonly until?: Major;
  readonly hba: string;
  readonly answers: readonly (readonly [connection: Knock, decides: string])[];
}

const over = (transport: Exclude<Transport, 'gss'>, address?: string) => (user: string, database: string) => ({
  transport,
  user,
  database,
  ...(address !== undefined && { address }),
});
const socket = over('local');
const plain = (address: string, user = 'alice', database = 'app') => over('plaintext', address)(user, database);
const tls = (address: string, user = 'alice', database = 'app') => over('tls', address)(user, database);
const physical = (connection: Knock): Knock => ({ ...connection, replication: true });
const logical = (connection: Knock): Knock => ({ ...connection, logical: true });

const LONG = 'n'.repeat(63);
const ACCENTS = 'é'.repeat(31);
const HOME = '127.0.0.1';

/**
 * Roles as `createRoles` of the oracle makes them: seniors and alice are in staff, carol is in seniors, `lurker` is a
 * member of staff that inherits nothing, `boss` is a superuser. 127.0.0.1 is localhost.
 */
export const DECIDE_CASES: readonly DecideCase[] = [
  {
    why: 'each type looks at its transports',
    hba: 'local a all trust\nhost b all all trust\nhostssl c all all trust\nhostnossl d all all trust\nhostgssenc e all all trust\nhostnogssenc f all all trust',
    answers: [
      ...[...'abcdef'].map((name) => [socket('bob', name), name === 'a' ? 'trust' : 'no-entry'] as const),
      ...[...'abcdef'].map((name) => [plain(HOME, 'bob', name), 'bdf'.includes(name) ? 'trust' : 'no-entry'] as const),
      ...[...'abcdef'].map((name) => [tls(HOME, 'bob', name), 'bcf'.includes(name) ? 'trust' : 'no-entry'] as const),
    ],
  },
  {
    why: 'the first match decides, and nothing below it is asked',
    hba: 'host app all all reject\nhost all all all md5\nhost app all all trust',
    answers: [
      [plain(HOME), 'reject'],
      [plain(HOME, 'alice', 'sales'), 'md5'],
    ],
  },
  {
    why: 'a rejection of TLS leaves plaintext to the next record',
    hba: 'hostssl all all all reject\nhost all all all md5',
    answers: [
      [tls(HOME), 'reject'],
      [plain(HOME), 'md5'],
    ],
  },
  {
    why: '`all` is no physical replication',
    hba: 'local all all trust',
    answers: [
      [socket('bob', 'app'), 'trust'],
      [logical(socket('bob', 'app')), 'trust'],
      [physical(socket('bob', 'app')), 'no-entry'],
    ],
  },
  {
    why: '`replication` is nothing else, whatever database is named',
    hba: 'local replication all trust\nlocal "replication" all md5\nlocal re"plication" bob reject',
    answers: [
      [physical(socket('bob', 'app')), 'trust'],
      [physical(socket('bob', 'replication')), 'trust'],
      [logical(socket('bob', 'replication')), 'md5'],
      [socket('bob', 'replication'), 'md5'],
      [socket('bob', 'app'), 'no-entry'],
    ],
  },
  {
    why: 'a quote in the middle of a word leaves the keyword one, and quotes around or before it do not',
    hba: 'local re"plication" all md5\nlocal "all" all trust\nlocal ""all bob trust\nlocal a"ll" alice reject',
    answers: [
      [physical(socket('bob', 'app')), 'md5'],
      [socket('bob', 'all'), 'trust'],
      [socket('alice', 'all'), 'trust'],
      [socket('alice', 'app'), 'reject'],
      [socket('bob', 'app'), 'no-entry'],
    ],
  },
  {
    why: 'keywords are lower case',
    hba: 'local ALL all trust\nlocal all ALL reject\nlocal SameUser all md5',
    answers: [
      [socket('bob', 'ALL'), 'trust'],
      [socket('ALL', 'app'), 'reject'],
      [socket('bob', 'bob'), 'no-entry'],
    ],
  },
  {
    why: 'each word of a list counts for itself',
    hba: 'local app,replication alice,+seniors trust\nlocal sales, "x y" all md5',
    answers: [
      [socket('alice', 'app'), 'trust'],
      [physical(socket('carol', '')), 'trust'],
      [socket('alice', 'sales'), 'md5'],
      [socket('bob', 'x y'), 'md5'],
      [socket('bob', 'app'), 'no-entry'],
    ],
  },
  {
    why: '`sameuser` compares names, and a client that names no database means its own',
    hba: 'local sameuser all trust',
    answers: [
      [socket('alice', 'alice'), 'trust'],
      [socket('alice', ''), 'trust'],
      [socket('alice', 'Alice'), 'no-entry'],
      [physical(socket('alice', 'alice')), 'no-entry'],
    ],
  },
  {
    why: 'members of a group are its members at any depth, the group itself, and no superuser',
    hba: 'local all +staff trust\nlocal all "+staff" md5',
    answers: [
      [socket('alice', 'app'), 'trust'],
      [socket('carol', 'app'), 'trust'],
      [socket('seniors', 'app'), 'trust'],
      [socket('staff', 'app'), 'trust'],
      [socket('lurker', 'app'), 'trust'],
      [socket('bob', 'app'), 'no-entry'],
      [socket('boss', 'app'), 'no-entry'],
      [socket('+staff', 'app'), 'md5'],
    ],
  },
  {
    why: 'a grant without INHERIT and SET is a membership, and so is the one of the role that made another',
    since: 16,
    hba: 'local all +staff trust\nlocal all +made md5',
    answers: [
      [socket('unable', 'app'), 'trust'],
      [socket('maker', 'app'), 'md5'],
      [socket('made', 'app'), 'md5'],
    ],
  },
  {
    why: 'who makes a role is no member of it',
    until: 15,
    hba: 'local all +made trust',
    answers: [
      [socket('maker', 'app'), 'no-entry'],
      [socket('made', 'app'), 'trust'],
    ],
  },
  {
    why: '`samerole` asks for the role named like the database',
    hba: 'local samerole all trust\nlocal samegroup lurker reject',
    answers: [
      [socket('alice', 'staff'), 'trust'],
      [socket('carol', 'staff'), 'trust'],
      [socket('staff', 'staff'), 'trust'],
      [socket('bob', ''), 'trust'],
      [socket('lurker', 'staff'), 'trust'],
      [socket('staff', 'alice'), 'no-entry'],
      [socket('boss', 'staff'), 'no-entry'],
      [physical(socket('staff', 'staff')), 'no-entry'],
    ],
  },
  {
    why: 'of a name the first 63 bytes count, and a name in the file is never cut',
    hba: `local all ${LONG} trust\nlocal all ${LONG}n md5\nlocal ${LONG} bob reject`,
    answers: [
      [socket(LONG, 'app'), 'trust'],
      [socket(`${LONG}n`, 'app'), 'trust'],
      [socket(`${LONG}-and-more`, 'app'), 'trust'],
      [socket(LONG.slice(1), 'app'), 'no-entry'],
      [socket('bob', `${LONG}n`), 'reject'],
    ],
  },
  {
    why: 'a cut name that was the same is the same user',
    hba: 'local sameuser all trust',
    answers: [[socket(`${LONG}n`, `${LONG}-and-more`), 'trust']],
  },
  {
    why: 'a name cut within a character equals none that can be written',
    hba: `local all ${ACCENTS} trust\nlocal all ${ACCENTS}é md5\nlocal all ${ACCENTS}x reject`,
    answers: [
      [socket(ACCENTS, 'app'), 'trust'],
      [socket(`${ACCENTS}é`, 'app'), 'no-entry'],
      [socket(`${ACCENTS}x`, 'app'), 'reject'],
      [socket(`${ACCENTS}xx`, 'app'), 'reject'],
    ],
  },
  {
    why: 'a slash starts a regular expression, in quotes too, that may match anywhere in the name',
    since: 16,
    hba: 'local "/^(app|web)$" all trust\nlocal all /lic md5\nlocal / carol reject',
    answers: [
      [socket('bob', 'app'), 'trust'],
      [socket('bob', 'apps'), 'no-entry'],
      [socket('alice', 'apps'), 'md5'],
      [socket('Alice', 'apps'), 'md5'],
      [socket('carol', 'apps'), 'reject'],
      [physical(socket('carol', 'apps')), 'no-entry'],
    ],
  },
  {
    why: 'a slash is a letter',
    until: 15,
    hba: 'local all /^al trust\nlocal / all md5',
    answers: [
      [socket('alice', 'app'), 'no-entry'],
      [socket('/^al', 'app'), 'trust'],
      [socket('alice', '/'), 'md5'],
    ],
  },
  {
    why: 'a regular expression sees bytes, and of letters only those of ASCII',
    since: 16,
    hba: 'local all /^.$ trust\nlocal all /^zo..$ md5\nlocal sales "/(?i)^ZOË$" reject\nlocal sales /^\\w+$ scram-sha-256',
    answers: [
      [socket('é', 'app'), 'no-entry'],
      [socket('e', 'app'), 'trust'],
      [socket('zoë', 'app'), 'md5'],
      [socket('éé', 'sales'), 'no-entry'],
      [socket('zozoë', 'sales'), 'no-entry'],
      [socket('bob', 'sales'), 'scram-sha-256'],
    ],
  },
  {
    why: 'addresses are read as `inet_aton` reads them',
    hba: 'host a all 127/8 trust\nhost b all 127.1/32 trust\nhost c all 0177.0.0.1/32 trust\nhost d all 0x7f.1/8 trust\nhost e all 127.1/16 trust',
    answers: [
      [plain(HOME, 'bob', 'a'), 'no-entry'],
      [plain(HOME, 'bob', 'b'), 'trust'],
      [plain(HOME, 'bob', 'c'), 'trust'],
      [plain('127.9.9.9', 'bob', 'd'), 'trust'],
      [plain('127.0.9.9', 'bob', 'e'), 'trust'],
      [plain('127.1.0.1', 'bob', 'e'), 'no-entry'],
    ],
  },
  {
    why: 'bits beyond the mask do not count, and the mask need not be contiguous',
    hba: 'host a all 127.0.0.77/24 trust\nhost b all 127.0.0.1 255.0.0.255 trust\nhost c all 127.0.0.0 8 trust\nhost d all 127.0.0.9/+31 trust',
    answers: [
      [plain('127.0.0.200', 'bob', 'a'), 'trust'],
      [plain('127.0.1.77', 'bob', 'a'), 'no-entry'],
      [plain('127.9.8.1', 'bob', 'b'), 'trust'],
      [plain('127.9.8.2', 'bob', 'b'), 'no-entry'],
      [plain('127.0.0.7', 'bob', 'c'), 'trust'],
      [plain('127.0.0.8', 'bob', 'c'), 'no-entry'],
      [plain('127.0.0.8', 'bob', 'd'), 'trust'],
      [plain('127.0.0.10', 'bob', 'd'), 'no-entry'],
    ],
  },
  {
    why: 'a family does not see the other, not even through `::ffff:`',
    hba: 'host a all 0.0.0.0/0 trust\nhost b all ::/0 trust\nhost c all ::ffff:127.0.0.1/128 trust\nhost d all all trust',
    answers: [
      [plain(HOME, 'bob', 'a'), 'trust'],
      [plain('::1', 'bob', 'a'), 'no-entry'],
      [plain(HOME, 'bob', 'b'), 'no-entry'],
      [plain('::1', 'bob', 'b'), 'trust'],
      [plain(HOME, 'bob', 'c'), 'no-entry'],
      [plain(HOME, 'bob', 'd'), 'trust'],
      [plain('::1', 'bob', 'd'), 'trust'],
    ],
  },
  {
    why: '`samehost` is an address of an interface, `samenet` is all of its network',
    hba: 'host a all samehost trust\nhost b all samenet trust\nhost c all "samenet" trust\nhost d all SAMENET trust',
    answers: [
      [plain(HOME, 'bob', 'a'), 'trust'],
      [plain('::1', 'bob', 'a'), 'trust'],
      [plain('127.0.0.9', 'bob', 'a'), 'no-entry'],
      [plain('127.0.0.9', 'bob', 'b'), 'trust'],
      [plain(HOME, 'bob', 'c'), 'no-entry'],
      [plain(HOME, 'bob', 'd'), 'no-entry'],
    ],
  },
  {
    why: 'what is no number is a name, and these are nobody’s',
    hba: 'host all all 127.0.0.256 trust\nhost all all 127.0.0.1-127.0.0.9 trust\nhost all all * trust\nhost all all "" trust\nhost all all "all" trust',
    answers: [
      [plain(HOME), 'no-entry'],
      [plain('::1'), 'no-entry'],
    ],
  },
  {
    why: 'a client certificate is asked for where the record with its condition decides',
    hba: 'hostssl all alice all md5 clientcert=verify-ca\nhostssl all bob all cert\nhost all all all trust',
    answers: [
      [tls(HOME), 'md5'],
      [tls(HOME, 'bob'), 'cert'],
      [tls(HOME, 'carol'), 'trust'],
      [plain(HOME), 'trust'],
    ],
  },
  {
    why: 'on a Unix socket `ident` is `peer`, and there is no address',
    hba: 'local all bob ident\nhost all all all trust',
    answers: [
      [socket('bob', 'app'), 'ident'],
      [socket('alice', 'app'), 'no-entry'],
    ],
  },
  {
    why: 'a name is compared without regard to case, and a suffix is no name',
    hba: 'host a all LocalHost trust\nhost b all .localhost trust\nhost c all .host trust\nhost d all .LHOST trust',
    answers: [
      [plain(HOME, 'bob', 'a'), 'trust'],
      [plain(HOME, 'bob', 'b'), 'no-entry'],
      [plain(HOME, 'bob', 'c'), 'no-entry'],
      [plain(HOME, 'bob', 'd'), 'no-entry'],
    ],
  },
];
