import type { Passage } from '../text/passage.js';
import { type Resolved, set, type Unknown, unknown, type Set as Written } from '../text/resolved.js';
import { type Piece, pieced } from './pieces.js';

/** The value of a variable as far as the files tell; undefined where none of them sets it. */
export type Lookup = (name: string) => Resolved<string> | undefined;

/** Something that a reference keeps from being known, together with as much of it as is known. */
export interface Incomplete extends Unknown {
  /** References without a value stand in it as `${NAME}`, whatever operator they had; absent where it is refused. */
  readonly template?: Passage;
}

export type Interpolated = Written<Passage> | Incomplete;

/**
 * `compose`: Compose's whole language, `$$ $V ${V} ${V:-x} ${V-x} ${V:?e} ${V?e} ${V:+x} ${V+x}`, nested defaults.
 * `dotenv`: `${V}` and `${V:-x}` alone, as the expanders people put on top of dotenv read them; the rest is text.
 */
export type InterpolationDialect = 'compose' | 'dotenv';

const NAME = /[A-Za-z_][A-Za-z0-9_]*/uy;
const OPERATOR = /:?[-+?]/uy;
/** Deeper nesting of defaults than anybody writes; each level reads its text once more. */
const DEEPEST = 32;
/** A chain of variables that double each other must not fill the memory. */
const LONGEST = 1 << 20;

const at = (pattern: RegExp, text: string, index: number): string => {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
};

interface Reference {
  readonly name: string;
  readonly operator: string;
  /** Index after the whole of it. */
  readonly end: number;
  /** The text after the operator. */
  readonly word: readonly [number, number];
}

/** compose-go's `getFirstBraceClosingIndex`, which steps over the character after each opening brace. */
function closingBrace(text: string, from: number, end: number): number {
  let open = 0;
  for (let i = from; i < end; i++) {
    if (text[i] === '}' && --open === 0) return i;
    if (text[i] === '{') {
      open++;
      i++;
    }
  }
  return -1;
}

/** The last closing brace of the line, within the stretch: where compose-go's pattern ends when braces do not balance. */
function lastBraces(text: string, end: number, oneLine: boolean): (index: number) => number {
  let lineEnd = oneLine ? end : -1;
  let brace = oneLine ? text.lastIndexOf('}', end - 1) : -1;
  return (index) => {
    if (index >= lineEnd) {
      const newline = text.indexOf('\n', index);
      lineEnd = newline === -1 || newline > end ? end : newline;
      brace = text.lastIndexOf('}', lineEnd - 1);
    }
    return brace > index ? brace : -1;
  };
}

/**
 * Replaces variables as Compose does (compose-go's `template` package). Characters of the text and of its defaults keep
 * their places, those of variables are not writable. A variable that nothing in sight sets and that has no default is
 * unknown here, although Compose would put in an empty text: it is meant to come from somewhere.
 */
export function interpolate(
  source: Passage,
  lookup: Lookup,
  { dialect = 'compose' }: { readonly dialect?: InterpolationDialect } = {},
): Interpolated {
  const { text } = source;
  const compose = dialect === 'compose';
  const escaped = (next: string) => source.escape(compose ? next.replaceAll('$', '$$$$') : next);
  if (!text.includes('$')) return set({ ...source, escape: escaped }, source.at);
  const pieces: Piece[] = [];
  let frames = 0;
  let guarded = false;
  let length = 0;
  let missing: Unknown | undefined;
  let refused: Unknown | undefined;

  const emit = (piece: Piece) => {
    length += piece.text.length;
    if (length <= LONGEST) pieces.push(piece);
    else refused ??= unknown('its variables expand to more than a megabyte', source.at);
  };

  const readReference = (index: number, end: number, lastBrace: (index: number) => number): Reference | undefined => {
    const braced = text[index + 1] === '{';
    const start = index + (braced ? 2 : 1);
    const name = at(NAME, text, start);
    const afterName = start + name.length;
    if (name === '' || afterName > end) return undefined;
    if (!braced) return { name, operator: '', end: afterName, word: [afterName, afterName] };
    if (text[afterName] === '}' && afterName < end) {
      return { name, operator: '', end: afterName + 1, word: [afterName, afterName] };
    }
    const operator = at(OPERATOR, text, afterName);
    const last = lastBrace(index);
    if (operator === '' || last < afterName + operator.length) return undefined;
    guarded = true;
    const balanced = closingBrace(text, index, last + 1);
    const close = balanced < afterName + operator.length ? last : balanced;
    return { name, operator, end: close + 1, word: [afterName + operator.length, close] };
  };

  const put = (index: number, frame: number, depth: number, reference: Reference) => {
    const { name, operator, end, word } = reference;
    const open = text[index + 1] !== '{';
    const place = { from: index, to: end, literal: false, frame, writable: false, open };
    const value = lookup(name);
    const hole = (cause: Unknown) => {
      missing ??= cause;
      emit({ ...place, text: `\${${name}}` });
    };
    const unset = value === undefined || (operator.startsWith(':') && value.kind !== 'unknown' && value.value === '');
    const choice = operator.slice(-1);
    if (choice === '-' && unset) return walk(word[0], word[1], ++frames, depth + 1);
    if (choice === '+' && unset) return;
    if (choice === '+' && (operator === '+' || value?.kind !== 'unknown')) {
      return walk(word[0], word[1], ++frames, depth + 1);
    }
    if (value === undefined || (choice === '?' && unset)) {
      return hole(unknown(`\`\${${name}}\` has no value in sight`, source.span(index, end)));
    }
    if (value.kind === 'unknown') return hole(unknown(value.why, source.span(index, end)));
    emit({ ...place, text: value.value });
  };

  const walk = (from: number, to: number, frame: number, depth: number): void => {
    if (depth > DEEPEST) {
      refused ??= unknown(`its defaults are nested more than ${DEEPEST} deep`, source.at);
      return;
    }
    // The word of a reference never spans lines, so only the outermost text is searched for their ends.
    const lastBrace = lastBraces(text, to, depth > 0);
    let plain = from;
    const literal = (start: number, end: number, as = text.slice(start, end), open = false) => {
      // Braces inside a default are counted to find its end, so they and what is near them stay as they are.
      const writable = frame === 0 || !/[{}]/u.test(as);
      if (end > start) emit({ text: as, from: start, to: end, literal: true, frame, writable, open });
      plain = end;
    };
    for (
      let i = text.indexOf('$', from);
      i !== -1 && i < to && !refused;
      i = text.indexOf('$', Math.max(plain, i + 1))
    ) {
      const next = i + 1 < to ? text[i + 1] : undefined;
      if (!compose && (next !== '{' || text[i - 1] === '\\')) continue;
      if (next === '$') {
        literal(plain, i);
        literal(i, i + 2, '$');
        continue;
      }
      const reference = next === undefined ? undefined : readReference(i, to, lastBrace);
      if (reference) {
        literal(plain, i);
        plain = reference.end;
        put(i, frame, depth, reference);
      } else if (compose && next === '{') {
        refused ??= unknown('Compose refuses it as an invalid interpolation', source.span(i, Math.min(to, i + 2)));
      } else {
        literal(plain, i);
        literal(i, i + 1, '$', true);
      }
    }
    literal(plain, to);
  };

  walk(0, text.length, 0, 0);
  if (refused) return refused;
  const result = pieced(source, pieces, (next) => (guarded && /[{}\n]|^[ \t]/u.test(next) ? undefined : escaped(next)));
  return missing ? { ...missing, template: result } : set(result, source.at);
}
