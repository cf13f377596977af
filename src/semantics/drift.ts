import { hbaMethod } from '../facts/hba.js';
import { POSTURE_SETTINGS, type PostureSetting } from '../facts/posture-settings.js';
import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import { known, mapResolved, type Resolved } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import { staysOnHost } from './address.js';
import { certificateDemand } from './client-certificate.js';
import { connectionsOf, type TcpConnection } from './connections-of.js';
import { accepts, addressOf, type Connection, deciders, matchRecord, methodOf, type Transport } from './hba.js';
import { hbaInForce } from './hba-versions.js';
import type { Server } from './project.js';
import type { Settings } from './settings.js';
import { tlsOffered } from './tls-offered.js';

/** A setting that protects less at a standby than at its primary. */
export interface SettingDrift {
  readonly setting: PostureSetting;
  readonly primary: string;
  readonly standby: string;
  /** Where the standby sets it; absent where it is left to the default. */
  readonly at?: Span;
  readonly primaryAt?: Span;
  readonly weaker: boolean;
}

/** The settings of a standby that are weaker than the primary's, or so different that nobody can say. */
export function settingDrift(primary: Server, standby: Server): readonly SettingDrift[] {
  return POSTURE_SETTINGS.flatMap((setting) => {
    const [wanted, found] = [primary, standby].map((server) => effective(server, setting));
    const [before, after] = [known(wanted), known(found)];
    if (before === undefined || after === undefined) return [];
    // A standby streams from a primary of its own major: what only the two defaults differ in, two readings made up.
    if (wanted?.kind === 'default' && found?.kind === 'default' && known(primary.version) !== known(standby.version)) {
      return [];
    }
    const comparison = setting.compare(before, after);
    if (comparison === 'equal' || comparison === 'stronger') return [];
    return [
      {
        setting,
        primary: before,
        standby: after,
        ...(found?.kind === 'set' && { at: found.at }),
        ...(wanted?.kind === 'set' && { primaryAt: wanted.at }),
        weaker: comparison === 'weaker',
      },
    ];
  });
}

/** What is not set counts only where a postgresql.conf was read. */
function effective(server: Server, setting: PostureSetting): Resolved<string> | undefined {
  const value = settingValue(server.settings, setting);
  return value.kind === 'default' && !server.configured ? undefined : value;
}

function settingValue(settings: Settings, { name, type }: PostureSetting): Resolved<string> {
  switch (type) {
    case 'bool':
      return mapResolved(settings.bool(name), (on) => (on ? 'on' : 'off'), 'no Boolean');
    case 'int':
      return mapResolved(settings.int(name), String, 'no number');
    case 'text':
      return settings.canonical(name);
  }
}

/** A record of a standby that lets in a connection which the primary refuses, or asks for more. */
export interface AccessDrift {
  readonly record: HbaRecord;
  readonly transport: Exclude<Transport, 'local'>;
  readonly connection: TcpConnection;
  /** What decides the same connection at the primary; absent where nothing matches and PostgreSQL rejects it. */
  readonly atPrimary?: HbaRecord;
  /** `admits`: the primary turns it away. `asks-less`: the primary wants a better proof. */
  readonly kind: 'admits' | 'asks-less';
}

const TRANSPORTS = ['plaintext', 'tls', 'gss'] as const;

/**
 * One finding a record, each proven by a connection that both tables were asked about: the standby lets it in, and the
 * primary does not, or not so easily. What only the running servers know (groups, host names) is not claimed.
 */
export function accessDrift(primary: Server, standby: Server): readonly AccessDrift[] {
  const [before, after] = [hbaInForce(primary), hbaInForce(standby)];
  if (!before || !after) return [];
  const found = new Map<HbaRecord, AccessDrift>();
  for (const transport of TRANSPORTS) {
    // Where the standby's TLS is off nobody arrives over TLS.
    if (transport === 'tls' && known(tlsOffered(standby)) === false) continue;
    const tlsAtPrimary = transport !== 'tls' || known(tlsOffered(primary)) !== false;
    for (const { record } of deciders(after, transport)) {
      if (!accepts(record) || found.has(record) || staysOnHost(addressOf(record))) continue;
      const drift = connectionsOf(record, transport, [before, after])
        .map((connection) => compare(record, connection, before, after, tlsAtPrimary))
        .find((one) => one !== undefined);
      if (drift) found.set(record, { ...drift, transport });
    }
  }
  return [...found.values()].sort((a, b) => after.entries.indexOf(a.record) - after.entries.indexOf(b.record));
}

function compare(
  record: HbaRecord,
  connection: TcpConnection,
  before: HbaTree,
  after: HbaTree,
  tlsAtPrimary: boolean,
): Omit<AccessDrift, 'transport'> | undefined {
  if (entryOf(after, connection) !== record) return undefined;
  const decision = tlsAtPrimary ? entryOf(before, connection) : undefined;
  if (decision === 'unknown') return undefined;
  const atPrimary = decision && { atPrimary: decision };
  if (decision === undefined || !accepts(decision)) return { record, connection, ...atPrimary, kind: 'admits' };
  return proofOf(record) < proofOf(decision) ? { record, connection, ...atPrimary, kind: 'asks-less' } : undefined;
}

/** The record that decides; undefined where none matches. */
function entryOf(tree: HbaTree, connection: Connection): HbaRecord | 'unknown' | undefined {
  const index = matchRecord(tree, connection);
  if (index === undefined) return undefined;
  const entry = typeof index === 'number' ? tree.entries[index] : undefined;
  return entry?.kind === 'record' ? entry : 'unknown';
}

/** How much a record asks of a client: nothing, somebody's word or a password for all to read, a hash, a real proof. */
function proofOf(record: HbaRecord): number {
  if (certificateDemand(record) === 'verify-full') return 3;
  switch (hbaMethod(methodOf(record))?.credential) {
    case 'none':
      return 0;
    case 'word':
    case 'cleartext':
      return 1;
    case 'md5':
      return 2;
    case 'scram':
    case 'proof':
    case 'bearer':
    case undefined:
      return 3;
  }
}
