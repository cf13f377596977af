import { basename } from '../text/path.js';
import { lineAt, lineCount, offsetOfLine, positionOf, type SourceFile, type Span } from '../text/source.js';
import type { Gap } from './problem.js';
import { type Mark, marksOf } from './template-marks.js';

/**
 * What becomes of a line that is not final: `depends` may become any lines at all, or none; `vanishes` holds nothing
 * but control tags and template comments, and leaves at most an empty line.
 */
export type LineFate = 'depends' | 'vanishes';

/** A file read as a template. */
export interface Template {
  readonly marks: readonly Mark[];
  /** 1-based lines that are not final. Lines that are not here stand in the rendered file as they are. */
  readonly lines: ReadonlyMap<number, LineFate>;
  /** 1-based lines that start inside a mark: what stands there is not the start of anything. */
  readonly inside: ReadonlySet<number>;
  /** Says once what could not be read; undefined where nothing depends on a template. */
  readonly gap?: Gap;
}

const TEMPLATE_NAME = /\.(?:j2|jinja2?|erb|epp|tmpl|gotmpl|tpl|tftpl|template|ctmpl|mustache|hbs|in)$/i;

const known = new WeakMap<SourceFile, Template>();

/** Reads a file as a template, once. */
export function templateOf(file: SourceFile): Template {
  const before = known.get(file);
  if (before) return before;
  const template = readTemplate(file);
  known.set(file, template);
  return template;
}

/** The spans of template syntax and placeholders. */
export const templateMarks = (file: SourceFile): readonly Span[] => templateOf(file).marks.map(({ at }) => at);

/** 1-based lines that are not final, those that vanish included: no parser should refuse them. */
export const templatedLines = (file: SourceFile): ReadonlySet<number> => new Set(templateOf(file).lines.keys());

/** By its name, or because it holds template syntax. */
export const isTemplate = (file: SourceFile): boolean =>
  TEMPLATE_NAME.test(basename(file.path)) || templateOf(file).marks.length > 0;

/** The path without the suffix of a template: `pg_hba.conf.j2` is meant to become `pg_hba.conf`. */
export const renderedPath = (path: string): string => path.replace(TEMPLATE_NAME, '');

const isBlankOrComment = (text: string) => /^\s*(?:#|$)/u.test(text);

function readTemplate(file: SourceFile): Template {
  const marks = marksOf(file);
  if (marks.length === 0) return { marks, lines: new Map(), inside: new Set() };
  const byLine = new Map<number, Mark[]>();
  const inBlock = new Set<number>();
  const inside = new Set<number>();
  let depth = 0;
  let opened = 0;
  const closeBlock = (end: number) => {
    for (let line = opened + 1; line < end; line++) inBlock.add(line);
  };
  for (const mark of marks) {
    const first = positionOf(file, mark.at.start).line;
    const last = positionOf(file, mark.at.end - 1).line;
    for (let line = mark.commented ? first + 1 : first; line <= last; line++) {
      if (line > first) inside.add(line);
      const here = byLine.get(line);
      if (here) here.push(mark);
      else byLine.set(line, [mark]);
    }
    if (mark.role === 'open' && depth++ === 0) opened = last;
    if (mark.role === 'close' && depth > 0 && --depth === 0) closeBlock(first);
  }
  if (depth > 0) closeBlock(lineCount(file) + 1);

  const lines = new Map<number, LineFate>();
  for (const [line, here] of byLine)
    lines.set(line, isBlankOrComment(remains(file, line, here)) ? 'vanishes' : 'depends');
  for (const line of inBlock)
    if (!byLine.has(line) && !isBlankOrComment(lineAt(file, line))) lines.set(line, 'depends');
  const open = [...lines].filter(([, fate]) => fate === 'depends').map(([line]) => line);
  if (open.length === 0) return { marks, lines, inside };
  return { marks, lines, inside, gap: { at: firstOpen(file, open, byLine), message: GAP } };
}

const GAP = 'this is a template: what its marks become is not in sight, so the lines that hold them are not judged';

/** The first mark on a line that depends on it; for a line between control tags the line itself. */
function firstOpen(file: SourceFile, open: readonly number[], byLine: ReadonlyMap<number, readonly Mark[]>): Span {
  const line = open.reduce((least, next) => Math.min(least, next));
  const start = offsetOfLine(file, line);
  return byLine.get(line)?.[0]?.at ?? { file, start, end: start + lineAt(file, line).length };
}

/** The text of a line without the marks that leave no trace. */
function remains(file: SourceFile, line: number, marks: readonly Mark[]): string {
  const start = offsetOfLine(file, line);
  const end = start + lineAt(file, line).length;
  let text = '';
  let from = start;
  for (const mark of marks) {
    if (mark.role === 'value') continue;
    text += file.text.slice(from, Math.max(from, mark.at.start));
    from = Math.max(from, mark.at.end);
  }
  return text + file.text.slice(from, end);
}
