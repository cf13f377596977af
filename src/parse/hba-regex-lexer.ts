import { bracketToken, namedToken } from './hba-regex-bracket-token.js';
import { mainToken } from './hba-regex-main-token.js';
import { eat, REGEX_FAULTS } from './hba-regex-scan.js';
import { skipComment, skipExpanded } from './hba-regex-skip.js';
import { END, fail, type RegexLexer, type RegexToken } from './hba-regex-token.js';

/** `next` */
export function advance(lexer: RegexLexer): void {
  if (lexer.fault !== undefined) return;
  const token = tokenOf(lexer);
  if (lexer.fault === undefined) lexer.token = token;
}

function tokenOf(lexer: RegexLexer): RegexToken {
  const { context } = lexer;
  const main = context === 'main';
  do if (main || context === 'bound') skipExpanded(lexer);
  while (main && skipComment(lexer));
  if (lexer.at >= lexer.text.length) {
    if (main) return END;
    return fail(lexer, context === 'bound' ? REGEX_FAULTS.braces : REGEX_FAULTS.brackets);
  }
  switch (context) {
    case 'main':
      return mainToken(lexer);
    case 'bound':
      return boundToken(lexer);
    case 'brackets':
      return bracketToken(lexer);
    case '.':
    case '=':
    case ':':
      return namedToken(lexer, context);
  }
}

function boundToken(lexer: RegexLexer): RegexToken {
  const char = lexer.text[lexer.at]!;
  lexer.at++;
  if (/[0-9]/u.test(char)) return { kind: 'digit', value: Number(char) };
  if (char === ',') return { kind: ',' };
  const closes = lexer.flavour === 'basic' ? char === '\\' && eat(lexer, '}') : char === '}';
  if (!closes) return fail(lexer, REGEX_FAULTS.repetition);
  if (lexer.flavour === 'advanced') eat(lexer, '?');
  lexer.context = 'main';
  return { kind: '}' };
}
