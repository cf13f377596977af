import { describe, expect, it } from 'vitest';
import { link } from '../../../src/index.js';
import { allFormats } from '../../../src/semantics/formats/all-formats.js';
import type { Client, ClientOption, Project } from '../../../src/semantics/project.js';
import { memoryFiles } from '../../../src/text/files.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';

export function linked(tree: Readonly<Record<string, string>>): Project {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  return link(files, { files: memoryFiles(files), formats: allFormats });
}

const shown = ({ name, type, value }: ClientOption) =>
  `${name}=${known(value) ?? '?'}${type === 'string' ? '' : ` ${type}`}`;
const brief = (client: Client) => [
  client.name,
  client.driver.id,
  client.endpoints.map(({ host }) => known(host) ?? '?').join(),
  client.written.filter(({ layer }) => layer === 'beside').map(shown),
];
const clients = (text: string, path = 'src/db.ts') => linked({ [path]: text }).clients.map(brief);

describe('debug', () => {
  it('x', () => {
    const out = (text: string, path?: string) => console.log(JSON.stringify(clients(text, path), null, 1));
    out(`import { Pool } from 'pg';\nconst isProd = process.env.NODE_ENV === 'production';\nexport const pool = new Pool({ connectionString: process.env.DATABASE_URL, ssl: isProd ? { rejectUnauthorized: false } : false });`);
    out(`const { Client } = require('pg'); const c = new Client('postgres://a:b@db.example.com/x?sslmode=require')`);
    out(`import postgres from 'postgres';\nconst sql = postgres(process.env.DATABASE_URL || 'postgres://localhost/x', { ssl: 'require' })`);
    out(`module.exports = { development: { client: 'pg', connection: 'postgres://localhost/dev' }, production: { client: 'pg', connection: { host: 'db.example.com', user: 'x', password: 'pw12', ssl: { rejectUnauthorized: false } }, ssl: true } }`, 'knexfile.js');
    out("import Redis from 'ioredis';\nconst r = new Redis({ host: 'x', tls: { rejectUnauthorized: false } })");
    out("import { Sequelize } from 'sequelize'; export default new Sequelize('db', 'user', 'secretpw', { dialect: 'postgres', host: 'db.example.com', dialectOptions: { ssl: { require: true, rejectUnauthorized: false } } });");
    out("import { Pool } from 'pg';\nprocess.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';\nnew Pool({ connectionString: `postgres://${user}:${pw}@${process.env.DB_HOST}:5432/db?sslmode=no-verify` })");
    console.log(linked({ 'a.js': "import { Pool } from 'pg';\nprocess.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';" }).variables, textOf);
  });
});
