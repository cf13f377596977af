import { type Family, maskOf } from '../../parse/hba-address.js';
import type { AddressRange } from '../address.js';
import type { AddressShape } from './address-shape.js';
import type { Work } from './work.js';

/** Prefixes of one family, sorted by their first address and then from wide to narrow. */
interface Prefixes {
  readonly family: Family;
  readonly bases: ArrayLike<number | bigint>;
  readonly bits: Uint8Array;
  readonly orders: Int32Array;
  /** Every prefix length there is. */
  readonly lengths: readonly number[];
}

/** What `overlapping` has to say besides the records it lists. */
export type Overlap = 'some' | 'covered' | 'limit';

/**
 * The addresses of many records of one type for the same database and user, to be asked which of them overlap a range.
 * Records that an earlier one of these covers are left out: whatever they match, that one has matched before.
 */
export class AddressIndex {
  /** In order; only these are not plain prefixes. */
  readonly #anywhere: readonly number[];
  readonly #prefixes: readonly Prefixes[];
  /** Takes every address: nothing behind it counts. */
  readonly #everything: number;
  readonly #each: boolean;

  /** With `each` also those that others cover. */
  constructor(orders: readonly number[], shapeOf: (order: number) => AddressShape, each = false) {
    this.#each = each;
    const anywhere: number[] = [];
    const found: { readonly family: Family; readonly base: bigint; readonly bits: number; readonly order: number }[] =
      [];
    let everything = Number.POSITIVE_INFINITY;
    for (const order of orders) {
      const { sure, open } = shapeOf(order);
      if (sure === 'all' && !each) {
        everything = order;
        break;
      }
      const [range] = sure === 'all' ? [] : sure;
      const bits = range && prefixBits(range);
      if (open || sure === 'all' || sure.length > 1 || (range && bits === undefined)) anywhere.push(order);
      else if (range) found.push({ family: range.family, base: range.base, bits: bits!, order });
    }
    this.#anywhere = anywhere;
    this.#everything = everything;
    this.#prefixes = ([4, 6] as const).flatMap((family) => {
      const own = found.filter((one) => one.family === family);
      return own.length > 0 ? [prefixesOf(family, own, each)] : [];
    });
  }

  /** Adds those before `before` to `found`; `covered` where one of them alone takes all of `within`. */
  overlapping(within: AddressRange | undefined, before: number, found: number[], work: Work): Overlap {
    if (this.#everything < before) {
      found.push(this.#everything);
      return 'covered';
    }
    for (const order of this.#anywhere) {
      if (order >= before) break;
      if (!work.take(1)) return 'limit';
      found.push(order);
    }
    const bits = within && prefixBits(within);
    for (const prefixes of this.#prefixes) {
      if (within && within.family !== prefixes.family) continue;
      const all = within === undefined || bits === undefined;
      const start = all ? 0 : lowerBound(prefixes.bases, keyOf(prefixes.family, within.base));
      if (!all) {
        const ancestors = ancestorsOf(prefixes, within.base, bits, before);
        if (ancestors.length > 0 && !this.#each) {
          found.push(Math.min(...ancestors));
          return 'covered';
        }
        found.push(...ancestors);
      }
      const last = all ? undefined : keyOf(prefixes.family, lastOf(within));
      for (let at = start; at < prefixes.bases.length; at++) {
        if (last !== undefined && prefixes.bases[at]! > last) break;
        if (!work.take(1)) return 'limit';
        if (prefixes.orders[at]! < before) found.push(prefixes.orders[at]!);
      }
    }
    return 'some';
  }
}

const widthOf = (family: Family): number => (family === 4 ? 32 : 128);
const onesOf = (family: Family): bigint => maskOf(widthOf(family), family);
const lastOf = ({ family, base, mask }: AddressRange): bigint => base | (onesOf(family) ^ mask);
/** A number where it holds the address exactly; beyond 2^53 it would lie. */
const keyOf = (family: Family, value: bigint): number | bigint => (family === 4 ? Number(value) : value);

/** The prefix length of a range; undefined for a mask with gaps. */
function prefixBits({ family, mask }: AddressRange): number | undefined {
  const zeros = onesOf(family) ^ mask;
  if ((zeros & (zeros + 1n)) !== 0n) return undefined;
  return widthOf(family) - (zeros === 0n ? 0 : zeros.toString(2).length);
}

type Found = { readonly base: bigint; readonly bits: number; readonly order: number };

function prefixesOf(family: Family, found: Found[], each: boolean): Prefixes {
  found.sort((a, b) => (a.base < b.base ? -1 : a.base > b.base ? 1 : a.bits - b.bits || a.order - b.order));
  const kept: Found[] = [];
  const around: Found[] = [];
  for (const one of found) {
    while (around.length > 0 && !isWithin(one, around.at(-1)!, family)) around.pop();
    if (!each && around.some(({ order }) => order < one.order)) continue;
    around.push(one);
    kept.push(one);
  }
  const bases = kept.map(({ base }) => keyOf(family, base));
  return {
    family,
    bases: family === 4 ? Float64Array.from(bases as number[]) : bases,
    bits: Uint8Array.from(kept.map(({ bits }) => bits)),
    orders: Int32Array.from(kept.map(({ order }) => order)),
    lengths: [...new Set(kept.map(({ bits }) => bits))],
  };
}

const isWithin = (inner: Found, outer: Found, family: Family): boolean =>
  outer.bits <= inner.bits && (inner.base & maskOf(outer.bits, family)) === outer.base;

/** Where `value` is or would be. */
function lowerBound(values: ArrayLike<number | bigint>, value: number | bigint): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The prefixes that hold all of this one, from records before `before`. */
function ancestorsOf(prefixes: Prefixes, base: bigint, bits: number, before: number): readonly number[] {
  const { family, bases, orders, lengths } = prefixes;
  const found: number[] = [];
  for (const length of lengths) {
    if (length > bits) continue;
    const key = keyOf(family, base & maskOf(length, family));
    for (let at = lowerBound(bases, key); at < bases.length && bases[at] === key; at++)
      if (prefixes.bits[at] === length && orders[at]! < before) found.push(orders[at]!);
  }
  return found;
}
