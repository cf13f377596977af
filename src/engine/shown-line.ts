import type { Range } from '../text/range.js';
import { escapeOf, invisibleIn } from '../text/visible.js';

/** A line as it may be shown, and where its characters went. */
export interface ShownLine {
  readonly text: string;
  /** The shown column at which the raw column starts; inside something replaced, where the replacement starts. */
  startOf(column: number): number;
  /** The shown column at which what ends before the raw column ends; inside something replaced, where that ends. */
  endOf(column: number): number;
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly shownStart: number;
  readonly shownEnd: number;
}

const TAB = 4;

/**
 * Masks the secret ranges (sorted, disjoint), expands tabs and writes invisible characters as escapes.
 * A tab moves to the next multiple of four columns of what is shown.
 */
export function showLine(raw: string, secrets: readonly Range[], mask: string): ShownLine {
  let next = 0;
  const shown = invisibleIn(raw).filter(({ start }) => {
    while (next < secrets.length && secrets[next]!.end <= start) next++;
    return next === secrets.length || start < secrets[next]!.start;
  });
  const wanted = [...shown, ...secrets].sort((a, b) => a.start - b.start);
  const secretStarts = new Set(secrets.map(({ start }) => start));

  const parts: string[] = [];
  const replaced: Replacement[] = [];
  let length = 0;
  let from = 0;
  const put = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (const { start, end } of wanted) {
    put(raw.slice(from, start));
    const shownStart = length;
    if (secretStarts.has(start)) put(mask);
    else if (raw[start] === '\t') put(' '.repeat(TAB - (length % TAB)));
    else put(escapeOf(raw.slice(start, end)));
    replaced.push({ start, end, shownStart, shownEnd: length });
    from = end;
  }
  put(raw.slice(from));

  /** The last replacement that starts before the column. */
  const before = (column: number): Replacement | undefined => {
    let low = 0;
    let high = replaced.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (replaced[middle]!.start < column) low = middle + 1;
      else high = middle;
    }
    return replaced[low - 1];
  };
  const shownAt = (column: number, inside: (replacement: Replacement) => number): number => {
    const last = before(column);
    if (!last) return column;
    return column < last.end ? inside(last) : last.shownEnd + (column - last.end);
  };
  return {
    text: parts.join(''),
    startOf: (column) => shownAt(Math.min(column, raw.length), ({ shownStart }) => shownStart),
    endOf: (column) => shownAt(Math.min(column, raw.length), ({ shownEnd }) => shownEnd),
  };
}
