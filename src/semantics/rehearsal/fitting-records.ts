import type { HbaTree } from '../../parse/hba-tree.js';
import { shapeOf } from '../access/address-shape.js';
import { databaseAnswer, type Names, userAnswer } from '../access/field-match.js';
import { termsOf } from '../access/record-terms.js';
import { isOutOfScope, type Scope } from '../access/scope.js';
import type { World } from '../access/world.js';
import { addressOf } from '../hba.js';

/** The lines of a table that may decide a connection with these names: a shorter table with the same answers. */
export function fittingRecords(tree: HbaTree, names: Names, world: World, scope: Scope): HbaTree {
  const entries = tree.entries.filter((entry) => {
    if (entry.kind !== 'record') return entry.kind === 'template';
    const { sure, open } = shapeOf(addressOf(entry), world);
    if (sure !== 'all' && sure.length === 0 && open && isOutOfScope(scope, open)) return false;
    const { databases, users } = termsOf(entry, tree.version);
    return (
      databases.some((term) => databaseAnswer(term, names, world) !== false) &&
      users.some((term) => userAnswer(term, names.user, world) !== false)
    );
  });
  return { ...tree, entries };
}
