import type { Major } from '../facts/versions.js';
import { type SourceFile, type Span, spanOf } from '../text/source.js';
import { clampBytes, utf8Length } from './hba-bytes.js';

/** A stretch of a joined line: where it starts in the joined text and in the file. */
interface Piece {
  readonly at: number;
  readonly from: number;
}

/** One line as PostgreSQL tokenises it: physical lines joined over backslashes, line end taken off. */
export interface LogicalLine {
  readonly file: SourceFile;
  /** 1-based number of the first physical line, as PostgreSQL counts. */
  readonly line: number;
  /** The physical lines it is made of. */
  readonly lines: number;
  /** What to read from `start` to `end`: the whole file for a line that was not joined, else the joined text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Only of a line that was joined. */
  readonly pieces: readonly Piece[] | undefined;
  /** 13 reads lines into a buffer of fixed size and refuses what does not fit. */
  readonly tooLong: boolean;
}

/** Bytes of a physical line, its line end included, that 13 does not read any more in one go. */
const LINE_BUFFER = 20_479;

const CR = 13;
const LF = 10;
const BACKSLASH = 92;

/**
 * Splits a file as `tokenize_auth_file` (14+) or `tokenize_file` (13) reads it; lines that hold nothing are not left out.
 * Each call gives the next line. No generator: a file may have a million lines.
 */
export const logicalLines = (file: SourceFile, version: Major): (() => LogicalLine | undefined) =>
  version === 13 ? bufferedLines(file) : continuedLines(file);

function continuedLines(file: SourceFile): () => LogicalLine | undefined {
  const { text } = file;
  let number = 1;
  let from = 0;
  return () => {
    if (from >= text.length) return undefined;
    const start = from;
    const line = number;
    const next = lineEnd(text, start);
    const end = withoutLineEnd(text, start, next);
    if (end === start || text.charCodeAt(end - 1) !== BACKSLASH) {
      number++;
      from = next;
      return { file, line, lines: 1, text, start, end, pieces: undefined, tooLong: false };
    }
    const whole = joined(file, line, start);
    number += whole.line.lines;
    from = whole.next;
    return whole.line;
  };
}

/** A line that ends in a backslash, with everything that is joined to it. */
function joined(file: SourceFile, line: number, from: number): { readonly line: LogicalLine; readonly next: number } {
  const { text } = file;
  const parts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  let lines = 0;
  let at = from;
  let more = true;
  while (more && at < text.length) {
    const next = lineEnd(text, at);
    const end = withoutLineEnd(text, at, next);
    // A backslash counts only behind the place of the last one, so an empty line ends the continuation.
    more = end > at && text.charCodeAt(end - 1) === BACKSLASH;
    parts.push(text.slice(at, more ? end - 1 : end));
    pieces.push({ at: length, from: at });
    length += parts.at(-1)!.length;
    lines++;
    at = next;
  }
  return {
    line: { file, line, lines, text: parts.join(''), start: 0, end: length, pieces, tooLong: false },
    next: at,
  };
}

function bufferedLines(file: SourceFile): () => LogicalLine | undefined {
  const { text } = file;
  let number = 1;
  let from = 0;
  return () => {
    if (from >= text.length) return undefined;
    const start = from;
    const next = lineEnd(text, start);
    const length = next - start;
    const fits = length * 3 < LINE_BUFFER || (length < LINE_BUFFER && utf8Length(text, start, next) < LINE_BUFFER);
    from = fits ? next : clampBytes(text, start, next, LINE_BUFFER);
    const end = fits ? withoutLineEnd(text, start, next) : from;
    return { file, line: number++, lines: 1, text, start, end, pieces: undefined, tooLong: !fits };
  };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** `pg_strip_crlf` */
function withoutLineEnd(text: string, from: number, next: number): number {
  let end = next;
  while (end > from) {
    const code = text.charCodeAt(end - 1);
    if (code !== LF && code !== CR) break;
    end--;
  }
  return end;
}

/** Where `text.slice(start, end)` of a logical line stands in its file, from its first to its last character. */
export function spanIn(line: LogicalLine, start: number, end: number): Span {
  if (!line.pieces) return spanOf(line.file, start, end);
  const first = placeOf(line.pieces, start);
  return spanOf(line.file, first, end > start ? placeOf(line.pieces, end - 1) + 1 : first);
}

function placeOf(pieces: readonly Piece[], index: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.at <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low]!.from + index - pieces[low]!.at;
}
