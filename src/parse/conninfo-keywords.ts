import { libpqParameter } from '../facts/libpq.js';
import type { Major } from '../facts/versions.js';
import type { Passage } from '../text/passage.js';
import type { Range } from '../text/range.js';
import { optionOf, type Pair, requiresslMode, standsForSslmode } from './conninfo-store.js';
import type { ConninfoOption } from './conninfo-tree.js';
import type { Problem } from './problem.js';

/** C's `isspace` in the C locale. */
const isBlank = (character: string | undefined) => character !== undefined && ' \t\n\v\f\r'.includes(character);

const inQuotes = (next: string): string => `'${next.replace(/['\\]/gu, '\\$&')}'`;

/** Quotes where the bare form would end early or be read as something else; NUL ends the string whatever the quotes. */
export function quoteValue(next: string): string | undefined {
  if (next.includes('\0')) return undefined;
  return next !== '' && /^[^ \t\n\v\f\r'\\]+$/u.test(next) ? next : inQuotes(next);
}

interface Value {
  readonly value: string;
  readonly inner: Range;
  readonly outer: Range;
  /** The closing quote never came. */
  readonly open: boolean;
}

function readValue(text: string, start: number): Value {
  const quoted = text[start] === "'";
  let value = '';
  let at = quoted ? start + 1 : start;
  const first = at;
  while (at < text.length && (quoted ? text[at] !== "'" : !isBlank(text[at]))) {
    if (text[at] === '\\') at++;
    value += text[at++] ?? '';
  }
  const end = Math.min(at, text.length);
  const open = quoted && end === text.length;
  return { value, inner: { start: first, end }, outer: { start, end: quoted && !open ? end + 1 : end }, open };
}

/** `conninfo_parse`: `keyword = value` pairs. Reads up to the first thing it refuses. */
export function readKeywords(
  passage: Passage,
  text: string,
  version: Major,
  lenient = false,
): { readonly options: readonly ConninfoOption[]; readonly problem?: Problem } {
  const options: ConninfoOption[] = [];
  let at = 0;
  for (;;) {
    while (isBlank(text[at])) at++;
    if (at >= text.length) return { options };
    const start = at;
    while (at < text.length && text[at] !== '=' && !isBlank(text[at])) at++;
    const keywordRange = { start, end: at };
    const keyword = text.slice(start, at);
    while (isBlank(text[at])) at++;
    const keywordAt = passage.span(start, keywordRange.end);
    if (text[at] !== '=') {
      return {
        options,
        problem: { at: keywordAt, message: `missing "=" after "${keyword}" in connection info string` },
      };
    }
    at++;
    while (isBlank(text[at])) at++;
    const { value, inner, outer, open } = readValue(text, at);
    if (open) {
      const message = 'unterminated quoted string in connection info string';
      return { options, problem: { at: passage.span(outer.start, outer.end), message } };
    }
    at = outer.end;
    // A closing quote ends a value without a blank behind it, which nothing else does.
    const sticks = at < text.length && !isBlank(text[at]);
    const encode = (next: string) => (sticks && !next.includes('\0') ? inQuotes(next) : quoteValue(next));
    const pair: Pair = { keyword, value, keywordRange, valueRange: inner, editRange: outer, encode };
    if (keyword === 'requiressl' && !lenient) {
      const whole = { start, end: outer.end };
      options.push(optionOf(passage, standsForSslmode(requiresslMode(value), whole, encode)));
    } else if (lenient || libpqParameter(keyword, version)) {
      options.push(optionOf(passage, pair));
    } else {
      return { options, problem: { at: keywordAt, message: `invalid connection option "${keyword}"` } };
    }
  }
}
