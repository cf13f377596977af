import { applyFixes } from '../engine/fix.js';
import type { Judgement } from '../engine/judge.js';
import type { Estate } from '../host/estate.js';
import { layeredFiles } from '../host/layered-files.js';
import type { SourceFile } from '../text/source.js';

type Judge = (sources: readonly SourceFile[], files: Estate['files']) => Judgement;

export interface FixRun {
  /** Files that changed, with their text now. */
  readonly changed: readonly SourceFile[];
  /** What is still found. */
  readonly after: Judgement;
  /** Fixes that were taken back, with the reason. */
  readonly refused: readonly string[];
}

/** Fixes that wait for each other are made one round after the other; more rounds than this are a ring. */
const MOST_ROUNDS = 10;

/**
 * Fix, look again, and go on until nothing is left to fix. A round after which something new is found, or something can
 * no longer be read, is taken back.
 */
export function fixUntilDone(first: Judgement, judge: Judge, estate: Estate, which: 'safe' | 'all'): FixRun {
  let now = first;
  const changed = new Map<string, SourceFile>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { files } = applyFixes(now.findings, which);
    if (files.length === 0) break;
    const next = new Map(changed);
    for (const { file, text } of files) next.set(file.path, { ...file, text });
    const layered = layeredFiles([...next.values()], estate.files);
    const after = judge(
      estate.sources.map((file) => next.get(file.path) ?? file),
      layered,
    );
    const worse = newTrouble(now, after);
    if (worse !== undefined) return { changed: [...changed.values()], after: now, refused: [worse] };
    for (const [path, file] of next) changed.set(path, file);
    now = after;
  }
  return { changed: [...changed.values()], after: now, refused: [] };
}

/** A rule that speaks up in a file where it was silent, or a file that can no longer be read. */
function newTrouble(before: Judgement, after: Judgement): string | undefined {
  const spoke = new Set(before.report.findings.map(({ rule, place }) => `${rule} ${place.file}`));
  const fresh = after.report.findings.find(({ rule, place }) => !spoke.has(`${rule} ${place.file}`));
  if (fresh) return `a fix was taken back: \`${fresh.place.file}\` would then have ${fresh.rule}`;
  if (after.report.gaps.length <= before.report.gaps.length) return undefined;
  return 'a fix was taken back: a file could not be read after it';
}
