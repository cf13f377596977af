import type { Family } from '../parse/hba-address.js';
import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import type { Span } from '../text/source.js';
import type { Connection } from './access/connection.js';
import { earlier, narrowedBy } from './access/overlap.js';
import { proof, reach } from './access/reach.js';
import { EVERYWHERE, type Scope } from './access/scope.js';
import { type Table, tableOf } from './access/table.js';
import { isTaken } from './access/taken.js';
import type { Assumed, Found } from './access/wanted.js';
import { accepts, addressOf, type Transport } from './hba.js';
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
  | { readonly kind: 'template'; readonly at: Span }
  /** Membership, a host name or an interface decides whether the record, or an earlier one, matches. */
  | ({ readonly kind: 'condition' } & Assumed)
  /** More records overlap than can be held against each other. */
  | { readonly kind: 'too-many' };

/** A record that can let in a connection from another machine. */
export interface NetworkRecord {
  readonly record: HbaRecord;
  /** The nearest earlier records that decide some of its connections. */
  readonly narrowedBy: readonly HbaRecord[];
  /** Those over which it is reached. */
  readonly families: readonly Family[];
  readonly assumptions: readonly Assumption[];
  /** One connection that it decides; absent where nobody can be sure of one. */
  readonly connection?: Connection | undefined;
}

export type NetworkTransport = Exclude<Transport, 'local'>;

export interface NetworkQuestion {
  /** Also connections that never leave the machine the server runs on. */
  readonly loopback?: boolean;
  /** Only ordinary sessions, or only physical replication. */
  readonly sessions?: 'ordinary' | 'replication';
  /** The records to ask about; every one without it. */
  readonly only?: (record: HbaRecord) => boolean;
}

/** The records that decide a connection from another machine over this transport, and accept it. */
export function networkRecords(
  server: Server,
  tree: HbaTree,
  transport: NetworkTransport,
  question: NetworkQuestion = {},
): readonly NetworkRecord[] {
  const table = tableOf(tree, server.world);
  const found = networkSearch(server, table, transport, question);
  const { only = () => true } = question;
  const records: NetworkRecord[] = [];
  for (const order of table.waysIn(transport)) {
    const one = only(table.records[order]!) ? found(order) : undefined;
    if (one) records.push(one);
  }
  return records;
}

/** Finds a record by its place if somebody from another machine gets in by it. */
function networkSearch(
  server: Server,
  table: Table,
  transport: NetworkTransport,
  { loopback = false, sessions }: NetworkQuestion,
): (order: number) => NetworkRecord | undefined {
  const where = listening(server);
  // With `listen_addresses` at its default the file was written for a server that is opened elsewhere, if ever.
  const shut = where.from.kind === 'set' && (loopback ? isClosed(where) : isOffNetwork(where));
  if (shut || (transport === 'tls' && isTlsOff(server))) return () => undefined;
  const fromListening = listeningAssumptions(server, where);
  const scope: Scope = {
    families: familiesHeard(where, loopback),
    remoteOnly: !loopback,
    ...(sessions && { sessions }),
  };
  const above = templatesAbove(table.tree);
  return (order) => {
    const record = table.records[order]!;
    const reached = proof(table, record, transport, scope, order);
    if (reached.kind === 'none') return undefined;
    const template = above.get(record);
    const assumptions = [
      ...fromListening,
      ...(template ? [{ kind: 'template', at: template } as const] : []),
      ...assumptionsOf(reached),
    ];
    return new FoundRecord({ table, order, transport, scope, reached, assumptions });
  };
}

interface Finding {
  readonly table: Table;
  readonly order: number;
  readonly transport: NetworkTransport;
  readonly scope: Scope;
  readonly reached: Found;
  readonly assumptions: readonly Assumption[];
}

/** Only some look at more than the record, and it takes a look at all the lines above. */
class FoundRecord implements NetworkRecord {
  readonly assumptions: readonly Assumption[];
  readonly #found: Finding;
  #narrowedBy: readonly HbaRecord[] | undefined;
  #families: readonly Family[] | undefined;

  constructor(found: Finding) {
    this.#found = found;
    this.assumptions = found.assumptions;
  }

  get record(): HbaRecord {
    return this.#found.table.records[this.#found.order]!;
  }

  get narrowedBy(): readonly HbaRecord[] {
    const { table, transport } = this.#found;
    this.#narrowedBy ??= narrowedBy(table, this.record, transport);
    return this.#narrowedBy;
  }

  get families(): readonly Family[] {
    const { table, transport, scope } = this.#found;
    this.#families ??= familiesOf(table, this.record, transport, scope);
    return this.#families;
  }

  get connection(): Connection | undefined {
    const { reached, assumptions } = this.#found;
    if (assumptions.some(({ kind }) => kind === 'template')) return undefined;
    return reached.kind === 'certain' || reached.kind === 'possible' ? reached.connection : undefined;
  }
}

export function assumptionsOf(found: Found): readonly Assumption[] {
  if (found.kind === 'limit') return [{ kind: 'too-many' }];
  return found.kind === 'possible' ? found.assumed.map((one) => ({ kind: 'condition', ...one })) : [];
}

