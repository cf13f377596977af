import { isPrivateKey, pemBlocks } from '../parse/pem.js';
import type { Secret } from '../semantics/project.js';
import { mergeRanges, type Range } from '../text/range.js';
import { offsetOfLine, type SourceFile, whole } from '../text/source.js';
import { invisibleIn, visible } from '../text/visible.js';
import { secretsByPattern } from './secret-patterns.js';
import { valueFinder } from './secret-values.js';
import { type ShownLine, showLine } from './shown-line.js';

/** One width for every secret, so that its length stays secret too. */
export const MASK = '****';

/** Hides secrets and shows what is invisible. Everything that leaves the engine has been through here. */
export interface Redactor {
  /** A message, a title, a name: any text that is no line of a file. */
  text(text: string): string;
  /** A path: only known secrets are hidden, so that paths stay paths. */
  path(path: string): string;
  /** A 1-based line of a file, tabs expanded. */
  line(file: SourceFile, line: number): ShownLine;
  /** The same line with its tabs and its carriage return, for patches. */
  patchLine(file: SourceFile, line: number): string;
  /** A line that a patch adds. */
  patchText(line: string): string;
  /** Nothing in it to hide. Line ends and tabs are fine. */
  isPlain(text: string): boolean;
}

/** A redactor for one project; lines are worked out once and kept. */
export function redactorFor(secrets: readonly Secret[]): Redactor {
  const findValues = valueFinder(secrets);
  const spans = new Map<string, Range[]>();
  for (const { at } of secrets) {
    const ofFile = spans.get(at.file.path);
    if (ofFile) ofFile.push(at);
    else spans.set(at.file.path, [at]);
  }
  const masks = new WeakMap<SourceFile, readonly Range[]>();
  const shown = new WeakMap<SourceFile, Map<number, ShownLine>>();

  /** Stretches of the whole file that are secret wherever lines break. */
  const masksOf = (file: SourceFile): readonly Range[] => {
    const known = masks.get(file);
    if (known) return known;
    const keys = pemBlocks(whole(file)).filter(isPrivateKey);
    const ranges = mergeRanges([...(spans.get(file.path) ?? []), ...keys.map(({ body }) => body)]);
    masks.set(file, ranges);
    return ranges;
  };

  const lineMasks = (file: SourceFile, line: number): { raw: string; ranges: readonly Range[]; end: string } => {
    const start = offsetOfLine(file, line);
    const next = file.text.indexOf('\n', start);
    const full = file.text.slice(start, next === -1 ? file.text.length : next);
    const raw = full.replace(/\r$/u, '');
    const known = overlapping(masksOf(file), start, start + raw.length).map((range) => ({
      start: Math.max(0, range.start - start),
      end: Math.min(raw.length, range.end - start),
    }));
    const ranges = mergeRanges([...known, ...findValues(raw), ...secretsByPattern(raw)]);
    return { raw, ranges, end: full.slice(raw.length) };
  };

  const inText = (text: string): readonly Range[] => [...findValues(text), ...secretsByPattern(text)];

  return {
    text: (text) => hide(text, inText(text)),
    path: (path) => hide(path, findValues(path)),
    line(file, line) {
      const lines = shown.get(file) ?? new Map<number, ShownLine>();
      shown.set(file, lines);
      const known = lines.get(line);
      if (known) return known;
      const { raw, ranges } = lineMasks(file, line);
      const made = showLine(raw, ranges, MASK);
      lines.set(line, made);
      return made;
    },
    patchLine(file, line) {
      const { raw, ranges, end } = lineMasks(file, line);
      // The mark at the start of a file shows as nothing and hides nothing, and a patch without it would not apply.
      const mark = line === 1 && raw.startsWith(MARK) ? MARK : '';
      const shifted = ranges.map((range) => ({ start: range.start - mark.length, end: range.end - mark.length }));
      return mark + hide(raw.slice(mark.length), shifted, withTabs) + end;
    },
    patchText(line) {
      const raw = line.replace(/\r$/u, '');
      return hide(raw, inText(raw), withTabs) + line.slice(raw.length);
    },
    isPlain: (text) =>
      inText(text).length === 0 && invisibleIn(text).every(({ start }) => /[\t\n\r]/u.test(text[start]!)),
  };
}

function hide(text: string, ranges: readonly Range[], show: (text: string) => string = visible): string {
  let out = '';
  let from = 0;
  for (const { start, end } of mergeRanges(ranges)) {
    out += show(text.slice(from, start)) + MASK;
    from = end;
  }
  return out + show(text.slice(from));
}

const MARK = '\ufeff';

const withTabs = (text: string): string => text.split('\t').map(visible).join('\t');

/** Those of sorted, disjoint ranges that share a character with [start, end). */
function overlapping(ranges: readonly Range[], start: number, end: number): readonly Range[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < ranges.length && ranges[last]!.start < end) last++;
  return ranges.slice(low, last);
}
