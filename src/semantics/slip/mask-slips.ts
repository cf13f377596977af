import { printAddress } from '../../parse/hba-address.js';
import type { AddressSlip } from './address-slip.js';
import { bitsOf, countOnes, onesOf, type Written, widthOf } from './written-range.js';

export function everySlip({ value, range: { mask, family } }: Written): AddressSlip | undefined {
  if (mask !== 0n || value === 0n) return undefined;
  const isHost = (value & (family === 4 ? 0xffn : 0xffffn)) !== 0n && value >> 24n !== 0n;
  const isOwn = value === 1n || isHost;
  return {
    kind: 'every',
    family,
    ...(isOwn && { meant: `${printAddress({ family, value })}/${widthOf(family)}` }),
  };
}

export function prefixAsMask({ host, mask, range }: Written): AddressSlip | undefined {
  if (mask === undefined || !/^(?:[1-9]|[12]\d|3[0-2])$/u.test(mask)) return undefined;
  return { kind: 'prefix-as-mask', oneIn: 2 ** countOnes(range.mask), meant: `${host}/${mask}` };
}

export function maskSlip({ host, mask, value, range }: Written): AddressSlip | undefined {
  if (mask === undefined || bitsOf(range) !== undefined) return undefined;
  const { family } = range;
  const turned = onesOf(family) ^ range.mask;
  const isInverse = bitsOf({ ...range, mask: turned }) !== undefined && (value & range.mask) === 0n;
  if (isInverse) return { kind: 'inverse-mask', meant: `${host} ${printAddress({ family, value: turned })}` };
  const octets = mask.split('.').every((octet) => octet === '0' || octet === '255');
  return { kind: 'mask-gap', octets };
}
