import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { broadMapping } from '../../src/semantics/broad-mapping.js';
import { firstCapture } from '../../src/semantics/regex/first-capture.js';
import { mappingOf } from '../semantics/mapping-of.js';
import { MAJORS_HERE, type SingleUser, singleUser } from './postgres.js';

const numRuns = Number(process.env['ORACLE_RUNS'] ?? 60);
const seed = Number(process.env['ORACLE_SEED'] ?? 20_260_423);

const PATTERN = fc
  .tuple(
    fc.constantFrom('', '', '^', '^', '^CN=', 'x?'),
    fc.constantFrom('(.*)', '([a-z]+)', '([^@]*)', '(alice|bob)', '([a-z]+)-?'),
    fc.constantFrom('', '@corp', '@corp\\.example', '@.*', '-laptop', '(@corp)?'),
    fc.constantFrom('', '$', '$', '|^bob$'),
  )
  .map((parts) => parts.join(''));

const PIECE = fc.constantFrom(
  '',
  '',
  'x*',
  '[a-z]*',
  '.*',
  '.*?',
  '(?:CN=)?',
  '[^@,]+',
  '\\w+',
  '@',
  '-?',
  'a|b',
  '[]x]*',
);
const GROUPED = fc
  .tuple(
    fc.constantFrom('', '^', '^CN=', 'CN='),
    PIECE,
    fc.constantFrom('(.*)', '(.*?)', '([a-z]+)', '([^@]*)', '(alice|bob)', '((a)|.+)', '(.*)?', '(?:.)', '(bob|.*)'),
    PIECE,
    fc.constantFrom('', '$', '@.*$', '(@corp)?', ',O=.*', '.*'),
  )
  .map((parts) => parts.join(''));

const NAME = fc
  .array(fc.constantFrom('alice', 'bob', 'mallory', '-', '.', ' ', '@corp', '@corp.example', 'CN=', '-laptop', 'x'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

/** The names, and each of them with something in front and behind. */
const withStrangers = (names: readonly string[]) =>
  names.flatMap((name) => [
    name,
    `mallory ${name}`,
    `7${name}`,
    `x@${name}`,
    `${name}.elsewhere`,
    `${name} 7`,
    `${name}@other`,
  ]);

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Maps are matched by the engine behind `regexp_match`, under the collation C. */
describe.each(MAJORS_HERE.filter((major) => [13, 18].includes(major)))('pg_ident.conf of PostgreSQL %i', (major) => {
  let server: SingleUser;
  beforeAll(async () => {
    server = await singleUser(major);
  });
  afterAll(() => server.stop());

  it('ignores the ends of a name exactly where we call a map loose', async () => {
    await fc.assert(
      fc.asyncProperty(PATTERN, fc.array(NAME, { minLength: 8, maxLength: 16 }), async (pattern, names) => {
        const asked = literal(JSON.stringify(withStrangers(names)));
        const rows = await server.query<{ name: string; whole: string | null }>(
          `select name, (regexp_match(name collate "C", ${literal(`(${pattern})`)}))[1] as whole from json_array_elements_text(${asked}) as name`,
        );
        const matched = rows.flatMap(({ name, whole }) => (whole === null ? [] : [{ name, whole }]));
        const broad = broadMapping(mappingOf(`m "/${pattern}" "\\1"`, major), major);
        const open = broad?.kind === 'loose' ? broad : { start: false, end: false };
        const skipsStart = matched.filter(({ name, whole }) => !name.startsWith(whole));
        const skipsEnd = matched.filter(({ name, whole }) => !name.endsWith(whole));
        if (!open.start) expect(skipsStart).toEqual([]);
        if (!open.end) expect(skipsEnd).toEqual([]);
        // What is called loose can be seen to be, as soon as any name matches at all.
        if (open.start && matched.length > names.length) expect(skipsStart).not.toEqual([]);
        if (open.end && matched.length > names.length) expect(skipsEnd).not.toEqual([]);
      }),
      { numRuns, seed },
    );
  });

  it('take what we take for the first group', async () => {
    let followed = 0;
    await fc.assert(
      fc.asyncProperty(GROUPED, fc.array(NAME, { minLength: 8, maxLength: 16 }), async (pattern, names) => {
        const rows = await server.query<{ name: string; found: string[] | null }>(
          `select name, regexp_match(name collate "C", ${literal(pattern)}) as found from json_array_elements_text(${literal(JSON.stringify(withStrangers(names)))}) as name`,
        );
        for (const { name, found } of rows) {
          const capture = firstCapture(pattern, name, major);
          if (capture.kind === 'unknown') continue;
          followed++;
          const expected = found === null ? { kind: 'no-match' } : { kind: 'text', text: found[0] };
          // Without parentheses `regexp_match` gives the whole match.
          if (capture.kind !== 'none') expect({ pattern, name, ...capture }).toEqual({ pattern, name, ...expected });
        }
      }),
      { numRuns, seed },
    );
    expect(followed).toBeGreaterThan(numRuns * 40);
  });
});
