import { type Making, pgAt } from './make.js';

const CA = "{ ca: fs.readFileSync('root.crt') }";
const LAX = "{ ca: fs.readFileSync('root.crt'), rejectUnauthorized: false }";
const MUTUAL =
  "{ ca: fs.readFileSync('root.crt'), cert: fs.readFileSync('client.crt'), key: fs.readFileSync('client.key') }";
const ROOT = { root: 'right' } as const;
const ALICE = { ...ROOT, user: 'alice', ssl: MUTUAL } as const;

/** npm's `pg`. */
export const node: readonly Making[] = [
  pgAt('nothing said', {}),
  pgAt('nothing said', {}, { records: 'TLS' }),
  pgAt('ssl: true', { ssl: 'true' }),
  pgAt('ssl: true', { ssl: 'true' }, { served: 'off' }),
  pgAt('ssl: false', { ssl: 'false' }, { records: 'TLS' }),
  pgAt('rejectUnauthorized: false', { ssl: '{ rejectUnauthorized: false }' }),
  pgAt('rejectUnauthorized: false', { ssl: '{ rejectUnauthorized: false }' }, { served: 'self-signed expired' }),
  pgAt('rejectUnauthorized: false', { ssl: '{ rejectUnauthorized: false }' }, { served: 'off' }),
  pgAt('ca and rejectUnauthorized: false', { ...ROOT, ssl: LAX }, { served: 'of the stranger' }),
  ...(
    [
      'good',
      'rsa',
      'ed25519',
      'wrong host',
      'common name',
      'common name beside others',
      'no names',
      'expired',
      'not yet valid',
      'for clients',
      'below intermediate',
      'without intermediate',
      'out of order',
      'self-signed',
      'version 1',
      'unknown critical',
      'of the stranger',
      '1024 bits',
      'SHA-1',
      'off',
    ] as const
  ).map((served) => pgAt(`ca, ${served}`, { ...ROOT, ssl: CA }, { served })),
  ...(['wrong', 'both', 'namesake', 'the certificate itself', 'missing', 'empty', 'no certificate'] as const).map(
    (root) => pgAt(`ca ${root}`, { root, ssl: CA }),
  ),
  pgAt('ca, self-signed', { root: 'the certificate itself', ssl: CA }, { served: 'self-signed' }),
  pgAt('ca, self-signed authority', { root: 'the certificate itself', ssl: CA }, { served: 'self-signed authority' }),
  pgAt('ca, intermediate alone', { root: 'intermediate alone', ssl: CA }, { served: 'below intermediate' }),
  pgAt('ca, expired root', { root: 'expired', ssl: CA }, { served: 'of the expired root' }),
  ...(['good', 'address only', 'other address', 'common name is an address', 'address as DNS name'] as const).map(
    (served) => pgAt(`ca, an address, ${served}`, { ...ROOT, ssl: CA, host: '127.0.0.1' }, { served }),
  ),
  ...(
    [
      'alice',
      'bob',
      'alice of the stranger',
      'alice expired',
      'key of another',
      'key encrypted',
      'key missing',
    ] as const
  ).map((presented) =>
    pgAt(`certificate: ${presented}`, { ...ALICE, presented }, { records: 'certificate', ca: 'right' }),
  ),
  pgAt('certificate wanted, none there', { ...ROOT, user: 'alice', ssl: CA }, { records: 'certificate', ca: 'right' }),
  pgAt(
    'certificate of a map',
    { ...ALICE, user: 'app', presented: 'alice' },
    { records: 'certificate of a map', ca: 'right' },
  ),
  pgAt(
    'TLS 1.3 at a server up to 1.2',
    { ...ROOT, ssl: `{ ...${CA}, minVersion: 'TLSv1.3' }` },
    {
      settings: { ssl_max_protocol_version: 'TLSv1.2' },
    },
  ),
  pgAt(
    'TLS 1.3 alone, said plainly',
    { ...ROOT, ssl: "{ ca: fs.readFileSync('root.crt'), minVersion: 'TLSv1.3' }" },
    {
      settings: { ssl_max_protocol_version: 'TLSv1.2' },
    },
  ),
  pgAt(
    'checkServerIdentity',
    { ...ROOT, ssl: "{ ca: fs.readFileSync('root.crt'), checkServerIdentity: () => undefined }" },
    { served: 'wrong host' },
  ),
  pgAt(
    'servername',
    { ...ROOT, host: '127.0.0.1', ssl: "{ ca: fs.readFileSync('root.crt'), servername: 'db.example.test' }" },
    { served: 'wildcard' },
  ),
  ...[
    '',
    'sslmode=disable',
    'sslmode=prefer',
    'sslmode=require',
    'sslmode=verify-ca',
    'sslmode=verify-full',
    'sslmode=no-verify',
  ].map((query) => pgAt(`URL ${query}`, { query })),
  ...['require', 'verify-ca', 'verify-full', 'prefer'].flatMap((mode) => [
    pgAt(`URL sslmode=${mode} with root`, { ...ROOT, query: `sslmode=${mode}&sslrootcert=root.crt` }),
    pgAt(
      `URL sslmode=${mode} with root`,
      { ...ROOT, query: `sslmode=${mode}&sslrootcert=root.crt` },
      { served: 'wrong host' },
    ),
    pgAt(
      `libpq's URL sslmode=${mode} with root`,
      { ...ROOT, query: `uselibpqcompat=true&sslmode=${mode}&sslrootcert=root.crt` },
      { served: 'wrong host' },
    ),
  ]),
  pgAt("libpq's URL sslmode=require", { query: 'uselibpqcompat=true&sslmode=require' }),
  pgAt('URL, ca beside it', { ...ROOT, query: '', ssl: CA }),
  pgAt('URL with a mode, ca beside it', { ...ROOT, query: 'sslmode=require', ssl: CA }),
  ...['pg-8.0.3', 'pg-8.6.0', 'pg-8.11.5', 'pg-8.16.3'].flatMap((pg) => [
    pgAt('ca', { pg, ...ROOT, ssl: CA }),
    pgAt('ca, an address', { pg, ...ROOT, ssl: CA, host: '127.0.0.1' }, { served: 'address only' }),
    pgAt('URL sslmode=require with root', { pg, ...ROOT, query: 'sslmode=require&sslrootcert=root.crt' }),
    pgAt('URL sslmode=require', { pg, query: 'sslmode=require' }),
  ]),
  ...(['plaintext alone', 'TLS', 'TLS refused', 'by database', 'no plaintext'] as const).flatMap((records) => [
    pgAt(`ca, ${records}`, { ...ROOT, ssl: CA }, { records }),
    pgAt(`nothing said, ${records}`, {}, { records }),
  ]),
];
