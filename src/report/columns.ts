import { displayWidth } from './display-width.js';

/** Rows as lines with their cells below each other; every row has as many. */
export function columns(rows: readonly (readonly string[])[], indent = '  '): readonly string[] {
  const widths = (rows[0] ?? []).map((_, index) =>
    rows.reduce((widest, row) => Math.max(widest, displayWidth(row[index]!)), 0),
  );
  const padded = (cell: string, index: number) => cell + ' '.repeat(widths[index]! - displayWidth(cell));
  return rows.map((row) => `${indent}${row.map(padded).join('  ')}`.trimEnd());
}

/** As much of a text as a table has room for. */
export function shortened(text: string, widest: number): string {
  if (text.length <= widest) return text;
  const characters = [...text.slice(0, 2 * widest)];
  return characters.length > widest ? `${characters.slice(0, widest - 3).join('')}...` : text;
}
