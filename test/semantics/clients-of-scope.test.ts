import { describe, expect, it } from 'vitest';
import { isRefusal, postureOf } from '../../src/facts/policy.js';
import { parseEnv } from '../../src/parse/env.js';
import { parsePgService } from '../../src/parse/pg-service.js';
import { clientsOfScope, type ScopeSurroundings } from '../../src/semantics/clients-of-scope.js';
import type { Client } from '../../src/semantics/project.js';
import { applyEdits } from '../../src/text/edit.js';
import { verbatim } from '../../src/text/passage.js';
import { known, set } from '../../src/text/resolved.js';
import { textOf, whole } from '../../src/text/source.js';
import { manifestsOf } from '../facts/manifests.js';

const PG = manifestsOf({ 'package.json': '{"dependencies":{"pg":"^8.23.1"}}' });

function read(text: string, surroundings: Partial<ScopeSurroundings> = {}, prefix = '') {
  const { tree } = parseEnv(whole({ path: '.env', text }), { dialect: 'dotenv' });
  const scope = { name: '.env', prefix, variables: tree.entries, environment: 'unknown' as const };
  return clientsOfScope(scope, { world: { exists: () => 'unknown' }, ...surroundings });
}

const posture = ({ policy }: Client) => (policy.kind === 'unknown' ? 'unknown' : postureOf(policy.value));
const brief = (client: Client) => [
  client.name,
  client.driver.id,
  client.endpoints.map(({ host, locality }) => `${known(host) ?? '?'} ${locality}`).join(', '),
  posture(client),
];
const clients = (text: string, surroundings?: Partial<ScopeSurroundings>) =>
  read(text, surroundings).clients.map(brief);
const decides = ({ policy }: Client) => (policy.kind === 'set' ? textOf(policy.at) : policy.kind);
const services = (text: string) => [parsePgService(whole({ path: 'pg_service.conf', text })).tree];

describe('connection strings of .NET in variables', () => {
  const nuget = (version: string) =>
    manifestsOf({ 'a.csproj': `<PackageReference Include="Npgsql" Version="${version}" />` });

  it.each([
    ['ConnectionStrings__Default="Host=db.example.com;Database=app;Username=u"', '9.0.4', 'P1'],
    ['ConnectionStrings__Default="Host=db.example.com;Database=app;SSL Mode=Require"', '9.0.4', 'P2'],
    ['ConnectionStrings__Default="Host=db.example.com;Database=app;SSL Mode=Require"', '7.0.10', 'ERR'],
    ['ConnectionStrings__Default="Host=db.example.com;Database=app;SSL Mode=Require"', '5.0.18', 'P4'],
  ])('%s for Npgsql %s', (text, version, expected) => {
    const name = 'ConnectionStrings__Default';
    expect(clients(text, { manifests: nuget(version) })).toEqual([[name, 'npgsql', 'db.example.com remote', expected]]);
    expect(clients(text, { manifests: [...PG, ...nuget(version)] })[0]?.[1]).toBe('npgsql');
  });

  it('hides the password, and writes what makes it secure', () => {
    const text = 'C="Host=db.example.com;Database=app;Password=s3cr;t"\nD="Host=h;Port=5432;Pwd=hunter2"\n';
    const { clients: found, secrets } = read(text);
    expect(secrets.map(({ value }) => value)).toEqual(expect.arrayContaining(['hunter2']));
    const [edit] = [found.at(-1)!.setOption('sslmode', 'VerifyFull')!];
    expect(applyEdits(edit.at.file, [edit])).toContain('D="Host=h;Port=5432;Pwd=hunter2;SSL Mode=VerifyFull"');
  });

  it('is no connection for SQL Server or MySQL', () => {
    expect(clients('ConnectionStrings__Default="Server=db;Database=app;User Id=sa;Password=p"')).toEqual([]);
    expect(clients('MYSQL_CONNECTION="Host=db;Database=app;Username=u"')).toEqual([]);
  });

  it('says nothing certain of a URL that a program hands to Npgsql', () => {
    const text = 'DATABASE_URL=postgres://u@db.example.com/app?sslmode=require';
    expect(clients(text, { drivers: [{ id: 'npgsql', why: 'test' }] })).toEqual([
      ['DATABASE_URL', 'npgsql', 'db.example.com remote', 'unknown'],
    ]);
  });
});

