import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { odyssey } from '../../../src/semantics/formats/odyssey.js';
import { pgbouncer } from '../../../src/semantics/formats/pgbouncer.js';
import { pgcat } from '../../../src/semantics/formats/pgcat.js';
import { pgpool } from '../../../src/semantics/formats/pgpool.js';
import { repmgr } from '../../../src/semantics/formats/repmgr.js';
import { userlist } from '../../../src/semantics/formats/userlist.js';
import type { Contribution, WrittenPooler } from '../../../src/semantics/written.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { read } from './read.js';

const only = ({ poolers = [] }: Contribution): WrittenPooler => {
  expect(poolers).toHaveLength(1);
  return poolers[0]!;
};

const bouncer = (text: string, others: Readonly<Record<string, string>> = {}) =>
  only(read(pgbouncer, { 'pgbouncer.ini': text, ...others }));

describe('pgbouncer.ini', () => {
  it.each([
    ['listen_addr = *', 'remote'],
    ['listen_addr = 0.0.0.0', 'remote'],
    ['listen_addr = 127.0.0.1, ::1', 'loopback'],
    ['listen_addr = localhost', 'loopback'],
    ['listen_addr = 127.0.0.1,10.0.0.4', 'remote'],
    ['listen_addr = pooler', 'remote'],
    ['listen_addr =', 'socket'],
    ['pool_mode = session', 'socket'],
    ['listen_addr = {{ address }}', 'unknown'],
  ])('%s reaches %s', (line, reach) => {
    expect(bouncer(`[pgbouncer]\n${line}\n`).listener.reach).toBe(reach);
  });

  it.each([
    ['client_tls_sslmode = require', 'required'],
    ['client_tls_sslmode=allow', 'client-chooses'],
    ['client_tls_sslmode = disable', 'off'],
    ['pool_mode = session', 'off'],
    // What looks like a comment belongs to the value.
    ['client_tls_sslmode = require ; really', undefined],
    ['client_tls_sslmode = $CLIENT_TLS', undefined],
    ['# client_tls_sslmode = require', 'off'],
    ['%include /etc/pgbouncer/tls.ini', undefined],
  ])('%s: clients and TLS are %s', (line, tls) => {
    expect(known(bouncer(`[pgbouncer]\n${line}\n`).listener.tls)).toBe(tls);
  });

  it.each([
    ['shop = host=db.example.com port=5432', 'host=db.example.com port=5432'],
    ['* = host=10.0.0.7', 'host=10.0.0.7'],
    ['"a b" = host=h', 'host=h'],
    ["shop = host=h password='it''s'", "host=h password='it\\'s'"],
    ['shop = host=h user=a\\b', 'host=h user=a\\\\b'],
  ])('%s', (line, string) => {
    const [upstream] = bouncer(`[databases]\n${line}\n[pgbouncer]\n`).upstreams;
    expect(upstream?.string?.text).toBe(string);
    expect(upstream?.options).toEqual([]);
  });

  it('splices includes in where they stand', () => {
    const pooler = bouncer('[pgbouncer]\nserver_tls_sslmode = disable\n%include tls.ini\npool_mode = session\n', {
      'tls.ini': '[pgbouncer]\nserver_tls_sslmode = verify-full\n',
    });
    expect(known(pooler.settings.get('server_tls_sslmode')?.value)).toBe('verify-full');
  });

  it('is read where it is included', () => {
    const files = {
      'pgbouncer-tls.ini': '[pgbouncer]\n',
      'pgbouncer.ini': '[pgbouncer]\n%include pgbouncer-tls.ini\n',
    };
    expect(read(pgbouncer, files)).toEqual({});
  });

  it('leaves open what a file without its own section would decide', () => {
    const pooler = bouncer('[databases]\nshop = host=db.example.com\n');
    expect(pooler.listener.tls.kind).toBe('unknown');
    expect(pooler.upstreams[0]?.options?.[0]?.value.kind).toBe('unknown');
  });

  it('stays inside of a file that includes itself', () => {
    const { gaps } = read(pgbouncer, {
      'pgbouncer.ini': '[pgbouncer]\n%include pgbouncer.ini\n%include pgbouncer.ini\n',
    });
    expect(gaps?.length).toBeGreaterThan(0);
  });

  it.each([
    ['compose.yaml', 'services:\n  pool:\n    image: edoburu/pgbouncer:1.18.0\n', '1.18.0'],
    ['Dockerfile', 'FROM bitnami/pgbouncer:1.22.1-debian-12\n', '1.22.1'],
    ['Dockerfile', 'FROM postgres:16\n', undefined],
  ])('%s tells the version', (name, text, version) => {
    expect(known(bouncer('[pgbouncer]\n', { [name]: text }).version)).toBe(version);
  });

  it('adds a setting below the others, also to a last line without an end', () => {
    const edit = bouncer('[pgbouncer]\npool_mode = session').addSetting?.('a', 'b');
    expect(edit?.text).toBe('\na = b\n');
  });
});

