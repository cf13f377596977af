import { type Passage, verbatim } from '../text/passage.js';
import { type SourceFile, spanOf } from '../text/source.js';
import type { TomlEntry, TomlTable, TomlValue } from './toml-tree.js';

const DEEPEST = 32;
const BLANKS = /[ \t\uFEFF]*/uy;
/** Between the items of an array. */
const GAPS = /(?:[\s,]+|#[^\n]*)*/uy;
const KEY = /(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'))*/uy;
const KEY_PART = /[\w-]+|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/gu;
const BARE = /[^\s,\][{}#"']+/uy;

/**
 * As much of TOML as configurations of poolers use, line by line, so that a template or a slip costs no more than its own
 * line. Strings over several lines are passed over.
 */
export function parseToml(file: SourceFile): readonly TomlTable[] {
  const { text } = file;
  const tables: (TomlTable & { readonly entries: TomlEntry[] })[] = [];
  const open = (path: readonly string[], isItem: boolean, start: number, end: number) =>
    tables.push({ path, isItem, at: spanOf(file, start, end), entries: [] });
  open([], false, 0, 0);
  for (let at = 0; at < text.length; ) {
    at = skip(BLANKS, text, at);
    const start = at;
    if (text[at] === '[') {
      const brackets = text[at + 1] === '[' ? 2 : 1;
      const key = match(KEY, text, skip(BLANKS, text, at + brackets));
      at = lineEnd(text, at);
      if (key !== undefined) open(parts(key), brackets === 2, start, start + text.slice(start, at).trimEnd().length);
    } else {
      const key = match(KEY, text, at);
      const equals = key === undefined ? at : skip(BLANKS, text, at + key.length);
      if (key !== undefined && text[equals] === '=') {
        const value = readValue(file, skip(BLANKS, text, equals + 1), 0);
        tables.at(-1)!.entries.push({
          key: parts(key).join('.'),
          keyAt: spanOf(file, start, start + key.length),
          value,
          at: spanOf(file, start, value.at.end),
        });
        at = value.at.end;
      }
      at = lineEnd(text, at);
    }
    at++;
  }
  return tables;
}

function readValue(file: SourceFile, start: number, depth: number): TomlValue {
  const { text } = file;
  const char = text[start];
  if (char === '"' || char === "'") return readString(file, start, char);
  if (char === '[' && depth < DEEPEST) {
    const items: TomlValue[] = [];
    let at = skip(GAPS, text, start + 1);
    while (at < text.length && text[at] !== ']') {
      const item = readValue(file, at, depth + 1);
      items.push(item);
      at = skip(GAPS, text, Math.max(item.at.end, at + 1));
    }
    return { kind: 'array', items, at: spanOf(file, start, Math.min(at + 1, text.length)) };
  }
  if (char === '{') return { kind: 'other', at: spanOf(file, start, tableEnd(text, start)) };
  const bare = match(BARE, text, start) ?? '';
  const at = spanOf(file, start, start + bare.length);
  return {
    kind: 'bare',
    at,
    passage: { ...verbatim(at), escape: (next) => (/^[\w.:+-]+$/u.test(next) ? next : undefined) },
  };
}

/** A string with escapes is read as it stands: the words and paths of these files have none. */
function readString(file: SourceFile, start: number, quote: string): TomlValue {
  const { text } = file;
  const long = text.startsWith(quote.repeat(3), start);
  if (long) {
    const close = text.indexOf(quote.repeat(3), start + 3);
    const end = close === -1 ? text.length : close + 3;
    return { kind: 'other', at: spanOf(file, start, end) };
  }
  let end = start + 1;
  while (end < text.length && text[end] !== quote && text[end] !== '\n')
    end += text[end] === '\\' && quote === '"' ? 2 : 1;
  end = Math.min(end, text.length);
  const inner = spanOf(file, start + 1, end);
  const closed = text[end] === quote ? end + 1 : end;
  const passage: Passage = {
    ...verbatim(inner),
    escape: (next) => (/["'\\\n\r\0]/u.test(next) ? undefined : next),
  };
  return { kind: 'string', passage, at: spanOf(file, start, closed) };
}

/** An inline table ends on its line. */
function tableEnd(text: string, start: number): number {
  const end = lineEnd(text, start);
  const close = text.lastIndexOf('}', end - 1);
  return close > start ? close + 1 : end;
}

const parts = (key: string): readonly string[] =>
  [...key.matchAll(KEY_PART)].map(([part]) => (/^["']/u.test(part) ? part.slice(1, -1) : part));

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline === -1 ? text.length : newline;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const skip = (pattern: RegExp, text: string, at: number): number => at + (match(pattern, text, at)?.length ?? 0);
