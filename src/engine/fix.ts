import type { Fix } from '../rule/rule.js';
import { applyEdits, type Edit } from '../text/edit.js';
import type { SourceFile } from '../text/source.js';
import type { JudgedFinding } from './weigh.js';

/** A file that fixes change. */
export interface FixedFile {
  readonly file: SourceFile;
  readonly edits: readonly Edit[];
  readonly text: string;
}

export interface FixOutcome {
  readonly files: readonly FixedFile[];
  readonly applied: readonly JudgedFinding[];
  /** Fixes that were wanted and could not be made now. */
  readonly skipped: readonly { readonly finding: JudgedFinding; readonly why: string }[];
}

/**
 * Applies fixes that do not touch each other, in the order of the findings, each as a whole or not at all.
 * A fix that has to wait for another is found again, and made, on the next run.
 * @param which `safe`: those that keep every connection working; `all`: those to be reviewed, too
 */
export function applyFixes(findings: readonly JudgedFinding[], which: 'safe' | 'all'): FixOutcome {
  const accepted = new Map<string, { file: SourceFile; edits: Edit[] }>();
  const applied: JudgedFinding[] = [];
  const skipped: { finding: JudgedFinding; why: string }[] = [];
  for (const judged of findings) {
    const { fix } = judged.finding;
    if (!fix || (which === 'safe' && fix.safety !== 'safe')) continue;
    const why = obstacle(fix, accepted);
    if (why !== undefined) {
      skipped.push({ finding: judged, why });
      continue;
    }
    applied.push(judged);
    for (const edit of fix.edits) {
      const { file } = edit.at;
      const changes = accepted.get(file.path) ?? { file, edits: [] };
      if (!changes.edits.some((other) => isSame(other, edit))) changes.edits.push(edit);
      accepted.set(file.path, changes);
    }
  }
  const files = [...accepted.values()].map(({ file, edits }) => ({ file, edits, text: applyEdits(file, edits) }));
  return { files, applied, skipped };
}

function obstacle(
  { edits }: Fix,
  accepted: ReadonlyMap<string, { readonly edits: readonly Edit[] }>,
): string | undefined {
  for (const edit of edits) {
    if (edit.at.file.lossy) return 'the file holds bytes that are not UTF-8';
    const others = accepted.get(edit.at.file.path)?.edits ?? [];
    if (others.some((other) => !isSame(other, edit) && collide(other, edit))) return 'it overlaps another fix';
  }
  return undefined;
}

const isSame = (a: Edit, b: Edit): boolean => a.at.start === b.at.start && a.at.end === b.at.end && a.text === b.text;

/** Two insertions at one place collide, too: nobody can say which comes first. */
const collide = ({ at: a }: Edit, { at: b }: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
