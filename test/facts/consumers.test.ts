import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSUMERS } from '../../src/facts/consumers.js';
import { driverOf } from '../../src/facts/drivers.js';
import { type DriverHints, driversFor, informed } from '../../src/facts/drivers-for.js';
import { ecosystemsOf } from '../../src/facts/languages.js';
import { exactVersion, lineOf } from '../../src/facts/version-range.js';
import { manifestsOf } from './manifests.js';

type Tree = Readonly<Record<string, string>>;

/** `driver version` of everybody who reads a URL beside these files. */
const readers = (tree: Tree, hints: Partial<DriverHints> = { scheme: 'postgres' }, folder = '.') =>
  driversFor({ ...hints, manifests: manifestsOf(tree, folder) }).map(
    ({ driver, version, assumed }) =>
      `${driver.id}${version === undefined ? '' : ` ${version}`}${assumed ? ' assumed' : ''}`,
  );

const npm = (dependencies: object, devDependencies: object = {}): Tree => ({
  'package.json': JSON.stringify({ dependencies, devDependencies }),
});
const python = (...lines: readonly string[]): Tree => ({ 'requirements.txt': lines.join('\n') });

describe('npm packages', () => {
  it.each([
    [{ pg: '8.11.5' }, ['node-postgres 8.11.5']],
    [{ pg: '^8.11.5' }, ['node-postgres 8']],
    [{ pg: '>=8' }, ['node-postgres']],
    [{ postgres: '^3.4.0' }, ['postgres.js 3']],
    [{ pg: '8', postgres: '3' }, ['node-postgres 8', 'postgres.js 3']],
    [{ pg: '8', 'pg-native': '3' }, ['libpq']],
    [{ knex: '3.1.0', pg: '8' }, ['knex 3.1.0']],
    [{ objection: '3.1.0', knex: '2.4.2', pg: '8' }, ['knex 2.4.2']],
    [{ typeorm: '0.3.20', pg: '8' }, ['typeorm 0.3.20']],
    [{ typeorm: '0.3.20' }, ['typeorm 0.3.20']],
    [{ typeorm: '0.3.20', mysql2: '3' }, ['libpq assumed']],
    [{ sequelize: '^6.37.0', pg: '8' }, ['sequelize 6']],
    [{ '@mikro-orm/core': '6', '@mikro-orm/postgresql': '^6.4.0' }, ['mikro-orm 6']],
    [{ 'drizzle-orm': '0.36.0', pg: '8' }, ['drizzle-node-postgres 0.36.0']],
    [{ 'drizzle-orm': '0.36.0', postgres: '3' }, ['drizzle-postgres-js 0.36.0']],
    [{ 'drizzle-orm': '0.36.0', bun: '1.3.5' }, ['drizzle-bun-sql 0.36.0']],
    [{ 'drizzle-orm': '0.36.0', '@neondatabase/serverless': '0.10.0' }, ['neon-serverless 0.10.0']],
    [{ kysely: '0.27.0', pg: '8.11.5' }, ['node-postgres 8.11.5']],
    [{ 'pg-promise': '11.0.0' }, ['node-postgres']],
    [{ bun: '1.3.5' }, ['bun-sql 1.3.5 assumed']],
    [{ bun: '1.3.5', pg: '8.11.5' }, ['node-postgres 8.11.5']],
    [{ '@prisma/client': '^6.1.0', prisma: '^6.1.0' }, ['prisma 6']],
    [{ '@prisma/client': '^7.0.0', prisma: '^7.0.0' }, ['prisma-adapter', 'prisma 7']],
    [
      { '@prisma/client': '6.1.0', '@prisma/adapter-pg': '6.1.0', pg: '8', prisma: '6.1.0' },
      ['prisma-adapter', 'prisma 6.1.0'],
    ],
    [
      { '@prisma/client': '6.1.0', '@prisma/adapter-neon': '6.1.0', prisma: '6.1.0' },
      ['neon-serverless 6.1.0', 'prisma 6.1.0'],
    ],
    [{ '@prisma/client': '6.1.0', pg: '8.1.0' }, ['node-postgres 8.1.0', 'prisma 6.1.0']],
    [{ knex: '3.1.0', pg: '8.1.0', 'pg-boss': '10.0.0' }, ['knex 3.1.0', 'node-postgres 8.1.0']],
    [{ express: '4' }, ['libpq assumed']],
  ])('%o: %o', (dependencies, expected) => {
    expect(readers(npm(dependencies))).toEqual(expected);
  });

  it.each([
    [{ pg: '8.1.0' }, { postgres: '3.4.0' }, ['node-postgres 8.1.0']],
    [{}, { postgres: '3.4.0' }, ['postgres.js 3.4.0']],
    [{ '@prisma/client': '7.1.0' }, { prisma: '7.1.0', postgres: '3.4.0' }, ['prisma-adapter', 'prisma 7.1.0']],
    [
      { postgres: '3.4.0', 'drizzle-orm': '0.36.0' },
      { 'drizzle-kit': '0.31.0' },
      ['drizzle-postgres-js 0.36.0', 'drizzle-kit 0.31.0'],
    ],
  ])('%o, for development %o: %o', (dependencies, development, expected) => {
    expect(readers(npm(dependencies, development))).toEqual(expected);
  });

  it('stand on packages with versions of their own', () => {
    const place = (version: string) => ({ version });
    const lock = {
      packages: {
        'node_modules/knex': place('3.3.0'),
        'node_modules/knex/node_modules/pg-connection-string': place('2.6.2'),
        'node_modules/pg': place('8.23.1'),
        'node_modules/pg-connection-string': place('2.14.1'),
      },
    };
    const tree = { ...npm({ knex: '^3.0.0', pg: '^8.0.0' }), 'package-lock.json': JSON.stringify(lock) };
    const [choice] = driversFor({ scheme: 'postgres', manifests: manifestsOf(tree) });
    expect(choice).toMatchObject({ version: '3.3.0', why: expect.stringMatching(/^package\.json depends on `knex`/u) });
    expect(Object.fromEntries(choice.packages ?? [])).toEqual({
      pg: '8.23.1',
      'pg-connection-string': '2.14.1',
      'knex/pg-connection-string': '2.6.2',
    });
  });

  it('may be there in no version that anybody tells', () => {
    const [choice] = driversFor({
      scheme: 'postgres',
      manifests: manifestsOf(npm({ 'drizzle-kit': '*', postgres: 'latest' })),
    });
    expect([...(choice.packages ?? [])]).toEqual([['postgres', '']]);
  });
});

