import type { Edit } from '../text/edit.js';
import type { Passage } from '../text/passage.js';
import { decodeBytes } from './utf8-bytes.js';
import { encodeUtf8 } from './utf8-encoding.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((char, value) => [char, value]));

/** No connection string and no key is this long. */
const LONGEST = 1 << 17;

/** Standard base64 with padding, of the text as UTF-8. */
export function encodeBase64(text: string): string {
  const bytes = encodeUtf8(text);
  const out: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.slice(at, at + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const digit = (shift: number) => ALPHABET[(bits >> shift) & 63]!;
    out.push(digit(18), digit(12), b === undefined ? '=' : digit(6), c === undefined ? '=' : digit(0));
  }
  return out.join('');
}

/**
 * The text behind standard base64, whose lines may be broken as Go's decoder allows. Each character knows the digits it
 * came from; an edit writes the whole value anew. Undefined for what is no base64, or no text.
 */
export function base64Passage(source: Passage): Passage | undefined {
  const digits = source.text.length > LONGEST ? undefined : digitsOf(source.text);
  const bytes = digits && bytesOf(digits.values);
  if (!digits || !bytes) return undefined;
  const characters = decodeBytes(bytes);
  if (characters.some(({ char }) => char === '\ufffd' || char === '\0')) return undefined;
  const text = characters.map(({ char }) => char).join('');
  /** For each UTF-16 unit the first byte of its character. */
  const starts = characters.flatMap(({ char, first }) =>
    Array.from(char, () => first).concat(char.length > 1 ? [first] : []),
  );
  const byteAt = (index: number) => starts[index] ?? bytes.length;
  const { places } = digits;
  const digitAt = (byte: number) => places[Math.floor((byte * 4) / 3)] ?? source.text.length;
  // The line break that ends a block belongs to YAML.
  const whole = source.text.trimEnd().length;

  const span = (start: number, end: number) => {
    const from = digitAt(byteAt(start));
    const last = end > start ? places[Math.floor((byteAt(end) * 8 - 1) / 6)] : undefined;
    return source.span(from, last === undefined ? from : Math.max(from, last + 1));
  };
  const rewrite = (start: number, end: number, next: string): Edit | undefined => {
    if (!source.writable(0, whole)) return undefined;
    const encoded = source.escape(encodeBase64(text.slice(0, start) + next + text.slice(end)));
    return encoded === undefined ? undefined : { at: source.span(0, whole), text: encoded };
  };
  return {
    text,
    at: source.at,
    span,
    escape: () => undefined,
    writable: () => source.writable(0, whole),
    rewrite,
  };
}

interface Digits {
  readonly values: readonly number[];
  /** Where each digit stands in the text. */
  readonly places: readonly number[];
}

function digitsOf(text: string): Digits | undefined {
  const [, bare = '', padding = ''] = /^([A-Za-z0-9+/]+)(={0,2})$/u.exec(text.replaceAll(/[\r\n]/gu, '')) ?? [];
  if (bare === '') return undefined;
  const values: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const value = VALUES.get(text[at]!);
    if (value === undefined) continue;
    values.push(value);
    places.push(at);
  }
  return (values.length + padding.length) % 4 === 0 ? { values, places } : undefined;
}

function bytesOf(values: readonly number[]): readonly number[] | undefined {
  if (values.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < values.length; at += 4) {
    const [a = 0, b = 0, c, d] = values.slice(at, at + 4);
    const bits = (a << 18) | (b << 12) | ((c ?? 0) << 6) | (d ?? 0);
    bytes.push((bits >> 16) & 255);
    if (c !== undefined) bytes.push((bits >> 8) & 255);
    if (d !== undefined) bytes.push(bits & 255);
  }
  return bytes;
}