describe('connection strings in variables', () => {
  it.each([
    ['A=postgres://u@db.example.com/x', [['A', 'libpq', 'db.example.com remote', 'P1']]],
    ['A="postgres://u@db/x?sslmode=disable"', [['A', 'libpq', 'db service', 'P0']]],
    ['A=postgres:///x', [['A', 'libpq', ' socket', 'P1']]],
    ['A=postgres://localhost,10.0.0.7/x', [['A', 'libpq', 'localhost loopback, 10.0.0.7 remote', 'P1']]],
    ['A=postgres://%2Frun/x?sslmode=verify-full', [['A', 'libpq', '/run socket', 'P4']]],
    ['A=postgres://h.example.com/x?hostaddr=127.0.0.1', [['A', 'libpq', 'h.example.com loopback', 'P1']]],
    ["DSN='host=h.example.com sslmode=require'", [['DSN', 'libpq', 'h.example.com remote', 'P2']]],
    [
      "APP_DATABASE_URL='host=h.example.com sslmode=require'",
      [['APP_DATABASE_URL', 'libpq', 'h.example.com remote', 'P2']],
    ],
    ["C='host=h.example.com sslmode=require'", [['C', 'libpq', 'h.example.com remote', 'P2']]],
    ["C='dbname=x host=${H}'", [['C', 'libpq', '? unknown', 'P1']]],
    ["C='host=h.example.com'", []],
    ["C='host=h.example.com host=i.example.com'", []],
    ["C='host=h.example.com user=u charset=utf8'", []],
    ["C='connect with host=h.example.com user=u'", []],
    ["C='host=h.example.com;user=u'", []],
    ["C='--user=u --host=h.example.com'", []],
    ["MYSQL_ARGS='host=h.example.com user=u'", []],
    ["DSN='Host=h;Username=u;SSL Mode=Require'", [['DSN', 'npgsql', 'h service', 'P2']]],
    ['A=mysql://u@h/x?sslmode=disable', []],
    [
      'A=postgresql+psycopg2://u@h.example.com/x?sslmode=require',
      [['A', 'sqlalchemy-psycopg', 'h.example.com remote', 'P2']],
    ],
    [
      'A=postgresql+asyncpg://u@h.example.com/x?ssl=verify-full',
      [['A', 'sqlalchemy-asyncpg', 'h.example.com remote', 'P4']],
    ],
    ['A=jdbc:postgresql://h.example.com/x?sslmode=disable', [['A', 'pgjdbc', 'h.example.com remote', 'P0']]],
    ['A=postgresql://u@db/x?schema=public', [['A', 'prisma', 'db service', 'P1']]],
    ['A=postgres://u@h.example.com/x?sslMode=verify-full', [['A', 'libpq', 'h.example.com remote', 'ERR']]],
    ['A=POSTGRES://u@h.example.com/x', [['A', 'libpq', ' socket', 'ERR']]],
    ['A=postgres://u@a/x\nA=postgres://u@b/x', [['A', 'libpq', 'b service', 'P1']]],
  ])('%s', (text, expected) => {
    expect(clients(text)).toEqual(expected);
  });

  it('reads what it can around references without a value', () => {
    expect(clients('A=postgres://u:${PW}@h.example.com/x?sslmode=disable')).toEqual([
      ['A', 'libpq', 'h.example.com remote', 'P0'],
    ]);
    expect(clients('A=postgres://u@${HOST}/x?sslmode=disable')).toEqual([['A', 'libpq', '? unknown', 'P0']]);
    expect(clients('A=postgres://u@h.example.com/x?sslmode=${MODE}')).toEqual([
      ['A', 'libpq', 'h.example.com remote', 'unknown'],
    ]);
    expect(read('A=postgres://u:${PW}@h/x').secrets).toEqual([]);
  });

  it('reads it as node-postgres where that is in the project', () => {
    expect(clients('A=postgres://h.example.com/x', { manifests: PG })).toEqual([
      ['A', 'node-postgres', 'h.example.com remote', 'P0'],
    ]);
    expect(clients('A=postgres:///x?sslmode=allow', { manifests: PG })).toEqual([
      ['A', 'node-postgres', 'localhost loopback', 'P4'],
    ]);
    const env = 'A=postgres://h.example.com/x\nPGSSLMODE=no-verify';
    expect(clients(env, { manifests: PG })).toEqual([['A', 'node-postgres', 'h.example.com remote', 'P2']]);
    expect(clients(`${env}\nB=postgres://h.example.com/x?ssl=0`, { manifests: PG })[1]).toEqual([
      'B',
      'node-postgres',
      'h.example.com remote',
      'P0',
    ]);
  });
});

