import { cidrBits, printAddress } from '../../parse/hba-address.js';
import { parseAddress } from '../address.js';
import type { AddressSlip } from './address-slip.js';
import { bitsOf, type Written } from './written-range.js';

export function zoneSlip({ host, tail }: Written): AddressSlip | undefined {
  const at = host.indexOf('%');
  return at < 0 ? undefined : { kind: 'zone', zone: host.slice(at + 1), without: host.slice(0, at) + tail };
}

/** In IPv6 clothes: `::ffff:10.0.0.1`, and the long abandoned `::10.0.0.1`. */
export function mappedSlip({ host, tail, value, range }: Written): AddressSlip | undefined {
  if (range.family === 4) return undefined;
  const isMapped = value >> 32n === 0xffffn;
  if (!isMapped && !(value >> 32n === 0n && host.includes('.'))) return undefined;
  const bits = tail.startsWith('/') ? cidrBits(tail.slice(1), 6) : bitsOf(range);
  // Below 33 the length is that of the IPv4 network, which somebody put another address in front of.
  const length = bits === undefined ? undefined : bits >= 96 ? bits - 96 : bits <= 32 ? bits : undefined;
  if (length === undefined) return { kind: 'mapped' };
  return { kind: 'mapped', meant: `${printAddress({ family: 4, value: value & 0xffffffffn })}/${length}` };
}

/** `inet_aton` reads a number that starts with `0` as octal, and puts the last of fewer than four at the end. */
export function formSlip({ host, tail, mask, value, range }: Written): AddressSlip | undefined {
  const people = range.family === 4 ? asPeopleRead(host) : undefined;
  if (!people) return undefined;
  const meant = `${people}${tail}`;
  const set = mask === undefined ? parseAddress(plain(meant)) : parseAddress(plain(people), { value: mask });
  if (set.kind === 'range' && set.base === range.base) return undefined;
  return { kind: 'form', read: `${printAddress({ family: 4, value })}${tail}`, meant };
}

const plain = (value: string) => ({ value, quoted: false });

/** With the missing numbers at the end, and every number decimal unless it says `0x`. */
function asPeopleRead(host: string): string | undefined {
  const parts = host.split('.').map((part) => (/^0x/iu.test(part) ? Number.parseInt(part, 16) : Number(part)));
  return parts.some((part) => part > 255) ? undefined : [...parts, 0, 0, 0].slice(0, 4).join('.');
}

export function notationSlip({ host, tail, value, range }: Written): AddressSlip | undefined {
  if (range.family === 6 || !(/0x/iu.test(host) || host.split('.').some((part) => Number(part) > 255)))
    return undefined;
  return { kind: 'notation', plain: `${printAddress({ family: 4, value })}${tail}` };
}
