import { linesOf } from '../../../parse/embedded-lines.js';
import { FILLER } from '../../../parse/yaml-mask.js';
import type { Entry } from '../../../parse/yaml-merge.js';
import { passageOf } from '../../../parse/yaml-reading.js';
import { follow } from '../../../parse/yaml-tree.js';
import type { Passage } from '../../../text/passage.js';
import type { SourceFile, Span } from '../../../text/source.js';

/**
 * The records under a key, in order: the items of a list, or a block of text. What a template may put between them
 * stands there as a line that is not in sight. Undefined where nothing is written.
 */
export function recordsUnder(
  { key, value }: Entry,
  file: SourceFile,
  holes: readonly Span[],
): readonly Passage[] | undefined {
  const target = follow(value);
  const text = target?.kind === 'scalar' ? passageOf(value) : undefined;
  if (text) return linesOfText(text, key.at.end, file, holes);
  const own = holesIn(key.at.end, value.at, file, holes).map(unseen);
  if (target?.kind !== 'list') {
    if (own.length > 0) return own;
    return target?.kind === 'scalar' ? undefined : [unseen(value.at)];
  }
  const lines = target.items.map((item) => passageOf(item) ?? unseen(item.at));
  return value.kind === 'alias' ? lines : inOrder(lines, own);
}

/** The lines of a block of text under a key that ends at `keyEnd`, and what a template may put between them. */
export const linesOfText = (
  text: Passage,
  keyEnd: number,
  file: SourceFile,
  holes: readonly Span[],
): readonly Passage[] => inOrder(linesOf(text), holesIn(keyEnd, text.at, file, holes).map(unseen));

const inOrder = (lines: readonly Passage[], others: readonly Passage[]): readonly Passage[] =>
  others.length === 0 ? lines : [...lines, ...others].sort((a, b) => a.at.start - b.at.start);

/** A line of which nobody can say what it is. */
export const unseen = (at: Span): Passage => ({
  text: FILLER,
  at,
  span: () => at,
  escape: () => undefined,
  writable: () => false,
});

/** Stretches under a key that a template fills: inside its value, before it, and right behind it. */
export function holesIn(keyEnd: number, at: Span, file: SourceFile, holes: readonly Span[]): readonly Span[] {
  let end = Math.max(keyEnd, at.end);
  return holes.filter((hole) => {
    if (hole.start < keyEnd) return false;
    if (hole.start >= end && !/^:?(?:\s|#[^\n]*)*$/u.test(file.text.slice(end, hole.start))) return false;
    end = Math.max(end, hole.end);
    return true;
  });
}
