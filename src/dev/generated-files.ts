import { metaRules } from '../engine/meta-rules.js';
import { explain } from '../report/explain.js';
import { reportSchema } from '../report/json-schema.js';
import type { AnyRule } from '../rule/rule.js';
import { runExample } from '../testing/run-example.js';
import { complianceMatrix } from './compliance-matrix.js';
import { configSchemaFiles, type GeneratedFile } from './config-schema-files.js';
import { rulesTable } from './rules-table.js';

/** Every file that follows from the rules, besides their index. */
export function generatedFiles(rules: readonly AnyRule[]): readonly GeneratedFile[] {
  const all = [...rules, ...metaRules].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [
    ...all.map((rule) => ({
      path: `docs/rules/${rule.id}.md`,
      text: explain(rule, (one, example) => runExample(one, example, { rules })),
    })),
    { path: 'docs/rules/README.md', text: rulesTable(all) },
    { path: 'docs/compliance.md', text: complianceMatrix(all) },
    { path: 'docs/schema/report.schema.json', text: `${JSON.stringify(reportSchema, undefined, 2)}\n` },
    ...configSchemaFiles(all),
  ];
}
