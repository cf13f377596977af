import { type Passage, part } from '../../text/passage.js';
import { type Piece, pieced } from '../pieces.js';

const STRING = /\s*"((?:[^"\\]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*)"\s*/uy;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|(.))/gu;
const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** The words of `["program", "argument"]`; undefined for everything that is no JSON list of strings. */
export function execForm(body: Passage): readonly Passage[] | undefined {
  const { text } = body;
  const open = /^\s*\[\s*/u.exec(text);
  if (!open) return undefined;
  const words: Passage[] = [];
  let at = open[0].length;
  while (text[at] !== ']') {
    STRING.lastIndex = at;
    const found = STRING.exec(text);
    if (!found) return undefined;
    const start = at + found[0].indexOf('"') + 1;
    words.push(decoded(part(body, start, start + found[1]!.length)));
    at += found[0].length;
    if (text[at] === ',') at++;
    else if (text[at] !== ']') return undefined;
  }
  return text.slice(at + 1).trim() === '' ? words : undefined;
}

function decoded(raw: Passage): Passage {
  const quote = (next: string) => raw.escape(JSON.stringify(next).slice(1, -1));
  if (!raw.text.includes('\\')) return { ...raw, escape: quote };
  const pieces: Piece[] = [];
  let plain = 0;
  const put = (text: string, from: number, to: number) =>
    pieces.push({ text, from, to, literal: true, frame: 0, writable: true, open: false });
  for (const { index, 0: all, 1: code, 2: letter = '' } of raw.text.matchAll(ESCAPE)) {
    if (index > plain) put(raw.text.slice(plain, index), plain, index);
    plain = index + all.length;
    put(
      code === undefined ? (LETTERS[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
      index,
      plain,
    );
  }
  if (plain < raw.text.length) put(raw.text.slice(plain), plain, raw.text.length);
  return { ...pieced(raw, pieces, quote), at: raw.at };
}
