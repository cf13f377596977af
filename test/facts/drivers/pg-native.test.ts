import { describe, expect, it } from 'vitest';
import { pgNative } from '../../../src/facts/drivers/pg-native.js';
import { type Case, HIDDEN, ignoredIn, postureIn, U } from './written.js';

describe('pg-native', () => {
  it.each<[string, Case, string]>([
    ['the default', { url: U() }, 'P1'],
    ['a mode in the URL', { url: U('sslmode=require') }, 'P1'],
    ['no TLS in the URL', { url: U('sslmode=disable') }, 'P1'],
    ['a flag in the URL', { url: U('ssl=true') }, 'ERR'],
    ['a word for a flag', { url: U('ssl=require') }, 'P2'],
    ['true', { beside: { ssl: true } }, 'ERR'],
    ['a word', { beside: { ssl: 'require' } }, 'P2'],
    ['an object of libpq', { beside: { ssl: { sslmode: 'verify-full', sslrootcert: 'ca.pem' } } }, 'P4'],
    ['an object of Node.js', { beside: { ssl: { rejectUnauthorized: true, ca: 'PEM' } } }, 'P1'],
    ['the environment, which both read', { env: { PGSSLMODE: 'require' } }, 'ERR'],
    ['the environment without TLS', { env: { PGSSLMODE: 'disable' } }, 'P0'],
    ['something hidden', { beside: { ssl: HIDDEN } }, 'unknown'],
  ])('%s', (_, written, expected) => expect(postureIn(pgNative, written)).toBe(expected));

  it.each<[Case, readonly string[]]>([
    [{ url: U('sslmode=require') }, ['sslmode']],
    [{ beside: { ssl: { rejectUnauthorized: true } } }, ['ssl.rejectUnauthorized']],
    [{ beside: { ssl: { sslmode: 'require' } } }, []],
  ])('of %j it ignores %j', (written, names) => expect(ignoredIn(pgNative, written)).toEqual(names));
});
