import { applyEdits, type Edit } from '../text/edit.js';
import { lineCount, offsetOfLine, positionOf, type SourceFile, spanOf, textOf } from '../text/source.js';
import { invisibleIn } from '../text/visible.js';

/** How lines may be shown: secrets hidden, control characters visible. */
export interface PatchText {
  /** A line of the file as it is, without its line feed. */
  patchLine(file: SourceFile, line: number): string;
  /** A line the patch adds. */
  patchText(line: string): string;
}

interface Change {
  /** 1-based first line that goes, and how many go. */
  readonly line: number;
  readonly removed: number;
  readonly added: readonly string[];
}

const CONTEXT = 3;

/**
 * The edits of one file as a unified diff, headed `--- a/path`, `+++ b/path`; empty when nothing changes.
 * Hidden secrets make it a patch to read: where a shown line holds one, `git apply` will not find it.
 */
export function unifiedDiff(file: SourceFile, edits: readonly Edit[], shown: PatchText, path = file.path): string {
  const changes = changesOf(file, edits);
  if (changes.length === 0) return '';
  const out = [`--- ${named(`a/${path}`)}`, `+++ ${named(`b/${path}`)}`];
  let moved = 0;
  for (const hunk of hunksOf(changes)) {
    const first = Math.max(1, hunk[0]!.line - CONTEXT);
    const end = hunk.at(-1)!;
    const last = Math.min(realLines(file), end.line + end.removed + CONTEXT - 1);
    const grown = hunk.reduce((sum, { added, removed }) => sum + added.length - removed, 0);
    const count = last - first + 1;
    out.push(`@@ -${range(first, count)} +${range(first + moved, count + grown)} @@`);
    moved += grown;
    let line = first;
    const copy = (sign: string, until: number) => {
      for (; line < until; line++) {
        out.push(sign + shown.patchLine(file, line));
        if (line === lineCount(file)) out.push(NO_NEWLINE);
      }
    };
    for (const change of hunk) {
      copy(' ', change.line);
      copy('-', change.line + change.removed);
      for (const added of change.added) {
        out.push(`+${shown.patchText(added.replace(/\n$/u, ''))}`);
        if (!added.endsWith('\n')) out.push(NO_NEWLINE);
      }
    }
    copy(' ', last + 1);
  }
  return `${out.join('\n')}\n`;
}

/** Quoted as git does where a name holds what would break a line, or what a terminal would act on. */
function named(path: string): string {
  if (invisibleIn(path).length === 0 && !/["\\]/u.test(path)) return path;
  const shown = [...new TextEncoder().encode(path)].map((byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x22 || byte === 0x5c
      ? `\\${byte.toString(8).padStart(3, '0')}`
      : String.fromCharCode(byte),
  );
  return `"${shown.join('')}"`;
}

const NO_NEWLINE = '\\ No newline at end of file';

/** An empty side is named by the line before it. */
const range = (first: number, count: number): string =>
  count === 1 ? `${first}` : `${count === 0 ? first - 1 : first},${count}`;

/** Lines that hold text: a last line without any, behind the final line feed, is none. */
const realLines = (file: SourceFile): number =>
  file.text === '' || file.text.endsWith('\n') ? lineCount(file) - 1 : lineCount(file);

/** Line ranges that the edits touch, each with the lines it becomes. */
function changesOf(file: SourceFile, edits: readonly Edit[]): readonly Change[] {
  const ranges: { first: number; last: number }[] = [];
  const ordered = [...edits].sort((a, b) => a.at.start - b.at.start);
  for (const { at } of ordered) {
    const first = positionOf(file, at.start).line;
    const last = positionOf(file, at.end).line;
    const before = ranges.at(-1);
    if (before && first <= before.last) before.last = Math.max(before.last, last);
    else ranges.push({ first, last });
  }
  const edited = applyEdits(file, edits);
  let shift = 0;
  return ranges.flatMap(({ first, last }) => {
    const start = offsetOfLine(file, first);
    const end = last === lineCount(file) ? file.text.length : offsetOfLine(file, last + 1);
    const inside = edits.filter(({ at }) => at.start >= start && at.end <= end && within(file, at.start, first, last));
    const grown = applyEdits(file, inside).length - file.text.length;
    const after = edited.slice(start + shift, end + shift + grown);
    shift += grown;
    return trimmed(first, linesOf(textOf(spanOf(file, start, end))), linesOf(after));
  });
}

const within = (file: SourceFile, offset: number, first: number, last: number): boolean => {
  const { line } = positionOf(file, offset);
  return first <= line && line <= last;
};

/** Lines with their line feeds. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

function trimmed(first: number, old: readonly string[], next: readonly string[]): readonly Change[] {
  let head = 0;
  while (head < old.length && head < next.length && old[head] === next[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, next.length) - head && old.at(-1 - tail) === next.at(-1 - tail)) tail++;
  const removed = old.length - head - tail;
  const added = next.slice(head, next.length - tail);
  return removed === 0 && added.length === 0 ? [] : [{ line: first + head, removed, added }];
}

/** Changes whose contexts meet share a hunk. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.line - (last.line + last.removed) <= 2 * CONTEXT) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  return hunks;
}
