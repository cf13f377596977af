import { type Passage, part } from '../../text/passage.js';
import { type Piece, pieced } from '../pieces.js';
import { expansionAt } from './expansion.js';
import type { HereDocument } from './shell-tree.js';

/** `<<EOF` as it is met, before its lines are read. */
export interface PendingDocument {
  readonly delimiter: string;
  /** `<<'EOF'`: nothing is replaced. */
  readonly quoted: boolean;
  /** `<<-`: tabs at the start of lines are taken off. */
  readonly tabs: boolean;
}

export interface ReadDocument {
  readonly document: HereDocument;
  /** Index behind the line of the delimiter. */
  readonly end: number;
  /** The script ends before the delimiter does. */
  readonly open: boolean;
}

/** Reads the lines of a here-document that starts at `start`, the beginning of a line. */
export function readHereDocument(script: Passage, start: number, pending: PendingDocument): ReadDocument {
  const { text } = script;
  const lines: [number, number][] = [];
  let at = start;
  let end = text.length;
  let open = true;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const stop = newline === -1 ? text.length : newline;
    let from = at;
    if (pending.tabs) while (text[from] === '\t') from++;
    const line = text.slice(from, stop);
    at = newline === -1 ? text.length : newline + 1;
    if (line === pending.delimiter || line === `${pending.delimiter}\r`) {
      end = at;
      open = false;
      break;
    }
    lines.push([from, at]);
  }
  return { document: documentOf(script, start, lines, pending), end, open };
}

function documentOf(
  script: Passage,
  start: number,
  lines: readonly (readonly [number, number])[],
  { quoted, tabs }: PendingDocument,
): HereDocument {
  const last = lines.at(-1)?.[1] ?? start;
  const at = script.span(start, last);
  if (quoted) {
    const body = tabs
      ? { ...pieced(script, lines.map(literal), (next) => script.escape(next)), at }
      : part(script, start, last);
    return { body, template: body, expands: false };
  }
  const pieces: Piece[] = [];
  const templates: Piece[] = [];
  for (const line of lines) readLine(script.text, line, pieces, templates);
  const quote = (next: string) => script.escape(next.replace(/[$`\\]/gu, '\\$&'));
  return {
    body: { ...pieced(script, pieces, quote), at },
    template: { ...pieced(script, templates, (next) => quote(next.replaceAll('$$', '$'))), at },
    expands: true,
  };

  function literal([from, to]: readonly [number, number]): Piece {
    return piece(script.text.slice(from, to), from, to);
  }
}

const piece = (text: string, from: number, to: number): Piece => ({
  text,
  from,
  to,
  literal: true,
  frame: 0,
  writable: true,
  open: false,
});

/** One line in which the shell replaces variables, commands and what a backslash escapes. */
function readLine(text: string, [from, to]: readonly [number, number], pieces: Piece[], templates: Piece[]): void {
  let plain = from;
  const literal = (end: number) => {
    if (end <= plain) return;
    const run = piece(text.slice(plain, end), plain, end);
    pieces.push(run);
    templates.push(run);
  };
  for (let at = from; at < to; at++) {
    const char = text[at]!;
    const next = text[at + 1];
    if (char === '\\' && next !== undefined && /[$`\\\n]/u.test(next)) {
      literal(at);
      if (next !== '\n') {
        pieces.push(piece(next, at, at + 2));
        templates.push(piece(next === '$' ? '$$' : next, at, at + 2));
      }
      at++;
      plain = at + 1;
    } else if (char === '`' || (char === '$' && next !== undefined && /[A-Za-z0-9_{(@*#?$!-]/u.test(next))) {
      const expansion = expansionAt(text, at);
      // One that goes on over several lines, or never ends, stays as it is and hides nothing that follows.
      if (!expansion || expansion.end > to) continue;
      literal(at);
      pieces.push(piece(text.slice(at, expansion.end), at, expansion.end));
      templates.push(piece(expansion.template, at, expansion.end));
      plain = expansion.end;
      at = plain - 1;
    } else if (char === '$') {
      literal(at);
      pieces.push(piece('$', at, at + 1));
      templates.push(piece('$$', at, at + 1));
      plain = at + 1;
    }
  }
  literal(to);
}
