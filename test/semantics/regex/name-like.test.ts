import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRegex, nameLike } from '../../../src/semantics/regex/regex.js';

const regex = (source: string) => compileRegex(source)!;
const find = (like: readonly string[], unlike: readonly string[] = [], taken: readonly string[] = []) =>
  nameLike(like.map(regex), unlike.map(regex), (name) => taken.includes(name));

describe('nameLike', () => {
  it.each([
    ['anything', [], [], 'app'],
    ['a usual name', ['^ali'], [], 'alice'],
    ['a number at the end', ['^tenant_\\d+$'], [], 'tenant_1'],
    ['a beginning', ['^shop_'], [], 'shop_1'],
    ['an ending', ['_ro$'], [], 'app_ro'],
    ['a domain', ['@corp\\.example$'], [], 'alice@corp.example'],
    ['digits', ['^\\d{3}$'], [], '111'],
    ['capitals', ['^[A-Z]+$'], [], 'A'],
    ['what another pattern leaves', ['^a'], ['^ap', '^al'], 'a1'],
    ['all but one', ['^(?!app$)a'], [], 'alice'],
    ['two at once', ['q', '^x', 'y$'], ['xq'], 'xaqy'],
    ['what is not English', ['^日本'], [], '日本'],
    ['what is not ASCII', ['^[^\\x01-\\x7f]+$'], [], 'é'],
    ['the longest there can be', ['^[xy]{63}$'], [], 'x'.repeat(63)],
  ])('finds %s', (_, like, unlike, name) => {
    const found = find(like, unlike);
    expect(found).toBe(name);
  });

  it.each([
    ['a contradiction', ['^a$'], ['a']],
    ['nothing but the empty name', ['^$'], []],
    ['what is longer than a name', ['.{64}'], []],
    ['what can never match', ['a^b'], []],
    ['all names', [], ['.']],
    ['all names, in pieces', [], ['^[a-m]', '^[^a-m]']],
    ['a zero byte', ['^\\0$'], []],
    ['a character that is no byte', ['\\u4e00'], []],
  ])('proves that there is none for %s', (_, like, unlike) => expect(find(like, unlike)).toBeNull());

  it('takes none that is taken', () => {
    expect(find(['^[ab]$'], [], ['a'])).toBe('b');
    expect(find(['^[ab]$'], [], ['a', 'b'])).toBeNull();
    expect(find([], [], ['app', 'alice'])).toBe('reporting');
    const thousand = Array.from({ length: 1_000 }, (_, index) => `t${`${index}`.padStart(3, '0')}`);
    expect(find(['^t\\d{3}$'], [], thousand.slice(1))).toBe('t000');
    expect(find(['^t\\d{3}$'], [], thousand)).toBeNull();
  });

  it('does not know where only bytes are left that are no text', () => {
    expect(find(['^\\xe9$'])).toBeUndefined();
    expect(find(['^é+$'], ['^é$'])).toBeUndefined();
  });

  it('gives up where it would take too long, in bounded time', () => {
    const started = performance.now();
    for (const [like, unlike] of [
      [
        ['^.{0,30}q.{29}q.{0,3}$', '^[xq]*$'],
        ['^.{0,29}x.{30}q', 'qq'],
      ],
      [['x'], Array.from({ length: 400 }, (_, index) => `^.{0,${index % 30}}x.{${index % 17}}[a-y]`)],
    ] as const) {
      const found = find(like, unlike);
      if (typeof found === 'string') for (const source of like) expect(regex(source).matches(found)).toBe(true);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  const part = fc.constantFrom(
    'a',
    'b',
    '.',
    '[^a]',
    '^',
    '$',
    'a*',
    '(ab)*',
    'b+',
    '(a|b)',
    '(?!a)',
    '(?=b.)',
    '\\m',
    '\\y',
  );
  const source = fc
    .array(fc.array(part, { maxLength: 5 }), { minLength: 1, maxLength: 2 })
    .map((branches) => branches.map((parts) => parts.join('')).join('|'));
  const sources = fc.array(source, { maxLength: 3 });

  const small = ['a', 'b', '-'];
  const names = [1, 2, 3, 4].reduce<string[][]>(
    (all) => [...all, all.at(-1)!.flatMap((name) => small.map((letter) => name + letter))],
    [['']],
  );
  const smallNames = names.slice(1).flat();

  it('finds only what fits, and something wherever there is something', () => {
    fc.assert(
      fc.property(
        sources,
        sources,
        fc.subarray(['app', 'alice', 'a', 'b', 'ab', 'ba', 'bb']),
        (like, unlike, taken) => {
          const yes = like.map(regex);
          const no = unlike.map(regex);
          const fits = (name: string) =>
            !taken.includes(name) && yes.every((one) => one.matches(name)) && !no.some((one) => one.matches(name));
          const found = find(like, unlike, taken);
          expect(found).not.toBeUndefined();
          if (found === null) expect(smallNames.filter(fits)).toEqual([]);
          else {
            expect(fits(found!)).toBe(true);
            expect(Buffer.byteLength(found!)).toBeGreaterThan(0);
            expect(Buffer.byteLength(found!)).toBeLessThanOrEqual(63);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
