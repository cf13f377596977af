import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import type { HbaTree } from '../../src/parse/hba-tree.js';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import { conf } from '../../src/rule/conf.js';
import {
  accepts,
  admits,
  asksForPassword,
  type Connection,
  deciders,
  isActive,
  isForReplication,
  isForSessions,
  matchRecord,
  methodOf,
  narrowedBy,
  recordsOf,
  type Transport,
} from '../../src/semantics/hba.js';
import { memoryFiles } from '../../src/text/files.js';

function read(text: string, version: Major = 18): HbaTree {
  const file = { path: 'pg_hba.conf', text };
  return parsePgHba(file, { version, files: memoryFiles([file]) });
}

/** The lines that can decide a connection, as numbers: the whole answer in one array. */
const linesDeciding = (transport: Transport, text: string): number[] =>
  [...deciders(read(text), transport)].map(({ record }) => record.line);

describe('deciders', () => {
  const everyType = conf`
    local        all all      trust
    host         all all all  trust
  `;
  it('leaves the socket to local', () =>
    expect([linesDeciding('local', everyType), linesDeciding('plaintext', everyType)]).toEqual([[1], [2]]));

  const table: readonly (readonly [string, Transport, readonly number[]])[] = [
    ['hostssl all all all md5\nhost all all all md5', 'plaintext', [2]],
    ['hostssl all all all md5\nhost all all all md5', 'tls', [1]],
    ['hostssl all all all md5\nhost all all all md5', 'gss', [2]],
    ['hostnossl all all all reject\nhost all all all md5', 'plaintext', [1]],
    ['hostnossl all all all reject\nhost all all all md5', 'gss', [1]],
    ['hostnogssenc all all all md5', 'plaintext', [1]],
    ['hostnogssenc all all all md5', 'tls', [1]],
    ['hostnogssenc all all all md5', 'gss', []],
    ['hostgssenc all all all gss\nhost all all all md5', 'plaintext', [2]],
    ['host all all 10.0.0.0/8 md5\nhost all all 10.1.0.0/16 md5', 'plaintext', [1]],
    ['host all all 10.1.0.0/16 md5\nhost all all 10.0.0.0/8 md5', 'plaintext', [1, 2]],
    ['host all all 10.0.0.0 255.0.0.0 md5\nhost all all 10.9.9.9/32 md5', 'plaintext', [1]],
    ['host all all 0.0.0.0/0 md5\nhost all all all md5', 'plaintext', [1, 2]],
    ['host all all 0.0.0.0/0 md5\nhost all all ::/0 md5', 'plaintext', [1, 2]],
    ['host all all all md5\nhost replication all all md5', 'plaintext', [1, 2]],
    ['host all all all md5\nhost "replication" all all md5', 'plaintext', [1]],
    ['host replication all all md5\nhost replication,app all all md5', 'plaintext', [1, 2]],
    ['host all,replication all all md5\nhost replication,app all all md5', 'plaintext', [1]],
    ['host app,web all all md5\nhost web all all md5', 'plaintext', [1]],
    ['host web all all md5\nhost app,web all all md5', 'plaintext', [1, 2]],
    ['host all "all" all md5\nhost all bob all md5', 'plaintext', [1, 2]],
    ['host all a"ll" all md5\nhost all bob all md5', 'plaintext', [1]],
    ['host all bob all md5\nhost all "bob" all md5', 'plaintext', [1]],
    ['host all +ops all md5\nhost all ops all md5', 'plaintext', [1, 2]],
    ['host all "+ops" all md5\nhost all +ops all md5', 'plaintext', [1, 2]],
    ['host all +ops all md5\nhost app +ops all md5', 'plaintext', [1]],
    ['host sameuser all all md5\nhost app app all md5', 'plaintext', [1, 2]],
    ['host samerole all all md5\nhost samegroup bob all md5', 'plaintext', [1]],
    ['host /^app all all md5\nhost app all all md5', 'plaintext', [1, 2]],
    ['host /^app all all md5\nhost /^app all all md5', 'plaintext', [1]],
    ['host all all {{ net }} reject\nhost all all all md5', 'plaintext', [2]],
    ['host all all .example.com md5\nhost all all db.example.com md5', 'plaintext', [1]],
    ['hostnossl all all 0.0.0.0/0 reject\nhostnossl all all ::/0 reject\nhost all all all md5', 'plaintext', [1, 2]],
    ['hostnossl all all 0.0.0.0/0 reject\nhostnossl all all ::/0 reject\nhost all all all md5', 'tls', [3]],
    ['host all all 0.0.0.0/0 reject\nhost all all ::/1 reject\nhost all all all md5', 'plaintext', [1, 2, 3]],
    ['host all all all reject\nhost replication all all reject\nhost all,replication a all md5', 'plaintext', [1, 2]],
    ['host all a all reject\nhost all b all reject\nhost all a,b all md5', 'plaintext', [1, 2]],
    ['host all a all reject\nhost app b all reject\nhost all a,b all md5', 'plaintext', [1, 2, 3]],
  ];
  it.each(table.map(([text, transport, lines]) => [transport, text.replace('\n', ' ⏎ '), lines, text] as const))(
    '%s: %s → %j',
    (transport, _, lines, text) => expect(linesDeciding(transport, text)).toEqual(lines),
  );

  it('names the earlier records that take a part away', () => {
    const tree = read(conf`
      hostssl    all  all    all          md5
      host       app  alice  10.0.0.0/8   md5
      hostnossl  web  all    all          md5
      host       all  all    10.1.0.0/16  md5
      host       replication all 10.1.0.0/16 md5
    `);
    const lines = [...deciders(tree, 'plaintext')].map(({ record, narrowedBy: by }) => [
      record.line,
      by.map(({ line }) => line),
    ]);
    expect(lines).toEqual([
      [2, []],
      [3, []],
      [4, [2, 3]],
      [5, []],
    ]);
    expect(narrowedBy(tree, recordsOf(tree)[3]!, 'tls').map(({ line }) => line)).toEqual([1, 2]);
  });
});