describe('userlist.txt', () => {
  it.each([
    ['"app" "md5d4f2a6e0c1b39857d4f2a6e0c1b39857"', 'app', 'md5'],
    ['"app" "SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy"', 'app', 'scram'],
    ['"a""b" "p""w"', 'a"b', 'plain'],
  ])('%s', (line, user, form) => {
    expect(read(userlist, { 'userlist.txt': `${line}\n` }).passwords).toMatchObject([{ user, form }]);
  });

  it.each(['; "app" "x"', '"app" ""', '"app"', 'app x', '"app" "x'])('%s is none', (line) => {
    expect(read(userlist, { 'userlist.txt': line }).passwords).toEqual([]);
  });
});

describe('pgpool.conf', () => {
  it('takes every backend with the setting that is for both hops', () => {
    const pooler = only(
      read(pgpool, {
        'pgpool.conf':
          "listen_addresses = '*'\nbackend_hostname0 = 'a'\nbackend_port0 = 5433\nbackend_hostname1 = 'b'\nssl = on\n",
      }),
    );
    expect(pooler.upstreams.map(({ name }) => name)).toEqual(['backend_hostname0', 'backend_hostname1']);
    expect(pooler.upstreams[0]?.options?.map(({ name, value }) => [name, known(value)])).toEqual([
      ['host', 'a'],
      ['port', '5433'],
      ['ssl', 'on'],
    ]);
    expect(known(pooler.listener.tls)).toBe('client-chooses');
    expect(pooler.listener.reach).toBe('remote');
  });
});

describe('odyssey.conf', () => {
  it('reads blocks, labels and comments', () => {
    const text = `# pool
listen {
  host "*" # everywhere
  tls "require"
}
storage "primary"
{
  type "remote"; host "10.0.0.5"
  port 5432
  tls "verify_full"
}
storage "local" { type "local" }
database default { user default { authentication "none" storage "primary" } }
`;
    const pooler = only(read(odyssey, { 'odyssey.conf': text }));
    expect(known(pooler.listener.tls)).toBe('required');
    expect(pooler.listener.reach).toBe('remote');
    expect(pooler.upstreams.map(({ name }) => name)).toEqual(['storage "primary"']);
  });
});

describe('pgcat.toml and pgdog.toml', () => {
  it('reads the servers of every shard', () => {
    const text = `[general]
host = "127.0.0.1"
server_tls = true
[pools.shop.shards.0]
servers = [["10.0.0.5", 5432, "primary"], # first
  ["10.0.0.6", 5432, "replica"]]
database = "shop"
`;
    const pooler = only(read(pgcat, { 'pgcat.toml': text }));
    expect(pooler.upstreams.map(({ at }) => textOf(at))).toEqual(['10.0.0.5', '10.0.0.6']);
    expect(pooler.listener.reach).toBe('loopback');
    expect(known(pooler.listener.tls)).toBe('off');
  });

  it('reads the databases of PgDog', () => {
    const text =
      '[general]\ntls_certificate = "c"\ntls_client_required = true\n[[databases]]\nname = "prod"\nhost = "10.0.0.1"\n';
    const pooler = only(read(pgcat, { 'pgdog.toml': text }));
    expect(pooler.software).toBe('pgdog');
    expect(pooler.upstreams.map(({ name }) => name)).toEqual(['databases.prod']);
    expect(known(pooler.listener.tls)).toBe('required');
  });
});

describe('repmgr.conf', () => {
  it('takes the string, and what stands beside it', () => {
    const { connections } = read(repmgr, {
      'repmgr.conf': "node_id=1\nconninfo='host=a user=repmgr'\nsslmode='require'\n",
    });
    expect(connections).toMatchObject([{ name: 'conninfo', string: { text: 'host=a user=repmgr' } }]);
    expect(connections?.[0]?.options?.map(({ name }) => name)).toEqual(['sslmode']);
  });
});

describe('whatever stands in them', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '[databases]',
    '[general]',
    '\n',
    '=',
    '"',
    "'",
    '{',
    '}',
    '#',
    ';',
    '%include x\n',
    'host',
    'tls',
    ' ',
    '\0',
    '\r',
    '\\',
    '{{ x }}',
    '"""',
    ',',
  );
  it.each([
    ['pgbouncer.ini', pgbouncer],
    ['userlist.txt', userlist],
    ['pgpool.conf', pgpool],
    ['odyssey.conf', odyssey],
    ['pgcat.toml', pgcat],
    ['repmgr.conf', repmgr],
  ] as const)('%s is read without a throw, in linear time', (path, reader) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => void read(reader, { [path]: pieces.join('') })),
    );
    for (const part of ['[', '"', '{', 'a = [', '""', 'a {', "'", '[a]\n', 'a=1\n'])
      read(reader, { [path]: part.repeat(40_000) });
  });
});
