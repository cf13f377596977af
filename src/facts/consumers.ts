import type { DirectPackage, Ecosystem } from './manifest.js';

/** A package that reads connection strings, or makes a driver read them. */
export interface ConsumerFact {
  readonly ecosystem: Ecosystem;
  /** Any of them says so. */
  readonly packages: readonly string[];
  /** Id of the driver whose rules hold. */
  readonly driver: string;
  /** As messages name it; the driver's own title without it. */
  readonly title?: string;
  /** The package whose version decides, the first that has one; without it the one that was found. */
  readonly versionOf?: readonly string[];
  /** Of the same major as the package that was found. */
  readonly sameMajor?: true;
  /** Version and driver of one are not of one kind: psycopg2 2.9 says nothing about its libpq. */
  readonly versionless?: true;
  /** One of these has to be in sight. */
  readonly needs?: readonly string[];
  /** It does without `needs` where no driver of another database is in sight either. */
  readonly lone?: true;
  /** Features of the crate, one of which makes it speak PostgreSQL. */
  readonly features?: readonly string[];
  /** Drivers it uses by itself, which are then no consumers of their own. */
  readonly over?: readonly string[];
  /** Packages it stands on whose versions decide, too. */
  readonly standsOn?: readonly string[];
  /** It changes the production's schema, although only development depends on it. */
  readonly migrates?: true;
  /** It is a consumer only where none of these is. */
  readonly unless?: readonly string[];
  /** A runtime that has a client of its own, which nobody says is used. */
  readonly assumed?: true;
}

/** A package of a manifest that reads connection strings. */
export interface Found {
  readonly fact: ConsumerFact;
  /** The package as it was found. */
  readonly name: string;
  readonly from: DirectPackage;
}

const PG = ['pg', 'pg-native', 'pg-pool', 'pg-cursor', 'pg-query-stream'];
const PG_PARTS = ['pg', 'pg-connection-string'];
const PSYCOPG = ['psycopg2', 'psycopg2-binary', 'psycopg', 'psycopg-binary', 'psycopg-c', 'psycopg2cffi', 'aiopg'];
const SQLALCHEMY = ['sqlalchemy', 'flask-sqlalchemy', 'sqlmodel', 'alembic', 'apache-airflow'];
/** They speak to their provider's proxy over HTTPS or WebSockets. */
const NEON = ['@neondatabase/serverless', '@vercel/postgres', '@prisma/adapter-neon'];
const onPg = (packages: readonly string[], driver: string, more: Partial<ConsumerFact> = {}): ConsumerFact => ({
  ecosystem: 'npm',
  packages,
  driver,
  needs: PG,
  over: PG,
  standsOn: PG_PARTS,
  ...more,
});

/** Built on `pg`, to which they hand their string. Source: their own package.json files and documentation. */
const handsToPg = (name: string, title: string, more: Partial<ConsumerFact> = {}): ConsumerFact =>
  onPg([name], 'node-postgres', { title, needs: [], versionOf: ['pg'], ...more });

/** Hands its options to libpq, whose version its own does not tell. */
const onLibpq = (
  ecosystem: Ecosystem,
  packages: readonly string[],
  title: string,
  over: readonly string[] = [],
): ConsumerFact => ({
  ecosystem,
  packages,
  driver: 'libpq',
  title,
  over,
  versionless: true,
});