/** For a record that takes every address the families that earlier ones leave to it. */
function familiesOf(table: Table, record: HbaRecord, transport: Transport, scope: Scope): readonly Family[] {
  if (addressOf(record).kind !== 'all' || scope.families.length < 2) return scope.families;
  return scope.families.filter(
    (family) => reach(table, record, transport, { ...scope, families: [family] }).kind !== 'none',
  );
}

export interface ReachableRecord extends NetworkRecord {
  /** First the one that rests on the fewest assumptions, which `connection` is about. */
  readonly transports: readonly [NetworkTransport, ...NetworkTransport[]];
}

const NETWORK_TRANSPORTS: readonly NetworkTransport[] = ['plaintext', 'tls', 'gss'];

/** The records that let in a connection from another machine over any transport, in order, with those transports. */
export function reachableRecords(
  server: Server,
  tree: HbaTree,
  question: NetworkQuestion = {},
): readonly ReachableRecord[] {
  const table = tableOf(tree, server.world);
  const searches = NETWORK_TRANSPORTS.map((transport) => ({
    transport,
    found: networkSearch(server, table, transport, question),
  }));
  const { only = () => true } = question;
  const records: ReachableRecord[] = [];
  for (const [order, record] of table.records.entries()) {
    if (!table.isWayIn(order) || !only(record)) continue;
    const ways = searches.flatMap(({ transport, found }) => {
      const one = table.admits(order, transport) ? found(order) : undefined;
      return one ? [{ transport, one }] : [];
    });
    const [best, ...others] = ways.sort((a, b) => a.one.assumptions.length - b.one.assumptions.length);
    if (best) records.push(over(best.one, [best.transport, ...others.map(({ transport }) => transport)]));
  }
  return records;
}

const over = (found: NetworkRecord, transports: ReachableRecord['transports']): ReachableRecord => ({
  record: found.record,
  get narrowedBy() {
    return found.narrowedBy;
  },
  get families() {
    return found.families;
  },
  assumptions: found.assumptions,
  get connection() {
    return found.connection;
  },
  transports,
});

/** The records that decide some connection over this transport, from wherever. */
export function* decidersOf(
  server: Server,
  tree: HbaTree,
  transport: Transport,
  only: (record: HbaRecord) => boolean = () => true,
): Generator<HbaRecord> {
  const table = tableOf(tree, server.world);
  for (const [order, record] of table.records.entries())
    if (
      table.admits(order, transport) &&
      only(record) &&
      reach(table, record, transport, EVERYWHERE, order).kind !== 'none'
    )
      yield record;
}

/** The `hostssl` records above that a client passes over which does not ask for TLS. */
export const bypassedBy = (server: Server, tree: HbaTree, record: HbaRecord): readonly HbaRecord[] =>
  earlier(tableOf(tree, server.world), record, (other) => other.type.value === 'hostssl');

const templates = new WeakMap<HbaTree, ReadonlyMap<HbaRecord, Span>>();

/** For each record the nearest line above that is not final; found once, as every rule asks. */
function templatesAbove(tree: HbaTree): ReadonlyMap<HbaRecord, Span> {
  const known = templates.get(tree);
  if (known) return known;
  const above = new Map<HbaRecord, Span>();
  templates.set(tree, above);
  let last: Span | undefined;
  for (const entry of tree.entries) {
    if (entry.kind === 'template') last = entry.at;
    else if (entry.kind === 'record' && last) above.set(entry, last);
  }
  return above;
}

const isClosed = ({ ipv4, ipv6 }: Listening): boolean => ipv4 === 'nobody' && ipv6 === 'nobody';

/** The families that such a client may use: those the server listens on, and both where it may yet. */
export function familiesHeard(where: Listening, loopback: boolean): readonly Family[] {
  const reaches = [
    [4, where.ipv4],
    [6, where.ipv6],
  ] as const;
  return reaches.flatMap(([family, reach]) => {
    const heard = reach === 'network' || reach === 'unknown' || (loopback && reach === 'this-host');
    return heard || where.from.kind !== 'set' ? [family] : [];
  });
}

function listeningAssumptions({ settings }: Server, where: Listening): readonly Assumption[] {
  const { from, certain } = where;
  const at = from.kind === 'default' ? undefined : from.at;
  if (from.kind === 'unknown') return [{ kind: 'listening-unknown', why: from.why, ...(at && { at }) }];
  if (!certain && from.kind === 'default')
    return [{ kind: 'listening-unknown', why: 'no postgresql.conf is in sight' }];
  if (!certain) return [{ kind: 'listening-name', ...(at && { at }) }];
  return isOnNetwork(where) || from.kind === 'set' ? [] : [{ kind: 'not-listening', at: settings.anchor }];
}

/** Does every connection over this transport that it looks at meet a rejection above it? */
export const isTurnedAway = (
  server: Server,
  tree: HbaTree,
  record: HbaRecord,
  transport: Transport,
  sessions?: 'ordinary' | 'replication',
): boolean =>
  isTaken(tableOf(tree, server.world), record, transport, {
    by: (other) => !accepts(other),
    scope: { ...EVERYWHERE, ...(sessions && { sessions }) },
  });
