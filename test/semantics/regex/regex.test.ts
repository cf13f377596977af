import { describe, expect, it } from 'vitest';
import { isMatch } from '../../../src/semantics/regex/automaton.js';
import { compileRegex } from '../../../src/semantics/regex/regex.js';
import { REGEX_EXAMPLES } from './regex-examples.js';

const bytes = (name: string) => [...Buffer.from(name, 'latin1')];

describe('compileRegex', () => {
  it.each(REGEX_EXAMPLES.map(([why, source, name, matches]) => [why, source, name, matches] as const))(
    '%s: %j against %j: %j',
    (_, source, name, matches) => expect(isMatch(compileRegex(source)!.automaton(), bytes(name))).toBe(matches),
  );

  it('reads names as UTF-8', () => {
    expect(compileRegex('^é$')!.matches('é')).toBe(true);
    expect(compileRegex('^\u{1d44e}$')!.matches('\u{1d44e}')).toBe(true);
    expect(compileRegex('^....$')!.matches('\u{1d44e}')).toBe(true);
    expect(compileRegex('^...$')!.matches('\ud800')).toBe(true);
  });

  it('before 14 a negated class stops at a newline', () => {
    expect(compileRegex('(?n)a\\Db', 13)!.matches('a\nb')).toBe(false);
    expect(compileRegex('(?n)a\\Db', 14)!.matches('a\nb')).toBe(true);
  });

  it.each([
    ['a back reference', '(a)\\1'],
    ['lookbehind', '(?<=a)b'],
    ['lookbehind in a group', '(a|(?<!a)b)*'],
    ['too large', '((a{255}){255}){255}'],
    ['too large, of nothing', '((((){255}){255}){255}){255}'],
    ['too deep', `${'('.repeat(300)}${')'.repeat(300)}`],
    ['refused', '('],
  ])('does not take on %s', (_, source) => expect(compileRegex(source)).toBeUndefined());

  // The slowest of these takes a backtracking engine longer than the universe is old.
  it.each([
    ['loops in loops', '^((a*)*)*$'],
    ['the same twice', '^(a|a)*$'],
    ['counts in counts', '^((a{0,9}){0,9}){0,9}$'],
    ['far from the end', '^.{0,60}a.{0,60}$'],
    ['many lookaheads', `^${'(?=.*a)'.repeat(500)}`],
    ['a long pattern', 'a?'.repeat(5_000)],
    ['many brackets', '[ab-z]?'.repeat(3_000)],
  ])('takes no time for %s', (_, source) => {
    const regex = compileRegex(source)!;
    const started = performance.now();
    expect(regex.matches('a'.repeat(63))).toBe(true);
    for (let length = 0; length < 20; length++) regex.matches(`${'a'.repeat(length)}b${'a'.repeat(62 - length)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('takes linear time for a long name', () => {
    const regex = compileRegex('^(a|b|ab)*c$')!;
    expect(regex.matches(`${'ab'.repeat(200_000)}c`)).toBe(true);
    expect(regex.matches('ab'.repeat(200_000))).toBe(false);
  });

  it('answers the same after it has forgotten', () => {
    const regex = compileRegex('^.{0,60}a.{0,60}b$')!;
    const name = (index: number) => `${'ab'.repeat(index % 20)}${'a'.repeat(index % 23)}${'b'.repeat(index % 2)}`;
    const answers = Array.from({ length: 2_000 }, (_, index) => regex.matches(name(index)));
    expect(answers).toEqual(answers.map((_, index) => /^.{0,60}a.{0,60}b$/u.test(name(index))));
  });
});