/** Source of what stands on what: the packages' own manifests in their registries. */
export const CONSUMERS: readonly ConsumerFact[] = [
  onPg(['typeorm'], 'typeorm', { lone: true }),
  onPg(['sequelize', '@sequelize/core', '@sequelize/postgres'], 'sequelize', { lone: true }),
  onPg(['knex', 'objection', 'bookshelf'], 'knex', {
    lone: true,
    versionOf: ['knex'],
    standsOn: [...PG_PARTS, 'knex/pg-connection-string'],
  }),
  onPg(['@mikro-orm/postgresql'], 'mikro-orm', { needs: [] }),
  // The program hands Drizzle a driver, or its URL to one of these.
  onPg(['drizzle-orm'], 'drizzle-node-postgres'),
  onPg(['drizzle-orm'], 'drizzle-postgres-js', { needs: ['postgres'], over: ['postgres'], standsOn: ['postgres'] }),
  onPg(['drizzle-orm'], 'drizzle-bun-sql', {
    needs: ['bun'],
    over: ['bun'],
    standsOn: ['bun'],
    unless: [...PG, 'postgres', ...NEON],
  }),
  onPg(['drizzle-kit'], 'drizzle-kit', {
    needs: ['pg', 'postgres'],
    over: [],
    standsOn: [...PG_PARTS, 'postgres'],
    migrates: true,
  }),
  handsToPg('kysely', 'Kysely', { needs: PG }),
  handsToPg('pg-promise', 'pg-promise'),
  handsToPg('pg-boss', 'pg-boss'),
  handsToPg('graphile-worker', 'Graphile Worker'),
  handsToPg('postgraphile', 'PostGraphile'),
  // It takes its string apart by itself.
  onPg(['slonik'], 'slonik', { title: 'Slonik', needs: [] }),
  handsToPg('node-pg-migrate', 'node-pg-migrate', { migrates: true }),
  onLibpq('npm', ['pg-native', 'libpq'], 'pg-native', ['pg']),
  {
    ecosystem: 'npm',
    packages: ['pg', 'pg-pool', 'pg-cursor', 'pg-query-stream', 'connect-pg-simple'],
    driver: 'node-postgres',
    versionOf: ['pg'],
    standsOn: ['pg-connection-string'],
  },
  { ecosystem: 'npm', packages: ['postgres'], driver: 'postgres.js' },
  {
    ecosystem: 'npm',
    packages: ['bun'],
    driver: 'bun-sql',
    assumed: true,
    unless: NEON,
  },
  { ecosystem: 'npm', packages: NEON, driver: 'neon-serverless' },

  { ecosystem: 'deno', packages: ['jsr:@db/postgres', 'deno.land/x/postgres'], driver: 'deno-postgres' },
  { ecosystem: 'deno', packages: ['npm:pg'], driver: 'node-postgres' },
  { ecosystem: 'deno', packages: ['npm:postgres', 'deno.land/x/postgresjs'], driver: 'postgres.js' },

  {
    ecosystem: 'pypi',
    packages: ['django'],
    driver: 'django',
    needs: PSYCOPG,
    lone: true,
    over: PSYCOPG,
  },
  {
    ecosystem: 'pypi',
    packages: SQLALCHEMY,
    driver: 'sqlalchemy-psycopg',
    versionOf: ['sqlalchemy'],
    needs: PSYCOPG,
    lone: true,
    over: [...PSYCOPG, 'asyncpg', 'pg8000'],
  },
  {
    ecosystem: 'pypi',
    packages: SQLALCHEMY,
    driver: 'sqlalchemy-asyncpg',
    versionOf: ['asyncpg'],
    needs: ['asyncpg'],
    over: ['asyncpg'],
    unless: PSYCOPG,
  },
  {
    ecosystem: 'pypi',
    packages: SQLALCHEMY,
    driver: 'pg8000',
    title: 'SQLAlchemy with pg8000',
    versionOf: ['pg8000'],
    needs: ['pg8000'],
    over: ['pg8000'],
    unless: [...PSYCOPG, 'asyncpg'],
  },
  onLibpq('pypi', ['aiopg'], 'aiopg', PSYCOPG),
  onLibpq('pypi', ['psycopg2', 'psycopg2-binary', 'psycopg2cffi'], 'psycopg2'),
  onLibpq('pypi', ['psycopg', 'psycopg-binary', 'psycopg-c'], 'psycopg'),
  {
    ecosystem: 'pypi',
    packages: ['asyncpg', 'gino', 'databases', 'tortoise-orm'],
    driver: 'asyncpg',
    versionOf: ['asyncpg'],
    needs: ['asyncpg'],
  },
  { ecosystem: 'pypi', packages: ['pg8000'], driver: 'pg8000' },

  {
    ecosystem: 'rubygems',
    packages: ['rails', 'activerecord', 'activerecord-postgis-adapter', 'sinatra-activerecord'],
    driver: 'activerecord',
    versionOf: ['activerecord'],
    needs: ['pg', 'activerecord-postgis-adapter'],
    over: ['pg'],
  },
  {
    ecosystem: 'rubygems',
    packages: ['activerecord-jdbcpostgresql-adapter'],
    driver: 'activerecord-jdbc',
    title: 'Active Record over JDBC',
  },
  onLibpq('rubygems', ['sequel', 'sequel_pg', 'rom-sql'], 'Sequel', ['pg']),
  onLibpq('rubygems', ['pg'], 'ruby-pg'),

  {
    ecosystem: 'composer',
    packages: ['laravel/framework', 'laravel/lumen-framework', 'illuminate/database'],
    driver: 'laravel',
    over: ['ext-pgsql', 'ext-pdo_pgsql', 'doctrine/dbal'],
  },
  {
    ecosystem: 'composer',
    packages: ['doctrine/dbal', 'doctrine/orm', 'doctrine/doctrine-bundle'],
    driver: 'doctrine',
    versionOf: ['doctrine/dbal'],
    over: ['ext-pgsql', 'ext-pdo_pgsql'],
  },
  onLibpq('composer', ['ext-pgsql', 'ext-pdo_pgsql', 'amphp/postgres'], 'PHP'),

  {
    ecosystem: 'go',
    packages: ['gorm.io/driver/postgres'],
    driver: 'pgx',
    title: 'GORM',
    versionOf: ['github.com/jackc/pgx/v5', 'github.com/jackc/pgx/v4'],
    over: ['github.com/jackc/pgx/v5', 'github.com/jackc/pgx/v4'],
  },
  {
    ecosystem: 'go',
    packages: [
      'github.com/jackc/pgx/v5',
      'github.com/jackc/pgx/v4',
      'github.com/jackc/pgx',
      'github.com/jackc/pgconn',
      'github.com/jackc/pgx/v5/pgxpool',
    ],
    driver: 'pgx',
  },
  { ecosystem: 'go', packages: ['github.com/lib/pq'], driver: 'lib-pq' },
  { ecosystem: 'go', packages: ['github.com/uptrace/bun/driver/pgdriver'], driver: 'pgdriver' },
  { ecosystem: 'go', packages: ['github.com/go-pg/pg/v10', 'github.com/go-pg/pg'], driver: 'go-pg' },

  {
    ecosystem: 'maven',
    packages: [
      'org.postgresql:postgresql',
      'io.quarkus:quarkus-jdbc-postgresql',
      'io.debezium:debezium-connector-postgres',
      'com.google.cloud.sql:postgres-socket-factory',
    ],
    driver: 'pgjdbc',
    versionOf: ['org.postgresql:postgresql'],
  },
  {
    ecosystem: 'maven',
    packages: ['org.postgresql:r2dbc-postgresql', 'io.r2dbc:r2dbc-postgresql'],
    driver: 'r2dbc-postgresql',
  },
  {
    ecosystem: 'maven',
    packages: ['io.vertx:vertx-pg-client', 'io.quarkus:quarkus-reactive-pg-client'],
    driver: 'vertx-pg-client',
    versionOf: ['io.vertx:vertx-pg-client'],
  },

  {
    ecosystem: 'cargo',
    packages: ['sqlx', 'sea-orm'],
    features: ['postgres', 'sqlx-postgres', 'all-databases'],
    driver: 'sqlx',
    versionOf: ['sqlx'],
  },
  { ...onLibpq('cargo', ['diesel'], 'Diesel'), features: ['postgres'] },
  {
    ecosystem: 'cargo',
    packages: ['tokio-postgres', 'postgres', 'deadpool-postgres', 'bb8-postgres', 'diesel-async'],
    driver: 'tokio-postgres',
    versionOf: ['tokio-postgres'],
    standsOn: ['postgres-native-tls', 'postgres-openssl', 'tokio-postgres-rustls'],
  },

  {
    ecosystem: 'nuget',
    packages: ['npgsql', 'npgsql.dependencyinjection', 'marten', 'hangfire.postgresql'],
    driver: 'npgsql',
    versionOf: ['npgsql'],
  },
  {
    ecosystem: 'nuget',
    packages: ['npgsql.entityframeworkcore.postgresql'],
    driver: 'npgsql',
    versionOf: ['npgsql'],
    sameMajor: true,
    over: ['npgsql', 'npgsql.dependencyinjection'],
  },

  {
    ecosystem: 'hex',
    packages: ['ecto_sql', 'ash_postgres', 'oban', 'phoenix_ecto'],
    driver: 'postgrex',
    title: 'Ecto',
    versionOf: ['postgrex'],
    needs: ['postgrex'],
    over: ['postgrex'],
  },
  { ecosystem: 'hex', packages: ['postgrex'], driver: 'postgrex' },

  onLibpq('cpan', ['DBD::Pg', 'Mojo::Pg'], 'DBD::Pg'),
];

/** Drivers of other databases: a library that speaks to several may be there for them. */
export const OTHER_DATABASES: Readonly<Partial<Record<Ecosystem, readonly string[]>>> = {
  npm: [
    'mysql',
    'mysql2',
    'mariadb',
    'tedious',
    'mssql',
    'oracledb',
    'sqlite3',
    'better-sqlite3',
    'mongodb',
    'postgres',
  ],
  pypi: [
    'mysqlclient',
    'pymysql',
    'aiomysql',
    'mysql-connector-python',
    'cx-oracle',
    'oracledb',
    'pyodbc',
    'asyncpg',
    'pg8000',
  ],
};
