import { describe, expect, it } from 'vitest';
import { driverName } from '../../src/semantics/client-words.js';
import { linked, type Tree } from '../semantics/formats/linked.js';

const TREE: Tree = {
  Dockerfile: 'FROM node:22\nENV DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require\n',
  'orm/package.json': '{"dependencies":{"@mikro-orm/postgresql":"6.1.0"}}',
  'orm/mikro-orm.config.ts':
    "import { defineConfig } from '@mikro-orm/postgresql';\nexport default defineConfig({ clientUrl: process.env.DATABASE_URL, driverOptions: { connection: { ssl: { rejectUnauthorized: false } } } });\n",
  'web/package.json': '{"dependencies":{"pg":"8.11.3"}}',
  'web/db.ts': "import pg from 'pg';\nnew pg.Pool({ connectionString: process.env.DATABASE_URL, ssl: true });\n",
  'schema.prisma': 'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
};

describe('programs of a package below that read a variable', () => {
  const { clients } = linked(TREE);

  it('have the version of their own package', () => {
    const variable = clients.find(({ name }) => name === 'DATABASE_URL');
    expect(variable?.consumers.map(({ driver }) => driverName(driver)).sort()).toEqual([
      'MikroORM 6.1.0',
      "Prisma's engine",
      'node-postgres 8.11.3',
    ]);
    expect(variable?.consumers.flatMap(({ ignored }) => ignored.map(({ setting }) => setting.name))).not.toContain(
      'driverOptions.connection.ssl',
    );
  });

  it('are judged by themselves where another program is protected less by the same string', () =>
    expect(clients.filter(({ at }) => at.file.path === 'orm/mikro-orm.config.ts')).toHaveLength(1));

  it('are told once where what they have beside the string does nothing', () =>
    expect(clients.filter(({ at }) => at.file.path === 'web/db.ts')).toHaveLength(0));
});
