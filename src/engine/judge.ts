import type { AnyRule } from '../rule/rule.js';
import type { Report } from '../rule/settled.js';
import type { Project } from '../semantics/project.js';
import { withEffect } from './access-effects.js';
import { check } from './check.js';
import { EffectBudgets } from './effect-budgets.js';
import { applyIgnores } from './ignores.js';
import type { LintConfig } from './lint-config.js';
import { metaRules } from './meta-rules.js';
import { effectGaps, overlapGaps } from './overlap-gaps.js';
import { type Redactor, redactorFor } from './redact.js';
import { optionsOf, selectRules } from './selection.js';
import { inOrder, settle } from './settle.js';
import { type JudgedFinding, weigh } from './weigh.js';

export interface JudgeOptions {
  /** Version of hostssl. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Hexadecimal SHA-256 of a text, as UTF-8. */
  readonly hash: (text: string) => string;
  readonly config?: LintConfig;
  /** False: comments in files silence nothing. */
  readonly inline?: boolean;
  /** Only these files are reported on; the others were read to understand them. */
  readonly shown?: (path: string) => boolean;
}

export interface Judgement {
  readonly report: Report;
  /** The findings of the report in its order, still with the files and edits that fixing needs. */
  readonly findings: readonly JudgedFinding[];
  readonly redactor: Redactor;
}

/**
 * From a linked project to the report: run the rules, weigh what they say, apply the ignores, put it in order.
 * @param rules all rules there are; the configuration selects. The rules about ignores are added.
 */
export function judge(project: Project, rules: readonly AnyRule[], options: JudgeOptions): Judgement {
  const { config = {}, now, shown = () => true, inline = true } = options;
  const all = [...rules.filter(({ id }) => !metaRules.some((meta) => meta.id === id)), ...metaRules];
  const selected = selectRules(all, config);
  const { findings: raw, failures } = check(project, selected, { now, options: (rule) => optionsOf(rule, config) });
  const ran = new Set(selected.map(({ id }) => id));
  const visible = weigh(raw, config).filter(({ finding }) => shown(finding.at.file.path));
  const { kept, ignored, complaints } = applyIgnores(project, visible, {
    now,
    inline,
    fromConfig: config.ignore ?? [],
    known: new Set(all.map(({ id }) => id)),
    ran: new Set([...ran].filter((id) => !failures.some(({ rule }) => rule === id))),
  });
  const about = complaints.filter(({ rule, finding }) => ran.has(rule.id) && shown(finding.at.file.path));
  const budgets = new EffectBudgets();
  const findings = inOrder([...kept, ...weigh(about, config)]).map((judged) => ({
    ...judged,
    finding: withEffect(project, judged.finding, budgets),
  }));
  const judged = { ...project, gaps: [...project.gaps, ...overlapGaps(project), ...effectGaps(budgets)] };
  const redactor = redactorFor(project.secrets);
  const { version, hash } = options;
  const report = settle(judged, findings, redactor, { version, hash, rules: selected, ignored, failures, shown });
  return { report, findings, redactor };
}
