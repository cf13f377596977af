import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/text/edit.js';
import { textOf } from '../../../src/text/source.js';
import { linked, type Tree } from './linked.js';

const U = 'postgres://app@db.example.com/shop';
const schema = (url: string, more = '') =>
  `generator client {\n  provider = "prisma-client-js"\n}\n\ndatasource db {\n  provider = "postgresql" // here\n  url      = ${url}\n${more}}\n\nmodel A {\n  id Int @id\n  url = "x"\n}\n`;
const readers = (tree: Tree) =>
  linked(tree).clients.map(({ name, consumers }) => [
    name,
    consumers
      .map(({ driver: { id } }) => id)
      .sort()
      .join(),
  ]);

describe('a Prisma schema', () => {
  it('names the variable that Prisma reads, whatever the manifests say', () =>
    expect(
      readers({ 'prisma/schema.prisma': schema('env("DATABASE_URL")'), '.env': `DATABASE_URL=${U}\nOTHER_URL=${U}\n` }),
    ).toEqual([
      ['DATABASE_URL', 'prisma'],
      ['OTHER_URL', 'libpq'],
    ]));

  it('is read beside code that reads the same variable', () =>
    expect(
      readers({
        'prisma/schema.prisma': schema('env("DATABASE_URL")', '  directUrl = env("DIRECT_URL")\n'),
        'src/db.ts':
          "import { PrismaPg } from '@prisma/adapter-pg';\nnew PrismaPg({ connectionString: process.env.DATABASE_URL });\n",
        '.env': `DATABASE_URL=${U}\nDIRECT_URL=${U}1\n`,
      }),
    ).toEqual([
      ['DATABASE_URL', 'prisma,prisma-adapter'],
      ['DIRECT_URL', 'prisma'],
    ]));

  it('may hold the URL itself', () => {
    const text = schema(`"${U}?sslmode=disable"`);
    const [client, ...others] = linked({ 'schema.prisma': text }).clients;
    expect(others).toEqual([]);
    expect([client!.name, client!.driver.id, textOf(client!.at)]).toEqual([
      'datasource db: url',
      'prisma',
      `${U}?sslmode=disable`,
    ]);
    const edit = client!.setOption('sslmode', 'require')!;
    expect(applyEdits({ path: 'schema.prisma', text }, [edit])).toContain(`"${U}?sslmode=require"`);
  });

  it('of another database is none of ours', () =>
    expect(
      linked({
        'schema.prisma': schema('env("DATABASE_URL")').replace('postgresql', 'mysql'),
        '.env': `DATABASE_URL=${U}\n`,
      }).clients[0]!.driver.id,
    ).toBe('libpq'));

  it('is replaced by a configuration in code', () =>
    expect(
      readers({
        'prisma.config.ts':
          "import { defineConfig, env } from 'prisma/config';\nexport default defineConfig({ schema: 'prisma', datasource: { url: env('DATABASE_URL') } });\n",
        '.env': `DATABASE_URL=${U}\n`,
      }),
    ).toEqual([['DATABASE_URL', 'prisma']]));

  it.each(['datasource db {', 'datasource db {\n url = "\n}', 'datasource db {\r\n  url = env("', '\0datasource'])(
    'that is broken throws nothing: %j',
    (text) => expect(() => linked({ 'schema.prisma': text })).not.toThrow(),
  );
});
