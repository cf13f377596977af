import { describe, expect, it } from 'vitest';
import { link } from '../../src/index.js';
import { parseCompose } from '../../src/parse/compose.js';
import { chainsOf } from '../../src/semantics/chains.js';
import { textFormats } from '../../src/semantics/formats/text-formats.js';
import { legsFrom, nameOfDestination } from '../../src/semantics/legs.js';
import { memoryFiles } from '../../src/text/files.js';

const tree = (url: string, databases: string, other = '') => ({
  'compose.yaml': `services:
  one: {image: "postgres:17"}
  two: {image: "postgres:17"}
  pool: {image: pgb, volumes: ["./pool.ini:/etc/pgbouncer/pgbouncer.ini"]}
  second: {image: pgb, volumes: ["./second.ini:/etc/pgbouncer/pgbouncer.ini"]}
  app: {image: app, environment: {DATABASE_URL: "${url}"}}
`,
  'pool.ini': `[databases]\n${databases}[pgbouncer]\nlisten_addr = *\n`,
  'second.ini': `[databases]\n${other}[pgbouncer]\nlisten_addr = *\n`,
});

/** The chains of the application, each as the names of its ends. */
function told(url: string, databases: string, other?: string): readonly string[] {
  const files = Object.entries(tree(url, databases, other)).map(([path, text]) => ({ path, text }));
  const kindOf = (path: string) => (path.endsWith('.ini') ? 'pgbouncer' : 'compose');
  const project = link(files, { files: memoryFiles(files), compose: parseCompose, formats: textFormats, kindOf });
  const app = project.clients.find(({ name }) => name.includes('DATABASE_URL'))!;
  return legsFrom(app, project)
    .flatMap((leg) => chainsOf(leg, project))
    .map(({ legs, onward }) => [...legs.map(({ to }) => nameOfDestination(to)), ...(onward ? ['?'] : [])].join(' > '));
}

describe('chains of hops', () => {
  const TWO = 'shop = host=one\nblog = host=two\n';
  it.each<[string, readonly string[], readonly string[]]>([
    ['straight to a server', told('postgres://u@one/shop', TWO), ['one']],
    ['by the name of the database', told('postgres://u@pool:6432/blog', TWO), ['pool.ini > two']],
    ['to the one for all others', told('postgres://u@pool:6432/x', `${TWO}* = host=one\n`), ['pool.ini > one']],
    ['to none', told('postgres://u@pool:6432/x', TWO), ['pool.ini']],
    ['any, where nobody knows', told('postgres://u@pool:6432/${DB}', TWO), ['pool.ini > one', 'pool.ini > two']],
    ['out of sight', told('postgres://u@pool:6432/x', 'x = host=db.example.com\n'), ['pool.ini > ?']],
    [
      'through two poolers, with the name of the second',
      told('postgres://u@pool:6432/x', 'x = host=second port=6432 dbname=y\n', 'x = host=one\ny = host=two\n'),
      ['pool.ini > second.ini > two'],
    ],
    [
      'through two poolers, with its own name',
      told('postgres://u@pool:6432/x', '* = host=second port=6432\n', 'x = host=one\ny = host=two\n'),
      ['pool.ini > second.ini > one'],
    ],
    [
      'round and round',
      told('postgres://u@pool:6432/x', '* = host=second port=6432\n', '* = host=pool port=6432\n'),
      ['pool.ini > second.ini > pool.ini'],
    ],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});
