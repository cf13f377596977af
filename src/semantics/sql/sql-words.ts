import type { SqlToken } from '../../parse/sql/sql-token.js';
import type { DriverHint } from '../written.js';

/** The server connects as a client, through the libpq it is linked with. */
export const SERVER_LIBPQ: DriverHint = { id: 'libpq', why: 'the server connects through its libpq' };

export const isWord = (token: SqlToken | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.text);

export const isMark = (token: SqlToken | undefined, ...marks: readonly string[]): boolean =>
  token?.kind === 'mark' && marks.includes(token.text);

export const isName = (token: SqlToken | undefined): token is SqlToken =>
  token?.kind === 'word' || token?.kind === 'quoted';

/** Index behind `IF [NOT] EXISTS`. */
export function afterIf(tokens: readonly SqlToken[], at: number): number {
  if (!isWord(tokens[at], 'if')) return at;
  return isWord(tokens[at + 1], 'not') ? at + 3 : at + 2;
}

const BEGINNINGS = new Set(['create', 'alter', 'begin', 'then', 'else', 'loop', 'execute', 'perform']);

/** Index of the next of these words before another statement begins; -1 where there is none. */
export function nextWord(tokens: readonly SqlToken[], from: number, word: string): number {
  for (let at = from; at < tokens.length; at++) {
    if (isWord(tokens[at], word)) return at;
    if (tokens[at]!.kind === 'word' && BEGINNINGS.has(tokens[at]!.text)) return -1;
  }
  return -1;
}
