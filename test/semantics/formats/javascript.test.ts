import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { javascript } from '../../../src/semantics/formats/javascript.js';
import { applyEdits } from '../../../src/text/edit.js';
import { memoryFiles } from '../../../src/text/files.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { brief, clients, linked } from './linked.js';

const U = 'postgres://app@db.example.com/shop';
const ts = (text: string, path = 'src/db.ts') => clients({ [path]: text });
const UNVERIFIED = 'ssl.rejectUnauthorized=false boolean';

describe('what is put together in the file', () => {
  it.each([
    ['a function', 'function ssl() { return { rejectUnauthorized: false }; }', '{ host, ssl: ssl() }'],
    ['an arrow', 'const ssl = () => ({ rejectUnauthorized: false });', '{ host, ssl: ssl() }'],
    ['a factory', 'const of = (url) => ({ connectionString: url, ssl: { rejectUnauthorized: false } });', 'of(x)'],
    [
      'one of two returns',
      'function ssl() { if (a) return { rejectUnauthorized: false }; return undefined; }',
      '{ ssl: ssl() }',
    ],
    ['Object.assign', 'const a = { ssl: { rejectUnauthorized: false } };', 'Object.assign({}, a, { host })'],
  ])('%s', (_, before, given) => {
    const text = `import { Pool } from 'pg'; ${before} new Pool(${given})`;
    expect(ts(text).join('\n')).toMatch(/rejectUnauthorized=false|no-verify|\$\{DATABASE_URL\}/u);
  });

  it('a sum', () => {
    const text =
      "import { Pool } from 'pg'; new Pool({ connectionString: 'postgres://' + u + '@db.example.com/x' + rest })";
    expect(ts(text)).toEqual([expect.stringMatching(/node-postgres \| db\.example\.com/u)]);
  });

  it('survives functions that call themselves', () => {
    expect(() => ts("import { Pool } from 'pg'; const f = () => ({ a: f(), b: f() }); new Pool(f())")).not.toThrow();
    expect(() => ts("import { Pool } from 'pg'; function f() { return f() } new Pool(f())")).not.toThrow();
  });
});

