import { describe, expect, it } from 'vitest';
import { libpq } from '../../../src/facts/drivers/libpq.js';
import { driverOf } from '../../../src/facts/drivers.js';
import { isRefusal, postureOf } from '../../../src/facts/policy.js';
import { readConnectionString } from '../../../src/semantics/connection-string.js';
import { verbatim } from '../../../src/text/passage.js';
import { whole } from '../../../src/text/source.js';
import { type Case, ignoredIn, inputFrom, postureIn, U, worldOf } from './written.js';

/** What libpq's own parser refuses is refused before any policy. */
function strict(id: string, written: Case) {
  const driver = driverOf(id);
  const passage = verbatim(whole({ path: 'x', text: written.url ?? '' }));
  const { problems } = readConnectionString(passage, driver, written.version);
  return problems.length > 0 ? 'ERR' : postureIn(driver, written);
}

const root = (path: string) => path === '~/.postgresql/root.crt';

describe('psycopg, psql and everything on libpq', () => {
  it.each<[string, Case, string]>([
    ['L01', { url: U() }, 'P1'],
    ['a mode', { url: U('sslmode=require') }, 'P2'],
    ['L03', { url: U('sslmode=require&sslrootcert=ca.pem') }, 'P3'],
    ['a root in the home directory', { url: U('sslmode=require'), exists: root }, 'P3'],
    ['L05', { url: U('sslrootcert=ca.pem') }, 'P1c'],
    ['no root at all', { url: U('sslmode=verify-full'), exists: () => false }, 'ERR'],
    ['L07', { url: U('sslrootcert=system'), version: '16' }, 'P4'],
    ['a weak mode with `system`', { url: U('sslmode=require&sslrootcert=system'), version: '16' }, 'ERR'],
    ['L09', { url: 'sslmode=require sslrootcert=system', version: '15.18' }, 'P2'],
    ['L11', { url: U('ssl=true') }, 'P2'],
    ['another word for `ssl`', { url: U('ssl=1') }, 'ERR'],
    ['L13', { url: U('sslmode=no-verify') }, 'ERR'],
    ['a file that is not there', { url: U('sslmode=require&sslrootcert=/gone'), exists: () => false }, 'P2'],
    ['the environment', { url: U(), env: { PGSSLMODE: 'verify-full', PGSSLROOTCERT: 'ca.pem' } }, 'P4'],
    ['PGREQUIRESSL', { url: U(), env: { PGREQUIRESSL: '1' } }, 'P2'],
    ['a parameter of another driver', { url: U('uselibpqcompat=true') }, 'ERR'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(strict('psycopg', written)).toBe(expected);
  });
});

describe('Django', () => {
  it.each<[string, Case, string]>([
    ['nothing', {}, 'P1'],
    ['L15', { beside: { OPTIONS: { sslmode: 'require' } } }, 'P2'],
    ['options by their own names', { beside: { sslmode: 'verify-full', sslrootcert: 'ca.pem' } }, 'P4'],
    ['L16, an option of nobody', { beside: { OPTIONS: { ssl: true } } }, 'ERR'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(driverOf('django'), written)).toBe(expected);
  });
});

describe('dj-database-url', () => {
  const driver = driverOf('dj_database_url');
  it.each<[string, Case, string]>([
    ['the URL alone', { url: U('sslmode=verify-full&sslrootcert=ca.pem') }, 'P4'],
    ['L17', { url: U('sslmode=verify-full&sslrootcert=ca.pem'), beside: { ssl_require: true } }, 'P3'],
    ['without a root', { url: U('sslmode=verify-full'), beside: { ssl_require: true } }, 'P2'],
    ['more than was asked for', { url: U('sslmode=disable'), beside: { ssl_require: true } }, 'P2'],
    ['a switch that is off', { url: U('sslmode=disable'), beside: { ssl_require: false } }, 'P0'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(driver, written)).toBe(expected);
  });

  it('tells that `sslmode` is replaced', () => {
    expect(ignoredIn(driver, { url: U('sslmode=verify-full'), beside: { ssl_require: true } })).toEqual(['sslmode']);
    expect(ignoredIn(driver, { url: U('sslmode=verify-full') })).toEqual([]);
  });
});

describe('SQLAlchemy on psycopg', () => {
  const driver = driverOf('sqlalchemy');
  const full = U('sslmode=verify-full&sslrootcert=ca.pem');
  it.each<[string, Case, string]>([
    ['L18', { url: full }, 'P4'],
    ['L19', { url: full, beside: { connect_args: { sslmode: 'prefer' } } }, 'P1c'],
    ['L19 with names of libpq', { url: full, beside: { sslmode: 'prefer' } }, 'P1c'],
    ['an argument of asyncpg', { url: full, beside: { connect_args: { ssl: true } } }, 'ERR'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(driver, written)).toBe(expected);
  });

  it('tells that the mode of the URL loses', () => {
    expect(ignoredIn(driver, { url: full, beside: { connect_args: { sslmode: 'prefer' } } })).toEqual(['sslmode']);
  });
});

describe('frameworks that hand on what they know', () => {
  it.each<[string, Case, string, readonly string[]]>([
    ['rails', { url: U('ssl=true') }, 'P1', ['ssl']],
    ['rails', { beside: { ssl: true, sslaccept: 'strict' } }, 'P1', ['ssl', 'sslaccept']],
    ['rails', { url: U('sslmode=require'), beside: { sslmode: 'verify-full' } }, 'P2', []],
    ['rails', { beside: { sslmode: 'verify-full', sslrootcert: 'ca.pem' } }, 'P4', []],
    ['rails', { env: { PGSSLMODE: 'require' } }, 'P2', []],
    ['laravel', { beside: { sslmode: 'prefer' } }, 'P1', []],
    ['laravel', { beside: { ssl: true } }, 'P1', ['ssl']],
    ['laravel', { url: U('sslmode=require'), beside: { sslmode: 'prefer' } }, 'P2', []],
    ['doctrine', { url: U('serverVersion=16&charset=utf8&sslmode=require') }, 'P2', []],
    ['doctrine', { url: U('sslmode=require&channel_binding=require') }, 'P2', ['channel_binding']],
    ['doctrine', { beside: { sslmode: null } }, 'P1', []],
  ])('%s with %o is %s, and does not heed %o', (id, written, expected, ignored) => {
    expect(postureIn(driverOf(id), written)).toBe(expected);
    expect(ignoredIn(driverOf(id), written)).toEqual(ignored);
  });
});

describe('libpq inside the server', () => {
  it.each<[string, string, Case, string]>([
    ['L29', 'postgres_fdw', { beside: { host: 'db.example.com' } }, 'P1'],
    ['L30', 'postgres_fdw', { beside: { host: 'h', sslmode: 'verify-full', sslrootcert: '/ca.pem' } }, 'P4'],
    ['an option of nobody', 'postgres_fdw', { beside: { host: 'h', ssl: 'true' } }, 'ERR'],
    ['L31', 'dblink', { url: 'host=db.example.com sslmode=require' }, 'P2'],
    ['a subscription', 'subscription', { url: 'host=db.example.com dbname=app' }, 'P1'],
    ['not the environment of who writes it', 'dblink', { url: 'host=h', env: { PGSSLMODE: 'require' } }, 'P1'],
  ])('%s: %s with %o is %s', (_, id, written, expected) => {
    expect(postureIn(driverOf(id), written)).toBe(expected);
  });
});

describe('tools on libpq', () => {
  it.each<[string, Case, string]>([
    ['patroni', {}, 'P1'],
    ['patroni', { beside: { authentication: { replication: { sslmode: 'require' } } } }, 'P2'],
    ['barman', { url: 'host=h user=barman' }, 'P1'],
    ['postgrest', { url: U('sslmode=require') }, 'P2'],
    ['cnpg', { beside: { connectionParameters: { host: 'h' } } }, 'P1'],
    ['cnpg', { beside: { connectionParameters: { sslmode: 'verify-full' }, sslRootCert: { name: 'ca' } } }, 'P4'],
    ['hasura', { beside: { ssl_configuration: { sslmode: 'verify-ca', sslrootcert: { from_env: 'CA' } } } }, 'P3'],
    ['pgadmin', { beside: { SSLMode: 'require' } }, 'P2'],
    ['pgadmin', { beside: { ConnectionParameters: { sslmode: 'prefer' } } }, 'P1'],
  ])('%s with %o is %s', (id, written, expected) => {
    expect(postureIn(driverOf(id), written)).toBe(expected);
  });

  it('K49: repmgr takes no `sslmode` of its own line', () => {
    const written = { url: 'host=node2 user=repmgr', beside: { sslmode: 'require' } };
    expect(postureIn(driverOf('repmgr'), written)).toBe('P1');
    expect(ignoredIn(driverOf('repmgr'), written)).toEqual(['sslmode']);
  });
});

it("says in libpq's words why it refuses", () => {
  const policy = libpq.policy(inputFrom({ url: U('sslmode=no-verify') }, libpq), worldOf({}));
  if (policy.kind === 'unknown' || !isRefusal(policy.value)) throw new Error('it does not refuse');
  expect(policy.value.refuses).toBe('invalid sslmode value: "no-verify"');
  expect(postureOf(policy.value)).toBe('ERR');
});
