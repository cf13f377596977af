import { describe, expect, it } from 'vitest';
import { bunSql } from '../../../src/facts/drivers/bun-sql.js';
import { type Case, HIDDEN, ignoredIn, inputFrom, postureIn, U, worldOf } from './written.js';

const tls = (value: unknown) => ({ tls: value });

describe('Bun', () => {
  it.each<[string, Case, string]>([
    ['the default', { url: U() }, 'P0'],
    ['J13', { url: U('sslmode=require') }, 'P2'],
    ['J14', { beside: tls(true) }, 'P2'],
    ['J15', { beside: tls({ rejectUnauthorized: true }) }, 'P4'],
    ['J16', { url: U('sslmode=prefer') }, 'P1'],
    ['J17', { url: U(), env: { PGSSLMODE: 'verify-full' } }, 'P4'],
    ['disable', { url: U('sslmode=disable') }, 'P0'],
    ['allow', { url: U('sslmode=allow') }, 'P1'],
    ['verify-ca', { url: U('sslmode=verify-ca') }, 'P3'],
    ['verify-full', { url: U('sslmode=verify-full') }, 'P4'],
    ['a name in capitals', { url: U('SSLMODE=VERIFY_FULL') }, 'P4'],
    ['no-verify', { url: U('sslmode=no-verify') }, 'ERR'],
    ['a typing error', { url: U('sslmode=requrie') }, 'ERR'],
    ['an empty mode', { url: U('sslmode=') }, 'P0'],
    ['ssl=true', { url: U('ssl=true') }, 'P2'],
    ['tls=true', { url: U('tls=true') }, 'P2'],
    ['an empty object', { beside: tls({}) }, 'P2'],
    ['a root certificate', { beside: tls({ ca: 'PEM' }) }, 'P4'],
    ['a root certificate that is not used', { beside: tls({ ca: 'PEM', rejectUnauthorized: false }) }, 'P2'],
    ['`ssl` for `tls`', { beside: { ssl: { ca: 'PEM' } } }, 'P4'],
    ['`tls` before `ssl`', { beside: { tls: true, ssl: { ca: 'PEM' } } }, 'P2'],
    ['`ssl` where `tls` is off', { beside: { tls: false, ssl: true } }, 'P2'],
    ['an object over the URL', { url: U('sslmode=disable'), beside: tls(true) }, 'P2'],
    ['an object under a mode that verifies', { url: U('sslmode=verify-full'), beside: tls(true) }, 'P4'],
    ['an object against a mode', { url: U('sslmode=verify-full'), beside: tls({ rejectUnauthorized: false }) }, 'P2'],
    ['the URL before the environment', { url: U('sslmode=disable'), env: { PGSSLMODE: 'require' } }, 'P0'],
    ['something hidden', { beside: tls(HIDDEN) }, 'unknown'],
    ['nothing', { beside: tls(undefined), url: U('sslmode=require') }, 'P2'],
  ])('1.4.5: %s', (_, written, expected) => {
    expect(postureIn(bunSql, { ...written, version: '1.4.5' })).toBe(expected);
    expect(postureIn(bunSql, written)).toBe(expected);
  });

  it.each<[string, Case, string]>([
    ['the default', { url: U() }, 'P0'],
    ['disable', { url: U('sslmode=disable') }, 'P0'],
    ['prefer', { url: U('sslmode=prefer') }, 'P2'],
    ['require', { url: U('sslmode=require') }, 'P2'],
    ['verify-ca', { url: U('sslmode=verify-ca') }, 'P4'],
    ['verify-full', { url: U('sslmode=verify-full') }, 'P4'],
    ['ssl=true', { url: U('ssl=true') }, 'ERR'],
    ['true', { beside: tls(true) }, 'P2'],
    ['an object that says it verifies', { beside: tls({ rejectUnauthorized: true }) }, 'P2'],
    ['a root certificate', { beside: tls({ ca: 'PEM' }) }, 'P2'],
    ['the environment', { url: U(), env: { PGSSLMODE: 'require' } }, 'P0'],
  ])('before 1.4: %s', (_, written, expected) => {
    for (const version of ['1.2.4', '1.3.14']) expect(postureIn(bunSql, { ...written, version })).toBe(expected);
  });

  it('says where it has not been tried', () => {
    expect(postureIn(bunSql, { url: U('sslmode=prefer'), version: '1.4.0' })).toBe('P2');
    expect(postureIn(bunSql, { url: U('sslmode=prefer'), version: '1.4.2' })).toBe('unknown');
    expect(postureIn(bunSql, { url: U(), env: { PGSSLMODE: 'require' }, version: '1.4.2' })).toBe('unknown');
    expect(postureIn(bunSql, { url: U('ssl=1') })).toBe('unknown');
  });

  it('tells those with 1.3 what 1.4 changes', () => {
    expect(bunSql.upgrades!(worldOf({ version: '1.3.14' })).map(({ title }) => title)).toEqual(['Bun 1.4.5']);
    expect(bunSql.upgrades!(worldOf({}))).toEqual([]);
  });

  it.each<[Case, readonly string[]]>([
    [{ url: U('sslmode=verify-full') }, []],
    [{ url: U('sslmode=verify-full&sslrootcert=ca.pem') }, ['sslrootcert']],
    [{ beside: { sslmode: 'require' } }, ['sslmode']],
    [{ beside: tls({ rejectUnauthorized: true }) }, []],
    [{ beside: tls({ rejectUnauthorized: true }), version: '1.3.5' }, ['tls.rejectUnauthorized']],
    [{ env: { PGSSLMODE: 'require' }, version: '1.3.5' }, ['PGSSLMODE']],
  ])('of %j it ignores %j', (written, names) => expect(ignoredIn(bunSql, written)).toEqual(names));

  it('points at what decides', () => {
    const policy = bunSql.policy(inputFrom({ url: U('sslmode=no-verify') }, bunSql), worldOf({}));
    expect(policy).toMatchObject({ value: { refuses: 'sslmode cannot be `no-verify`' } });
  });
});
