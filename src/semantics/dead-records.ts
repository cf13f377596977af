import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import { find } from './access/find.js';
import { EVERYWHERE } from './access/scope.js';
import { type Table, tableOf } from './access/table.js';
import { takersOf } from './access/takers.js';
import type { Server } from './project.js';
import { isAlike, isStricter } from './strictness.js';
import { isTlsOff } from './tls-offered.js';

/** A record that never decides anything, because earlier ones have decided all it looks at. */
export interface DeadRecord {
  readonly record: HbaRecord;
  readonly takers: readonly HbaRecord[];
  /**
   * What is lost with it. `nothing`: those above do the same. `protection`: it would turn away, or ask more of, those
   * whom they let in. `rest`: it turns away what is left at the end of the file, and nothing is. `entry`: it lets
   * somebody in whom they turn away or ask for something else.
   */
  readonly loses: 'nothing' | 'protection' | 'rest' | 'entry';
}

/** The records of this table that can be taken out without any connection being decided otherwise, in order. */
export function* deadRecords(server: Server, tree: HbaTree): Generator<DeadRecord> {
  const table = tableOf(tree, server.world);
  const tlsOff = isTlsOff(server);
  for (const [order, record] of table.records.entries()) {
    // Where TLS is off `hostssl` records are dead for another reason.
    if (tlsOff && record.type.value === 'hostssl') continue;
    const takers = takersOf(table, record, order);
    if (takers) yield { record, takers, loses: lossOf(table, record, takers) };
  }
}

function lossOf(table: Table, record: HbaRecord, takers: readonly HbaRecord[]): DeadRecord['loses'] {
  if (takers.every((taker) => isAlike(taker, record))) return 'nothing';
  const weaker = takers.filter((taker) => isStricter(record, taker));
  if (weaker.length === 0) return 'entry';
  // What nobody is left for at the end was to turn away all the others, and not these.
  const isRest = record.method.value === 'reject' && weaker.every((taker) => isWithin(table, taker, record));
  return isRest ? 'rest' : 'protection';
}

/** Does the one match nothing but what the other matches? */
const isWithin = (table: Table, inner: HbaRecord, outer: HbaRecord): boolean =>
  TRANSPORTS.every((transport) => {
    const excluded = [{ table, before: 0 }] as const;
    return find({ transport, matched: [inner], excluded, unmatched: [outer], scope: EVERYWHERE }).kind === 'none';
  });

const TRANSPORTS = ['local', 'plaintext', 'tls', 'gss'] as const;
