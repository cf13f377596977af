import fc from 'fast-check';
import { describe, it } from 'vitest';
import { CATALOGS, LOCKS, manifestFormat } from '../../../src/parse/manifests/formats.js';
import { memoryFiles } from '../../../src/text/files.js';
import { locked } from './read.js';

const NAMES = [
  'package.json',
  'deno.json',
  'pyproject.toml',
  'requirements.txt',
  'Pipfile',
  'setup.cfg',
  'setup.py',
  'environment.yml',
  'go.mod',
  'Gemfile',
  'pom.xml',
  'build.gradle',
  'build.sbt',
  'deps.edn',
  'Cargo.toml',
  'App.csproj',
  'packages.config',
  'mix.exs',
  'composer.json',
  'cpanfile',
];
const READERS = [LOCKS, CATALOGS].flatMap((table) => Object.values(table).flat());

/** Pieces of every format, in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        '"',
        "'",
        '\\',
        '\n',
        '\r\n',
        ' ',
        '  ',
        ':',
        ': ',
        '=',
        ',',
        '<',
        '>',
        '/',
        '#',
        '//',
        '/*',
      ],
      ...['dependencies', 'packages', '[[package]]', 'name = "pg"', 'version', '"pg"', 'pg@^8', 'importers', '{{ x }}'],
      ...[
        '<dependency>',
        '</dependency>',
        '<!--',
        'require (',
        'gem "pg"',
        '(',
        ')',
        '%',
        '\0',
        '\uFEFF',
        '8.1.0',
        '-r x',
      ],
      ...['__proto__', 'constructor', '${x}', 'node_modules/pg'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const texts = fc.oneof(pieces, fc.string(), fc.json());

function readAll(text: string): void {
  for (const name of NAMES) {
    const file = { path: name, text };
    manifestFormat(name)!.read(file, memoryFiles([file]));
  }
  for (const [, read] of READERS) {
    const lock = locked(read, text);
    lock.direct?.('pg', { folder: 'a/b', range: '^8' });
    lock.under?.('pg', 'pg-connection-string', { folder: '.' });
  }
}

describe('readers of manifests', () => {
  it('never throw', () => {
    fc.assert(fc.property(texts, readAll), { numRuns: 500 });
  });

  it.each([
    ['quotes', '"\\'.repeat(100_000)],
    ['an array that never ends', `dependencies = [${'"a",'.repeat(100_000)}`],
    ['brackets', '['.repeat(200_000)],
    ['tags', '<a'.repeat(100_000)],
    ['one tag', `<${'a'.repeat(200_000)}`],
    ['spaces', `gem${' '.repeat(30_000)}`],
    ['keys', Array.from({ length: 20_000 }, (_, depth) => `${' '.repeat(depth % 40)}a:`).join('\n')],
    ['JSON', `${'{"dependencies":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['members', `sqlx = {${' '.repeat(20_000)}, version${' '.repeat(10_000)}`],
    ['parentheses', `pg (${')'.repeat(20_000)}`],
  ])('end on %s', (_, text) => {
    // Anything that is not linear takes longer than a test may.
    readAll(text);
  });
});
