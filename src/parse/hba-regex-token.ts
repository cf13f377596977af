import type { RegexFlavour } from './hba-regex-director.js';
import type { RegexCursor } from './hba-regex-scan.js';
import type { RegexClass, RegexConstraint } from './hba-regex-tree.js';

/** A token of `regc_lex.c`. Those of bounds and of brackets never stand between atoms. */
export type RegexToken =
  | { readonly kind: 'start' | 'end' | '|' | '.' | '*' | '+' | '?' | '{' | ')' }
  | { readonly kind: 'plain'; readonly code: number }
  | { readonly kind: 'constraint'; readonly where: RegexConstraint }
  | { readonly kind: '('; readonly captures: boolean }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negated: boolean }
  | { readonly kind: '['; readonly negated: boolean }
  | { readonly kind: 'class'; readonly name: RegexClass; readonly complement: boolean }
  | { readonly kind: 'reference'; readonly group: number }
  | { readonly kind: 'digit'; readonly value: number }
  | { readonly kind: ',' | '}' | ']' | 'range' | 'named-end' }
  | { readonly kind: '[.' | '[=' | '[:' };

export type RegexContext = 'main' | 'bound' | 'brackets' | '.' | '=' | ':';

export interface RegexLexer extends RegexCursor {
  readonly flavour: RegexFlavour;
  readonly expanded: boolean;
  context: RegexContext;
  /** The one that comes next: the lexer is a token ahead of the grammar, so what it stumbles over is said first. */
  token: RegexToken;
  /** Groups opened so far that capture. */
  captures: number;
  /** Once there is one, every token is the end. */
  fault: string | undefined;
}

export const END: RegexToken = { kind: 'end' };

/** Notes the fault, unless there was one before. */
export function fail(lexer: RegexLexer, fault: string): RegexToken {
  lexer.fault ??= fault;
  lexer.token = END;
  return END;
}