describe('questions about a record', () => {
  const [peer, reject, ldap, both, physical] = recordsOf(
    read(conf`
    local  all          all       ident
    host   all          all  all  reject
    host   all          all  all  ldap  ldapbasedn=x
    host   all,replication all all md5
    host   replication  all  all  md5
  `),
  );
  it('knows who is let in', () => expect([accepts(peer!), accepts(reject!)]).toEqual([true, false]));
  it('reads ident on a socket as peer', () => expect([methodOf(peer!), methodOf(ldap!)]).toEqual(['peer', 'ldap']));
  it('knows who asks for a password', () =>
    expect([asksForPassword(ldap!), asksForPassword(both!)]).toEqual([true, false]));
  it('tells sessions from physical replication', () =>
    expect([both!, physical!, ldap!].map((record) => [isForSessions(record), isForReplication(record)])).toEqual([
      [true, true],
      [false, true],
      [true, false],
    ]));
});

describe('isActive', () => {
  it.each([
    ['local all all peer', true],
    ['local all all {{ method }}', true],
    ['hostssl all all all md5', true],
    ['local all all peer\nhost all all all MD5', false],
    ['# nothing\n', false],
    ['', false],
  ])('%j: %s', (text, active) => expect(isActive(read(text))).toBe(active));
});

describe('matchRecord', () => {
  const plain: Connection = { transport: 'plaintext', address: '10.0.0.5', user: 'alice', database: 'app' };
  it.each([
    ['host all all all md5', plain, 0],
    ['host all all all md5', { ...plain, transport: 'local' }, undefined],
    ['host all all all md5', { ...plain, replication: true }, undefined],
    ['host all all all md5\nhost replication all all md5', { ...plain, replication: true }, 1],
    ['host sameuser all all md5\nhost all all all reject', plain, 1],
    ['host sameuser all all md5', { ...plain, database: 'alice' }, 0],
    ['host all +ops all md5', plain, { unknown: 0 }],
    ['host web +ops all md5\nhost all all all md5', plain, 1],
    ['host all +ops,alice all md5', plain, 0],
    ['host samerole all all md5', plain, { unknown: 0 }],
    ['host all all db.example.com md5', plain, { unknown: 0 }],
    ['host all bob db.example.com md5\nhost all all 10/8 md5', plain, undefined],
    ['host all all {{ x }} md5\nhost all all all md5', plain, { unknown: 0 }],
    ['host /^ap all all md5', plain, 0],
    ['host /^p all all md5', plain, undefined],
    ['host / /e$ all md5', plain, 0],
    ['host /a.p all all md5', plain, { unknown: 0 }],
    ['host ALL all all md5', plain, undefined],
    ['host all all samenet md5', { transport: 'plaintext', user: 'a', database: 'b' }, { unknown: 0 }],
  ] as const)('%j with %j', (text, connection, expected) =>
    expect(matchRecord(read(text), connection)).toEqual(expected),
  );

  it('reads a slash as a letter before 16', () => {
    expect(matchRecord(read('host / all all md5', 15), plain)).toBeUndefined();
    expect(matchRecord(read('host / all all md5', 16), plain)).toBe(0);
    expect(matchRecord(read('host /x all all md5', 15), { ...plain, database: '/x' })).toBe(0);
  });
});

