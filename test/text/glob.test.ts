import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { globMatcher, globsFrom } from '../../src/text/glob.js';

const table: readonly [glob: string, matches: readonly string[], misses: readonly string[]][] = [
  ['*.conf', ['a.conf', 'x/y/a.conf', '.conf'], ['a.conf.j2', 'a']],
  ['ops/*.conf', ['ops/a.conf'], ['x/ops/a.conf', 'ops/x/a.conf']],
  ['/a.conf', ['a.conf'], ['x/a.conf']],
  ['./a.conf', ['a.conf'], ['x/a.conf']],
  ['**/pg_hba.conf', ['pg_hba.conf', 'a/b/pg_hba.conf'], ['a/pg_hba.conf.j2']],
  ['dev/**', ['dev/a', 'dev/b/c'], ['dev', 'x/dev/a']],
  ['**/dev/**', ['dev/a', 'x/dev/a/b'], ['x/dev']],
  ['deploy/**/*.env', ['deploy/a.env', 'deploy/x/y/a.env'], ['a.env']],
  ['test', ['test', 'test/a', 'x/test/a'], ['tests/a']],
  ['test/', ['test/a', 'x/test/a'], ['tests/a']],
  ['{dev,ci}/*.y{,a}ml', ['dev/a.yml', 'ci/a.yaml'], ['x/a.yml', 'dev/a.ym']],
  ['a[0-9].conf', ['a1.conf'], ['ab.conf', 'a10.conf']],
  ['a[!0-9].conf', ['ab.conf'], ['a1.conf']],
  ['a?c', ['abc'], ['ac', 'a/c']],
  ['a\\*c', ['a*c'], ['abc']],
  ['{a', ['{a'], ['a']],
  ['[a', ['[a'], ['a']],
  ['**', ['a', 'a/b', '.hidden/x'], []],
];

describe('globMatcher', () => {
  for (const [glob, matches, misses] of table) {
    it(glob, () => {
      const match = globMatcher([glob]);
      for (const path of matches) expect([path, match(path)]).toEqual([path, true]);
      for (const path of misses) expect([path, match(path)]).toEqual([path, false]);
    });
  }

  it('is cheap for hostile patterns', () => {
    expect(globMatcher([`${'*a'.repeat(2000)}b`])('a'.repeat(5000))).toBe(false);
    expect(globMatcher([`${'**/a/'.repeat(500)}b`])('a/'.repeat(500))).toBe(false);
    globMatcher(['{a,b}'.repeat(500), '{'.repeat(5000), `${'{'.repeat(2000)}${'}'.repeat(2000)}`])('a');
  });

  it('matches what a plain regular expression matches, star by star', () => {
    const piece = fc.constantFrom('a', 'b', '*', '?', '/', '.');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '/', '.'), maxLength: 8 }),
        (glob, path) => {
          const text = glob.join('');
          if (
            !/^[^/]+(\/[^/]+)+$/u.test(text) ||
            text.includes('**') ||
            text.startsWith('.') ||
            !/^[^/]+(\/[^/]+)*$/u.test(path) ||
            path.startsWith('./') ||
            // A way upwards must be written out: no wildcard stands for it.
            path.split('/').includes('..')
          )
            return;
          const source = glob.map((g) => (g === '*' ? '[^/]*' : g === '?' ? '[^/]' : g === '.' ? '\\.' : g)).join('');
          expect(globMatcher([text])(path)).toBe(new RegExp(`^${source}(/.*)?$`, 'u').test(path));
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('globsFrom', () => {
  const table: readonly [glob: string, folders: string, matches: readonly string[], misses: readonly string[]][] = [
    ['app/*.env', 'app', ['x.env'], ['sub/x.env', '../x.env', '../app2/x.env']],
    ['*.env', 'app', ['x.env', 'sub/x.env', '../x.env', '../db/x.env'], ['x.conf']],
    ['db/*.conf', 'app', ['../db/x.conf'], ['db/x.conf', 'x.conf']],
    ['services/**/dev/**', 'services/a', ['dev/x', 'y/dev/x', '../b/dev/x'], ['x', '../x', '../../dev/x']],
    ['services', 'services/a', ['x', 'y/z', '../b'], ['../../x']],
    ['{app,db}/x', 'app', ['x', '../db/x'], ['../x']],
    ['/x', 'app', ['../x'], ['x']],
    ['**', 'app', ['x', '../y'], []],
  ];
  for (const [glob, folders, matches, misses] of table) {
    it(`${glob} in ${folders}`, () => {
      const match = globMatcher(globsFrom([glob], folders.split('/')));
      for (const path of matches) expect([path, match(path)]).toEqual([path, true]);
      for (const path of misses) expect([path, match(path)]).toEqual([path, false]);
    });
  }

  it('changes nothing in its own folder', () => expect(globsFrom(['a', '/b'], [])).toEqual(['a', '/b']));
});
