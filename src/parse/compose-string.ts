import { mapped, type Passage } from '../text/passage.js';
import { set, unknown } from '../text/resolved.js';
import { type Span, textOf } from '../text/source.js';
import type { ComposeContext } from './compose-reading.js';
import type { ComposeString } from './compose-tree.js';
import { connectionScheme } from './connection-scheme.js';
import { interpolate } from './interpolation.js';
import { FILLER } from './yaml-mask.js';
import { follow, type YamlNode, type YamlScalar } from './yaml-tree.js';

const MARKS = [
  ['{{', '}}'],
  ['{%', '%}'],
  ['<%', '%>'],
] as const;

/** Jinja, Go and ERB marks: also where the file is YAML all the same, as in `"{{ password }}"`. */
function isTemplated(text: string): boolean {
  if (text.includes(FILLER)) return true;
  return MARKS.some(([open, close]) => {
    const start = text.indexOf(open);
    return start >= 0 && text.includes(close, start + open.length);
  });
}

/** A node as a string; undefined where it is a mapping or a list. */
export function stringOf(node: YamlNode, context: ComposeContext): ComposeString | undefined {
  const scalar = follow(node);
  if (scalar?.kind !== 'scalar') return undefined;
  return interpolated(node.kind === 'alias' ? readOnly(scalar.passage) : scalar.passage, context);
}

/** The scalar behind a node if it holds anything: Compose treats `key:` and `key: null` as not written. */
export function writtenScalar(node: YamlNode | undefined): YamlScalar | undefined {
  const scalar = node && follow(node);
  return scalar?.kind === 'scalar' && !scalar.isNull ? scalar : undefined;
}

const TEMPLATED = 'this is a template, so what its marks become was not judged';

/** A decoded text with Compose's variables replaced. */
export function interpolated(passage: Passage, { lookup, reading }: ComposeContext): ComposeString {
  const { at, text } = passage;
  if (isTemplated(text)) {
    // `{{.Name}}` is also how programs in containers write their own formats, which is nobody's gap.
    if (!text.includes(FILLER) && connectionScheme(text)) reading.gap(at, TEMPLATED);
    return { value: unknown('it is filled in by a template', at), at };
  }
  const result = interpolate(passage, lookup);
  if (result.kind === 'set') return { value: set(result.value.text, at), at, passage: result.value };
  return { value: unknown(result.why, result.at ?? at), at, ...(result.template && { template: result.template }) };
}

/** The string, or what is known of it with `${NAME}` for the rest; undefined where not even that can be told. */
export const textSoFar = (string: ComposeString | undefined): Passage | undefined =>
  string?.passage ?? string?.template;

/** The same for what can be told from its ends while a template decides the middle: `postgres:{{ version }}`. */
export const textWithMarks = (node: YamlNode, context: ComposeContext): Passage | undefined =>
  textSoFar(stringOf(node, context)) ?? writtenScalar(node)?.passage;

/** A text that stands elsewhere: people are shown `at`, and nothing can be written there. */
export const borrowed = (text: string, at: Span): Passage =>
  mapped(at, text, new Array<number>(text.length + 1).fill(-1), () => undefined);

/** An alias shows the anchor's text, which belongs to others too. */
const readOnly = (passage: Passage): Passage => ({
  text: passage.text,
  at: passage.at,
  span: passage.span,
  escape: () => undefined,
  writable: () => false,
});

/** Does `${NAME}` at this index of a template stand for a variable without a value? `$${NAME}` is text for a shell. */
export const isHole = (template: Passage, index: number): boolean =>
  !textOf(template.span(index, index + 1)).startsWith('$$');

/** Whether a stretch of a template depends on a variable without a value. */
export function hasHole(template: Passage, start = 0, end = template.text.length): boolean {
  for (let at = template.text.indexOf('${', start); at >= 0 && at < end; at = template.text.indexOf('${', at + 2)) {
    if (isHole(template, at)) return true;
  }
  return false;
}
