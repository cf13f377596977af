import { describe, expect, it } from 'vitest';
import { drizzleBunSql, drizzleNodePostgres, drizzlePostgresJs } from '../../../src/facts/drivers/drizzle.js';
import { drizzleKit } from '../../../src/facts/drivers/drizzle-kit.js';
import { knex } from '../../../src/facts/drivers/knex.js';
import { mikroOrm } from '../../../src/facts/drivers/mikro-orm.js';
import { sequelize } from '../../../src/facts/drivers/sequelize.js';
import { typeorm } from '../../../src/facts/drivers/typeorm.js';
import { effectiveLookup } from '../../../src/facts/precedence.js';
import { known } from '../../../src/text/resolved.js';
import { type Case, HIDDEN, ignoredIn, inputFrom, policyIn, postureIn, U, worldOf } from './written.js';

const host = 'db.example.com';
const off = { rejectUnauthorized: false };

describe('MikroORM', () => {
  const six = { version: '6.6.10' };
  const seven = { version: '7.1.0' };
  it.each<[string, Case, string]>([
    ['J18', { ...six, url: U('sslmode=require') }, 'P0'],
    ['J19', { ...six, url: U('sslmode=verify-full') }, 'P0'],
    ['J20', { ...six, url: U(), beside: { driverOptions: { ssl: true } } }, 'P0'],
    ['J21', { ...six, beside: { driverOptions: { connection: { ssl: off } } } }, 'P2'],
    ['J22', { ...six, beside: { driverOptions: { connection: { ssl: true } } } }, 'P4'],
    ['J23', { ...seven, beside: { driverOptions: { ssl: true } } }, 'P4'],
    ['J24', { ...seven, beside: { driverOptions: { connection: { ssl: true } } } }, 'ERR'],
    ['7 and a URL', { ...seven, url: U('sslmode=verify-full') }, 'P0'],
    ['the newest', { url: U(), beside: { driverOptions: { ssl: off } } }, 'P2'],
    ['the environment', { ...six, url: U('sslmode=disable'), env: { PGSSLMODE: 'require' } }, 'P4'],
    ['a function', { ...seven, beside: { driverOptions: () => undefined } }, 'unknown'],
    ['something hidden', { ...six, beside: { driverOptions: { connection: HIDDEN } } }, 'unknown'],
    ['something hidden for 7', { ...seven, beside: { driverOptions: { connection: HIDDEN } } }, 'unknown'],
  ])('%s', (_, written, expected) => expect(postureIn(mikroOrm, written)).toBe(expected));

  it('says that its URL says nothing about TLS', () => {
    const input = inputFrom({ url: U('sslmode=verify-full&sslrootcert=ca.pem') }, mikroOrm);
    expect(mikroOrm.ignored!(input, worldOf(six))).toMatchObject([
      {
        because: 'takes nothing about TLS from its URL, so `sslmode` does nothing',
        instead: '`driverOptions.connection.ssl` is what it reads',
      },
      { because: 'takes nothing about TLS from its URL, so `sslrootcert` does nothing' },
    ]);
    expect(ignoredIn(mikroOrm, { ...six, beside: { driverOptions: { ssl: true } } })).toEqual(['driverOptions.ssl']);
    expect(ignoredIn(mikroOrm, { ...seven, beside: { driverOptions: { ssl: true } } })).toEqual([]);
  });

  it('tells those with 6 about 7', () => {
    expect(mikroOrm.upgrades!(worldOf(six)).map(({ title }) => title)).toEqual(['MikroORM 7', 'pg 9']);
    expect(mikroOrm.upgrades!(worldOf(seven)).map(({ title }) => title)).toEqual(['pg 9']);
  });

  it('has one parser that matters little: that of nobody', () => {
    const old = { packages: { pg: '8.22.0' } };
    expect(policyIn(mikroOrm, { ...old, beside: { host: '10.0.0.5', driverOptions: { ssl: true } } })?.but).toContain(
      '`localhost`',
    );
  });
});

