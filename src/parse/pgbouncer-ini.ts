import { type Passage, verbatim } from '../text/passage.js';
import { positionOf, type SourceFile, type Span, spanOf, whole } from '../text/source.js';
import type { IniEntry, IniSection, IniTree } from './ini-tree.js';
import type { Problem } from './problem.js';
import { templateOf } from './template.js';

/** `%include path`: how many entries stand before it, so that later ones win over what it brings. */
export interface PgbouncerInclude {
  readonly path: string;
  readonly at: Span;
  readonly before: number;
}

export interface PgbouncerTree extends IniTree {
  readonly includes: readonly PgbouncerInclude[];
  /** Lines that keep PgBouncer from starting. */
  readonly problems: readonly Problem[];
}

const KEY = /[\p{L}\p{N}_.*-]+/uy;
const QUOTED_KEY = /"(?:[^"\n]|"")*"/y;

/** A value ends where its line does: what looks like a comment behind it belongs to it. */
const valueIn = (at: Span): Passage => ({
  ...verbatim(at),
  escape: (next) => (/[\n\r\0]|^\s|\s$/u.test(next) ? undefined : next),
});

/**
 * pgbouncer.ini by `cf_load_file` of libusual: comments only where a line starts, values to the end of the line, names of
 * databases in double quotes where they need them. Lines that a template decides are left out.
 */
export function parsePgbouncerIni(file: SourceFile): PgbouncerTree {
  const { text } = file;
  const { lines, inside } = templateOf(file);
  const entries: IniEntry[] = [];
  const sections: IniSection[] = [];
  const includes: PgbouncerInclude[] = [];
  const problems: Problem[] = [];
  const { start: first, end: last } = whole(file);
  let section = '';
  let number = positionOf(file, first).line;
  for (let from = first; from < last; number++) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? last : newline;
    const line = spanOf(file, from, to);
    from = to + 1;
    const { start, end } = trimmed(line);
    const char = text[start];
    if (start === end || char === '#' || char === ';' || inside.has(number) || lines.get(number) === 'vanishes')
      continue;
    const fail = () => {
      if (!lines.has(number)) problems.push({ at: spanOf(file, start, end), message: 'syntax error in configuration' });
    };
    const include = /^%include[ \t]+(.+)$/u.exec(text.slice(start, Math.min(end, start + 4_096)));
    if (include) {
      includes.push({ path: include[1]!.trim(), at: spanOf(file, start, end), before: entries.length });
      continue;
    }
    if (char === '[') {
      const close = text.indexOf(']', start);
      if (close === -1 || close >= end) fail();
      else {
        section = text.slice(start + 1, close);
        sections.push({ name: section, file, at: spanOf(file, start, close + 1) });
      }
      continue;
    }
    const key = keyAt(text, start);
    const equals = key === undefined ? start : skipBlanks(text, key.end, end);
    if (key === undefined || text[equals] !== '=') {
      fail();
      continue;
    }
    const value = spanOf(file, Math.min(skipBlanks(text, equals + 1, end), end), end);
    entries.push({ section, name: key.name, nameAt: spanOf(file, start, key.end), passage: valueIn(value), line });
  }
  return { entries, sections, includes, problems };
}

function keyAt(text: string, start: number): { readonly name: string; readonly end: number } | undefined {
  const pattern = text[start] === '"' ? QUOTED_KEY : KEY;
  pattern.lastIndex = start;
  const written = pattern.exec(text)?.[0];
  if (written === undefined) return undefined;
  const name = pattern === KEY ? written : written.slice(1, -1).replaceAll('""', '"');
  return { name, end: start + written.length };
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
  return at;
}

function trimmed({ file: { text }, start, end }: Span): { readonly start: number; readonly end: number } {
  let from = start;
  let to = end;
  // A byte order mark is no blank to PgBouncer, but whoever saved it so meant the first line all the same.
  while (from < to && /[\s\uFEFF]/u.test(text[from]!)) from++;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
