import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { HbaRecord, HbaTree } from '../../src/parse/hba-tree.js';
import type { Change } from '../../src/semantics/access/changes.js';
import type { Connection } from '../../src/semantics/access/connection.js';
import { clipped, decide, demandsOf } from '../../src/semantics/access/decide.js';
import type { Found } from '../../src/semantics/access/wanted.js';
import type { World } from '../../src/semantics/access/world.js';
import { accepts, recordsOf } from '../../src/semantics/hba.js';
import { answerOf, answerOfDecision, asksForCertificate, letsIn } from './answers.js';
import { type Claim, isWithin, type Reached } from './claims.js';
import { asksForMembers, asksForNames, gridOf, WAYS } from './grid.js';
import type { Answer, Knock } from './knock.js';
import { inLanes } from './lanes.js';
import type { NetworkServer } from './network-server.js';
import { isOurs } from './own-addresses.js';
import type { Random } from './random.js';
import type { Revised } from './revisions.js';

/**
 * How much is asked of each table. `ORACLE_DEEP` asks for as much as a person may wait for.
 *
 * Where every address is this machine's, all connections that we tell can be tried, not only those from the loopback
 * interface: in a network namespace of its own, made with `unshare -n`, once `ip link set lo up`,
 * `ip route add local default dev lo`, the same with `ip -6`, and `net.ipv6.ip_nonlocal_bind=1` have been said.
 */
const DEEP = process.env['ORACLE_DEEP'] !== undefined;
export const RUNS = Number(process.env['ORACLE_RUNS'] ?? 200);
export const REVISIONS = DEEP ? RUNS : Math.ceil(RUNS / 12);
/** Of one test, on a machine that has other things to do. */
export const PATIENCE = 60_000 + RUNS * (DEEP ? 10_000 : 1000);
/** By chance, for each table. */
const KNOCKS = DEEP ? 60 : 6;
/** For each table and each transport over which nobody gets in. */
const DENSE = DEEP ? 600 : 5;
/** How many of what is told of TLS, whose handshakes are slow, and of the socket: it is found as for plaintext. */
const OTHER_CLAIMS = DEEP ? 1 : 0.3;
/** Before and after each revision, besides the examples of what it changes. */
const OTHERS = DEEP ? 100 : 24;
/** With fewer tables there need not be a bit of everything. */
export const ENOUGH = 100;

/** One table in force on a server, with all there is to know about the world around it. */
export interface Trial {
  readonly server: NetworkServer;
  readonly tree: HbaTree;
  readonly world: World;
  readonly random: Random;
  readonly seen: Seen;
}

/** What became of the trials. */
export class Seen {
  readonly answers = new Map<Answer['kind'], number>();
  knocks = 0;
  /** Those that are open where nothing is known of the world. */
  unknown = 0;
  certain = 0;
  /** Told for certain, from addresses that are not ours. */
  beyond = 0;
  closed = 0;
  dense = 0;
  changed = 0;
  lost = 0;
  examples = 0;

  count({ kind }: Answer): void {
    this.answers.set(kind, (this.answers.get(kind) ?? 0) + 1);
  }
}

/** By turns one that each record decides, so that no answer is rare; chosen by chance among many. */
function knocksFor({ tree, world, random }: Trial, reached: readonly Reached[]): readonly Knock[] {
  const grid = gridOf(tree);
  const byDecider = new Map<HbaRecord | string, Knock[]>();
  for (const one of random.times(KNOCKS * 8, () => grid.pick(random))) {
    const decision = decide(tree, one, world);
    const record = 'record' in decision ? decision.record : undefined;
    if (record && isMissed(record, one, reached))
      throw new Error(`line ${record.line} is said to be out of reach of ${JSON.stringify(one)}`);
    const key = record ?? decision.kind;
    byDecider.set(key, [...(byDecider.get(key) ?? []), one]);
  }
  const lists = [...byDecider.values()];
  return random.times(KNOCKS, (turn) => random.pick(lists[turn % lists.length]!));
}

/** Nobody is said to reach this record over the transport, and from the addresses, of a connection that it decides. */
const isMissed = (record: HbaRecord, { transport, address }: Knock, reached: readonly Reached[]): boolean =>
  reached.some(
    (one) =>
      one.record === record &&
      one.transport === transport &&
      one.full.kind === 'none' &&
      (address === undefined || isWithin(address, one.scope)),
  );

/** The answer to each knock is the one that we say. */
export async function decidesAlike(trial: Trial, reached: readonly Reached[]): Promise<void> {
  const { server, tree, world, seen } = trial;
  await inLanes(knocksFor(trial, reached), async (given) => {
    const answer = await server.knock(given);
    expect(answerOfDecision(decide(tree, given, world)), JSON.stringify(given)).toEqual(answer);
    seen.knocks++;
    seen.count(answer);
    const without = decide(tree, given);
    if (without.kind === 'unknown') seen.unknown++;
    else expect(decide(tree, given, world)).toMatchObject(without);
  });
}

/** A connection we can make, about whose address the world knows what the table asks for. */
const isKnock = (connection: Connection, { tree, world }: Trial): connection is Knock =>
  connection.transport !== 'gss' &&
  (connection.address === undefined ||
    (isOurs(connection.address) && (!asksForNames(tree) || world.hostNames?.has(connection.address) === true)));

