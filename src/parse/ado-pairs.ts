import type { Range } from '../text/range.js';

export interface Pair {
  /** As it is written, a doubled `=` undone. */
  readonly keyword: string;
  readonly keywordRange: Range;
  readonly value: string;
  /** The value without its quotes. */
  readonly valueRange: Range;
  /** The value with them. */
  readonly editRange: Range;
}

const isBlank = (character: string | undefined) => character !== undefined && /\s/u.test(character);
const isControl = (character: string) => /\p{Cc}/u.test(character);

/**
 * Takes a string apart as `DbConnectionOptions.GetKeyValuePair` of System.Data.Common does: pairs end at `;`, blanks
 * around keywords and unquoted values do not count, `==` is a `=` in a keyword, a quote in a quoted value is doubled.
 * `fault` is where it gives up, and pairs are those before that place.
 */
export function readAdoPairs(text: string): { readonly pairs: readonly Pair[]; readonly fault?: number } {
  const pairs: Pair[] = [];
  const nul = text.indexOf('\0');
  const end = nul === -1 ? text.length : nul;
  let at = 0;
  while (at < end) {
    while (at < end && (isBlank(text[at]) || text[at] === ';')) at++;
    if (at >= end) break;
    const start = at;
    let keyword = '';
    while (at < end) {
      const character = text[at]!;
      if (character === '=' && text[at + 1] !== '=') break;
      if (isControl(character) && !isBlank(character)) return { pairs, fault: start };
      keyword += character;
      at += character === '=' ? 2 : 1;
    }
    if (at >= end || keyword.trimEnd() === '') return { pairs, fault: start };
    const keywordRange = { start, end: trimmedEnd(text, start, at) };
    const value = readValue(text, at + 1, end);
    if (value === undefined) return { pairs, fault: start };
    pairs.push({ keyword: keyword.trimEnd(), keywordRange, ...value.found });
    at = value.next;
  }
  // What follows a NUL may only be blank.
  return nul !== -1 && /[^\0\s]/u.test(text.slice(nul)) ? { pairs, fault: nul } : { pairs };
}

interface Value {
  readonly found: Pick<Pair, 'value' | 'valueRange' | 'editRange'>;
  /** Behind the `;`. */
  readonly next: number;
}

function readValue(text: string, from: number, end: number): Value | undefined {
  let start = from;
  while (start < end && isBlank(text[start])) start++;
  const quote = text[start];
  if (start < end && (quote === '"' || quote === "'")) return readQuoted(text, start, end, quote);
  const semicolon = text.indexOf(';', start);
  const stop = semicolon === -1 || semicolon > end ? end : semicolon;
  // An empty value is written to right behind the `=`.
  const first = start >= stop ? from : start;
  const range = { start: first, end: Math.max(first, trimmedEnd(text, first, stop)) };
  const value = text.slice(range.start, range.end);
  return { found: { value, valueRange: range, editRange: range }, next: stop + 1 };
}

function readQuoted(text: string, start: number, end: number, quote: string): Value | undefined {
  let value = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf(quote, at);
    if (close === -1 || close >= end) return undefined;
    value += text.slice(at, close);
    at = close + 1;
    if (text[at] !== quote || at >= end) break;
    value += quote;
    at++;
  }
  const range = { start: start + 1, end: at - 1 };
  const editRange = { start, end: at };
  while (at < end && isBlank(text[at])) at++;
  if (at < end && text[at] !== ';') return undefined;
  return { found: { value, valueRange: range, editRange }, next: at + 1 };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text[at - 1])) at--;
  return at;
}
