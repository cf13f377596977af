import { describe, expect, it } from 'vitest';
import { driverOf } from '../../../src/facts/drivers.js';
import { type Case, HIDDEN, ignoredIn, postureIn, U } from './written.js';

const gone = () => false;
const home = (path: string) => path === '~/.postgresql/root.crt';

describe('asyncpg', () => {
  it.each<[string, Case, string]>([
    ['L23', { url: U() }, 'P1'],
    ['L24', { beside: { ssl: true } }, 'P4'],
    ['L25', { url: U('sslmode=verify-full'), beside: { ssl: false } }, 'P0'],
    ['`None` is nothing', { url: U('sslmode=require'), beside: { ssl: null } }, 'P2'],
    ['a word', { url: U(), beside: { ssl: 'require' } }, 'P2'],
    ['a word with `_`', { url: U(), beside: { ssl: 'verify_full' } }, 'P4'],
    ['allow', { url: U('sslmode=allow') }, 'P0'],
    ['prefer does not verify', { url: U('sslmode=prefer'), exists: home }, 'P1'],
    ['a root in the home directory', { url: U('sslmode=require'), exists: home }, 'P3'],
    ['a root that is named', { url: U('sslmode=require&sslrootcert=ca.pem') }, 'P3'],
    ['one that is not there', { url: U('sslmode=require&sslrootcert=ca.pem'), exists: gone }, 'ERR'],
    ['none', { url: U('sslmode=verify-ca'), exists: gone }, 'ERR'],
    ['`system` is a file', { url: U('sslmode=verify-full&sslrootcert=system') }, 'ERR'],
    ['verify-ca', { url: U('sslmode=verify-ca&sslrootcert=ca.pem') }, 'P3'],
    ['verify-full', { url: U('sslmode=verify-full&sslrootcert=ca.pem') }, 'P4'],
    ['`ssl` in the DSN', { url: U('ssl=true') }, 'ERR'],
    ['a parameter of libpq', { url: U('sslmode=require&channel_binding=require') }, 'ERR'],
    ['no mode', { url: U('sslmode=no-verify') }, 'ERR'],
    ['the environment', { url: U(), env: { PGSSLMODE: 'verify-full', PGSSLROOTCERT: 'ca.pem' } }, 'P4'],
    ['something hidden', { url: U('sslmode=require'), beside: { ssl: HIDDEN } }, 'unknown'],
    ['a context', { url: U(), beside: { ssl: {} } }, 'unknown'],
    ['a context that checks no name', { url: U(), beside: { ssl: { check_hostname: false } } }, 'P3'],
    [
      'one that checks nothing',
      { url: U(), beside: { ssl: { check_hostname: false, verify_mode: 'ssl.CERT_NONE' } } },
      'P2',
    ],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(driverOf('asyncpg'), written)).toBe(expected);
  });
});

describe('SQLAlchemy with asyncpg', () => {
  it.each<[string, Case, string]>([
    ['nothing', { url: U() }, 'P1'],
    ['L20', { url: U('sslmode=require') }, 'ERR'],
    ['L21', { url: U('ssl=require') }, 'P2'],
    ['L22', { url: U('ssl=true') }, 'ERR'],
    ['connect_args', { url: U(), beside: { connect_args: { ssl: true } } }, 'P4'],
    ['both', { url: U('ssl=verify-full'), beside: { ssl: 'require' } }, 'P2'],
    ['off', { url: U('ssl=disable') }, 'P0'],
    ['the environment', { url: U(), env: { PGSSLMODE: 'require' } }, 'P2'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(driverOf('sqlalchemy-asyncpg'), written)).toBe(expected);
  });
});

describe('pg8000', () => {
  it.each<[string, Case, string]>([
    ['L26', { beside: { host: 'h' } }, 'P1'],
    ['L27', { beside: { ssl_context: true } }, 'P2'],
    ['L28', { beside: { ssl_context: false } }, 'P0'],
    ['`None`', { beside: { ssl_context: null } }, 'P1'],
    ['under SQLAlchemy', { url: U(), beside: { connect_args: { ssl_context: true } } }, 'P2'],
    ['a mode in a URL', { url: U('sslmode=require') }, 'ERR'],
    ['`ssl` in a URL', { url: U('ssl=require') }, 'ERR'],
    ['a context', { beside: { ssl_context: {} } }, 'unknown'],
    ['one that checks nothing', { beside: { ssl_context: { verify_mode: 'CERT_NONE' } } }, 'P2'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(driverOf('pg8000'), written)).toBe(expected);
  });

  it('reads no environment', () => {
    const written = { beside: { host: 'h' }, env: { PGSSLMODE: 'verify-full' } };
    expect(postureIn(driverOf('pg8000'), written)).toBe('P1');
    expect(ignoredIn(driverOf('pg8000'), written)).toEqual(['PGSSLMODE']);
  });
});
