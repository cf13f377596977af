import type { Literal } from '../trial.js';
import { type Configuration, FIELDS, FIELDS_OF_MAPPER, inEnvironment, without, withUrl } from './configuration.js';
import { FEW_QUERIES, FEW_SSL, NO_VERIFY } from './values.js';

/** The value of `ssl` in each place where people put it. */
type Shape = (ssl: Literal) => Configuration;

const everySsl = (...shapes: readonly Shape[]): readonly Configuration[] =>
  shapes.flatMap((shape) => FEW_SSL.map(shape));
const everyQuery = (...args: readonly Literal[]): readonly Configuration[] =>
  FEW_QUERIES.map((query) => withUrl(query, ...args));
const MODES_OF_ENVIRONMENT = ['disable', 'require', 'no-verify', 'verify-full'];
const everyMode = (configuration: Configuration): readonly Configuration[] =>
  MODES_OF_ENVIRONMENT.map((mode) => inEnvironment({ PGSSLMODE: mode }, configuration));
const QUERIES_THAT_MEET = ['', 'sslmode=require', 'sslmode=disable', 'sslmode=no-verify', 'ssl=true', 'ssl=0'];
/** Strings and options against each other. */
const meeting = (...shapes: readonly ((ssl: Literal) => readonly Literal[])[]): readonly Configuration[] =>
  shapes.flatMap((shape) =>
    QUERIES_THAT_MEET.flatMap((query) => [true, false, NO_VERIFY].map((ssl) => withUrl(query, ...shape(ssl)))),
  );

export const KNEX: readonly Configuration[] = [
  ...everyQuery({ connection: '$URL' }),
  ...everyQuery({ connection: { connectionString: '$URL' } }),
  ...everySsl(
    (ssl) => without({ connection: { ...FIELDS, ssl } }),
    (ssl) => without({ connection: FIELDS, ssl }),
  ),
  ...meeting(
    (ssl) => [{ connection: { connectionString: '$URL', ssl } }],
    (ssl) => [{ connection: '$URL', ssl }],
  ),
  ...everyMode(without({ connection: FIELDS })),
  ...everyMode(withUrl('', { connection: '$URL' })),
];

export const SEQUELIZE: readonly Configuration[] = [
  ...everyQuery('$URL'),
  ...everySsl(
    (ssl) => without({ ...FIELDS_OF_MAPPER, dialectOptions: { ssl } }),
    (ssl) => without({ ...FIELDS_OF_MAPPER, ssl }),
  ),
  ...meeting(
    (ssl) => ['$URL', { dialectOptions: { ssl } }],
    (ssl) => ['$URL', { ssl }],
  ),
  without({ ...FIELDS_OF_MAPPER, dialectOptions: { sslmode: 'require' } }),
  without({ ...FIELDS_OF_MAPPER, ssl: true, dialectOptions: { ssl: NO_VERIFY } }),
  ...everyMode(without(FIELDS_OF_MAPPER)),
  ...everyMode(withUrl('', '$URL')),
];

export const SEQUELIZE_7: readonly Configuration[] = [
  ...everyQuery({ url: '$URL' }),
  ...everySsl(
    (ssl) => without({ ...FIELDS, ssl }),
    (ssl) => without({ ...FIELDS, dialectOptions: { ssl } }),
  ),
  ...meeting((ssl) => [{ url: '$URL', ssl }]),
  ...everyMode(without(FIELDS)),
  ...everyMode(withUrl('', { url: '$URL' })),
];

export const TYPEORM: readonly Configuration[] = [
  ...everyQuery({ url: '$URL' }),
  ...everySsl(
    (ssl) => without({ ...FIELDS_OF_MAPPER, ssl }),
    (ssl) => without({ ...FIELDS_OF_MAPPER, extra: { ssl } }),
  ),
  ...meeting(
    (ssl) => [{ url: '$URL', ssl }],
    (ssl) => [{ url: '$URL', extra: { ssl } }],
  ),
  withUrl('', { url: '$URL', ssl: true, extra: { ssl: NO_VERIFY } }),
  withUrl('', { url: '$URL', ssl: NO_VERIFY, extra: { ssl: true } }),
  withUrl('', { url: '$URL', ssl: true, extra: { ssl: false } }),
  without({ ...FIELDS_OF_MAPPER, extra: { sslmode: 'require' } }),
  without({ ...FIELDS_OF_MAPPER, sslmode: 'require' }),
  ...everyMode(without(FIELDS_OF_MAPPER)),
  ...everyMode(withUrl('', { url: '$URL' })),
];

