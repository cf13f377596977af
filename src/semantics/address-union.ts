import { type Family, maskOf } from '../parse/hba-address.js';
import { type AddressRange, type AddressSet, contains, mayOverlap } from './address.js';

const FAMILIES: readonly Family[] = [4, 6];

/** More pieces than people write; beyond that the answer is "not surely". */
const MOST_PIECES = 4096;

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
  const bits = whole.family === 4 ? 32 : 128;
  const ones = maskOf(bits, whole.family);
  let pieces = 0;
  const filled = (inner: AddressRange, among: readonly AddressRange[]): boolean => {
    if (++pieces > MOST_PIECES) return false;
    const there = among.filter((outer) => mayOverlap(outer, inner));
    if (there.some((outer) => contains(outer, inner))) return true;
    // Too few addresses to fill it, or not: cheaper than to look for the gap.
    const size = there.reduce((sum, { mask }) => sum + sizeOf(ones ^ (mask | inner.mask)), 0n);
    if (size < sizeOf(ones ^ inner.mask)) return false;
    const open = there.reduce((all, { mask }) => all | mask, 0n) & ~inner.mask;
    const bit = 1n << BigInt(open.toString(2).length - 1);
    const half = { ...inner, mask: inner.mask | bit };
    return filled(half, there) && filled({ ...half, base: half.base | bit }, there);
  };
  return filled(
    whole,
    outers.flatMap((outer) => {
      if (outer.kind === 'all') return [whole];
      return outer.kind === 'range' && outer.family === whole.family ? [outer] : [];
    }),
  );
}

/** How many addresses differ in these bits alone. */
function sizeOf(free: bigint): bigint {
  let size = 1n;
  for (let rest = free; rest > 0n; rest &= rest - 1n) size <<= 1n;
  return size;
}