describe('calls that open a connection', () => {
  it.each([
    ['an import', `import { Pool } from 'pg'; new Pool({ connectionString: '${U}' })`],
    ['a default import', `import pg from 'pg'; new pg.Pool({ connectionString: '${U}' })`],
    ['a namespace', `import * as pg from 'pg'; new pg.Pool({ connectionString: '${U}' })`],
    ['another name', `import { Pool as P } from 'pg'; new P({ connectionString: '${U}' })`],
    ['destructuring', `const { Pool } = require('pg'); new Pool({ connectionString: '${U}' })`],
    ['destructuring a default', `import pg from 'pg'; const { Pool } = pg; new Pool({ connectionString: '${U}' })`],
    ['a member of require', `const Pool = require('pg').Pool; new Pool({ connectionString: '${U}' })`],
    ['a compiler', `const pg_1 = __importDefault(require('pg')); new pg_1.default.Pool({ connectionString: '${U}' })`],
    ['TypeScript’s require', `import pg = require('pg'); new pg.Pool({ connectionString: '${U}' })`],
    ['await import', `const { default: pg } = await import('pg'); new pg.Client('${U}')`],
    ['a string alone', `import { Client } from 'pg'; new Client('${U}')`],
    ['a template without expressions', `import { Client } from 'pg'; new Client(\`${U}\`)`],
    ['a constant', `import { Client } from 'pg'; const url = '${U}'; new Client({ connectionString: url })`],
    ['a configuration', `import { Client } from 'pg'; const c = { connectionString: '${U}' }; new Client(c)`],
    ['a spread', `import { Client } from 'pg'; const c = { connectionString: '${U}' }; new Client({ max: 3, ...c })`],
    ['satisfies', `import { Client } from 'pg'; new Client({ connectionString: '${U}' } satisfies X)`],
    [
      'kysely',
      `import { Pool } from 'pg'; new Kysely({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: '${U}' }) }) })`,
    ],
    ['a pool of its own', `import Pool from 'pg-pool'; new Pool({ connectionString: '${U}' })`],
  ])('of pg through %s', (_, text) => {
    const [first, ...others] = ts(text);
    expect(first).toMatch(/^new [\w.]+ \| node-postgres \| db\.example\.com$/u);
    expect(others).toEqual([]);
  });

  it.each([
    [
      `import postgres from 'postgres'; postgres('${U}', { ssl: 'require' })`,
      'postgres() | postgres.js | db.example.com | ssl=require',
    ],
    [
      "import postgres from 'postgres'; postgres({ host: 'db.example.com', ssl: true })",
      'postgres() | postgres.js | db.example.com | host=db.example.com | ssl=true boolean',
    ],
    [
      `import { SQL } from 'bun'; new SQL('${U}', { tls: true })`,
      'new SQL | bun-sql | db.example.com | tls=true boolean',
    ],
    [
      `new Bun.SQL({ url: '${U}', tls: { rejectUnauthorized: false } })`,
      'new Bun.SQL | bun-sql | db.example.com | tls.rejectUnauthorized=false boolean',
    ],
    [
      `import pgPromise from 'pg-promise'; const pgp = pgPromise(); pgp({ connectionString: '${U}', ssl: { rejectUnauthorized: false } })`,
      `pgp() | node-postgres | db.example.com | ${UNVERIFIED}`,
    ],
    [`const db = require('pg-promise')()('${U}')`, "require('pg-promise')()() | node-postgres | db.example.com"],
    [
      `import { PrismaPg } from '@prisma/adapter-pg'; new PrismaPg({ connectionString: '${U}', ssl: false })`,
      'new PrismaPg | prisma-adapter | db.example.com | ssl=false boolean',
    ],
    [
      `import { drizzle } from 'drizzle-orm/node-postgres'; drizzle('${U}')`,
      'drizzle() | drizzle-node-postgres | db.example.com',
    ],
    [
      `import { drizzle } from 'drizzle-orm/postgres-js'; drizzle({ connection: { url: '${U}', ssl: 'require' } })`,
      'drizzle() | drizzle-postgres-js | db.example.com | connection.ssl=require',
    ],
    [
      `import { drizzle } from 'drizzle-orm/bun-sql'; drizzle({ connection: '${U}' })`,
      'drizzle() | drizzle-bun-sql | db.example.com',
    ],
    [
      `import { MikroORM } from '@mikro-orm/postgresql'; MikroORM.init({ clientUrl: '${U}?sslmode=require' })`,
      'MikroORM.init() | mikro-orm | db.example.com',
    ],
    [
      `import { defineConfig } from '@mikro-orm/postgresql'; export default defineConfig({ clientUrl: '${U}', driverOptions: { connection: { ssl: { rejectUnauthorized: false } } } })`,
      'defineConfig() | mikro-orm | db.example.com | driverOptions.connection.ssl.rejectUnauthorized=false boolean',
    ],
    [
      `import { Sequelize } from 'sequelize'; new Sequelize('${U}', { dialectOptions: { ssl: { rejectUnauthorized: false } } })`,
      'new Sequelize | sequelize | db.example.com | dialectOptions.ssl.rejectUnauthorized=false boolean',
    ],
    [
      "import { Sequelize } from 'sequelize'; new Sequelize('shop', 'app', 'pw-of-app', { dialect: 'postgres', host: 'db.example.com', ssl: true })",
      'new Sequelize | sequelize | db.example.com | database=shop | username=app | password=pw-of-app | host=db.example.com | ssl=true boolean',
    ],
  ])('%s', (text, expected) => expect(ts(text)).toEqual([expected]));

  it('of pg-native is libpq’s', () =>
    expect(
      ts(
        "import pg from 'pg'; new pg.native.Pool({ host: 'db.example.com', ssl: { sslmode: 'require', rejectUnauthorized: false } })",
      ),
    ).toEqual([`new pg.native.Pool | libpq | db.example.com | host=db.example.com | sslmode=require | ${UNVERIFIED}`]));
});

