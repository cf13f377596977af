/**
 * Whose rules a driver judges a server's certificate by. `verifier`: what builds and judges the chain; every other
 * implementation agrees with OpenSSL about signatures and dates, and not about much else. `names`: who compares the name.
 */
export interface TlsStack {
  readonly verifier: 'openssl' | 'other';
  /** Undefined where nobody has looked: then only what all of them agree on is certain. */
  readonly names?: 'libpq' | 'node' | 'openssl' | 'pgjdbc' | 'java' | 'dotnet' | 'san';
}

const LIBPQ: TlsStack = { verifier: 'openssl', names: 'libpq' };
/** `tls.connect` of Node.js and `tls.checkServerIdentity`. */
const NODE: TlsStack = { verifier: 'openssl', names: 'node' };
/** Python's `ssl`: since 3.7 OpenSSL compares the name. https://docs.python.org/3/library/ssl.html#ssl.match_hostname */
const PYTHON: TlsStack = { verifier: 'openssl', names: 'openssl' };
/** crypto/x509 of Go looks at no common name since 1.15. https://go.dev/doc/go1.15#commonname */
const GO: TlsStack = { verifier: 'other', names: 'san' };

const STACKS: Readonly<Record<string, TlsStack>> = {
  libpq: LIBPQ,
  'node-postgres': NODE,
  'postgres.js': NODE,
  'drizzle-node-postgres': NODE,
  'drizzle-postgres-js': NODE,
  'drizzle-kit': NODE,
  'prisma-adapter': NODE,
  knex: NODE,
  sequelize: NODE,
  typeorm: NODE,
  'mikro-orm': NODE,
  asyncpg: PYTHON,
  'sqlalchemy-asyncpg': PYTHON,
  pg8000: PYTHON,
  pgx: GO,
  'lib-pq': GO,
  pgdriver: GO,
  grafana: GO,
  'grafana-database': GO,
  pgjdbc: { verifier: 'other', names: 'pgjdbc' },
  debezium: { verifier: 'other', names: 'pgjdbc' },
  'r2dbc-postgresql': { verifier: 'other', names: 'java' },
  'vertx-pg-client': { verifier: 'other', names: 'java' },
  npgsql: { verifier: 'other', names: 'dotnet' },
  pgbouncer: { verifier: 'openssl' },
  'cnpg-pooler': { verifier: 'openssl' },
  'pgo-pgbouncer': { verifier: 'openssl' },
  'zalando-pooler': { verifier: 'openssl' },
  odyssey: { verifier: 'openssl' },
};

const UNKNOWN: TlsStack = { verifier: 'other' };

/** @param driver its id, or `libpq` for one that hands everything to it */
export const tlsStackOf = (driver: string): TlsStack => STACKS[driver] ?? UNKNOWN;