describe('packages of other languages', () => {
  it.each([
    [python('psycopg2-binary==2.9.9'), ['libpq']],
    [python('Django==5.0', 'psycopg[binary]==3.2.1'), ['django 5.0']],
    [python('Django==5.0'), ['django 5.0']],
    [python('Django==5.0', 'mysqlclient'), ['libpq assumed']],
    [python('SQLAlchemy==2.0.30', 'psycopg2==2.9.9', 'asyncpg==0.29.0'), ['sqlalchemy-psycopg 2.0.30']],
    [python('SQLAlchemy==2.0.30', 'asyncpg==0.29.0'), ['sqlalchemy-asyncpg 0.29.0']],
    [python('flask_sqlalchemy', 'pg8000==1.31.2'), ['pg8000 1.31.2']],
    [python('asyncpg==0.29.0', 'psycopg2'), ['libpq', 'asyncpg 0.29.0']],
    [python('tortoise-orm[asyncpg]'), ['asyncpg']],
    [python('requests'), ['libpq assumed']],
    [{ Gemfile: "gem 'rails', '7.1.3'\ngem 'pg'\n" }, ['activerecord']],
    [{ Gemfile: "gem 'rails'\ngem 'mysql2'\n" }, ['libpq assumed']],
    [{ Gemfile: "gem 'pg'\n" }, ['libpq']],
    [{ Gemfile: "gem 'pg'\ngem 'sequel'\n" }, ['libpq']],
    [{ 'composer.json': '{"require":{"laravel/framework":"^11.0","doctrine/dbal":"^4"}}' }, ['laravel 11']],
    [{ 'composer.json': '{"require":{"doctrine/orm":"^3","ext-pdo_pgsql":"*"}}' }, ['doctrine']],
    [{ 'go.mod': 'require github.com/jackc/pgx/v5 v5.5.4\n' }, ['pgx 5.5.4']],
    [
      { 'go.mod': 'require (\ngorm.io/driver/postgres v1.5.7\ngithub.com/jackc/pgx/v5 v5.4.3 // indirect\n)\n' },
      ['pgx 5.4.3'],
    ],
    [{ 'go.mod': 'require github.com/lib/pq v1.10.9\n' }, ['lib-pq 1.10.9']],
    [{ 'go.mod': 'require github.com/lib/pq v1.10.9 // indirect\n' }, ['libpq assumed']],
    [{ 'Cargo.toml': '[dependencies]\ntokio-postgres = "0.7"\n' }, ['tokio-postgres 0.7']],
    [
      { 'Cargo.toml': '[dependencies]\nsqlx = { version = "0.8", features = ["postgres", "tls-rustls"] }' },
      ['sqlx 0.8'],
    ],
    [{ 'Cargo.toml': '[dependencies]\nsqlx = { version = "0.8", features = ["mysql"] }' }, ['libpq assumed']],
    [{ 'mix.exs': '{:ecto_sql, "~> 3.10"}, {:postgrex, "~> 0.17.0"}' }, ['postgrex 0.17']],
    [{ cpanfile: "requires 'DBD::Pg';" }, ['libpq']],
    [{ 'deno.json': '{"imports":{"db":"jsr:@db/postgres@0.19.4"}}' }, ['deno-postgres 0.19.4']],
    [{ 'deno.json': '{"imports":{"pg":"npm:pg@8.11.5"}}' }, ['node-postgres 8.11.5']],
  ] as const)('%o: %o', (tree, expected) => {
    expect(readers(tree)).toEqual(expected);
  });

  it('read no URL of this scheme, or only options', () => {
    const jvm = { 'build.gradle': "dependencies {\n  implementation 'org.postgresql:postgresql:42.7.3'\n}" };
    expect(readers(jvm)).toEqual(['libpq assumed']);
    expect(readers(jvm, { scheme: 'jdbc:postgresql' })).toEqual(['pgjdbc 42.7.3']);
    expect(readers(jvm, { form: 'options' })).toEqual(['pgjdbc 42.7.3']);
    const net = {
      'App.csproj': '<PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="7.0.4" />',
    };
    expect(readers(net)).toEqual(['libpq assumed']);
    expect(readers(net, { form: 'options' })).toEqual(['npgsql 7']);
  });

  it.each([
    [python('psycopg2'), ['libpq']],
    [npm({ pg: '8' }), ['libpq assumed']],
    [{ 'go.mod': 'require github.com/jackc/pgx/v5 v5.5.4\n' }, ['pgx 5.5.4']],
  ] as const)('read keyword strings or not: %o', (tree, expected) => {
    expect(readers(tree, {})).toEqual(expected);
  });

  it('tell the features that decide', () => {
    const traits = (features: string) =>
      driversFor({
        scheme: 'postgres',
        manifests: manifestsOf({ 'Cargo.toml': `[dependencies]\nsqlx = { version = "0.8", ${features} }` }),
      })[0].traits;
    expect(traits('features = ["postgres"]')).toEqual(new Set(['no-tls']));
    expect(traits('features = ["postgres", "tls-none"]')).toEqual(new Set(['no-tls']));
    expect(traits('features = ["postgres", "runtime-tokio-rustls"]')).toBeUndefined();
    expect(traits('features = ["postgres"], workspace = true')).toBeUndefined();
  });
});

