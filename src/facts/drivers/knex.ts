import { isAtLeast } from '../driver-version.js';
import type { Driver, DriverInput, DriverWorld } from '../policy.js';
import { throughPg } from './pg/driver.js';
import { pgReading } from './pg/reading.js';
import { type PgVersions, pgVersions } from './pg/versions.js';

const title = 'Knex';
const reading = pgReading('connection.');

/** What Knex of a version and later pins for a `connection` that is a string, as far as they differ. Source: npm. */
const PINNED: readonly (readonly [knex: string, parser: string])[] = [
  ['3.1.0', '2.6.2'],
  ['2.5.1', '2.6.1'],
  ['0.95.15', '2.5.0'],
  ['0.21.13', '2.4.0'],
  ['0.21.6', '2.3.0'],
  ['0.21.0', '2.2.0'],
  ['0.0.0', '2.1.0'],
];

/** With `connection: { connectionString }` the string is for `pg`; with `connection: '…'` Knex reads it itself. */
const isObject = (input: DriverInput): boolean =>
  input
    .all('beside')
    .some(({ name, type }) => name.startsWith('connection.') || (name === 'connection' && type === 'object'));

function versions(input: DriverInput, world: DriverWorld): PgVersions {
  const own = pgVersions(world, false);
  if (isObject(input)) return own;
  const pinned = PINNED.find(([knex]) => isAtLeast(world.version, knex))!;
  return { ...own, parsers: [pinned[1]] };
}

/**
 * A `connection` string is parsed by a `pg-connection-string` of Knex's own, which is older than that of `pg`; an object
 * goes to `pg`. Whatever stands beside `connection` does not.
 */
export const knex: Driver = {
  id: 'knex',
  title,
  aliases: ['objection', 'bookshelf'],
  source: 'Knex 3.3.0 run; lib/knex-builder/internal/parse-connection.js',
  reading,
  secure: {
    string: { sslmode: 'verify-full' },
    words: '`sslmode=verify-full` in the connection string; or `connection: { ssl: { ca } }`',
  },
  ...throughPg({
    title,
    reading,
    versions,
    ssl: () => ['connection.ssl'],
    negotiation: 'connection.sslnegotiation',
  }),
};
