import { describe, expect, it } from 'vitest';
import { driverOf } from '../../../src/facts/drivers.js';
import { type Case, ignoredIn, policyIn, postureIn, U } from './written.js';

const gone = () => false;
const home = (path: string) => path === '~/.postgresql/root.crt';

describe('pgx', () => {
  const pgx = driverOf('pgx');
  it.each<[string, Case, string]>([
    ['nothing', { url: U() }, 'P1'],
    ['K22', { url: U('sslmode=require&sslrootcert=ca.pem') }, 'P3'],
    ['K23', { url: U('sslmode=verify-full'), exists: gone }, 'P4'],
    ['K24', { url: U('ssl=true'), version: '5.9.0' }, 'ERR'],
    ['the next release takes it', { url: U('ssl=true'), version: 'next' }, 'P2'],
    ['require', { url: U('sslmode=require'), exists: gone }, 'P2'],
    ['a root in the home directory', { url: U('sslmode=require'), exists: home }, 'P3'],
    ['prefer never verifies', { url: U('sslmode=prefer&sslrootcert=ca.pem') }, 'P1'],
    ['a file that is not there', { url: U('sslmode=require&sslrootcert=ca.pem'), exists: gone }, 'ERR'],
    ['system', { url: U('sslmode=require&sslrootcert=system'), version: 'v5.7.0' }, 'P4'],
    ['system as a file', { url: U('sslmode=require&sslrootcert=system'), version: 'v5.6.0' }, 'ERR'],
    ['system in 4', { url: U('sslmode=verify-full&sslrootcert=system'), version: 'v4.18.3' }, 'ERR'],
    ['allow', { url: U('sslmode=allow') }, 'P0'],
    ['verify-ca', { url: U('sslmode=verify-ca') }, 'P3'],
    ['a word of nobody', { url: U('sslmode=no-verify') }, 'ERR'],
    ['keywords', { url: 'host=h sslmode=require TimeZone=UTC' }, 'P2'],
    ['the environment', { url: U(), env: { PGSSLMODE: 'require', PGSSLROOTCERT: 'ca.pem' } }, 'P3'],
    ['code that skips', { url: U('sslmode=require'), beside: { TLSConfig: { InsecureSkipVerify: true } } }, 'P2'],
    ['code that leaves `Fallbacks`', { url: U(), beside: { TLSConfig: {} } }, 'P1'],
    [
      'code over verify-full',
      { url: U('sslmode=verify-full'), beside: { TLSConfig: { InsecureSkipVerify: true } } },
      'P2',
    ],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(pgx, written)).toBe(expected);
  });

  it('says that the fallback stays', () => {
    const policy = policyIn(pgx, { url: U(), beside: { TLSConfig: {} } });
    expect(policy?.but).toContain('`Fallbacks`');
  });
});

describe('lib/pq', () => {
  const libPq = driverOf('lib/pq');
  it.each<[string, Case, string]>([
    ['K25', { url: U(), version: '1.10.9' }, 'P2'],
    ['K26', { url: U('sslmode=prefer'), version: '1.10.9' }, 'ERR'],
    ['prefer in 1.12', { url: U('sslmode=prefer'), version: 'v1.12.0' }, 'P1'],
    ['K27', { url: U(), version: 'next' }, 'P1'],
    ['no version is the newest published', { url: U() }, 'P2'],
    ['1.12 by default', { url: U(), version: '1.12.3' }, 'P2'],
    ['allow in 1.12', { url: U('sslmode=allow'), version: '1.12.0' }, 'P0'],
    ['a root in 1.12', { url: U('sslmode=require&sslrootcert=ca.pem'), version: '1.12.0' }, 'P3'],
    ['a root in 1.10', { url: U('sslmode=require&sslrootcert=ca.pem'), version: '1.10.7' }, 'P4'],
    ['verify-ca in 1.10', { url: U('sslmode=verify-ca'), version: '1.10.7' }, 'P4'],
    ['verify-ca in 1.12', { url: U('sslmode=verify-ca'), version: '1.12.0', exists: gone }, 'P3'],
    ['verify-full', { url: U('sslmode=verify-full'), exists: gone }, 'P4'],
    ['home in 1.10', { url: U(), version: '1.10.7', exists: home }, 'P2'],
    ['home in 1.12', { url: U(), version: '1.12.0', exists: home }, 'P3'],
    ['system', { url: U('sslrootcert=system'), version: '1.12.0' }, 'P4'],
    ['system with require', { url: U('sslmode=require&sslrootcert=system'), version: '1.12.0' }, 'ERR'],
    ['a registered configuration', { url: U('sslmode=pqgo-mine') }, 'unknown'],
    ['`ssl=true`', { url: U('ssl=true') }, 'ERR'],
    ['keywords', { url: 'host=h sslmode=disable' }, 'P0'],
    ['the environment', { url: U(), env: { PGSSLMODE: 'disable' } }, 'P0'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(libPq, written)).toBe(expected);
  });

  it('says that the next release weakens a DSN without a mode', () => {
    const [upgrade] = libPq.upgrades!({ version: '1.12.0', exists: gone });
    expect(upgrade).toMatchObject({ planned: true, world: { version: 'next' } });
    expect(postureIn(libPq, { url: U(), version: upgrade!.world.version! })).toBe('P1');
  });
});

describe('pgdriver', () => {
  it.each<[Case, string]>([
    [{ url: U() }, 'P2'],
    [{ url: U('sslmode=disable') }, 'P0'],
    [{ url: U('sslmode=allow') }, 'P2'],
    [{ url: U('sslmode=prefer') }, 'P2'],
    [{ url: U('sslmode=require&sslrootcert=ca.pem') }, 'P3'],
    [{ url: U('sslmode=verify-ca') }, 'P3'],
    [{ url: U('sslmode=verify-full') }, 'P4'],
    [{ url: U('sslmode=nonsense') }, 'ERR'],
    [{ url: U(), beside: { WithInsecure: true } }, 'P0'],
    [{ url: U(), beside: { WithInsecure: false } }, 'P4'],
    [{ url: U(), beside: { TLSConfig: { InsecureSkipVerify: true } } }, 'P2'],
  ])('%o is %s', (written, expected) => {
    expect(postureIn(driverOf('pgdriver'), written)).toBe(expected);
  });

  it('reads no mode from the environment', () => {
    const written = { url: U(), env: { PGSSLMODE: 'verify-full' } };
    expect(postureIn(driverOf('pgdriver'), written)).toBe('P2');
    expect(ignoredIn(driverOf('pgdriver'), written)).toEqual(['PGSSLMODE']);
  });
});