describe('several languages', () => {
  const both = { ...npm({ pg: '8.1.0' }), ...python('asyncpg==0.29.0') };

  it('in one folder are several consumers', () => {
    expect(readers(both)).toEqual(['node-postgres 8.1.0', 'asyncpg 0.29.0']);
  });

  it.each([
    ['src/db.ts', ['node-postgres 8.1.0']],
    ['scripts/load.py', ['asyncpg 0.29.0']],
    ['main.go', ['libpq assumed']],
    ['notes.ini', ['node-postgres 8.1.0', 'asyncpg 0.29.0']],
    ['constructor', ['node-postgres 8.1.0', 'asyncpg 0.29.0']],
  ])('%s is run by its own', (path, expected) => {
    expect(readers(both, { scheme: 'postgres', ecosystems: ecosystemsOf(path) })).toEqual(expected);
  });

  it('are told apart by the scheme', () => {
    expect(readers(both, { scheme: 'postgresql+asyncpg' })[0]).toMatch(/asyncpg/u);
    expect(readers(both, { scheme: 'jdbc:postgresql' })).toEqual(['pgjdbc']);
  });
});

describe('the variable', () => {
  it.each([
    ['TYPEORM_URL', npm({ typeorm: '0.3.20', knex: '3.1.0', pg: '8' }), ['typeorm 0.3.20']],
    ['MIKRO_ORM_CLIENT_URL', {}, ['mikro-orm']],
    ['POSTGRES_PRISMA_URL', npm({ '@prisma/client': '7.1.0', postgres: '3' }), ['prisma-adapter']],
    ['POSTGRES_PRISMA_URL', {}, ['prisma']],
    ['PGRST_DB_URI', npm({ pg: '8' }), ['postgrest']],
    ['SPRING_DATASOURCE_URL', {}, ['pgjdbc']],
    ['ConnectionStrings__Default', npm({ pg: '8.1.0' }), ['node-postgres 8.1.0']],
    ['DATABASE_URL', npm({ pg: '8.1.0' }), ['node-postgres 8.1.0']],
  ])('%s beside %o: %o', (variable, tree, expected) => {
    expect(readers(tree, { scheme: 'postgres', variable })).toEqual(expected);
  });

  it('makes no URL of a string of .NET', () => {
    expect(readers({}, { variable: 'ConnectionStrings__Default' })).toEqual(['npgsql']);
  });

  it('of the process counts where the driver reads it', () => {
    expect(readers(npm({ '@prisma/client': '6.1.0' }), { scheme: 'postgres', form: 'environment' })).toEqual([
      'libpq assumed',
    ]);
    expect(readers(npm({ pg: '8.1.0' }), { scheme: 'postgres', form: 'environment' })).toEqual(['node-postgres 8.1.0']);
  });
});