/** Small worlds, so that random records and random connections meet. */
const name = fc.constantFrom('a', 'b', 'ab', 'all', 'replication');
const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('all', 'all', 'a', 'replication') },
  { weight: 6, arbitrary: name },
  { weight: 2, arbitrary: name.map((text) => `"${text}"`) },
  { weight: 2, arbitrary: fc.constantFrom('sameuser', '/', '/^a', '/b$', '"/a"', 'a"ll"') },
);
const words = fc.array(word, { minLength: 1, maxLength: 2 }).map((list) => list.join(','));
const address = fc.constantFrom(
  'all',
  'all',
  'all',
  '0.0.0.0/0',
  '::/0',
  '10.0.0.0/8',
  '10.0.0.0/31',
  '10.0.0.1/32',
  '10.0.1.0 255.0.255.0',
  '::1/128',
  '2001:db8::/32',
  '8000::/1',
  '::8000:0:0:0/65',
);
const record = fc
  .record({
    type: fc.constantFrom('local', 'host', 'hostssl', 'hostnossl', 'hostgssenc', 'hostnogssenc'),
    database: words,
    user: words,
    address,
    method: fc.constantFrom('trust', 'reject', 'md5'),
  })
  .map((one) => `${one.type} ${one.database} ${one.user} ${one.type === 'local' ? '' : one.address} ${one.method}`);
const connection: fc.Arbitrary<Connection> = fc
  .record({
    transport: fc.constantFrom<Transport>('local', 'plaintext', 'tls', 'gss'),
    address: fc.constantFrom(
      '10.0.0.0',
      '10.0.0.1',
      '10.9.1.9',
      '11.0.0.1',
      '::1',
      '2001:db8::1',
      '8000::1',
      '::8000:0:0:1',
    ),
    user: name,
    database: name,
    replication: fc.boolean(),
  })
  .map(({ address: from, ...rest }) => (rest.transport === 'local' ? rest : { ...rest, address: from }));

describe('random tables', () => {
  it('never leave out the record that decides a connection', () => {
    let decided = 0;
    let dead = 0;
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 4, maxLength: 8 }),
        fc.array(connection, { minLength: 20, maxLength: 20 }),
        fc.constantFrom<Major>(15, 18),
        (lines, connections, version) => {
          const tree = read(lines.join('\n'), version);
          expect(isActive(tree)).toBe(true);
          for (const one of connections) {
            const found = matchRecord(tree, one);
            if (typeof found !== 'number') continue;
            decided++;
            const able = [...deciders(tree, one.transport)];
            dead += recordsOf(tree).filter((other) => admits(other, one.transport)).length - able.length;
            const deciding = able.find((decider) => decider.record === tree.entries[found]);
            expect(deciding, `${lines.join('\n')}\n${JSON.stringify(one)}`).toBeDefined();
          }
        },
      ),
      { numRuns: 400 },
    );
    // It would prove nothing if no connection met a record, or no record were ever called dead.
    expect(decided).toBeGreaterThan(500);
    expect(dead).toBeGreaterThan(100);
  });

  it('name every earlier record that takes a connection away', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 2, maxLength: 6 }), connection, (lines, one) => {
        const tree = read(lines.join('\n'));
        const found = matchRecord(tree, one);
        if (typeof found !== 'number') return;
        const winner = recordsOf(tree)[found]!;
        for (const later of recordsOf(tree).slice(found + 1)) {
          const alone = matchRecord({ ...tree, entries: [later] }, one);
          if (alone === 0) expect(narrowedBy(tree, later, one.transport)).toContain(winner);
        }
      }),
      { numRuns: 400 },
    );
  });
});
