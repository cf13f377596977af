/**
 * The candidate a misspelt word was probably meant to be: within a third of its length in edits
 * (a swap of neighbours counts as one), the nearest first, of equals the first listed; else the first that it begins.
 */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  let begun: string | undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (word.length >= SHORTEST_START && candidate.startsWith(word)) begun ??= candidate;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best ?? begun;
}

/** Fewer letters begin too much to mean anything. */
const SHORTEST_START = 4;

/** `: did you mean "x"?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const candidate = closest(word, candidates);
  return candidate === undefined ? '' : `; did you mean \`${candidate}\`?`;
}

/** Optimal string alignment distance; words longer than any name we know are not compared. */
function distance(a: string, b: string): number {
  if (a.length > 100 || b.length > 100) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) edits = Math.min(edits, before[j - 2]! + 1);
      row.push(edits);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
