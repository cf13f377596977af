import { describe, expect, it } from 'vitest';
import { libpq } from '../../src/facts/drivers/libpq.js';
import { DEFAULT_ROOT } from '../../src/facts/drivers/libpq-files.js';
import { driverOf } from '../../src/facts/drivers.js';
import { driversFor } from '../../src/facts/drivers-for.js';
import { type Driver, type Layer, postureOf, type Written } from '../../src/facts/policy.js';
import { inputOf } from '../../src/facts/precedence.js';
import { byDefault, type Resolved, set, unknown } from '../../src/text/resolved.js';
import { manifestsOf } from './manifests.js';

type Values = Readonly<Record<string, string>>;

function posture(
  driver: Driver,
  values: Values,
  version?: string,
  exists: (path: string) => boolean | 'unknown' = () => 'unknown',
) {
  const world = { exists, ...(version !== undefined && { version }) };
  const written = Object.entries(values).map(([name, value]) => setting(name, byDefault(value, 'test')));
  const policy = driver.policy(inputOf(written), world);
  return policy.kind === 'unknown' ? 'unknown' : postureOf(policy.value);
}

/** Names in capitals are variables of the environment. */
const layerOf = (name: string): Layer => (/^[A-Z]/u.test(name) ? 'environment' : 'string');
const setting = (name: string, value: Resolved<string>): Written => ({
  name,
  value,
  layer: layerOf(name),
  type: 'string',
});

const query = (text: string): Values => Object.fromEntries(new URLSearchParams(text));
const there = () => true as const;
const gone = () => false as const;

describe('libpq', () => {
  it.each([
    ['', 'P1'],
    ['sslmode=disable', 'P0'],
    ['sslmode=allow', 'P0'],
    ['sslmode=prefer', 'P1'],
    ['sslmode=require', 'P2'],
    ['sslmode=require&sslrootcert=ca.pem', 'P3'],
    ['sslmode=verify-ca&sslrootcert=ca.pem', 'P3'],
    ['sslmode=verify-full&sslrootcert=ca.pem', 'P4'],
    ['sslmode=verify-full', 'P4'],
    ['sslrootcert=ca.pem', 'P1c'],
    ['sslrootcert=system', 'P4'],
    ['sslmode=require&sslrootcert=system', 'ERR'],
    ['sslmode=verify-full&sslrootcert=system', 'P4'],
    ['sslmode=no-verify', 'ERR'],
    ['sslmode=', 'ERR'],
    ['sslnegotiation=direct', 'ERR'],
    ['sslnegotiation=direct&sslmode=require', 'P2'],
    ['sslmode=require&sslrootcert=~/ca.pem', 'P2'],
    ['sslmode=verify-full&sslrootcert=~/ca.pem', 'ERR'],
    ['sslmode=require&sslrootcert=', 'P2'],
  ])('%s is %s', (text, expected) => {
    expect(posture(libpq, query(text))).toBe(expected);
  });

  it('takes `system` for a file name until 15', () => {
    expect(posture(libpq, query('sslmode=require&sslrootcert=system'), '15.18')).toBe('P2');
    expect(posture(libpq, query('sslrootcert=system'), '15')).toBe('P1');
    expect(posture(libpq, query('sslmode=verify-full&sslrootcert=system'), '15')).toBe('ERR');
  });

  it('verifies with `require` as soon as a root certificate is there', () => {
    const root = (path: string) => path === DEFAULT_ROOT;
    expect(posture(libpq, query('sslmode=require'), '18', root)).toBe('P3');
    expect(posture(libpq, {}, '18', root)).toBe('P1c');
    expect(posture(libpq, query('sslmode=require&sslrootcert=/typo'), '18', root)).toBe('P2');
    expect(posture(libpq, query('sslmode=verify-full'), '18', gone)).toBe('ERR');
    expect(posture(libpq, query('sslmode=verify-full&sslrootcert=ca.pem'), '18', there)).toBe('P4');
  });

  it('does not know what depends on something unknown', () => {
    const world = { exists: gone };
    const hidden = unknown('no value');
    const of = (...settings: readonly Written[]) => libpq.policy(inputOf(settings), world);
    const root = setting('sslrootcert', hidden);
    const mode = (value: string) => setting('sslmode', byDefault(value, 'test'));
    expect(of(setting('sslmode', hidden)).kind).toBe('unknown');
    expect(of(root, mode('require')).kind).toBe('unknown');
    expect(of(root, mode('verify-full'))).toMatchObject({ value: { verifies: 'chain-and-name' } });
    expect(of(root, mode('disable'))).toMatchObject({ value: { encryption: 'never' } });
  });
});

