import type { Family } from '../parse/hba-address.js';
import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { Span } from '../text/source.js';
import type { AddressSet } from './address.js';
import { staysOnHost } from './address.js';
import {
  accepts,
  addressOf,
  coverTogether,
  type Decider,
  deciders,
  overlaps,
  recordsOf,
  type Transport,
} from './hba.js';
import { isOffNetwork, isOnNetwork, type Listening, listening } from './listening.js';
import type { Server } from './project.js';
import { isTlsOff } from './tls-offered.js';

/** What has to be so, and is not in the files, for a record to be reached from another machine. */
export type Assumption =
  /** `listen_addresses` is set nowhere, so by what we read only the host itself can connect. */
  | { readonly kind: 'not-listening'; readonly at: Span }
  | { readonly kind: 'listening-unknown'; readonly why: string; readonly at?: Span }
  /** It listens on a host name. */
  | { readonly kind: 'listening-name'; readonly at?: Span }
  /** A line that is not final stands before it and may decide first. */
  | { readonly kind: 'template'; readonly at: Span };

/** A record that can let in a connection from another machine. */
export interface NetworkRecord {
  readonly record: HbaRecord;
  /** Earlier records that decide some of its connections. */
  readonly narrowedBy: readonly HbaRecord[];
  /** Those its clients can come over: the server listens on no other. */
  readonly families: readonly Family[];
  readonly assumptions: readonly Assumption[];
}

export type NetworkTransport = Exclude<Transport, 'local'>;

const decided = new WeakMap<HbaTree, Map<Transport, readonly Decider[]>>();

/** `deciders`, found once: many rules ask, and every record is held against all the earlier ones. */
export function decidersOf(tree: HbaTree, transport: Transport): readonly Decider[] {
  const found = decided.get(tree) ?? new Map<Transport, readonly Decider[]>();
  decided.set(tree, found);
  const before = found.get(transport);
  if (before) return before;
  const records = [...deciders(tree, transport)];
  found.set(transport, records);
  return records;
}

/** The records that decide a connection from another machine over this transport, and accept it. */
export function networkRecords(
  server: Server,
  tree: HbaTree,
  transport: NetworkTransport,
  { loopback = false } = {},
): readonly NetworkRecord[] {
  const where = listening(server);
  // With `listen_addresses` at its default the file was written for a server that is opened elsewhere, if ever.
  const shut = where.from.kind === 'set' && (loopback ? isClosed(where) : isOffNetwork(where));
  if (shut || (transport === 'tls' && isTlsOff(server))) return [];
  const fromListening = listeningAssumptions(server, where);
  const families = familiesHeard(where, loopback);
  const templates = templatesAbove(tree);
  const found: NetworkRecord[] = [];
  for (const { record, narrowedBy } of decidersOf(tree, transport)) {
    const address = addressOf(record);
    if (!accepts(record) || isNobody(address) || !isHeard(address, families)) continue;
    if (!loopback && staysOnHost(address)) continue;
    if (families.length < 2 && coverTogether(narrowedBy, record, families)) continue;
    const template = templates.get(record);
    const assumptions = template ? [...fromListening, { kind: 'template', at: template } as const] : fromListening;
    found.push({ record, narrowedBy, families, assumptions });
  }
  return found;
}

export interface ReachableRecord extends NetworkRecord {
  /** First the one over which earlier records decide the least, and that `narrowedBy` is about. */
  readonly transports: readonly [NetworkTransport, ...NetworkTransport[]];
}

/** The records that let in a connection from another machine over any transport, in order, with those transports. */
export function reachableRecords(server: Server, tree: HbaTree): readonly ReachableRecord[] {
  const found = new Map<HbaRecord, ReachableRecord>();
  for (const transport of ['plaintext', 'tls', 'gss'] as const) {
    for (const one of networkRecords(server, tree, transport)) {
      const before = found.get(one.record);
      if (!before) found.set(one.record, { ...one, transports: [transport] });
      else if (one.narrowedBy.length < before.narrowedBy.length)
        found.set(one.record, { ...one, transports: [transport, ...before.transports] });
      else found.set(one.record, { ...before, transports: [...before.transports, transport] });
    }
  }
  return recordsOf(tree).flatMap((record) => found.get(record) ?? []);
}

/** The `hostssl` records above that a client passes over which does not ask for TLS. */
export function bypassedBy(tree: HbaTree, record: HbaRecord): readonly HbaRecord[] {
  const records = recordsOf(tree);
  return records
    .slice(0, records.indexOf(record))
    .filter((other) => other.type.value === 'hostssl' && overlaps(other, record));
}

/** For each record the nearest line above that is not final. */
function templatesAbove(tree: HbaTree): ReadonlyMap<HbaRecord, Span> {
  const above = new Map<HbaRecord, Span>();
  let last: Span | undefined;
  for (const entry of tree.entries) {
    if (entry.kind === 'template') last = entry.at;
    else if (entry.kind === 'record' && last) above.set(entry, last);
  }
  return above;
}

const isClosed = ({ ipv4, ipv6 }: Listening): boolean => ipv4 === 'nobody' && ipv6 === 'nobody';

/** No client ever comes from there: a word that cannot be a host's name, or IPv4 addresses in IPv6 clothes. */
function isNobody(address: AddressSet): boolean {
  if (address.kind === 'name') return !/^(?:[a-z0-9_-]+\.)*[a-z0-9_-]*[a-z_-][a-z0-9_-]*\.?$/u.test(address.name);
  if (address.kind !== 'range' || address.family === 4) return false;
  return address.base >> 32n === 0xffffn && address.mask >> 32n === (1n << 96n) - 1n;
}

/** The families that such a client may use: those the server listens on, and both where it may yet. */
function familiesHeard(where: Listening, loopback: boolean): readonly Family[] {
  const reaches = [
    [4, where.ipv4],
    [6, where.ipv6],
  ] as const;
  return reaches.flatMap(([family, reach]) => {
    const heard = reach === 'network' || reach === 'unknown' || (loopback && reach === 'this-host');
    return heard || where.from.kind !== 'set' ? [family] : [];
  });
}

const isHeard = (address: AddressSet, families: readonly Family[]): boolean =>
  address.kind !== 'range' || families.includes(address.family);

function listeningAssumptions({ settings }: Server, where: Listening): readonly Assumption[] {
  const { from, certain } = where;
  const at = from.kind === 'default' ? undefined : from.at;
  if (from.kind === 'unknown') return [{ kind: 'listening-unknown', why: from.why, ...(at && { at }) }];
  if (!certain && from.kind === 'default')
    return [{ kind: 'listening-unknown', why: 'no postgresql.conf is in sight' }];
  if (!certain) return [{ kind: 'listening-name', ...(at && { at }) }];
  return isOnNetwork(where) || from.kind === 'set' ? [] : [{ kind: 'not-listening', at: settings.anchor }];
}
