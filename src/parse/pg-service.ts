import { libpqParameter } from '../facts/libpq.js';
import { type Major, NEWEST } from '../facts/versions.js';
import { slotIn, verbatim } from '../text/passage.js';
import { type Span, spanOf } from '../text/source.js';
import type { ConninfoOption } from './conninfo-tree.js';
import type { Parsed, Problem } from './problem.js';

/** One `[service]`. */
export interface ServiceSection {
  readonly name: string;
  /** The header, brackets included. */
  readonly at: Span;
  /** In order; of duplicates the first counts. */
  readonly options: readonly ConninfoOption[];
  /** What makes every connection through this service fail: libpq stops at the first line it cannot read. */
  readonly problems: readonly Problem[];
  /** An earlier section has this name, so libpq never gets here. */
  readonly shadowed: boolean;
}

export interface PgServiceTree {
  readonly sections: readonly ServiceSection[];
}

/** The options of a section that count: of duplicates the first, unlike in a connection string. */
export function sectionOptions({ options }: ServiceSection): ReadonlyMap<string, ConninfoOption> {
  const first = new Map<string, ConninfoOption>();
  for (const option of options) if (!first.has(option.keyword)) first.set(option.keyword, option);
  return first;
}

/** libpq reads lines, their ends included, into 1024 bytes and refuses one that fills them; 13 wants one byte more left. */
const longest = (version: Major) => (version >= 14 ? 1022 : 1021);
const bytesOf = (text: string) => (text.length < 300 ? text.length : new TextEncoder().encode(text).length);
const BLANK = /[ \t\n\v\f\r]/u;

/**
 * pg_service.conf as libpq's `parseServiceFile` reads it. Lines of a section that nobody asks for are never looked at,
 * so what is wrong with them is a problem of that section alone; the problems of the file are all of them together.
 * The words are libpq's, with the file's own path.
 */
export function parsePgService(
  span: Span,
  { version = NEWEST }: { readonly version?: Major } = {},
): Parsed<PgServiceTree> {
  const { file } = span;
  const sections: (Omit<ServiceSection, 'options' | 'problems'> & {
    options: ConninfoOption[];
    problems: Problem[];
  })[] = [];
  const names = new Set<string>();
  const stray: Problem[] = [];
  let section: (typeof sections)[number] | undefined;
  let tooLong: Problem | undefined;
  let line = 0;
  for (let from = span.start; from < span.end; ) {
    line++;
    const newline = file.text.indexOf('\n', from);
    const next = newline === -1 || newline >= span.end ? span.end : newline + 1;
    const nul = file.text.slice(from, next).indexOf('\0');
    let start = from;
    let end = nul === -1 ? next : from + nul;
    const whole = { at: spanOf(file, from, end), length: bytesOf(file.text.slice(from, end)) };
    from = next;
    while (end > start && BLANK.test(file.text[end - 1]!)) end--;
    while (start < end && BLANK.test(file.text[start]!)) start++;
    if (whole.length > longest(version) && !tooLong) {
      tooLong = { at: whole.at, message: `line ${line} too long in service file "${file.path}"` };
      // libpq looks for the section from the top, so every one that does not end before this line is lost.
      (section?.problems ?? stray).push(tooLong);
    }
    if (start === end || file.text[start] === '#') continue;
    const text = file.text.slice(start, end);
    const at = spanOf(file, start, end);
    if (text.startsWith('[')) {
      const close = text.indexOf(']');
      const name = text.slice(1, close === -1 ? undefined : close);
      section =
        close === -1
          ? undefined
          : { name, at, options: [], problems: tooLong ? [tooLong] : [], shadowed: names.has(name) };
      if (section) sections.push(section);
      names.add(name);
      continue;
    }
    if (!section || section.problems.length > 0) continue;
    const equals = text.indexOf('=');
    const keyword = equals === -1 ? text : text.slice(0, equals);
    const problem = refusal(keyword, equals, version);
    if (problem) {
      section.problems.push({ at, message: `${problem} in service file "${file.path}", line ${line}` });
      continue;
    }
    const valueAt = start + equals + 1;
    const passage = verbatim(spanOf(file, valueAt, end));
    const value = passage.text;
    const slot = slotIn(passage, 0, value.length, value, (text) =>
      /[\r\n\0]|[ \t\v\f]$/u.test(text) || text.length > 250 ? undefined : text,
    );
    section.options.push({ keyword, value, at: slot.at, keywordAt: spanOf(file, start, start + keyword.length), slot });
  }
  const reachable = sections.filter(({ shadowed }) => !shadowed);
  const problems = [...stray, ...reachable.flatMap((one) => one.problems)];
  return { tree: { sections }, problems: [...new Set(problems)] };
}

function refusal(keyword: string, equals: number, version: Major): string | undefined {
  if (equals === -1) return 'syntax error';
  if (keyword === 'service' || (keyword === 'servicefile' && version >= 19)) {
    return `nested ${keyword} specifications not supported`;
  }
  return libpqParameter(keyword, version) ? undefined : 'syntax error';
}