describe('a driver that is named', () => {
  it('gets its version from the manifest', () => {
    const named = { driver: driverOf('node-postgres'), why: '`new Pool` is its own' };
    expect(informed(named, manifestsOf(npm({ knex: '3.1.0', pg: '8.1.0' })))).toMatchObject({
      ...named,
      version: '8.1.0',
    });
    expect(informed({ ...named, version: '7' }, manifestsOf(npm({ pg: '8.1.0' }))).version).toBe('7');
    expect(informed(named, manifestsOf(python('asyncpg')))).toEqual(named);
  });
});

describe('ranges', () => {
  it.each([
    ['npm', '8.11.5', '8.11.5', '8.11.5'],
    ['npm', '=8.11.5', '8.11.5', '8.11.5'],
    ['npm', '8', undefined, '8'],
    ['npm', '8.x', undefined, '8'],
    ['npm', '^8.11.5', undefined, '8'],
    ['npm', '~8.11.5', undefined, '8.11'],
    ['npm', '^0.36.1', undefined, '0.36'],
    ['npm', '>=8', undefined, undefined],
    ['npm', '8 || 9', undefined, undefined],
    ['npm', 'latest', undefined, undefined],
    ['npm', '7.0.0-alpha.48', '7.0.0-alpha.48', '7.0.0-alpha.48'],
    ['pypi', '==2.9.9', '2.9.9', '2.9.9'],
    ['pypi', '==3.1.*', undefined, '3.1'],
    ['pypi', '~=3.1', undefined, '3'],
    ['pypi', '2.9', undefined, '2.9'],
    ['go', 'v5.5.4', '5.5.4', '5.5.4'],
    ['rubygems', '~> 1.5', undefined, '1'],
    ['rubygems', '~> 1.5.2', undefined, '1.5'],
    ['hex', '~> 0.17', undefined, undefined],
    ['hex', '~> 0.17.1', undefined, '0.17'],
    ['cargo', '0.8.2', undefined, '0.8'],
    ['cargo', '=0.8.2', '0.8.2', '0.8.2'],
    ['nuget', '[8.0.3]', '8.0.3', '8.0.3'],
    ['composer', '~4.1', undefined, '4'],
    ['maven', '42.7.3', '42.7.3', '42.7.3'],
    ['maven', '[42,43)', undefined, undefined],
  ] as const)('%s %s: %s, %s', (ecosystem, range, exact, line) => {
    expect([exactVersion(ecosystem, range), lineOf(ecosystem, range)]).toEqual([exact, line]);
  });

  it('are any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void lineOf('npm', text)));
  });
});

it('no two facts of an ecosystem are the same', () => {
  const keys = CONSUMERS.map(({ ecosystem, packages, driver }) => `${ecosystem} ${packages.join()} ${driver}`);
  expect(new Set(keys).size).toBe(keys.length);
});
