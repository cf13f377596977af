import type { HbaRecord } from '../parse/hba-tree.js';
import type { Edit } from '../text/edit.js';
import { lineAt, offsetOfLine, type Span, spanOf } from '../text/source.js';

/** The line of a record with its line end; undefined where it is joined to others by backslashes. */
function lineOf({ at, line }: HbaRecord): Span | undefined {
  const start = offsetOfLine(at.file, line);
  const text = lineAt(at.file, line);
  if (at.start < start || at.end > start + text.length || text.endsWith('\\')) return undefined;
  return spanOf(at.file, start, offsetOfLine(at.file, line + 1));
}

/** Takes a record's line to the front of another one of the same file; undefined where either is no line of its own. */
export function movedUp(record: HbaRecord, above: HbaRecord): readonly Edit[] | undefined {
  const [line, target] = [lineOf(record), lineOf(above)];
  if (!line || !target || line.file !== target.file || target.start >= line.start) return undefined;
  const text = line.file.text.slice(line.start, line.end);
  const moved = text.endsWith('\n') ? text : `${text}\n`;
  return [
    { at: spanOf(line.file, target.start, target.start), text: moved },
    { at: line, text: '' },
  ];
}