describe('configuration objects', () => {
  it.each([
    [
      'src/data-source.ts',
      `import { DataSource } from 'typeorm'; export default new DataSource({ type: 'postgres', url: '${U}', ssl: true, extra: { max: 3, ssl: { rejectUnauthorized: false } } })`,
      'data-source.ts | typeorm | ssl=true boolean | extra.max=3 number | extra.ssl.rejectUnauthorized=false boolean',
    ],
    [
      'src/app.module.ts',
      `@Module({ imports: [TypeOrmModule.forRootAsync({ useFactory: (config: C) => ({ type: 'postgres', host: config.get('DB_HOST'), ssl: { rejectUnauthorized: false }, autoLoadEntities: true }) })] }) export class A {}`,
      `app.module.ts | typeorm | host=? | ${UNVERIFIED}`,
    ],
    [
      'knexfile.js',
      "module.exports = { production: { client: 'pg', connection: { host: 'db.example.com', ssl: { rejectUnauthorized: false } }, ssl: true } }",
      'production | knex | connection.host=db.example.com | connection.ssl.rejectUnauthorized=false boolean | ssl=true boolean',
    ],
    [
      'config/database.js',
      "module.exports = ({ env }) => ({ connection: { client: 'postgres', connection: { connectionString: env('DATABASE_URL'), ssl: { rejectUnauthorized: env.bool('X', true) } } } })",
      'connection | knex | connection=? | connection.ssl.rejectUnauthorized=?',
    ],
    [
      'drizzle.config.ts',
      "import type { Config } from 'drizzle-kit'; export default { dialect: 'postgresql', dbCredentials: { host: 'db.example.com', ssl: 'require' } } satisfies Config",
      'drizzle.config.ts | drizzle-kit | dbCredentials.host=db.example.com | dbCredentials.ssl=require',
    ],
    [
      'config/config.js',
      "module.exports = { production: { dialect: 'postgres', host: 'db.example.com', dialectOptions: { ssl: { require: true } } } }",
      'production | sequelize | host=db.example.com | dialectOptions.ssl.require=true boolean',
    ],
  ])('%s', (path, text, expected) =>
    expect(ts(text, path).map((told) => told.split(' | ').toSpliced(2, 1).join(' | '))).toEqual([expected]),
  );

  it('of a knexfile take after the environments they are named for', () => {
    const text = `const base = { client: 'pg' };\nmodule.exports = { development: { ...base, connection: '${U}' }, test: { ...base, connection: '${U}1' }, production: { ...base, connection: '${U}2' } }`;
    const environments = linked({ 'knexfile.js': text }).clients.map(({ name, environment }) => [name, environment]);
    expect(environments).toEqual([
      ['development', 'dev'],
      ['test', 'test'],
      ['production', 'production'],
    ]);
  });
});

