import type { Passage } from '../../text/passage.js';
import { decodeSqlString, type SqlQuoting } from './sql-string.js';
import type { SqlToken } from './sql-token.js';

const WORD = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/uy;
const NUMBER = /\d[\w.]*/uy;
const DOLLAR = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/uy;
const VARIABLE = /:(?:'[^'\n]{1,100}'|"[^"\n]{1,100}"|[A-Za-z_]\w*)|\$\d+|\$\{[^}\n]{1,100}\}/uy;
const PREFIX = /(?:[eE]|[uU]&|[bBxXnN])'/uy;
const MARK = /:=|=>|::|\|\||[\s\S]/uy;
const DATA_END = /^\\\.[ \t\r]*$/mu;

const matchAt = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** One statement, up to its `;`. */
export interface SqlStatement {
  readonly tokens: readonly SqlToken[];
  /** A quote or a comment is not closed: where it opens. */
  readonly open?: number;
}

/**
 * The statements of a script, comments and psql's own commands left out. A script without `;` is one statement; data
 * that follows `COPY … FROM stdin` is stepped over.
 */
export function* sqlStatements(source: Passage): Generator<SqlStatement> {
  const { text } = source;
  let tokens: SqlToken[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = blankEnd(text, at);
    if (skipped === undefined) {
      yield { tokens, open: at };
      return;
    }
    if (skipped > at) {
      at = skipped;
      continue;
    }
    if (text[at] === '\\') {
      at = lineEnd(text, at);
      continue;
    }
    const token = tokenAt(source, at);
    if (!token) {
      yield { tokens, open: at };
      return;
    }
    at = token.end;
    if (token.kind !== 'mark' || token.text !== ';') {
      tokens.push(token);
      continue;
    }
    yield { tokens };
    if (isCopyFromStdin(tokens)) at = dataEnd(text, at);
    tokens = [];
  }
  if (tokens.length > 0) yield { tokens };
}

const lineEnd = (text: string, at: number): number => {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline;
};

/** Behind blanks and comments, which nest; undefined for one that is not closed. */
function blankEnd(text: string, from: number): number | undefined {
  let at = from;
  while (/\s/u.test(text[at] ?? '')) at++;
  if (text.startsWith('--', at)) return lineEnd(text, at);
  if (!text.startsWith('/*', at)) return at;
  let depth = 0;
  for (; at < text.length; at++) {
    if (text.startsWith('/*', at)) {
      depth++;
      at++;
    } else if (text.startsWith('*/', at)) {
      at++;
      if (--depth === 0) return at + 1;
    }
  }
  return undefined;
}

function tokenAt(source: Passage, start: number): SqlToken | undefined {
  const { text } = source;
  const prefix = matchAt(PREFIX, text, start);
  if (prefix !== undefined) return stringAt(source, start, prefix.length, quotingOf(prefix));
  if (text[start] === "'") return stringAt(source, start, 1, 'plain');
  const word = matchAt(WORD, text, start);
  if (word !== undefined) return { kind: 'word', text: word.toLowerCase(), start, end: start + word.length };
  const number = matchAt(NUMBER, text, start);
  if (number !== undefined) return { kind: 'number', text: number, start, end: start + number.length };
  if (text[start] === '"') return quotedAt(text, start);
  const tag = matchAt(DOLLAR, text, start);
  if (tag !== undefined) {
    const from = start + tag.length;
    const close = text.indexOf(tag, from);
    if (close < 0) return undefined;
    const passage = decodeSqlString(source, from, close, 'dollar', tag.slice(1, -1));
    return { kind: 'string', text: passage.text, start, end: close + tag.length, passage, dollar: true };
  }
  const variable = text[start - 1] === ':' ? undefined : matchAt(VARIABLE, text, start);
  if (variable !== undefined) return { kind: 'variable', text: variable, start, end: start + variable.length };
  const mark = matchAt(MARK, text, start)!;
  return { kind: 'mark', text: mark, start, end: start + mark.length };
}

function quotingOf(prefix: string): SqlQuoting {
  if (/^e/i.test(prefix)) return 'escape';
  return /^u/i.test(prefix) ? 'unicode' : 'plain';
}

/** Strings with nothing but a line break between them are one string. */
function stringAt(source: Passage, start: number, open: number, quoting: SqlQuoting): SqlToken | undefined {
  const { text } = source;
  const from = start + open;
  const close = closingQuote(text, from, quoting === 'escape');
  if (close < 0) return undefined;
  const passage = decodeSqlString(source, from, close, quoting);
  return { kind: 'string', text: passage.text, start, end: close + 1, passage };
}

function closingQuote(text: string, from: number, backslash: boolean): number {
  for (let at = from; at < text.length; at++) {
    if (backslash && text[at] === '\\') at++;
    else if (text[at] === "'") {
      if (text[at + 1] !== "'") return at;
      at++;
    }
  }
  return -1;
}

function quotedAt(text: string, start: number): SqlToken | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else {
      const name = text.slice(start + 1, at).replaceAll('""', '"');
      return { kind: 'quoted', text: name, start, end: at + 1 };
    }
  }
  return undefined;
}

const isCopyFromStdin = (tokens: readonly SqlToken[]): boolean =>
  tokens[0]?.text === 'copy' && tokens.some(({ text }, at) => text === 'from' && tokens[at + 1]?.text === 'stdin');

/** Data ends at a line with nothing but a backslash and a dot. */
function dataEnd(text: string, from: number): number {
  const rest = DATA_END.exec(text.slice(from));
  return rest ? from + rest.index + rest[0].length : text.length;
}
