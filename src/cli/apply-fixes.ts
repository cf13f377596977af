import { applyFixes } from '../engine/fix.js';
import type { Judgement } from '../engine/judge.js';
import type { JudgedFinding } from '../engine/weigh.js';
import type { Estate } from '../host/estate.js';
import { layeredFiles } from '../host/layered-files.js';
import type { Report } from '../rule/settled.js';
import { positionOf, type SourceFile } from '../text/source.js';

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

/** The rules that say that something no longer reads or starts. What others find a fix has merely uncovered. */
const BREAKAGES: ReadonlySet<string> = new Set([
  'hba/file-refused',
  'server/tls-startup-failure',
  'server/setting-version-mismatch',
  'client/sslmode-invalid',
]);

/** The files as fixes leave them, and what is found in them. */
interface State {
  readonly changed: ReadonlyMap<string, SourceFile>;
  readonly judged: Judgement;
}

/**
 * Fix, look again, and go on until nothing is left to fix. A fix after which something no longer reads is taken back,
 * and the others stay.
 */
export function fixUntilDone(first: Judgement, judge: Judge, estate: Estate, which: 'safe' | 'all'): FixRun {
  const refused = new Map<string, string>();

  const stateAfter = ({ changed }: State, fixes: readonly JudgedFinding[]): State => {
    const next = new Map(changed);
    for (const { file, text } of applyFixes(fixes, which).files) next.set(file.path, { ...file, text });
    const layered = layeredFiles([...next.values()], estate.files);
    const sources = estate.sources.map((file) => next.get(file.path) ?? file);
    return { changed: next, judged: judge(sources, layered) };
  };

  /** Halves the fixes until those that break something stand alone, so that many good ones cost few looks. */
  const accept = (base: State, good: readonly JudgedFinding[], fixes: readonly JudgedFinding[]): typeof fixes => {
    const trouble = newTrouble(base.judged.report, stateAfter(base, [...good, ...fixes]).judged.report);
    if (trouble === undefined) return [...good, ...fixes];
    const [only, ...more] = fixes;
    if (only && more.length === 0) {
      refused.set(nameOf(only), `${placeAndTitle(only, base.judged)} was taken back: ${trouble}`);
      return good;
    }
    const middle = fixes.length >> 1;
    return accept(base, accept(base, good, fixes.slice(0, middle)), fixes.slice(middle));
  };

  let now: State = { changed: new Map(), judged: first };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = now.judged.findings.filter((finding) => !refused.has(nameOf(finding)));
    const { applied } = applyFixes(wanted, which);
    if (applied.length === 0) break;
    const good = accept(now, [], applied);
    if (good.length > 0) now = stateAfter(now, good);
  }
  return { changed: [...now.changed.values()], after: now.judged, refused: [...refused.values()] };
}

/** The same fix in the next round, when it may stand on another line. */
const nameOf = ({ rule, finding: { at, message, fix } }: JudgedFinding): string =>
  JSON.stringify([rule.id, at.file.path, message, fix?.title]);

function placeAndTitle({ finding: { at, fix } }: JudgedFinding, { redactor }: Judgement): string {
  const place = `${redactor.path(at.file.path)}:${positionOf(at.file, at.start).line}`;
  return `the fix \`${redactor.text(fix?.title ?? '')}\` at \`${place}\``;
}

/** Something that no longer reads or starts, and did before. */
function newTrouble(before: Report, after: Report): string | undefined {
  const broken = ({ findings }: Report) => findings.filter(({ rule }) => BREAKAGES.has(rule));
  const fresh = firstMore(broken(before), broken(after), ({ rule, place }) => `${rule} ${place.file}`);
  if (fresh) return `\`${fresh.place.file}\` would then have ${fresh.rule}: ${fresh.message}`;
  const gap = firstMore(before.gaps, after.gaps, ({ place }) => place.file);
  return gap && `\`${gap.place.file}\` could then not be read: ${gap.message}`;
}

/** The first item of a kind of which there are more than before; messages may change, numbers tell. */
function firstMore<T>(before: readonly T[], after: readonly T[], kindOf: (item: T) => string): T | undefined {
  const left = new Map<string, number>();
  for (const item of before) left.set(kindOf(item), (left.get(kindOf(item)) ?? 0) + 1);
  return after.find((item) => {
    const count = left.get(kindOf(item)) ?? 0;
    left.set(kindOf(item), count - 1);
    return count === 0;
  });
}
