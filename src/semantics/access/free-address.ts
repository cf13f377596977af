import { maskOf, numericAddress } from '../../parse/hba-address.js';
import { type AddressRange, contains, mayOverlap } from '../address.js';
import type { Work } from './work.js';

/** What is left of a range: one address, none, or no answer within the limit. */
export type Free = { readonly kind: 'address'; readonly value: bigint } | { readonly kind: 'none' | 'limit' };

const NONE: Free = { kind: 'none' };
const LIMIT: Free = { kind: 'limit' };

/** One address of `target` that no range of `blocked` holds, rather one that a person would expect there. */
export function freeAddress(target: AddressRange, blocked: readonly AddressRange[], work: Work): Free {
  const there = blocked.filter((range) => mayOverlap(range, target));
  if (!work.take(blocked.length)) return LIMIT;
  if (there.some((range) => contains(range, target))) return NONE;
  for (const value of expected(target)) {
    if (!there.some((range) => holds(range, value))) return { kind: 'address', value };
  }
  return [target, ...there].every(isPrefix) ? gapBetween(target, there, work) : gapWithin(target, there, work);
}

const holds = ({ base, mask }: AddressRange, value: bigint): boolean => (value & mask) === base;

const onesOf = ({ family }: AddressRange): bigint => maskOf(family === 4 ? 32 : 128, family);

/** A mask without a gap has only ones above its zeros. */
function isPrefix(range: AddressRange): boolean {
  const zeros = onesOf(range) ^ range.mask;
  return (zeros & (zeros + 1n)) === 0n;
}

/** Documentation addresses of RFC 5737 and RFC 3849 where everybody is meant, and what people give to hosts. */
const BELIEVABLE: readonly { readonly family: 4 | 6; readonly value: bigint }[] = [
  '203.0.113.7',
  '10.0.0.1',
  '192.168.1.10',
  '172.16.0.10',
  '198.51.100.7',
  '2001:db8::7',
  'fd00::7',
].map((text) => numericAddress(text)!);

/** Parts of a network that hosts are usually given. */
const HOSTS: readonly bigint[] = [1n, 2n, 10n, 50n, 100n];

function* expected(target: AddressRange): Generator<bigint> {
  const { base, mask, family } = target;
  // The first addresses of so wide a range are nobody's.
  const isWide = mask < maskOf(8, family);
  const free = onesOf(target) ^ mask;
  if (!isWide) for (const host of HOSTS) if ((host & ~free) === 0n || free < 2n) yield base | (host & free);
  for (const one of BELIEVABLE) if (one.family === family && holds(target, one.value)) yield one.value;
}

/** The first address after that of the network, where there is one. */
const firstHost = (base: bigint, free: bigint): bigint => base | (free > 1n ? 1n & free : 0n);

/** Prefixes lie within each other or apart, so sorted they tell their gaps in one pass. */
function gapBetween(target: AddressRange, blocked: readonly AddressRange[], work: Work): Free {
  if (!work.take(blocked.length * 4)) return LIMIT;
  const sorted = [...blocked].sort((a, b) => (a.base < b.base ? -1 : a.base > b.base ? 1 : 0));
  const end = lastOf(target);
  let next = target.base;
  for (const range of sorted) {
    if (range.base > next) break;
    const after = lastOf(range) + 1n;
    if (after > next) next = after;
    if (next > end) return NONE;
  }
  // Rather the first host of what is left than the address of its network.
  const following = sorted.find(({ base }) => base > next);
  const room = (following ? following.base : end + 1n) - next;
  return { kind: 'address', value: room > 2n ? next | 1n : next };
}

const lastOf = (range: AddressRange): bigint => range.base | (onesOf(range) ^ range.mask);

/** Masks with gaps: halve the target on the highest bit that some blocked range asks about. */
function gapWithin(target: AddressRange, blocked: readonly AddressRange[], work: Work): Free {
  if (!work.take(blocked.length + 1)) return LIMIT;
  const there = blocked.filter((range) => mayOverlap(range, target));
  if (there.some((range) => contains(range, target))) return NONE;
  if (there.length === 0) return { kind: 'address', value: firstHost(target.base, onesOf(target) ^ target.mask) };
  const asked = there.reduce((all, { mask }) => all | mask, 0n) & ~target.mask & onesOf(target);
  const bit = 1n << BigInt(asked.toString(2).length - 1);
  const low: AddressRange = { ...target, mask: target.mask | bit };
  const found = gapWithin(low, there, work);
  return found.kind === 'none' ? gapWithin({ ...low, base: low.base | bit }, there, work) : found;
}