describe('Sequelize', () => {
  const seven = { version: '7.0.0-alpha.48' };
  const options = { dialectOptions: { ssl: { require: true, rejectUnauthorized: false } } };
  it.each<[string, Case, string]>([
    ['J25', { beside: { host, dialectOptions: { ssl: { require: true } } } }, 'P4'],
    ['J26', { beside: { host, ...options } }, 'P2'],
    ['J27', { url: U('sslmode=require'), beside: options }, 'P4'],
    ['J28', { beside: { host, ssl: true } }, 'P0'],
    ['J29', { ...seven, url: U('sslmode=require') }, 'ERR'],
    ['J30', { ...seven, beside: { host, ssl: true } }, 'P4'],
    ['a mode among the options', { beside: { host, dialectOptions: { sslmode: 'require' } } }, 'P0'],
    ['a URL', { url: U('sslmode=no-verify') }, 'P2'],
    ['an old pg-connection-string', { url: U('sslmode=require'), packages: { 'pg-connection-string': '2.3.0' } }, 'P0'],
    ['7 and a flag in the URL', { ...seven, url: U('ssl=true') }, 'P4'],
    ['7 and no TLS in the URL', { ...seven, url: U('ssl=false') }, 'P0'],
    ['7 and a word in the URL', { ...seven, url: U('ssl=require') }, 'ERR'],
    ['7, options over the URL', { ...seven, url: U('ssl=true'), beside: { ssl: off } }, 'P2'],
    ['7 and `dialectOptions`', { ...seven, beside: { host, ...options } }, 'ERR'],
    ['7 and nothing', { ...seven, url: U() }, 'P0'],
    ['5 and a mode', { version: '5.22.5', url: U('sslmode=require') }, 'P0'],
    ['5 and a flag', { version: '5.22.5', url: U('ssl=true') }, 'P4'],
    ['5 and a flag over the options', { version: '5.22.5', url: U('ssl=true'), beside: options }, 'P4'],
    ['5 and options', { version: '5.22.5', url: U(), beside: options }, 'P2'],
    ['the environment', { url: U(), env: { PGSSLMODE: 'require' } }, 'P4'],
  ])('%s', (_, written, expected) => expect(postureIn(sequelize, written)).toBe(expected));

  it.each<[Case, readonly string[]]>([
    [{ beside: { host, ssl: true } }, ['ssl']],
    [{ beside: { host, dialectOptions: { sslmode: 'require' } } }, ['dialectOptions.sslmode']],
    [{ beside: { host, dialectOptions: { ssl: { require: true } } } }, ['dialectOptions.ssl.require']],
    [{ url: U('sslmode=require'), beside: { dialectOptions: { ssl: off } } }, ['dialectOptions.ssl']],
    [{ ...seven, beside: { host, ssl: true } }, []],
  ])('of %j it ignores %j', (written, names) => expect(ignoredIn(sequelize, written)).toEqual(names));
});

describe('TypeORM', () => {
  it.each<[string, Case, string]>([
    ['J31', { url: U(), beside: { ssl: true, extra: { ssl: off } } }, 'P2'],
    ['J32', { url: U('sslmode=require'), beside: { ssl: false } }, 'P4'],
    ['the default', { url: U() }, 'P0'],
    ['options', { beside: { host, ssl: off } }, 'P2'],
    ['extra alone', { beside: { host, extra: { ssl: true } } }, 'P4'],
    ['extra with nothing in it', { beside: { host, ssl: true, extra: { ssl: undefined } } }, 'P0'],
    ['extra with other things', { beside: { host, ssl: true, extra: { max: 5 } } }, 'P4'],
    ['extra that is hidden', { beside: { host, ssl: true, extra: HIDDEN } }, 'unknown'],
  ])('%s', (_, written, expected) => expect(postureIn(typeorm, written)).toBe(expected));

  it('ignores the weaker of two objects', () => {
    expect(ignoredIn(typeorm, { beside: { ssl: true, extra: { ssl: off } } })).toEqual(['ssl']);
  });
});

