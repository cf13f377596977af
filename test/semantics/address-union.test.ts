import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Family, maskOf, printAddress } from '../../src/parse/hba-address.js';
import { matches, parseAddress } from '../../src/semantics/address.js';
import { containsTogether } from '../../src/semantics/address-union.js';

const setOf = (text: string) => {
  const [value, mask] = text.split(' ');
  return parseAddress({ value: value!, quoted: false }, mask === undefined ? undefined : { value: mask });
};
const together = (outers: readonly string[], inner: string, families?: readonly Family[]): boolean =>
  containsTogether(outers.map(setOf), setOf(inner), families);

describe('containsTogether', () => {
  it.each([
    [['0.0.0.0/0', '::/0'], 'all', true],
    [['0.0.0.0/0', '::/0'], 'samenet', true],
    [['0.0.0.0/0', '::/0'], 'db.example.com', true],
    [['0.0.0.0/0', '::/0'], '.example.com', true],
    [['0.0.0.0/0'], 'all', false],
    [['::/0'], 'db.example.com', false],
    [['0.0.0.0/0', '::/1', '8000::/2', 'c000::/2'], 'all', true],
    [['0.0.0.0/0', '::/1', '8000::/2', 'e000::/3'], 'all', false],
    [['10.0.0.0/9', '10.128.0.0/9'], '10.0.0.0/8', true],
    [['10.0.0.0/9', '10.128.0.0/10'], '10.0.0.0/8', false],
    [['10.0.0.0/9', '10.0.0.0/9', '10.0.0.0/10'], '10.0.0.0/8', false],
    [['0.0.0.0/1', '128.0.0.0/1'], '10.0.0.0/8', true],
    [['10.0.0.0 255.0.0.1', '10.0.0.1 255.0.0.1'], '10.0.0.0/8', true],
    [['10.0.0.0 255.0.0.1', '10.0.0.1 255.0.0.3'], '10.0.0.0/8', false],
    [['all'], '::/0', true],
    [['samehost', 'samenet', '.example.com'], 'all', false],
    [[], 'all', false],
  ] as const)('%j hold %s: %s', (outers, inner, answer) => expect(together(outers, inner)).toBe(answer));

  it('asks for the families that count', () => {
    expect(together(['0.0.0.0/0'], 'all', [4])).toBe(true);
    expect(together(['0.0.0.0/0'], 'db.example.com', [4])).toBe(true);
    expect(together(['0.0.0.0/0'], 'all', [6])).toBe(false);
    expect(together([], '::/0', [4])).toBe(true);
  });

  it('gives up rather than run for ever', () => {
    const scattered = Array.from({ length: 60 }, (_, index) => `${2 ** (index % 32)} ${2 ** ((index * 7) % 32)}`);
    expect(together(scattered, '0.0.0.0/0')).toBeTypeOf('boolean');
  });

  it('agrees with asking every address of a small network', () => {
    const mask = fc.constantFrom(28, 29, 30, 31, 32).map((bits) => printAddress({ family: 4, value: maskOf(bits, 4) }));
    const odd = fc.nat(15).map((low) => `255.255.255.${240 + low}`);
    const range = fc.tuple(fc.nat(15), fc.oneof(mask, odd)).map(([low, bits]) => `10.0.0.${low} ${bits}`);
    let held = 0;
    fc.assert(
      fc.property(fc.array(range, { minLength: 1, maxLength: 6 }), range, (outers, inner) => {
        const hosts = Array.from({ length: 16 }, (_, low) => `10.0.0.${low}`);
        const inside = hosts.filter((host) => matches(setOf(inner), host) === true);
        const every = inside.every((host) => outers.some((outer) => matches(setOf(outer), host) === true));
        if (every) held++;
        expect(together(outers, inner)).toBe(every);
      }),
      { numRuns: 500 },
    );
    expect(held).toBeGreaterThan(50);
  });
});
