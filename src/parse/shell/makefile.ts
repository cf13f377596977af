import { type Passage, part } from '../../text/passage.js';
import { type Piece, pieced } from '../pieces.js';

/** `NAME = value` of a Makefile. */
export interface MakeVariable {
  readonly name: string;
  /** In the syntax of `interpolate`: `$(NAME)` is `${NAME}`. */
  readonly value: Passage;
  readonly exported: boolean;
}

export interface Makefile {
  readonly variables: readonly MakeVariable[];
  /** The recipe of each rule as one script, in the same syntax. */
  readonly recipes: readonly Passage[];
}

const ASSIGNMENT = /^(?:(export|override)[ \t]+)*([A-Za-z_][\w.-]*)[ \t]*(?::{0,3}|\?|\+|!)=[ \t]*/u;

/** Variables and recipes of a Makefile. Conditions are not followed: every branch is read. */
export function readMakefile(source: Passage): Makefile {
  const variables: MakeVariable[] = [];
  const recipes: Passage[] = [];
  let recipe: [number, number] | undefined;
  const flush = () => {
    if (recipe) recipes.push(inTemplate(source, ...recipe, true));
    recipe = undefined;
  };
  for (const [from, to] of logicalLines(source.text)) {
    const line = source.text.slice(from, to);
    if (line.startsWith('\t')) {
      recipe = [recipe?.[0] ?? from, to];
      continue;
    }
    if (line.trim() === '' && recipe) continue;
    flush();
    const found = ASSIGNMENT.exec(line);
    if (!found) continue;
    const value = inTemplate(source, from + found[0].length, from + line.trimEnd().length, false);
    variables.push({ name: found[2]!, value, exported: found[1] === 'export' });
  }
  flush();
  return { variables, recipes };
}

/** Lines with those that a backslash at their end continues them on. */
function* logicalLines(text: string): Generator<readonly [number, number]> {
  for (let from = 0; from < text.length; ) {
    let to = from;
    do {
      const newline = text.indexOf('\n', to);
      to = newline < 0 ? text.length : newline + 1;
    } while (to < text.length && /\\\r?\n$/u.test(text.slice(Math.max(from, to - 3), to)));
    yield [from, to];
    from = to;
  }
}

/** `$(NAME)` and `${NAME}` are variables of make, which go before the shell's; `@`, `-` and `+` start a line of a recipe. */
function inTemplate(source: Passage, start: number, end: number, isRecipe: boolean): Passage {
  const raw = part(source, start, end);
  const pieces: Piece[] = [];
  let plain = 0;
  const put = (text: string, from: number, to: number) => {
    if (from > plain) pieces.push(piece(raw.text.slice(plain, from), plain, from, true));
    if (text !== '') pieces.push(piece(text, from, to, false));
    plain = to;
  };
  const pattern = isRecipe
    ? /\$\$|\$[({][^(){}\n]{1,200}[)}]|\$[@<^?*]|^\t[@+-]*/gmu
    : /\$\$|\$[({][^(){}\n]{1,200}[)}]|[ \t]+#.*$/gmu;
  for (const { index, 0: found } of raw.text.matchAll(pattern)) {
    const name = /^\$[({](\w+)[)}]$/u.exec(found)?.[1];
    if (/^[\t ]/u.test(found)) put('', index, index + found.length);
    else if (found !== '$$') put(`\${${name ?? 'make'}}`, index, index + found.length);
  }
  put('', raw.text.length, raw.text.length);
  return { ...pieced(raw, pieces, raw.escape), at: raw.at };
}

const piece = (text: string, from: number, to: number, literal: boolean): Piece => ({
  text,
  from,
  to,
  literal,
  frame: 0,
  writable: literal,
  open: false,
});
