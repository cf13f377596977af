import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AddressIndex, type Overlap } from '../../../src/semantics/access/address-index.js';
import { type AddressShape, shapeOf } from '../../../src/semantics/access/address-shape.js';
import { Work } from '../../../src/semantics/access/work.js';
import { NOTHING_KNOWN } from '../../../src/semantics/access/world.js';
import { type AddressRange, contains, mayOverlap, parseAddress } from '../../../src/semantics/address.js';

function setOf(text: string) {
  const [value = '', mask] = text.split(' ');
  return parseAddress({ value, quoted: false }, mask === undefined ? undefined : { value: mask });
}

function rangeOf(text: string): AddressRange {
  const set = setOf(text);
  if (set.kind !== 'range') throw new Error(`${text} is no range`);
  return set;
}

interface Asked {
  readonly overlap: Overlap;
  readonly orders: readonly number[];
}

function ask(
  words: readonly string[],
  within: string | undefined,
  before: number,
  each = false,
  steps = 1_000_000,
): Asked {
  const shapes = words.map((word) => shapeOf(setOf(word), NOTHING_KNOWN));
  const index = new AddressIndex([...shapes.keys()], (order) => shapes[order]!, each);
  const found: number[] = [];
  const overlap = index.overlapping(within === undefined ? undefined : rangeOf(within), before, found, new Work(steps));
  return { overlap, orders: [...new Set(found)].sort((a, b) => a - b) };
}

/** The records that may match from somewhere in the range, one by one. */
const overlapping = (
  shapes: readonly AddressShape[],
  within: AddressRange | undefined,
  before: number,
): readonly number[] =>
  shapes.flatMap(({ sure, open }, order) => {
    const isThere = sure === 'all' || open || sure.some((range) => !within || mayOverlap(range, within));
    return order < before && isThere ? [order] : [];
  });

