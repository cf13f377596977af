import type { Edit } from './edit.js';
import type { Slot } from './slot.js';
import { type Span, spanOf, textOf } from './source.js';

/**
 * Text taken out of a file and decoded, that still knows where every character came from and how to put text back:
 * a connection string inside a quoted YAML scalar, or inside the doubled quotes of a postgresql.conf value.
 * Parsers of embedded formats take a passage, so nobody does offset arithmetic twice.
 */
export interface Passage {
  readonly text: string;
  /** Where the whole of it stands in the file, quotes excluded. */
  readonly at: Span;
  /** Where `text.slice(start, end)` stands; the narrowest span we know for characters that were interpolated. */
  span(start: number, end: number): Span;
  /** What to write into the file so that it reads back as `next` here; undefined where the place cannot hold it. */
  escape(next: string): string | undefined;
  /** False where `text.slice(start, end)` was interpolated from elsewhere and cannot be edited here. */
  writable(start: number, end: number): boolean;
  /** The edit that puts `next` in the place of a part, where a part cannot be written without the rest: base64. */
  readonly rewrite?: (start: number, end: number, next: string) => Edit | undefined;
}

/** A stretch of a file that is read as it stands. */
export const verbatim = (at: Span): Passage => ({
  text: textOf(at),
  at,
  span: (start, end) => spanOf(at.file, at.start + start, at.start + end),
  escape: (next) => next,
  writable: () => true,
});

/**
 * Decoded text with the source offset of each character.
 * `offsets[i]` is where character `i` starts in the file and `offsets[text.length]` where the last one ends;
 * -1 marks a character that came from elsewhere (an interpolation).
 */
export function mapped(
  at: Span,
  text: string,
  offsets: readonly number[],
  escapeIn: (next: string) => string | undefined,
): Passage {
  const before = (index: number) => {
    for (let i = index; i >= 0; i--) if (offsets[i]! >= 0) return offsets[i]!;
    return at.start;
  };
  const after = (index: number) => {
    for (let i = index; i < offsets.length; i++) if (offsets[i]! >= 0) return offsets[i]!;
    return at.end;
  };
  const writable = (start: number, end: number) => {
    for (let i = start; i < end; i++) if (offsets[i] === -1) return false;
    return offsets[start] !== -1 && offsets[end] !== -1;
  };
  return {
    text,
    at,
    span: (start, end) => spanOf(at.file, before(start), Math.max(before(start), after(end))),
    escape: escapeIn,
    writable,
  };
}

/** A part of a passage as a passage of its own. */
export function part(whole: Passage, start: number, end: number): Passage {
  const { rewrite } = whole;
  return {
    text: whole.text.slice(start, end),
    at: whole.span(start, end),
    span: (from, to) => whole.span(start + from, start + to),
    escape: whole.escape,
    writable: (from, to) => whole.writable(start + from, start + to),
    ...(rewrite && { rewrite: (from, to, next) => rewrite(start + from, start + to, next) }),
  };
}

/**
 * The slot for `text.slice(start, end)`. `value` is what it means after the embedded format's own decoding,
 * `encode` that format's own encoding (percent-encoding in a URI, quoting in a keyword string).
 */
export function slotIn(
  passage: Passage,
  start: number,
  end: number,
  value: string,
  encode: (next: string) => string | undefined = (next) => next,
): Slot {
  const at = passage.span(start, end);
  return {
    value,
    at,
    encode(next): Edit | undefined {
      if (!passage.writable(start, end)) return undefined;
      const inner = encode(next);
      if (inner !== undefined && passage.rewrite) return passage.rewrite(start, end, inner);
      const text = inner === undefined ? undefined : passage.escape(inner);
      return text === undefined ? undefined : { at, text };
    },
  };
}
