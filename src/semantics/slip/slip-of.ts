import { plainNetwork } from '../../parse/hba-address.js';
import { type AddressSet, type AddressWord, parseAddress, staysOnHost } from '../address.js';
import type { AddressSlip } from './address-slip.js';
import { nameSlip } from './name-slip.js';
import { rangeSlip } from './range-slip.js';

/**
 * What is odd about an address with its optional mask, if anything: one thing, the gravest. Nothing is said of words
 * that PostgreSQL refuses, of placeholders, and of addresses that never leave the host.
 */
export function slipOf(address: AddressWord, mask?: { readonly value: string }): AddressSlip | undefined {
  if (!mask && isUsual(address.value)) return undefined;
  const set = parseAddress(address, mask);
  if (staysOnHost(set)) return undefined;
  if (isRefused(address, set)) return undefined;
  if (set.kind === 'name' || set.kind === 'suffix') return nameSlip(address);
  return set.kind === 'range' ? rangeSlip(address.value, mask?.value, set) : undefined;
}

/**
 * A quick "nothing": an IPv4 network of 16 bits or more without host bits, or one host, in plain decimal. Nearly every
 * line of a long table has one of those.
 */
function isUsual(text: string): boolean {
  const network = plainNetwork(text);
  if (!network || network.bits < 16) return false;
  const { address, bits } = network;
  const isForClients = address >= 2 ** 24 && address < 224 * 2 ** 24;
  return isForClients && (bits === 32 ? address % 256 !== 0 : address % 2 ** (32 - bits) === 0);
}

const isRefused = ({ value }: AddressWord, set: AddressSet): boolean =>
  set.kind === 'name' && set.name === '' && value !== '';

/** What to write instead, where that is plain; `same` says that nothing changes by it. */
export function plainFormOf(slip: AddressSlip): { readonly text: string; readonly same: boolean } | undefined {
  if (slip.kind === 'notation') return { text: slip.plain, same: true };
  if (slip.kind === 'zone') return { text: slip.without, same: true };
  const meant = 'meant' in slip ? slip.meant : undefined;
  return meant !== undefined && isPlain(meant) ? { text: meant, same: false } : undefined;
}

/** Does this text, an address or one with its mask, say what it seems to? */
function isPlain(text: string): boolean {
  const [value = '', mask] = text.split(' ');
  return slipOf({ value, quoted: false }, mask === undefined ? undefined : { value: mask }) === undefined;
}
