import type { Driver } from '../policy.js';
import { throughPg } from './pg/driver.js';
import { pgReading } from './pg/reading.js';
import { pgVersions } from './pg/versions.js';

const reading = pgReading();

/** Libraries that hand a connection string and options to `pg` as they are. Source: their own, read or run. */
const PASS_THROUGH = [
  'pg',
  'pg-pool',
  'pg-cursor',
  'pg-promise',
  'kysely',
  'pg-boss',
  'graphile-worker',
  'postgraphile',
  'node-pg-migrate',
  'connect-pg-simple',
];

/**
 * `pg` with `pg-connection-string`: TLS is off until something asks for it, and then it is mandatory and verified
 * in full against Node's roots, whatever mode was asked for. A URL that says anything about TLS takes the place of the
 * whole `ssl` object; the environment counts where neither is there.
 */
export const nodePostgres: Driver = {
  id: 'node-postgres',
  title: 'node-postgres',
  aliases: PASS_THROUGH,
  source: 'pg-connection-string 2.14 asked; pg 7.18 to 8.23.1 read, and 13 versions of it run against five servers',
  reading,
  secure: {
    string: { sslmode: 'verify-full' },
    words:
      '`sslmode=verify-full`, with `sslrootcert` naming the root certificate of a private CA; or `ssl: { ca }` and nothing about TLS in the URL',
  },
  ...throughPg(
    {
      title: 'node-postgres',
      reading,
      versions: (_, world) => pgVersions(world, true),
      ssl: () => ['ssl'],
      negotiation: 'sslnegotiation',
    },
    true,
  ),
};
