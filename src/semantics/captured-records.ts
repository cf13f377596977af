import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { Connection } from './access/connection.js';
import { find } from './access/find.js';
import { mentionsOf } from './access/mentions.js';
import { nameChoices } from './access/name-demands.js';
import { reach } from './access/reach.js';
import { termsOf } from './access/record-terms.js';
import { REMOTE } from './access/scope.js';
import { type Table, tableOf } from './access/table.js';
import type { AddressRange } from './address.js';
import { accepts, addressOf, isForSessions } from './hba.js';
import type { Server } from './project.js';
import { isStricter } from './strictness.js';
import { isTlsOff } from './tls-offered.js';

/** A record of which an earlier one, that asks for less, takes a part of what it was written for. */
export interface CapturedRecord {
  readonly record: HbaRecord;
  readonly by: HbaRecord;
  /** A connection that both match: the weaker one decides it. */
  readonly connection: Connection;
}

/** Few enough to look at for every record. */
const MOST_LOOKED_AT = 64;

/**
 * Records for some roles or databases that ask more of them, or turn them away, behind one for more roles or databases
 * that lets them in from some of the addresses all the same. An earlier record that is for fewer is an exception made
 * on purpose, and one that takes everything makes the later one dead: neither is meant here.
 */
export function* capturedRecords(server: Server, tree: HbaTree): Generator<CapturedRecord> {
  const table = tableOf(tree, server.world);
  const transports = isTlsOff(server) ? (['plaintext'] as const) : (['tls', 'plaintext'] as const);
  for (const [order, record] of table.records.entries()) {
    // Nothing stands in front of most records.
    if (transports.every((transport) => !table.admits(order, transport) || table.isUntouched(order, transport)))
      continue;
    for (const transport of transports) {
      if (!table.admits(order, transport) || reach(table, record, transport, REMOTE, order).kind === 'none') continue;
      const by = widerBefore(table, record, order, transport).find((earlier) =>
        isWeaker(table, earlier, record, transport),
      );
      const found = by && both(table, by, record, transport);
      if (!by || !found) continue;
      yield { record, by, connection: found };
      break;
    }
  }
}

/** The earlier records that match names of this one, whichever they are. */
function widerBefore(
  table: Table,
  record: HbaRecord,
  order: number,
  transport: 'tls' | 'plaintext',
): readonly HbaRecord[] {
  const { databases, users } = termsOf(record, table.version);
  const [database, user] = [databases[0]!, users[0]!];
  const [names] = nameChoices([{ database, user }], mentionsOf([table], [record])).choices;
  const set = addressOf(record);
  const within: AddressRange | undefined = set.kind === 'range' ? set : undefined;
  const found = names && table.candidates(transport, names, within, order, true);
  const orders = [...new Set(found)].sort((a, b) => a - b).slice(0, MOST_LOOKED_AT);
  return orders.map((earlier) => table.records[earlier]!);
}

function isWeaker(table: Table, earlier: HbaRecord, record: HbaRecord, transport: 'tls' | 'plaintext'): boolean {
  if (!accepts(earlier) || !isStricter(record, earlier) || isForSessions(earlier) !== isForSessions(record))
    return false;
  // For no more names than the later one it is an exception.
  const set = addressOf(record);
  const scope = { ...REMOTE, ...(set.kind === 'range' && { within: set }) };
  const excluded = [{ table, before: 0 }] as const;
  return find({ transport, matched: [earlier], excluded, unmatched: [record], scope }).kind === 'certain';
}

/** A connection that the earlier one decides and the later one matches. */
function both(
  table: Table,
  earlier: HbaRecord,
  record: HbaRecord,
  transport: 'tls' | 'plaintext',
): Connection | undefined {
  const before = table.orderOf(earlier)!;
  const found = find({ transport, matched: [earlier, record], excluded: [{ table, before }], scope: REMOTE });
  return found.kind === 'certain' ? found.connection : undefined;
}
