import { describe, expect, it } from 'vitest';
import { driverOf } from '../../../src/facts/drivers.js';
import { type Case, ignoredIn, policyIn, postureIn } from './written.js';

const J = (query = '') => `jdbc:postgresql://db.example.com:5432/app${query && `?${query}`}`;
const gone = () => false;
const there = () => true;
const FACTORY = 'sslfactory=org.postgresql.ssl';

describe('pgjdbc', () => {
  const pgjdbc = driverOf('jdbc');
  it.each<[string, Case, string]>([
    ['K01', { url: J(), exists: gone }, 'P1'],
    ['K02', { url: J('sslmode=require&sslrootcert=ca.pem'), exists: there }, 'P2'],
    ['K03', { url: J('ssl=true'), exists: gone }, 'ERR'],
    ['K04', { url: J('ssl=true'), exists: there }, 'P4'],
    ['K05', { url: J('ssl=true&sslmode=require'), exists: gone }, 'P2'],
    ['K06', { url: J('ssl=require'), exists: gone }, 'P1'],
    ['K07', { url: J('sslMode=require'), exists: gone }, 'P1'],
    ['K08', { url: J('sslmode=VERIFY-FULL'), exists: there }, 'P4'],
    ['K09', { url: J(`ssl=true&${FACTORY}.NonValidatingFactory`), exists: gone }, 'P2'],
    ['K10', { url: J(`${FACTORY}.NonValidatingFactory`), exists: gone }, 'P1'],
    ['K11', { url: J(`ssl=true&${FACTORY}.DefaultJavaSSLFactory`), exists: gone }, 'P4'],
    ['K12', { url: J(`sslmode=require&${FACTORY}.DefaultJavaSSLFactory`), exists: gone }, 'P3'],
    ['the store alone', { url: J(`${FACTORY}.DefaultJavaSSLFactory`) }, 'P1c'],
    ['K13', { url: J(), env: { PGSSLMODE: 'verify-full' } }, 'P1'],
    ['an empty `ssl`', { url: J('ssl='), exists: there }, 'P4'],
    ['a bare `ssl`', { url: J('ssl'), exists: there }, 'P4'],
    ['`ssl=false`', { url: J('ssl=false') }, 'P1'],
    ['`ssl=1`', { url: J('ssl=1') }, 'P1'],
    ['a word of nobody', { url: J('sslmode=no-verify') }, 'ERR'],
    ['allow', { url: J('sslmode=allow') }, 'P0'],
    ['disable', { url: J('sslmode=disable') }, 'P0'],
    ['verify-ca', { url: J('sslmode=verify-ca&sslrootcert=ca.pem'), exists: there }, 'P3'],
    ['verify-ca without a file', { url: J('sslmode=verify-ca'), exists: gone }, 'ERR'],
    ['properties', { url: J(), beside: { sslmode: 'require' } }, 'P2'],
    ['the URL over properties', { url: J('sslmode=require'), beside: { sslmode: 'disable' } }, 'P2'],
    ["a factory of one's own", { url: J('sslmode=require&sslfactory=com.example.F') }, 'unknown'],
    ['a socket factory', { url: J('socketFactory=com.google.cloud.sql.postgres.SocketFactory') }, 'unknown'],
    ["a verifier of one's own", { url: J('sslmode=verify-full&sslhostnameverifier=com.example.V') }, 'P3'],
    ['before modes', { url: J(), version: '42.2.4' }, 'P0'],
    ['with modes', { url: J(), version: '42.2.5' }, 'P1'],
    ['much later', { url: J(), version: '42.10.1' }, 'P1'],
    ['`ssl=true` before modes', { url: J('ssl=true'), version: '42.2.4' }, 'unknown'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(pgjdbc, written)).toBe(expected);
  });

  it('K09: says that the name is checked and the chain is not', () => {
    const policy = policyIn(pgjdbc, { url: J(`ssl=true&${FACTORY}.NonValidatingFactory`) });
    expect(policy?.but).toBe('the name is checked and the chain is not');
  });

  it.each<[Case, readonly string[]]>([
    [{ url: J('sslMode=require') }, ['sslMode']],
    [{ url: J('ssl=false') }, ['ssl']],
    [{ url: J('ssl=true&sslmode=require') }, ['ssl']],
    [{ url: J('ssl=true') }, []],
    [{ url: J('sslmode=require&sslrootcert=ca.pem') }, ['sslrootcert']],
    [{ url: J('sslmode=verify-full&sslrootcert=ca.pem') }, []],
    [{ url: J('sslNegotiation=direct&channelBinding=require') }, []],
    [{ url: J(), env: { PGSSLMODE: 'require' } }, ['PGSSLMODE']],
  ])('of %o it does not heed %o', (written, names) => {
    expect(ignoredIn(pgjdbc, written)).toEqual(names);
  });

  it('is what Debezium connects with', () => {
    const debezium = driverOf('debezium');
    expect(postureIn(debezium, { beside: { 'database.hostname': 'h' } })).toBe('P1');
    expect(postureIn(debezium, { beside: { 'database.sslmode': 'require' } })).toBe('P2');
    expect(postureIn(debezium, { beside: { 'database.sslmode': 'verify-full' }, exists: gone })).toBe('ERR');
    expect(ignoredIn(debezium, { beside: { 'database.sslMode': 'require' } })).toEqual(['sslMode']);
  });
});

