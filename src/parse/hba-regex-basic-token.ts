import { REGEX_FAULTS, takeCode } from './hba-regex-scan.js';
import { skipExpanded } from './hba-regex-skip.js';
import { fail, type RegexLexer, type RegexToken } from './hba-regex-token.js';

/** `brenext`: what is special in a basic regular expression; undefined for what stands for itself. */
export function basicToken(lexer: RegexLexer, char: string): RegexToken | undefined {
  const { text, token } = lexer;
  const first = token.kind === 'start' || token.kind === '(';
  switch (char) {
    case '*':
      return first || (token.kind === 'constraint' && token.where === 'line-start') ? undefined : { kind: '*' };
    case '^':
      return first ? { kind: 'constraint', where: 'line-start' } : undefined;
    case '$':
      skipExpanded(lexer);
      return lexer.at >= text.length || text.startsWith('\\)', lexer.at)
        ? { kind: 'constraint', where: 'line-end' }
        : undefined;
    case '\\':
      return lexer.at < text.length ? basicEscape(lexer) : fail(lexer, REGEX_FAULTS.escape);
    default:
      return undefined;
  }
}

function basicEscape(lexer: RegexLexer): RegexToken {
  const code = takeCode(lexer);
  const char = String.fromCodePoint(code);
  switch (char) {
    case '{':
      lexer.context = 'bound';
      return { kind: '{' };
    case '(':
      return { kind: '(', captures: true };
    case ')':
      return { kind: ')' };
    case '<':
    case '>':
      return { kind: 'constraint', where: char === '<' ? 'word-start' : 'word-end' };
    default:
      return /^[1-9]$/u.test(char) ? { kind: 'reference', group: Number(char) } : { kind: 'plain', code };
  }
}
