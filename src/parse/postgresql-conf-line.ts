import { type Passage, verbatim } from '../text/passage.js';
import type { Slot } from '../text/slot.js';
import { type Span, spanOf, textOf } from '../text/source.js';
import type { ConfAssignment, ConfEntry, ConfInclude } from './conf-tree.js';
import { isBareValue, isValue, nextToken, type Token } from './postgresql-conf-lexer.js';
import { decodeString, escapeString, unwritable } from './postgresql-conf-string.js';

/** `template`: not final, but may show its name; `inside`: starts inside a template's mark. */
export type LineStanding = 'final' | 'template' | 'inside';

export interface LineError {
  readonly kind: 'error';
  readonly at: Span;
  readonly message: string;
  /** The line ended too early. */
  readonly atEnd: boolean;
}

export interface UnknownLine {
  readonly kind: 'unknown';
  readonly at: Span;
}

const DIRECTIVES = ['include', 'include_if_exists', 'include_dir'] as const;

/** One line without its line end; undefined for an empty one. */
export function readLine(
  span: Span,
  line: number,
  standing: LineStanding,
): ConfEntry | LineError | UnknownLine | undefined {
  if (standing === 'inside') return { kind: 'unknown', at: span };
  const read = readFinalLine(span, line);
  if (standing === 'final' || read === undefined) return read;
  if (read.kind === 'assignment') return { ...read, ...undecided(read.slot.at, read.value) };
  return (read.kind === 'error' ? templatedAssignment(span, line) : undefined) ?? { kind: 'unknown', at: span };
}

/** `name [=] value`, nothing else: the body of the loop in `ParseConfigFp`. */
function readFinalLine({ file, start, end }: Span, line: number): ConfEntry | LineError | undefined {
  const { text } = file;
  const name = nextToken(text, start, end);
  if (name.kind === 'end') return undefined;
  const fail = (token: Token): LineError => ({
    kind: 'error',
    at: token.kind === 'end' ? spanOf(file, name.start, token.start) : spanOf(file, token.start, token.end),
    message: syntaxError(text, token),
    atEnd: token.kind === 'end',
  });
  if (name.kind !== 'id' && name.kind !== 'qualified') return fail(name);
  let value = nextToken(text, name.end, end);
  if (value.kind === 'equals') value = nextToken(text, value.end, end);
  if (!isValue(value)) return fail(value);
  const rest = nextToken(text, value.end, end);
  if (rest.kind !== 'end') return fail(rest);

  const passage =
    value.kind === 'string' ? decodeString(file, value.start, value.end) : bare(spanOf(file, value.start, value.end));
  const written = text.slice(name.start, name.end);
  const at = spanOf(file, name.start, value.end);
  const nameAt = spanOf(file, name.start, name.end);
  const directive = DIRECTIVES.find((known) => known === written.toLowerCase());
  if (directive) {
    const include: ConfInclude = { kind: 'include', directive, at, target: passage.text, targetAt: passage.at, line };
    return include;
  }
  const slot = slotOf(passage, value.kind === 'string');
  return { kind: 'assignment', at, name: written, nameAt, value: passage.text, slot, passage, line };
}

function syntaxError(text: string, token: Token): string {
  if (token.kind === 'end') return 'syntax error near end of line';
  const written = text.slice(token.start, Math.min(token.end, token.start + 60));
  const trap = token.kind === 'qualified' ? ': a value with a dot needs quotes' : '';
  return `syntax error near token "${written}"${trap}`;
}

/** An unquoted value can hold only what keeps it one token; a dot could make it a qualified name. */
const bare = (at: Span): Passage => ({
  ...verbatim(at),
  escape: (next) => (/^[A-Za-z0-9_:/\u0080-\uffff-]*$/u.test(next) ? next : undefined),
});

function slotOf(passage: Passage, quoted: boolean): Slot {
  return {
    value: passage.text,
    at: passage.at,
    encode(next) {
      const inner = escapeString(next);
      if (inner === undefined) return undefined;
      return { at: passage.at, text: quoted ? inner : isBareValue(next) ? next : `'${inner}'` };
    },
  };
}

/** A value that a template decides: nothing can be written there. */
const undecided = (at: Span, value: string): Pick<ConfAssignment, 'value' | 'slot' | 'passage' | 'template'> => ({
  value,
  slot: { value, at, encode: () => undefined },
  passage: unwritable(at, value),
  template: true,
});

const LOOSE = /^[ \t\r]*([A-Za-z_]\w*(?:\.\w+)?)(?:[ \t]*=[ \t]*|[ \t]+)(\S.*)$/su;

/** `name = {{ … }}`: the name is final, the value is not, and need not follow the grammar before it is rendered. */
function templatedAssignment(span: Span, line: number): ConfAssignment | undefined {
  const { file } = span;
  const found = LOOSE.exec(textOf(span));
  if (!found) return undefined;
  const [all, name, rest] = found as unknown as [string, string, string];
  if (DIRECTIVES.some((known) => known === name.toLowerCase())) return undefined;
  const end = span.start + all.trimEnd().length;
  const from = span.start + all.length - rest.length;
  const quoted = rest.startsWith("'") && file.text[end - 1] === "'" && end - from > 1;
  const valueAt = quoted ? spanOf(file, from + 1, end - 1) : spanOf(file, from, end);
  const nameStart = span.start + all.indexOf(name);
  return {
    kind: 'assignment',
    at: spanOf(file, nameStart, end),
    name,
    nameAt: spanOf(file, nameStart, nameStart + name.length),
    ...undecided(valueAt, textOf(valueAt)),
    line,
  };
}
