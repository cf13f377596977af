import { type Passage, part } from '../../text/passage.js';
import { type Piece, pieced } from '../pieces.js';

const OPENING = /^([rRbBuUfFtT]{0,2})("""|'''|"|')/u;
const ESCAPE =
  /\\(?:\r?\n|([0-7]{1,3})|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|N\{[^}\n]{1,80}\}|([\s\S]))/uy;
const LETTERS: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };
const FIELD = /\{([^{}\n]{0,300}(?:\{[^{}\n]{0,100}\}[^{}\n]{0,100})*)\}/uy;

/**
 * Strings that stand one behind another are one. The text has Compose's syntax, for `interpolate`: `${name}` for what an
 * f-string puts in, `$$` for a dollar.
 */
export function pythonString(
  source: Passage,
  tokens: readonly { readonly start: number; readonly end: number }[],
): Passage {
  const pieces: Piece[] = [];
  let quote: string | undefined;
  let raw = false;
  let formatted = false;
  for (const { start, end } of tokens) {
    const [opening = '', prefix = '', quotes = ''] = OPENING.exec(source.text.slice(start, start + 5)) ?? [];
    const isClosed = end - start >= opening.length + quotes.length && source.text.endsWith(quotes, end);
    const close = end - (isClosed ? quotes.length : 0);
    const isRaw = /r/iu.test(prefix);
    const isFormatted = /[ft]/iu.test(prefix);
    decode(source.text, start + opening.length, close, { isRaw, isFormatted }, pieces);
    quote ??= quotes;
    raw ||= isRaw;
    formatted ||= isFormatted;
  }
  const first = tokens[0]!;
  const last = tokens.at(-1)!;
  const opening = OPENING.exec(source.text.slice(first.start, first.start + 5))?.[0].length ?? 0;
  const at = source.span(first.start + opening, Math.max(first.start + opening, last.end - (quote?.length ?? 0)));
  const escapeIn = (next: string): string | undefined => {
    const plain = next.replaceAll('$$', '$');
    if (/[\r\n\0]/u.test(plain) || (raw && /["'\\]/u.test(plain))) return undefined;
    const escaped = raw ? plain : plain.replace(/["'\\]/gu, '\\$&');
    return source.escape(formatted ? escaped.replace(/[{}]/gu, '$&$&') : escaped);
  };
  if (pieces.length === 0)
    return { ...part(source, first.start + opening, first.start + opening), at, escape: escapeIn };
  return { ...pieced(source, pieces, escapeIn), at };
}

function decode(
  text: string,
  from: number,
  to: number,
  { isRaw, isFormatted }: { readonly isRaw: boolean; readonly isFormatted: boolean },
  pieces: Piece[],
): void {
  let plain = from;
  const put = (value: string, start: number, end: number, literal: boolean) => {
    if (start > plain) pieces.push(piece(text.slice(plain, start), plain, start, true));
    if (value !== '') pieces.push(piece(value, start, end, literal));
    plain = end;
  };
  for (let at = from; at < to; ) {
    const char = text[at]!;
    if (char === '\\' && !isRaw) {
      ESCAPE.lastIndex = at;
      const found = ESCAPE.exec(text);
      const end = at + (found?.[0].length ?? 1);
      put(found ? escaped(found) : '\\', at, Math.min(end, to), true);
      at = end;
    } else if (char === '$') {
      put('$$', at, at + 1, true);
      at++;
    } else if (isFormatted && (char === '{' || char === '}')) {
      FIELD.lastIndex = at;
      const field = char === '{' && text[at + 1] !== '{' ? FIELD.exec(text) : null;
      const end = field && at + field[0].length <= to ? at + field[0].length : at + (text[at + 1] === char ? 2 : 1);
      put(field ? `\${${fieldName(field[1]!)}}` : char, at, end, !field);
      at = end;
    } else at++;
  }
  put('', to, to, true);
}

/** What a field is called: a variable by its name, everything else by its words. */
function fieldName(field: string): string {
  const words = field
    .split(/[!:]/u, 1)[0]!
    .replaceAll(/\W+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '');
  return words === '' || /^\d/u.test(words) ? 'value' : words.slice(0, 60);
}

function escaped([all, octal, two, four, eight, letter]: RegExpExecArray): string {
  if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
  const code = two ?? four ?? eight;
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  }
  if (letter === undefined) return all!.startsWith('\\N') ? '\ufffd' : '';
  // A backslash before anything else stays.
  return LETTERS[letter] ?? (/["'\\]/u.test(letter) ? letter : `\\${letter}`);
}

const piece = (text: string, from: number, to: number, literal: boolean): Piece => ({
  text,
  from,
  to,
  literal,
  frame: 0,
  writable: literal,
  open: false,
});