describe('what is not PostgreSQL', () => {
  it.each([
    ['Redis', "import Redis from 'ioredis'; new Redis({ host: 'x.example.com', tls: { rejectUnauthorized: false } })"],
    [
      'Redis by URL',
      "import { createClient } from 'redis'; createClient({ url: 'rediss://x.example.com', socket: { tls: true, rejectUnauthorized: false } })",
    ],
    ['Kafka', "import { Kafka } from 'kafkajs'; new Kafka({ brokers: [], ssl: { rejectUnauthorized: false } })"],
    [
      'mail',
      "import nodemailer from 'nodemailer'; nodemailer.createTransport({ host: 'x', tls: { rejectUnauthorized: false } })",
    ],
    ['HTTPS', "import https from 'https'; new https.Agent({ rejectUnauthorized: false })"],
    [
      'axios',
      "import axios from 'axios'; axios.create({ httpsAgent: new https.Agent({ rejectUnauthorized: false }) })",
    ],
    [
      'MySQL',
      "import mysql from 'mysql2'; mysql.createPool({ host: 'x.example.com', ssl: { rejectUnauthorized: false } })",
    ],
    [
      'MySQL by TypeORM',
      "import { DataSource } from 'typeorm'; new DataSource({ type: 'mysql', url: 'mysql://x.example.com/y', ssl: { rejectUnauthorized: false } })",
    ],
    [
      'MySQL by Sequelize',
      "import { Sequelize } from 'sequelize'; new Sequelize('mysql://x.example.com/y', { dialectOptions: { ssl: { rejectUnauthorized: false } } })",
    ],
    [
      'MySQL by Knex',
      "module.exports = { client: 'mysql2', connection: { host: 'x.example.com', ssl: { rejectUnauthorized: false } } }",
    ],
    [
      'MySQL by drizzle-kit',
      "export default { dialect: 'mysql', dbCredentials: { host: 'x', ssl: { rejectUnauthorized: false } } }",
    ],
    [
      'MongoDB',
      "import mongoose from 'mongoose'; mongoose.connect('mongodb://x', { tls: true, tlsAllowInvalidCertificates: true })",
    ],
    [
      'a class of the same name',
      "import { Pool } from 'undici'; new Pool('https://x.example.com', { ssl: { rejectUnauthorized: false } })",
    ],
    ['a class of their own', 'class Pool {} new Pool({ ssl: { rejectUnauthorized: false } })'],
    [
      'Neon over HTTPS',
      "import { Pool } from '@neondatabase/serverless'; new Pool({ ssl: { rejectUnauthorized: false } })",
    ],
  ])('is silent: %s', (_, text) => {
    const { clients: found, gaps, checked } = linked({ 'src/a.ts': text });
    expect([found, gaps, checked]).toEqual([[], [], []]);
  });

  it('beside a connection that is', () =>
    expect(
      ts(
        `import { Pool } from 'pg'; import Redis from 'ioredis'; new Redis({ tls: { rejectUnauthorized: false } }); new Pool({ host: 'db.example.com', ssl: true })`,
      ),
    ).toEqual(['new Pool | node-postgres | db.example.com | host=db.example.com | ssl=true boolean']));
});

