import fc from 'fast-check';
import type { Major } from '../../src/facts/versions.js';

/** Roles a server needs for these tables: every one may log in. The other words are groups it is a member of. */
export const ROLES: readonly (readonly [role: string, ...groups: string[]])[] = [
  ['staff'],
  ['seniors', 'staff'],
  ['alice', 'staff'],
  ['bob'],
  ['carol', 'seniors'],
  ['dave', 'app'],
  ['app'],
  ['zoë', 'x y'],
  ['x y'],
  ['all', '+staff'],
  ['+staff'],
  ['/^al'],
  ['replication'],
];

export const DATABASES = ['app', 'sales', 'alice', 'bob', 'staff', 'x y', 'all', 'replication', 'zoë'];

/** Files beside the table, that its lines may name. */
export const sidecars: Readonly<Record<string, string>> = {
  people: 'bob, +seniors # and nobody else\n\n"x y"\n',
  places: 'sales\nsameuser\n"all"\n',
  none: '# nobody\n',
  'more.conf': 'hostnossl sales carol 127.0.0.0/9 password\nlocal app bob reject\n',
  'parts/10.conf': 'host all +app 127.64.0.0/10 md5\n',
  'parts/9.conf': 'host app all 127.64.0.0/11 reject\n',
  'parts/.off.conf': 'host all all all trust\n',
};

const any = (...texts: string[]) => fc.constantFrom(...texts);
const weighted = (...parts: readonly (readonly [number, fc.Arbitrary<string>])[]) =>
  fc.oneof(...parts.map(([weight, arbitrary]) => ({ weight, arbitrary })));

const REGEXES = ['/^al', '/e$', '/', '/^(alice|app)$', '"/^(a,|b)"', '/^[b-s]o?', '/(?i)ALICE', '/^.{3}$', '/^zo..$'];

const database = weighted(
  [6, any('all', 'app', 'sales', 'alice', 'staff')],
  [3, any('replication', 'sameuser', 'samerole', 'samegroup')],
  [3, any('"all"', 'a"ll"', '"al"l', '"replication"', 're"plication"', '"sameuser"', '"x y"', '""', 'ALL', 'zoë')],
  [1, any('@places', '+staff', '/al', ...REGEXES)],
);

const user = weighted(
  [6, any('all', 'alice', 'bob', 'carol', 'staff')],
  [3, any('+staff', '+seniors', '+app', '+"x y"', '+nobody', '"+staff"', '+alice')],
  [3, any('"all"', 'a"ll"', '""all', 'all""', 'replication', '"x y"', 'zoë', 'ALL', 'Alice', '""', '+', 'sameuser')],
  [1, any('@people', '@places', 'carol,@none', ...REGEXES)],
);

const listOf = (word: fc.Arbitrary<string>) =>
  weighted(
    [7, word],
    [
      3,
      fc
        .tuple(word, fc.array(fc.tuple(any(',', ', ', ',,', ',\t'), word), { minLength: 1, maxLength: 3 }))
        .map(([first, rest]) => first + rest.map((pair) => pair.join('')).join('')),
    ],
  );

const octet = any('0', '1', '2', '9', '63', '64', '127', '128', '200', '254', '255');
const loopback4 = fc.tuple(octet, octet, octet).map((octets) => `127.${octets.join('.')}`);
const length4 = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 32 }) },
  { weight: 2, arbitrary: fc.constantFrom(8, 9, 16, 24, 31, 32) },
);
const HALF = 'ffff:ffff:ffff:ffff';

const address = weighted(
  [4, any('all', '127.0.0.0/8', '127.0.0.1/32', '::1/128', '0.0.0.0/0', '::/0', '10.0.0.0/8', '127.0.0.0/24')],
  [4, fc.tuple(loopback4, length4).map(([base, length]) => `${base}/${length}`)],
  [2, any('samehost', 'samenet', '"samenet"', 'SAMEHOST', 'a"ll"', '"all"')],
  [
    2,
    any('127.1/32', '0177.0.0.1/32', '0x7f.1/9', '2130706433/32', '127/8', '127.1/16', '0/0', '0/1', '127.0.0.9/+31'),
  ],
  [2, any('0:0:0:0:0:0:0:1/128', '::1/127', '::0.0.0.1/128', '::1%lo/128', '::/1', '::2/126', 'fe80::/10')],
  [
    1,
    any('::ffff:127.0.0.1/128', '::ffff:0:0/96', `::1 ${HALF}:${HALF}`, `::3 ${HALF}:ffff:ffff:ffff:fffd`, '::1 ::1'),
  ],
  [
    2,
    fc
      .tuple(loopback4, any('255.0.0.0', '255.255.255.255', '255.0.0.255', '0.0.0.1', '0.64.0.0', '8', '0x80000001'))
      .map((pair) => pair.join('  ')),
  ],
  [2, any('localhost', 'LocalHost', '.localhost', '.host', 'localhost.', 'nobody.invalid', '.invalid')],
  [1, any('10.0.0.256', '127.0.0.1-127.0.0.9', '*', '""', '127.0.0.1.1')],
);

