import { mapped, type Passage, verbatim } from '../text/passage.js';
import { type SourceFile, type Span, spanOf, textOf } from '../text/source.js';
import { decodeBytes } from './utf8-bytes.js';

const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const OCTAL = /[0-7]{1,3}/y;

/**
 * A quoted value as `GUC_scanstr` (`DeescapeQuotedString`) reads it; `start` and `end` are those of the token, quotes
 * included. Octal escapes are bytes, and a byte of zero ends the value, as does a NUL in the file.
 */
export function decodeString(file: SourceFile, start: number, end: number): Passage {
  const { text } = file;
  const at = spanOf(file, start + 1, end - 1);
  const written = textOf(at);
  if (!/['\\\0]/u.test(written)) return { ...verbatim(at), escape: escapeString };
  const nul = written.indexOf('\0');
  // A NUL cuts the C string before the closing quote is taken off, so the last character goes instead.
  const close = nul === -1 ? end - 1 : Math.max(start + nul, start + 1);
  let value = '';
  const offsets: number[] = [];
  const bytes: { code: number; at: number }[] = [];
  const flush = () => {
    for (const { char, first } of decodeBytes(bytes.map(({ code }) => code))) {
      for (let unit = 0; unit < char.length; unit++) offsets.push(bytes[first]!.at);
      value += char;
    }
    bytes.length = 0;
  };
  for (let next = start + 1; next < close; next++) {
    let char = text[next]!;
    const from = next;
    if (char === '\\') {
      OCTAL.lastIndex = next + 1;
      const octal = OCTAL.exec(text)?.[0];
      if (octal !== undefined) {
        const code = Number.parseInt(octal, 8) & 0xff;
        if (code === 0) break;
        bytes.push({ code, at: from });
        next += octal.length;
        continue;
      }
      next++;
      char = LETTERS[text[next]!] ?? text[next]!;
    } else if (char === "'") next++;
    if (bytes.length > 0) flush();
    offsets.push(from);
    value += char;
  }
  flush();
  return mapped(at, value, [...offsets, end - 1], escapeString);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "'": "''",
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** What to write between quotes; undefined for a NUL, which no value can hold. */
export const escapeString = (value: string): string | undefined =>
  value.includes('\0') ? undefined : value.replace(/['\\\b\f\n\r\t]/gu, (char) => ESCAPES[char]!);

/** Text that stands nowhere as it is: it has a place, and nothing can be written there. */
export const unwritable = (at: Span, text: string): Passage =>
  mapped(at, text, new Array<number>(text.length + 1).fill(-1), () => undefined);
