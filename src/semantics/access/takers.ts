import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Transport } from '../hba.js';
import { find } from './find.js';
import { EVERYWHERE } from './scope.js';
import type { Table } from './table.js';

const TRANSPORTS: readonly Transport[] = ['local', 'plaintext', 'tls', 'gss'];

/**
 * The earlier records that together take everything a record looks at, over every transport its type admits, in
 * order; undefined where some connection may reach it, and where nobody ever is such a client whoever decides.
 */
export function takersOf(
  table: Table,
  record: HbaRecord,
  before = table.orderOf(record),
): readonly HbaRecord[] | undefined {
  if (before === undefined) return undefined;
  // Somebody reaches most records.
  if (TRANSPORTS.some((transport) => table.isUntouched(before, transport))) return undefined;
  const takers = new Set<HbaRecord>();
  const onTaken = (records: readonly HbaRecord[]): void => {
    // One that is there already does as well as another.
    if (!(records.length === 1 && takers.has(records[0]!))) for (const one of records) takers.add(one);
  };
  for (const transport of TRANSPORTS) {
    if (!table.admits(before, transport)) continue;
    const wanted = { transport, matched: [record], excluded: [{ table, before }], scope: EVERYWHERE, onTaken } as const;
    if (find(wanted).kind !== 'none') return undefined;
  }
  return takers.size === 0 ? undefined : [...takers].sort((a, b) => table.orderOf(a)! - table.orderOf(b)!);
}
