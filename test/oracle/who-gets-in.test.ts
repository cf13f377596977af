import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HbaRecord, HbaTree } from '../../src/parse/hba-tree.js';
import type { Change } from '../../src/semantics/access/changes.js';
import { clipped, decide, demandsOf } from '../../src/semantics/access/decide.js';
import type { World } from '../../src/semantics/access/world.js';
import { accepts, isActive, recordsOf } from '../../src/semantics/hba.js';
import { DECIDE_CASES } from '../semantics/access/decide-cases.js';
import { answerOf, answerOfDecision, asksForCertificate, letsIn, readTable } from './answers.js';
import { type Claim, claimsIn, claimsOf, projectOf, type Reached, reachedIn } from './claims.js';
import { ALWAYS, asksForGroups, asksForNames, gridOf, WAYS } from './grid.js';
import type { Answer, Knock } from './knock.js';
import { inLanes } from './lanes.js';
import { HAS_IPV6, type NetworkServer, networkServer } from './network-server.js';
import { isOurs } from './own-addresses.js';
import { MAJORS_HERE, put } from './postgres.js';
import { Random } from './random.js';
import { createRoles, realNameOf, worldAround } from './real-world.js';
import { revisionOf } from './revisions.js';
import { sidecars, tableFor } from './table-arbitrary.js';

const DEEP = process.env['ORACLE_DEEP'] !== undefined;
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 200);
const SEED = Number(process.env['ORACLE_SEED'] ?? 20_260_422);
/** By chance, for each table. */
const KNOCKS = DEEP ? 60 : 6;
/** For each table and each transport over which nobody gets in. */
const DENSE = DEEP ? 600 : 6;
/** A handshake costs as much as three other knocks, and what is told of TLS is found as what is told of plaintext. */
const TLS_CLAIMS = DEEP ? 1 : 0.3;
const REVISIONS = DEEP ? RUNS : Math.ceil(RUNS / 12);
/** Before and after each revision, besides the examples of what it changes. */
const OTHERS = DEEP ? 100 : 24;
/** Of one test, on a machine that has other things to do. */
const PATIENCE = 60_000 + RUNS * (DEEP ? 10_000 : 1000);

/** By turns one that each record decides, so that no answer is rare; chosen by chance among many. */
function knocksFor(tree: HbaTree, world: World, random: Random): readonly Knock[] {
  const grid = gridOf(tree);
  const byDecider = new Map<HbaRecord | string, Knock[]>();
  for (const one of random.times(KNOCKS * 8, () => grid.pick(random))) {
    const decision = decide(tree, one, world);
    const key = 'record' in decision && decision.record ? decision.record : decision.kind;
    byDecider.set(key, [...(byDecider.get(key) ?? []), one]);
  }
  const lists = [...byDecider.values()];
  return random.times(KNOCKS, (turn) => random.pick(lists[turn % lists.length]!));
}

/** With the real names of clients, where the table asks for names at all. */
async function withNames(world: World, tree: HbaTree, addresses: readonly string[] = ALWAYS): Promise<World> {
  const asked = asksForNames(tree) ? addresses : [];
  const names = await Promise.all(asked.map(async (one) => [one, await realNameOf(one)] as const));
  return { ...world, hostNames: new Map(names), allHosts: true };
}

/** A connection we can make, about whose address the world knows what the table asks for. */
const isKnock = (connection: Claim['connection'], tree: HbaTree, world: World): connection is Knock =>
  connection.transport !== 'gss' &&
  (connection.address === undefined ||
    (isOurs(connection.address) && (!asksForNames(tree) || world.hostNames?.has(connection.address) === true)));

const seen = { knocks: 0, unknown: 0, certain: 0, out: 0, closed: 0, dense: 0, answers: new Map<string, number>() };

const tally = ({ kind }: Answer) => void seen.answers.set(kind, (seen.answers.get(kind) ?? 0) + 1);

/** The answer to each knock is the one that we say. */
async function decidesAlike(server: NetworkServer, tree: HbaTree, world: World, random: Random): Promise<void> {
  await inLanes(knocksFor(tree, world, random), async (given) => {
    const answer = await server.knock(given);
    expect(answerOfDecision(decide(tree, given, world)), JSON.stringify(given)).toEqual(answer);
    seen.knocks++;
    tally(answer);
    const without = decide(tree, given);
    if (without.kind === 'unknown') seen.unknown++;
    else expect(decide(tree, given, world)).toMatchObject(without);
  });
}

