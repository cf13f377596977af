import type { Kind } from '../facts/kinds.js';

/** One record of a file with the physical lines it takes, or a line that holds none. */
export interface Unit {
  /** 1-based physical lines, inclusive. */
  readonly first: number;
  readonly last: number;
  /** Something other than a comment stands here. */
  readonly record: boolean;
  readonly comment?: { readonly start: number; readonly end: number };
}

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * Where comments stand in a file, by the rules of its format: outside quotes, never inside a value, and trailing only
 * where the reader of the format takes a trailing `#` for a comment.
 */
export function unitsOf(text: string, kind: Kind | undefined): readonly Unit[] {
  const lines = splitLines(text);
  switch (kind) {
    case 'pg_hba':
    case 'pg_ident':
      return continued(lines);
    case 'postgresql.conf':
      return lines.map((line, index) => unit(line, index, settingComment(line.text)));
    case 'compose':
    case 'kubernetes':
    case 'patroni':
    case 'ci':
    case 'rails':
    case 'spring':
    case 'yaml':
      return yamlUnits(lines);
    case 'javascript':
    case 'prisma':
    case 'json':
      return wholeLines(lines, /^[ \t]*\/\//u);
    case 'terraform':
      return wholeLines(lines, /^[ \t]*(?:#|\/\/)/u);
    case 'sql':
      return wholeLines(lines, /^[ \t]*--/u);
    case 'ini':
    case 'pgbouncer':
      return wholeLines(lines, /^[ \t]*[#;]/u);
    case 'text':
      return wholeLines(lines, /^[ \t]*(?:#|\/\/|--|;)/u);
    default:
      return wholeLines(lines, /^[ \t]*#/u);
  }
}

/** Formats in which a comment has a line of its own. */
const wholeLines = (lines: readonly Line[], mark: RegExp): readonly Unit[] =>
  lines.map((line, index) => {
    const found = mark.exec(line.text)?.[0].search(/[#;/-]/u) ?? -1;
    return unit(line, index, found);
  });

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end === -1 ? text.length : end;
    lines.push({ text: text.slice(start, stop).replace(/\r$/u, ''), start });
    start = stop + 1;
  }
  return lines;
}

function unit({ text, start }: Line, index: number, hash: number): Unit {
  const record = (hash === -1 ? text : text.slice(0, hash)).replace('\ufeff', '').trim() !== '';
  const place = { first: index + 1, last: index + 1, record };
  return hash === -1 ? place : { ...place, comment: { start: start + hash, end: start + text.length } };
}

/** pg_hba.conf and pg_ident.conf: a trailing backslash continues the line, even inside a comment (`tokenize_auth_file`). */
function continued(lines: readonly Line[]): readonly Unit[] {
  const units: Unit[] = [];
  for (let first = 0; first < lines.length; ) {
    let last = first;
    while (lines[last]!.text.endsWith('\\') && last + 1 < lines.length) last++;
    let quoted = false;
    let record = false;
    let comment: Unit['comment'];
    for (const { text, start } of lines.slice(first, last + 1)) {
      for (let i = 0; i < text.length && !comment; i++) {
        const char = text[i]!;
        if (char === '"') quoted = !quoted;
        if (char === '#' && !quoted) comment = { start: start + i, end: start + text.length };
        else if (!/[\s\\\ufeff]/u.test(char)) record = true;
      }
    }
    units.push({ first: first + 1, last: last + 1, record, ...(comment && { comment }) });
    first = last + 1;
  }
  return units;
}

/** postgresql.conf: `'…'` with `''` and `\'` inside. */
function settingComment(text: string): number {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    if (quoted && text[i] === '\\') i++;
    else if (text[i] === "'") quoted = !quoted;
    else if (text[i] === '#' && !quoted) return i;
  }
  return -1;
}

const BLOCK_HEADER = /(?:^|[\s:-])[|>](?:[+-]?[1-9]?|[1-9][+-])$/u;

/** YAML: the lines of a block scalar, and of a quoted one that goes on, belong to the line that opens it. */
function yamlUnits(lines: readonly Line[]): readonly Unit[] {
  const units: Unit[] = [];
  let block: number | undefined;
  let quote = '';
  for (const [index, line] of lines.entries()) {
    const indent = line.text.length - line.text.trimStart().length;
    if (block !== undefined && (line.text.trim() === '' || indent > block)) {
      units.push({ ...units.pop()!, last: index + 1 });
      continue;
    }
    block = undefined;
    const inside = quote !== '';
    const scan = scanYaml(line.text, quote);
    quote = scan.quote;
    const made = unit(line, index, scan.hash);
    const opener = inside ? units.pop() : undefined;
    units.push(opener ? { ...opener, last: index + 1, ...(made.comment && { comment: made.comment }) } : made);
    const code = (scan.hash === -1 ? line.text : line.text.slice(0, scan.hash)).trimEnd();
    if (quote === '' && BLOCK_HEADER.test(code)) {
      const dashes = /^\s*(?:-\s+)*/u.exec(code)![0].length;
      const bare = /^[|>]/u.test(code.slice(dashes));
      block = bare ? Math.max(0, code.slice(0, dashes).lastIndexOf('-')) : dashes;
      if (bare && dashes === 0) block = -1;
    }
  }
  return units;
}

function scanYaml(text: string, open: string): { readonly hash: number; readonly quote: string } {
  let quote = open;
  let before = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quote === '"' && char === '\\') i++;
    else if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '#' && (i === 0 || /[ \t\ufeff]/u.test(text[i - 1]!))) return { hash: i, quote };
    else if (/["']/u.test(char) && (before === '' || /[:,[{?-]/u.test(before))) quote = char;
    if (!/[ \t\ufeff]/u.test(char)) before = char;
  }
  return { hash: -1, quote };
}
