import fc from 'fast-check';
import type { Major } from '../../src/facts/versions.js';
import { type Files, memoryFiles, type Unreadable } from '../../src/text/files.js';
import type { SourceFile } from '../../src/text/source.js';

/**
 * Files that stand beside every random pg_hba.conf and pg_ident.conf: what `@file` and include directives may name.
 * `random.conf` is written anew for every case.
 */
export const sidecars = (major: Major): Readonly<Record<string, string>> => ({
  ...SIDECARS,
  // Before 16 a file that includes itself ends the whole query, once no file can be opened any more.
  self: major >= 16 ? 'a @self' : 'a @one',
});

const SIDECARS: Readonly<Record<string, string>> = {
  dbs: 'app, web\n"x y" # and nothing else\n\n"all"\n',
  empty: '# nothing\n\n',
  one: 'solo',
  nested: '@dbs more,@one',
  bad: 'good\n@missing\n',
  'in cluded': 'include dbs\n',
  'has space': '"quoted name"',
  'sub/rel': '@../dbs, @leaf',
  'sub/leaf': 'leaf',
  'sub/inc.conf': 'host @leaf @../one 10.1.0.0/16 md5\ninclude ../inc.conf\n',
  'inc.conf': '# one good line, and one that is not\nhost all all 10.0.0.0/8 trust\nlocal all\n',
  'good.conf': 'hostssl web @one samenet scram-sha-256\n',
  'loop.conf': 'local all all peer\ninclude loop.conf\n',
  'dir/10.conf': 'host ten all all reject\n',
  'dir/9.conf': 'host nine all all reject\n',
  'dir/B.conf': 'host b all all reject\n',
  'dir/a.conf': 'host a all all reject\n',
  'dir/é.conf': 'host e all all reject\n',
  'dir/\u{1d44e}.conf': 'host astral all all reject\n',
  'dir/\ufb00.conf': 'host ligature all all reject\n',
  'dir/.hidden.conf': 'host hidden all all reject\n',
  'dir/x.CONF': 'host upper all all reject\n',
  'dir/.conf': 'host dot all all reject\n',
  'dir/c.conf/inside.conf': 'host inside all all reject\n',
  'loops/1.conf': 'include_dir .\n',
};

const SIDE_NAMES = ['dbs', 'empty', 'one', 'nested', 'bad', 'self', '"in cluded"', '"has space"', 'sub/rel', 'missing'];

/** One of the given texts. */
const any = (...texts: string[]) => fc.constantFrom(...texts);

const blank = fc.oneof(
  { weight: 8, arbitrary: any(' ', '\t', '  ') },
  { weight: 1, arbitrary: any('\r', ' \t ', '\r ') },
);

const file = fc.oneof(any(...SIDE_NAMES)).map((name) => `@${name}`);

export const REGEXES = [
  '/^app',
  '"/^a,b"',
  '/',
  '/a|b',
  '/(',
  '/)',
  '/[a',
  '/[]a]',
  '/[z-a]',
  '/[[:alpha:]]',
  '/[[:nope:]]',
  '/a{2}',
  '/a{2,1}',
  '/a{',
  '/a{1',
  '/a{256}',
  '/*a',
  '/a**',
  '/a+?',
  '/^*',
  '/(?:a)+',
  '/(?=a)b',
  '/(?<!a)b',
  '/(?i)app',
  '/(?z)app',
  '/(?>a)',
  '/***=(',
  '/***:a',
  '/(a)\\1',
  '/\\1(a)',
  '/\\d+\\.\\w',
  '/\\q',
  '/a\\',
  '/[\\d-z]',
  '/[a\\]]',
  '/[[.hyphen.]]',
  '/[[:<:]]a',
  '/\\u00e9',
  '/\\x4',
  '/é+',
  '/a||b',
  '/()',
];

const database = fc.oneof(
  { weight: 10, arbitrary: any('all', 'app', 'replication', 'sameuser', 'samerole', 'samegroup', 'web', 'ALL') },
  {
    weight: 4,
    arbitrary: any('"all"', '"x y"', 'a"ll"', '"al"l', '""', 'all""', '"a""b"', '"unterminated', "'x'", 'été'),
  },
  { weight: 3, arbitrary: file },
  { weight: 3, arbitrary: any(...REGEXES) },
  { weight: 2, arbitrary: any('+group', '"+group"', '+"my grp"', '@', '"@x"', 'a@b', '\\', '=', 'a=b', '\u00a0') },
);

