import { describe, expect, it } from 'vitest';
import { denoPostgres } from '../../../src/facts/drivers/deno-postgres.js';
import { type Case, HIDDEN, ignoredIn, postureIn, U } from './written.js';

const hostname = 'db.example.com';

describe('deno-postgres', () => {
  it.each<[string, Case, string]>([
    ['the default', { url: U() }, 'P1c'],
    ['disable', { url: U('sslmode=disable') }, 'P0'],
    ['allow', { url: U('sslmode=allow') }, 'ERR'],
    ['prefer', { url: U('sslmode=prefer') }, 'P1c'],
    ['require', { url: U('sslmode=require') }, 'P4'],
    ['verify-ca', { url: U('sslmode=verify-ca') }, 'P4'],
    ['verify-full', { url: U('sslmode=verify-full') }, 'P4'],
    ['ssl=true', { url: U('ssl=true') }, 'P4'],
    ['ssl=true before a mode', { url: U('ssl=true&sslmode=disable') }, 'P4'],
    ['ssl=false', { url: U('ssl=false') }, 'P1c'],
    ['no-verify', { url: U('sslmode=no-verify') }, 'ERR'],
    ['options', { beside: { hostname } }, 'P1c'],
    ['K51', { beside: { hostname, tls: { enforce: true } } }, 'P4'],
    ['off', { beside: { hostname, tls: { enabled: false } } }, 'P0'],
    ['off and enforced', { beside: { hostname, tls: { enabled: false, enforce: true } } }, 'ERR'],
    ['a certificate by itself', { beside: { hostname, tls: { caCertificates: [] } } }, 'P1c'],
    ['undefined', { beside: { hostname, tls: { enforce: undefined } } }, 'P1c'],
    ['something hidden', { beside: { hostname, tls: { enforce: HIDDEN } } }, 'unknown'],
    ['the environment', { beside: { hostname }, env: { PGSSLMODE: 'verify-full' } }, 'P1c'],
  ])('%s', (_, written, expected) => expect(postureIn(denoPostgres, written)).toBe(expected));

  it.each<[Case, readonly string[]]>([
    [{ url: U('sslmode=verify-full') }, []],
    [{ url: U('sslmode=verify-full&sslrootcert=ca.pem') }, ['sslrootcert']],
    [{ beside: { ssl: true } }, ['ssl']],
    [{ env: { PGSSLMODE: 'require' } }, ['PGSSLMODE']],
  ])('of %j it ignores %j', (written, names) => expect(ignoredIn(denoPostgres, written)).toEqual(names));
});
