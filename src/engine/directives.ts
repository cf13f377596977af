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
  /** It is no ignore and was surely meant as one. */
  readonly foreign: boolean;
  /** Nothing else stands on its line. */
  readonly ownLine: boolean;
  /** 1-based lines it speaks about, inclusive. */
  readonly from: number;
  readonly to: number;
}

const START = /^#+\s*hostssl\s*:\s*ignore\b/u;
const WHOLE = /^(#+\s*hostssl\s*:\s*ignore\s*)(?:\[([^\]]*)\])?(\s*)/u;
const UNTIL = /(?:^|\s)until=(\S+)/u;
/** Meant as a date, and without its `=` it would be a word of the reason, and the ignore hold for ever. */
const UNTIL_LOOSE = /(?:^|\s)(until\s*[:\s]\s*=?\s*\d{4}-\d{2}-\d{2})/iu;
/** Other tools' words. `# hostssl: only over TLS` is a remark about records of that name. */
const OTHER_VERB =
  /^#+\s*hostssl\s*:\s*(?:[\w-]+\s*\[|(?:disable|enable|off|skip|allow|noqa|nolint|suppress|silence|ignored|ignores)(?:-[\w-]+)?(?:\s|$))/iu;

/**
 * The ignores of a file. One that has its line to itself speaks about the next record, also over blank lines and other
 * comments; above the first record it speaks about the file's start as well, where findings about what is missing point.
 */
export function directivesOf(file: SourceFile, kind: Kind | undefined): readonly Directive[] {
  if (!/#\s*hostssl\s*:/u.test(file.text)) return [];
  const units = unitsOf(file.text, kind);
  const nextRecords = recordsBelow(units);
  const directives: Directive[] = [];
  let leading = true;
  for (const [index, unit] of units.entries()) {
    const own = !unit.record;
    if (unit.comment) {
      const text = file.text.slice(unit.comment.start, unit.comment.end);
      const foreign = !START.test(text) && OTHER_VERB.test(text);
      if (foreign || START.test(text)) {
        const subject = (own && nextRecords[index]) || unit;
        const lines = { from: own && leading ? 1 : unit.first, to: subject.last };
        const read = foreign
          ? { at: spanOf(file, unit.comment.start, unit.comment.end), rules: [], reason: '' }
          : parse(file, unit.comment.start, text);
        directives.push({ ...read, foreign, ownLine: own, ...lines });
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
  const strict = UNTIL.exec(rest);
  const until = strict ?? UNTIL_LOOSE.exec(rest);
  const written = strict ? `until=${strict[1]}` : (until?.[1] ?? '');
  const untilFrom = until ? start + whole[0].length + until.index + until[0].indexOf(written) : 0;
  return {
    at: spanOf(file, start, start + text.length),
    rules,
    reason: rest
      .replace(UNTIL, ' ')
      .replace(/^[\s:–—-]+/u, '')
      .trim(),
    ...(until && {
      until: { text: until[1]!, at: spanOf(file, untilFrom, untilFrom + written.length) },
    }),
  };
}
