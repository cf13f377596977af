export const REGEX_CLASSES = [
  'alnum',
  'alpha',
  'ascii',
  'blank',
  'cntrl',
  'digit',
  'graph',
  'lower',
  'print',
  'punct',
  'space',
  'upper',
  'xdigit',
  'word',
] as const;
export type RegexClass = (typeof REGEX_CLASSES)[number];

/** One part of a bracket expression; `\W` is the complement of a class. */
export type RegexItem =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'class'; readonly name: RegexClass; readonly complement: boolean };

/** What must hold between two characters: `^ $ \A \Z \m \M \y \Y`. */
export type RegexConstraint =
  | 'line-start'
  | 'line-end'
  | 'start'
  | 'end'
  | 'word-start'
  | 'word-end'
  | 'word-edge'
  | 'no-word-edge';

/** A regular expression as written. Whether a quantifier is greedy does not matter to whether there is a match. */
export type RegexNode =
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly items: readonly RegexItem[]; readonly negated: boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly RegexNode[] }
  /** `most` may be Infinity. */
  | { readonly kind: 'repeat'; readonly node: RegexNode; readonly least: number; readonly most: number }
  | { readonly kind: 'constraint'; readonly where: RegexConstraint }
  | { readonly kind: 'look'; readonly node: RegexNode; readonly ahead: boolean; readonly negated: boolean }
  | { readonly kind: 'reference' };

/** What embedded options such as `(?i)` ask for, besides the syntax. */
export interface RegexOptions {
  readonly ignoreCase: boolean;
  /** `.` and negated brackets do not match a newline. */
  readonly newlineStops: boolean;
  /** `^` and `$` match around a newline. */
  readonly newlineAnchors: boolean;
}

export interface RegexTree {
  readonly node: RegexNode;
  readonly options: RegexOptions;
  /** How many parentheses stand in each other at most. */
  readonly depth: number;
}
