import { exampleProject } from '../engine/example-project.js';
import { applyFixes, type FixedFile } from '../engine/fix.js';
import { judge } from '../engine/judge.js';
import { metaRules } from '../engine/meta-rules.js';
import type { JudgedFinding } from '../engine/weigh.js';
import type { PatchText } from '../report/diff.js';
import type { Project } from '../rule/index.js';
import type { AnyRule, Example } from '../rule/rule.js';
import type { Report } from '../rule/settled.js';
import type { SourceFile } from '../text/source.js';
import { drawMarks, readMarks } from './marks.js';
import { plainHash } from './plain-hash.js';

export type Texts = Readonly<Record<string, string>>;

export interface Outcome {
  readonly project: Project;
  /** What the rule found, and the same as a report tells it. */
  readonly findings: readonly JudgedFinding[];
  readonly report: Report;
  /** The example's files without marks. */
  readonly files: readonly SourceFile[];
  /** The files with `[|…|]` drawn where the rule really pointed. */
  readonly drawn: Texts;
  /** The files as the example marks them, drawn in the same way. */
  readonly expected: Texts;
  /** The files after every fix the rule offered, the unsafe ones too. */
  readonly fixed: Texts;
  readonly fixes: readonly FixedFile[];
  readonly shown: PatchText;
}

export interface RunOptions {
  /** The other rules there are: rules about ignores need them, and ignores in an example may name them. */
  readonly rules?: readonly AnyRule[];
}

/** 2026-01-01: examples are judged at a moment that does not move. */
const NOW = 1_767_225_600_000;

/** Runs one rule on one of its examples. Tests, pages and a plugin's own tests all go through here. */
export function runExample(rule: AnyRule, example: Example, { rules = [] }: RunOptions = {}): Outcome {
  const marked = Object.entries(example.files).map(([path, text]) => ({ path, ...readMarks(text) }));
  const files: readonly SourceFile[] = marked.map(({ path, text }) => ({ path, text, ...example.modes?.[path] }));
  const isMeta = metaRules.includes(rule);
  const project = exampleProject(files, example);
  const { findings, report, redactor } = judge(
    project,
    isMeta ? rules : [...rules.filter(({ id }) => id !== rule.id), rule],
    {
      version: '0.0.0',
      now: NOW,
      hash: plainHash,
      config: {
        ...(isMeta ? { profile: 'strict' } : { only: [rule.id] }),
        ...(example.options && { rules: { [rule.id]: { options: example.options } } }),
      },
    },
  );
  const own = findings.filter((finding) => finding.rule === rule);
  const { files: fixes } = applyFixes(own, 'all');
  const texts = (of: (file: SourceFile) => string): Texts =>
    Object.fromEntries(files.map((file) => [file.path, of(file)]));
  const after = new Map(fixes.map(({ file, text }) => [file.path, text]));
  return {
    project,
    findings: own,
    report: { ...report, findings: report.findings.filter((finding) => finding.rule === rule.id) },
    files,
    drawn: texts(({ path, text }) =>
      drawMarks(
        text,
        own.flatMap(({ finding }) => (finding.at.file.path === path ? [finding.at] : [])),
      ),
    ),
    expected: Object.fromEntries(marked.map(({ path, text, marks }) => [path, drawMarks(text, marks)])),
    fixed: texts(({ path, text }) => after.get(path) ?? text),
    fixes,
    shown: redactor,
  };
}
