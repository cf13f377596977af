import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numericAddress, printAddress } from '../../src/parse/hba-address.js';
import {
  contains,
  describeAddress,
  exampleAddress,
  isLoopback,
  matches,
  mayOverlap,
  parseAddress,
  staysOnHost,
} from '../../src/semantics/address.js';

/** `10.0.0.0 255.0.0.0` is an address with a mask; quotes make a keyword a name. */
function set(text: string) {
  const [address, mask] = text.split(' ') as [string, string?];
  const quoted = address.startsWith('"');
  return parseAddress({ value: address.replaceAll('"', ''), quoted }, mask === undefined ? undefined : { value: mask });
}

describe('contains', () => {
  it.each([
    ['all', '0.0.0.0/0'],
    ['all', '::/0'],
    ['all', 'db.example.com'],
    ['10.0.0.0/8', '10.9.9.9/32'],
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['10.0.0.0 255.0.0.0', '10.1.0.0/16'],
    ['10.0.5.0 255.0.255.0', '10.77.5.9/32'],
    ['2001:db8::/32', '2001:db8:1::/48'],
    ['2001:db8::/33', '2001:db8::/34'],
    ['samenet', 'samehost'],
    ['.example.com', 'db.EXAMPLE.com'],
    ['.example.com', '.eu.example.com'],
    ['"all"', '"all"'],
  ])('%s all of %s', (outer, inner) => expect(contains(set(outer), set(inner))).toBe(true));

  it.each([
    ['0.0.0.0/0', 'all'],
    ['0.0.0.0/0', '::/0'],
    ['0.0.0.0/0', 'samenet'],
    ['0.0.0.0/0', 'db.example.com'],
    ['::/0', '10.0.0.0/8'],
    ['10.1.0.0/16', '10.0.0.0/8'],
    ['samehost', '127.0.0.1/32'],
    ['samehost', 'samenet'],
    ['.example.com', 'example.com'],
    ['"all"', 'all'],
    ['2001:db8::/33', '2001:db8:8000::/33'],
    ['::1:0:0:0/128', '::1:0:0:1/128'],
  ])('%s not all of %s', (outer, inner) => expect(contains(set(outer), set(inner))).toBe(false));
});

describe('mayOverlap', () => {
  it.each([
    ['10.0.0.0/8', '10.1.0.0/16', true],
    ['10.0.0.0/8', '11.0.0.0/8', false],
    ['10.0.5.0 255.0.255.0', '10.1.0.0/16', true],
    ['10.0.5.0 255.0.255.0', '10.1.6.0/24', false],
    ['0.0.0.0/0', '::/0', false],
    ['samenet', '10.0.0.0/8', true],
    ['db.example.com', '10.0.0.0/8', true],
    ['a.example.com', 'b.example.com', false],
    ['a.example.com', '.example.com', true],
    ['.a.com', '.b.com', false],
  ])('of %s and %s is %s', (a, b, expected) => {
    expect(mayOverlap(set(a), set(b))).toBe(expected);
    expect(mayOverlap(set(b), set(a))).toBe(expected);
  });
});

/** Eight bits in either family, so that every address can be tried; the halves around 2^53 and 2^64 included. */
const family = fc.constantFrom(4 as const, 6 as const);
const small = family.chain((kind) =>
  fc.tuple(fc.nat(255), fc.nat(255)).map(([base, mask]) => {
    const spread = (bits: number): string => {
      if (kind === 4) return printAddress({ family: 4, value: BigInt(bits) << 20n });
      return printAddress({ family: 6, value: (BigInt(bits & 15) << 50n) | (BigInt(bits >> 4) << 62n) });
    };
    return `${spread(base)} ${spread(mask)}`;
  }),
);
const every = [4 as const, 6 as const].flatMap((kind) =>
  Array.from({ length: 256 }, (_, bits) =>
    kind === 4
      ? printAddress({ family: 4, value: BigInt(bits) << 20n })
      : printAddress({ family: 6, value: (BigInt(bits & 15) << 50n) | (BigInt(bits >> 4) << 62n) }),
  ),
);

