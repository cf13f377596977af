import { helpUrl } from '../rule/help.js';
import type { AnyRule, Fix, Note, Witness } from '../rule/rule.js';
import type {
  Report,
  RuleFailure,
  SettledFinding,
  SettledFix,
  SettledGap,
  SettledNote,
  SettledWitness,
} from '../rule/settled.js';
import type { Project } from '../semantics/project.js';
import { positionOf } from '../text/source.js';
import { excerptOf, placeOf } from './excerpt.js';
import { fingerprints } from './fingerprint.js';
import { lineHash } from './line-hash.js';
import { minimalEdit } from './minimal-edit.js';
import type { Redactor } from './redact.js';
import { summaryOf } from './rule-summary.js';
import type { JudgedFinding } from './weigh.js';

export interface SettleOptions {
  /** Version of hostssl. */
  readonly version: string;
  /** Hexadecimal SHA-256 of a text, as UTF-8. */
  readonly hash: (text: string) => string;
  /** The rules that ran. */
  readonly rules: readonly AnyRule[];
  readonly ignored: number;
  readonly failures: readonly RuleFailure[];
  /** Files the person asked about; everything else was read to understand those. */
  readonly shown: (path: string) => boolean;
}

/** Ordered findings as plain data: placed, redacted, with nothing invisible in them. */
export function settle(
  project: Project,
  findings: readonly JudgedFinding[],
  redactor: Redactor,
  options: SettleOptions,
): Report {
  const names = fingerprints(findings, redactor, options.hash);
  const settled = findings.map((finding, index) => settleFinding(finding, names[index]!, redactor));
  const count = (severity: string) => settled.filter((finding) => finding.severity === severity).length;
  return {
    tool: { name: 'hostssl', version: options.version },
    rules: [...options.rules].sort((a, b) => compare(a.id, b.id)).map(summaryOf),
    findings: settled,
    gaps: gapsOf(project, redactor, options.shown),
    checked: project.checked
      .filter(({ file }) => options.shown(file))
      .map(({ file, kind }) => ({ file: redactor.path(file), kind }))
      .sort((a, b) => compare(a.file, b.file) || compare(a.kind, b.kind)),
    summary: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      ignored: options.ignored,
      baselined: 0,
    },
    ...(options.failures.length > 0 && {
      failures: options.failures.map(({ rule, message }) => ({ rule, message: redactor.text(message) })),
    }),
  };
}

/** By file, place, rule and message; the same everywhere, whatever the language of the machine. */
export function inOrder(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  return [...findings].sort(({ rule: ruleA, finding: a }, { rule: ruleB, finding: b }) => {
    if (a.at.file.path !== b.at.file.path) return compare(a.at.file.path, b.at.file.path);
    return (
      a.at.start - b.at.start || compare(ruleA.id, ruleB.id) || compare(a.message, b.message) || a.at.end - b.at.end
    );
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function settleFinding(judged: JudgedFinding, fingerprint: string, redactor: Redactor): SettledFinding {
  const { rule, finding, severity, confidence } = judged;
  const { at, message, notes, witness, fix } = finding;
  return {
    rule: rule.id,
    severity,
    confidence,
    message: redactor.text(message),
    place: placeOf(at, redactor),
    excerpt: excerptOf(at, redactor),
    notes: (notes ?? []).map((note) => settleNote(note, redactor)),
    ...(witness && { witness: settleWitness(witness, redactor) }),
    ...(fix && { fix: settleFix(fix, redactor) }),
    controls: rule.controls,
    help: helpUrl(rule),
    fingerprint,
    // Only one format shows it, and it takes the whole file.
    get lineHash() {
      return lineHash(at.file, positionOf(at.file, at.start).line);
    },
  };
}

const settleNote = ({ message, at }: Note, redactor: Redactor): SettledNote => ({
  message: redactor.text(message),
  ...(at && { place: placeOf(at, redactor), excerpt: excerptOf(at, redactor) }),
});

function settleWitness(witness: Witness, redactor: Redactor): SettledWitness {
  const { file, line } = placeOf(witness.record, redactor);
  return {
    ...witness,
    ...(witness.address !== undefined && { address: redactor.text(witness.address) }),
    database: redactor.text(witness.database),
    user: redactor.text(witness.user),
    method: redactor.text(witness.method),
    record: { file, line },
  };
}

/** Reduced to what changes. A fix of which one edit would show a secret is told without edits: half of it would be wrong. */
function settleFix({ title, safety, effect, edits }: Fix, redactor: Redactor): SettledFix {
  const minimal = edits.map(minimalEdit);
  const shown = minimal.every(({ text }) => redactor.isPlain(text)) ? minimal : [];
  return {
    title: redactor.text(title),
    safety,
    ...(effect !== undefined && { effect: redactor.text(effect) }),
    edits: shown.map(({ at, text }) => {
      const place = placeOf(at, redactor);
      return { file: place.file, start: at.start, end: at.end, text, place };
    }),
  };
}

/** What could not be read, each once, in order. */
export function gapsOf(project: Project, redactor: Redactor, shown: (path: string) => boolean): readonly SettledGap[] {
  const byWhat = new Map<string, SettledGap>();
  for (const { at, message } of project.gaps) {
    if (!shown(at.file.path)) continue;
    const gap = { message: redactor.text(message), place: placeOf(at, redactor) };
    byWhat.set(JSON.stringify([gap.place.file, at.start, gap.message]), gap);
  }
  return [...byWhat.values()].sort(
    (a, b) =>
      compare(a.place.file, b.place.file) ||
      a.place.line - b.place.line ||
      a.place.column - b.place.column ||
      compare(a.message, b.message),
  );
}