/** Drizzle over node-postgres. */
export const DRIZZLE_PG: readonly Configuration[] = [
  ...everyQuery('$URL'),
  ...everyQuery({ connection: '$URL' }),
  ...everySsl((ssl) => without({ connection: { ...FIELDS, ssl } })),
  ...meeting((ssl) => [{ connection: { connectionString: '$URL', ssl } }]),
  ...everyMode(without({ connection: FIELDS })),
];

/** Drizzle over postgres.js. */
export const DRIZZLE_POSTGRES_JS: readonly Configuration[] = [
  ...everyQuery('$URL'),
  ...everyQuery({ connection: '$URL' }),
  ...everySsl((ssl) => without({ connection: { ...FIELDS, ssl } })),
  ...meeting((ssl) => [{ connection: { url: '$URL', ssl } }]),
  inEnvironment({ PGSSL: 'require' }, withUrl('', '$URL')),
  ...everyMode(withUrl('', '$URL')),
];

const FIELDS_OF_MIKRO_ORM = { host: '$HOST', port: '$PORT', user: '$USER', password: 'p', dbName: 'postgres' } as const;

const mikroOrm = (shape: (ssl: Literal) => Literal): readonly Configuration[] => [
  ...everyQuery({ clientUrl: '$URL' }),
  ...everySsl((ssl) => without({ ...FIELDS_OF_MIKRO_ORM, driverOptions: shape(ssl) })),
  ...meeting((ssl) => [{ clientUrl: '$URL', driverOptions: shape(ssl) }]),
  without({ ...FIELDS_OF_MIKRO_ORM, ssl: true }),
  without({ ...FIELDS_OF_MIKRO_ORM, driverOptions: { sslmode: 'require' } }),
  ...everyMode(without(FIELDS_OF_MIKRO_ORM)),
  ...everyMode(withUrl('', { clientUrl: '$URL' })),
];

export const MIKRO_ORM_6: readonly Configuration[] = [
  ...mikroOrm((ssl) => ({ connection: { ssl } })),
  // The shape of 7.
  ...[true, NO_VERIFY].map((ssl) => without({ ...FIELDS_OF_MIKRO_ORM, driverOptions: { ssl } })),
];

export const MIKRO_ORM_7: readonly Configuration[] = [
  ...mikroOrm((ssl) => ({ ssl })),
  // The shape of 6, to which it never answers.
  without({ ...FIELDS_OF_MIKRO_ORM, driverOptions: { connection: { ssl: true } } }),
];

export const PG_PROMISE: readonly Configuration[] = [
  ...everyQuery('$URL'),
  ...everyQuery({ connectionString: '$URL' }),
  ...everySsl((ssl) => without({ ...FIELDS, ssl })),
  ...meeting((ssl) => [{ connectionString: '$URL', ssl }]),
  ...everyMode(without(FIELDS)),
];

export const PRISMA_ADAPTER: readonly Configuration[] = [
  ...everyQuery({ connectionString: '$URL' }),
  withUrl('sslmode=require', '$URL'),
  withUrl('sslmode=require&sslaccept=accept_invalid_certs', { connectionString: '$URL' }),
  withUrl('sslmode=require&sslaccept=strict', { connectionString: '$URL' }),
  withUrl('sslaccept=strict', { connectionString: '$URL' }),
  ...everySsl((ssl) => without({ ...FIELDS, ssl })),
  ...meeting((ssl) => [{ connectionString: '$URL', ssl }]),
  ...everyMode(without(FIELDS)),
];
