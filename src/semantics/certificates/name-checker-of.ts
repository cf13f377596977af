import type { NameChecker } from './name-verdict.js';

/** What names a driver: `ClientDriver` is one. */
interface NamedDriver {
  readonly id: string;
  readonly title: string;
  readonly through?: 'libpq';
}

const NODE: NameChecker = { kind: 'node' };
const SAN: NameChecker = { kind: 'san' };
const OPENSSL: NameChecker = { kind: 'openssl' };
const RUST: NameChecker = {
  kind: 'one-of',
  checkers: [SAN, OPENSSL],
  why: 'it depends on whether rustls or OpenSSL does its TLS',
};

const CHECKERS: readonly (readonly [checker: NameChecker, ids: readonly string[]])[] = [
  [
    NODE,
    [
      ...['node-postgres', 'postgres.js', 'typeorm', 'sequelize', 'knex', 'mikro-orm', 'prisma-adapter'],
      ...['drizzle-node-postgres', 'drizzle-postgres-js', 'drizzle-kit'],
    ],
  ],
  // Go's `crypto/tls`, and rustls.
  [SAN, ['pgx', 'lib-pq', 'pgdriver', 'grafana', 'grafana-database', 'deno-postgres', 'pgcat', 'pgdog']],
  // `ssl` of Python leaves `hostname_checks_common_name` on.
  [OPENSSL, ['asyncpg', 'sqlalchemy-asyncpg', 'pg8000']],
  [RUST, ['tokio-postgres', 'sqlx', 'prisma']],
  // R2DBC has a copy of pgjdbc's verifier.
  [{ kind: 'pgjdbc' }, ['pgjdbc', 'debezium', 'r2dbc-postgresql']],
  [{ kind: 'java' }, ['vertx-pg-client']],
  [{ kind: 'dotnet' }, ['npgsql']],
  [{ kind: 'libtls' }, ['pgbouncer', 'cnpg-pooler', 'pgo-pgbouncer', 'zalando-pooler']],
];

const BY_DRIVER: ReadonlyMap<string, NameChecker> = new Map(
  CHECKERS.flatMap(([checker, ids]) => ids.map((id) => [id, checker] as const)),
);

/**
 * How a driver compares names, where it does.
 * @param libpqMajor of the libpq a driver hands its connections to; without it the answer holds for all, or is unknown
 */
export function nameCheckerOf({ id, title, through }: NamedDriver, libpqMajor?: number): NameChecker {
  // What of it is its own is how it reads options; it connects through libpq.
  if (through === 'libpq' || id === 'pg-native')
    return { kind: 'libpq', ...(libpqMajor !== undefined && { major: libpqMajor }) };
  return BY_DRIVER.get(id) ?? { kind: 'unknown', title };
}
