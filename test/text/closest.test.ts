import { describe, expect, it } from 'vitest';
import { closest, didYouMean } from '../../src/text/closest.js';

describe('closest', () => {
  const names = ['profile', 'rules', 'overrides', 'replications', 'servers'];
  it.each([
    ['profil', 'profile'],
    ['ruels', 'rules'],
    ['Servers', 'servers'],
    ['overides', 'overrides'],
    ['repl', 'replications'],
    ['xyzzy', undefined],
    ['', undefined],
  ])('%s → %s', (word, expected) => expect(closest(word, names)).toBe(expected));

  it('compares no monsters', () => expect(closest('a'.repeat(1e6), ['a'.repeat(1e6 - 1)])).toBeUndefined());
});

describe('didYouMean', () => {
  it('is a clause or nothing', () => {
    expect(didYouMean('rule', ['rules'])).toBe('; did you mean `rules`?');
    expect(didYouMean('zzz', ['rules'])).toBe('');
  });
});
