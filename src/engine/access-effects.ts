import type { Finding, Fix } from '../rule/rule.js';
import { type AccessEffect, effectOf } from '../semantics/access/change-words.js';
import { changesOf } from '../semantics/access/changes.js';
import { revisedBy } from '../semantics/access/revise.js';
import { tableOf } from '../semantics/access/table.js';
import { filesReadInto, hbaInForce } from '../semantics/hba-versions.js';
import type { Project } from '../semantics/project.js';
import { EffectBudgets } from './effect-budgets.js';

/**
 * What a fix of pg_hba.conf does to connections, proven over all of them; undefined for a fix of anything else, for
 * one that leaves no table PostgreSQL would load, and where there is no budget for it.
 */
export function accessEffect(
  project: Project,
  { edits }: Fix,
  budgets: EffectBudgets = new EffectBudgets(),
): AccessEffect | undefined {
  for (const server of project.servers) {
    const tree = hbaInForce(server);
    if (!tree || !edits.some(({ at }) => tree.files.includes(at.file))) continue;
    const table = tableOf(tree, server.world);
    return budgets.spend(table, edits.length, () => {
      const revision = revisedBy(table, edits, filesReadInto(tree));
      if (!revision) return undefined;
      const changed = new Set([...revision.removed, ...revision.inserted.map(({ record }) => record)]);
      return effectOf(changesOf(revision), changed);
    });
  }
  return undefined;
}

/** The finding with the effect of its fix. */
export function withEffect(project: Project, finding: Finding, budgets: EffectBudgets): Finding {
  const { fix } = finding;
  const effect = fix && accessEffect(project, fix, budgets);
  return fix && effect ? { ...finding, fix: { ...fix, effect: effect.message } } : finding;
}
