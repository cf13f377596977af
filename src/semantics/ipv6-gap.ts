import type { HbaRecord, HbaTree } from '../parse/hba-tree.js';
import { find } from './access/find.js';
import { reach } from './access/reach.js';
import type { Scope } from './access/scope.js';
import { type Table, tableOf } from './access/table.js';
import type { Found } from './access/wanted.js';
import { accepts, addressOf } from './hba.js';
import { listening } from './listening.js';
import {
  type Assumption,
  assumptionsOf,
  familiesHeard,
  type NetworkRecord,
  networkRecords,
} from './network-records.js';
import { plaintextCause } from './plaintext-cause.js';
import type { Server } from './project.js';
import { isTlsOff, tlsOffFault } from './tls-offered.js';

/** A rejection of every IPv4 client that has no counterpart for IPv6, and the records that let those clients in. */
export interface Ipv6Gap {
  readonly guard: HbaRecord;
  /** Somebody comes in by these over IPv6 whom the guard would have turned away over IPv4. At least one. */
  readonly records: readonly HbaRecord[];
  /** A connection by the first of them that the guard would decide if it were for every address. */
  readonly found: NetworkRecord;
  /** Plaintext gets in, and nothing but the missing half of such guards is to blame. */
  readonly plaintext: boolean;
}

/** More guards than these nobody writes by hand: what is said of them holds for the rest. */
const MOST_GUARDS = 16;

/** Lines beyond these are not looked for where a few tell the whole. */
const FEW = 4;

const OVER_IPV6: Scope = { families: [6], remoteOnly: true };

const gaps = new WeakMap<Server, WeakMap<HbaTree, readonly Ipv6Gap[]>>();

/** The guards of a table that stop at IPv4, found once: several rules ask. */
export function ipv6Gaps(server: Server, tree: HbaTree): readonly Ipv6Gap[] {
  const known = gaps.get(server) ?? new WeakMap<HbaTree, readonly Ipv6Gap[]>();
  gaps.set(server, known);
  const before = known.get(tree);
  if (before) return before;
  const found = findGaps(server, tree);
  known.set(tree, found);
  return found;
}

/** The records that let in plaintext only because a guard above them stops at IPv4: the guard is what is wrong there. */
export const leftOpenOverIpv6 = (server: Server, tree: HbaTree): ReadonlySet<HbaRecord> =>
  new Set(ipv6Gaps(server, tree).flatMap(({ plaintext, records }) => (plaintext ? records : [])));

function findGaps(server: Server, tree: HbaTree): readonly Ipv6Gap[] {
  const table = tableOf(tree, server.world);
  const guards = table.records.filter((record, order) => table.rejects(order) && isGuard(record)).slice(0, MOST_GUARDS);
  const families = familiesHeard(listening(server), false);
  const [first] = guards;
  if (!first || !families.includes(6)) return [];
  const later = table.records.slice(table.orderOf(first)).filter((record) => accepts(record) && mayBeIpv6(record));
  const comesIn = (record: HbaRecord, transport: 'plaintext' | 'tls') =>
    reach(table, record, transport, OVER_IPV6).kind !== 'none';
  const plaintext = later.filter((record) => comesIn(record, 'plaintext'));
  const widened = tableOf(widen(tree, new Set(guards)), server.world);
  const closed = plaintext.filter(
    (record) =>
      !tlsOffFault(server) &&
      reach(widened, record, 'plaintext', { families, remoteOnly: true }).kind === 'none' &&
      plaintextCause(server, tree, { record, families }).kind === 'not-refused',
  );
  const tls = guards.some(isForTlsToo) && !isTlsOff(server) ? later.filter((record) => comesIn(record, 'tls')) : [];
  return guards.flatMap((guard): readonly Ipv6Gap[] => {
    const bare = meetingsOf(table, guard, closed, 'plaintext', Number.POSITIVE_INFINITY);
    if (bare) return gapOf(server, tree, guard, bare, true);
    if (!isForTlsToo(guard)) return [];
    const any = meetingsOf(table, guard, tls, 'tls', FEW) ?? meetingsOf(table, guard, plaintext, 'plaintext', FEW);
    return any ? gapOf(server, tree, guard, any, false) : [];
  });
}

