import { func, type Literal, UNDEFINED } from '../trial.js';
import type { Material } from './configuration.js';

/** Modes of libpq, one of node-postgres, and what people mistake for one. */
export const MODES = [
  'disable',
  'allow',
  'prefer',
  'require',
  'verify-ca',
  'verify-full',
  'no-verify',
  'requrie',
  'REQUIRE',
  '',
] as const;

/** What decides in the query of a URL, for a first look at any driver. */
export const FEW_QUERIES: readonly string[] = [
  '',
  ...MODES.map((mode) => `sslmode=${mode}`),
  'ssl=true',
  'ssl=0',
  'ssl=false',
  'ssl=require',
  'ssl=no-verify',
  'uselibpqcompat=true&sslmode=require',
  'uselibpqcompat=true&sslmode=prefer',
  'uselibpqcompat=true&sslmode=verify-full',
  'sslmode=verify-full&sslrootcert=system',
];

/** Queries that people write, for whatever driver. */
export const queries = ({ trusted }: Material): readonly string[] => [
  ...FEW_QUERIES,
  'ssl=1',
  'ssl=TRUE',
  'ssl=prefer',
  'ssl=verify-full',
  'ssl=',
  'ssl',
  'SSLMODE=require',
  'sslMode=require',
  'ssl-mode=require',
  'sslmode=require&sslmode=disable',
  'sslmode=disable&sslmode=require',
  'ssl=true&sslmode=disable',
  'sslmode=disable&ssl=true',
  'ssl=0&sslmode=require',
  'ssl=false&sslmode=require',
  'sslmode=require&ssl=false',
  'ssl=no-verify&sslmode=verify-full',
  'ssl%6Dode=require',
  'sslmode=%72equire',
  ...['disable', 'allow', 'verify-ca', 'no-verify', 'requrie', ''].map((mode) => `uselibpqcompat=true&sslmode=${mode}`),
  'uselibpqcompat=true',
  'uselibpqcompat=1&sslmode=require',
  'uselibpqcompat=true&ssl=true',
  'sslmode=require&uselibpqcompat=true',
  'sslrootcert=system',
  'sslmode=verify-full&sslrootcert=/nonexistent/ca.pem',
  `sslrootcert=${trusted}`,
  ...['disable', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify'].map(
    (mode) => `sslmode=${mode}&sslrootcert=${trusted}`,
  ),
  ...['prefer', 'require', 'verify-ca', 'verify-full'].map(
    (mode) => `uselibpqcompat=true&sslmode=${mode}&sslrootcert=${trusted}`,
  ),
  `uselibpqcompat=true&sslrootcert=${trusted}`,
  'sslnegotiation=direct',
  'sslnegotiation=postgres',
  'sslmode=require&sslnegotiation=direct',
  'sslmode=disable&sslnegotiation=direct',
  'sslcert=&sslmode=require',
  'channel_binding=require',
  'sslmode=verify-full&channel_binding=require',
  'sslaccept=strict',
  'sslmode=require&sslaccept=accept_invalid_certs',
];

export const NO_VERIFY: Literal = { rejectUnauthorized: false };

/** Values of `ssl` in code, for a first look at any driver. */
export const FEW_SSL: readonly Literal[] = [
  true,
  false,
  UNDEFINED,
  'require',
  'no-verify',
  'prefer',
  {},
  { require: true },
  NO_VERIFY,
  { rejectUnauthorized: true },
  { require: true, rejectUnauthorized: false },
  { checkServerIdentity: func('() => undefined') },
];

/** Values of `ssl` that people write in code. */
export const sslValues = ({ pem, trusted }: Material): readonly Literal[] => [
  ...FEW_SSL,
  null,
  0,
  1,
  '',
  'true',
  'false',
  'disable',
  'allow',
  'verify-ca',
  'verify-full',
  [],
  { rejectUnauthorized: 0 },
  { rejectUnauthorized: null },
  { rejectUnauthorized: UNDEFINED },
  { rejectUnauthorized: 'false' },
  { rejectUnauthorized: 'true' },
  { ca: pem },
  { ca: pem, rejectUnauthorized: false },
  { ca: pem, rejectUnauthorized: true },
  { ca: [pem] },
  { ca: trusted },
  { ca: UNDEFINED },
  { checkServerIdentity: func('() => null') },
  { checkServerIdentity: UNDEFINED },
  { rejectUnauthorized: true, checkServerIdentity: func('() => undefined') },
  { rejectUnauthorized: false, checkServerIdentity: func('() => undefined') },
  { sslmode: 'require' },
];
