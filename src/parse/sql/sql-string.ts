import type { Passage } from '../../text/passage.js';
import { part } from '../../text/passage.js';
import { type Piece, pieced } from '../pieces.js';

/** How a string is written: `'…'`, `E'…'`, `U&'…'`, `$tag$…$tag$`. */
export type SqlQuoting = 'plain' | 'escape' | 'unicode' | 'dollar';

const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))/uy;
const UNICODE = /\\(?:([0-9A-Fa-f]{4})|\+([0-9A-Fa-f]{6})|(\\))/uy;

/** The text between the quotes from `start` to `end`, decoded. */
export function decodeSqlString(source: Passage, start: number, end: number, quoting: SqlQuoting, tag = ''): Passage {
  const raw = part(source, start, end);
  const { text } = source;
  if (quoting === 'dollar')
    return { ...raw, escape: (next) => (next.includes(`$${tag}$`) ? undefined : source.escape(next)) };
  const quote = (next: string) => source.escape(quoteIn(next, quoting));
  const odd = quoting === 'plain' ? /'/u : /['\\]/u;
  if (!odd.test(raw.text)) return { ...raw, escape: quote };
  const pieces: Piece[] = [];
  let plain = start;
  for (let at = start; at < end; ) {
    const found =
      text[at] === "'" ? { value: "'", end: at + 2 } : text[at] === '\\' ? escaped(text, at, quoting) : undefined;
    if (!found) {
      at++;
      continue;
    }
    if (at > plain) pieces.push(piece(text.slice(plain, at), plain, at));
    pieces.push(piece(found.value, at, found.end));
    at = Math.min(end, found.end);
    plain = at;
  }
  if (end > plain) pieces.push(piece(text.slice(plain, end), plain, end));
  return { ...pieced(source, pieces, quote), at: raw.at };
}

const piece = (text: string, from: number, to: number): Piece => ({
  text,
  from,
  to,
  literal: true,
  frame: 0,
  writable: true,
  open: false,
});

function escaped(text: string, at: number, quoting: SqlQuoting): { value: string; end: number } | undefined {
  if (quoting === 'plain') return undefined;
  const pattern = quoting === 'escape' ? ESCAPE : UNICODE;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return undefined;
  const end = at + match[0].length;
  if (quoting === 'unicode') {
    const code = match[1] ?? match[2];
    return { value: code === undefined ? '\\' : codePoint(Number.parseInt(code, 16)), end };
  }
  const [, octal, hex, four, eight, letter = ''] = match;
  if (octal !== undefined) return { value: codePoint(Number.parseInt(octal, 8) & 0xff), end };
  const code = hex ?? four ?? eight;
  return { value: code === undefined ? (LETTERS[letter] ?? letter) : codePoint(Number.parseInt(code, 16)), end };
}

const codePoint = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

function quoteIn(next: string, quoting: SqlQuoting): string {
  const doubled = next.replaceAll("'", "''");
  return quoting === 'plain' ? doubled : doubled.replaceAll('\\', '\\\\');
}
