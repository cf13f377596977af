import { CLIENTLESS_BLOCKS, PRIVATE_BLOCKS } from '../facts/address-blocks.js';
import { type AddressRange, type AddressSet, contains, parseAddress } from './address.js';

interface Block {
  /** `10.0.0.0/8` */
  readonly text: string;
  readonly set: AddressSet;
}

const blockOf = (text: string): Block => ({ text, set: parseAddress({ value: text, quoted: false }) });

const PRIVATE = PRIVATE_BLOCKS.map(blockOf);
const CLIENTLESS = CLIENTLESS_BLOCKS.map(blockOf);

/** Only addresses of private networks. */
export const isPrivate = (set: AddressSet): boolean => PRIVATE.some((block) => contains(block.set, set));

/** Only addresses that no client ever has. */
export const isClientless = (set: AddressSet): boolean => CLIENTLESS.some((block) => contains(block.set, set));

/** The private block in a wider range that starts with the same number: `172.16.0.0/12` of `172.0.0.0/8`. */
export function privatePartOf(range: AddressRange): string | undefined {
  if (range.family === 6 || isPrivate(range)) return undefined;
  const first = `${range.base >> 24n}.`;
  return PRIVATE.find(({ text, set }) => text.startsWith(first) && contains(range, set))?.text;
}

/** `all`, or so wide a range that it says nothing about whose clients are meant; of private addresses none is. */
export function isWorldWide(set: AddressSet): boolean {
  if (set.kind === 'all') return true;
  if (set.kind !== 'range' || isPrivate(set) || isClientless(set)) return false;
  const compared = set.mask.toString(2).replaceAll('0', '').length;
  return compared <= (set.family === 4 ? 8 : 16);
}
