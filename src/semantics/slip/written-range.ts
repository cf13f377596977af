import { type Family, maskOf } from '../../parse/hba-address.js';
import type { AddressRange } from '../address.js';

/** A numeric address as written. */
export interface Written {
  /** Before the slash. */
  readonly host: string;
  /** What follows: the slash with the prefix length, or a blank with the mask. */
  readonly tail: string;
  readonly mask: string | undefined;
  /** As PostgreSQL reads `host`. */
  readonly value: bigint;
  readonly range: AddressRange;
}

export const widthOf = (family: Family): number => (family === 4 ? 32 : 128);
export const onesOf = (family: Family): bigint => maskOf(widthOf(family), family);
export const countOnes = (value: bigint): number => value.toString(2).replaceAll('0', '').length;

/** The prefix length of a mask without gaps. */
export function bitsOf({ mask, family }: AddressRange): number | undefined {
  const bits = countOnes(mask);
  return maskOf(bits, family) === mask ? bits : undefined;
}
