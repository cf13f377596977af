import type { Family } from '../parse/hba-address.js';
import { type AddressRange, type AddressSet, contains, mayOverlap } from './address.js';

const FAMILIES: readonly Family[] = [4, 6];

/** More pieces than people write; beyond that the answer is "not surely". */
const MOST_PIECES = 512;

/**
 * Is every address of `inner` surely in one of `outers`? `0.0.0.0/0` and `::/0` together are `all`, and leave no host
 * name out either. With `families` only clients of those count.
 */
export function containsTogether(
  outers: readonly AddressSet[],
  inner: AddressSet,
  families: readonly Family[] = FAMILIES,
): boolean {
  if (outers.some((outer) => contains(outer, inner))) return true;
  if (inner.kind === 'range') return !families.includes(inner.family) || isFilled(outers, inner);
  return families.every((family) => isFilled(outers, { kind: 'range', family, base: 0n, mask: 0n }));
}

function isFilled(outers: readonly AddressSet[], whole: AddressRange): boolean {
  let pieces = 0;
  const filled = (inner: AddressRange, among: readonly AddressRange[]): boolean => {
    if (++pieces > MOST_PIECES || isTooSmall(among, inner)) return false;
    const there = among.filter((outer) => mayOverlap(outer, inner));
    if (there.some((outer) => contains(outer, inner))) return true;
    if (isTooSmall(there, inner)) return false;
    const open = there.reduce((all, { mask }) => all | mask, 0n) & ~inner.mask;
    const bit = 1n << BigInt(open.toString(2).length - 1);
    const half = { ...inner, mask: inner.mask | bit };
    return filled(half, there) && filled({ ...half, base: half.base | bit }, there);
  };
  return filled(
    whole,
    outers.filter((outer) => outer.kind === 'range').filter(({ family }) => family === whole.family),
  );
}

/** These hold fewer addresses than it, wherever they lie: cheaper than to look for the gap. */
const isTooSmall = (outers: readonly AddressRange[], inner: AddressRange): boolean =>
  outers.reduce((sum, outer) => sum + sizeOf(outer), 0) < sizeOf(inner);

const sizes = new WeakMap<AddressRange, number>();

/** How many addresses, as far as a number can tell. */
function sizeOf(range: AddressRange): number {
  const before = sizes.get(range);
  if (before !== undefined) return before;
  const ones = range.mask.toString(2).replaceAll('0', '').length;
  const size = 2 ** ((range.family === 4 ? 32 : 128) - ones);
  sizes.set(range, size);
  return size;
}