describe('precedence', () => {
  it('is string, service, environment', () => {
    const file = services('[s]\nsslmode=require\nhost=service.example.com\n');
    const all = (text: string) =>
      read(text, { services: file }).clients.map((client) => [...brief(client).slice(2), decides(client)]);
    expect(all('A=postgres://h.example.com/x?service=s&sslmode=disable\nPGSSLMODE=verify-full')).toEqual([
      ['h.example.com remote', 'P0', 'disable'],
    ]);
    expect(all('A=postgres:///x?service=s\nPGSSLMODE=verify-full')).toEqual([
      ['service.example.com remote', 'P2', 'require'],
    ]);
    expect(all('A=postgres://h.example.com/x\nPGSSLMODE=verify-full')).toEqual([
      ['h.example.com remote', 'P4', 'verify-full'],
    ]);
    expect(all('PGSERVICE=s')).toEqual([['service.example.com remote', 'P2', 'require']]);
  });

  it('does not know what a service file out of sight sets', () => {
    expect(clients('PGSERVICE=s')).toEqual([['PGSERVICE', 'libpq', '? unknown', 'unknown']]);
    expect(clients('A=postgres://h.example.com/x?service=s&sslmode=require&sslrootcert=x')).toEqual([
      ['A', 'libpq', 'h.example.com remote', 'P3'],
    ]);
  });

  it('takes an empty variable for set, and PGREQUIRESSL where no mode is', () => {
    expect(clients('PGHOST=h.example.com\nPGSSLMODE=')).toEqual([['PGHOST', 'libpq', 'h.example.com remote', 'ERR']]);
    expect(clients('PGHOST=h.example.com\nPGREQUIRESSL=1')).toEqual([
      ['PGHOST', 'libpq', 'h.example.com remote', 'P2'],
    ]);
    expect(clients('PGHOST=h.example.com\nPGREQUIRESSL=0')).toEqual([
      ['PGHOST', 'libpq', 'h.example.com remote', 'P1'],
    ]);
    expect(clients('PGHOST=h.example.com\nPGREQUIRESSL=1\nPGSSLMODE=disable')).toEqual([
      ['PGHOST', 'libpq', 'h.example.com remote', 'P0'],
    ]);
  });

  it('refuses what a section of a service file cannot say', () => {
    const [client] = read('PGSERVICE=s', { services: services('[s]\nhost=h\nnonsense\n') }).clients;
    const policy = known(client!.policy);
    expect(policy && isRefusal(policy) && policy.refuses).toBe(
      'syntax error in service file "pg_service.conf", line 3',
    );
  });
});

describe('one connection or two', () => {
  it.each([
    ['PGUSER=u\nPGDATABASE=d', []],
    ['PGSSLMODE=disable', [['PGSSLMODE', 'libpq', '? unknown', 'P0']]],
    ['A=postgres://a.example.com/x\nPGHOST=a.example.com', [['A', 'libpq', 'a.example.com remote', 'P1']]],
    ['A=postgres:///x\nPGHOST=a.example.com', [['A', 'libpq', 'a.example.com remote', 'P1']]],
    [
      'A=postgres://a.example.com/x\nPGHOST=b.example.com\nPGSSLMODE=require',
      [
        ['A', 'libpq', 'a.example.com remote', 'P2'],
        ['PGHOST', 'libpq', 'b.example.com remote', 'P2'],
      ],
    ],
    ['PGHOST=h1,h2\nPGPORT=1,2', [['PGHOST', 'libpq', 'h1 service, h2 service', 'P1']]],
    ['PGHOST=h1,h2\nPGPORT=1,2,3', [['PGHOST', 'libpq', 'h1 service, h2 service', 'ERR']]],
  ])('%j', (text, expected) => {
    expect(clients(text)).toEqual(expected);
  });
});

