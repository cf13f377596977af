import { describe, expect, it } from 'vitest';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import type { Connection } from '../../../src/semantics/access/connection.js';
import { deciding, demandsOf, isRecord } from '../../../src/semantics/access/decide.js';
import { mismatch, passedOver } from '../../../src/semantics/access/passed-over.js';
import { type World, worldOf } from '../../../src/semantics/access/world.js';
import { memoryFiles } from '../../../src/text/files.js';
import { randomNumbers, randomTable } from './random-tables.js';
import { sampleConnection, sampleWorld } from './samples.js';

const parse = (text: string, version: 15 | 18 = 18) =>
  parsePgHba({ path: 'pg_hba.conf', text }, { version, files: memoryFiles([]) });

const APP: Connection = { transport: 'plaintext', address: '10.0.0.9', user: 'app', database: 'shop' };

/** Why this connection passes over the only record. */
function because(line: string, connection: Partial<Connection> = {}, world: World = {}): string | undefined {
  const tree = parse(`${line}\n`);
  return mismatch(tree.entries.filter(isRecord)[0]!, { ...APP, ...connection }, 18, world);
}

const KNOWN = worldOf({
  roles: { app: ['staff'] },
  interfaces: ['10.1.0.5/24'],
  hosts: { 'web.example.com': ['10.0.0.9'] },
});

describe('a record is passed over', () => {
  it.each([
    ['local all all md5', 'for Unix sockets only'],
    ['hostssl all all all md5', 'for TLS connections only'],
    ['hostgssenc all all all md5', 'for GSS-encrypted connections only'],
    ['host all all 192.168.0.0/16 md5', '`10.0.0.9` is not in `192.168.0.0/16`'],
    ['host all all 10/8 md5', '`10.0.0.9` is not in `10/8` (0.0.0.0–0.255.255.255)'],
    ['host all all ::/0 md5', '`10.0.0.9` is IPv4, and `::/0` is IPv6'],
    ['host all all 10.0.0.256 md5', '`10.0.0.256` is a name that no client can have'],
    ['host billing all all md5', 'database `shop` is not `billing`'],
    ['host "all" all all md5', 'database `shop` is not `"all"`'],
    ['host a,b,c all all md5', 'database `shop` is none of `a`, `b`, `c`'],
    ['host a,b,c,d,e,f all all md5', 'database `shop` is none of `a`, `b`, `c`, `d` and 2 others'],
    ['host sameuser all all md5', 'database `shop` is not called like the user `app`'],
    ['host replication all all md5', 'for physical replication only'],
    ['host replication,a all all md5', 'database `shop` is not `a`'],
    ['host /^x all all md5', '`/^x` does not match `shop`'],
    ['host all alice all md5', 'user `app` is not `alice`'],
    ['host all alice,bob all md5', 'user `app` is none of `alice`, `bob`'],
    ['host all /^x all md5', '`/^x` does not match `app`'],
    ['host all +app all md5', undefined],
    ['host all +staff all md5', undefined],
    ['host all all db.example.com md5', undefined],
  ])('%s: %s', (line, reason) => expect(because(line)).toBe(reason));

  it.each([
    ['hostnossl all all all md5', { transport: 'tls' }, 'for TCP connections without TLS only'],
    ['hostnogssenc all all all md5', { transport: 'gss' }, 'for TCP connections without GSS encryption only'],
    ['host all all all md5', { transport: 'local' }, 'for TCP connections only'],
    ['host all all all md5', { replication: true }, 'for sessions only, and this is physical replication'],
    ['host "replication" all all md5', { replication: true }, 'for sessions only, and this is physical replication'],
  ] as const)('%s: %j: %s', (line, connection, reason) => expect(because(line, connection)).toBe(reason));

  it.each([
    ['host all +admins all md5', '`app` is not a member of `admins`'],
    ['host samerole all all md5', '`app` is not a member of `shop`'],
    ['host all all samehost md5', '`10.0.0.9` is not an address of the server itself'],
    ['host all all samenet md5', '`10.0.0.9` is not in a network the server is attached to'],
    ['host all all db.example.com md5', '`10.0.0.9` does not resolve to `db.example.com` and back'],
    ['host all all .example.org md5', '`10.0.0.9` does not resolve to a name below `example.org` and back'],
    ['host all all .example.com md5', undefined],
    ['host all +staff all md5', undefined],
  ])('in a world that is known: %s: %s', (line, reason) => expect(because(line, {}, KNOWN)).toBe(reason));

  it('for the first reason in the order of PostgreSQL: type, address, database, user', () => {
    expect(because('hostssl a b 1.1.1.1/32 md5')).toBe('for TLS connections only');
    expect(because('host a b 1.1.1.1/32 md5')).toBe('`10.0.0.9` is not in `1.1.1.1/32`');
    expect(because('host a b all md5')).toBe('database `shop` is not `a`');
  });

  it('where an earlier record has asked the same', () => {
    const tree = parse('host all +g all md5\nhost all +g all trust\nhost all all all reject\n');
    const reasons = passedOver(tree, APP, {}, deciding(tree, APP)).map(({ record, because: why }) => [
      record.line,
      why,
    ]);
    expect(reasons).toEqual([[2, 'where it matches, an earlier record has decided']]);
  });

  it('or may decide: every record before the last that may is one or the other', () => {
    const next = randomNumbers(11);
    for (let round = 0; round < 800; round++) {
      const { text, version } = randomTable(next, 1, 12);
      const tree = parse(text, version as 15 | 18);
      const connection = sampleConnection(next);
      const world = sampleWorld(next);
      const open = deciding(tree, connection, world);
      const passed = passedOver(tree, connection, world, open).map(({ record }) => record);
      const records = tree.entries.filter(isRecord);
      const last = open.among.at(-1)!;
      const before = last === 'no-entry' ? records : records.slice(0, records.indexOf(last) + 1);
      const told = [...passed, ...open.among.filter((one) => one !== 'no-entry')];
      expect([text, told.map(({ line }) => line).sort((a, b) => a - b)]).toEqual([
        text,
        before.map(({ line }) => line),
      ]);
      for (const record of before) {
        const never = demandsOf(record, connection, tree, world) === false;
        expect([text, record.line, mismatch(record, connection, tree.version, world) !== undefined]).toEqual([
          text,
          record.line,
          never,
        ]);
      }
    }
  });
});
