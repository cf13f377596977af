import type { Kind } from '../facts/kinds.js';
import { type SourceFile, type Span, spanOf } from '../text/source.js';
import { type Unit, unitsOf } from './comments.js';

/** `# hostssl: ignore[rule, rule] until=YYYY-MM-DD reason` where a comment may stand. */
export interface Directive {
  /** From the `#` to the end of the comment. */
  readonly at: Span;
  readonly rules: readonly { readonly id: string; readonly at: Span }[];
  readonly until?: { readonly text: string; readonly at: Span };
  readonly reason: string;
  /** Nothing else stands on its line. */
  readonly ownLine: boolean;
  /** 1-based lines it speaks about, inclusive. */
  readonly from: number;
  readonly to: number;
}

const START = /^#+\s*hostssl\s*:\s*ignore\b/u;
const WHOLE = /^(#+\s*hostssl\s*:\s*ignore\s*)(?:\[([^\]]*)\])?(\s*)/u;
const UNTIL = /(?:^|\s)until=(\S+)/u;

/**
 * The ignores of a file. One that has its line to itself speaks about the next record, also over blank lines and other
 * comments; above the first record it speaks about the file's start as well, where findings about what is missing point.
 */
export function directivesOf(file: SourceFile, kind: Kind | undefined): readonly Directive[] {
  if (!/hostssl\s*:\s*ignore/u.test(file.text)) return [];
  const units = unitsOf(file.text, kind);
  const nextRecords = recordsBelow(units);
  const directives: Directive[] = [];
  let leading = true;
  for (const [index, unit] of units.entries()) {
    const own = !unit.record;
    if (unit.comment) {
      const text = file.text.slice(unit.comment.start, unit.comment.end);
      if (START.test(text)) {
        const subject = (own && nextRecords[index]) || unit;
        const lines = { from: own && leading ? 1 : unit.first, to: subject.last };
        directives.push({ ...parse(file, unit.comment.start, text), ownLine: own, ...lines });
      }
    }
    if (!own) leading = false;
  }
  return directives;
}

/** For each unit the first record after it. */
function recordsBelow(units: readonly Unit[]): readonly (Unit | undefined)[] {
  const below: (Unit | undefined)[] = [];
  let next: Unit | undefined;
  for (let index = units.length - 1; index >= 0; index--) {
    below[index] = next;
    if (units[index]!.record) next = units[index];
  }
  return below;
}

function parse(file: SourceFile, start: number, text: string): Pick<Directive, 'at' | 'rules' | 'until' | 'reason'> {
  const whole = WHOLE.exec(text)!;
  const rules: { id: string; at: Span }[] = [];
  let offset = start + whole[1]!.length + 1;
  for (const piece of whole[2]?.split(',') ?? []) {
    const id = piece.trim();
    const from = offset + piece.length - piece.trimStart().length;
    if (id !== '') rules.push({ id, at: spanOf(file, from, from + id.length) });
    offset += piece.length + 1;
  }
  const rest = text.slice(whole[0].length);
  const until = UNTIL.exec(rest);
  const untilFrom = until ? start + whole[0].length + until.index + until[0].indexOf('until=') : 0;
  return {
    at: spanOf(file, start, start + text.length),
    rules,
    reason: rest
      .replace(UNTIL, ' ')
      .replace(/^[\s:–—-]+/u, '')
      .trim(),
    ...(until && {
      until: { text: until[1]!, at: spanOf(file, untilFrom, untilFrom + 'until='.length + until[1]!.length) },
    }),
  };
}
