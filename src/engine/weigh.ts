import type { AnyRule, Confidence, Finding, Note, Severity } from '../rule/rule.js';
import type { RawFinding } from './check.js';
import type { LintConfig } from './lint-config.js';
import { levelsFrom } from './selection.js';

/** A finding with its final weight. */
export interface JudgedFinding {
  readonly rule: AnyRule;
  readonly finding: Finding;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly anchored: boolean;
}

const LOWER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };
const CERTAINTY: Readonly<Record<Confidence, number>> = { possible: 0, likely: 1, certain: 2 };
const WEIGHT: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Severity: the configuration's word, else the finding's own or its rule's, one level lower in files that are headed
 * for development, tests or examples, unless the profile is strict. Findings switched off or less certain than wanted are gone.
 */
export function weigh(raw: readonly RawFinding[], config: LintConfig): readonly JudgedFinding[] {
  const levelOf = levelsFrom(config);
  const least = CERTAINTY[config.minConfidence ?? 'possible'];
  const isLenient = config.profile !== 'strict';
  const judged: JudgedFinding[] = [];
  for (const { rule, finding, environment, anchored } of raw) {
    const confidence: Confidence = finding.confidence ?? rule.confidence;
    const level = levelOf(rule.id, finding.at.file.path);
    if (level === 'off' || CERTAINTY[confidence] < least) continue;
    const own: Severity = finding.severity ?? rule.severity;
    if (level === undefined && isLenient && environment !== 'production' && environment !== 'unknown') {
      const severity = environment === 'documentation' ? 'info' : LOWER[own];
      const note = `weighs as \`${severity}\` instead of \`${own}\`: ${HEADED_FOR[environment]}`;
      const notes: readonly Note[] = own === severity ? [] : [{ message: note }];
      const lowered = { ...finding, notes: [...(finding.notes ?? []), ...notes] };
      judged.push({ rule, finding: lowered, severity, confidence, anchored });
    } else judged.push({ rule, finding, severity: level ?? own, confidence, anchored });
  }
  return mergeDuplicates(judged);
}

const HEADED_FOR = {
  dev: 'this is for development',
  test: 'this is for tests',
  example: 'this is an example to copy from',
  documentation: 'this is a text about a program',
} as const;

/** One finding for what several subjects share: an included file, a variable of two services. The heaviest stays. */
function mergeDuplicates(judged: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const byWhat = new Map<string, JudgedFinding>();
  for (const next of judged) {
    const { at, message } = next.finding;
    const what = JSON.stringify([next.rule.id, at.file.path, at.start, at.end, message]);
    const first = byWhat.get(what);
    byWhat.set(what, first ? merge(first, next) : next);
  }
  return [...byWhat.values()];
}

function merge(a: JudgedFinding, b: JudgedFinding): JudgedFinding {
  const [kept, other] = WEIGHT[b.severity] > WEIGHT[a.severity] ? [b, a] : [a, b];
  const told = new Set(kept.finding.notes?.map(keyOf));
  const more = other.finding.notes?.filter((note) => note.at && !told.has(keyOf(note))) ?? [];
  if (more.length === 0) return kept;
  return { ...kept, finding: { ...kept.finding, notes: [...(kept.finding.notes ?? []), ...more] } };
}

const keyOf = ({ message, at }: Note): string => JSON.stringify([message, at?.file.path, at?.start, at?.end]);
