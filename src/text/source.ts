/** One text the project is made of, loaded once by `host/`. */
export interface SourceFile {
  /** Relative to the root with `/`, or absolute where the person named a file outside it. */
  readonly path: string;
  /** Decoded as UTF-8, byte order mark kept: PostgreSQL does not skip it, so neither do we. */
  readonly text: string;
  /** Permission bits (`0o640`), where a file system told us. */
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
  /** Git tracks this file, so its mode is git's 0644 or 0755 and says nothing about the deployed file. */
  readonly tracked?: boolean;
  /** Bytes that are not UTF-8 were replaced by U+FFFD; such a file must never be written back. */
  readonly lossy?: boolean;
  /**
   * No file at all: a line that an operator puts beside those of the file at `at`. Nothing points into it and nothing
   * writes to it; what is said of it is said at `at`.
   */
  readonly addedBy?: { readonly name: string; readonly at: Span; readonly where: 'before' | 'after' };
}

/** Half-open range of UTF-16 offsets. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** 1-based line and column, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where to point for a span: at what stands for it, where it is in no file. */
export const shownAt = (at: Span): Span => at.file.addedBy?.at ?? at;

export const whole = (file: SourceFile): Span => ({ file, start: 0, end: file.text.length });

export const spanOf = (file: SourceFile, start: number, end: number): Span => ({ file, start, end });

export const textOf = ({ file, start, end }: Span): string => file.text.slice(start, end);

const startsOf = new WeakMap<SourceFile, readonly number[]>();

function lineStarts(file: SourceFile): readonly number[] {
  const known = startsOf.get(file);
  if (known) return known;
  const starts = [0];
  for (let at = file.text.indexOf('\n'); at !== -1; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1);
  startsOf.set(file, starts);
  return starts;
}

/** Lines end at `\n` only, as in PostgreSQL, YAML and every editor that shows CRLF as one line. */
export function positionOf(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** The text of a 1-based line without its line end. */
export function lineAt(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1];
  if (start === undefined) return '';
  const end = starts[line] ?? file.text.length + 1;
  return file.text.slice(start, end - 1).replace(/\r$/u, '');
}

/** The offset at which a 1-based line starts; the end of the text for a line beyond it. */
export const offsetOfLine = (file: SourceFile, line: number): number => lineStarts(file)[line - 1] ?? file.text.length;

export const lineCount = (file: SourceFile): number => lineStarts(file).length;
