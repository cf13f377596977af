import { type Literal, UNDEFINED } from '../trial.js';
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
const object = (ssl: Literal): Configuration => without({ ...FIELDS, ssl });

/** What differs between versions. */
export const fewOfPostgresJs: readonly Configuration[] = [
  ...FEW_QUERIES.map(string),
  ...FEW_SSL.map(object),
  withUrl('sslmode=verify-full', '$URL', { ssl: 'require' }),
  withUrl('sslmode=verify-full', '$URL', { ssl: UNDEFINED }),
  ...['require', 'prefer', 'disable', 'verify-full'].map((mode) => inEnvironment({ PGSSL: mode }, string(''))),
  byAddress(object(true)),
  checking('localhost', byAddress(object({ servername: 'localhost' }))),
  checking('127.0.0.1', byAddress(object({ servername: '127.0.0.1' }))),
  checking('wrong.example', object({ servername: 'wrong.example' })),
  byAddress(string('sslmode=verify-full')),
];

/** Everything that postgres.js is asked. */
export const allOfPostgresJs = (material: Material): readonly Configuration[] => [
  ...fewOfPostgresJs,
  ...queries(material).slice(FEW_QUERIES.length).map(string),
  ...sslValues(material).slice(FEW_SSL.length).map(object),
  ...['sslmode=disable', 'sslmode=require', 'ssl=true', ''].flatMap((query) =>
    [true, false, null, 'prefer', NO_VERIFY].map((ssl) => withUrl(query, '$URL', { ssl })),
  ),
  without({ ...FIELDS, sslmode: 'require' }),
  withUrl('', '$URL', { sslmode: 'require' }),
  withUrl('', '$URL', { sslnegotiation: 'direct' }),
  withUrl('sslmode=require', '$URL', { sslnegotiation: 'direct' }),
  ...['allow', 'true', 'false', 'no-verify', 'requrie', ''].map((mode) => inEnvironment({ PGSSL: mode }, string(''))),
  ...MODES.map((mode) => inEnvironment({ PGSSLMODE: mode }, string(''))),
  ...['sslmode=disable', 'ssl=0', 'sslmode=', 'ssl=', 'ssl=false'].map((query) =>
    inEnvironment({ PGSSL: 'require' }, string(query)),
  ),
  inEnvironment({ PGSSL: 'require' }, withUrl('', '$URL', { ssl: false })),
  inEnvironment({ PGSSL: 'require' }, withUrl('', '$URL', { ssl: UNDEFINED })),
  ...[true, {}, { rejectUnauthorized: true }, { ca: material.pem }].map((ssl) =>
    inEnvironment({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, object(ssl)),
  ),
  inEnvironment({ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, string('sslmode=verify-full')),
];
