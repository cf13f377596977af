import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import { earlier } from './access/overlap.js';
import { reach } from './access/reach.js';
import type { Scope } from './access/scope.js';
import { tableOf } from './access/table.js';
import { isTaken } from './access/taken.js';
import { staysOnHost } from './address.js';
import { certificateDemand } from './client-certificate.js';
import { accepts, addressOf } from './hba.js';
import type { NetworkRecord } from './network-records.js';
import type { Server } from './project.js';

/** Why sessions get in without TLS through a record that plaintext connections reach. */
export type PlaintextCause =
  /** `hostnossl`: it is for nothing else. */
  | { readonly kind: 'on-purpose' }
  /** Over TLS the same clients are rejected: one that prefers TLS falls back to plaintext (`sslmode=prefer`). */
  | { readonly kind: 'tls-rejected'; readonly guards: readonly HbaRecord[] }
  /** Over TLS the same clients are asked for a certificate, and here for less: one without it falls back. */
  | { readonly kind: 'certificate-evaded'; readonly guards: readonly HbaRecord[] }
  /** `host`, and nothing turns plaintext away. */
  | { readonly kind: 'not-refused' };

/** The one cause by which a record that lets in plaintext is to be told; `found` is about plaintext. */
export function plaintextCause(
  server: Server,
  tree: HbaTree,
  { record, families }: Pick<NetworkRecord, 'record' | 'families'>,
): PlaintextCause {
  const table = tableOf(tree, server.world);
  const scope: Scope = { families, remoteOnly: !staysOnHost(addressOf(record)) };
  const turnedAwayBy = (by: (other: HbaRecord) => boolean): readonly HbaRecord[] => {
    if (!table.records.some((other) => isForTlsAlone(other) && by(other))) return [];
    if (!isTaken(table, record, 'tls', { by, scope })) return [];
    return earlier(table, record, (other) => isForTlsAlone(other) && by(other));
  };
  const rejecting = turnedAwayBy((other) => !accepts(other));
  if (rejecting.length > 0) return { kind: 'tls-rejected', guards: rejecting };
  if (record.type.value === 'hostnossl') return { kind: 'on-purpose' };
  const asking = turnedAwayBy(isStrict);
  return asking.length > 0 ? { kind: 'certificate-evaded', guards: asking } : { kind: 'not-refused' };
}

/** Everybody this record lets in is let in over TLS, too. */
export function isOpenOverTls(
  server: Server,
  tree: HbaTree,
  { record, families }: Pick<NetworkRecord, 'record' | 'families'>,
): boolean {
  const table = tableOf(tree, server.world);
  const scope: Scope = { families, remoteOnly: !staysOnHost(addressOf(record)) };
  const by = (other: HbaRecord) => accepts(other) && reach(table, other, 'tls', scope).kind !== 'none';
  return isTaken(table, record, 'tls', { by, scope, behind: true });
}

const isForTlsAlone = ({ type }: HbaRecord): boolean => type.value === 'hostssl';

/** Over TLS it takes more than a password, or nobody gets in. */
const isStrict = (record: HbaRecord): boolean => !accepts(record) || certificateDemand(record) !== 'none';
