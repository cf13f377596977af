import type { DriverReading } from '../policy.js';
import { onLibpq } from './on-libpq.js';

/**
 * The process is the server's: its environment and its user's home, neither of which belongs to who writes the
 * statement. Source: postgres_fdw and dblink of PostgreSQL 15 run.
 */
const reading: Partial<DriverReading> = { layers: ['beside', 'string', 'service'], variables: {} };

export const postgresFdw = onLibpq({
  id: 'postgres_fdw',
  title: 'postgres_fdw',
  aliases: ['postgres-fdw', 'foreign-server'],
  source: 'https://www.postgresql.org/docs/current/postgres-fdw.html; PostgreSQL 15 run',
  reading,
  strict: true,
});

export const dblink = onLibpq({
  id: 'dblink',
  title: 'dblink',
  source: 'https://www.postgresql.org/docs/current/dblink.html; PostgreSQL 15 run',
  reading,
});

export const walreceiver = onLibpq({
  id: 'walreceiver',
  title: 'the server itself',
  aliases: ['subscription', 'create-subscription', 'primary_conninfo', 'pglogical'],
  source: 'https://www.postgresql.org/docs/current/sql-createsubscription.html; libpqwalreceiver.c',
  reading,
});