/** Each connection that is told for certain comes to the record it is told of. */
async function proves(
  server: NetworkServer,
  claims: readonly Claim[],
  tree: HbaTree,
  world: World,
  random: Random,
): Promise<void> {
  const asked = new Map<string, Claim>();
  for (const claim of claims) {
    const { connection, record, by } = claim;
    const answer = answerOf(record);
    expect(answerOfDecision(decide(tree, connection, world)), `${by} ${JSON.stringify(connection)}`).toEqual(answer);
    if (!isKnock(connection, tree, world)) seen.out++;
    else if (connection.transport !== 'tls' || random.chance(TLS_CLAIMS))
      asked.set(JSON.stringify([connection, answer]), claim);
  }
  await inLanes([...asked.values()], async ({ by, connection, record }) => {
    const answer = await server.knock(connection as Knock);
    expect(answer, `${by} ${JSON.stringify(connection)}`).toEqual(answerOf(record));
    seen.certain++;
    tally(answer);
  });
}

/**
 * Who connects is taken to be a role where nobody tells all roles: a member of itself. Not so who is known to be none:
 * the server would let him pass where no role passes, to tell him that he is no role.
 */
const isNoRole = ({ user }: Claim['connection'], world: World, tree: HbaTree): boolean =>
  !world.memberOf!.has(user) && asksForGroups(tree);

/** With all facts every answer is certain, and it is the one that was certain without them. */
function settles({ record, transport, bare, full }: Reached, tree: HbaTree, world: World): void {
  const what = `line ${record.line} ${transport} ${JSON.stringify([bare, full])}`;
  expect(['certain', 'none'], what).toContain(full.kind);
  const witness = bare.kind === 'certain' ? bare : full;
  const isOpen = bare.kind === 'possible' || (witness.kind === 'certain' && isNoRole(witness.connection, world, tree));
  if (!isOpen) expect(bare.kind, what).toBe(full.kind);
}

/** Where no record is said to let anybody in over a transport, nobody is let in. */
async function keepsOut(server: NetworkServer, reached: readonly Reached[], tree: HbaTree, random: Random) {
  const grid = gridOf(tree);
  // A certificate is asked for ahead of the rejection.
  const turnedAway = new Set(['reject', 'no-entry', ...(recordsOf(tree).some(asksLast) ? ['certificate'] : [])]);
  for (const transport of WAYS) {
    const isOpen = reached.some(
      (one) => one.transport === transport && accepts(one.record) && one.full.kind !== 'none',
    );
    if (isOpen) continue;
    seen.closed++;
    await inLanes(grid.spread(transport, DENSE, random), async (given) => {
      expect(turnedAway, JSON.stringify(given)).toContain((await server.knock(given)).kind);
      seen.dense++;
    });
  }
}

const asksLast = (record: HbaRecord): boolean => !accepts(record) && asksForCertificate(record);

const answerOfChange = (record: HbaRecord | undefined): Answer => (record ? answerOf(record) : { kind: 'no-entry' });

async function answersTo(server: NetworkServer, knocks: readonly Knock[]): Promise<ReadonlyMap<Knock, Answer>> {
  const answers = new Map<Knock, Answer>();
  await inLanes(knocks, async (given) => void answers.set(given, await server.knock(given)));
  return answers;
}

/** Is this one of the connections a change is about, as far as its records tell? */
function isOf({ transport, before, after }: Change, given: Knock, tree: HbaTree, world: World): boolean {
  const matches = (record: HbaRecord | undefined) =>
    record === undefined || demandsOf(record, clipped(given), tree, world) !== false;
  return transport === given.transport && matches(before) && matches(after);
}

