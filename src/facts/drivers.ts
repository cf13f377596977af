import { activeRecord } from './drivers/activerecord.js';
import { asyncpg, sqlalchemyAsyncpg } from './drivers/asyncpg.js';
import { debezium } from './drivers/debezium.js';
import { djDatabaseUrl } from './drivers/dj-database-url.js';
import { django } from './drivers/django.js';
import { grafana, grafanaDatabase } from './drivers/grafana.js';
import { dblink, postgresFdw, walreceiver } from './drivers/inside-the-server.js';
import { JAVASCRIPT_DRIVERS } from './drivers/javascript.js';
import { libPq } from './drivers/lib-pq.js';
import { libpq } from './drivers/libpq.js';
import { barman, cloudnativePg, hasura, patroni, pgadmin, postgrest, repmgr } from './drivers/libpq-tools.js';
import { neonServerless } from './drivers/neon-serverless.js';
import { npgsql } from './drivers/npgsql.js';
import { pg8000 } from './drivers/pg8000.js';
import { cnpgPooler, pgbouncer, pgoPgbouncer, zalandoPooler } from './drivers/pgbouncer.js';
import { pgdriver } from './drivers/pgdriver.js';
import { pgjdbc } from './drivers/pgjdbc.js';
import { pgx } from './drivers/pgx.js';
import { doctrine, laravel } from './drivers/php.js';
import { odyssey, pgcat, pgdog, pgpool, supavisor } from './drivers/poolers.js';
import { postgrex } from './drivers/postgrex.js';
import { r2dbcPostgresql } from './drivers/r2dbc-postgresql.js';
import { sqlalchemyPsycopg } from './drivers/sqlalchemy-psycopg.js';
import { sqlx } from './drivers/sqlx.js';
import { tokioPostgres } from './drivers/tokio-postgres.js';
import { unread } from './drivers/unread.js';
import { vertxPgClient } from './drivers/vertx-pg-client.js';
import type { Driver } from './policy.js';

/** Who reads a connection string, and why we think so. */
export interface DriverChoice {
  readonly driver: Driver;
  /** A clause for people. */
  readonly why: string;
  /** Nothing names the driver: it is taken for the likeliest one. */
  readonly assumed?: true;
  /** As messages name it, where that is not the driver's own: an ORM on top of it. */
  readonly title?: string;
  readonly version?: string;
  /** Versions of packages it stands on; empty where one is there in no version that anybody tells. */
  readonly packages?: ReadonlyMap<string, string>;
  readonly traits?: ReadonlySet<string>;
}

/** All that are not of JavaScript. */
const OTHER_LANGUAGES: readonly Driver[] = [
  django,
  djDatabaseUrl,
  sqlalchemyPsycopg,
  activeRecord,
  laravel,
  doctrine,
  postgresFdw,
  dblink,
  walreceiver,
  patroni,
  repmgr,
  barman,
  cloudnativePg,
  postgrest,
  hasura,
  pgadmin,
  asyncpg,
  sqlalchemyAsyncpg,
  pg8000,
  pgjdbc,
  debezium,
  r2dbcPostgresql,
  vertxPgClient,
  npgsql,
  pgx,
  libPq,
  pgdriver,
  tokioPostgres,
  sqlx,
  postgrex,
  pgbouncer,
  cnpgPooler,
  pgoPgbouncer,
  zalandoPooler,
  pgpool,
  odyssey,
  pgcat,
  pgdog,
  supavisor,
  grafana,
  grafanaDatabase,
];

/** Drivers by the id a person can ask for. */
export const DRIVERS: readonly Driver[] = [libpq, ...JAVASCRIPT_DRIVERS, neonServerless, ...OTHER_LANGUAGES];

/** The driver of an id or of a name people know it by. */
export const driverOf = (id: string): Driver =>
  DRIVERS.find((driver) => driver.id === id) ??
  DRIVERS.find(({ aliases }) => aliases?.includes(id.toLowerCase())) ??
  unread(id);
