import type { Finding, Fix } from '../rule/rule.js';
import { type AccessEffect, effectOf } from '../semantics/access/change-words.js';
import { changesOf } from '../semantics/access/changes.js';
import { revisedBy } from '../semantics/access/revise.js';
import { tableOf } from '../semantics/access/table.js';
import { filesReadInto, hbaInForce } from '../semantics/hba-versions.js';
import type { Project } from '../semantics/project.js';

/**
 * What a fix of pg_hba.conf does to connections, proven over all of them; undefined for a fix of anything else, and
 * for one that leaves no table PostgreSQL would load.
 */
export function accessEffect(project: Project, { edits }: Fix): AccessEffect | undefined {
  for (const server of project.servers) {
    const tree = hbaInForce(server);
    if (!tree || !edits.some(({ at }) => tree.files.includes(at.file))) continue;
    const revision = revisedBy(tableOf(tree, server.world), edits, filesReadInto(tree));
    if (!revision) return undefined;
    const changed = new Set([...revision.removed, ...revision.inserted.map(({ record }) => record)]);
    return effectOf(changesOf(revision), changed);
  }
  return undefined;
}

/** The finding with the effect of its fix. */
export function withEffect(project: Project, finding: Finding): Finding {
  const { fix } = finding;
  const effect = fix && accessEffect(project, fix);
  return fix && effect ? { ...finding, fix: { ...fix, effect: effect.message } } : finding;
}
