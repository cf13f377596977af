import { lexEscape } from './hba-regex-escape.js';
import { eat, REGEX_FAULTS, takeCode } from './hba-regex-scan.js';
import { fail, type RegexLexer, type RegexToken } from './hba-regex-token.js';

/** The next token of a bracket expression. */
export function bracketToken(lexer: RegexLexer): RegexToken {
  const first = lexer.token.kind === '[';
  const code = takeCode(lexer);
  const plain: RegexToken = { kind: 'plain', code };
  const next = lexer.text[lexer.at];
  switch (String.fromCodePoint(code)) {
    case ']':
      if (first) return plain;
      lexer.context = 'main';
      return { kind: ']' };
    case '-':
      return first || next === ']' ? plain : { kind: 'range' };
    case '\\': {
      if (lexer.flavour !== 'advanced') return plain;
      const token = next === undefined ? undefined : lexEscape(lexer);
      return token?.kind === 'plain' || token?.kind === 'class' ? token : fail(lexer, REGEX_FAULTS.escape);
    }
    case '[':
      if (next === undefined) return fail(lexer, REGEX_FAULTS.brackets);
      if (next !== '.' && next !== '=' && next !== ':') return plain;
      lexer.at++;
      lexer.context = next;
      return { kind: `[${next}` };
    default:
      return plain;
  }
}

/** Inside `[.x.]`, `[=x=]` or `[:alpha:]`. */
export function namedToken(lexer: RegexLexer, mark: '.' | '=' | ':'): RegexToken {
  const code = takeCode(lexer);
  if (code !== mark.codePointAt(0) || !eat(lexer, ']')) return { kind: 'plain', code };
  lexer.context = 'brackets';
  return { kind: 'named-end' };
}
