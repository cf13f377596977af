import { type Family, maskOf, numericAddress, printAddress } from '../../parse/hba-address.js';
import type { HbaTree } from '../../parse/hba-tree.js';
import { shapeOf } from '../access/address-shape.js';
import { isRecord } from '../access/decide.js';
import { outOfScope, type Scope } from '../access/scope.js';
import type { World } from '../access/world.js';
import type { AddressRange } from '../address.js';
import { addressOf } from '../hba.js';

/** Addresses of which every client in scope is treated like one, unless a name or a network decides. */
export interface Representatives {
  readonly addresses: readonly string[];
  /** False where there are too many, or masks with gaps: some client may be treated like none of them. */
  readonly complete: boolean;
}

/** More ranges than this are not told apart: each is asked of every record. */
const MOST_RANGES = 256;

/**
 * One address for each part that the ranges of these tables cut the network into. Ranges of prefixes lie within each
 * other or apart, so every part begins where one of them begins or behind the end of one.
 */
export function representatives(trees: readonly HbaTree[], world: World, scope: Scope): Representatives {
  const closed = outOfScope(scope, world);
  const ranges = distinct([
    ...closed,
    ...trees.flatMap(({ entries }) =>
      entries.filter(isRecord).flatMap((record) => {
        const { sure } = shapeOf(addressOf(record), world);
        return sure === 'all' ? [] : sure;
      }),
    ),
  ]);
  if (ranges.length > MOST_RANGES + closed.length) return { addresses: [], complete: false };
  const addresses = new Set<string>();
  for (const family of scope.families) {
    const own = ranges.filter((range) => range.family === family);
    const starts = [0n, ...own.flatMap((range) => [range.base, lastOf(range) + 1n])];
    for (const start of starts) {
      const value = likeliest(start, own, family);
      if (
        value <= maskOf(family === 4 ? 32 : 128, family) &&
        !closed.some((range) => range.family === family && holds(range, value))
      )
        addresses.add(printAddress({ family, value }));
    }
  }
  return { addresses: [...addresses], complete: ranges.every(isPrefix) };
}

const holds = ({ base, mask }: AddressRange, value: bigint): boolean => (value & mask) === base;
const onesOf = ({ family }: AddressRange): bigint => maskOf(family === 4 ? 32 : 128, family);
const lastOf = (range: AddressRange): bigint => range.base | (onesOf(range) ^ range.mask);

/** A mask without a gap has only ones above its zeros. */
function isPrefix(range: AddressRange): boolean {
  const zeros = onesOf(range) ^ range.mask;
  return (zeros & (zeros + 1n)) === 0n;
}

/** Addresses for documentation (RFC 5737, RFC 3849): nobody's own, where everybody is meant. */
const EXAMPLES = ['203.0.113.7', '2001:db8::7'].map((text) => numericAddress(text)!);

/** An address of the same part that people would give to a host. */
function likeliest(start: bigint, ranges: readonly AddressRange[], family: Family): bigint {
  const isSame = (value: bigint): boolean => ranges.every((range) => holds(range, value) === holds(range, start));
  const examples = EXAMPLES.filter((one) => one.family === family).map(({ value }) => value);
  return [...examples, start | 1n, start + 1n].find(isSame) ?? start;
}

function distinct(ranges: readonly AddressRange[]): readonly AddressRange[] {
  return [...new Map(ranges.map((range) => [`${range.family} ${range.base} ${range.mask}`, range])).values()];
}
