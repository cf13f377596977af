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
  readonly pieces?: readonly Piece[];
  /** 13 reads lines into a buffer of fixed size and refuses what does not fit. */
  readonly tooLong?: boolean;
}

/** Bytes of a physical line, its line end included, that 13 does not read any more in one go. */
const LINE_BUFFER = 20_479;

const CR = 13;
const LF = 10;
const BACKSLASH = 92;

/** Splits a file as `tokenize_auth_file` (14+) or `tokenize_file` (13) reads it. Lines that hold nothing are not left out. */
export function logicalLines(file: SourceFile, version: Major): Generator<LogicalLine> {
  return version === 13 ? bufferedLines(file) : continuedLines(file);
}

function* continuedLines(file: SourceFile): Generator<LogicalLine> {
  const { text } = file;
  let number = 1;
  let from = 0;
  while (from < text.length) {
    const next = lineEnd(text, from);
    const end = withoutLineEnd(text, from, next);
    if (end === from || text.charCodeAt(end - 1) !== BACKSLASH) {
      yield { file, line: number, lines: 1, text, start: from, end };
      number++;
      from = next;
      continue;
    }
    const line = joined(file, number, from);
    yield line.line;
    number += line.line.lines;
    from = line.next;
  }
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
  return { line: { file, line, lines, text: parts.join(''), start: 0, end: length, pieces }, next: at };
}

function* bufferedLines(file: SourceFile): Generator<LogicalLine> {
  const { text } = file;
  let number = 1;
  let from = 0;
  while (from < text.length) {
    const next = lineEnd(text, from);
    const length = next - from;
    const fits = length * 3 < LINE_BUFFER || (length < LINE_BUFFER && utf8Length(text, from, next) < LINE_BUFFER);
    const stop = fits ? next : clampBytes(text, from, next, LINE_BUFFER);
    const end = fits ? withoutLineEnd(text, from, next) : stop;
    yield { file, line: number, lines: 1, text, start: from, end, ...(fits ? {} : { tooLong: true }) };
    number++;
    from = stop;
  }
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
