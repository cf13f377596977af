import type { RegexCursor } from './hba-regex-scan.js';
import type { RegexLexer } from './hba-regex-token.js';

/** `skip`: white space and what follows a `#`. */
export function skipExpanded(lexer: RegexLexer): void {
  if (!lexer.expanded) return;
  for (; ; lexer.at++) {
    const char = lexer.text[lexer.at];
    if (char === '#') lexer.at = endOf(lexer, '\n') - 1;
    else if (char === undefined || !' \t\n\v\f\r'.includes(char)) return;
  }
}

/** `(?#…)` is as if it were not there. */
export function skipComment(lexer: RegexLexer): boolean {
  if (lexer.flavour !== 'advanced' || !lexer.text.startsWith('(?#', lexer.at)) return false;
  lexer.at = Math.min(endOf(lexer, ')') + 1, lexer.text.length);
  return true;
}

function endOf({ text, at }: RegexCursor, char: string): number {
  const end = text.indexOf(char, at);
  return end < 0 ? text.length : end;
}
