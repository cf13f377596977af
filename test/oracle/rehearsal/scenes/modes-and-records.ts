import { RECORDS, type RecordsName } from '../records.js';
import { libpqAt, type Making } from './make.js';

/** Which transports are tried, and what the records make of each. */
export const modesAndRecords: readonly Making[] = [
  ...(['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const).flatMap((mode) => [
    libpqAt(`${mode}, no TLS`, `sslmode=${mode}`, { root: 'right' }, { served: 'off' }),
    libpqAt(`${mode}, TLS alone`, `sslmode=${mode}`, { root: 'right' }, { records: 'TLS' }),
    libpqAt(`${mode}, plaintext alone`, `sslmode=${mode}`, { root: 'right' }, { records: 'plaintext alone' }),
    libpqAt(`${mode}, no root`, `sslmode=${mode}`, {}, { records: 'no plaintext' }),
  ]),
  libpqAt('no mode', ''),
  libpqAt('no mode in the environment', '', { form: 'environment' }, { records: 'TLS' }),
  libpqAt('no mode in a service', '', { form: 'service', root: 'right' }),
  libpqAt('verify-full in a service', 'sslmode=verify-full', { form: 'service', root: 'right' }),
  libpqAt('verify-full in the environment', 'sslmode=verify-full', { form: 'environment', root: 'right' }),
  ...(Object.keys(RECORDS) as RecordsName[]).flatMap((records) => [
    libpqAt(`require, records: ${records}`, 'sslmode=require', {}, { records, ca: 'right' }),
    libpqAt(`prefer, records: ${records}`, 'sslmode=prefer', { user: 'alice' }, { records, ca: 'right' }),
  ]),
  libpqAt('alice by role', 'sslmode=verify-full', { root: 'right', user: 'alice' }, { records: 'by role' }),
  libpqAt('bob by role', 'sslmode=verify-full', { root: 'right', user: 'bob' }, { records: 'by role' }),
  libpqAt('shop', 'sslmode=require', { database: 'shop' }, { records: 'by database' }),
  libpqAt('postgres', 'sslmode=require', { database: 'postgres' }, { records: 'by database' }),
];