describe('fixes', () => {
  it.each([
    ['A=postgres://h/x?sslmode=require', 'A=postgres://h/x?sslmode=verify-full'],
    ['A="postgres://h/x"', 'A="postgres://h/x?sslmode=verify-full"'],
    ['A=postgres://h/${DB}', 'A=postgres://h/${DB}?sslmode=verify-full'],
    ['A=postgres://h/x\nPGSSLMODE=require', 'A=postgres://h/x\nPGSSLMODE=verify-full'],
    ["DSN='host=h'", "DSN='host=h sslmode=verify-full'"],
    ['DSN=host=h user=u', 'DSN=host=h user=u sslmode=verify-full'],
    ['PGHOST=h\nPGSSLMODE="prefer"', 'PGHOST=h\nPGSSLMODE="verify-full"'],
    ['PGHOST=h', undefined],
    ['M=require\nA=postgres://h/x?sslmode=${M}', undefined],
  ])('%j', (text, expected) => {
    const [client] = read(text).clients;
    const edit = client!.setOption('sslmode', 'verify-full');
    expect(edit && applyEdits(client!.at.file, [edit])).toBe(expected);
  });
});

describe('what is left', () => {
  it('keeps variables that are no connection, and says what they stand beside', () => {
    const { variables } = read('A=postgres://h/x\nNODE_TLS_REJECT_UNAUTHORIZED=0\nPGSSLMODE=require');
    expect(variables.map(({ name, value, besideClient }) => [name, known(value), besideClient])).toEqual([
      ['NODE_TLS_REJECT_UNAUTHORIZED', '0', true],
      ['PGSSLMODE', 'require', true],
    ]);
    expect(read('NODE_TLS_REJECT_UNAUTHORIZED=0').variables[0]?.besideClient).toBe(false);
    const { slot } = variables[0]!;
    expect(applyEdits(slot!.at.file, [slot!.encode('1')!])).toContain('UNAUTHORIZED=1\n');
  });

  it('names what must not be shown, in broken strings and in those that lost as well', () => {
    const text = [
      'A=postgres://u:old@h/x',
      'A=postgres://u:p%40ss@h/x?sslpassword=key',
      'B=postgres://u:p%zz@h/x',
      "DSN='host=h password=sec\\'ret'",
      'REDIS=redis://:rpw@r/0',
      'SENTRY=https://token@sentry.example.com/1',
      'POSTGRES_PASSWORD=hunter2',
      'API_TOKEN=abc',
      'NAME=public',
    ].join('\n');
    const values = read(text).secrets.map(({ value }) => value);
    expect(values).toEqual(
      expect.arrayContaining(['old', 'p%40ss', 'p@ss', 'key', 'p%zz', 'rpw', 'token', 'hunter2', 'abc']),
    );
    expect(values).not.toContain('public');
    for (const { at, value } of read(text).secrets) if (!/[%@']/u.test(value)) expect(textOf(at)).toBe(value);
  });
});

it('reads no connection in a text of megabytes, and hides it', () => {
  const text = `postgres://u:${':'.repeat(3_000_000)}@h/d`;
  const at = whole({ path: '.env', text });
  const variable = { name: 'U', value: set(text, at), at, passage: verbatim(at) };
  const scope = { name: '.env', prefix: '', variables: [variable], environment: 'unknown' as const };
  const { clients, secrets } = clientsOfScope(scope, { world: { exists: () => 'unknown' } });
  expect([clients, secrets]).toEqual([[], [{ at, value: '' }]]);
});
