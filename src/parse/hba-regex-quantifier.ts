import { advance } from './hba-regex-lexer.js';
import { REGEX_FAULTS } from './hba-regex-scan.js';
import { fail, type RegexLexer } from './hba-regex-token.js';

/** Largest count in braces: `DUPMAX`. */
const MOST = 255;

export interface RegexBound {
  readonly least: number;
  /** May be Infinity. */
  readonly most: number;
}

export const ONCE: RegexBound = { least: 1, most: 1 };

/** The quantifier at the next token, taken; undefined where there is none, or where the lexer has a fault now. */
export function boundOf(lexer: RegexLexer): RegexBound | undefined {
  const { kind } = lexer.token;
  if (kind === '{') return inBraces(lexer);
  if (kind !== '*' && kind !== '+' && kind !== '?') return undefined;
  advance(lexer);
  return { least: kind === '+' ? 1 : 0, most: kind === '?' ? 1 : Number.POSITIVE_INFINITY };
}

/** `{m}`, `{m,}` or `{m,n}`. */
function inBraces(lexer: RegexLexer): RegexBound | undefined {
  advance(lexer);
  const least = scanNumber(lexer);
  let most = least;
  if (lexer.token.kind === ',') {
    advance(lexer);
    most = kindOf(lexer) === 'digit' ? scanNumber(lexer) : Number.POSITIVE_INFINITY;
  }
  if (least > most || kindOf(lexer) !== '}') fail(lexer, REGEX_FAULTS.repetition);
  advance(lexer);
  return lexer.fault === undefined ? { least, most } : undefined;
}

/** The kind of the token that is next now: what is known of the one before does not hold any more. */
const kindOf = (lexer: RegexLexer) => lexer.token.kind;

/** `scannum` */
function scanNumber(lexer: RegexLexer): number {
  let number = 0;
  for (; lexer.token.kind === 'digit' && number < MOST; advance(lexer)) number = number * 10 + lexer.token.value;
  if (kindOf(lexer) === 'digit' || number > MOST) fail(lexer, REGEX_FAULTS.repetition);
  return number;
}
