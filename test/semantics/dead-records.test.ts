import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../src/semantics/access/connection.js';
import { decide } from '../../src/semantics/access/decide.js';
import { deadRecords } from '../../src/semantics/dead-records.js';
import { hbaOf, hbaServer, serverOf } from './server-of.js';

const dead = (text: string, conf?: string) => {
  const server = conf === undefined ? hbaServer(text) : serverOf({ 'postgresql.conf': conf, 'pg_hba.conf': text });
  return [...deadRecords(server, hbaOf(server))].map(
    ({ record, takers, loses }) => `${record.line} by ${takers.map(({ line }) => line).join('+')}: ${loses}`,
  );
};

describe('deadRecords', () => {
  it.each([
    ['host all all all md5\nhost all all 10.0.0.0/8 md5', ['2 by 1: nothing']],
    ['host all all all md5\nhost all all 10.0.0.0/8 reject', ['2 by 1: protection']],
    ['host all all all md5\nhost all app all cert', []], // `cert` is for hostssl: the file is refused
    ['host all all all md5\nhostssl all app all cert', ['2 by 1: protection']],
    [
      'hostssl all all all trust clientcert=verify-ca\nhostssl all app all trust clientcert=verify-full',
      ['2 by 1: protection'],
    ],
    ['host all all all reject\nhost all app 10.0.0.0/8 md5', ['2 by 1: entry']],
    ['hostssl all all all md5\nhostnossl all all all reject\nhost all all all reject', ['3 by 1+2: rest']],
    ['host all all all md5\nhost all postgres all reject', ['2 by 1: protection']],
    ['host all all 10.0.0.0/9 md5\nhost all all 10.128.0.0/9 md5\nhost all all 10.0.0.0/8 md5', ['3 by 1+2: nothing']],
    ['host all all 10.0.0.0/9 md5\nhost all all 10.0.0.0/8 md5', []],
    ['host all all all md5\nhost replication all all md5', []],
    ['host all,replication all all md5\nhost replication all all md5', ['2 by 1: nothing']],
    ['local all all peer\nlocal all postgres trust', ['2 by 1: entry']],
    ['local all all trust\nlocal all postgres peer', ['2 by 1: protection']],
    ['host all +ops all md5\nhost all bob all md5', []],
    ['host all all samehost md5\nhost all all samenet md5', []],
    ['host all all samenet md5\nhost all all samehost md5', ['2 by 1: nothing']],
    ['host all all .example.com md5\nhost all all db.example.com md5', ['2 by 1: nothing']],
    ['host all all ::ffff:10.0.0.0/104 md5', []], // nobody ever comes from there, whoever decides
    ['host all /^a all md5\nhost all alice all md5', ['2 by 1: nothing']],
    ['host all all {{ x }} md5\nhost all all all md5\nhost all bob all md5', ['3 by 2: nothing']],
  ])('%j: %j', (text, expected) => {
    const server = hbaServer(`${text}\n`);
    if (hbaOf(server).entries.some(({ kind }) => kind === 'refused')) expect(expected).toEqual([]);
    else expect(dead(`${text}\n`)).toEqual(expected);
  });

  it('leaves hostssl alone where TLS is off, which is another fault', () => {
    const text = 'host all all all md5\nhostssl all all all cert\n';
    expect(dead(text, 'ssl = off\n')).toEqual([]);
    expect(dead(text, 'ssl = on\n')).toEqual(['2 by 1: protection']);
  });

  const field = (...words: string[]) => fc.constantFrom(...words);
  const row = fc
    .tuple(
      field('host', 'hostssl', 'hostnossl', 'host'),
      field('all', 'app', 'replication', 'sameuser', 'app,replication'),
      field('all', 'app', 'alice', '+ops'),
      field('all', '0.0.0.0/0', '10.0.0.0/8', '10.0.0.0/9', '10.128.0.0/9', '::/0', '10.0.0.1 255.0.0.255'),
      field('md5', 'reject', 'trust'),
    )
    .map((words) => words.join(' '));
  const connection: fc.Arbitrary<Connection> = fc.record({
    transport: fc.constantFrom('plaintext' as const, 'tls' as const),
    address: field('10.0.0.1', '10.200.0.1', '192.0.2.1', '2001:db8::1'),
    user: field('app', 'alice', 'ops', 'zoe'),
    database: field('app', 'alice', 'sales'),
    replication: fc.boolean(),
  });

  it('can be taken out without any connection being decided otherwise', () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 6 }),
        fc.array(connection, { minLength: 20, maxLength: 20 }),
        (rows, connections) => {
          const server = hbaServer(`${rows.join('\n')}\n`);
          const tree = hbaOf(server);
          const records = new Set([...deadRecords(server, tree)].map(({ record }) => record));
          found += records.size;
          const without = {
            ...tree,
            entries: tree.entries.filter((one) => one.kind !== 'record' || !records.has(one)),
          };
          for (const one of connections) expect(decide(without, one)).toEqual(decide(tree, one));
        },
      ),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
