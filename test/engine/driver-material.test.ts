import { describe, expect, it } from 'vitest';
import type { ClientMaterial } from '../../src/semantics/certificates/material.js';
import { linked, shown, type Tree } from './material-tree.js';

type Row = readonly [string, Tree, Partial<Record<keyof ClientMaterial, string>>];

function check(tree: Tree, expected: Row[2]) {
  const [client] = linked(tree).clients;
  const material = client?.consumers[0]?.material;
  const words = Object.keys(expected).map((name) => {
    const one = material?.[name as keyof ClientMaterial];
    return [name, one && shown(one)];
  });
  expect(Object.fromEntries(words)).toEqual(expected);
}

const url = (query: string) => `DATABASE_URL=postgres://db.example.com/app?${query}\n`;
const manifest = (name: string) => JSON.stringify({ dependencies: { [name]: '*' } });
const pool = (ssl: string, head = '') =>
  `import fs, { readFileSync } from 'node:fs';\nimport path from 'node:path';\nimport { Pool } from 'pg';\n${head}
export const pool = new Pool({ host: 'db.example.com', ssl: { ${ssl} } });\n`;
const PEM = { 'src/ca.pem': 'c', 'ca.pem': 'c', 'tls/ca.pem': 'c', 'tls/me.crt': 'c', 'tls/me.key': 'k' };

describe('files of node-postgres', () => {
  it.each<Row>([
    [
      'of its URL',
      { '.env': url('sslrootcert=ca.pem&sslcert=tls/me.crt'), 'package.json': manifest('pg'), ...PEM },
      { root: 'read ca.pem', certificate: 'read tls/me.crt', key: 'none' },
    ],
    [
      'without any',
      { '.env': url('sslmode=verify-full'), 'package.json': manifest('pg') },
      { root: 'system', certificate: 'none' },
    ],
    [
      'with roots of the process',
      { '.env': `${url('sslmode=verify-full')}NODE_EXTRA_CA_CERTS=ca.pem\n`, 'package.json': manifest('pg'), ...PEM },
      { root: 'system and read ca.pem' },
    ],
    [
      'that code reads, beside it first',
      { 'src/db.ts': pool("ca: fs.readFileSync('ca.pem')"), ...PEM },
      { root: 'read src/ca.pem' },
    ],
    [
      'that code reads where it runs',
      { 'src/db.ts': pool("ca: readFileSync('tls/ca.pem', 'utf8').toString()"), ...PEM },
      { root: 'read tls/ca.pem' },
    ],
    ['of a list', { 'src/db.ts': pool("ca: [readFileSync('tls/ca.pem')]"), ...PEM }, { root: 'read tls/ca.pem' }],
    [
      'beside the code',
      { 'src/db.ts': pool("ca: readFileSync(path.join(__dirname, '..', 'tls', 'ca.pem'))"), ...PEM },
      { root: 'read tls/ca.pem' },
    ],
    [
      'of a URL of a file',
      { 'src/db.ts': pool("ca: readFileSync(new URL('../tls/ca.pem', import.meta.url))"), ...PEM },
      { root: 'read tls/ca.pem' },
    ],
    [
      'of a template',
      { 'src/db.ts': pool('ca: readFileSync(`${__dirname}/../tls/ca.pem`)'), ...PEM },
      { root: 'read tls/ca.pem' },
    ],
    [
      'of a sum',
      { 'src/db.ts': pool("ca: readFileSync(__dirname + '/../tls/ca.pem')"), ...PEM },
      { root: 'read tls/ca.pem' },
    ],
    [
      'of a name',
      {
        'src/db.ts': pool(
          'ca, cert: readFileSync(FOLDER + "/me.crt"), key: readFileSync(`${FOLDER}/me.key`)',
          "const FOLDER = 'tls';\nconst ca = readFileSync('tls/ca.pem');",
        ),
        ...PEM,
      },
      { root: 'read tls/ca.pem', certificate: 'read tls/me.crt', key: 'read tls/me.key' },
    ],
    [
      'that is read elsewhere',
      { 'src/db.ts': pool('ca: process.env.CA') },
      { root: 'unseen: `process.env.CA` has no value in sight' },
    ],
    [
      'by a name of the environment',
      { 'src/db.ts': pool('ca: readFileSync(process.env.CA_FILE)') },
      { root: 'unseen: `readFileSync(process.env.CA_FILE)` has no value in sight' },
    ],
    [
      'that is written out',
      { 'src/db.ts': pool("ca: '-----BEGIN CERTIFICATE-----'") },
      { root: 'unseen: it is written as text, and not as a file' },
    ],
    ['of an object without any', { 'src/db.ts': pool('rejectUnauthorized: true') }, { root: 'system', key: 'none' }],
    ['that is not there', { 'src/db.ts': pool("ca: readFileSync('tls/cb.pem')") }, { root: 'missing src/tls/cb.pem' }],
  ])('%s', (_, tree, expected) => check(tree, expected));
});

