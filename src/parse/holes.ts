import type { Passage } from '../text/passage.js';
import { type Resolved, type Unknown, unknown } from '../text/resolved.js';
import { textOf } from '../text/source.js';
import { type Piece, pieced } from './pieces.js';
import { FILLER } from './yaml-mask.js';

/**
 * How references to values from elsewhere look. `usual`: template marks, `${NAME}` with the defaults of shells and of
 * Spring, `$(NAME)`, `$NAME` in capitals. `kubernetes`: template marks, and `$(NAME)` of an earlier variable, where
 * `$$` is a dollar sign. `marks`: template marks alone. `format`: the places that a program fills, `%s`, `%(name)s` and
 * `{name}`, of which no percent-encoding and no URL has any.
 */
export type HoleDialect = 'usual' | 'kubernetes' | 'marks' | 'format';

/** A text as far as it is in sight: what comes from elsewhere stands in it as `${NAME}`. */
export interface HoledText {
  readonly passage: Passage;
  /** The first reference that nothing in sight fills. */
  readonly missing?: Unknown;
}

const MARKS = String.raw`${FILLER}+|\$?\{\{[^\n]{0,500}?\}\}|\{%[^\n]{0,500}?%\}|<%[^\n]{0,500}?%>|<<[ \t]*(?:pipeline\.)?parameters\.[\w.-]{1,80}[ \t]*>>`;
const PATTERNS: Readonly<Record<HoleDialect, RegExp>> = {
  usual: new RegExp(String.raw`${MARKS}|\$\{|\$\([A-Za-z_][\w.-]{0,80}\)|(?<![\w$\\])\$[A-Z_][A-Z0-9_]{1,60}`, 'gu'),
  kubernetes: new RegExp(String.raw`${MARKS}|\$\$|\$\([^()\s]{1,200}\)`, 'gu'),
  marks: new RegExp(MARKS, 'gu'),
  format: /%(?:\(\w{1,60}\)[sdr]|[svq]|d(?![0-9a-fA-F]))|(?<=^|[\s:@/=&?,])\{\w{0,60}\}(?=$|[\s:@/?&,'"])/gu,
};
/** What stands before the colon is a source and no variable: `${env:HOME}`, `${ssm:/path}`, `${self:custom.x}`. */
const RESOLVER =
  /^(?:env|ssm|self|opt|file|cf|s3|param|secret|secrets|secretsmanager|vault|sm|aws|terraform|var|oc\.env)$/u;
/** Spring's names may hold dots and dashes, so only a name in capitals is followed by the operators of a shell. */
const NAME = /^(?:[A-Z_][A-Z0-9_]*(?=$|:?[-+?]|:)|[A-Za-z_][\w.-]*(?=$|:))/u;
/** Deeper nesting of defaults than anybody writes. */
const DEEPEST = 16;

/** Replaces references by what is known of them: the value of a variable, a default, or a hole with its name. */
export function withHoles(
  source: Passage,
  dialect: HoleDialect = 'usual',
  lookup?: (name: string) => Resolved<string> | undefined,
): HoledText {
  const { text } = source;
  const anything = dialect === 'format' ? /[%{]/u : /[$\ue000]|\{[{%]|<[%<]/u;
  if (!anything.test(text)) return { passage: source };
  const pieces: Piece[] = [];
  let frames = 0;
  let missing: Unknown | undefined;
  let plain = 0;

  const literal = (from: number, to: number, frame: number) => {
    if (to > from)
      pieces.push({ text: text.slice(from, to), from, to, literal: true, frame, writable: true, open: false });
  };
  const put = (from: number, to: number, frame: number, value: string) =>
    pieces.push({ text: value, from, to, literal: false, frame, writable: false, open: false });
  const hole = (from: number, to: number, frame: number, name: string, why?: string) => {
    missing ??= unknown(why ?? `\`\${${name}}\` has no value in sight`, source.span(from, to));
    put(from, to, frame, `\${${name}}`);
  };
  const fill = (from: number, to: number, frame: number, name: string) => {
    const value = lookup?.(name);
    if (value !== undefined && value.kind !== 'unknown') put(from, to, frame, value.value);
    else hole(from, to, frame, wordOf(name), value?.why);
  };

  const walk = (from: number, to: number, frame: number, depth: number) => {
    plain = from;
    const pattern = new RegExp(PATTERNS[dialect]);
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
      const start = match.index;
      let [mark] = match;
      if (start + mark.length > to) break;
      literal(plain, start, frame);
      if (mark === '${') {
        const close = closingBrace(text, start + 2, to);
        if (close === undefined) {
          literal(start, start + 2, frame);
        } else {
          reference(start, close + 1, frame, depth);
          mark = text.slice(start, close + 1);
        }
      } else if (mark === '$$') put(start, start + 2, frame, '$');
      else if (/^\$[(A-Z_]/u.test(mark)) fill(start, start + mark.length, frame, mark.replaceAll(/[$()]/gu, ''));
      else hole(start, start + mark.length, frame, wordOf(markText(source, start, start + mark.length)));
      plain = start + mark.length;
      pattern.lastIndex = plain;
    }
    literal(plain, to, frame);
  };

  /** `${NAME}`, `${NAME:default}`, `${NAME:-default}`, `${NAME-default}`. */
  const reference = (start: number, end: number, frame: number, depth: number) => {
    const inner = text.slice(start + 2, end - 1);
    const name = NAME.exec(inner)?.[0] ?? '';
    const operator = /^(?::-|:(?![?+])|-)/u.exec(inner.slice(name.length))?.[0];
    const value = name === '' ? undefined : lookup?.(name);
    if (name === '' || operator === undefined || RESOLVER.test(name) || depth >= DEEPEST || value !== undefined) {
      return fill(start, end, frame, name === '' || RESOLVER.test(name) ? wordOf(inner) : name);
    }
    walk(start + 2 + name.length + operator.length, end - 1, ++frames, depth + 1);
  };

  walk(0, text.length, 0, 0);
  const escapeIn = (next: string) => source.escape(dialect === 'kubernetes' ? next.replaceAll('$(', '$$$(') : next);
  return { passage: pieced(source, pieces, escapeIn), ...(missing && { missing }) };
}

/** The text of the file behind a mark: a mask may have taken it out of what was parsed. */
const markText = (source: Passage, from: number, to: number): string =>
  source.text[from] === FILLER ? textOf(source.span(from, to)) : source.text.slice(from, to);

/** A word for what a mark names, as people would call it. */
function wordOf(mark: string): string {
  const words = mark
    .split('|', 1)[0]!
    .replaceAll(/[^A-Za-z0-9_]+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '');
  return words.slice(0, 60) || 'template';
}

/** Within a line, and not so far away that a text full of open braces takes long. */
function closingBrace(text: string, from: number, end: number): number | undefined {
  let open = 1;
  for (let at = from; at < Math.min(end, from + 1000) && text[at] !== '\n'; at++) {
    if (text[at] === '{') open++;
    else if (text[at] === '}' && --open === 0) return at;
  }
  return undefined;
}
