import { namesSecret } from '../facts/secret-names.js';
import type { Range } from '../text/range.js';

/** `name = value`, `name: value`, `"name": "value"`, `name => value`, `?name=value&`. */
const SEPARATOR = /=>|:=|[=:]/gu;
const LONGEST_NAME = 200;

/** The values of assignments whose names say that they are credentials, in one line of any format. */
export function assignedSecrets(line: string): readonly Range[] {
  const found: Range[] = [];
  let done = 0;
  for (const { index, 0: separator } of line.matchAll(SEPARATOR)) {
    if (index < done) continue;
    const name = nameBefore(line, index);
    if (!name || name.start < done || !namesSecret(line.slice(name.start, name.end))) continue;
    const range = valueAfter(line, index + separator.length, name);
    if (range.end > range.start && !isReference(line.slice(range.start, range.end))) found.push(range);
    done = Math.max(range.end, index + separator.length);
  }
  return found;
}

/** The name that ends before the separator, blanks and one closing quote between. */
function nameBefore(line: string, separator: number): Range | undefined {
  let end = separator;
  while (end > 0 && /[ \t]/u.test(line[end - 1]!) && separator - end < LONGEST_NAME) end--;
  if (/["'\]]/u.test(line[end - 1] ?? '')) end--;
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && /[\w.-]/u.test(line[start - 1]!)) start--;
  return end > start ? { start, end } : undefined;
}

function valueAfter(line: string, from: number, name: Range): Range {
  let start = from;
  while (/[ \t]/u.test(line[start] ?? '')) start++;
  // Inside a quoted text its quotes stand doubled: `'host=x password=''…'''`.
  const quote = /^(?:''(?=[^\s',;)\]}])|""(?=[^\s",;)\]}])|\\?["'`])/u.exec(line.slice(start, start + 3))?.[0];
  if (quote) return { start: start + quote.length, end: closing(line, start + quote.length, quote) };
  return { start, end: Math.max(start, unquotedEnd(line, start, name)) };
}

/** Where a quoted value ends: backslashes escape, a doubled quote goes on, and what is never closed is all value. */
function closing(line: string, from: number, quote: string): number {
  for (let i = from; i < line.length; i++) {
    if (line.startsWith(quote, i)) {
      if (quote.length === 1 && line[i + 1] === quote) i++;
      else return i;
    } else if (line[i] === '\\') i++;
  }
  return line.length;
}

/** Everything a reader of that place could take for the value: rather a word too much than a character too few. */
function unquotedEnd(line: string, start: number, name: Range): number {
  const before = line[name.start - 1] ?? '';
  if (/["']/u.test(before) && line[name.end] !== before) return closing(line, start, before);
  if (/[?&]/u.test(before)) return search(line, start, /[&\s"'`<>]/u);
  const opensLine = /^[\s"'\-[]*(?:export\s+|set\s+)?["']?$/i.test(line.slice(0, name.start));
  const blank = search(line, start, /[\s`]/u, true);
  const rest = line.slice(blank, blank + LONGEST_NAME);
  if (opensLine && !/^\s+[\w-]+\s*=/u.test(rest)) return line.length;
  // ADO.NET: `Password=a;b;SSL Mode=Require` ends where the next name begins.
  const next = /;(?=\w{1,40}(?: \w{1,40}){0,3}=)/u.exec(line.slice(start, blank + LONGEST_NAME));
  if (next && start + next.index < blank) return start + next.index;
  return line[blank - 1] === ';' ? blank - 1 : blank;
}

/** The first place that matches, skipping what a backslash escapes; the end of the line without one. */
function search(line: string, from: number, stop: RegExp, escapes = false): number {
  for (let i = from; i < line.length; i++) {
    if (escapes && line[i] === '\\') i++;
    else if (stop.test(line[i]!)) return i;
  }
  return line.length;
}

/** `${NAME}`, `$NAME`, `{{ name }}`, `<name>`: a place for a secret, and none itself. */
const isReference = (value: string): boolean =>
  /^(?:\$\{\w+\}|\$\(?[A-Za-z_]\w*\)?|\{\{[^{}]*\}\}|\*+)[,;]?$/u.test(value.trim());
