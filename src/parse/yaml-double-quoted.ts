import { type Decoded, DecodedWriter, isBlank } from './yaml-decoded.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  '\t': '\t',
};
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** One escape at `at`: what it means and how long it is; an escape YAML does not know stays as written. */
function escapeAt(source: string, at: number, end: number): { readonly text: string; readonly length: number } {
  const letter = source[at + 1] ?? '';
  const simple = ESCAPES[letter];
  if (simple !== undefined) return { text: simple, length: 2 };
  const digits = HEX_DIGITS[letter];
  if (digits !== undefined) {
    const hex = source.slice(at + 2, Math.min(at + 2 + digits, end));
    const code = hex.length === digits && /^[0-9a-fA-F]+$/u.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
    const text = code <= 0x10ffff ? String.fromCodePoint(code) : source.slice(at, at + 2 + digits);
    return { text, length: 2 + digits };
  }
  return { text: source.slice(at, at + 2), length: 2 };
}

/** Double-quoted text: escapes, and line breaks that fold. */
export function decodeDouble(source: string, start: number, end: number): Decoded {
  const out = new DecodedWriter();
  let at = start;
  while (at < end) {
    const char = source[at]!;
    const escapedBreak = char === '\\' && (source[at + 1] === '\n' || source.startsWith('\r\n', at + 1));
    if (escapedBreak) {
      at = source.indexOf('\n', at) + 1;
      while (isBlank(source[at])) at++;
    } else if (char === '\\') {
      const { text, length } = escapeAt(source, at, end);
      out.put(text, at);
      at += length;
    } else if (isBlank(char) || char === '\n' || (char === '\r' && source[at + 1] === '\n')) {
      at = foldBlanks(source, at, end, out);
    } else {
      out.copy(source, at, at + 1);
      at++;
    }
  }
  return out.done(end);
}

/** A run of blanks and line breaks inside double quotes: kept within a line, folded across lines. */
function foldBlanks(source: string, start: number, end: number, out: DecodedWriter): number {
  let at = start;
  let breaks = 0;
  for (; at < end; at++) {
    if (source[at] === '\n') breaks++;
    else if (!isBlank(source[at]) && !(source[at] === '\r' && source[at + 1] === '\n')) break;
  }
  if (breaks === 0) out.copy(source, start, at);
  else out.put(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), start);
  return at;
}