const comma = fc.oneof(
  { weight: 6, arbitrary: any(',') },
  { weight: 2, arbitrary: any(', ', ' ,', ',,', ' , ', ',\t') },
);

const list = (word: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 8, arbitrary: word },
    {
      weight: 2,
      arbitrary: fc
        .tuple(word, fc.array(fc.tuple(comma, word), { minLength: 1, maxLength: 3 }))
        .map(([first, rest]) => first + rest.map(([between, next]) => between + next).join('')),
    },
  );

const octet = any('0', '1', '10', '127', '192', '255', '256', '010', '0x7f', '08', '300', '');
const bits = any('0', '1', '8', '24', '32', '33', '64', '128', '129', '-1', '+8', '08', '24x', '', '0x18', ' 8', '1/2');
const hextet = any('0', '1', 'fe80', 'ffff', '2001', 'db8', 'ABCD', '12345', 'g', '');

export const ADDRESSES: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: any(
      'all',
      'samehost',
      'samenet',
      '127.0.0.1/32',
      '::1/128',
      '0.0.0.0/0',
      '::/0',
      '10.0.0.0/8',
      '192.168.1.5/24',
      'db.example.com',
      '.example.com',
      'fe80::/10',
      '2001:db8::/32',
    ),
  },
  {
    weight: 4,
    arbitrary: any(
      '10/8',
      '10.1/16',
      '0/0',
      '010.0.0.1/32',
      '0x7f.1/8',
      '2130706433/32',
      '4294967296/32',
      '10.0.0.256',
      '*',
      '"all"',
      '""',
      '/24',
      '[::1]/128',
      '::ffff:10.0.0.0/104',
      '::1.2.3.4/128',
      '1::8.8.8.8/128',
      '1:2:3:4:5:6:7::/64',
      '1:2:3:4:5:6:7:8/64',
      '1:2:3:4:5:6:7::8/64',
      '::1:0/64',
      '1:0:0:2:0:0:0:3/64',
      'fe80::1%lo/64',
      '::1%1/128',
      '::1%lo/128',
      'ff02::1%lo/16',
      'SAMENET',
      'été.example',
      '1.2.3.4./8',
      '1..2/8',
      '.1/8',
      '00000000000010.0.0.1/8',
      '10.0.0.1/',
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(octet, { minLength: 1, maxLength: 5 }), fc.option(bits, { nil: undefined }))
      .map(([parts, length]) => parts.join('.') + (length === undefined ? '' : `/${length}`)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.array(hextet, { minLength: 2, maxLength: 9 }), fc.option(bits, { nil: undefined }))
      .map(([parts, length]) => parts.join(':') + (length === undefined ? '' : `/${length}`)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        any('10.0.0.0', '192.168.0.1', '::1', '2001:db8::', '127.1', '1.2.3.4'),
        blank,
        any(
          '255.0.0.0',
          '255.255.255.0',
          '255.0.255.0',
          '8',
          'ffff::',
          'ffff:ffff::',
          '0xff000000',
          'md5',
          '255.0.0.0,1',
        ),
      )
      .map((parts) => parts.join('')),
  },
);

const METHODS = [
  'trust reject md5 scram-sha-256 password ident peer cert gss sspi pam bsd ldap radius oauth'.split(' '),
  'TRUST krb5 none "md5" m"d5" md5,trust gssapi @one'.split(' '),
] as const;
const method = fc.oneof(
  { weight: 8, arbitrary: any(...METHODS[0].slice(0, 5)) },
  { weight: 4, arbitrary: any(...METHODS[0].slice(5)) },
  { weight: 1, arbitrary: any(...METHODS[1]) },
);