describe('branches', () => {
  const branches = (text: string) =>
    linked({ 'src/db.ts': `import { Pool } from 'pg';\n${text}` }).clients.map((client) => [
      brief(client)
        .split(' | ')
        .filter((part) => !part.startsWith('connectionString='))
        .join(' | '),
      client.environment,
    ]);
  const pool = (ssl: string) => `new Pool({ connectionString: process.env.DATABASE_URL, ssl: ${ssl} });`;
  const weak = `new Pool | node-postgres | ? | ${UNVERIFIED}`;

  it.each([
    ['production alone', pool("process.env.NODE_ENV === 'production' ? { rejectUnauthorized: false } : false")],
    ['all but development', pool("process.env.NODE_ENV !== 'development' ? { rejectUnauthorized: false } : undefined")],
    [
      'by a name',
      `const isProd = process.env.NODE_ENV === 'production';\n${pool('isProd && { rejectUnauthorized: false }')}`,
    ],
    ['by a name that is no', pool('isLocal ? false : { rejectUnauthorized: false }')],
    ['a switch', pool('process.env.DB_SSL ? { rejectUnauthorized: false } : undefined')],
    ['a switch the other way round', pool('!process.env.DB_SSL ? false : { rejectUnauthorized: false }')],
    [
      'a spread',
      'new Pool({ connectionString: process.env.DATABASE_URL, ...(isProd && { ssl: { rejectUnauthorized: false } }) });',
    ],
    ['a statement', `let ssl = false;\nif (isProd) ssl = { rejectUnauthorized: false };\n${pool('ssl')}`],
    ['a statement without another', `let ssl;\nif (isProd) { ssl = { rejectUnauthorized: false }; }\n${pool('ssl')}`],
    [
      'a member',
      'const config = { connectionString: process.env.DATABASE_URL };\nif (isProd) config.ssl = { rejectUnauthorized: false };\nnew Pool(config);',
    ],
  ])('that decide production: %s', (_, text) => expect(branches(text)).toEqual([[weak, 'unknown']]));

  it('that are taken elsewhere are told as such', () =>
    expect(branches(pool('isProd ? true : { rejectUnauthorized: false }'))).toEqual([
      ['new Pool | node-postgres | ? | ssl=true boolean', 'unknown'],
      [`new Pool, in one branch | node-postgres | ? | ${UNVERIFIED}`, 'dev'],
    ]));

  it('that nobody can place are both told', () =>
    expect(branches(pool('process.env.CA ? { ca: process.env.CA } : { rejectUnauthorized: false }'))).toEqual([
      ['new Pool | node-postgres | ? | ssl.ca=?', 'unknown'],
      [`new Pool, in one branch | node-postgres | ? | ${UNVERIFIED}`, 'unknown'],
    ]));

  it('of a string: where the variable is not set, the other one is used', () =>
    expect(
      branches("new Pool({ connectionString: process.env.DATABASE_URL || 'postgres://localhost/x', ssl: true });"),
    ).toEqual([
      ['new Pool | node-postgres | ? | ssl=true boolean', 'unknown'],
      ['new Pool, in one branch | node-postgres | localhost | ssl=true boolean', 'unknown'],
    ]));

  it('a comparison is no weakness', () =>
    expect(branches(pool("{ rejectUnauthorized: process.env.STRICT !== 'false' }"))).toEqual([
      ['new Pool | node-postgres | ? | ssl.rejectUnauthorized=? boolean', 'unknown'],
    ]));
});

describe('what is not in sight', () => {
  it.each([
    [
      "import { Pool } from 'pg'; import { ssl } from './ssl'; new Pool({ host: 'db.example.com', ssl })",
      'new Pool | node-postgres | db.example.com | host=db.example.com | ssl=?',
    ],
    [
      "import { Pool } from 'pg'; import { base } from './b'; new Pool({ host: 'db.example.com', ...base })",
      'new Pool | node-postgres | db.example.com | host=db.example.com | ssl=? object',
    ],
    [
      "import { Pool } from 'pg'; import { base } from './b'; new Pool({ host: 'db.example.com', ssl: { ...base, rejectUnauthorized: false } })",
      `new Pool | node-postgres | db.example.com | host=db.example.com | ssl=? object | ${UNVERIFIED}`,
    ],
    [
      "import { Pool } from 'pg'; new Pool({ connectionString: `postgres://app:${pw}@${process.env.DB_HOST}:5432/x?sslmode=no-verify` })",
      'new Pool | node-postgres | ?',
    ],
  ])('%s', (text, expected) => expect(ts(text)).toEqual([expected]));

  it.each([
    "import { Pool } from 'pg'; new Pool()",
    "import { Pool } from 'pg'; import { config } from './c'; new Pool(config)",
    "import { Pool } from 'pg'; new Pool({ connectionString: process.env.DATABASE_URL, max: 3 })",
  ])('makes no client: %s', (text) => expect(ts(text)).toEqual([]));

  it.each([
    ['broken', "import { Pool } from 'pg';\nnew Pool({ {{ config }} })\n"],
    ['deep', `import { Pool } from 'pg';\n${'['.repeat(5000)}`],
    ['deep without brackets', `import { Pool } from 'pg';\nx = ${'!'.repeat(60_000)}1`],
    ['long', `import { Pool } from 'pg';\n//${'x'.repeat(600_000)}`],
  ])('is a gap where the file cannot be read: %s', (_, text) => {
    expect(linked({ 'a.js': text }).gaps.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^`a\.js` .*, so what it connects to is not read$/u),
    ]);
    expect(linked({ 'a.js': text.replace("'pg'", "'fs'") }).gaps).toEqual([]);
  });
});

