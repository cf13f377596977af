import type { HbaRecord, HbaTree } from '../../parse/hba-tree.js';
import { type Condition, conditionKey } from '../access/condition.js';
import type { Connection } from '../access/connection.js';
import { clipped, demandsOf } from '../access/decide.js';
import type { World } from '../access/world.js';

/** The record that decides; `open` where a line that is not final stands before it. */
export type Decider = HbaRecord | 'no-entry' | 'open';

/** The record that decides a connection while these conditions hold and no other does. */
export function firstRecord(
  tree: HbaTree,
  connection: Connection,
  world: World,
  holding: ReadonlySet<string>,
): Decider {
  const seen = clipped(connection);
  for (const entry of tree.entries) {
    if (entry.kind === 'template') return 'open';
    if (entry.kind !== 'record') continue;
    const demands = demandsOf(entry, seen, tree, world);
    if (demands !== false && demands.every((group) => group.some((one) => holding.has(conditionKey(one)))))
      return entry;
  }
  return 'no-entry';
}

/** What the answer depends on and no file tells. */
export function conditionsOf(tree: HbaTree, connection: Connection, world: World): readonly Condition[] {
  const seen = clipped(connection);
  const found = new Map<string, Condition>();
  for (const entry of tree.entries) {
    if (entry.kind === 'template') break;
    if (entry.kind !== 'record') continue;
    const demands = demandsOf(entry, seen, tree, world);
    if (demands === false) continue;
    for (const condition of demands.flat()) found.set(conditionKey(condition), condition);
    if (demands.length === 0) break;
  }
  return [...found.values()];
}
