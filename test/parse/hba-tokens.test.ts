import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cursor, nextToken, type TokenRules } from '../../src/parse/hba-tokens.js';

const RULES: TokenRules = { blankReturn: true };

function tokens(text: string, rules = RULES): readonly (readonly [string, boolean] | 'too long')[] {
  const cursor: Cursor = { text, pos: 0, end: text.length };
  const found: (readonly [string, boolean] | 'too long')[] = [];
  for (let token = nextToken(cursor, rules); token !== undefined; token = nextToken(cursor, rules))
    found.push(token === 'too long' ? token : [token.value, token.quoted]);
  return found;
}

describe('nextToken', () => {
  it.each([
    ['all', 'all', false],
    ['"all"', 'all', true],
    ['"al"l', 'all', true],
    ['""all', 'all', true],
    ['a"ll"', 'all', false],
    ['all""', 'all', false],
    ['""', '', true],
    ['""""', '"', true],
    ['a" "b', 'a b', false],
    ['"a""b"', 'a"b', true],
    ['+"my grp"', '+my grp', false],
    ['"a#b', 'a#b', true],
    ["'a'", "'a'", false],
    ['a\\ b', 'a\\', false],
    ['a\u00a0b', 'a\u00a0b', false],
    ['a\fb', 'a\fb', false],
  ])('reads %j as %j, quoted: %j', (text, value, quoted) => expect(tokens(text)[0]).toEqual([value, quoted]));

  it.each([
    ['a b\tc\rd', ['a', 'b', 'c', 'd']],
    [', ,a,,b', ['a', 'b']],
    ['md5#x y', ['md5']],
    ['"a"#x y', ['a']],
    ['# nothing', []],
    ['"open to # the end', ['open to # the end']],
  ])('takes %j apart', (text, values) => expect(tokens(text).map(([value]) => value)).toEqual(values));

  it.each([1, 4_095, 4_096, 4_097, 10_000])('reads %i doubled quotes in one word', (count) =>
    expect(tokens(`"${'a""'.repeat(count)}b" c`)).toEqual([
      [`${'a"'.repeat(count)}b`, true],
      ['c', false],
    ]),
  );

  it('knows only space and tab from 19 on', () =>
    expect(tokens('a\rb c', { blankReturn: false })).toEqual([
      ['a\rb', false],
      ['c', false],
    ]));

  it.each([
    ['x'.repeat(10_239), 1],
    [`${'x'.repeat(10_239)},`, 'too long'],
    ['x'.repeat(10_240), 'too long'],
    ['é'.repeat(5_120), 'too long'],
    [`"${'x'.repeat(10_239)}`, 1],
    [`"${'x'.repeat(10_239)}"`, 'too long'],
    [`"${'x'.repeat(10_238)}"`, 1],
  ])('fills the buffer of 13 to 15 (%#)', (text, expected) => {
    const found = tokens(text, { ...RULES, limit: 10_239 });
    expect(found).toHaveLength(1);
    expect(found[0] === 'too long' ? found[0] : 1).toBe(expected);
    expect(tokens(text)).toHaveLength(1);
  });

  it('gives back the text between its offsets wherever no quote is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab ,\t#\\@/é') }), (text) => {
        const cursor: Cursor = { text, pos: 0, end: text.length };
        for (let token = nextToken(cursor, RULES); token; token = nextToken(cursor, RULES)) {
          if (token === 'too long') throw new Error('there is no limit');
          expect(text.slice(token.start, token.end)).toBe(token.value);
        }
        expect(cursor.pos).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