describe('NODE_TLS_REJECT_UNAUTHORIZED', () => {
  const off = "process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';";
  const variables = (tree: Readonly<Record<string, string>>) =>
    linked(tree).variables.map(({ name, value, besideClient, at }) => [name, known(value), besideClient, textOf(at)]);
  const told = [['NODE_TLS_REJECT_UNAUTHORIZED', '0', true, '0']];
  it('counts beside an import of a driver, and in a program that has one', () => {
    expect(variables({ 'a.js': `import { Pool } from 'pg';\n${off}` })).toEqual(told);
    expect(
      variables({
        'src/a.js': `process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = 0`,
        'package.json': '{"dependencies":{"pg":"8"}}',
      }),
    ).toEqual(told);
  });
  it('is silent elsewhere', () => {
    expect(variables({ 'a.js': off })).toEqual([]);
    expect(variables({ 'a.js': off, 'package.json': '{"dependencies":{"axios":"1"}}' })).toEqual([]);
  });
});

describe('variables that code reads', () => {
  const code =
    "import { Pool } from 'pg';\nnew Pool({ connectionString: process.env.DATABASE_URL, ssl: { rejectUnauthorized: false } });";
  it('have the options of the code beside them', () => {
    const [client, ...others] = linked({ '.env': `DATABASE_URL=${U}\n`, 'src/db.ts': code }).clients;
    expect(others).toEqual([]);
    expect(client!.consumers.map(({ driver: { id, assumed } }) => [id, assumed])).toEqual([
      ['node-postgres', undefined],
    ]);
    expect(client!.written.map(({ name }) => name)).toContain('ssl.rejectUnauthorized');
  });
  it('that go nowhere else keep the code’s own client', () =>
    expect(clients({ '.env': 'DATABASE_URL=postgres://localhost/x\n', 'src/db.ts': code })).toHaveLength(2));
  it('are read by several programs', () => {
    const tree = {
      '.env': `DATABASE_URL=${U}\n`,
      'src/a.ts': code,
      'src/b.ts': "import postgres from 'postgres';\npostgres(process.env.DATABASE_URL!)",
      'package.json': '{}',
    };
    expect(
      linked(tree)
        .clients[0]!.consumers.map(({ driver: { id } }) => id)
        .sort(),
    ).toEqual(['node-postgres', 'postgres.js']);
  });
  it('of another package are not meant', () => {
    const tree = {
      'web/.env': `DATABASE_URL=${U}\n`,
      'web/package.json': '{}',
      'api/package.json': '{}',
      'api/db.ts': code,
    };
    expect(linked(tree).clients[0]!.driver.id).toBe('libpq');
  });
});

