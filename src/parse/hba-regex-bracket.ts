import { advance } from './hba-regex-lexer.js';
import { collatingElement } from './hba-regex-names.js';
import { REGEX_FAULTS } from './hba-regex-scan.js';
import { fail, type RegexLexer } from './hba-regex-token.js';
import { REGEX_CLASSES, type RegexItem } from './hba-regex-tree.js';

const HYPHEN = 45;

/** `bracket`: reads behind the `[` up to the `]`, which is the next token then, unless the lexer has a fault. */
export function bracketItems(lexer: RegexLexer): readonly RegexItem[] {
  const items: RegexItem[] = [];
  advance(lexer);
  while (lexer.token.kind !== ']' && lexer.token.kind !== 'end') {
    const item = itemOf(lexer);
    if (item) items.push(item);
  }
  return items;
}

/** `brackpart`: a character, a range, or a class; undefined where the lexer has a fault now. */
function itemOf(lexer: RegexLexer): RegexItem | undefined {
  const { token } = lexer;
  switch (token.kind) {
    case 'plain':
      advance(lexer);
      return rangeFrom(lexer, token.code);
    case '[.': {
      const from = elementOf(lexer);
      return from === undefined ? undefined : rangeFrom(lexer, from);
    }
    case '[=': {
      const code = elementOf(lexer);
      return code === undefined ? undefined : { kind: 'range', from: code, to: code };
    }
    case '[:': {
      const wanted = nameOf(lexer);
      const name = REGEX_CLASSES.find((one) => one === wanted);
      if (name) return { kind: 'class', name, complement: false };
      fail(lexer, REGEX_FAULTS.class);
      return undefined;
    }
    case 'class':
      advance(lexer);
      return token;
    default:
      fail(lexer, REGEX_FAULTS.range); // `[a-b-c]`
      return undefined;
  }
}

function rangeFrom(lexer: RegexLexer, from: number): RegexItem | undefined {
  const to = lexer.token.kind === 'range' ? rangeEnd(lexer) : from;
  if (to !== undefined && from <= to) return { kind: 'range', from, to };
  fail(lexer, REGEX_FAULTS.range);
  return undefined;
}

function rangeEnd(lexer: RegexLexer): number | undefined {
  advance(lexer);
  const { token } = lexer;
  if (token.kind === '[.') return elementOf(lexer);
  if (token.kind !== 'plain' && token.kind !== 'range') return undefined;
  advance(lexer);
  return token.kind === 'plain' ? token.code : HYPHEN;
}

function elementOf(lexer: RegexLexer): number | undefined {
  const code = collatingElement(nameOf(lexer));
  if (code === undefined) fail(lexer, REGEX_FAULTS.collating);
  return lexer.fault === undefined ? code : undefined;
}

/** `scanplain`: the name in `[.x.]`, `[=x=]` or `[:x:]`, and the token behind it. */
function nameOf(lexer: RegexLexer): string {
  const characters: string[] = [];
  advance(lexer);
  for (; lexer.token.kind === 'plain'; advance(lexer)) characters.push(String.fromCodePoint(lexer.token.code));
  advance(lexer);
  return characters.join('');
}
