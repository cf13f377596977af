import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import { staysOnHost } from './address.js';
import { accepts, addressOf, recordsOf } from './hba.js';
import { type Assumption, decidersOf, networkRecords } from './network-records.js';
import type { Server } from './project.js';

/** A record that decides a connection, from wherever, and accepts it if the method is content. */
export interface LiveRecord {
  readonly record: HbaRecord;
  /** What has to be so for somebody to reach it. */
  readonly assumptions: readonly Assumption[];
}

/** The records `only` asks about that some connection reaches, sockets and the loopback interface included, in order. */
export function liveRecords(
  server: Server,
  tree: HbaTree,
  only: (record: HbaRecord) => boolean,
): readonly LiveRecord[] {
  const found = new Map<HbaRecord, readonly Assumption[]>();
  const isMeant = (record: HbaRecord) => accepts(record) && only(record);
  for (const record of decidersOf(server, tree, 'local', isMeant)) found.set(record, []);
  for (const transport of ['plaintext', 'tls', 'gss'] as const) {
    for (const { record, assumptions } of networkRecords(server, tree, transport, { loopback: true, only })) {
      // By its default a server listens to its own host.
      const isOwn = staysOnHost(addressOf(record));
      found.set(record, isOwn ? assumptions.filter(({ kind }) => kind === 'template') : assumptions);
    }
  }
  return recordsOf(tree).flatMap((record) => {
    const assumptions = found.get(record);
    return assumptions ? [{ record, assumptions }] : [];
  });
}
