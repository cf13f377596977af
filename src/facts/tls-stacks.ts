/**
 * What builds and judges the chain of a server's certificate for a driver. Every other implementation agrees with OpenSSL
 * about signatures and dates, and not about much else.
 */
export type ChainVerifier = 'openssl' | 'other';

/**
 * libpq, Node.js, Python's `ssl`, and PgBouncer with its libtls on top of OpenSSL. Bun has BoringSSL, Go, Java, .NET and
 * Erlang their own, and Rust has rustls or whatever the system brings.
 */
const BY_OPENSSL: ReadonlySet<string> = new Set([
  'libpq',
  'node-postgres',
  'postgres.js',
  'drizzle-node-postgres',
  'drizzle-postgres-js',
  'drizzle-kit',
  'prisma-adapter',
  'knex',
  'sequelize',
  'typeorm',
  'mikro-orm',
  'asyncpg',
  'sqlalchemy-asyncpg',
  'pg8000',
  'pgbouncer',
  'cnpg-pooler',
  'pgo-pgbouncer',
  'zalando-pooler',
  'odyssey',
]);

/** @param driver its id, or `libpq` for one that hands everything to it */
export const chainVerifierOf = (driver: string): ChainVerifier => (BY_OPENSSL.has(driver) ? 'openssl' : 'other');
