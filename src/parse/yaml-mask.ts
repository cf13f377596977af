import { type SourceFile, type Span, spanOf } from '../text/source.js';
import { marksOf } from './template-marks.js';

/** Stands for each character of a value that a template engine puts in; no file that people write has it. */
export const FILLER = '\ue000';

/** A template with its marks taken out, every other character where it was. */
export interface TemplateMask {
  readonly text: string;
  /** The first mark. */
  readonly at: Span;
  /** Lines come and go: reading the file as it stands would read every branch at once. */
  readonly control: boolean;
  readonly holes: readonly Span[];
}

/**
 * Takes template syntax out of a text without moving anything: values become filler, comments and whatever stands
 * between control tags become blanks. Undefined where the file has none.
 */
export function maskTemplate(file: SourceFile): TemplateMask | undefined {
  if (!/\{[{%#]|<%/u.test(file.text)) return undefined;
  const marks = marksOf(file).filter(
    ({ at, commented }) => !commented && /^(?:\{[{%#]|<%)/u.test(file.text.slice(at.start, at.start + 2)),
  );
  const first = marks[0];
  if (!first) return undefined;
  const pieces: string[] = [];
  const holes: Span[] = [];
  let done = 0;
  const replace = (start: number, end: number, filler: string) => {
    pieces.push(file.text.slice(done, start), file.text.slice(start, end).replace(/[^\r\n]/gu, filler));
    done = end;
  };
  let depth = 0;
  let opened = 0;
  for (const { at, role } of marks) {
    if (role === 'open' && depth++ === 0) opened = at.start;
    if (role === 'close' && depth > 0 && --depth === 0) {
      holes.push(spanOf(file, opened, at.end));
      replace(opened, at.end, ' ');
    } else if (depth === 0) replace(at.start, at.end, role === 'value' ? FILLER : ' ');
  }
  if (depth > 0) {
    holes.push(spanOf(file, opened, file.text.length));
    replace(opened, file.text.length, ' ');
  }
  pieces.push(file.text.slice(done));
  return { text: pieces.join(''), at: first.at, control: marks.some(({ role }) => role !== 'value'), holes };
}
