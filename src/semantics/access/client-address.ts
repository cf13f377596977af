import { maskOf, type NumericAddress, numericAddress, printAddress } from '../../parse/hba-address.js';
import type { AddressRange } from '../address.js';
import { type Interface, interfaceOf } from './world.js';

/**
 * An address as people mean one: four decimal numbers, or IPv6. `numericAddress` reads with the C library, which takes
 * `10` for 0.0.0.10 and `010.0.0.1` for 8.0.0.1; where a person names a client, those are slips.
 */
export function clientAddress(text: string): NumericAddress | undefined {
  const numeric = numericAddress(text);
  return numeric?.family === 4 && printAddress(numeric) !== text ? undefined : numeric;
}

/** Why a text is no address of a client; undefined for one that is. */
export const clientAddressFault = (text: string): string | undefined =>
  clientAddress(text) ? undefined : 'must be an address like 10.0.0.9 or 2001:db8::9';

const widthOf = ({ family }: NumericAddress): number => (family === 4 ? 32 : 128);

interface Prefix {
  readonly address: NumericAddress;
  readonly length: number;
}

function prefixOf(text: string): Prefix | undefined {
  const slash = text.indexOf('/');
  const address = clientAddress(slash < 0 ? text : text.slice(0, slash));
  if (!address) return undefined;
  const bits = slash < 0 ? String(widthOf(address)) : text.slice(slash + 1);
  const length = /^(?:0|[1-9]\d{0,2})$/u.test(bits) ? Number(bits) : Number.NaN;
  return length <= widthOf(address) ? { address, length } : undefined;
}

/** The addresses a range names; an address alone is a range of one. Undefined where `rangeFault` has an answer. */
export function rangeOf(text: string): AddressRange | undefined {
  const prefix = prefixOf(text);
  if (!prefix || rangeFault(text) !== undefined) return undefined;
  const { address, length } = prefix;
  return { kind: 'range', family: address.family, base: address.value, mask: maskOf(length, address.family) };
}

/** Why a text is no range; undefined for one that is. */
export function rangeFault(text: string): string | undefined {
  const prefix = prefixOf(text);
  if (!prefix) return 'must be an address like 10.0.0.9 or a range like 10.0.0.0/8';
  const { address, length } = prefix;
  const base = { ...address, value: address.value & maskOf(length, address.family) };
  if (base.value === address.value) return undefined;
  return `names an address inside of a range; the range is ${printAddress(base)}/${length}`;
}

/** Why a text is no interface of a server; undefined for one that is. Without a prefix length its network is not known. */
export function interfaceFault(text: string): string | undefined {
  const prefix = text.includes('/') ? prefixOf(text) : undefined;
  if (!prefix || !interfaceOf(text)) return 'must be an address with its prefix length, like 10.0.0.5/24';
  const { address, length } = prefix;
  const hostBits = widthOf(address) - length;
  const isNetwork = hostBits > 1 && (address.value & ((1n << BigInt(hostBits)) - 1n)) === 0n;
  return isNetwork ? 'is a network; what counts is the address that the server has in it, like 10.0.0.5/24' : undefined;
}

/** An interface that `interfaceFault` has no objection to. */
export const serverInterface = (text: string): Interface | undefined =>
  interfaceFault(text) === undefined ? interfaceOf(text) : undefined;
