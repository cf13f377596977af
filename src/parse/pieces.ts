import type { Passage } from '../text/passage.js';
import type { Span } from '../text/source.js';

/** A stretch of an assembled text and the stretch of the source passage it stands for. */
export interface Piece {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The characters stand in the source; false for those a reference brought in from elsewhere. */
  readonly literal: boolean;
  /** Which default they stand in, 0 for none: an edit must not reach across the braces of one. */
  readonly frame: number;
  /** The characters can be replaced without changing how what is around them is read. */
  readonly writable: boolean;
  /** What follows it in the source could become part of it: `$NAME`, a lone `$`. */
  readonly open: boolean;
}

/**
 * A passage assembled from pieces of another one. Ends are kept apart from starts, unlike in `mapped`:
 * the end of `db` in `${HOST:-db}:5432` lies before the brace and the colon starts after it.
 */
export function pieced(
  source: Passage,
  pieces: readonly Piece[],
  escapeIn: (next: string) => string | undefined,
): Passage {
  const filled = pieces.filter((piece) => piece.text !== '');
  const starts: number[] = [];
  let length = 0;
  for (const piece of filled) {
    starts.push(length);
    length += piece.text.length;
  }
  const indexOf = (offset: number) => {
    let low = 0;
    let high = filled.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const exact = (piece: Piece) => piece.literal && piece.to - piece.from === piece.text.length;
  const before = (offset: number) => {
    const index = indexOf(offset);
    const piece = filled[index]!;
    return exact(piece) ? piece.from + offset - starts[index]! : piece.from;
  };
  const after = (offset: number) => {
    const index = indexOf(offset);
    const piece = filled[index]!;
    return exact(piece) ? piece.from + offset - starts[index]! + 1 : piece.to;
  };
  /** The stretch of the source for `text.slice(start, end)`; an empty one stands right behind what precedes it. */
  const range = (start: number, end: number): readonly [number, number] => {
    if (length === 0) return [0, source.text.length];
    if (start < end) {
      const first = before(start);
      return [first, Math.max(first, after(end - 1))];
    }
    const point = start > 0 ? after(start - 1) : before(0);
    return [point, point];
  };
  const spanIn = (start: number, end: number): Span => {
    const [from, to] = range(start, end);
    return source.span(from, to);
  };
  return {
    text: filled.map((piece) => piece.text).join(''),
    at: source.at,
    span: spanIn,
    escape: escapeIn,
    writable(start, end) {
      if (length === 0) return false;
      const left = start > 0 ? indexOf(start - 1) : undefined;
      if (left !== undefined) {
        const piece = filled[left]!;
        const inside = start < length && indexOf(start) === left;
        if (inside ? !exact(piece) || !piece.writable : piece.open) return false;
      }
      if (start < end) {
        const last = indexOf(end - 1);
        for (let index = indexOf(start); index <= last; index++) {
          const piece = filled[index]!;
          const next = index < last ? filled[index + 1]! : undefined;
          if (!piece.writable || (next && (next.from !== piece.to || next.frame !== piece.frame))) return false;
        }
      }
      const [from, to] = range(start, end);
      return source.writable(from, to);
    },
  };
}