const ANYWHERE = ['trust', 'reject', 'md5', 'scram-sha-256', 'password'];
const METHODS = {
  local: any(...ANYWHERE, 'peer', 'ident'),
  // No `ident` over TCP: the server would ask the client's machine, which may not answer for minutes.
  host: any(...ANYWHERE),
  hostssl: weighted(
    [2, any(...ANYWHERE)],
    [
      1,
      any(
        'cert',
        'cert map=m',
        'trust clientcert=verify-full',
        'reject clientcert=verify-ca',
        'md5 clientcert=verify-ca',
      ),
    ],
  ),
};

const blank = any(' ', '  ', '\t', ' \r');
const tail = weighted([8, any('')], [1, any(' # why', '#x', ' ', '\t\r', ' # all, "', ',')]);

type Kind = 'local' | 'host' | 'hostssl' | 'hostnossl' | 'hostgssenc' | 'hostnogssenc';
const kind = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Kind>('host', 'hostssl', 'hostnossl', 'local') },
  { weight: 1, arbitrary: fc.constantFrom<Kind>('hostgssenc', 'hostnogssenc') },
);

const record = kind.chain((type) => {
  const method = type === 'local' || type === 'hostssl' ? METHODS[type] : METHODS.host;
  const words =
    type === 'local' ? [listOf(database), listOf(user), method] : [listOf(database), listOf(user), address, method];
  return fc
    .tuple(any(type, type, type, `"${type}"`), fc.tuple(...words.map((word) => fc.tuple(blank, word))), tail)
    .map(([written, rest, end]) => written + rest.map((pair) => pair.join('')).join('') + end);
});

const tame = fc
  .tuple(
    any('host', 'hostssl', 'hostnossl', 'host', 'hostssl', 'local'),
    any('all', 'app', 'sales', 'replication', 'app,sales', 'sameuser'),
    any('all', 'alice', 'bob', '+staff', 'alice,carol'),
    any('127.0.0.1/32', '127.0.0.0/8', '::1/128', '0.0.0.0/0', 'all', 'samenet', '127.0.0.0  255.255.0.0', 'localhost'),
    any('trust', 'reject', 'md5', 'scram-sha-256', 'password'),
  )
  .map(([type, db, who, where, how]) => [type, db, who, ...(type === 'local' ? [] : [where]), how].join('\t'));

/** A record on two physical lines; a word may be cut in the middle. */
const continued = fc.tuple(record, fc.nat()).map(([text, at]) => {
  const cut = at % text.length;
  return `${text.slice(0, cut)}\\\n${text.slice(cut)}`;
});
/** Where a comment swallows the record below it, from 14 on. */
const swallowed = record.map((text) => `# until then \\\n${text}`);
const include = any(
  'include more.conf',
  'include_if_exists gone.conf',
  'include_dir parts',
  'include "more.conf" # more',
);

const lineFor = (major: Major) =>
  weighted(
    [8, tame],
    [10, record],
    [1, any('', '# comment', '\t', '  # host all all all trust')],
    ...(major >= 14
      ? ([
          [1, continued],
          [1, swallowed],
        ] as const)
      : []),
    ...(major >= 16 ? ([[1, include]] as const) : []),
  );

/** Lines that together turn everybody away over one transport, from everywhere or from where we can knock. */
const GUARDS: readonly (readonly string[])[] = [
  ['hostnossl all all all reject', 'hostnossl replication all all reject'],
  ['hostnossl all,replication all 0.0.0.0/0 reject', 'hostnossl replication,all all ::/0 reject'],
  [
    'host all,replication all 127.0.0.0/10 reject',
    'hostnossl all,replication all 127.64.0.0/10 reject',
    'hostnossl all,replication all 0.0.0.0 128.0.0.0 reject',
    'hostnossl all,replication all 128.0.0.0/1 reject',
    'hostnossl all,replication all 64.0.0.0/2 reject',
    'hostnogssenc all,replication all ::/0 reject',
  ],
  [
    'host all,replication all 0.0.0.0 0.0.0.1 reject',
    'hostnossl all,replication all 0.0.0.1 0.0.0.1 reject',
    'hostnossl all,replication all ::/1 reject',
    'hostnossl all,replication all 8000::/1 reject',
  ],
  ['hostssl all all all reject', 'hostssl replication all all reject'],
  ['local all all reject', 'local replication all reject'],
];

/** All of them in some order, or all but one. */
const guard = fc
  .constantFrom(...GUARDS)
  .chain((lines) => fc.shuffledSubarray([...lines], { minLength: lines.length - 1 }));

/**
 * A pg_hba.conf made to be matched: most of them load, and few records take everything from those below them, but for
 * some with lines that turn everybody away.
 */
export const tableFor = (major: Major): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: guard }),
      fc.nat({ max: 3 }),
      fc.array(fc.tuple(lineFor(major), any('\n', '\n', '\n', '\r\n')), { minLength: 1, maxLength: 9 }),
    )
    .map(([guards, place, lines]) =>
      lines
        .map((line) => line.join(''))
        .toSpliced(place, 0, ...guards.map((line) => `${line}\n`))
        .join(''),
    );
