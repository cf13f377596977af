import type { Driver } from '../../policy.js';

/** Variables that `pg` takes for options nobody gives. Source: `lib/connection-parameters.js`. */
const PG_VARIABLES: Readonly<Record<string, string>> = {
  PGHOST: 'host',
  PGPORT: 'port',
  PGUSER: 'user',
  PGPASSWORD: 'password',
  PGDATABASE: 'dbname',
  PGSSLMODE: 'sslmode',
};

const PARTS: Readonly<Record<string, string>> = {
  host: 'host',
  port: 'port',
  user: 'user',
  password: 'password',
  database: 'dbname',
};

/** How `pg` puts its layers together; options stand below `prefix`, by the names of `pg` and those of `more`. */
export const pgReading = (
  prefix = '',
  more: Readonly<Record<string, string>> = {},
  layers: Driver['reading']['layers'] = ['string', 'beside', 'environment'],
): Driver['reading'] => ({
  layers,
  variables: PG_VARIABLES,
  beside: { ...Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [prefix + name, part])), ...more },
  withoutHost: 'localhost',
  strings: 'lenient',
});
