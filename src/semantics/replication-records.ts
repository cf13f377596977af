import type { HbaEntry, HbaRecord, HbaTree } from '../parse/hba-tree.js';
import { connectionsOf, type TcpConnection } from './connections-of.js';
import { isForReplication, isForSessions, matchRecord, type Transport } from './hba.js';
import { databaseMatches } from './hba-names.js';
import type { NetworkRecord } from './network-records.js';

/** Physical replication is to no database: its name stands here only because the field must hold one. */
const WALSENDER = { user: '', database: '', replication: true } as const;

/** Does the record speak of physical replication and of nothing else? */
export const isReplicationOnly = (record: HbaRecord): boolean => isForReplication(record) && !isForSessions(record);

/**
 * The table as a standby's walsender meets it: records that never match physical replication are gone, and of the
 * others only the word `replication` is left. Lines nobody can read stay, since they may be about replication.
 */
export const forReplication = (tree: HbaTree): HbaTree => ({
  ...tree,
  entries: tree.entries.flatMap((entry): readonly HbaEntry[] => {
    if (entry.kind !== 'record') return [entry];
    const databases = entry.databases.filter((word) => databaseMatches(word, WALSENDER, tree.version) === true);
    return databases.length === 0 ? [] : [{ ...entry, databases }];
  }),
});

/** A replication connection that this record of such a table decides, checked against the whole of it. */
export const replicationWitness = (
  table: HbaTree,
  { record, families }: Pick<NetworkRecord, 'record' | 'families'>,
  transport: Transport,
): TcpConnection | undefined =>
  connectionsOf(record, transport, [table], families).find((connection) => {
    const index = matchRecord(table, connection);
    return typeof index === 'number' && table.entries[index] === record;
  });
