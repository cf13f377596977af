import type { Excerpt, Place } from '../rule/settled.js';
import { displayWidth } from './display-width.js';
import type { Paint } from './paint.js';

/** One place to show, with what to say about it. */
export interface Mark {
  readonly place: Place;
  readonly excerpt: Excerpt;
  /** Nothing for the place of the finding itself: the headline speaks about it. */
  readonly label?: string;
}

type Style = (text: string) => string;

/**
 * Source lines with everything marked that a finding speaks about, grouped by file: first the file of the finding,
 * then the others. Plain ASCII around the source; colours add nothing that the characters do not say.
 */
export function frames(marks: readonly Mark[], paint: Paint, primary: Style): readonly string[] {
  const byFile = new Map<string, Mark[]>();
  for (const mark of marks) {
    const group = byFile.get(mark.place.file);
    if (group) group.push(mark);
    else byFile.set(mark.place.file, [mark]);
  }
  const widest = marks.reduce((line, { place }) => Math.max(line, place.line), 1);
  const gutter = String(widest).length;
  return [...byFile.values()].flatMap((group, index) => [
    `${' '.repeat(gutter)}${paint.blue(index === 0 ? '-->' : ':::')} ${locationOf(group[0]!.place)}`,
    ...frame(group, gutter, paint, primary),
  ]);
}

export const locationOf = ({ file, line, column }: Place): string => `${file}:${line}:${column}`;

function frame(group: readonly Mark[], gutter: number, paint: Paint, primary: Style): readonly string[] {
  const margin = (line = '') => paint.blue(`${line.padStart(gutter)} |`);
  const lines = new Map<number, string>();
  for (const { excerpt } of group)
    for (const { line, text } of excerpt.lines) if (!lines.has(line)) lines.set(line, text);
  // A line cut to fit one mark must be the one its own mark was measured on.
  for (const { excerpt } of group.toReversed()) {
    const own = excerpt.lines.find(({ line }) => line === excerpt.line);
    if (own) lines.set(own.line, own.text);
  }
  const marksAt = new Map<number, Mark[]>();
  for (const mark of group) {
    const here = marksAt.get(mark.excerpt.line);
    if (here) here.push(mark);
    else marksAt.set(mark.excerpt.line, [mark]);
  }
  const out: string[] = [margin()];
  let before: number | undefined;
  for (const line of [...lines.keys()].sort((a, b) => a - b)) {
    if (before !== undefined && line > before + 1) out.push(paint.blue('...'));
    before = line;
    const text = lines.get(line)!;
    out.push(`${margin(String(line))}${text === '' ? '' : ` ${text}`}`);
    const own = marksAt.get(line) ?? [];
    const here = own.filter(({ excerpt }) => ownText(excerpt) === text);
    for (const row of rowsOf(here)) out.push(`${margin()} ${drawn(row, text, paint, primary)}`);
    const cutElsewhere = own.filter(({ excerpt }) => ownText(excerpt) !== text);
    for (const { label } of cutElsewhere) if (label) out.push(`${margin()} ${paint.cyan(label)}`);
  }
  return out;
}

const ownText = (excerpt: Excerpt): string | undefined => excerpt.lines.find(({ line }) => line === excerpt.line)?.text;

/** Marks that fit side by side share a row; what is labelled ends its row. */
function rowsOf(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const rows: Mark[][] = [];
  for (const mark of marks.toSorted((a, b) => a.excerpt.from - b.excerpt.from)) {
    const row = rows.find((candidates) => {
      const last = candidates.at(-1)!;
      return last.label === undefined && last.excerpt.to < mark.excerpt.from;
    });
    if (row) row.push(mark);
    else rows.push([mark]);
  }
  return rows.toSorted((a, b) => Number(a[0]!.label !== undefined) - Number(b[0]!.label !== undefined));
}

function drawn(row: readonly Mark[], text: string, paint: Paint, primary: Style): string {
  let out = '';
  let column = 0;
  for (const { excerpt, label } of row) {
    const from = displayWidth(text.slice(0, excerpt.from));
    const width = Math.max(1, displayWidth(text.slice(excerpt.from, excerpt.to)));
    out += ' '.repeat(Math.max(0, from - column));
    out += label === undefined ? primary('^'.repeat(width)) : paint.cyan(`${'~'.repeat(width)} ${label}`);
    column = from + width;
  }
  return out;
}