const radius = any('"a"', 'a', '"a,b"', '"a, b"', '"a b"', '"a,,b"', '""', '"""a,b"""', '" a , b "');
const option = fc.oneof(
  any(
    'map=m',
    'map=',
    'map="a b"',
    '"map=a,b"',
    'map',
    'Map=m',
    'clientcert=verify-ca',
    'clientcert=verify-full',
    'clientcert=1',
    'clientcert=0',
    'clientcert=no-verify',
    'clientcert=on',
    'clientname=CN',
    'clientname=DN',
    'clientname=cn',
    'pamservice=x',
    'pam_use_hostname=1',
    'ldapserver=h',
    'ldapurl="ldap://h/dc=x"',
    'krb_realm=R',
    'include_realm=0',
    'compat_realm=1',
    'upn_username=1',
    'nonsense=1',
    '=',
    'a=b=c',
    '#map=m',
    '@one',
    'issuer=https://i.example',
    'scope="a b"',
    'validator=v',
    'validator=w',
    'delegate_ident_mapping=1',
  ),
  any('127.0.0.1', '"127.0.0.1,::1"', '"127.0.0.1,"', '127.0.0.1,::1', '""').map((value) => `radiusservers=${value}`),
  radius.map((value) => `radiussecrets=${value}`),
  radius.map((value) => `radiusidentifiers=${value}`),
  any('1812', '"1812,1813"', 'x', '0', '"1, 2"', '"1,"').map((value) => `radiusports=${value}`),
);

const options = fc.oneof(
  { weight: 6, arbitrary: fc.constant<string[]>([]) },
  { weight: 3, arbitrary: fc.array(option, { minLength: 1, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant(['radiusservers=127.0.0.1,', 'radiussecrets=s']) },
);

/** What a method needs to be accepted. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  radius: ['radiusservers="127.0.0.1,::1"', 'radiussecrets=s'],
  oauth: ['issuer=https://i.example', 'scope=openid'],
};

const type = fc.oneof(
  { weight: 10, arbitrary: any('host', 'hostssl', 'local', 'hostnossl') },
  { weight: 2, arbitrary: any('hostgssenc', 'hostnogssenc', '"host"', 'ho"st"') },
  { weight: 1, arbitrary: any('HOST', 'hostx', 'host,host', '@one', 'select', 'listen_addresses') },
);

const tame = fc
  .record({
    type: any('host', 'hostssl', 'local', 'hostnossl'),
    database: any('all', 'app', 'replication', '"x y"', 'app,web'),
    user: any('all', 'app', '+admins', 'alice,bob'),
    address: any('127.0.0.1/32', '::1/128', '0.0.0.0/0', 'all', '10.0.0.0/8', '10.0.0.0\t255.0.0.0', 'samenet'),
    method: any('trust', 'md5', 'scram-sha-256', 'reject', 'password', 'ident'),
    blank: any('  ', '\t', '          '),
    tail: any('', '', '  # why', ' '),
  })
  .map(({ type: kind, database: db, user, address, method: how, blank: b, tail }) =>
    [kind, db, user, ...(kind === 'local' ? [] : [address]), how].join(b).concat(tail),
  );

const wild = fc
  .record({
    type,
    database: list(database),
    user: list(database),
    address: ADDRESSES,
    method,
    options,
    fit: fc.boolean(),
    blanks: fc.array(blank, { minLength: 12, maxLength: 12 }),
    cut: fc.oneof({ weight: 12, arbitrary: fc.constant(99) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 5 }) }),
    tail: fc.oneof({ weight: 8, arbitrary: fc.constant('') }, any('#x', ' # x', ',', ' \r', '\r', '"', ' extra')),
  })
  .map(({ type: kind, database: db, user, address, method: how, options: more, fit, blanks, cut, tail }) =>
    [kind, db, user, ...(kind === 'local' ? [] : [address]), how, ...(fit ? (fitting[how] ?? []) : []), ...more]
      .slice(0, cut)
      .map((word, index) => (index === 0 ? word : blanks[index % 12] + word))
      .join('')
      .concat(tail),
  );

/** Two halves of a record on two physical lines. */
const continued = fc
  .tuple(wild, fc.nat(), any('\\', '\\\\', '\\ ', '\\\r', '\\\n\\', ' \\'))
  .map(([text, at, mark]) => {
    const cut = text.length === 0 ? 0 : at % text.length;
    return `${text.slice(0, cut)}${mark}\n${text.slice(cut)}`;
  });

const include = fc
  .tuple(
    any('include', 'include_if_exists', 'include_dir', '"include"', 'INCLUDE'),
    any(
      'inc.conf',
      'good.conf',
      'random.conf',
      'missing.conf',
      'loop.conf',
      'sub/inc.conf',
      'dir',
      'nodir',
      '"good.conf"',
      '""',
      '" "',
      'sub',
      'loops',
      'good.conf,inc.conf',
      '@one',
      "'good.conf'",
    ),
    any('', '', '', ' # c', ' x'),
  )
  .map(([directive, name, tail]) => `${directive} ${name}${tail}`);

const garbage = fc.string({
  unit: any(...'abx"\'#@/\\ \t\r+=.:,0é€\u00a0\f\u{1f600}', 'host', 'all', 'md5', ' ', ' '),
  maxLength: 24,
});

const comment = any('', '', '# comment', '  # comment \\', '\t', '#', ',', '\ufeff# bom', '# é');

export const HBA_LINE: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: tame },
  { weight: 10, arbitrary: wild },
  { weight: 2, arbitrary: continued },
  { weight: 2, arbitrary: include },
  { weight: 1, arbitrary: garbage },
  { weight: 2, arbitrary: comment },
);

