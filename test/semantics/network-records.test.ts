import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/semantics/access/decide.js';
import {
  bypassedBy,
  type NetworkTransport,
  networkRecords,
  reachableRecords,
} from '../../src/semantics/network-records.js';
import { witnessOf } from '../../src/semantics/record-words.js';
import { hbaOf, hbaServer, lineOf, serverOf } from './server-of.js';

const OPEN = "listen_addresses = '*'\nssl = on\n";
const lines = (conf: string, hba: string, transport: NetworkTransport, loopback = false) => {
  const server = serverOf({ 'postgresql.conf': conf, 'pg_hba.conf': hba });
  return networkRecords(server, hbaOf(server), transport, { loopback }).map(({ record }) => record.line);
};

describe('networkRecords', () => {
  const table: readonly [hba: string, transport: NetworkTransport, lines: readonly number[]][] = [
    ['host all all all md5', 'plaintext', [1]],
    ['host all all all md5', 'tls', [1]],
    ['host all all all reject', 'plaintext', []],
    ['local all all md5', 'plaintext', []],
    ['hostssl all all all md5', 'plaintext', []],
    ['hostnossl all all all md5', 'plaintext', [1]],
    ['hostnossl all all all md5', 'tls', []],
    ['hostnogssenc all all all md5', 'plaintext', [1]],
    ['hostgssenc all all all gss', 'plaintext', []],
    ['hostgssenc all all all gss', 'gss', [1]],
    ['host all all 127.0.0.0/8 md5\nhost all all ::1/128 md5\nhost all all samehost md5', 'plaintext', []],
    ['host all all 126.0.0.0/7 md5', 'plaintext', [1]], // more than the loopback network
    ['host all all samenet md5', 'plaintext', [1]],
    ['host all all .example.com md5', 'plaintext', [1]],
    ['host all all 10.0.0.256 md5', 'plaintext', []],
    ['host all all * md5', 'plaintext', []],
    ['host all all ::ffff:10.0.0.0/104 md5', 'plaintext', []],
    ['host all all ::/0 md5', 'plaintext', [1]],
    ['hostnossl all all all reject\nhost all all all md5', 'plaintext', []],
    ['hostnossl all all all reject\nhost replication all all md5', 'plaintext', [2]],
    ['host all all 10.0.0.0/8 md5\nhost all all 10.1.0.0/16 trust', 'plaintext', [1]],
  ];
  for (const [hba, transport, expected] of table)
    it(`${transport}: ${hba.replaceAll('\n', ' ⏎ ')}`, () =>
      expect(lines(OPEN, `${hba}\n`, transport)).toEqual(expected));

  const both = 'host all all 0.0.0.0/0 md5\nhost all all ::/0 md5\nhost all all 127.0.0.1/32 md5\n';
  it('leaves out families nobody listens on', () => {
    expect(lines("listen_addresses = '0.0.0.0'\n", both, 'plaintext')).toEqual([1]);
    expect(lines("listen_addresses = '::, localhost'\n", both, 'plaintext')).toEqual([2]);
    expect(lines("listen_addresses = 'localhost'\n", both, 'plaintext')).toEqual([]);
  });
  it('needs a rejection in the families somebody listens on, and in no other', () => {
    const guarded = 'hostnossl all all 0.0.0.0/0 reject\nhost all all all md5\n';
    expect(lines("listen_addresses = '0.0.0.0'\nssl = on\n", guarded, 'plaintext')).toEqual([]);
    expect(lines("listen_addresses = '::'\nssl = on\n", guarded, 'plaintext')).toEqual([2]);
    expect(lines('ssl = on\n', guarded, 'plaintext')).toEqual([2]);
  });
  it('names a witness in a family somebody listens on', () => {
    const server = serverOf({
      'postgresql.conf': "listen_addresses = '::'\n",
      'pg_hba.conf': 'host all all all md5\n',
    });
    const [found] = networkRecords(server, hbaOf(server), 'plaintext');
    expect(witnessOf(found!)?.address).toBe('2001:db8::7');
  });
  it('counts the host itself when asked to', () => {
    expect(lines("listen_addresses = '127.0.0.1'\n", 'host all all 127.0.0.1/32 md5\n', 'plaintext', true)).toEqual([
      1,
    ]);
    expect(lines("listen_addresses = ''\n", 'host all all 127.0.0.1/32 md5\n', 'plaintext', true)).toEqual([]);
  });
  it('knows no TLS where it is off', () => expect(lines("listen_addresses = '*'\n", both, 'tls')).toEqual([]));

  it('says what it assumes', () => {
    const kinds = (texts: Record<string, string>) => {
      const server = serverOf(texts);
      return networkRecords(server, hbaOf(server), 'plaintext').map(({ assumptions }) =>
        assumptions.map(({ kind }) => kind),
      );
    };
    const hba = 'host all all all md5\n';
    expect(kinds({ 'postgresql.conf': OPEN, 'pg_hba.conf': hba })).toEqual([[]]);
    expect(kinds({ 'postgresql.conf': 'ssl = on\n', 'pg_hba.conf': hba })).toEqual([['not-listening']]);
    expect(kinds({ 'pg_hba.conf': hba })).toEqual([['listening-unknown']]);
    expect(kinds({ 'postgresql.conf': "listen_addresses = 'db'\n", 'pg_hba.conf': hba })).toEqual([['listening-name']]);
    expect(kinds({ 'postgresql.conf': OPEN, 'pg_hba.conf': `host all all {{ net }} reject\n${hba}` })).toEqual([
      ['template'],
    ]);
    expect(kinds({ 'postgresql.conf': OPEN, 'pg_hba.conf': `host all +ops all reject\n${hba}` })).toEqual([
      ['condition'],
    ]);
  });
});

