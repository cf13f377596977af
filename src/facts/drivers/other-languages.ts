import type { Driver } from '../policy.js';
import { activeRecord } from './activerecord.js';
import { asyncpg, sqlalchemyAsyncpg } from './asyncpg.js';
import { debezium } from './debezium.js';
import { djDatabaseUrl } from './dj-database-url.js';
import { django } from './django.js';
import { grafana, grafanaDatabase } from './grafana.js';
import { dblink, postgresFdw, walreceiver } from './inside-the-server.js';
import { libPq } from './lib-pq.js';
import { barman, cloudnativePg, hasura, patroni, pgadmin, postgrest, repmgr } from './libpq-tools.js';
import { npgsql } from './npgsql.js';
import { pg8000 } from './pg8000.js';
import { cnpgPooler, pgbouncer, pgoPgbouncer, zalandoPooler } from './pgbouncer.js';
import { pgdriver } from './pgdriver.js';
import { pgjdbc } from './pgjdbc.js';
import { pgx } from './pgx.js';
import { doctrine, laravel } from './php.js';
import { odyssey, pgcat, pgdog, pgpool, supavisor } from './poolers.js';
import { postgrex } from './postgrex.js';
import { r2dbcPostgresql } from './r2dbc-postgresql.js';
import { sqlalchemyPsycopg } from './sqlalchemy-psycopg.js';
import { sqlx } from './sqlx.js';
import { tokioPostgres } from './tokio-postgres.js';
import { vertxPgClient } from './vertx-pg-client.js';

/** Every driver, pooler and tool that is not of JavaScript. */
export const OTHER_DRIVERS: readonly Driver[] = [
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
