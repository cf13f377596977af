import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericAddress, printAddress } from '../../../src/parse/hba-address.js';
import { type Free, freeAddress } from '../../../src/semantics/access/free-address.js';
import { Work } from '../../../src/semantics/access/work.js';
import { type AddressRange, parseAddress } from '../../../src/semantics/address.js';

function rangeOf(text: string): AddressRange {
  const [value = '', mask] = text.split(' ');
  const set = parseAddress({ value, quoted: false }, mask === undefined ? undefined : { value: mask });
  if (set.kind !== 'range') throw new Error(`${text} is no range`);
  return set;
}

const free = (target: string, blocked: readonly string[], steps = 100_000): Free =>
  freeAddress(rangeOf(target), blocked.map(rangeOf), new Work(steps));

const shown = (found: Free, like: string): string =>
  found.kind === 'address' ? printAddress({ family: rangeOf(like).family, value: found.value }) : found.kind;

const isIn = ({ base, mask }: AddressRange, value: bigint): boolean => (value & mask) === base;

describe('freeAddress', () => {
  it.each([
    ['10.0.0.0/8', [], '10.0.0.1'],
    ['0.0.0.0/0', [], '203.0.113.7'],
    ['0.0.0.0/0', ['203.0.113.0/24'], '10.0.0.1'],
    ['::/0', [], '2001:db8::7'],
    ['10.0.0.4/32', [], '10.0.0.4'],
    ['10.0.0.4/32', ['10.0.0.0/29'], 'none'],
    ['10.0.0.0/8', ['10.0.0.0/9'], '10.128.0.1'],
    ['10.0.0.0/8', ['10.128.0.0/9', '10.0.0.0/9'], 'none'],
    ['10.0.0.0/30', ['10.0.0.0/31', '10.0.0.2/32'], '10.0.0.3'],
    // Nested, equal and touching prefixes.
    ['10.0.0.0/29', ['10.0.0.0/30', '10.0.0.1/32', '10.0.0.0/30', '10.0.0.4/31', '10.0.0.7/32'], '10.0.0.6'],
    ['10.0.0.0/29', ['10.0.0.0 255.255.255.249', '10.0.0.1 255.255.255.250'], '10.0.0.3'],
    ['10.0.0.0/29', ['10.0.0.0 255.255.255.249', '10.0.0.1 255.255.255.249'], 'none'],
    ['10.0.0.0/8', ['10.0.0.0 255.0.0.1', '10.0.0.1 255.0.0.1'], 'none'],
    ['10.0.0.1 255.255.255.253', ['10.0.0.0 255.255.255.254'], '10.0.0.3'],
    ['::/0', ['::/1', '8000::/1'], 'none'],
    ['::/0', ['::/1', '8000::/2', 'c000::/3'], 'fd00::7'],
    ['0.0.0.0/0', ['::/0'], '203.0.113.7'],
    ['fd00::/8', ['fd00::/9', 'fd80::/9'], 'none'],
    ['255.255.255.255/32', ['255.255.255.254/32'], '255.255.255.255'],
    ['255.255.255.254/31', ['255.255.255.254/32'], '255.255.255.255'],
  ] as const)('%s without %j: %s', (target, blocked, answer) => {
    const found = free(target, blocked);
    expect(shown(found, target)).toBe(answer);
    if (found.kind !== 'address') return;
    expect(isIn(rangeOf(target), found.value)).toBe(true);
    expect(blocked.map(rangeOf).some((one) => one.family === rangeOf(target).family && isIn(one, found.value))).toBe(
      false,
    );
  });

  const low = (bits: number) => fc.tuple(fc.nat(2 ** bits - 1), fc.nat(2 ** bits - 1));
  const families = [
    {
      family: 4,
      width: 5,
      text: ([base, mask]: readonly [number, number]) => `10.0.0.${base} 255.255.255.${224 + mask}`,
    },
    {
      family: 6,
      width: 5,
      text: ([base, mask]: readonly [number, number]) =>
        `fd00::${base.toString(16)} ffff:ffff:ffff:ffff:ffff:ffff:ffff:${(0xffe0 + mask).toString(16)}`,
    },
  ] as const;
  const prefixes = [0, 16, 24, 28, 30, 31];

  it.each(families)('agrees with asking every address of a small network: IPv$family', ({ family, width, text }) => {
    const all = Array.from({ length: 2 ** width }, (_, at) => numericAddress(text([at, 31]).split(' ')[0]!)!.value);
    const isPrefix = fc.boolean();
    const mask = (bits: number, prefix: boolean) => (prefix ? prefixes[bits % prefixes.length]! : bits);
    const range = isPrefix.chain((prefix) => low(width).map(([base, bits]) => text([base, mask(bits, prefix)])));
    const prefix = low(width).map(([base, bits]) => text([base, mask(bits, true)]));
    const blocked = fc.oneof(fc.array(range, { maxLength: 8 }), fc.array(prefix, { maxLength: 12 }));
    let none = 0;
    fc.assert(
      fc.property(range, blocked, (target, others) => {
        const there = all.filter((value) => isIn(rangeOf(target), value));
        const left = there.filter((value) => !others.some((other) => isIn(rangeOf(other), value)));
        const found = free(target, others);
        expect(found.kind).toBe(left.length > 0 ? 'address' : 'none');
        if (found.kind === 'address') expect(left.includes(found.value)).toBe(true);
        else none++;
        expect(rangeOf(target).family).toBe(family);
      }),
      { numRuns: 1500 },
    );
    expect(none).toBeGreaterThan(100);
  });

  it('says so where the steps do not suffice', () => {
    const scattered = Array.from(
      { length: 60 },
      (_, at) => `${2 ** (at % 32)} ${2 ** (at % 32) + 2 ** ((at * 7 + 3) % 32)}`,
    );
    const work = new Work(2000);
    const found = freeAddress(rangeOf('0.0.0.0/0'), [...scattered, '203.0.113.7/32'].map(rangeOf), work);
    expect(['limit', 'address']).toContain(found.kind);
    expect(
      free(
        '10.0.0.0/8',
        Array.from({ length: 50 }, () => '10.0.0.0/9'),
        10,
      ).kind,
    ).toBe('limit');
  });
});
