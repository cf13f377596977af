import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codeOf } from './architecture/code-of.js';
import { IMPURE, LAW } from './architecture/law.js';
import { badNames, cycles, importsOf, importViolations, impurities, type Sources } from './architecture/violations.js';

const root = fileURLToPath(new URL('..', import.meta.url));

function read(folder: string, prefix: string): readonly (readonly [string, string])[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [prefix + path.slice(join(root, folder).length + 1), readFileSync(path, 'utf8')] as const);
}

const sources: Sources = new Map(
  [...read('src', ''), ...read('rules', '../rules/')].sort(([a], [b]) => (a < b ? -1 : 1)),
);
const only = (path: string, source: string): Sources => new Map([[path, source]]);

describe('the import law', () => {
  it('holds', () => expect(importViolations(sources)).toEqual([]));

  it('is told by src/README.md', () => {
    const readme = readFileSync(join(root, 'src/README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| (`[^|]+) \| [^|]+ \| ([^|]+) \|$/gmu)];
    const told = Object.fromEntries(
      rows.flatMap(([, rooms, imports]) =>
        [...rooms!.matchAll(/`([^`]+)`/gu)].map(([, room]) => [room!, mayImport(room!, imports!)]),
      ),
    );
    const law = Object.fromEntries(
      Object.entries(LAW)
        .filter(([room]) => room !== 'index.ts')
        .map(([room, allowed]) => [room, allowed.filter((name) => name !== '../test/').sort()]),
    );
    expect(told).toEqual(law);
  });

  it('is broken by an import upwards, a foreign package and a room nobody knows', () => {
    expect(importViolations(only('text/x.ts', "import type { A } from '../engine/link.js';"))).toEqual([
      'text/x.ts imports engine/link.ts',
    ]);
    expect(importViolations(only('parse/x.ts', "import {\n  a,\n} from 'node:fs';"))).toEqual([
      'parse/x.ts imports node:fs',
    ]);
    expect(importViolations(only('semantics/x.ts', "import { parse } from 'yaml';"))).toEqual([
      'semantics/x.ts imports yaml',
    ]);
    expect(importViolations(only('../rules/hba/x.ts', "import { a } from '../../src/rule/index.js';"))).toEqual([
      '../rules/hba/x.ts imports ../src/rule/index.ts',
    ]);
    expect(importViolations(only('report/x.ts', "export * from '../host/git.js';"))).toEqual([
      'report/x.ts imports host/git.ts',
    ]);
    expect(importViolations(only('misc/x.ts', ''))).toEqual(['misc/x.ts stands in no room']);
  });
});

/** The cell of the table as a list: `all of the above` and `everything` are the rooms above the row. */
function mayImport(room: string, cell: string): readonly string[] {
  const rooms = Object.keys(LAW);
  const above = rooms.slice(0, rooms.indexOf(room));
  const named = [...cell.matchAll(/`([\w./]+)`/gu)].map(([, name]) =>
    name === 'hostssl/rule' ? 'rule/' : `${name!.replace(/\/$/u, '')}/`,
  );
  const all = /all of the above|everything/u.test(cell)
    ? above.filter((name) => room === 'dev/' || name !== 'cli/')
    : [];
  return [...new Set([...all, ...named])].filter((name) => rooms.includes(name)).sort();
}

describe('pure rooms', () => {
  it('touch nothing', () => expect(impurities(sources)).toEqual([]));

  it('are seen to touch something', () => {
    for (const code of [
      'process.env',
      'Buffer.from(a)',
      'console.log(1)',
      'Date.now()',
      'new Date()',
      'Math.random()',
      'fetch(a)',
      'async () => 1',
      'setTimeout(f)',
    ]) {
      expect([code, impurities(only('engine/x.ts', `export const a = ${code};`)).length]).toEqual([code, 1]);
      expect(impurities(only('host/x.ts', `export const a = ${code};`))).toEqual([]);
    }
    expect(
      impurities(
        only('engine/x.ts', "// process\nexport const a = 'await'; const b = `console.log`; const c = /fetch(/u;"),
      ),
    ).toEqual([]);
  });
});

describe('files', () => {
  it('import each other in no ring', () => expect(cycles(sources)).toEqual([]));

  it('are seen to form a ring', () => {
    const ring = new Map([
      ['text/a.ts', "import { b } from './b.js';"],
      ['text/b.ts', "import type { a } from './a.js';"],
    ]);
    expect(cycles(ring)).toEqual(['text/a.ts → text/b.ts → text/a.ts']);
  });

  it('have names that say what they hold', () => {
    expect(badNames(sources)).toEqual([]);
    expect(
      badNames(
        new Map(
          ['text/utils.ts', 'host/file-helpers.ts', 'cli/someThing.ts', 'parse/compose-service.ts'].map((path) => [
            path,
            '',
          ]),
        ),
      ),
    ).toEqual(['text/utils.ts', 'host/file-helpers.ts', 'cli/someThing.ts']);
  });

  it('are small', () => {
    const lines = [...sources].map(([path, source]) => ({ path, lines: source.split('\n').length - 1 }));
    const isTable = ({ path }: { path: string }) => /^facts\/|(?:^|\/)index\.ts$/u.test(path);
    expect(lines.filter((file) => file.lines > 300 && !isTable(file))).toEqual([]);
    const sizes = lines
      .filter(({ path }) => !path.startsWith('../rules/'))
      .map((file) => file.lines)
      .sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(150);
  });

  it('leave nothing for later', () => {
    const later = [...sources]
      .filter(([, source]) => /\b(?:TODO|FIXME|XXX|HACK)\b/u.test(source))
      .map(([path]) => path);
    expect(later).toEqual([]);
  });
});

describe('the law itself', () => {
  it('reads imports in every form', () => {
    const source =
      "import a from 'a';\nimport {\n  b,\n} from './b.js';\nexport * from './c.js';\nimport './d.js';\nconst e = await import('./e.js');\nconst f: import('./f.js').F = 1;\n";
    expect([...importsOf(source)].sort()).toEqual(['./b.js', './c.js', './d.js', './e.js', './f.js', 'a']);
  });

  it('reads code without its texts', () => {
    expect(codeOf('a /* b */ + "c\\"d" + `e${f + `g${h}`}i` // j\n; /k[/]l/u.test(m) / n')).toBe(
      "a  + '' + ``${f + ``${h}} \n; /./.test(m) / n",
    );
  });

  it('knows which rooms are pure', () => expect([...IMPURE].every((room) => room in LAW)).toBe(true));
});
