import type { DriverHint } from '../../written.js';

/** How a library's configuration object says where it connects and how; names are dotted, as they are written there. */
export interface Shape {
  readonly driver: DriverHint;
  /** Members that hold a URL, the surest first. */
  readonly url: readonly string[];
  /** The member that holds host, port and the rest, with its dot; empty where they stand at the top. */
  readonly place: string;
  /** What is in `ssl` are libpq's own keywords. */
  readonly native?: true;
  /** Members that hold something about TLS, the usual one first: a new option goes there. */
  readonly tls: readonly [string, ...string[]];
}

const shapeOf = (
  id: string,
  why: string,
  url: Shape['url'],
  place: string,
  tls: Shape['tls'],
  traits?: readonly string[],
): Shape => ({ driver: { id, why, ...(traits && { traits: new Set(traits) }) }, url, place, tls });

const POOL = [['connectionString'], '', ['ssl']] as const;

const KNEX_URL = ['connection', 'connection.connectionString'];
const DRIZZLE = [
  ['connection', 'connection.connectionString', 'connection.url'],
  'connection.',
  ['connection.ssl', 'connection.tls'],
] as const;

export const SHAPES = {
  pg: shapeOf('node-postgres', '`pg` is what opens it', ...POOL),
  native: { ...shapeOf('libpq', '`pg-native` is libpq', ...POOL), native: true },
  pgPromise: shapeOf('node-postgres', '`pg-promise` is what opens it', ...POOL),
  prismaPg: shapeOf('prisma-adapter', '`@prisma/adapter-pg` is what opens it', ...POOL),
  postgresJs: shapeOf('postgres.js', '`postgres` is what opens it', [], '', ['ssl']),
  bun: shapeOf('bun-sql', 'Bun is what opens it', ['url'], '', ['tls', 'ssl']),
  drizzlePg: shapeOf('drizzle-node-postgres', 'Drizzle hands it to `pg`', ...DRIZZLE),
  drizzlePostgresJs: shapeOf('drizzle-postgres-js', 'Drizzle hands it to `postgres`', ...DRIZZLE),
  drizzleBun: shapeOf('drizzle-bun-sql', 'Drizzle hands it to Bun', ...DRIZZLE),
  prismaConfig: shapeOf(
    'prisma',
    '`prisma.config` names it for migrations',
    ['datasource.url'],
    '',
    ['ssl'],
    ['migrate'],
  ),
  drizzleKit: shapeOf(
    'drizzle-kit',
    'it is a configuration of drizzle-kit',
    ['dbCredentials.url', 'dbCredentials.connectionString'],
    'dbCredentials.',
    ['dbCredentials.ssl'],
  ),
  typeorm: shapeOf('typeorm', 'it is a data source of TypeORM', ['url'], '', ['ssl', 'extra']),
  sequelize: shapeOf('sequelize', 'it is a configuration of Sequelize', ['url'], '', [
    'dialectOptions.ssl',
    'dialectOptions',
    'ssl',
  ]),
  knex: shapeOf('knex', 'it is a configuration of Knex', KNEX_URL, 'connection.', ['connection.ssl', 'ssl']),
  knexNative: {
    ...shapeOf('libpq', 'Knex hands it to `pg-native`, which is libpq', KNEX_URL, 'connection.', ['connection.ssl']),
    native: true,
  },
  mikroOrm: shapeOf('mikro-orm', 'it is a configuration of MikroORM', ['clientUrl'], '', [
    'driverOptions.connection.ssl',
    'driverOptions',
    'ssl',
  ]),
} as const satisfies Readonly<Record<string, Shape>>;
