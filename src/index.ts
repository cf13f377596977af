/**
 * hostssl as a library: pure functions from files to a report. Nothing in here touches a disk, a clock or a network.
 *
 * ```ts
 * const project = link(files, { files: memoryFiles(files) });
 * const { report } = judge(project, rules, { version, now, hash });
 * ```
 */
import { link as linkWith } from './engine/link.js';
import type { LinkOptions } from './engine/link-options.js';
import { parseCompose } from './parse/compose.js';
import { allFormats } from './semantics/formats/all-formats.js';
import { otherConnections } from './semantics/formats/text.js';
import type { Project } from './semantics/project.js';
import type { SourceFile } from './text/source.js';

export { rules } from '../rules/index.js';
export { type CheckOptions, type CheckOutcome, check, type RawFinding } from './engine/check.js';
export { applyFixes, type FixOutcome } from './engine/fix.js';
export { type Judgement, type JudgeOptions, judge } from './engine/judge.js';
export type { LinkConfig, LinkOptions } from './engine/link-options.js';
export type { LintConfig } from './engine/lint-config.js';
export { metaRules } from './engine/meta-rules.js';
export { KINDS, type Kind, kindOf } from './facts/kinds.js';
export { compact } from './report/compact.js';
export { explain } from './report/explain.js';
export { github } from './report/github.js';
export { json } from './report/json.js';
export { pretty } from './report/pretty.js';
export { sarif } from './report/sarif.js';
export * from './rule/rule.js';
export type * from './rule/settled.js';
export type * from './semantics/project.js';
export { runExample } from './testing/run-example.js';
export { type Files, memoryFiles } from './text/files.js';
export type { SourceFile, Span } from './text/source.js';

/** Joins files into the model of the estate, every format included. */
export const link = (files: readonly SourceFile[], options: LinkOptions): Project =>
  linkWith(files, { compose: parseCompose, formats: allFormats, otherConnections, ...options });
