import type { Files } from '../text/files.js';
import { type Passage, part } from '../text/passage.js';
import { type SourceFile, type Span, spanOf, whole } from '../text/source.js';
import { FILLER } from './yaml-mask.js';

/** Lines of a pg_hba.conf or pg_ident.conf that stand in another format: the items of a list, a block of text. */
export interface EmbeddedLines {
  /** The file they stand in. */
  readonly file: SourceFile;
  /** In order. One of several lines is taken apart. */
  readonly lines: readonly Passage[];
  /** Lines that stand in no file, put before and after by whom `by` names. */
  readonly around?: {
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly by: string;
    /** Where to point for them. */
    readonly at: Span;
  };
}

/** Embedded lines as a file of their own, and the way back. */
export interface JoinedLines {
  readonly file: SourceFile;
  /** Where a stretch of the joined file really stands. */
  locate(at: Span): Span;
  /** The line that holds a stretch as a text of its own; undefined where it reaches over several. */
  passageOf(at: Span): Passage | undefined;
  /** Its marks are told where the format around it is read. */
  isToldElsewhere(at: Span): boolean;
}

/** What includes name lies beside the pg_hba.conf that is made of these lines, which is in no tree. */
export const NOTHING_BESIDE: Files = {
  read: () => ({ kind: 'outside', why: 'lies where the server runs' }),
  list: () => undefined,
};

interface Segment {
  /** Offset in the joined file. */
  readonly start: number;
  readonly passage: Passage;
  /** The joined file holds a mark instead of it. */
  readonly masked: boolean;
}

/** Stands for a line of which a template decides. */
const MARK = '{{ }}';

export function joinLines({ file, lines, around }: EmbeddedLines): JoinedLines {
  const segments: Segment[] = [];
  const texts: string[] = [];
  let start = 0;
  const add = (passage: Passage) => {
    const masked = passage.text.includes(FILLER);
    const text = masked ? MARK : passage.text;
    segments.push({ start, passage, masked });
    texts.push(text, '\n');
    start += text.length + 1;
  };
  const added = (line: string, where: 'before' | 'after') => add(addedLine(line, where, file, around!));
  for (const line of around?.before ?? []) added(line, 'before');
  for (const passage of lines) for (const line of linesOf(passage)) add(line);
  for (const line of around?.after ?? []) added(line, 'after');
  const joined: SourceFile = { path: file.path, text: texts.join('') };

  const segmentAt = (offset: number): Segment | undefined => {
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (segments[middle]!.start <= offset) low = middle;
      else high = middle - 1;
    }
    return segments[low];
  };
  const inSegment = ({ start: from, passage, masked }: Segment, at: Span): Span => {
    if (masked) return passage.at;
    const end = passage.text.length;
    return passage.span(Math.min(at.start - from, end), Math.min(at.end - from, end));
  };
  return {
    file: joined,
    locate(at) {
      if (at.file !== joined) return at;
      const first = segmentAt(at.start);
      if (!first) return spanOf(file, 0, 0);
      const last = segmentAt(Math.max(at.start, at.end - 1))!;
      if (first === last) return inSegment(first, at);
      const [from, to] = [inSegment(first, at), inSegment(last, { ...at, start: last.start })];
      return from.file === to.file && to.end >= from.start ? spanOf(from.file, from.start, to.end) : from;
    },
    passageOf(at) {
      if (at.file !== joined) return undefined;
      const first = segmentAt(at.start);
      return first === segmentAt(Math.max(at.start, at.end - 1)) ? first?.passage : undefined;
    },
    isToldElsewhere: (at) => at.file === joined && segmentAt(at.start)?.masked === true,
  };
}

/** The lines of a text, each with its way back. */
export function linesOf(passage: Passage): readonly Passage[] {
  const { text } = passage;
  if (!text.includes('\n')) return [passage];
  const lines: Passage[] = [];
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    lines.push(part(passage, from, end));
    from = end + 1;
  }
  return lines;
}

function addedLine(
  line: string,
  where: 'before' | 'after',
  { path }: SourceFile,
  { by, at }: NonNullable<EmbeddedLines['around']>,
): Passage {
  const file: SourceFile = { path, text: line, addedBy: { name: by, at, where } };
  return {
    text: line,
    at: whole(file),
    span: (start, end) => spanOf(file, start, end),
    escape: () => undefined,
    writable: () => false,
  };
}
