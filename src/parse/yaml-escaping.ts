import type { ScalarStyle } from './yaml-tree.js';

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udfff]/u;

/** Characters that start something else than text when they come first. `&`, `?`, `%` and `-` continue a URL or a word. */
const STARTS_SYNTAX = /^(?:[#*!|>'"@`[\]{}]|[-?:](?:\s|$))/u;

const DOUBLE_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
};

function escapeDouble(next: string): string {
  return next.replace(
    /[\\"]|[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu,
    (char) =>
      DOUBLE_ESCAPES[char] ??
      (char < '\u0100'
        ? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`
        : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

const isPlainFragment = (next: string, inFlow: boolean): boolean =>
  !CONTROL.test(next) &&
  !STARTS_SYNTAX.test(next) &&
  !/[\n\t]|: | #|[: ]$|^ (?:[ #]|$)/u.test(next) &&
  !(inFlow && /[,[\]{}]/u.test(next));

/**
 * How a piece of text is written inside a scalar of this style so that it reads back as itself.
 * Undefined where the style cannot hold it: the scalar would need other quotes.
 */
export function escapeInScalar(
  next: string,
  style: ScalarStyle,
  place: { readonly inFlow: boolean; readonly indent: string },
): string | undefined {
  switch (style) {
    case 'plain':
      return isPlainFragment(next, place.inFlow) ? next : undefined;
    case 'single':
      return CONTROL.test(next) || next.includes('\n') ? undefined : next.replaceAll("'", "''");
    case 'double':
      return escapeDouble(next);
    case 'literal':
      // Blanks at the start of a line would be read as indentation.
      return CONTROL.test(next) || /^[ \t]/u.test(next) ? undefined : next.replaceAll('\n', `\n${place.indent}`);
    case 'folded':
      return CONTROL.test(next) || /\n|^[ \t]|[ \t]$/u.test(next) ? undefined : next;
  }
}