/** Is about every IPv4 client, and about more than GSS or TLS. */
function isGuard(record: HbaRecord): boolean {
  const set = addressOf(record);
  const isIpv4 = set.kind === 'range' && set.family === 4 && set.mask === 0n;
  return isIpv4 && ['host', 'hostnossl', 'hostnogssenc'].includes(record.type.value);
}

const isForTlsToo = ({ type }: HbaRecord): boolean => type.value !== 'hostnossl';

function mayBeIpv6(record: HbaRecord): boolean {
  const set = addressOf(record);
  return set.kind !== 'range' || set.family === 6;
}

/** Records by which clients of the guard come in over IPv6, with a connection by the first of them. */
interface Meetings {
  readonly records: readonly [HbaRecord, ...HbaRecord[]];
  readonly transport: 'plaintext' | 'tls';
  readonly met: Met;
}

type Met = Extract<Found, { readonly kind: 'certain' | 'possible' }>;

function meetingsOf(
  table: Table,
  guard: HbaRecord,
  candidates: readonly HbaRecord[],
  transport: 'plaintext' | 'tls',
  most: number,
): Meetings | undefined {
  const twin = forEverybody(guard);
  let first: Met | undefined;
  const records: HbaRecord[] = [];
  for (const record of candidates) {
    const order = table.orderOf(record)!;
    if (order < table.orderOf(guard)!) continue;
    const excluded = [{ table, before: order }] as const;
    const met = find({ transport, matched: [record, twin], excluded, scope: OVER_IPV6 });
    if (met.kind !== 'certain' && met.kind !== 'possible') continue;
    if (isForTlsToo(guard) && isOfItsOwn(table, guard, record, transport)) continue;
    first ??= met;
    if (records.push(record) === most) break;
  }
  const [record, ...others] = records;
  return record && first && { records: [record, ...others], transport, met: first };
}

function gapOf(
  server: Server,
  tree: HbaTree,
  guard: HbaRecord,
  { records, transport, met }: Meetings,
  plaintext: boolean,
): readonly Ipv6Gap[] {
  const only = (record: HbaRecord) => record === records[0];
  return networkRecords(server, tree, transport, { only }).map(({ record, narrowedBy, assumptions: all }) => {
    const isOurs = ({ kind }: Assumption) => kind !== 'condition' && kind !== 'too-many';
    const assumptions = [...all.filter(isOurs), ...assumptionsOf(met)];
    const isOpen = assumptions.some(({ kind }) => kind === 'template');
    const connection = isOpen ? {} : { connection: met.connection };
    return { guard, records, plaintext, found: { record, narrowedBy, families: [6], assumptions, ...connection } };
  });
}

/**
 * Where everything over IPv4 is rejected, IPv6 networks below are a section of their own and meant to be let in, unless
 * the guard is about some databases or users only.
 */
function isOfItsOwn(table: Table, guard: HbaRecord, record: HbaRecord, transport: 'plaintext' | 'tls'): boolean {
  const set = addressOf(record);
  if (set.kind !== 'range') return false;
  const pair = tableOf({ ...table.tree, entries: [forEverybody(guard), record] }, table.world);
  return reach(pair, record, transport, OVER_IPV6).kind === 'none';
}

/** The table with these records for every address. */
const widen = (tree: HbaTree, guards: ReadonlySet<HbaRecord>): HbaTree => ({
  ...tree,
  entries: tree.entries.map((entry) => (entry.kind === 'record' && guards.has(entry) ? forEverybody(entry) : entry)),
});

/** The same record without an address. */
const forEverybody = ({ kind, at, line, type, databases, users, method, options }: HbaRecord): HbaRecord => ({
  kind,
  at,
  line,
  type,
  databases,
  users,
  method,
  options,
});
