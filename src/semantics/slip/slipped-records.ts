import type { HbaRecord, HbaTree } from '../../parse/hba-tree.js';
import { accepts, addressOf, recordsOf } from '../hba.js';
import { isOffNetwork, listening } from '../listening.js';
import { type ReachableRecord, reachableRecords } from '../network-records.js';
import type { Server } from '../project.js';
import type { AddressSlip } from './address-slip.js';
import { slipOf } from './slip-of.js';
import { effectOf, type SlipEffect } from './slip-words.js';

/** A record whose address is not what it looks like. */
export interface SlippedRecord {
  readonly record: HbaRecord;
  readonly slip: AddressSlip;
  readonly effect: SlipEffect;
  /** It lets others in by it than it seems to, and this is how. */
  readonly opens?: ReachableRecord;
}

/** The slips that matter: those of a server others connect to, where no earlier line decides about all of it. */
export function slippedRecords(server: Server, tree: HbaTree): readonly SlippedRecord[] {
  const where = listening(server);
  if (where.from.kind === 'set' && isOffNetwork(where)) return [];
  const slips = new Map<HbaRecord, AddressSlip>();
  for (const record of recordsOf(tree)) {
    const slip = record.address && slipOf(record.address, record.mask);
    if (slip) slips.set(record, slip);
  }
  if (slips.size === 0) return [];
  const only = (record: HbaRecord) => slips.has(record);
  const reached = new Map(reachableRecords(server, tree, { only }).map((found) => [found.record, found]));
  return [...slips].flatMap(([record, slip]): readonly SlippedRecord[] => {
    const effect = effectOf(slip, addressOf(record));
    const found = reached.get(record);
    if (effect === 'wider' && accepts(record) && !found) return [];
    const opens = effect === 'wider' || effect === 'elsewhere' ? found : undefined;
    return [{ record, slip, effect, ...(opens && { opens }) }];
  });
}
