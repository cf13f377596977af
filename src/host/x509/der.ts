import { type AsnType, fromBER } from 'asn1js';

/** One element of ASN.1 as it is encoded. */
export interface Der {
  /** The identifier: `0x30` for a SEQUENCE, `0xa0` for `[0]` with elements in it. */
  readonly tag: number;
  /** Header and content. */
  readonly raw: Uint8Array;
  /** Of an element that holds no others. */
  readonly content: Uint8Array;
  readonly children: readonly Der[];
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** OpenSSL goes down thirty levels (`ASN1_MAX_CONSTRUCTED_NEST`); nothing of ours has more than ten. */
const MAX_DEPTH = 30;
/** A certificate has some hundred elements, a list three for each entry. */
const MAX_ELEMENTS = 100_000;

/** The element these bytes begin with, whatever follows it; undefined where there is none, or it is no limit of ours. */
export function decodeDer(bytes: Uint8Array): Der | undefined {
  try {
    const limits = { maxDepth: MAX_DEPTH, maxNodes: MAX_ELEMENTS, parseEmbedded: false };
    const { offset, result } = fromBER(bytes, limits);
    return offset === -1 ? undefined : elementOf(result);
  } catch {
    return undefined;
  }
}

const CONSTRUCTED = 0x20;
const NOTHING = new Uint8Array(0);

function elementOf(block: AsnType): Der {
  const { tagClass, tagNumber, isConstructed } = block.idBlock;
  const value: unknown = block.valueBlock;
  return {
    tag: ((tagClass - 1) << 6) | (isConstructed ? CONSTRUCTED : 0) | tagNumber,
    raw: block.valueBeforeDecodeView,
    content: contentOf(block, isConstructed),
    children: isConstructed ? (value as { readonly value: readonly AsnType[] }).value.map(elementOf) : [],
  };
}

/** From the encoding, because the library keeps the parts of some types only in pieces. */
function contentOf({ idBlock, lenBlock, valueBeforeDecodeView: raw }: AsnType, isConstructed: boolean): Uint8Array {
  return isConstructed ? NOTHING : raw.subarray(idBlock.blockLength + lenBlock.blockLength);
}

/** Hexadecimal, lower case. */
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A small INTEGER that is no negative one; undefined for what is no number we would count with. */
export const numberOf = ({ tag, content }: Der): number | undefined =>
  tag === TAG.integer && content.length > 0 && content.length <= 6 && content[0]! < 0x80
    ? Buffer.from(content).readUIntBE(0, content.length)
    : undefined;

/** A serial number as OpenSSL prints it (`i2a_ASN1_INTEGER`). */
export function serialOf({ content }: Der): string {
  const isNegative = content.length > 0 && content[0]! >= 0x80;
  const value = BigInt(`0x${hex(content) || '0'}`);
  const magnitude = isNegative ? (1n << BigInt(8 * content.length)) - value : value;
  const digits = magnitude.toString(16).toUpperCase();
  return `${isNegative ? '-' : ''}${digits.length % 2 === 0 ? digits : `0${digits}`}`;
}

/** Longer identifiers are told as bytes: nobody gives out such. */
const MAX_OID = 64;

/** `2.5.4.3`. */
export function oidOf({ content }: Der): string {
  if (content.length > MAX_OID) return `#${hex(content.subarray(0, MAX_OID))}`;
  const parts: bigint[] = [];
  let part = 0n;
  for (const byte of content) {
    part = (part << 7n) | BigInt(byte & 0x7f);
    if (byte & 0x80) continue;
    if (parts.length === 0) {
      const first = part < 80n ? part / 40n : 2n;
      parts.push(first, part - first * 40n);
    } else parts.push(part);
    part = 0n;
  }
  return parts.join('.');
}

/** An element of these parts, less than 64 KB of them. */
export function encodeDer(tag: number, ...parts: readonly (Uint8Array | readonly number[])[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