describe('files of other drivers', () => {
  const python = (code: string): Tree => ({
    'app/db.py': code,
    'app/ca.pem': 'c',
    'app/me.crt': 'c',
    'app/me.key': 'k',
  });
  const read = 'read app/ca.pem';
  it.each<Row>([
    [
      'postgres.js',
      {
        'db.ts':
          "import { readFileSync } from 'fs';\nimport postgres from 'postgres';\npostgres('postgres://db.example.com/app', { ssl: { ca: readFileSync('ca.pem') } });\n",
        ...PEM,
      },
      { root: 'read ca.pem' },
    ],
    [
      'psycopg',
      python(
        "import psycopg\npsycopg.connect(host='db.example.com', sslrootcert='ca.pem', sslcert='me.crt', sslkey='me.key')\n",
      ),
      { root: read, certificate: 'read app/me.crt', key: 'read app/me.key' },
    ],
    [
      'asyncpg with a context',
      python(
        "import asyncpg, ssl\nasyncpg.connect('postgres://db.example.com/app', ssl=ssl.create_default_context(cafile='ca.pem'))\n",
      ),
      { root: read },
    ],
    [
      'asyncpg with a context that is made first',
      python(
        "import asyncpg, ssl\nctx = ssl.create_default_context()\nctx.load_verify_locations('ca.pem')\nctx.load_cert_chain('me.crt', keyfile='me.key')\nasyncpg.connect('postgres://db.example.com/app', ssl=ctx)\n",
      ),
      { root: read, certificate: 'read app/me.crt', key: 'read app/me.key' },
    ],
    [
      'asyncpg with a context of its own',
      python(
        "import asyncpg, ssl\nasyncpg.connect('postgres://db.example.com/app', ssl=ssl.create_default_context())\n",
      ),
      { root: 'system' },
    ],
    [
      'pg8000',
      python(
        "import pg8000, ssl\nctx = ssl.create_default_context(ssl.Purpose.SERVER_AUTH, cafile='ca.pem')\npg8000.connect('u', host='db.example.com', ssl_context=ctx)\n",
      ),
      { root: read },
    ],
    [
      'Django',
      python(
        "DATABASES = {'default': {'ENGINE': 'django.db.backends.postgresql', 'HOST': 'db.example.com', 'OPTIONS': {'sslmode': 'verify-full', 'sslrootcert': 'ca.pem'}}}\n",
      ),
      { root: read },
    ],
    [
      'pgjdbc',
      {
        'application.properties':
          'spring.datasource.url=jdbc:postgresql://db.example.com/app?sslmode=verify-full&sslrootcert=tls/ca.pem\n',
        ...PEM,
      },
      { root: 'read tls/ca.pem', key: "unseen: `~/.postgresql/postgresql.pk8` is in somebody's home directory" },
    ],
    [
      'pgjdbc with roots of Java',
      {
        'application.properties':
          'spring.datasource.url=jdbc:postgresql://db.example.com/app?ssl=true&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory\n',
      },
      { root: 'system' },
    ],
    [
      'Npgsql',
      { '.env': 'ConnectionStrings__Db=Host=db.example.com;SSL Mode=VerifyFull;Root Certificate=tls/ca.pem\n', ...PEM },
      { root: 'read tls/ca.pem' },
    ],
    [
      'Rails',
      {
        'config/database.yml':
          'production:\n  adapter: postgresql\n  host: db.example.com\n  sslmode: verify-full\n  sslrootcert: tls/ca.pem\n',
        ...PEM,
      },
      { root: 'read tls/ca.pem' },
    ],
    [
      "Prisma's engine",
      {
        '.env': url('sslmode=require&sslaccept=strict&sslcert=../ca.pem'),
        'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
        ...PEM,
      },
      { root: 'system and read ca.pem' },
    ],
    [
      'pgx',
      {
        '.env': url('sslmode=verify-full&sslrootcert=ca.pem'),
        'go.mod': 'module x\nrequire github.com/jackc/pgx/v5 v5.7.0\n',
        ...PEM,
      },
      { root: 'read ca.pem' },
    ],
    [
      'pgx without any',
      {
        '.env': `${url('sslmode=verify-full')}SSL_CERT_FILE=ca.pem\n`,
        'go.mod': 'module x\nrequire github.com/jackc/pgx/v5 v5.7.0\n',
        ...PEM,
      },
      { root: 'system and read ca.pem', certificate: 'none' },
    ],
    [
      'sqlx',
      {
        '.env': url('sslmode=verify-full&ssl-root-cert=ca.pem'),
        'Cargo.toml': '[dependencies]\nsqlx = { version = "0.8", features = ["postgres"] }\n',
        ...PEM,
      },
      { root: 'read ca.pem' },
    ],
  ])('%s', (_, tree, expected) => check(tree, expected));
});