describe.each(MAJORS_HERE)('a running PostgreSQL %i', (major) => {
  let server: NetworkServer;
  let world: World;
  const table = tableFor(major).filter((text) => isActive(readTable(text, major)));

  /** The file as it is in force. */
  async function load(text: string, beside: Readonly<Record<string, string>> = {}): Promise<string> {
    const loaded = await server.reload({ ...beside, 'pg_hba.conf': text });
    if (loaded.kind === 'refused') throw new Error(loaded.log);
    return loaded.text;
  }

  beforeAll(async () => {
    server = await networkServer(major);
    put(server.hba, sidecars);
    await createRoles(server);
    world = await worldAround(server);
  });
  afterAll(() => server?.stop());

  it(`lets in whom we say and nobody else, for ${RUNS} random tables`, { timeout: PATIENCE }, async () => {
    Object.assign(seen, { knocks: 0, unknown: 0, certain: 0, out: 0, closed: 0, dense: 0, answers: new Map() });
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), async (text, seed) => {
        const inForce = await load(text);
        const tree = readTable(inForce, major);
        const random = new Random(seed);
        const full = await withNames(world, tree);
        await decidesAlike(server, tree, full, random);
        const reached = reachedIn(tree, full);
        for (const one of reached) settles(one, tree, full);
        await proves(
          server,
          [...claimsOf(reached, (one) => !isNoRole(one, full, tree)), ...claimsIn(projectOf(inForce, major, full))],
          tree,
          full,
          random,
        );
        await keepsOut(server, reached, tree, random);
      }),
      { numRuns: RUNS, seed: SEED + major },
    );
    if (process.env['ORACLE_TALLY']) console.log(major, seen);
    expect(seen.unknown).toBeGreaterThan(0);
    // One kind of answer alone would prove little.
    for (const kind of ['accept', 'reject', 'no-entry'])
      expect(seen.answers.get(kind), kind).toBeGreaterThan(seen.knocks * 0.05);
    expect(seen.answers.get('certificate')).toBeGreaterThan(0);
    expect(seen.certain).toBeGreaterThan(RUNS);
    expect(seen.closed).toBeGreaterThan(RUNS / 2);
  });

  it(`changes its answers as we say of ${REVISIONS} random edits`, { timeout: PATIENCE }, async () => {
    const edited = { knocks: 0, examples: 0, otherwise: 0, lost: 0 };
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), async (text, seed) => {
        const random = new Random(seed);
        const inForce = await load(text);
        const full = await withNames(world, readTable(inForce, major));
        const revised = revisionOf(projectOf(inForce, major, full), random);
        fc.pre(revised !== undefined);
        const { tree, texts, changes, loses, safety } = revised;
        // The reload puts its own line first again.
        const next = texts['pg_hba.conf']!.replace(inForce.slice(0, inForce.length - text.length), '');
        fc.pre(isActive(readTable(next, major, { ...sidecars, ...texts })) && !recordsOf(tree).some(asksLast));
        expect(changes.whole).toBe(true);
        const isPossible = (one: Claim['connection']): one is Knock => isKnock(one, tree, full);
        const examples = changes.changes.flatMap(({ example: { connection }, before, after }) =>
          isPossible(connection) ? [{ connection, answers: [before, after].map(answerOfChange) }] : [],
        );
        const grid = gridOf(tree);
        const others = random.times(OTHERS, () => grid.pick(random));
        const knocks = [...examples.map(({ connection }) => connection), ...others];
        const was = await answersTo(server, knocks);
        await load(next, texts);
        const is = await answersTo(server, knocks);
        put(server.hba, sidecars);
        for (const { connection, answers } of examples)
          expect([was.get(connection), is.get(connection)], JSON.stringify(connection)).toEqual(answers);
        for (const given of knocks) {
          const [old, now] = [was.get(given)!, is.get(given)!];
          const isLost = letsIn(old) && !letsIn(now);
          expect([loses || !isLost, safety !== 'safe' || !isLost], JSON.stringify(given)).toEqual([true, true]);
          edited.knocks++;
          edited.lost += Number(isLost);
          if (isDeepStrictEqual(old, now) || (!letsIn(old) && !letsIn(now))) continue;
          edited.otherwise++;
          const isTold = changes.changes.some((change) => isOf(change, given, tree, full));
          expect(isTold, `${JSON.stringify(given)} in\n${next}`).toBe(true);
        }
        edited.examples += examples.length;
      }),
      { numRuns: REVISIONS, seed: SEED + major },
    );
    if (process.env['ORACLE_TALLY']) console.log(major, JSON.stringify(edited));
    expect(edited.examples).toBeGreaterThan(REVISIONS / 4);
    expect(edited.otherwise).toBeGreaterThan(REVISIONS / 2);
    expect(edited.lost).toBeGreaterThan(0);
  });

  const cases = DECIDE_CASES.filter(({ since = 13, until = 18 }) => since <= major && major <= until);
  it.each(cases)('agrees: $why', async ({ hba, answers }) => {
    const tree = readTable(await load(hba), major);
    const knocks = answers.map(([given]) => given).filter(({ address }) => HAS_IPV6 || !address?.includes(':'));
    const full = await withNames(world, tree, [...new Set(knocks.flatMap(({ address }) => address ?? []))]);
    await inLanes(knocks, async (given) =>
      expect(answerOfDecision(decide(tree, given, full)), JSON.stringify(given)).toEqual(await server.knock(given)),
    );
  });

  it('takes no role that does not exist for a member of itself', async () => {
    await load('local samerole all trust\nlocal all +nobody trust\nlocal all nobody md5\n');
    const nobody = { transport: 'local', user: 'nobody', database: 'nobody' } as const;
    expect(await server.knock(nobody)).toEqual({ kind: 'accept', method: 'md5' });
  });

  it('keeps the records from before when one line is wrong', async () => {
    await load('local all all md5\n');
    const wrong = 'local all all trust\nlocal all all 127.0.0.1\n';
    expect(isActive(readTable(wrong, major))).toBe(false);
    expect(await server.reload({ 'pg_hba.conf': wrong })).toMatchObject({ kind: 'refused' });
    const alice = { transport: 'local', user: 'alice', database: 'app' } as const;
    expect(await server.knock(alice)).toEqual({ kind: 'accept', method: 'md5' });
  });
});
