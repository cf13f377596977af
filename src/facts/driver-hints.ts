/** Schemes that only one driver reads. SQLAlchemy takes its own part off before libpq sees the URL. */
export const BY_SCHEME: readonly (readonly [RegExp, string])[] = [
  [/^(?:db\+)?postgres(?:ql)?\+(?:psycopg(?:2|2cffi|_async)?)$|^db\+postgresql$/u, 'sqlalchemy-psycopg'],
  [/^psycopg$/u, 'libpq'],
  [/\+asyncpg$/u, 'sqlalchemy-asyncpg'],
  [/^asyncpg$/u, 'asyncpg'],
  [/\+pg8000$/u, 'pg8000'],
  [/^jdbc:/u, 'pgjdbc'],
  [/^r2dbcs?:/u, 'r2dbc-postgresql'],
  [/^vertx-reactive:/u, 'vertx-pg-client'],
  [/^prisma\+/u, 'prisma'],
  [/^ecto$/u, 'postgrex'],
  [/^pgx5?$/u, 'pgx'],
  [/^pdo-pgsql$/u, 'libpq'],
];

/** Parameters that libpq has not and one other reader has. */
export const BY_PARAMETER: readonly (readonly [readonly string[], string])[] = [
  [['uselibpqcompat'], 'node-postgres'],
  [
    [
      'schema',
      'connection_limit',
      'pool_timeout',
      'socket_timeout',
      'pgbouncer',
      'sslaccept',
      'sslidentity',
      'statement_cache_size',
    ],
    'prisma',
  ],
  [['TimeZone', 'timezone', 'search_path', 'pool_max_conns', 'pool_min_conns', 'default_query_exec_mode'], 'pgx'],
  [['x-migrations-table', 'x-multi-statement'], 'golang-migrate'],
  [['currentSchema', 'stringtype', 'reWriteBatchedInserts', 'sslfactory'], 'pgjdbc'],
  [['serverVersion', 'charset'], 'doctrine'],
];

export interface NamedReader {
  readonly pattern: RegExp;
  readonly driver: string;
  /** The program that reads it, where that is not the driver itself. */
  readonly title?: string;
  /** Programs of this ecosystem call it so, whatever driver they use. */
  readonly assumed?: true;
  /** It holds a connection string of .NET and no URL. */
  readonly noUrl?: true;
}

/** Variables that one program alone reads. Source: the documentation of each. */
export const BY_VARIABLE: readonly NamedReader[] = [
  { pattern: /^TYPEORM_URL$/u, driver: 'typeorm' },
  { pattern: /^MIKRO_ORM_/u, driver: 'mikro-orm' },
  { pattern: /PRISMA/u, driver: 'prisma', title: 'Prisma' },
  { pattern: /^GRAPHILE_/u, driver: 'node-postgres', title: 'Graphile Worker' },
  { pattern: /^(?:SQLALCHEMY|ALEMBIC)_/u, driver: 'sqlalchemy-psycopg' },
  { pattern: /^AIRFLOW__[A-Z]+__SQL_ALCHEMY_/u, driver: 'sqlalchemy-psycopg', title: 'Airflow' },
  { pattern: /^AIRFLOW_CONN_/u, driver: 'libpq', title: 'Airflow', assumed: true },
  { pattern: /^PGRST_DB_URI$/u, driver: 'postgrest' },
  { pattern: /^HASURA_GRAPHQL_/u, driver: 'hasura' },
  { pattern: /^GF_DATABASE_/u, driver: 'grafana-database' },
  { pattern: /^MB_DB_/u, driver: 'pgjdbc', title: 'Metabase' },
  { pattern: /^(?:KC_DB_|SPRING_(?:DATASOURCE|FLYWAY|LIQUIBASE)_|QUARKUS_DATASOURCE_JDBC_)/u, driver: 'pgjdbc' },
  { pattern: /^SPRING_R2DBC_/u, driver: 'r2dbc-postgresql' },
  { pattern: /^QUARKUS_DATASOURCE_REACTIVE_/u, driver: 'vertx-pg-client' },
  { pattern: /^ECTO_/u, driver: 'postgrex', title: 'Ecto' },
  { pattern: /^GOOSE_/u, driver: 'pgx', title: 'goose', assumed: true },
  { pattern: /^(?:ConnectionStrings(?:__|:)|POSTGRESQLCONNSTR_)/u, driver: 'npgsql', noUrl: true },
];

/** Modes that libpq has not, and one other reader has. */
export const BY_MODE: Readonly<Record<string, string>> = { 'no-verify': 'node-postgres' };

/** Variables of Node.js itself. Others that start alike are about nodes of a cluster. */
export const NODE_VARIABLE =
  /^NODE_(?:ENV|OPTIONS|PATH|DEBUG|EXTRA_CA_CERTS|TLS_REJECT_UNAUTHORIZED|USE_SYSTEM_CA|USE_ENV_PROXY|NO_WARNINGS)$/u;
