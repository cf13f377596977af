import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HbaTree } from '../../src/parse/hba-tree.js';
import { decide } from '../../src/semantics/access/decide.js';
import type { World } from '../../src/semantics/access/world.js';
import { isActive, recordsOf } from '../../src/semantics/hba.js';
import { DECIDE_CASES } from '../semantics/access/decide-cases.js';
import { answerOfDecision, readTable } from './answers.js';
import {
  ABOUT_PLAINTEXT,
  claimsOf,
  claimsOfFindings,
  claimsOfMap,
  findingsOf,
  projectOf,
  reachedIn,
  serverIn,
} from './claims.js';
import { ALWAYS, asksForNames } from './grid.js';
import { inLanes } from './lanes.js';
import { HAS_IPV6, type NetworkServer, networkServer } from './network-server.js';
import { MAJORS_HERE, put } from './postgres.js';
import { Random } from './random.js';
import { createRoles, realNameOf, worldAround } from './real-world.js';
import { revisionOf } from './revisions.js';
import { sidecars, tableFor } from './table-arbitrary.js';
import {
  asksLast,
  changesAsTold,
  decidesAlike,
  ENOUGH,
  keepsOut,
  PATIENCE,
  proves,
  REVISIONS,
  RUNS,
  Seen,
  settles,
} from './trials.js';

const SEED = Number(process.env['ORACLE_SEED'] ?? 20_260_422);

/** With the real names of clients, where the table asks for names at all. */
async function withNames(world: World, tree: HbaTree, addresses: readonly string[] = ALWAYS): Promise<World> {
  const asked = asksForNames(tree) ? addresses : [];
  const names = await Promise.all(asked.map(async (one) => [one, await realNameOf(one)] as const));
  return { ...world, hostNames: new Map(names), allHosts: true };
}

describe.each(MAJORS_HERE)('a running PostgreSQL %i', (major) => {
  let server: NetworkServer;
  let known: World;
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
    known = await worldAround(server);
  });
  afterAll(() => server?.stop());

  it(`lets in whom we say and nobody else, for ${RUNS} random tables`, { timeout: PATIENCE }, async () => {
    const seen = new Seen();
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), async (text, seed) => {
        const inForce = await load(text);
        const tree = readTable(inForce, major);
        const world = await withNames(known, tree);
        const trial = { server, tree, world, random: new Random(seed), seen };
        const reached = reachedIn(tree, world);
        settles(reached, trial);
        await decidesAlike(trial, reached);
        const project = projectOf(inForce, major, world);
        await proves(trial, [
          ...claimsOf(reached),
          ...claimsOfMap(project),
          ...claimsOfFindings(project, findingsOf(project, ABOUT_PLAINTEXT)),
        ]);
        await keepsOut(trial, reached);
      }),
      { numRuns: RUNS, seed: SEED + major },
    );
    if (process.env['ORACLE_TALLY']) console.log(major, seen);
    if (RUNS < ENOUGH) return;
    expect(seen.unknown).toBeGreaterThan(0);
    // One kind of answer alone would prove little.
    for (const kind of ['accept', 'reject', 'no-entry'] as const)
      expect(seen.answers.get(kind), kind).toBeGreaterThan(seen.knocks * 0.05);
    expect(seen.answers.get('certificate')).toBeGreaterThan(0);
    expect(seen.certain).toBeGreaterThan(RUNS);
    expect(seen.closed).toBeGreaterThan(RUNS / 2);
  });

  it(`changes its answers as we say of ${REVISIONS} random edits`, { timeout: PATIENCE }, async () => {
    const seen = new Seen();
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), async (text, seed) => {
        const random = new Random(seed);
        const inForce = await load(text);
        const world = await withNames(known, readTable(inForce, major));
        const project = projectOf(inForce, major, world);
        const tree = serverIn(project).hba!;
        const trial = { server, tree, world, random, seen };
        const findings = findingsOf(project);
        await proves(trial, claimsOfFindings(project, findings));
        const revised = revisionOf(project, findings, random);
        fc.pre(revised !== undefined);
        const { texts } = revised;
        // A reload puts the line of ours first again.
        const next = texts['pg_hba.conf']!.replace(inForce.slice(0, inForce.length - text.length), '');
        fc.pre(isActive(readTable(next, major, { ...sidecars, ...texts })) && !recordsOf(tree).some(asksLast));
        await changesAsTold(trial, revised, () => load(next, texts)).finally(() => put(server.hba, sidecars));
      }),
      { numRuns: REVISIONS, seed: SEED + major },
    );
    if (process.env['ORACLE_TALLY']) console.log(major, seen);
    if (RUNS < ENOUGH) return;
    expect(seen.examples).toBeGreaterThan(REVISIONS / 4);
    expect(seen.changed).toBeGreaterThan(REVISIONS / 4);
    expect(seen.lost).toBeGreaterThan(0);
  });

  const cases = DECIDE_CASES.filter(({ since = 13, until = 18 }) => since <= major && major <= until);
  it.each(cases)('agrees: $why', async ({ hba, answers }) => {
    const tree = readTable(await load(hba), major);
    const knocks = answers.map(([given]) => given).filter(({ address }) => HAS_IPV6 || !address?.includes(':'));
    const world = await withNames(known, tree, [...new Set(knocks.flatMap(({ address }) => address ?? []))]);
    await inLanes(knocks, async (given) =>
      expect(answerOfDecision(decide(tree, given, world)), JSON.stringify(given)).toEqual(await server.knock(given)),
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