describe('every edit', () => {
  const texts = ["it's", 'a"b', 'a`b', 'a\\b', '${x}', 'é\u2028\n', 'verify-full', 'true', '3', 'null'];
  const quotes = ["'", '"', '`'];
  const optionsOf = (text: string) => {
    const file = { path: 'a.ts', text };
    const { connections = [] } = javascript(file, { files: memoryFiles([file]), environment: 'unknown' });
    return connections[0]!;
  };
  it.each(quotes)('of a string in %s reads back', (quote) => {
    for (const next of texts) {
      const text = `import postgres from 'postgres'; postgres({ host: ${quote}x${quote}, ssl: ${quote}require${quote} })`;
      const edit = optionsOf(text)
        .options!.find(({ name }) => name === 'ssl')!
        .slot!.encode(next)!;
      const read = optionsOf(applyEdits({ path: 'a.ts', text }, [edit])).options!.find(({ name }) => name === 'ssl')!;
      expect([known(read.value), next]).toEqual([next, next]);
    }
  });
  it('of a literal reads back', () => {
    for (const next of texts) {
      const text = `import { Pool } from 'pg'; new Pool({ host: 'x', ssl: { rejectUnauthorized: false } })`;
      const edit = optionsOf(text)
        .options!.find(({ name }) => name === 'ssl.rejectUnauthorized')!
        .slot!.encode(next)!;
      const read = optionsOf(applyEdits({ path: 'a.ts', text }, [edit])).options!.find(
        ({ name }) => name === 'ssl.rejectUnauthorized',
      )!;
      expect(known(read.value)).toBe(next);
    }
  });
  it.each([
    ["new Pool({ host: 'x' })", 'ssl.rejectUnauthorized', "new Pool({ host: 'x', ssl: { rejectUnauthorized: true } })"],
    [
      "new Pool({ host: 'x', ssl: { ca } })",
      'ssl.rejectUnauthorized',
      "new Pool({ host: 'x', ssl: { ca, rejectUnauthorized: true } })",
    ],
    ["new Pool({\n  host: 'x', // here\n})", 'ssl', "new Pool({\n  host: 'x',\n  ssl: true, // here\n})"],
    [
      "new Pool({ host: 'x', ssl: {} })",
      'ssl.rejectUnauthorized',
      "new Pool({ host: 'x', ssl: { rejectUnauthorized: true } })",
    ],
    ["new Pool({ host: 'x' })", 'sslmode', undefined],
    ["new Pool({ host: 'x', ssl: false })", 'ssl.rejectUnauthorized', undefined],
  ])('adds to %j %s', (call, name, expected) => {
    const head = "import { Pool } from 'pg'; ";
    const edit = optionsOf(head + call).addOption!(name, 'true');
    expect(edit && applyEdits({ path: 'a.ts', text: head + call }, [edit])).toBe(expected && head + expected);
  });
});

describe('any text', () => {
  const words = [
    "import { Pool } from 'pg';",
    'new Pool(',
    '{',
    '}',
    ')',
    'ssl:',
    'rejectUnauthorized: false',
    ',',
    '...',
    'a',
    '?',
    ':',
    '||',
    '&&',
    '`',
    '${',
    "'postgres://h/x'",
    'const a = ',
    ';',
    'connectionString:',
    'process.env.X',
    '=>',
    '(',
    '[',
    ']',
    '\n',
    'client: "pg", connection: a',
    'a = a',
    '\0',
    '\ufeff',
  ];
  it('never throws, and stays within the file', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const file = { path: 'a.ts', text: `import { Pool } from 'pg';${parts.join(' ')}` };
        const { connections = [], gaps = [] } = javascript(file, {
          files: memoryFiles([file]),
          environment: 'unknown',
        });
        for (const { at } of [...connections, ...gaps, ...connections.flatMap(({ options = [] }) => options)]) {
          expect(at.start).toBeLessThanOrEqual(at.end);
          expect(at.end).toBeLessThanOrEqual(file.text.length);
        }
        for (const { string } of connections) {
          if (string?.writable(0, string.text.length))
            expect(textOf(string.span(0, string.text.length))).toBe(textOf(string.at));
        }
      }),
      { numRuns: 300 },
    ));

  it('costs no more than it is worth where names stand for each other', () => {
    const names = Array.from({ length: 40 }, (_, nth) => `const a${nth + 1} = { x: a${nth}, y: a${nth}, ...a${nth} };`);
    const text = `import { Pool } from 'pg'; const a0 = { host: 'x' }; ${names.join('\n')} new Pool(a40);`;
    expect(linked({ 'a.js': text }).gaps.map(({ message }) => message)).toEqual([
      expect.stringContaining('too entangled'),
    ]);
  });
});