describe('Knex', () => {
  const compat = U('uselibpqcompat=true&sslmode=require');
  it.each<[string, Case, string]>([
    ['J33', { beside: { client: 'pg', connection: { host }, ssl: true } }, 'P0'],
    ['J34', { beside: { connection: { host, ssl: off } } }, 'P2'],
    ['a string', { url: U('sslmode=require') }, 'P4'],
    ['a string with a word that only `pg` knows', { url: compat }, 'P4'],
    ['the same in an object', { url: compat, beside: { connection: {} } }, 'P2'],
    ['a string with 0.20', { url: U('sslmode=require'), version: '0.20.15' }, 'P0'],
    ['a string with 1.0', { url: U('sslmode=require'), version: '1.0.7' }, 'P4'],
    ['a string and a newer pg', { url: compat, packages: { 'pg-connection-string': '2.14.1' } }, 'P4'],
  ])('%s', (_, written, expected) => expect(postureIn(knex, written)).toBe(expected));

  it('ignores what stands beside `connection`', () => {
    expect(ignoredIn(knex, { beside: { connection: { host }, ssl: true } })).toEqual(['ssl']);
    expect(ignoredIn(knex, { url: compat })).toEqual(['uselibpqcompat']);
  });

  it('finds the host where it is written', () => {
    const input = inputFrom({ beside: { connection: { host: '10.0.0.5', database: 'app' } } }, knex);
    const lookup = effectiveLookup(knex.reading, input);
    expect([known(lookup('host')), known(lookup('dbname'))]).toEqual(['10.0.0.5', 'app']);
  });
});

describe('Drizzle', () => {
  it('J35, J36: is what stands below it', () => {
    const url = U('sslmode=require');
    expect(postureIn(drizzlePostgresJs, { url })).toBe('P2');
    expect(postureIn(drizzleNodePostgres, { url })).toBe('P4');
    expect(postureIn(drizzleBunSql, { url })).toBe('P2');
    expect(postureIn(drizzleNodePostgres, { url, packages: { 'pg-connection-string': '2.3.0' } })).toBe('P0');
    expect(postureIn(drizzleNodePostgres, { beside: { connection: { host, ssl: off } } })).toBe('P2');
    expect(postureIn(drizzleNodePostgres, { beside: { ssl: off } })).toBe('P0');
    expect(postureIn(drizzlePostgresJs, { beside: { connection: { host, ssl: 'prefer' } } })).toBe('P1');
    expect(postureIn(drizzleBunSql, { url: U('sslmode=prefer'), packages: { bun: '1.3.5' } })).toBe('P2');
    expect(ignoredIn(drizzleNodePostgres, { beside: { connection: { sslmode: 'require' } } })).toEqual(['sslmode']);
  });

  it('hands on what is coming', () => {
    const [coming] = drizzleNodePostgres.upgrades!(worldOf({ version: '0.45.4' }));
    const input = inputFrom({ url: U('sslmode=require') }, drizzleNodePostgres);
    expect(coming).toMatchObject({ title: 'pg 9', planned: true });
    expect(drizzleNodePostgres.policy(input, { ...worldOf({}), ...coming!.world })).toMatchObject({
      value: { verifies: 'nothing' },
    });
  });
});

describe('drizzle-kit', () => {
  const credentials = (ssl?: unknown) => ({ dbCredentials: { host, ...(ssl !== undefined && { ssl }) } });
  it.each<[string, Case, string]>([
    ['J37', { beside: credentials() }, 'P4'],
    ['J38', { beside: credentials('require') }, 'P2'],
    ['allow', { beside: credentials('allow') }, 'P2'],
    ['prefer', { beside: credentials('prefer') }, 'P2'],
    ['verify-full', { beside: credentials('verify-full') }, 'P4'],
    ['another word', { beside: credentials('no-verify') }, 'ERR'],
    ['true', { beside: credentials(true) }, 'P4'],
    ['false', { beside: credentials(false) }, 'P0'],
    ['an object', { beside: credentials(off) }, 'P2'],
    ['a URL', { url: U() }, 'P0'],
    ['a URL with a mode', { url: U('sslmode=require') }, 'P4'],
    ['postgres.js', { beside: credentials('prefer'), packages: { postgres: '3.4.9' } }, 'P1'],
    ['postgres.js without `ssl`', { beside: credentials(), packages: { postgres: '3.4.9' } }, 'P0'],
    ['both', { beside: credentials('prefer'), packages: { postgres: '3.4.9', pg: '8.23.1' } }, 'P2'],
  ])('%s', (_, written, expected) => expect(postureIn(drizzleKit, written)).toBe(expected));
});
