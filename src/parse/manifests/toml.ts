import { linesOf } from './lines.js';

/** One assignment of a TOML file. */
export interface TomlEntry {
  /** Of the table it stands in, and of the dotted key: `['tool', 'poetry', 'dependencies', 'psycopg2']`. */
  readonly keys: readonly string[];
  /** As written, a value over several lines in one. */
  readonly value: string;
}

/** A list of dependencies that is longer was not written by people. */
const LONGEST_VALUE = 1 << 18;

/**
 * The assignments of a TOML file. Manifests are read even where something else in them is wrong, which a strict parser
 * would refuse; only tables, keys, strings, arrays and inline tables matter here.
 */
export function* tomlEntries(text: string): Generator<TomlEntry> {
  let table: readonly string[] = [];
  let open: { keys: readonly string[]; parts: string[]; depth: number; length: number } | undefined;
  for (const line of linesOf(text)) {
    if (open) {
      const { code, depth } = measured(line);
      open.parts.push(code);
      open.depth += depth;
      open.length += code.length;
      if (open.depth > 0 && open.length < LONGEST_VALUE) continue;
      yield { keys: open.keys, value: open.parts.join('\n') };
      open = undefined;
      continue;
    }
    const content = line.trim();
    if (content.startsWith('[')) table = keysOf(content.replace(/^\[+/u, '')).keys;
    else if (content !== '' && !content.startsWith('#')) {
      const { keys, end } = keysOf(content);
      if (content[end] !== '=') continue;
      const { code, depth } = measured(content.slice(end + 1));
      if (depth > 0) open = { keys: [...table, ...keys], parts: [code], depth, length: code.length };
      else yield { keys: [...table, ...keys], value: code.trim() };
    }
  }
  if (open) yield { keys: open.keys, value: open.parts.join('\n') };
}

/** Dotted keys up to what is no key any more. */
function keysOf(text: string): { readonly keys: readonly string[]; readonly end: number } {
  const keys: string[] = [];
  const key = /[ \t]*(?:"([^"]*)"|'([^']*)'|([^\s"'=.[\]{},#]+))[ \t]*/uy;
  let end = 0;
  for (;;) {
    key.lastIndex = end;
    const match = key.exec(text);
    if (!match) return { keys, end };
    keys.push(match[1] ?? match[2] ?? match[3] ?? '');
    end = key.lastIndex;
    if (text[end] !== '.') return { keys, end };
    end++;
  }
}

/** A line without its comment, and how many brackets it leaves open. */
function measured(line: string): { readonly code: string; readonly depth: number } {
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line[at]!;
    if (char === '"' || char === "'") {
      const end = closing(line, at, char);
      if (end < 0) return { code: line, depth };
      at = end;
    } else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    else if (char === '#') return { code: line.slice(0, at), depth };
  }
  return { code: line, depth };
}

function closing(line: string, at: number, quote: string): number {
  for (let end = at + 1; end < line.length; end++) {
    if (line[end] === quote) return end;
    if (line[end] === '\\' && quote === '"') end++;
  }
  return -1;
}

/** The strings of a value, in order: of a string itself, or of an array. */
export function stringsOf(value: string): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < value.length; at++) {
    const char = value[at]!;
    if (char !== '"' && char !== "'") continue;
    const end = closing(value, at, char);
    if (end < 0) break;
    found.push(value.slice(at + 1, end));
    at = end;
  }
  return found;
}

/** A member of an inline table as written: `"0.8"`, `["postgres"]`, `true`. */
export function inlineMember(value: string, name: string): string | undefined {
  const start = new RegExp(`[{,]\\s{0,50}${name.replace('.', '\\s{0,50}\\.\\s{0,50}')}\\s{0,50}=\\s{0,50}`, 'u').exec(
    value,
  );
  if (!start) return undefined;
  const rest = value.slice(start.index + start[0].length);
  return /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]]*\]|[^\s,}]+)/u.exec(rest)?.[0];
}
