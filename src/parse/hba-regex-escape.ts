import { escapedCharacter, numberOf, take, takeCode } from './hba-regex-scan.js';
import type { RegexLexer, RegexToken } from './hba-regex-token.js';

const CLASSES = { d: 'digit', s: 'space', w: 'word' } as const;

const CONSTRAINTS = {
  A: 'start',
  Z: 'end',
  m: 'word-start',
  M: 'word-end',
  y: 'word-edge',
  Y: 'no-word-edge',
} as const;

/** `lexescape`: the escape behind a backslash, which is not the last character; undefined where there is none such. */
export function lexEscape(lexer: RegexLexer): RegexToken | undefined {
  const char = lexer.text[lexer.at]!;
  if (!/[0-9A-Za-z]/u.test(char)) return { kind: 'plain', code: takeCode(lexer) };
  const shorthand = take(lexer, /^[dDsSwW]/u);
  if (shorthand !== undefined) {
    const letter = shorthand.toLowerCase() as keyof typeof CLASSES;
    return { kind: 'class', name: CLASSES[letter], complement: letter !== shorthand };
  }
  const constraint = take(lexer, /^[AZmMyY]/u);
  if (constraint !== undefined)
    return { kind: 'constraint', where: CONSTRAINTS[constraint as keyof typeof CONSTRAINTS] };
  const reference = /[1-9]/u.test(char) ? backreference(lexer) : undefined;
  if (reference) return reference;
  const code = escapedCharacter(lexer);
  return code === undefined ? undefined : { kind: 'plain', code };
}

/** A single digit, or the number of a group that has been opened, refers back; everything else is an octal code. */
function backreference(lexer: RegexLexer): RegexToken | undefined {
  const { at, captures } = lexer;
  const digits = take(lexer, /^[0-9]+/u)!;
  const group = numberOf(digits, 10);
  if (digits.length === 1 || (group > 0 && group <= captures)) return { kind: 'reference', group };
  lexer.at = at;
  return undefined;
}