/** Each connection that is told for certain comes to the record it is told of. */
export async function proves(trial: Trial, claims: readonly Claim[]): Promise<void> {
  const { server, tree, world, random, seen } = trial;
  const asked = new Map<string, Claim>();
  for (const claim of claims) {
    const { connection, record, by } = claim;
    if (isTakenForRole(connection, trial)) continue;
    const answer = answerOf(record);
    const decided = answerOfDecision(decide(tree, connection, world));
    if (!isDeepStrictEqual(decided, answer)) expect(decided, `${by} ${JSON.stringify(connection)}`).toEqual(answer);
    if (!isKnock(connection, trial)) seen.beyond++;
    else if (connection.transport === 'plaintext' || random.chance(OTHER_CLAIMS))
      asked.set(JSON.stringify([connection, answer]), claim);
  }
  await inLanes([...asked.values()], async ({ by, connection, record }) => {
    const answer = await server.knock(connection as Knock);
    expect(answer, `${by} ${JSON.stringify(connection)}`).toEqual(answerOf(record));
    seen.certain++;
    seen.count(answer);
  });
}

/**
 * Who connects is taken to be a role, and so a member of itself: a list of roles may leave some out. Somebody who is
 * none passes such a record on a real server, only to be told next that there is no such role.
 */
const isTakenForRole = ({ user, database }: Connection, { world, tree }: Trial): boolean =>
  !world.memberOf!.has(user) && asksForMembers(tree, user, database);

/** With all facts every answer is certain, and it is the one that was certain without them. */
export function settles(reached: readonly Reached[], { world }: Trial): void {
  for (const { record, transport, bare, full } of reached)
    if (!isSettled(full, world) || (bare.kind !== 'possible' && bare.kind !== full.kind))
      throw new Error(`line ${record.line} ${transport} is not settled: ${JSON.stringify([bare, full])}`);
}

/** Nothing is open but whether there is a role of some name, which a list of roles does not tell of those it leaves out. */
const isSettled = (found: Found, { memberOf }: World): boolean =>
  found.kind === 'certain' ||
  found.kind === 'none' ||
  (found.kind === 'possible' &&
    found.assumed.every(
      ({ condition }) =>
        condition.kind === 'member' && condition.user === condition.role && !memberOf!.has(condition.user),
    ));

/** Rejects, and asks for a certificate first. */
export const asksLast = (record: HbaRecord): boolean => !accepts(record) && asksForCertificate(record);

/** Where no record is said to let anybody in over a transport, nobody is let in. */
export async function keepsOut({ server, tree, random, seen }: Trial, reached: readonly Reached[]): Promise<void> {
  const grid = gridOf(tree);
  const turnedAway = new Set(['reject', 'no-entry', ...(recordsOf(tree).some(asksLast) ? ['certificate'] : [])]);
  for (const transport of WAYS) {
    if (reached.some((one) => one.transport === transport && accepts(one.record) && one.full.kind !== 'none')) continue;
    seen.closed++;
    await inLanes(grid.spread(transport, DENSE, random), async (given) => {
      expect(turnedAway, JSON.stringify(given)).toContain((await server.knock(given)).kind);
      seen.dense++;
    });
  }
}

async function answersTo(server: NetworkServer, knocks: readonly Knock[]): Promise<ReadonlyMap<Knock, Answer>> {
  const answers = new Map<Knock, Answer>();
  await inLanes(knocks, async (given) => void answers.set(given, await server.knock(given)));
  return answers;
}

const answerOfChange = (record: HbaRecord | undefined): Answer => (record ? answerOf(record) : { kind: 'no-entry' });

/** Is this one of the connections a change is about, as far as its records tell? */
function isOf({ transport, before, after }: Change, given: Knock, { tree, world }: Trial): boolean {
  const matches = (record: HbaRecord | undefined) =>
    record === undefined || demandsOf(record, clipped(given), tree, world) !== false;
  return transport === given.transport && matches(before) && matches(after);
}

/** After `load` the server answers otherwise where we say so, as we say, and nowhere else. */
export async function changesAsTold(trial: Trial, revised: Revised, load: () => Promise<unknown>): Promise<void> {
  const { server, tree, random, seen } = trial;
  const { changes, loses, safety } = revised;
  expect(changes.whole).toBe(true);
  const isPossible = (one: Connection): one is Knock => isKnock(one, trial) && !isTakenForRole(one, trial);
  const examples = changes.changes.flatMap(({ example, before, after }) => {
    const { connection } = example;
    if (!isSettled(example, trial.world)) throw new Error(`not settled: ${JSON.stringify(example)}`);
    return example.kind === 'certain' && isPossible(connection)
      ? [{ connection, answers: [before, after].map(answerOfChange) }]
      : [];
  });
  const grid = gridOf(tree);
  const knocks = [...examples.map(({ connection }) => connection), ...random.times(OTHERS, () => grid.pick(random))];
  const was = await answersTo(server, knocks);
  await load();
  const is = await answersTo(server, knocks);
  for (const { connection, answers } of examples)
    expect([was.get(connection), is.get(connection)], JSON.stringify(connection)).toEqual(answers);
  for (const given of knocks) {
    const [old, now] = [was.get(given)!, is.get(given)!];
    const isLost = letsIn(old) && !letsIn(now);
    if (isLost && (!loses || safety === 'safe'))
      throw new Error(`nobody said that this is lost: ${JSON.stringify(given)}`);
    seen.lost += Number(isLost);
    if (isDeepStrictEqual(old, now) || (!letsIn(old) && !letsIn(now))) continue;
    seen.changed++;
    if (!changes.changes.some((change) => isOf(change, given, trial)))
      throw new Error(`nobody said that this changes: ${JSON.stringify(given)}`);
  }
  seen.examples += examples.length;
}
