import type { HbaRecord } from '../parse/hba-tree.js';
import type { Edit } from '../text/edit.js';
import { lineAt, lineCount, offsetOfLine, positionOf, type Span, spanOf } from '../text/source.js';

/** The line of a record with its line end; undefined where it is joined to others by backslashes. */
export function lineOf(record: HbaRecord): Span | undefined {
  const { at, line } = record;
  const start = offsetOfLine(at.file, line);
  const text = lineAt(at.file, line);
  if (at.start < start || at.end > start + text.length || text.endsWith('\\')) return undefined;
  if (record.passage && frameOf(record) === undefined) return undefined;
  return spanOf(at.file, start, offsetOfLine(at.file, line + 1));
}

/** Takes a record's line to the front of another one of the same file; undefined where either is no line of its own. */
export function movedUp(record: HbaRecord, above: HbaRecord): readonly Edit[] | undefined {
  const [line, target] = [lineOf(record), lineOf(above)];
  if (!line || !target || line.file !== target.file || target.start >= line.start) return undefined;
  if (record.passage && !inOneList(record, above)) return undefined;
  const text = line.file.text.slice(line.start, line.end);
  const moved = text.endsWith('\n') ? text : `${text}\n`;
  return [
    { at: spanOf(line.file, target.start, target.start), text: moved },
    { at: line, text: '' },
  ];
}

/**
 * What stands before an embedded record on its line where nothing else does: its indentation, and the dash of an item
 * of a list.
 */
function frameOf({ at, line, passage }: HbaRecord): string | undefined {
  if (!passage || at.file.addedBy) return undefined;
  const start = offsetOfLine(at.file, line);
  const text = lineAt(at.file, line);
  const { line: last } = positionOf(at.file, passage.at.end);
  if (last !== line || passage.at.start < start) return undefined;
  // Up to its first word: blanks before it in a block are part of the text, and would indent others.
  const [before, after] = [text.slice(0, at.start - start), text.slice(passage.at.end - start)];
  const frame = /^([ ]*(?:- +)?)(["']?)$/u.exec(before);
  if (!frame || frame[1] === '' || !/^\s*(?:#.*)?$/u.test(after.slice(frame[2]!.length))) return undefined;
  return after.startsWith(frame[2]!) ? frame[1] : undefined;
}

/** Every line from the one to the other belongs to the same list, or the same block of text. */
function inOneList(record: HbaRecord, above: HbaRecord): boolean {
  const frame = frameOf(record);
  if (frame === undefined || frame !== frameOf(above)) return false;
  const dash = frame.trimEnd();
  const inner = new RegExp(`^(?:\\s*(?:#|$)|${frame.trim() === '' ? frame : `${dash}[ ]|${dash.slice(0, -1)} `})`, 'u');
  for (let line = above.line; line <= Math.min(record.line, lineCount(record.at.file)); line++)
    if (!inner.test(lineAt(record.at.file, line))) return false;
  return true;
}
