import type { Excerpt, ExcerptLine, Place } from '../rule/settled.js';
import { lineAt, positionOf, type Span, shownAt } from '../text/source.js';
import type { Redactor } from './redact.js';

/** As much of a line as anybody reads; longer ones are cut around what is pointed at. */
const WIDEST = 400;
const BEFORE_SPAN = 120;
const CUT = '...';

/** Where a span stands, as people count: 1-based, the end exclusive. */
export function placeOf(at: Span, redactor: Redactor): Place {
  const { file, start, end } = shownAt(at);
  const from = positionOf(file, start);
  const to = positionOf(file, Math.max(start, end));
  return {
    file: redactor.path(file.path),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}

/** The line a span starts on and the one above it, with where in the shown line the span stands. */
export function excerptOf(span: Span, redactor: Redactor): Excerpt {
  const at = shownAt(span);
  const { file } = at;
  const start = positionOf(file, at.start);
  const end = positionOf(file, Math.max(at.start, at.end));
  const shown = redactor.line(file, start.line);
  const last = end.line === start.line ? end.column - 1 : lineAt(file, start.line).length;
  const from = shown.startOf(start.column - 1);
  const to = Math.max(from, shown.endOf(last));
  const cut = clip(shown.text, from, to);
  const above: readonly ExcerptLine[] =
    start.line > 1 ? [{ line: start.line - 1, text: clip(redactor.line(file, start.line - 1).text, 0, 0).text }] : [];
  return {
    lines: [...above.filter(({ text }) => text.trim() !== ''), { line: start.line, text: cut.text }],
    line: start.line,
    from: cut.from,
    to: cut.to,
  };
}

function clip(text: string, from: number, to: number): { text: string; from: number; to: number } {
  if (text.length <= WIDEST) return { text, from, to };
  const start = from <= BEFORE_SPAN ? 0 : wholeCharacter(text, from - BEFORE_SPAN);
  const end = wholeCharacter(text, Math.min(text.length, start + WIDEST));
  const head = start > 0 ? CUT : '';
  const moved = head.length - start;
  return {
    text: head + text.slice(start, end) + (end < text.length ? CUT : ''),
    from: from + moved,
    to: Math.min(to, end) + moved,
  };
}

/** Not between the two halves of a surrogate pair. */
const wholeCharacter = (text: string, at: number): number =>
  /[\udc00-\udfff]/u.test(text[at] ?? '') && at > 0 ? at - 1 : at;