describe('r2dbc-postgresql', () => {
  it.each<[string, Case, string]>([
    ['K14', { url: 'r2dbc:postgresql://h/db' }, 'P0'],
    ['K15', { url: 'r2dbc:postgresql://h/db?ssl=true' }, 'P4'],
    ['the scheme for TLS', { url: 'r2dbcs:postgresql://h/db' }, 'P4'],
    ['a mode wins', { url: 'r2dbcs:postgresql://h/db?sslMode=require' }, 'P2'],
    ['K16', { url: 'r2dbc:postgresql://h/db?sslMode=require' }, 'P2'],
    ['the other spelling', { url: 'r2dbc:pool:postgresql://h/db?sslmode=VERIFY_CA' }, 'P3'],
    ['`ssl=false`', { url: 'r2dbc:postgresql://h/db?ssl=false' }, 'P0'],
    ['prefer', { url: 'r2dbc:postgresql://h/db?sslMode=prefer' }, 'P1'],
    ['allow', { url: 'r2dbc:postgresql://h/db?sslMode=allow' }, 'P0'],
    ['tunnel', { url: 'r2dbc:postgresql://h/db?sslMode=tunnel' }, 'unknown'],
    ['a word of nobody', { url: 'r2dbc:postgresql://h/db?sslMode=yes' }, 'ERR'],
    ['no environment', { url: 'r2dbc:postgresql://h/db', env: { PGSSLMODE: 'require' } }, 'P0'],
  ])('%s: %o is %s', (_, written, expected) => {
    expect(postureIn(driverOf('r2dbc'), written)).toBe(expected);
  });
});

describe('Vert.x', () => {
  it.each<[Case, string]>([
    [{ url: 'vertx-reactive:postgresql://h/db' }, 'P0'],
    [{ url: 'postgresql://h/db?sslmode=prefer' }, 'P1'],
    [{ url: 'postgresql://h/db?sslmode=allow' }, 'P0'],
    [{ url: 'postgresql://h/db?sslmode=require' }, 'P2'],
    [{ url: 'postgresql://h/db?sslmode=require', beside: { 'trust-certificate-pem': true } }, 'P3'],
    [{ beside: { sslMode: 'SslMode.VERIFY_FULL' } }, 'P4'],
    [{ beside: { 'postgresql.ssl-mode': 'require', 'trust-all': true } }, 'P2'],
    [{ url: 'postgresql://h/db?sslmode=nonsense' }, 'ERR'],
    [{ url: 'postgresql://h/db', env: { PGSSLMODE: 'require' } }, 'P0'],
  ])('%o is %s', (written, expected) => {
    expect(postureIn(driverOf('vertx-pg-client'), written)).toBe(expected);
  });
});
