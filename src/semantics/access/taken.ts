import type { HbaRecord } from '../../parse/hba-tree.js';
import { admits, type Transport } from '../hba.js';
import { find } from './find.js';
import { EVERYWHERE, type Scope } from './scope.js';
import type { Table } from './table.js';

export interface TakenQuestion {
  /** The records that count. */
  readonly by: (record: HbaRecord) => boolean;
  readonly scope?: Scope;
  /** Also those that stand behind the record. */
  readonly behind?: boolean;
}

/**
 * Does one of these records match every connection over this transport that has the addresses and names of `record`,
 * whether or not its own type admits that transport? Only a sure "yes" is a yes.
 */
export function isTaken(
  table: Table,
  record: HbaRecord,
  transport: Transport,
  { by, scope = EVERYWHERE, behind = false }: TakenQuestion,
): boolean {
  const order = behind ? table.records.length : table.orderOf(record);
  if (order === undefined) return false;
  const meant = admits(record, transport) ? record : asHost(record);
  return find({ transport, matched: [meant], excluded: [{ table, before: order, only: by }], scope }).kind === 'none';
}

/** The same record for every transport over TCP. */
export const asHost = (record: HbaRecord): HbaRecord => ({
  kind: 'record',
  at: record.at,
  line: record.line,
  type: { value: 'host', quoted: record.type.quoted, at: record.type.at },
  databases: record.databases,
  users: record.users,
  ...(record.address && { address: record.address }),
  ...(record.mask && { mask: record.mask }),
  method: record.method,
  options: record.options,
});