describe('AddressIndex', () => {
  it.each([
    ['prefixes inside of the range', ['10.0.0.1/32', '10.0.1.0/24', '11.0.0.0/8'], '10.0.0.0/8', 'some', [0, 1]],
    ['one that holds all of it', ['10.0.0.1/32', '10.0.0.0/8'], '10.0.0.0/16', 'covered', [1]],
    ['the first of several that do', ['10.0.0.0/16', '10.0.0.0/8', '0.0.0.0/0'], '10.0.0.0/24', 'covered', [0]],
    ['the same prefix', ['10.0.0.0/24', '10.0.0.0/24'], '10.0.0.0/24', 'covered', [0]],
    ['of the same base a narrower one', ['10.0.0.0/25', '10.0.0.0/23'], '10.0.0.0/24', 'covered', [1]],
    ['only narrower ones of the same base', ['10.0.0.0/25', '10.0.0.0/26'], '10.0.0.0/24', 'some', [0]],
    ['the other family apart', ['::/0', 'fd00::/8'], '10.0.0.0/8', 'some', []],
    ['`all`', ['10.0.0.1/32', 'all', '10.0.0.2/32'], '10.0.0.0/8', 'covered', [1]],
    ['masks with gaps always', ['10.0.0.0 255.0.0.1', '11.0.0.0/8'], '12.0.0.0/8', 'some', [0]],
    ['what depends on the world always', ['samehost', 'db.example', '11.0.0.0/8'], '12.0.0.0/8', 'some', [0, 1]],
    ['never what no client has', ['10.0.0.256'], '10.0.0.0/8', 'some', []],
  ] as const)('finds %s', (_, words, within, overlap, orders) => {
    const found = ask(words, within, words.length);
    expect(found.overlap).toBe(overlap);
    expect(found.orders).toEqual(orders);
  });

  it('leaves out what stands behind', () => {
    expect(ask(['10.0.0.1/32', '10.0.0.0/8'], '10.0.0.0/16', 1)).toEqual({ overlap: 'some', orders: [0] });
    expect(ask(['10.0.0.1/32', 'all'], '10.0.0.0/16', 1)).toEqual({ overlap: 'some', orders: [0] });
    expect(ask(['10.0.0.0/8', '10.0.0.1/32'], '10.0.0.0/16', 0)).toEqual({ overlap: 'some', orders: [] });
  });

  it('tells IPv6 prefixes apart that a floating-point number does not', () => {
    const words = ['2001:db8::1/128', '2001:db8::2/128', '2001:db8::3/128'];
    expect(ask(words, '2001:db8::2/128', 3)).toEqual({ overlap: 'covered', orders: [1] });
    expect(ask(words, '2001:db8::2/127', 3)).toEqual({ overlap: 'some', orders: [1, 2] });
    expect(ask(words, '2001:db8::/128', 3)).toEqual({ overlap: 'some', orders: [] });
    expect(ask(words, undefined, 3)).toEqual({ overlap: 'some', orders: [0, 1, 2] });
  });

  it('says so where the steps do not suffice', () => {
    const words = Array.from({ length: 20 }, (_, at) => `10.0.0.${at}/32`);
    expect(ask(words, '10.0.0.0/8', 20, false, 10).overlap).toBe('limit');
  });

  const hex = (value: number) => value.toString(16);
  const words = {
    4: fc.tuple(fc.nat(31), fc.integer({ min: 26, max: 32 })).map(([low, bits]) => `10.0.0.${low}/${bits}`),
    // Dense in the lowest bits, where keys above 2^53 would fall together.
    6: fc.tuple(fc.nat(31), fc.integer({ min: 122, max: 128 })).map(([low, bits]) => `fd00::${hex(low)}/${bits}`),
  };
  const wide = fc.constantFrom('10.0.0.0/8', '0.0.0.0/0', 'fd00::/8', '::/0', '::/64');
  const odd = fc.constantFrom(
    '10.0.0.1 255.255.255.249',
    'samehost',
    'samenet',
    'db.example',
    '.example',
    '10.0.0.256',
  );
  const word = fc.oneof(
    { weight: 8, arbitrary: words[4] },
    { weight: 8, arbitrary: words[6] },
    { weight: 2, arbitrary: wide },
    { weight: 2, arbitrary: odd },
    { weight: 1, arbitrary: fc.constant('all') },
  );
  const place = fc.option(fc.oneof(words[4], words[6], wide, fc.constant('10.0.0.2 255.255.255.250')), {
    nil: undefined,
  });

  it('with each of them finds at least what a look at every record does, and little else', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), place, fc.nat(60), (all, within, before) => {
        const shapes = all.map((one) => shapeOf(setOf(one), NOTHING_KNOWN));
        const found = ask(all, within, before, true).orders;
        const expected = overlapping(shapes, within === undefined ? undefined : rangeOf(within), before);
        expect(found).toEqual(expect.arrayContaining([...expected]));
        if (within === undefined || within.includes('/')) {
          const more = found.filter((order) => !expected.includes(order));
          expect(more.every((order) => !/^[0-9a-f:.]+\/\d+$/u.test(all[order]!))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out only what earlier ones take', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), place, fc.nat(60), (all, within, before) => {
        const shapes = all.map((one) => shapeOf(setOf(one), NOTHING_KNOWN));
        const range = within === undefined ? undefined : rangeOf(within);
        const { overlap, orders } = ask(all, within, before);
        const takes = (order: number, inner: AddressRange | undefined): boolean => {
          const { sure } = shapes[order]!;
          return sure === 'all' || sure.some((outer) => inner !== undefined && contains(outer, inner));
        };
        if (overlap === 'covered') {
          expect(orders.some((order) => order < before && takes(order, range))).toBe(true);
          return;
        }
        for (const order of overlapping(shapes, range, before)) {
          if (orders.includes(order)) continue;
          const { sure, open } = shapes[order]!;
          const ranges = sure === 'all' ? [undefined] : sure;
          expect(open).toBeUndefined();
          expect(ranges.every((inner) => orders.some((other) => other < order && takes(other, inner)))).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
