import type { HbaTree } from '../../parse/hba-tree.js';
import type { Edit } from '../../text/edit.js';
import { changesOf } from '../access/changes.js';
import { revisedBy } from '../access/revise.js';
import { tableOf } from '../access/table.js';
import { Work } from '../access/work.js';
import { accepts } from '../hba.js';
import { filesReadInto } from '../hba-versions.js';
import type { Server } from '../project.js';
import { readdressed } from '../record-address.js';
import { plainFormOf } from './slip-of.js';
import type { SlippedRecord } from './slipped-records.js';

/** Writes over an address what it was surely meant to be. */
export interface SlipMending {
  readonly edit: Edit;
  /** It reads otherwise and means the same. */
  readonly same: boolean;
}

/** Steps for all slips of a table, to find out whether their edits change anything. */
const STEPS = 1_000_000;

/**
 * What to write for each slip; undefined where that is open, where no connection would be decided otherwise, and where
 * a rejection would look at fewer clients, or at others: those it turns away now may be let in below.
 */
export function slipMender(server: Server, tree: HbaTree): (slipped: SlippedRecord) => SlipMending | undefined {
  const table = tableOf(tree, server.world);
  const purse = new Work(STEPS);
  const changesNothing = (edit: Edit): boolean =>
    table.work.spending(purse, () => {
      const revision = revisedBy(table, [edit], filesReadInto(tree));
      const difference = revision && changesOf(revision);
      return difference?.whole === true && difference.changes.length === 0;
    });
  return ({ record, slip, effect }) => {
    const plain = plainFormOf(slip);
    const edit = plain && readdressed(record, plain.text);
    if (!plain || !edit) return undefined;
    if (!accepts(record) && (effect === 'wider' || effect === 'elsewhere')) return undefined;
    return !plain.same && changesNothing(edit) ? undefined : { edit, same: plain.same };
  };
}