describe('the algebra', () => {
  it('agrees with trying every address', () => {
    fc.assert(
      fc.property(small, small, (one, other) => {
        const [a, b] = [set(one), set(other)];
        const inA = every.filter((ip) => matches(a, ip) === true);
        const inB = new Set(every.filter((ip) => matches(b, ip) === true));
        // Bits outside the eight are zero in both masks, so what holds for these addresses holds for all.
        expect(mayOverlap(a, b)).toBe(inA.some((ip) => inB.has(ip)));
        expect(contains(b, a)).toBe(inA.every((ip) => inB.has(ip)));
        const example = exampleAddress(a);
        expect(example && matches(a, example)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('matches', () => {
  it.each([
    ['all', '203.0.113.7', true],
    ['10/8', '10.1.1.1', false],
    ['10/8', '0.255.0.1', true],
    ['::ffff:10.0.0.0/104', '10.0.0.1', false],
    ['192.168.1.1/0', '8.8.8.8', true],
    ['samehost', '127.0.0.1', 'unknown'],
    ['db.example.com', '10.0.0.1', 'unknown'],
    ['""', '10.0.0.1', false],
    ['10.0.0.0/8', 'nonsense', false],
  ])('%s, %s: %s', (text, ip, expected) => expect(matches(set(text), ip)).toBe(expected));
});

describe('what stays on the host', () => {
  it.each(['127.0.0.1/32', '127.0.0.0/8', '::1/128', '127.1/32', '127.0.0.1 255.255.255.255', '::ffff:127.0.0.1/128'])(
    '%s is loopback',
    (text) => expect([isLoopback(set(text)), staysOnHost(set(text))]).toEqual([true, true]),
  );
  it.each(['samehost', 'localhost', 'LocalHost'])('%s stays, too', (text) =>
    expect([isLoopback(set(text)), staysOnHost(set(text))]).toEqual([false, true]),
  );
  it.each(['all', 'samenet', '127.0.0.1/0', '127.0.0.0/7', '::/127', '::1 ::', '10.0.0.0/8', '.localhost'])(
    '%s may leave it',
    (text) => expect(staysOnHost(set(text))).toBe(false),
  );
});

describe('words for people', () => {
  it.each([
    ['all', 'every address', '203.0.113.7'],
    ['0.0.0.0/0', 'every IPv4 address', '203.0.113.7'],
    ['::/0', 'every IPv6 address', '2001:db8::7'],
    ['10.1.2.3/8', '10.0.0.0–10.255.255.255', '10.0.0.1'],
    ['10/8', '0.0.0.0–0.255.255.255', '0.0.0.1'],
    ['192.168.1.5/32', '192.168.1.5', '192.168.1.5'],
    ['10.0.0.0/31', '10.0.0.0–10.0.0.1', '10.0.0.0'],
    ['10.0.5.0 255.0.255.0', 'addresses that equal 10.0.5.0 under the mask 255.0.255.0', '10.0.5.1'],
    ['2001:db8::/64', '2001:db8::–2001:db8::ffff:ffff:ffff:ffff', '2001:db8::1'],
    ['samenet', 'the networks the server is attached to', undefined],
    ['samehost', 'the addresses of the server itself', undefined],
    ['db.example.com', 'the host db.example.com', undefined],
    ['.example.com', 'hosts below example.com', undefined],
    ['""', 'no address', undefined],
  ])('%s: %s', (text, words, example) => {
    expect(describeAddress(set(text))).toBe(words);
    expect(exampleAddress(set(text))).toBe(example);
  });

  it('gives an example inside every range', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (ip, bits) => {
        const range = set(`${ip}/${bits}`);
        expect(matches(range, exampleAddress(range)!)).toBe(true);
        expect(matches(range, printAddress(numericAddress(ip)!))).toBe(true);
      }),
    );
  });
});
