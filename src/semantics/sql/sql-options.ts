import type { SqlToken } from '../../parse/sql/sql-token.js';
import type { Passage } from '../../text/passage.js';
import { isMark, isName, isWord } from './sql-words.js';

/** One entry of `OPTIONS (…)`. */
export interface SqlOption {
  readonly action: 'add' | 'set' | 'drop';
  readonly name: SqlToken;
  /** Absent for `DROP`, and for what only a program puts in. */
  readonly value?: Passage;
}

export interface SqlOptions {
  readonly options: readonly SqlOption[];
  /** Index of the closing parenthesis among the tokens. */
  readonly close: number;
}

/** More options than any wrapper has; what is never closed must not be read again and again. */
const MOST_TOKENS = 400;

/** `OPTIONS ( [ ADD | SET | DROP ] name ['value'] [, ...] )`, where `at` is the word itself. */
export function sqlOptions(tokens: readonly SqlToken[], at: number): SqlOptions | undefined {
  if (!isWord(tokens[at], 'options') || !isMark(tokens[at + 1], '(')) return undefined;
  const options: SqlOption[] = [];
  let index = at + 2;
  const end = Math.min(tokens.length, at + MOST_TOKENS);
  while (index < end && !isMark(tokens[index], ')')) {
    let action: SqlOption['action'] = 'add';
    if (isWord(tokens[index], 'add', 'set', 'drop') && isName(tokens[index + 1])) {
      action = tokens[index]!.text as SqlOption['action'];
      index++;
    }
    const name = tokens[index];
    if (isName(name)) {
      const value = tokens[index + 1]?.passage;
      options.push({ action, name, ...(value && action !== 'drop' && { value }) });
    }
    while (index < end && !isMark(tokens[index], ',', ')')) index++;
    if (isMark(tokens[index], ',')) index++;
  }
  return index < end ? { options, close: index } : undefined;
}
