import type { HbaRecord, HbaTree } from '../../parse/hba-tree.js';
import { parsePgHba } from '../../parse/pg-hba.js';
import type { Edit } from '../../text/edit.js';
import type { Files } from '../../text/files.js';
import { type SourceFile, type Span, textOf } from '../../text/source.js';
import type { Revision } from './changes.js';
import { editedLine, embeddedEdits } from './embedded-edits.js';
import type { Table } from './table.js';

/**
 * The table after edits that each touch a record's line; undefined for any other edit, and where a line is no record
 * afterwards. A file that is included twice changes in both places.
 */
export function revisedBy(table: Table, edits: readonly Edit[], files: Files): Revision | undefined {
  const moves = table.tree.embedded ? embeddedEdits(edits, table.records) : undefined;
  const edited = new Map<HbaRecord, Edit[]>();
  for (const edit of moves?.within ?? edits) {
    const records = touchedBy(edit.at, linesOf(table).get(edit.at.file) ?? []);
    if (records.length === 0) return undefined;
    for (const record of records) edited.set(record, [...(edited.get(record) ?? []), edit]);
  }
  const removed: HbaRecord[] = [...(moves?.removed ?? [])];
  const inserted: { before: number; record: HbaRecord }[] = (moves?.inserted ?? []).map(({ record, above }) => ({
    before: table.orderOf(above)!,
    record,
  }));
  for (const [record, own] of edited) {
    const after = readAgain(table.tree, record, own, files);
    if (!after) return undefined;
    // A line that others are put in front of or behind is still the same.
    const same = after.findIndex((next) => textOf(next.at) === textOf(record.at));
    if (same < 0) removed.push(record);
    const order = table.orderOf(record)!;
    for (const [index, next] of after.entries())
      if (index !== same) inserted.push({ before: same >= 0 && index > same ? order + 1 : order, record: next });
  }
  inserted.sort((a, b) => a.before - b.before);
  return { table, removed, inserted };
}

const lines = new WeakMap<Table, ReadonlyMap<SourceFile, readonly HbaRecord[]>>();

/** The records of each file, in the order of their lines. */
function linesOf(table: Table): ReadonlyMap<SourceFile, readonly HbaRecord[]> {
  const before = lines.get(table);
  if (before) return before;
  const byFile = new Map<SourceFile, HbaRecord[]>();
  for (const record of table.records) {
    const own = byFile.get(record.at.file);
    if (own) own.push(record);
    else byFile.set(record.at.file, [record]);
  }
  // A file that is included twice is there twice, one after the other; so is a text that a document repeats.
  if (byFile.size > 1 || table.tree.embedded)
    for (const own of byFile.values()) own.sort((a, b) => a.at.start - b.at.start);
  lines.set(table, byFile);
  return byFile;
}

function touchedBy(edit: Span, own: readonly HbaRecord[]): readonly HbaRecord[] {
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (own[middle]!.at.end < edit.start) low = middle + 1;
    else high = middle;
  }
  const found: HbaRecord[] = [];
  for (; low < own.length && own[low]!.at.start <= edit.end; low++)
    if (touches(edit, own[low]!.at)) found.push(own[low]!);
  return found;
}

/** What is put in counts to the line it touches, what is replaced or taken out to the lines it overlaps. */
const touches = (edit: Span, line: Span): boolean =>
  edit.start === edit.end
    ? line.start <= edit.start && edit.end <= line.end
    : line.start < edit.end && edit.start < line.end;

/** One line with its edits, as the same server reads it. */
function readAgain(
  tree: HbaTree,
  { at, passage }: HbaRecord,
  edits: readonly Edit[],
  files: Files,
): readonly HbaRecord[] | undefined {
  if (tree.embedded) {
    const line = passage && editedLine(passage, at.file, edits);
    return line === undefined ? undefined : readText(tree, { path: at.file.path, text: line }, files);
  }
  const start = Math.min(at.start, ...edits.map((edit) => edit.at.start));
  const end = Math.max(at.end, ...edits.map((edit) => edit.at.end));
  let text = at.file.text.slice(start, end);
  for (const edit of [...edits].sort((a, b) => b.at.start - a.at.start))
    text = text.slice(0, edit.at.start - start) + edit.text + text.slice(edit.at.end - start);
  return readText(tree, { path: at.file.path, text }, files);
}

function readText({ version }: HbaTree, file: SourceFile, files: Files): readonly HbaRecord[] | undefined {
  const { entries } = parsePgHba(file, { version, files });
  return entries.every((entry) => entry.kind === 'record') ? entries : undefined;
}
