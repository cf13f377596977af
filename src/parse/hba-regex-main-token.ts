import { basicToken } from './hba-regex-basic-token.js';
import { lexEscape } from './hba-regex-escape.js';
import { eat, REGEX_FAULTS, take, takeCode } from './hba-regex-scan.js';
import { skipExpanded } from './hba-regex-skip.js';
import { fail, type RegexLexer, type RegexToken } from './hba-regex-token.js';

/** The next token outside brackets and bounds. */
export function mainToken(lexer: RegexLexer): RegexToken {
  const { flavour, text, at } = lexer;
  const code = takeCode(lexer);
  const plain: RegexToken = { kind: 'plain', code };
  if (flavour === 'literal') return plain;
  const char = text[at]!;
  if (char === '[') return openBracket(lexer);
  if (char === '.') return { kind: '.' };
  if (flavour === 'basic') return basicToken(lexer, char) ?? plain;
  switch (char) {
    case '|':
    case ')':
      return { kind: char };
    case '*':
    case '+':
    case '?':
      if (flavour === 'advanced') eat(lexer, '?');
      return { kind: char };
    case '^':
    case '$':
      return { kind: 'constraint', where: char === '^' ? 'line-start' : 'line-end' };
    case '{':
      skipExpanded(lexer);
      if (!/[0-9]/u.test(text[lexer.at] ?? '')) return plain; // a brace without a number is itself
      lexer.context = 'bound';
      return { kind: '{' };
    case '(':
      return flavour === 'advanced' && eat(lexer, '?') ? openSpecial(lexer) : { kind: '(', captures: true };
    case '\\':
      if (lexer.at >= text.length) return fail(lexer, REGEX_FAULTS.escape);
      if (flavour === 'advanced') return lexEscape(lexer) ?? fail(lexer, REGEX_FAULTS.escape);
      return { kind: 'plain', code: takeCode(lexer) };
    default:
      return plain;
  }
}

/** Behind `(?` of an advanced regular expression. */
function openSpecial(lexer: RegexLexer): RegexToken {
  if (eat(lexer, ':')) return { kind: '(', captures: false };
  const ahead = !eat(lexer, '<');
  if (eat(lexer, '=')) return { kind: 'look', ahead, negated: false };
  return eat(lexer, '!') ? { kind: 'look', ahead, negated: true } : fail(lexer, REGEX_FAULTS.operand);
}

/** `[[:<:]]` and `[[:>:]]` are the ends of a word. */
function openBracket(lexer: RegexLexer): RegexToken {
  const edge = take(lexer, /^\[:[<>]:\]\]/u);
  if (edge) return { kind: 'constraint', where: edge[2] === '<' ? 'word-start' : 'word-end' };
  lexer.context = 'brackets';
  return { kind: '[', negated: eat(lexer, '^') };
}
