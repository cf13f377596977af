import { POSTURE_SETTINGS, type PostureSetting } from '../facts/posture-settings.js';
import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import { known, mapResolved, type Resolved } from '../text/resolved.js';
import type { Span } from '../text/source.js';
import type { Connection } from './access/connection.js';
import { find } from './access/find.js';
import { overlaps } from './access/overlap.js';
import { EVERYWHERE } from './access/scope.js';
import { type Table, tableOf } from './access/table.js';
import type { Excluded } from './access/wanted.js';
import { staysOnHost } from './address.js';
import { accepts, addressOf, admits, type Transport } from './hba.js';
import { hbaInForce } from './hba-versions.js';
import type { Server } from './project.js';
import type { Settings } from './settings.js';
import { proofOf } from './strictness.js';
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

/** One concrete connection over TCP. */
export type TcpConnection = Connection & { readonly address: string };

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
  if (!before || !after || hasTemplate(before) || hasTemplate(after)) return [];
  const [wanted, found] = [tableOf(before, primary.world), tableOf(after, standby.world)];
  const drifts: AccessDrift[] = [];
  for (const [order, record] of found.records.entries()) {
    if (!accepts(record) || staysOnHost(addressOf(record))) continue;
    const drift = TRANSPORTS.filter((transport) => isOffered(standby, transport))
      .map((transport) => driftOf(record, transport, { table: found, before: order }, primary, wanted))
      .find((one) => one !== undefined);
    if (drift) drifts.push(drift);
  }
  return drifts;
}

const hasTemplate = ({ entries }: HbaTree): boolean => entries.some(({ kind }) => kind === 'template');

/** Where a server's TLS is off nobody arrives over TLS. */
const isOffered = (server: Server, transport: Transport): boolean =>
  transport !== 'tls' || known(tlsOffered(server)) !== false;

function driftOf(
  record: HbaRecord,
  transport: AccessDrift['transport'],
  above: Excluded,
  primary: Server,
  table: Table,
): AccessDrift | undefined {
  const proven = (matched: readonly HbaRecord[], excluded: readonly Excluded[]): TcpConnection | undefined => {
    const found = find({ transport, matched, excluded: [above, ...excluded], scope: EVERYWHERE });
    if (found.kind !== 'certain' || found.connection.address === undefined) return undefined;
    return { ...found.connection, address: found.connection.address };
  };
  const all = isOffered(primary, transport) ? [{ table, before: table.records.length }] : [];
  const unmatched = proven([record], all);
  if (unmatched) return { record, transport, connection: unmatched, kind: 'admits' };
  for (const [order, decision] of all.length > 0 ? table.records.entries() : []) {
    const isAdmitted = !accepts(decision);
    if (!isAdmitted && proofOf(record) >= proofOf(decision)) continue;
    if (!admits(decision, transport) || !overlaps(table, decision, record)) continue;
    const connection = proven([record, decision], [{ table, before: order }]);
    if (!connection) continue;
    return { record, transport, connection, atPrimary: decision, kind: isAdmitted ? 'admits' : 'asks-less' };
  }
  return undefined;
}
