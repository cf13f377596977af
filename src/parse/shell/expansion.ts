/** A `$…`, a backtick or a `<(…)` in a script. */
export interface Expansion {
  /** Index after it. */
  readonly end: number;
  /** In the syntax that `interpolate` reads. */
  readonly template: string;
  /** The commands whose output it stands for, as a stretch of the script. */
  readonly script?: readonly [number, number];
  /** Any number of words, whatever the quotes: `"$@"`. */
  readonly list?: true;
}

/** Stands for what only the shell knows. */
export const SHELL_HOLE = '${shell}';

const NAME = /[A-Za-z_]\w*/uy;
/** Operators that Compose has as well; `=` gives a default and assigns it, too. */
const OPERATOR = /:?[-+?=]/uy;

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
};

/** The expansion at `start`; undefined where it is not closed. */
export function expansionAt(text: string, start: number): Expansion | undefined {
  const open = text[start + 1];
  if (text[start] === '`') {
    const close = closingBacktick(text, start + 1);
    if (close < 0) return undefined;
    const plain = !text.slice(start, close).includes('\\');
    return { end: close + 1, template: SHELL_HOLE, ...(plain && { script: [start + 1, close] as const }) };
  }
  if (open === '(') {
    const close = closing(text, start + 1, '(', ')');
    if (close < 0) return undefined;
    const arithmetic = text[start + 2] === '(';
    return { end: close + 1, template: SHELL_HOLE, ...(!arithmetic && { script: [start + 2, close] as const }) };
  }
  if (open === '{') {
    const close = closing(text, start + 1, '{', '}');
    return close < 0 ? undefined : { end: close + 1, ...braced(text, start, close) };
  }
  if (open === "'" || open === '"') {
    const close = text.indexOf(open, start + 2);
    return close < 0 ? undefined : { end: close + 1, template: SHELL_HOLE };
  }
  const name = matchAt(NAME, text, start + 1);
  if (name !== '') return { end: start + 1 + name.length, template: `\${${name}}` };
  return { end: start + 2, template: SHELL_HOLE, ...((open === '@' || open === '*') && { list: true as const }) };
}

function braced(text: string, start: number, close: number): Pick<Expansion, 'template' | 'list'> {
  const name = matchAt(NAME, text, start + 2) || (/[1-9@*]/u.exec(text[start + 2] ?? '')?.[0] ?? '');
  const after = start + 2 + name.length;
  const list = name === '@' || name === '*' ? { list: true as const } : {};
  if (name === '') return { template: SHELL_HOLE };
  // A parameter by number is somebody's argument: it has no name of its own here.
  const named = /^\w/u.test(name) && !/^\d/u.test(name) ? name : 'argument';
  if (after === close) return { template: named === name ? `\${${name}}` : SHELL_HOLE, ...list };
  const operator = matchAt(OPERATOR, text, after);
  const word = text.slice(after + operator.length, close);
  // A default with quotes or with what Compose does not know is the shell's.
  if (operator === '' || /["'`\\\n]|\$\(|\$[^{A-Za-z_]|\$$/u.test(word)) return { template: SHELL_HOLE, ...list };
  return { template: `\${${named}${operator.replace('=', '-')}${word}}` };
}

function closingBacktick(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '`') return at;
    if (text[at] === '\\') at++;
  }
  return -1;
}

/** The bracket that closes the one at `start`; those in quotes do not count. */
function closing(text: string, start: number, open: string, shut: string): number {
  let depth = 0;
  let double = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '"') double = !double;
    else if (char === "'" && !double && open === '(') {
      const close = text.indexOf("'", at + 1);
      if (close < 0) return -1;
      at = close;
    } else if (char === open) depth++;
    else if (char === shut && --depth === 0) return at;
  }
  return -1;
}
