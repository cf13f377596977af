import { type Family, printAddress } from '../../parse/hba-address.js';
import type { AddressRange } from '../address.js';
import { isClientless, isPrivate, privatePartOf } from '../address-blocks.js';
import type { AddressSlip } from './address-slip.js';
import { bitsOf, onesOf, type Written, widthOf } from './written-range.js';

export const clientlessSlip = ({ range }: Written): AddressSlip | undefined =>
  isClientless(range) ? { kind: 'clientless' } : undefined;

/** One address that ends in zeros: of a small network none of its hosts has it. */
export function networkAlone({ value, range }: Written): AddressSlip | undefined {
  const { family, mask } = range;
  if (mask !== onesOf(family)) return undefined;
  const zeros = family === 6 ? (1n << 64n) - 1n : isPrivate(range) ? 0xffn : 0xffffn;
  return (value & zeros) === 0n ? { kind: 'network-alone' } : undefined;
}

export function beyondPrivate({ value, range }: Written): AddressSlip | undefined {
  const meant = privatePartOf(range);
  if (meant === undefined) return undefined;
  const first = (value >> 24n) << 24n;
  const isBlock = meant.startsWith(`${printAddress({ family: 4, value })}/`);
  return isBlock || (value === first && value === range.base) ? { kind: 'beyond-private', meant } : undefined;
}

/**
 * `192.168.1.5/24` is how interfaces are written, and `172.17.0.0/12` near enough. It is odd where a network is written
 * down to an octet that is not compared, or a host of which little is.
 */
export function hostBits({ value, range }: Written): AddressSlip | undefined {
  const { family, mask } = range;
  const bits = bitsOf(range);
  if (bits === undefined || (value & mask) === value || isLinkLocal(range)) return undefined;
  if (bits < (family === 4 ? 8 : 16)) return { kind: 'host-bits', bits, stray: true };
  return isOddlyWritten(value, bits, range) ? { kind: 'host-bits', bits, stray: false } : undefined;
}

/** Every interface has such an address, in the one network there is of them. */
const isLinkLocal = ({ family, base }: AddressRange): boolean => family === 6 && base >> 118n === 0x3fan;

function isOddlyWritten(value: bigint, bits: number, range: AddressRange): boolean {
  if (range.family === 6) return bits <= 32 && writtenBits(value, 6) - bits >= 16;
  const isHost = (value & 0xffn) !== 0n;
  return bits < (isHost ? (isPrivate(range) ? 16 : 24) : writtenBits(value, 4) - 7);
}

/** Bits up to the last octet, or group of IPv6, that is not zero. */
function writtenBits(value: bigint, family: Family): number {
  const unit = family === 4 ? 8 : 16;
  let bits = widthOf(family);
  for (let rest = value; bits > 0 && rest % (1n << BigInt(unit)) === 0n; rest >>= BigInt(unit)) bits -= unit;
  return bits;
}