describe('files of poolers', () => {
  const outline = (tree: Tree) => {
    const [pooler] = linked(tree).poolers;
    const { certificate, key, ca } = pooler!.material;
    const hop = pooler!.upstreams[0]?.consumers[0]?.material;
    return [certificate, key, ca, ...(hop ? [hop.root, hop.certificate] : [])].map(shown);
  };
  const INI = `[databases]
app = host=db.example.com
[pgbouncer]
client_tls_sslmode = require
client_tls_cert_file = /tls/me.crt
client_tls_key_file = /tls/me.key
client_tls_ca_file = tls/ca.pem
server_tls_sslmode = verify-full
server_tls_ca_file = /tls/ca.pem
server_tls_cert_file = tls/me.crt
`;
  it('are named on both sides of PgBouncer', () =>
    expect(outline({ 'pgbouncer.ini': INI, ...PEM })).toEqual([
      'unseen: `/tls/me.crt` is outside this tree',
      'unseen: `/tls/me.key` is outside this tree',
      'read tls/ca.pem',
      'unseen: `/tls/ca.pem` is outside this tree',
      'read tls/me.crt',
    ]));

  it('are those of the container that its file is mounted into', () => {
    const compose = `services:
  pooler:
    image: edoburu/pgbouncer
    volumes: [./pgbouncer.ini:/etc/pgbouncer/pgbouncer.ini, ./tls:/tls]
`;
    expect(outline({ 'compose.yaml': compose, 'pgbouncer.ini': INI, ...PEM })).toEqual([
      'read tls/me.crt',
      'read tls/me.key',
      'read tls/ca.pem',
      'read tls/ca.pem',
      'read tls/me.crt',
    ]);
  });

  it('have other names elsewhere', () => {
    expect(
      outline({
        'odyssey.conf':
          'storage "s" {\n  type "remote"\n  host "db.example.com"\n  tls "verify_full"\n  tls_ca_file "tls/ca.pem"\n}\nlisten {\n  host "*"\n  tls "require"\n  tls_cert_file "tls/me.crt"\n  tls_key_file "tls/me.key"\n}\n',
        ...PEM,
      }),
    ).toEqual(['read tls/me.crt', 'read tls/me.key', 'none', 'read tls/ca.pem', 'none']);
    expect(
      outline({
        'pgcat.toml': '[general]\nhost = "0.0.0.0"\ntls_certificate = "tls/me.crt"\ntls_private_key = "tls/me.key"\n',
        ...PEM,
      }),
    ).toEqual(['read tls/me.crt', 'read tls/me.key', 'none']);
    expect(
      outline({
        'pgpool.conf':
          "ssl = on\nssl_cert = 'tls/me.crt'\nssl_key = 'tls/me.key'\nssl_ca_cert = 'tls/ca.pem'\nbackend_hostname0 = 'db.example.com'\n",
        ...PEM,
      }),
    ).toEqual(['read tls/me.crt', 'read tls/me.key', 'read tls/ca.pem', 'read tls/ca.pem', 'none']);
  });
});
