import { positionOf } from '../text/source.js';
import { visible } from '../text/visible.js';
import type { InspectedFile, Row } from './inspection.js';
import { keyBlocks } from './key-blocks.js';

/** One table for each file, in pieces: the rows are asked for twice, and none of them is kept. */
export function* inspectionTables(files: readonly InspectedFile[], now: number): Generator<string> {
  for (const [index, file] of files.entries()) {
    if (index > 0) yield '\n';
    yield `${visible(file.file)} (${file.kind})\n`;
    yield* file.kind === 'key' ? keyBlocks(file, files, now) : table(file);
    yield* problemLines(file);
  }
}

function* table({ rows }: InspectedFile): Generator<string> {
  const widths = widthsOf(rows);
  const line = (textOf: (column: string) => string) =>
    `${[...widths]
      .map(([column, width]) => textOf(column).padEnd(width))
      .join('  ')
      .trimEnd()}\n`;
  if (widths.size > 0) yield line((column) => column);
  for (const row of rows) if (widths.size > 0) yield line((column) => cell(row, column));
}

function* problemLines({ problems }: InspectedFile): Generator<string> {
  for (const { message, at } of problems) {
    const { line: row, column } = positionOf(at.file, at.start);
    yield `${visible(at.file.path)}:${row}:${column}: ${visible(message)}\n`;
  }
}

/** How wide each column is, in the order in which they first turn up. */
function widthsOf(rows: Iterable<Row>): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const row of rows)
    for (const column of Object.keys(row))
      widths.set(column, Math.max(widths.get(column) ?? column.length, cell(row, column).length));
  return widths;
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return visible(`{${value.join(',')}}`);
  return visible(typeof value === 'object' ? JSON.stringify(value) : String(value));
}
