import { describe, expect, it } from 'vitest';
import { linkServer } from '../../../src/engine/link-server.js';
import { accessMap } from '../../../src/semantics/access/access-map.js';
import { decide } from '../../../src/semantics/access/decide.js';
import { databasesIn, usersIn } from '../../../src/semantics/access/record-fields.js';
import { worldOf } from '../../../src/semantics/access/world.js';
import type { Server } from '../../../src/semantics/project.js';
import { whence } from '../../../src/semantics/record-words.js';
import { confServer, hbaServer, serverOf } from '../server-of.js';

const ON = "listen_addresses = '*'\nssl = on\n";
const server = (hba: string, conf = ON): Server => serverOf({ 'postgresql.conf': conf, 'pg_hba.conf': hba }, 18);

function rows(of: Server): readonly string[] {
  const map = accessMap(of);
  if (map.kind !== 'rows') return [map.kind];
  return map.rows.map(({ protection, record, method, assumptions, found }) => {
    const sure = assumptions.length === 0 ? '' : ` (${assumptions.map(({ kind }) => kind).join(', ')})`;
    return `${record.line} ${protection} ${whence(record, found).replaceAll('`', '')} ${method}${sure}`;
  });
}

describe('the access map', () => {
  it('lists each record once for each way it can be reached, the weakest first', () => {
    const hba = [
      'local all all ident',
      'hostssl all all 10.0.0.0/8 scram-sha-256',
      'host shop report 10.20.0.0/16 md5',
      'host all all 192.168.0.0/16 scram-sha-256',
      'hostssl all all 172.16.0.0/12 cert',
      'hostssl all all 172.31.0.0/16 trust',
      'host all all all reject',
      'host all all all trust',
    ];
    expect(rows(server(`${hba.join('\n')}\n`))).toEqual([
      '3 plaintext 10.20.0.0/16 md5',
      '4 plaintext 192.168.0.0/16 scram-sha-256',
      '2 TLS 10.0.0.0/8 scram-sha-256',
      '4 TLS 192.168.0.0/16 scram-sha-256',
      '5 mutual TLS 172.16.0.0/12 cert',
      '1 socket this host peer',
    ]);
  });

  it('speaks of GSS where somebody has set up Kerberos', () => {
    expect(rows(server('host all all 10.0.0.0/8 gss\n'))).toContain('1 GSS 10.0.0.0/8 gss');
    expect(rows(server('host all all 10.0.0.0/8 md5\nhostgssenc all all all gss\n'))).toContain('1 GSS 10.0.0.0/8 md5');
    expect(rows(server('host all all 10.0.0.0/8 md5\n', `${ON}krb_server_keyfile = 'x'\n`))).toContain(
      '1 GSS 10.0.0.0/8 md5',
    );
    expect(rows(server('host all all 10.0.0.0/8 md5\n'))).not.toContain('1 GSS 10.0.0.0/8 md5');
  });

  it('knows what the server offers at all', () => {
    const hba = 'local all all peer\nhost all all 10.0.0.0/8 md5\nhost all all 127.0.0.1/32 md5\n';
    expect(rows(server(hba, "listen_addresses = '*'\nssl = off\n"))).toEqual([
      '2 plaintext 10.0.0.0/8 md5',
      '3 plaintext 127.0.0.1/32 md5',
      '1 socket this host peer',
    ]);
    expect(rows(server(hba, "listen_addresses = 'localhost'\nssl = off\n"))).toEqual([
      '3 plaintext 127.0.0.1/32 md5',
      '1 socket this host peer',
    ]);
    expect(rows(server(hba, "listen_addresses = ''\n"))).toEqual(['1 socket this host peer']);
    expect(rows(server(hba, "listen_addresses = ''\nunix_socket_directories = ''\n"))).toEqual([]);
  });

  it('tells what has to be so', () => {
    expect(rows(hbaServer('hostssl all all 10.0.0.0/8 md5\n', 18))).toEqual([
      '1 TLS 10.0.0.0/8 md5 (listening-unknown)',
    ]);
    expect(rows(server('host all all 10.0.0.0/8 md5\nhost all all 127.0.0.1/32 md5\n', 'ssl = off\n'))).toEqual([
      '1 plaintext 10.0.0.0/8 md5 (not-listening)',
      '2 plaintext 127.0.0.1/32 md5',
    ]);
    expect(rows(server('{{ more }}\nlocal all all peer\n'))).toEqual(['2 socket this host peer (template)']);
    expect(rows(server('local all all reject\nlocal all all peer\nlocal samerole all trust\n'))).toEqual([]);
  });

  it('speaks of no file that decides nothing', () => {
    expect(rows(server('HOST all all all md5\n'))).toEqual(['refused']);
    expect(rows(confServer(ON))).toEqual(['unseen']);
  });

  it('proves each row with a connection that gets in', () => {
    const hba = [
      'host all alice,bob 10.0.0.0/24 reject',
      'host all alice 10.0.0.0/16 scram-sha-256',
      'host replication,shop +staff samenet md5',
      'hostssl sameuser all .example.com cert',
      'local /^a all peer',
    ].join('\n');
    const told = worldOf({
      roles: { carol: ['staff'] },
      interfaces: ['192.168.7.1/24'],
      hosts: { 'web.example.com': ['203.0.113.9'] },
    });
    const base = server(`${hba}\n`);
    const { server: known } = linkServer({
      name: 'known',
      at: base.at,
      version: base.version,
      files: { read: () => ({ kind: 'missing', why: 'is not there' }), list: () => undefined },
      environment: 'unknown',
      conf: base.settings.anchor.file,
      hba: base.hba!.file,
      told: { world: told, expectations: [] },
    });
    const map = accessMap(known);
    if (map.kind !== 'rows') throw new Error(map.kind);
    expect(new Set(map.rows.map(({ record }) => record.line))).toEqual(new Set([2, 3, 4, 5]));
    for (const { witness, record, assumptions } of map.rows) {
      expect(assumptions).toEqual([]);
      expect(decide(map.tree, witness!, told)).toEqual({ kind: 'accept', record, method: record.method.value });
    }
  });
});

describe('the fields of a record in words', () => {
  it.each([
    ['host all all all md5', 'any role', 'any database'],
    ['host all,replication a,all all md5', 'any role', 'any database, replication'],
    ['host a,all,b a,+b all md5', 'a, members of b', 'any database'],
    [
      'host sameuser,samerole "all","+b" all md5',
      'all, +b',
      'a database called like the role, a database called like a role it is a member of',
    ],
    ['host "all",/^x /^y all md5', '/^y', 'all, /^x'],
  ])('%s: %s: %s', (line, users, databases) => {
    const record = hbaServer(`${line}\n`, 18).hba!.entries[0]!;
    if (record.kind !== 'record') throw new Error(line);
    expect([usersIn(record), databasesIn(record)]).toEqual([users, databases]);
  });
});
