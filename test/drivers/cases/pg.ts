import { func, type Literal, UNDEFINED } from '../trial.js';
import {
  byAddress,
  type Configuration,
  checking,
  FIELDS,
  inEnvironment,
  type Material,
  without,
  withUrl,
} from './configuration.js';
import { FEW_QUERIES, FEW_SSL, MODES, NO_VERIFY, queries, sslValues } from './values.js';

const string = (query: string): Configuration => withUrl(query, '$URL');
const object = (more: Readonly<Record<string, Literal>>): Configuration => without({ ...FIELDS, ...more });

/** What differs between versions. */
export const fewOfPg: readonly Configuration[] = [
  ...FEW_QUERIES.map(string),
  ...FEW_SSL.map((ssl) => object({ ssl })),
  withUrl('sslmode=require', { connectionString: '$URL', ssl: NO_VERIFY }),
  withUrl('sslmode=disable', { connectionString: '$URL', ssl: true }),
  withUrl('ssl=0', { connectionString: '$URL', ssl: true }),
  withUrl('sslmode=no-verify', { connectionString: '$URL', ssl: true }),
  ...MODES.map((mode) => inEnvironment({ PGSSLMODE: mode }, object({}))),
  byAddress(object({ ssl: true })),
  checking('localhost', byAddress(object({ ssl: { servername: 'localhost' } }))),
  byAddress(string('sslmode=verify-full')),
  byAddress(object({ ssl: NO_VERIFY })),
];

const MIXED = [
  '',
  'sslmode=allow',
  'sslmode=no-verify',
  'sslmode=verify-full',
  'sslmode=',
  'ssl=true',
  'ssl=',
  'uselibpqcompat=true',
  'uselibpqcompat=true&sslmode=require',
  'sslnegotiation=direct',
  'application_name=x',
];

/** Everything that node-postgres is asked. */
export const allOfPg = (material: Material): readonly Configuration[] => [
  ...fewOfPg,
  ...queries(material).slice(FEW_QUERIES.length).map(string),
  ...sslValues(material)
    .slice(FEW_SSL.length)
    .map((ssl) => object({ ssl })),
  ...FEW_SSL.map((ssl) => withUrl('', { connectionString: '$URL', ssl })),
  ...[...MIXED, `sslrootcert=${material.trusted}`].flatMap((query) =>
    [true, false, NO_VERIFY].map((ssl) => withUrl(query, { connectionString: '$URL', ssl })),
  ),
  object({ sslmode: 'require' }),
  object({ ssl: true, sslmode: 'disable' }),
  object({ sslrootcert: material.trusted }),
  object({ sslnegotiation: 'direct' }),
  object({ ssl: true, sslnegotiation: 'direct' }),
  object({ uselibpqcompat: true, ssl: true }),
  // It is overwritten by the name that is dialled.
  object({ ssl: { servername: 'wrong.example' } }),
  ...MODES.map((mode) => inEnvironment({ PGSSLMODE: mode }, string(''))),
  ...[false, null, UNDEFINED, NO_VERIFY, 0].map((ssl) => inEnvironment({ PGSSLMODE: 'require' }, object({ ssl }))),
  ...['sslmode=disable', 'sslmode=', 'ssl=0', 'ssl=', 'uselibpqcompat=true', 'application_name=x', 'sslmode=allow'].map(
    (query) => inEnvironment({ PGSSLMODE: 'require' }, string(query)),
  ),
  inEnvironment({ PGSSLMODE: 'no-verify' }, string('sslmode=verify-full')),
  inEnvironment({ PGSSLROOTCERT: material.trusted }, string('')),
  inEnvironment({ PGSSL: 'require' }, string('')),
  inEnvironment({ PGREQUIRESSL: '1' }, string('')),
  inEnvironment({ PGSSLNEGOTIATION: 'direct' }, string('')),
  inEnvironment({ PGSSLNEGOTIATION: 'direct' }, string('sslmode=require')),
  inEnvironment({ PGSSLNEGOTIATION: 'direct', PGSSLMODE: 'require' }, string('')),
  ...['1', 'false', ''].map((value) => inEnvironment({ NODE_TLS_REJECT_UNAUTHORIZED: value }, object({ ssl: true }))),
  ...[
    true,
    {},
    { rejectUnauthorized: true },
    { rejectUnauthorized: UNDEFINED },
    { ca: material.pem },
    { checkServerIdentity: func('() => undefined') },
    NO_VERIFY,
  ].map((ssl) => inEnvironment({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, object({ ssl }))),
  ...[
    'sslmode=verify-full',
    'sslmode=require',
    'ssl=true',
    'uselibpqcompat=true&sslmode=verify-full',
    `uselibpqcompat=true&sslmode=verify-ca&sslrootcert=${material.trusted}`,
  ].map((query) => inEnvironment({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, string(query))),
  // It minds no scheme.
  ...['postgresql:', 'cockroachdb:', 'pg:'].map((scheme) => {
    const { url, ...rest } = string('sslmode=require');
    return { ...rest, url: url.replace('postgres:', scheme) };
  }),
];