it('says first over which transport the fewest assumptions are needed', () => {
  const server = hbaServer('hostnossl all +ops 0.0.0.0/0 reject\nhost all all 0.0.0.0/0 trust\n');
  const [found] = reachableRecords(server, hbaOf(server));
  expect(found?.transports).toEqual(['tls', 'plaintext', 'gss']);
  expect(found?.narrowedBy).toEqual([]);
});

it('joins the transports of a record, in the order of the file', () => {
  const server = hbaServer('hostssl all a all md5\nhost all all all md5\nhostnossl all b all md5\n');
  const found = reachableRecords(server, hbaOf(server)).map(({ record, transports }) => [record.line, transports]);
  expect(found).toEqual([
    [1, ['tls']],
    [2, ['plaintext', 'tls', 'gss']],
  ]);
});

it('finds the hostssl lines that a plaintext client skips', () => {
  const server = hbaServer('hostssl app all all cert\nhostssl other all all cert\nhost app all 10.0.0.0/8 md5\n');
  const last = reachableRecords(server, hbaOf(server)).at(-1)!.record;
  expect(bypassedBy(server, hbaOf(server), last).map(({ at }) => lineOf(at))).toEqual([1]);
});

describe('against random tables and connections', () => {
  const field = (...words: string[]) => fc.constantFrom(...words);
  const row = fc
    .tuple(
      field('host', 'hostssl', 'hostnossl', 'hostgssenc', 'hostnogssenc', 'host'),
      field('all', 'app', 'replication', '"all"', 'app,web', 'sameuser'),
      field('all', 'app', 'alice', '"all"'),
      field('all', '0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '::/0', '2001:db8::/32', '127.0.0.1/32'),
      field('md5', 'scram-sha-256', 'reject', 'trust'),
    )
    .map((words) => words.join(' '));
  const table = fc.array(row, { minLength: 1, maxLength: 6 }).map((rows) => `${rows.join('\n')}\n`);
  const connection = fc.record({
    transport: fc.constantFrom('plaintext' as const, 'tls' as const, 'gss' as const),
    address: field('10.1.2.3', '10.2.0.1', '192.0.2.1', '2001:db8::1', 'fe80::1'),
    user: field('app', 'alice', 'all'),
    database: field('app', 'web', 'all'),
    replication: fc.boolean(),
  });

  it('misses no record that lets a connection in', () =>
    fc.assert(
      fc.property(table, connection, (text, one) => {
        const server = hbaServer(text);
        const tree = hbaOf(server);
        const decision = decide(tree, one);
        if (decision.kind !== 'accept') return;
        expect(networkRecords(server, tree, one.transport).map(({ record }) => record)).toContain(decision.record);
      }),
      { numRuns: 400 },
    ));

  it('gives only witnesses that the record lets in', () =>
    fc.assert(
      fc.property(table, (text) => {
        const server = hbaServer(text);
        const tree = hbaOf(server);
        for (const found of networkRecords(server, tree, 'plaintext')) {
          const witness = witnessOf(found);
          if (witness) expect(decide(tree, witness)).toMatchObject({ kind: 'accept', record: found.record });
        }
      }),
      { numRuns: 200 },
    ));
});
