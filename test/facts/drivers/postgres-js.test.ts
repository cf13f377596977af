import { describe, expect, it } from 'vitest';
import { postgresJs } from '../../../src/facts/drivers/postgres-js.js';
import { type Case, HIDDEN, ignoredIn, policyIn, postureIn, U } from './written.js';

const host = 'db.example.com';

describe('postgres.js', () => {
  it.each<[string, Case, string]>([
    ['J01', { url: U() }, 'P0'],
    ['J02', { url: U('sslmode=require') }, 'P2'],
    ['J03', { url: U('sslmode=prefer') }, 'P1'],
    ['J04', { url: U('sslmode=allow') }, 'P2'],
    ['J05', { url: U('sslmode=verify-ca') }, 'P4'],
    ['J06', { url: U('sslmode=verify-full') }, 'P4'],
    ['J07', { url: U('sslmode=verify-full'), beside: { ssl: 'require' } }, 'P2'],
    ['J08', { url: U('sslmode=verify-full'), beside: { ssl: undefined } }, 'P0'],
    ['J09', { beside: { host, ssl: 'disable' } }, 'P4'],
    ['J10', { url: U('sslmode=no-verify') }, 'P4'],
    ['J11', { url: U(), env: { PGSSL: 'require' } }, 'P2'],
    ['J12', { url: U(), env: { PGSSLMODE: 'require' } }, 'P0'],
    ['disable in the URL', { url: U('sslmode=disable') }, 'P0'],
    ['false in the URL', { url: U('ssl=false') }, 'P0'],
    ['ssl=true', { url: U('ssl=true') }, 'P4'],
    ['ssl=1', { url: U('ssl=1') }, 'P4'],
    ['ssl=0', { url: U('ssl=0') }, 'P4'],
    ['an empty mode', { url: U('sslmode=') }, 'P0'],
    ['an empty mode beside a flag', { url: U('sslmode=&ssl=true') }, 'P4'],
    ['a mode replaces a flag', { url: U('ssl=true&sslmode=require') }, 'P2'],
    ['a mode replaces a flag before it, too', { url: U('sslmode=require&ssl=true') }, 'P2'],
    ['the roots of the system', { url: U('sslmode=require&sslrootcert=system') }, 'P4'],
    ['true', { beside: { host, ssl: true } }, 'P4'],
    ['an object', { beside: { host, ssl: {} } }, 'P4'],
    ['an object that verifies nothing', { beside: { host, ssl: { rejectUnauthorized: false } } }, 'P2'],
    ['an object with a zero', { beside: { host, ssl: { rejectUnauthorized: 0 } } }, 'P4'],
    ['an object that checks no name', { beside: { host, ssl: { checkServerIdentity: () => undefined } } }, 'P3'],
    ['the name of a file for a certificate', { beside: { host, ssl: { ca: './ca.pem' } } }, 'ERR'],
    ['a check that is undefined', { beside: { host, ssl: { checkServerIdentity: undefined } } }, 'ERR'],
    ['prefer', { beside: { host, ssl: 'prefer' } }, 'P1'],
    ['prefer without asking', { beside: { host, ssl: 'prefer', sslnegotiation: 'direct' } }, 'P2'],
    [
      'prefer without asking before 3.4.8',
      { beside: { host, ssl: 'prefer', sslnegotiation: 'direct' }, version: '3.4.7' },
      'P1',
    ],
    ['null', { beside: { host, ssl: null }, env: { PGSSL: 'require' } }, 'P0'],
    ['zero', { beside: { host, ssl: 0 } }, 'P0'],
    ['one', { beside: { host, ssl: 1 } }, 'P4'],
    ['an empty string', { beside: { host, ssl: '' } }, 'P0'],
    ['a word of the environment', { env: { PGSSL: 'disable' } }, 'P4'],
    ['an empty word of the environment', { env: { PGSSL: '' } }, 'P0'],
    ['the URL before the environment', { url: U('sslmode=disable'), env: { PGSSL: 'require' } }, 'P0'],
    ['something hidden', { beside: { ssl: HIDDEN } }, 'unknown'],
    ['a process that verifies nothing', { beside: { ssl: true }, env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } }, 'P2'],
    [
      'a process that verifies nothing, and an object that says it does',
      { beside: { ssl: { rejectUnauthorized: true } }, env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } },
      'P4',
    ],
  ])('%s', (_, written, expected) => expect(postureIn(postgresJs, written)).toBe(expected));

  it.each<[string, Case, string]>([
    [
      'an option without a value leaves it to the URL',
      { url: U('sslmode=verify-full'), beside: { ssl: undefined } },
      'P4',
    ],
    ['so does one that is false', { url: U('sslmode=require'), beside: { ssl: false } }, 'P2'],
    ['one that counts as true does not', { url: U('sslmode=verify-full'), beside: { ssl: 'require' } }, 'P2'],
    ['of duplicates the first', { url: U('sslmode=require&sslmode=disable') }, 'P2'],
    ['no variable', { env: { PGSSL: 'require' } }, 'P0'],
    ['no roots of the system', { url: U('sslmode=require&sslrootcert=system') }, 'P2'],
  ])('before 3.2: %s', (_, written, expected) =>
    expect(postureIn(postgresJs, { ...written, version: '3.1.0' })).toBe(expected),
  );

  it('checks an address as `localhost`', () => {
    const but = (written: Case) => policyIn(postgresJs, written)?.but;
    expect(but({ url: 'postgres://10.0.0.5/app?sslmode=verify-full' })).toContain('checked against `localhost`');
    expect(but({ beside: { hostname: '10.0.0.5', ssl: true } })).toContain('checked against `localhost`');
    expect(but({ beside: { host: '10.0.0.5', ssl: { servername: host } } })).toBeUndefined();
    expect(but({ url: U('sslmode=verify-full') })).toBeUndefined();
  });

  it.each<[Case, readonly string[]]>([
    [{ url: U('sslmode=verify-full') }, []],
    [{ url: U('sslmode=require&channel_binding=require') }, ['channel_binding']],
    [{ url: U('sslmode=verify-full&sslrootcert=ca.pem') }, ['sslrootcert']],
    [{ url: U('sslmode=verify-full'), beside: { ssl: 'require' } }, ['sslmode']],
    [{ beside: { sslmode: 'require' } }, ['sslmode']],
    [{ env: { PGSSLMODE: 'require', PGSSLROOTCERT: 'x', PGSSL: 'true' } }, ['PGSSLMODE', 'PGSSLROOTCERT']],
  ])('of %j it ignores %j', (written, names) => expect(ignoredIn(postgresJs, written)).toEqual(names));
});
