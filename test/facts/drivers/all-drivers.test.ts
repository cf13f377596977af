import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DRIVERS, driverOf } from '../../../src/facts/drivers.js';
import { isRefusal, postureOf } from '../../../src/facts/policy.js';
import { inputFrom, postureIn, U, worldOf } from './written.js';

const requirePostures: [string, string, string?][] = [
  ['libpq', 'P2'],
  ['asyncpg', 'P2'],
  ['sqlalchemy-asyncpg', 'ERR'],
  ['pgjdbc', 'P2'],
  ['npgsql', 'P2'],
  ['npgsql', 'ERR', '7.0.10'],
  ['npgsql', 'P4', '5.0.18'],
  ['pgx', 'P2'],
  ['lib/pq', 'P2'],
  ['sqlx', 'P2'],
  ['tokio-postgres', 'unknown'],
  ['ecto', 'P0'],
];

describe('one string, many meanings', () => {
  const spelt = (id: string, query: string) =>
    driverOf(id).reading.strings === 'ado' ? `Host=h;SSL Mode=${query.slice(8).replace('-', '')}` : U(query);

  it.each<[string, string, string?]>(requirePostures)('sslmode=require: %s says %s (%s)', (id, expected, version) => {
    const written = { url: spelt(id, 'sslmode=require'), ...(version !== undefined && { version }) };
    expect(postureIn(driverOf(id), written)).toBe(expected);
  });

  it.each([
    ['libpq', 'ERR'],
    ['asyncpg', 'ERR'],
    ['pgjdbc', 'ERR'],
    ['pgx', 'P4'],
    ['lib/pq', 'P4'],
    ['sqlx', 'P4'],
    ['tokio-postgres', 'ERR'],
    ['ecto', 'P0'],
  ])('sslmode=verify-full without a root file: %s says %s', (id, expected) => {
    expect(postureIn(driverOf(id), { url: U('sslmode=verify-full'), exists: () => false })).toBe(expected);
  });

  it.each([
    ['pgjdbc', 'P4'],
    ['r2dbc-postgresql', 'P4'],
    ['ecto', 'P4'],
    ['asyncpg', 'ERR'],
    ['pgx', 'ERR'],
    ['sqlx', 'P1'],
  ])('ssl=true: %s says %s', (id, expected) => {
    expect(postureIn(driverOf(id), { url: U('ssl=true'), exists: () => true })).toBe(expected);
  });
});

describe('every driver', () => {
  it('has an id and aliases of its own', () => {
    const names = DRIVERS.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  it.each(DRIVERS.map((driver) => [driver.id, driver] as const))('%s has a secure form that is secure', (_, driver) => {
    const form = driver.secure?.string;
    if (!form) return;
    const query = Object.entries(form).map(([name, value]) => `${name}=${value}`);
    const url = driver.reading.strings === 'ado' ? `Host=h;${query.join(';')}` : U(query.join('&'));
    const posture = postureIn(driver, { url, traits: ['tls'], exists: () => true });
    expect(posture).toBe('P4');
  });

  it.each(DRIVERS.map((driver) => [driver.id, driver] as const))('%s answers whatever it is asked', (_, driver) => {
    const word = fc.oneof(
      fc.constantFrom(
        '',
        'true',
        'false',
        'disable',
        'prefer',
        'require',
        'verify-full',
        'system',
        'constructor',
        '__proto__',
      ),
      fc.string({ maxLength: 6 }),
    );
    const name = fc.constantFrom(
      'sslmode',
      'ssl',
      'sslMode',
      'sslrootcert',
      'tls',
      'server_tls_sslmode',
      'sslfactory',
      'ssl_context',
    );
    const options = fc.dictionary(name, word, { maxKeys: 4 });
    fc.assert(
      fc.property(options, options, options, fc.option(word), (string, beside, env, version) => {
        const url = U(new URLSearchParams(string).toString());
        const written = {
          url,
          beside,
          env: { ...env, PGSSLMODE: env['sslmode'] ?? 'require' },
          ...(version !== null && { version }),
        };
        const input = inputFrom(written, driver);
        const policy = driver.policy(input, worldOf(written));
        if (policy.kind !== 'unknown') {
          expect(isRefusal(policy.value) ? policy.value.refuses : postureOf(policy.value)).toMatch(/./u);
        }
        for (const { because } of driver.ignored?.(input, worldOf(written)) ?? []) expect(because).toMatch(/^[a-z]/u);
      }),
      { numRuns: 40 },
    );
  });
});
