import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import { find } from './access/find.js';
import { type Table, tableOf } from './access/table.js';
import { asHost } from './access/taken.js';
import { accepts, admits } from './hba.js';
import {
  type Assumption,
  assumptionsOf,
  type NetworkQuestion,
  type NetworkRecord,
  networkRecords,
} from './network-records.js';
import { plaintextCause } from './plaintext-cause.js';
import type { Server } from './project.js';

/** A rejection for TLS alone, and a record below that lets some of the same clients in without TLS. */
export interface HalfRejected {
  readonly guard: HbaRecord;
  /** A connection without TLS of such a client, and the record that decides it. */
  readonly found: NetworkRecord;
}

/** More guards than these nobody writes by hand. */
const MOST_GUARDS = 16;

/**
 * The rejections for TLS alone whose clients come in without TLS by a record that is for more than them: the nearest
 * such record for each. Where all clients of the record are turned away over TLS, `plaintextCause` says so.
 */
export function halfRejected(server: Server, tree: HbaTree, question: NetworkQuestion): readonly HalfRejected[] {
  const table = tableOf(tree, server.world);
  const guards = table.records.filter((record) => record.type.value === 'hostssl' && !accepts(record));
  if (guards.length === 0) return [];
  const bare = networkRecords(server, tree, 'plaintext', question);
  const told = new Set<HbaRecord>();
  const others = bare.filter((found) => {
    const cause = plaintextCause(server, tree, found);
    if (cause.kind === 'tls-rejected') for (const guard of cause.guards) told.add(guard);
    return cause.kind === 'not-refused' || cause.kind === 'on-purpose';
  });
  return guards
    .filter((guard) => !told.has(guard))
    .slice(0, MOST_GUARDS)
    .flatMap((guard) => nearest(table, guard, others, question) ?? []);
}

function nearest(
  table: Table,
  guard: HbaRecord,
  bare: readonly NetworkRecord[],
  { loopback = false, sessions }: NetworkQuestion,
): HalfRejected | undefined {
  const before = table.orderOf(guard)!;
  const meant = asHost(guard);
  for (const { record, narrowedBy, families, assumptions: all } of bare) {
    const order = table.orderOf(record)!;
    if (order < before || !admits(record, 'plaintext') || !table.mayMeet(before, order)) continue;
    const met = find({
      transport: 'plaintext',
      matched: [meant, record],
      excluded: [
        { table, before, transport: 'tls' },
        { table, before: order },
      ],
      scope: { families, remoteOnly: !loopback, ...(sessions && { sessions }) },
    });
    if (met.kind !== 'certain' && met.kind !== 'possible') continue;
    const isOurs = ({ kind }: Assumption) => kind !== 'condition' && kind !== 'too-many';
    const assumptions = [...all.filter(isOurs), ...assumptionsOf(met)];
    const isOpen = assumptions.some(({ kind }) => kind === 'template');
    const connection = isOpen ? {} : { connection: met.connection };
    return { guard, found: { record, narrowedBy, families, assumptions, ...connection } };
  }
  return undefined;
}