const lineEnd = fc.oneof({ weight: 9, arbitrary: fc.constant('\n') }, { weight: 1, arbitrary: fc.constant('\r\n') });

/** A file of such lines, with or without a last line end. */
export const fileOf = (line: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.tuple(fc.array(fc.tuple(line, lineEnd), { maxLength }), fc.boolean()).map(([lines, closed]) => {
    const text = lines.map(([content, end]) => content + end).join('');
    return closed ? text : text.replace(/\r?\n$/u, '');
  });

const mapWord = fc.oneof(
  { weight: 6, arbitrary: any('map', 'alice', 'bob', 'all', '+admins', '"a b"', '\\1', 'x\\1') },
  { weight: 3, arbitrary: any(...REGEXES) },
  { weight: 1, arbitrary: fc.oneof(file, database) },
);

const mapping = fc
  .tuple(fc.array(fc.oneof({ weight: 9, arbitrary: mapWord }, list(mapWord)), { minLength: 1, maxLength: 4 }), blank)
  .map(([words, between]) => words.join(between));

export const IDENT_LINE: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: mapping },
  { weight: 4, arbitrary: fc.tuple(mapWord, mapWord, mapWord).map((words) => words.join('  ')) },
  { weight: 2, arbitrary: include },
  { weight: 1, arbitrary: garbage },
  { weight: 2, arbitrary: comment },
);

/** Pieces that mean something to the regular expression compiler, and some that do not. */
export const REGEX: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: any('a', 'b', 'é', '-', '1', ' ', ',') },
      { weight: 3, arbitrary: any('(', ')', '[', ']', '{', '}', '*', '+', '?', '|', '^', '$', '.', '\\') },
      {
        weight: 2,
        arbitrary: any('(?:', '(?=', '(?!', '(?<=', '(?<!', '(?', '(?#', '[^', '[:alpha:]', '[.a.]', '[=a=]'),
      },
      {
        weight: 2,
        arbitrary: any('{2}', '{1,', '{3,2}', '{0,255}', '{256}', '\\d', '\\W', '\\y', '\\1', '\\2', '\\12', '\\0'),
      },
      {
        weight: 1,
        arbitrary: any(
          '\\x4',
          '\\u00e9',
          '\\u12',
          '\\cA',
          '\\q',
          '\\8',
          '\\777',
          '[[:<:]]',
          'a-z',
          'z-a',
          '[:no:]',
          '[.no.]',
        ),
      },
    ),
    { minLength: 1, maxLength: 9 },
  )
  .map((parts) => parts.join(''))
  // What a template would replace is not for PostgreSQL to read.
  .filter((pattern) => !/\{[{%#]|\$\{/u.test(pattern));

/** What the server finds on its own disk: the root is a directory there. */
export function filesOf(sources: readonly SourceFile[]): Files {
  const memory = memoryFiles(sources);
  const root: Unreadable = { kind: 'directory', why: 'is a directory' };
  return { ...memory, read: (path) => (path === '/' ? root : memory.read(path)) };
}
