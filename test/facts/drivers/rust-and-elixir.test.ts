import { describe, expect, it } from 'vitest';
import { driverOf } from '../../../src/facts/drivers.js';
import { type Case, ignoredIn, policyIn, postureIn, U } from './written.js';

describe('tokio-postgres', () => {
  it.each<[string, Case, string]>([
    ['nothing', { url: U() }, 'P1'],
    ['K28', { url: U(), traits: ['no-tls'] }, 'P0'],
    ['K29', { url: U('sslmode=verify-full') }, 'ERR'],
    ['K29 for verify-ca', { url: U('sslmode=verify-ca') }, 'ERR'],
    ['allow', { url: U('sslmode=allow') }, 'ERR'],
    ['require with NoTls', { url: U('sslmode=require'), traits: ['no-tls'] }, 'ERR'],
    ['require with a connector', { url: U('sslmode=require'), traits: ['native-tls'] }, 'P4'],
    ['a crate', { url: U('sslmode=require'), packages: { 'tokio-postgres-rustls': '0.13.0' } }, 'P4'],
    ['danger', { url: U('sslmode=require'), traits: ['native-tls', 'danger-accept-invalid-certs'] }, 'P2'],
    ['less of it', { url: U('sslmode=require'), traits: ['danger-accept-invalid-hostnames'] }, 'P3'],
    ['nobody knows', { url: U('sslmode=require') }, 'unknown'],
    ['disable', { url: U('sslmode=disable') }, 'P0'],
    ['a parameter of libpq', { url: U('sslmode=require&sslrootcert=ca.pem') }, 'ERR'],
    ['`ssl=true`', { url: U('ssl=true') }, 'ERR'],
    ['keywords', { url: 'host=h sslmode=disable' }, 'P0'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(driverOf('tokio-postgres'), written)).toBe(expected);
  });
});

describe('SQLx', () => {
  const sqlx = driverOf('sqlx');
  it.each<[string, Case, string]>([
    ['K30', { url: U() }, 'P1'],
    ['K31', { url: U('sslmode=require&sslrootcert=ca.pem') }, 'P2'],
    ['K32', { url: U('sslmode=allow') }, 'P0'],
    ['K33', { url: U(), env: { PGSSLMODE: 'verify_full' } }, 'P1'],
    ['a mode in the environment', { url: U(), env: { PGSSLMODE: 'verify-full' } }, 'P4'],
    ['a bad one in the URL', { url: U('sslmode=verify_full') }, 'ERR'],
    ['verify-ca', { url: U('ssl-mode=verify-ca&ssl-ca=ca.pem') }, 'P3'],
    ['verify-full', { url: U('sslmode=verify-full') }, 'P4'],
    ['`ssl=true`', { url: U('ssl=true') }, 'P1'],
    ['no feature for TLS', { url: U(), traits: ['no-tls'] }, 'P0'],
    ['no feature, and required', { url: U('sslmode=require'), traits: ['no-tls'] }, 'ERR'],
    ['code', { url: U('sslmode=disable'), beside: { ssl_mode: 'PgSslMode::VerifyFull' } }, 'P4'],
    ['a root that is not there', { url: U('sslmode=verify-full&sslrootcert=/ca'), exists: () => false }, 'ERR'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(sqlx, written)).toBe(expected);
  });

  it.each<[Case, readonly string[]]>([
    [{ url: U('ssl=true') }, ['ssl']],
    [{ url: U('sslmode=require&sslrootcert=ca.pem') }, ['sslrootcert']],
    [{ url: U('sslmode=verify-ca&sslrootcert=ca.pem') }, []],
    [{ url: U(), env: { PGSSLMODE: 'verify_full' } }, ['PGSSLMODE']],
    [{ url: U(), env: { PGSSLMODE: 'verify-full' } }, []],
  ])('of %o it does not heed %o', (written, names) => {
    expect(ignoredIn(sqlx, written)).toEqual(names);
  });
});

describe('Postgrex and Ecto', () => {
  const ecto = driverOf('ecto');
  it.each<[string, Case, string]>([
    ['nothing', { url: U() }, 'P0'],
    ['K34', { url: U('sslmode=verify-full'), version: '0.22.0' }, 'P0'],
    ['K35', { url: U('ssl=true'), version: '0.22.0' }, 'P4'],
    ['K36', { beside: { ssl: true }, version: '0.21.1' }, 'P4'],
    ['K37', { beside: { ssl: { verify: ':verify_none' } }, version: '0.22.0' }, 'P2'],
    ['options', { beside: { ssl: { cacertfile: '/ca.pem' } }, version: '0.22.0' }, 'P4'],
    ['options in 0.18', { beside: { ssl: { cacertfile: '/ca.pem' } }, version: '0.18.0' }, 'P4'],
    ['an option alone', { beside: { 'ssl.verify': 'verify_none' } }, 'P2'],
    ['no name', { beside: { ssl: { server_name_indication: ':disable' } } }, 'P3'],
    ['the URL wins', { url: U('ssl=false'), beside: { ssl: true } }, 'P0'],
    ['`ssl=require`', { url: U('ssl=require') }, 'ERR'],
    ['0.18', { beside: { ssl: true }, version: '0.18.0' }, 'P2'],
    ['0.21.0', { beside: { ssl: true }, version: '0.21.0' }, 'unknown'],
    ['0.17', { beside: { ssl: true }, version: '0.17.5' }, 'P2'],
    ['0.17 with options', { beside: { ssl: true, ssl_opts: { verify: ':verify_peer' } }, version: '0.17.5' }, 'P4'],
    [
      '0.17 with other options',
      { beside: { ssl: true, ssl_opts: { verify: ':verify_none' } }, version: '0.17.5' },
      'P2',
    ],
    ['no environment', { url: U(), env: { PGSSLMODE: 'require' } }, 'P0'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(ecto, written)).toBe(expected);
  });

  it('says what Erlang makes of 0.18', () => {
    expect(policyIn(ecto, { beside: { ssl: true }, version: '0.20.0' })?.but).toContain('Erlang/OTP');
  });

  it.each<[Case, readonly string[]]>([
    [{ url: U('sslmode=require') }, ['sslmode']],
    [{ beside: { sslmode: 'require' } }, ['sslmode']],
    [{ beside: { ssl_opts: { verify: ':verify_peer' } }, version: '0.22.0' }, ['ssl_opts', 'ssl_opts.verify']],
    [{ url: U('ssl=true') }, []],
    [{ url: U('ssl=true'), env: { PGSSLMODE: 'require' } }, ['PGSSLMODE']],
  ])('of %o it does not heed %o', (written, names) => {
    expect(ignoredIn(ecto, written)).toEqual(names);
  });
});
