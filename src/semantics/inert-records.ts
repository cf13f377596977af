import type { HbaRecord } from '../parse/hba-tree.js';
import type { Span } from '../text/source.js';
import { accepts, overlaps, recordsOf } from './hba.js';
import { hbaInForce } from './hba-versions.js';
import { isOffNetwork, listening } from './listening.js';
import { decidersOf } from './network-records.js';
import type { Server } from './project.js';
import { isTlsOff, tlsOffered } from './tls-offered.js';

/** `hostssl` records on a server that does not offer TLS. */
export interface InertRecords {
  readonly records: readonly HbaRecord[];
  /** The record that lets in some clients of the first of them all the same, without TLS. */
  readonly instead?: HbaRecord;
  /** The value that switches TLS off; absent where nothing sets `ssl`. */
  readonly off?: Span;
}

/** The `hostssl` records that never match because TLS is off; undefined where there is none, or it may be on. */
export function inertRecords(server: Server): InertRecords | undefined {
  const tree = hbaInForce(server);
  if (!tree || !isTlsOff(server)) return undefined;
  const where = listening(server);
  if (where.from.kind === 'set' && isOffNetwork(where)) return undefined;
  // A rejection that never matches changes nothing: plaintext is all there is.
  const records = recordsOf(tree).filter((record) => record.type.value === 'hostssl' && accepts(record));
  const first = records[0];
  if (!first) return undefined;
  const instead = decidersOf(tree, 'plaintext').find(({ record }) => accepts(record) && overlaps(record, first));
  const ssl = tlsOffered(server);
  return {
    records,
    ...(instead && { instead: instead.record }),
    ...(ssl.kind === 'set' && { off: ssl.at }),
  };
}