const npm = (text: string) => manifestsOf({ 'package.json': text });

describe('who reads a string', () => {
  it.each([
    [{}, 'libpq'],
    [{ scheme: 'postgres' }, 'libpq'],
    [{ scheme: 'postgresql+psycopg2' }, 'sqlalchemy-psycopg'],
    [{ scheme: 'postgresql+psycopg' }, 'sqlalchemy-psycopg'],
    [{ scheme: 'postgresql+asyncpg' }, 'sqlalchemy-asyncpg'],
    [{ scheme: 'jdbc:postgresql' }, 'pgjdbc'],
    [{ scheme: 'r2dbc:postgresql' }, 'r2dbc-postgresql'],
    [{ scheme: 'postgres', manifests: npm('{"dependencies":{"pg":"^8"}}') }, 'node-postgres'],
    [{ scheme: 'postgres', manifests: npm('{"devDependencies":{"postgres":"3"}}') }, 'postgres.js'],
    [{ scheme: 'postgres', manifests: npm('{"dependencies":{"pg":"8","pg-native":"3"}}') }, 'libpq'],
    [{ scheme: 'postgres', manifests: npm('{"dependencies":["pg"]}') }, 'libpq'],
    [{ scheme: 'postgres', manifests: npm('no json') }, 'libpq'],
    [{ scheme: 'postgresql+psycopg', manifests: npm('{"dependencies":{"pg":"^8"}}') }, 'sqlalchemy-psycopg'],
    [{ scheme: 'postgresql', parameters: ['sslmode', 'schema'] }, 'prisma'],
    [{ parameters: ['host', 'TimeZone'] }, 'pgx'],
    [{ scheme: 'postgresql', parameters: ['sslMode'] }, 'libpq'],
  ])('%o: %s', (hints, id) => {
    expect(driversFor(hints)[0].driver.id).toBe(id);
  });

  it.each([
    [{ scheme: 'postgres', mode: 'no-verify' }, 'node-postgres', undefined],
    [{ scheme: 'postgres', mode: 'constructor' }, 'libpq', true],
    [{ scheme: 'postgres', variables: ['A', 'NODE_TLS_REJECT_UNAUTHORIZED'] }, 'node-postgres', true],
    [{ scheme: 'postgres', variables: ['NODE_NAME', 'NODE_IP'] }, 'libpq', true],
    [{ scheme: 'postgres', mode: 'require', variables: ['NODE_ENV'] }, 'libpq', true],
    [{ scheme: 'postgres', parameters: ['schema'], variables: ['NODE_ENV'] }, 'prisma', undefined],
    [
      { scheme: 'postgres', manifests: npm('{"dependencies":{"postgres":"3"}}'), mode: 'no-verify' },
      'postgres.js',
      undefined,
    ],
    [{ variables: ['NODE_ENV'] }, 'libpq', true],
    [{ scheme: 'postgresql+psycopg2' }, 'sqlalchemy-psycopg', undefined],
  ])('says whether it only assumes so: %o: %s', (hints, id, assumed) => {
    const [choice] = driversFor(hints);
    expect([choice.driver.id, choice.assumed]).toEqual([id, assumed]);
  });

  it('knows of every driver that `disable` is plaintext, and no more', () => {
    const at = { file: { path: '', text: '' }, start: 0, end: 0 };
    const nobody = driverOf('nobody-has-heard-of-it');
    const policy = (mode: string) => nobody.policy(inputOf([setting('sslmode', set(mode, at))]), { exists: gone });
    expect(policy('disable')).toMatchObject({ value: { encryption: 'never' } });
    expect(policy('require')).toMatchObject({
      kind: 'unknown',
      why: 'it is read by nobody-has-heard-of-it, whose rules we do not know yet',
    });
  });
});
