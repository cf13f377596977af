import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Edit } from '../../text/edit.js';
import type { Passage } from '../../text/passage.js';
import type { SourceFile } from '../../text/source.js';
import { lineOf } from '../record-lines.js';

/** Edits of records that stand in another format, told apart. */
export interface EmbeddedEdits {
  /** Records whose whole line is taken out. */
  readonly removed: readonly HbaRecord[];
  /** Records whose line is put in front of the line of another one. */
  readonly inserted: readonly { readonly record: HbaRecord; readonly above: HbaRecord }[];
  /** Edits within one record. */
  readonly within: readonly Edit[];
}

/** Whole lines that are moved or taken out, as `movedUp` makes such edits, and edits within a line. */
export function embeddedEdits(edits: readonly Edit[], records: readonly HbaRecord[]): EmbeddedEdits {
  const removed: HbaRecord[] = [];
  const inserted: { record: HbaRecord; above: HbaRecord }[] = [];
  const within: Edit[] = [];
  const lines = new Map<string, HbaRecord>();
  const starts = new Map<number, HbaRecord>();
  for (const record of edits.some(({ at, text }) => text === '' || at.start === at.end) ? records : []) {
    const line = record.passage && lineOf(record);
    if (!line) continue;
    lines.set(`${line.start}-${line.end}`, record);
    starts.set(line.start, record);
  }
  for (const edit of edits) {
    const { at, text } = edit;
    const taken = text === '' ? lines.get(`${at.start}-${at.end}`) : undefined;
    const above = at.start === at.end && text.endsWith('\n') ? starts.get(at.start) : undefined;
    const moved = above && [...lines.values()].find((record) => isLine(record, text));
    if (taken) removed.push(taken);
    else if (above && moved) inserted.push({ record: { ...moved }, above });
    else within.push(edit);
  }
  return { removed, inserted, within };
}

function isLine(record: HbaRecord, text: string): boolean {
  const line = lineOf(record)!;
  const own = line.file.text.slice(line.start, line.end);
  return own === text || `${own}\n` === text;
}

/**
 * The line of a record after edits within it, as a text of its own; undefined where an edit does not stand as it is
 * read, or reaches beyond the line.
 */
export function editedLine(passage: Passage, file: SourceFile, edits: readonly Edit[]): string | undefined {
  const places = new Map<number, number>();
  for (let index = passage.text.length; index >= 0; index--) places.set(passage.span(index, index).start, index);
  places.set(passage.span(0, passage.text.length).end, passage.text.length);
  let line = passage.text;
  for (const { at, text } of [...edits].sort((a, b) => b.at.start - a.at.start)) {
    const [start, end] = [places.get(at.start), places.get(at.end)];
    if (at.file !== file || start === undefined || end === undefined) return undefined;
    if (!passage.writable(start, end) || passage.escape(text) !== text) return undefined;
    line = line.slice(0, start) + text + line.slice(end);
  }
  return line;
}
