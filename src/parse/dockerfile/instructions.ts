import { type Passage, verbatim } from '../../text/passage.js';
import { type SourceFile, type Span, whole } from '../../text/source.js';
import { type Piece, pieced } from '../pieces.js';

/** One instruction, its lines joined. */
export interface DockerInstruction {
  /** In capitals. */
  readonly keyword: string;
  /** The keyword. */
  readonly at: Span;
  /** What follows it without continuations, comments and empty lines; here-documents stand behind a line break. */
  readonly body: Passage;
}

const DIRECTIVE = /^#[ \t]*([A-Za-z]+)[ \t]*=[ \t]*(\S+)[ \t]*$/u;
const KEYWORD = /^[ \t]*([A-Za-z]+)(?:[ \t]+|$)/u;
const DOCUMENT = /(?<![<\w])\d*<<(-?)(["']?)([A-Za-z_]\w*)\2/gu;
/** Instructions whose here-documents BuildKit reads. */
const WITH_DOCUMENTS = new Set(['RUN', 'COPY', 'ADD']);

type Line = readonly [number, number];

/** The instructions of a Dockerfile, as BuildKit's parser splits it. Never throws. */
export function dockerInstructions(file: SourceFile): readonly DockerInstruction[] {
  const { text } = file;
  const source = verbatim(whole(file));
  const lines = linesOf(text);
  const isContinued = continuation(escapeOf(text, lines));
  const found: DockerInstruction[] = [];
  for (let index = 0; index < lines.length; ) {
    const [from, to] = lines[index]!;
    const head = KEYWORD.exec(text.slice(from, to));
    if (!head || isIdle(text, lines[index]!)) {
      index++;
      continue;
    }
    const keyword = head[1]!.toUpperCase();
    const start = from + head[0].length;
    const pieces: Piece[] = [];
    let line: Line = [start, to];
    for (;;) {
      index++;
      const end = isContinued(text, line);
      pieces.push(piece(text, line[0], end ?? line[1]));
      if (end === undefined) break;
      while (index < lines.length && isIdle(text, lines[index]!)) index++;
      if (index >= lines.length) break;
      line = lines[index]!;
    }
    if (WITH_DOCUMENTS.has(keyword)) index = documents(text, lines, index, pieces);
    const keywordAt = from + head[0].indexOf(head[1]!);
    found.push({
      keyword,
      at: { file, start: keywordAt, end: keywordAt + keyword.length },
      body: pieced(source, pieces, (next) => (/[\r\n]/u.test(next) ? undefined : next)),
    });
  }
  return found;
}

/** Lines without their ends. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let from = text.startsWith('\ufeff') ? 1 : 0; from < text.length; ) {
    const newline = text.indexOf('\n', from);
    const end = newline < 0 ? text.length : newline;
    lines.push([from, text[end - 1] === '\r' && end > from ? end - 1 : end]);
    from = end + 1;
  }
  return lines;
}

/** Directives stand before everything else, each at most once. */
function escapeOf(text: string, lines: readonly Line[]): string {
  for (const [from, to] of lines) {
    const found = DIRECTIVE.exec(text.slice(from, to));
    if (!found) break;
    if (found[1]!.toLowerCase() === 'escape') return found[2] === '`' ? '`' : '\\';
  }
  return '\\';
}

/** Where a line ends that the next one continues; blanks may follow the escape. */
const continuation =
  (escapeChar: string) =>
  (text: string, [from, to]: Line): number | undefined => {
    let end = to;
    while (end > from && /[ \t]/u.test(text[end - 1]!)) end--;
    return end > from && text[end - 1] === escapeChar ? end - 1 : undefined;
  };

const isIdle = (text: string, [from, to]: Line): boolean => /^[ \t]*(?:#|$)/u.test(text.slice(from, to));

/** The lines of here-documents that the instruction opens; gives back the index behind them. */
function documents(text: string, lines: readonly Line[], first: number, pieces: Piece[]): number {
  const written = pieces.map((one) => one.text).join('');
  let index = first;
  for (const [, tabs, , name] of written.matchAll(DOCUMENT)) {
    for (; index < lines.length; index++) {
      const [from, to] = lines[index]!;
      const before = lines[index - 1]!;
      pieces.push(piece(text, before[1], from), piece(text, from, to));
      const line = text.slice(from, to);
      if ((tabs === '-' ? line.replace(/^\t+/u, '') : line) === name) {
        index++;
        break;
      }
    }
  }
  return index;
}

const piece = (text: string, from: number, to: number): Piece => ({
  text: text.slice(from, to),
  from,
  to,
  literal: true,
  frame: 0,
  writable: true,
  open: false,
});
