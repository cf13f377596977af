import type { Edit } from './edit.js';
import { type SourceFile, spanOf } from './source.js';

/** More differing lines than this are one change: nobody reads them one by one. */
const MOST_DIFFERENCES = 1000;

/** Edits of whole lines that turn a file into another text, the fewest lines touched (Myers' greedy search). */
export function lineEdits(file: SourceFile, text: string): readonly Edit[] {
  const old = linesOf(file.text);
  const next = linesOf(text);
  const starts = startsOf(old);
  const put = (from: number, to: number, lines: readonly string[]): Edit => ({
    at: spanOf(file, starts[from]!, starts[to]!),
    text: lines.join(''),
  });
  const edits: Edit[] = [];
  let from = 0;
  let fromNext = 0;
  for (const [x, y] of [...kept(old, next), [old.length, next.length] as const]) {
    if (x > from || y > fromNext) edits.push(put(from, x, next.slice(fromNext, y)));
    from = x + 1;
    fromNext = y + 1;
  }
  return edits;
}

/** Lines with their line feeds. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];

function startsOf(lines: readonly string[]): readonly number[] {
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length);
  return starts;
}

type Pair = readonly [number, number];

/** Pairs of lines that stay as they are, in order. */
function kept(old: readonly string[], next: readonly string[]): readonly Pair[] {
  const reach = new Map<number, number>([[1, 0]]);
  const trace: ReadonlyMap<number, number>[] = [];
  const most = Math.min(old.length + next.length, MOST_DIFFERENCES);
  for (let d = 0; d <= most; d++) {
    trace.push(new Map(reach));
    for (let k = -d; k <= d; k += 2) {
      let x = isDown(reach, k, d) ? reach.get(k + 1)! : reach.get(k - 1)! + 1;
      while (x < old.length && x - k < next.length && old[x] === next[x - k]) x++;
      reach.set(k, x);
      if (x >= old.length && x - k >= next.length) return backwards(trace, old.length, next.length);
    }
  }
  return [];
}

const isDown = (reach: ReadonlyMap<number, number>, k: number, d: number): boolean =>
  k === -d || (k !== d && reach.get(k - 1)! < reach.get(k + 1)!);

function backwards(trace: readonly ReadonlyMap<number, number>[], width: number, height: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let x = width;
  let y = height;
  for (let d = trace.length - 1; d >= 0; d--) {
    const reach = trace[d]!;
    const k = x - y;
    const before = isDown(reach, k, d) ? k + 1 : k - 1;
    const fromX = reach.get(before)!;
    const fromY = fromX - before;
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    x = fromX;
    y = fromY;
  }
  return pairs.reverse();
}
