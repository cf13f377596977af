import { type Resolved, set } from '../../text/resolved.js';
import { isAtLeast } from '../driver-version.js';
import type { Driver, DriverInput, DriverWorld, PolicyOrRefusal, Upgrade } from '../policy.js';
import { throughPg } from './pg/driver.js';
import { pgReading } from './pg/reading.js';
import { settingAt } from './pg/ssl-object.js';
import { pgVersions } from './pg/versions.js';

const title = 'MikroORM';
const reading = pgReading(
  '',
  {
    dbName: 'dbname',
    ...Object.fromEntries(
      ['driverOptions.connection.', 'driverOptions.'].flatMap((prefix) =>
        ['host', 'port', 'user', 'password'].map((name) => [prefix + name, name]),
      ),
    ),
  },
  ['beside', 'string', 'environment'],
);

/** 7 hands `driverOptions` to a pool of `pg`; before that they were Knex's. */
const isSeven = ({ version }: Pick<DriverWorld, 'version'>): boolean => isAtLeast(version, '7.0.0');

const through = throughPg({
  title,
  reading,
  versions: (_, world) => pgVersions(world, false),
  dropsString: () => true,
  ssl: (world) => [isSeven(world) ? 'driverOptions.ssl' : 'driverOptions.connection.ssl'],
});

/** `pg` takes a `connection` for one of its own, and calls it. */
function refusedConnection(input: DriverInput, world: DriverWorld): Resolved<PolicyOrRefusal> | undefined {
  const connection = isSeven(world) ? settingAt(input, 'driverOptions.connection') : undefined;
  if (!connection || connection.type === 'undefined' || connection.type === 'null') return undefined;
  const refusal = { refuses: '`driverOptions.connection` is a shape of MikroORM 6, which crashes MikroORM 7' };
  const { value } = connection;
  if (value.kind === 'unknown') return value;
  return value.kind === 'set' ? set(refusal, value.at) : { ...value, value: refusal };
}

const SEVEN: Pick<Upgrade, 'title' | 'source'> = { title: 'MikroORM 7', source: 'MikroORM 6.6.10 and 7.1.0 run' };

/**
 * Of `clientUrl` it copies host, port, user, password, database and schema, and nothing about TLS
 * (`Connection.getConnectionOptions`). Source: MikroORM 6.6.10 and 7.1.0 run.
 */
export const mikroOrm: Driver = {
  id: 'mikro-orm',
  title,
  aliases: ['mikroorm', '@mikro-orm/postgresql'],
  source: 'MikroORM 6.6.10 and 7.1.0 run; connections/Connection.js',
  reading,
  secure: {
    words:
      '`driverOptions: { ssl: { ca } }` with MikroORM 7, `driverOptions: { connection: { ssl: { ca } } }` with MikroORM 6; `clientUrl` cannot say it',
  },
  policy: (input, world) => refusedConnection(input, world) ?? through.policy(input, world),
  files: through.files,
  ignored: through.ignored,
  upgrades: (world) => [
    ...(isSeven(world)
      ? []
      : [{ ...SEVEN, world: { version: '7.1.0', ...(world.packages && { packages: world.packages }) } }]),
    ...through.upgrades(world),
  ],
};
