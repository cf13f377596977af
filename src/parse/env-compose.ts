import { type SourceFile, type Span, spanOf } from '../text/source.js';
import {
  type Decoded,
  decoded,
  plainUnless,
  push,
  unless,
  valuePassage,
  type WrittenFile,
  type WrittenVariable,
} from './env-written.js';
import type { Problem } from './problem.js';

/** Blanks that do not end a line, as compose-go's `isSpace` has them. */
const isBlank = (character: string | undefined) => character !== undefined && '\t\v\f\r \x85\xa0'.includes(character);
/** Go's `unicode.IsSpace`. */
const isSpace = (character: string | undefined) =>
  character !== undefined &&
  (character <= ' ' || character > '~') &&
  /[\t\n\v\f\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u.test(character);
const isNameCharacter = (character: string) => /[\p{L}\p{N}_.[\]-]/u.test(character);

const ESCAPES: Readonly<Record<string, string>> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * compose-go's `dotenv` parser, for `.env` and `env_file`. What it refuses stops Compose, so nothing is read behind it.
 */
export function readComposeEnv({ file, start, end }: Span): WrittenFile {
  const text = file.text.slice(0, end);
  const variables: WrittenVariable[] = [];
  const problems: Problem[] = [];
  const stop = (from: number, to: number, message: string): WrittenFile => {
    problems.push({ at: spanOf(file, from, to), message });
    return { variables, problems };
  };
  let at = text[start] === '\ufeff' ? start + 1 : start;
  for (;;) {
    while (isSpace(text[at])) at++;
    if (at >= end) return { variables, problems };
    if (text[at] === '#') {
      at = lineEnd(text, at);
      continue;
    }
    let name = at;
    if (text.startsWith('export', at) && /[\t\n\f\r ]/u.test(text[at + 6] ?? '')) {
      name = at + 6;
      while (isBlank(text[name])) name++;
    }
    let stopAt = name;
    while (stopAt < end && !'=:\n'.includes(text[stopAt]!)) {
      const character = String.fromCodePoint(text.codePointAt(stopAt)!);
      if (!isBlank(character) && !isNameCharacter(character)) {
        return stop(stopAt, stopAt + character.length, `unexpected character \`${character}\` in variable name`);
      }
      stopAt += character.length;
    }
    // Without a terminator the rest of the file belongs to a variable without a name.
    if (stopAt >= end) return { variables, problems };
    const nameEnd = trimEnd(text, name, stopAt);
    const key = text.slice(name, nameEnd);
    const nameAt = spanOf(file, name, nameEnd);
    if (key.includes(' ')) return stop(name, nameEnd, 'key cannot contain a space');
    at = stopAt + 1;
    while (isBlank(text[at])) at++;
    if (text[stopAt] === '\n') {
      variables.push({ name: key, nameAt, expands: false });
      continue;
    }
    const quote = text[at];
    if (quote === '"' || quote === "'") {
      const quoted = readQuoted(file, text, at, quote);
      if (!quoted) return stop(at, lineEnd(text, at), 'unterminated quoted value');
      variables.push({ name: key, nameAt, ...quoted.variable });
      at = quoted.next;
    } else {
      const newline = lineEnd(text, at);
      const comment = text.slice(at, newline).indexOf(' #');
      const valueEnd = trimEnd(text, at, comment === -1 ? newline : at + comment);
      const encode = plainUnless(text.slice(at, valueEnd), /[#\r\n"']|\s$/u);
      const value = valuePassage(file, at, valueEnd, undefined, encode);
      variables.push({ name: key, nameAt, value, expands: true });
      at = newline + 1;
    }
  }
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isSpace(text[end - 1])) end--;
  return end;
}

/** `extractQuotedValue`, then, behind a double quote, `expandEscapes`. */
function readQuoted(file: SourceFile, text: string, opening: number, quote: '"' | "'") {
  const escapes = quote === '"';
  const value = decoded();
  let at = opening + 1;
  while (at < text.length && text[at] !== quote) {
    if (text[at] !== '\\') push(value, text[at]!, at++);
    else if (at + 1 >= text.length) return undefined;
    else at = readEscape(value, text, at, quote, escapes);
  }
  if (at >= text.length) return undefined;
  // A backslash that stands for itself would escape what is written behind it.
  const encode = value.text.includes('\\') ? () => undefined : unless(/["'\\]/u);
  const passage = valuePassage(file, opening + 1, at, value, encode);
  return { next: at + 1, variable: { value: passage, expands: escapes } };
}

function readEscape(value: Decoded, text: string, at: number, quote: string, escapes: boolean): number {
  const next = text[at + 1]!;
  const keep = (length: number) => {
    for (let i = 0; i < length; i++) push(value, text[at + i]!, at + i);
    return at + length;
  };
  if (next === quote) push(value, quote, at);
  else if (!escapes) return keep(2);
  else if (next === '\\') push(value, '\\', at);
  // `$$` keeps the interpolation that comes next from seeing a variable.
  else if (next === '$') push(value, '$$', at);
  else if (ESCAPES[next] !== undefined) push(value, ESCAPES[next], at);
  else {
    const octal = /^\\0([0-3][0-7]{2})/u.exec(text.slice(at, at + 5));
    if (!octal) return keep(2);
    push(value, String.fromCharCode(Number.parseInt(octal[1]!, 8)), at);
    return at + 5;
  }
  return at + 2;
}
