import { bunSql } from './bun-sql.js';
import { nested } from './nested.js';
import { nodePostgres } from './node-postgres.js';
import { postgresJs } from './postgres-js.js';

const source = 'drizzle-orm 0.45.4 run';
const prefix = 'connection.';

/** `drizzle(url)` and `drizzle({ connection })` of `drizzle-orm/node-postgres`: a pool of `pg`. */
export const drizzleNodePostgres = nested({
  id: 'drizzle-node-postgres',
  title: 'Drizzle on node-postgres',
  aliases: ['drizzle-orm/node-postgres'],
  source,
  driver: nodePostgres,
  package: 'pg',
  prefix,
  words: '`sslmode=verify-full` in the URL, or `connection: { ssl: { ca } }` with nothing about TLS in the URL',
});

/** The same of `drizzle-orm/postgres-js`. */
export const drizzlePostgresJs = nested({
  id: 'drizzle-postgres-js',
  title: 'Drizzle on postgres.js',
  aliases: ['drizzle-orm/postgres-js'],
  source,
  driver: postgresJs,
  package: 'postgres',
  prefix,
  words: '`sslmode=verify-full` in the URL, or `connection: { ssl: { ca, rejectUnauthorized: true } }`',
});

/** The same of `drizzle-orm/bun-sql`. */
export const drizzleBunSql = nested({
  id: 'drizzle-bun-sql',
  title: 'Drizzle on Bun',
  aliases: ['drizzle-orm/bun-sql'],
  source: bunSql.source,
  driver: bunSql,
  package: 'bun',
  prefix,
  words: '`sslmode=verify-full` in the URL, or `connection: { tls: { rejectUnauthorized: true } }` from Bun 1.4 on',
});
