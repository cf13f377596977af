import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { exampleProject } from '../../src/engine/example-project.js';
import { judge } from '../../src/engine/judge.js';
import { MAJORS, type Major } from '../../src/facts/versions.js';
import type { SettledFinding, SettledWitness } from '../../src/rule/settled.js';
import { decide } from '../../src/semantics/access/decide.js';
import type { Project } from '../../src/semantics/project.js';
import type { Texts } from '../../src/testing/index.js';
import { plainHash } from '../../src/testing/plain-hash.js';
import { chosenSuite } from './client-hello.js';
import type { Knock } from './knock.js';
import { HAS_IPV6, type NetworkServer, networkServer } from './network-server.js';
import { ASKING, lastWords, meets, optionsOf, settingUnder, triedWith } from './peers/ask.js';
import type { Met, PeerCase, Truth } from './peers/case.js';
import { PEER_CASES } from './peers-cases.js';
import { discard, initdb, MAJORS_HERE, put, scratch } from './postgres.js';
import { selfSigned } from './self-signed.js';

/** 2026-01-01. */
const NOW = 1_767_225_600_000;
const isAbout = ({ since = 13, until = 19 }: PeerCase, major: Major) => since <= major && major <= until;
const nameOf = ({ tool, says }: PeerCase) => `${tool}: ${says}`;
const named = (cases: readonly PeerCase[]) => cases.map((one) => [nameOf(one), one] as const);

/** The settings all cases share name no revocation list, and no rival's mistake here is about one. */
const ABOUT_THE_STAGE = 'server/crl-missing';

/** Files in the network that we judge, or in the one that can be reached here. */
const filesIn = (net: '10' | '127', files: Texts): Texts =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('NET', net)]));
const from = (net: '10' | '127', given: Knock): Knock =>
  given.address === undefined ? given : { ...given, address: given.address.replace('NET', net) };

function projectOf({ files, modes, config }: PeerCase, version: Major): Project {
  const sources = Object.entries(filesIn('10', files)).map(([path, text]) => ({ path, text, ...modes?.[path] }));
  return exampleProject(sources, { title: '', files: {}, version, ...(config && { config }) });
}

function findingsOf(project: Project): readonly SettledFinding[] {
  const { report } = judge(project, rules, { version: '0.0.0', now: NOW, hash: plainHash });
  expect(report.failures ?? []).toEqual([]);
  return report.findings;
}

describe('what others get wrong', () => {
  it('is told once', () => expect(new Set(PEER_CASES.map(nameOf)).size).toBe(PEER_CASES.length));

  it('is reported wherever somebody else comes in without TLS', () => {
    const open = PEER_CASES.filter(({ truth }) =>
      truth.some(
        (one) =>
          one.kind === 'knock' &&
          one.given.transport === 'plaintext' &&
          one.given.address?.startsWith('NET') &&
          !turnsAway(one.answer),
      ),
    );
    expect(open.filter(({ finds }) => finds.length === 0).map(nameOf)).toEqual([]);
    expect(open.length).toBeGreaterThan(20);
  });

  it.each(named(PEER_CASES))('is judged: %s', (_, one) => {
    for (const major of MAJORS.filter((each) => isAbout(one, each))) {
      const found = findingsOf(projectOf(one, major))
        .filter(({ rule }) => rule !== ABOUT_THE_STAGE)
        .map(({ place, rule }) => `${place.file}:${place.line} ${rule}`);
      expect(found, `PostgreSQL ${major}`).toEqual(one.finds);
    }
  });
});

/** The connection of a finding, moved into the network here; what is in neither comes from a record for everywhere. */
const knockOf = ({ transport, address = '', database, user, replication = false }: SettledWitness): Knock => ({
  transport: transport === 'tls' ? 'tls' : 'plaintext',
  address: address.includes(':') ? '::1' : address.replace(/^\d+/u, '127'),
  database,
  user,
  replication,
});

const isHere = ({ address }: Knock) => HAS_IPV6 || !address?.includes(':');
const turnsAway = (answer: Met) => answer === 'reject' || answer === 'no-entry' || answer === 'error';
const asksServer = ({ kind }: Truth) => kind !== 'setting' && kind !== 'dead';

/** As we decide, in the words of a server that was asked; it may depend on what only that server knows. */
function decidedAs(project: Project, given: Knock, answer: Met): string {
  const [server] = project.servers;
  if (!server?.hba) throw new Error('no pg_hba.conf was read');
  const { kind } = decide(server.hba, from('10', given), server.world);
  return (kind === 'accept' && !turnsAway(answer)) || kind === 'unknown' ? answer : kind;
}

/** What changed between them stands in cases of its own, and each server costs seconds. */
const SERVERS = MAJORS_HERE.filter((_, index, all) => index === 0 || index === all.length - 1);

describe.each(SERVERS)('PostgreSQL %i', (major) => {
  const servers = new Map<string, NetworkServer>();
  let directory = '';

  beforeAll(async () => {
    await (await serverWith({})).query(
      'create role staff; create role alice login in role staff; create role bob login',
    );
    directory = scratch(`peers-${major}`);
    const { key, certificate } = selfSigned('localhost');
    initdb(major, directory);
    put(directory, { 'data/server.key': key, 'data/server.crt': certificate, 'data/ca.crt': certificate });
    chmodSync(join(directory, 'data/server.key'), 0o600);
  });
  afterAll(async () => {
    for (const server of servers.values()) await server.stop();
    discard(directory);
  });

  async function serverWith(settings: NonNullable<PeerCase['settings']>): Promise<NetworkServer> {
    const key = JSON.stringify(settings);
    const server = servers.get(key) ?? (await networkServer(major, settings));
    servers.set(key, server);
    return server;
  }

  async function serve(one: PeerCase, server: NetworkServer): Promise<void> {
    const { 'pg_hba.conf': records = '', ...others } = filesIn('127', one.files);
    const loaded = await server.reload({ ...others, 'pg_hba.conf': ASKING + (one.served ?? records) });
    const because = one.truth.find((truth) => truth.kind === 'refused')?.because;
    if (because === undefined) expect(loaded).toMatchObject({ kind: 'loaded' });
    else expect(loaded).toMatchObject({ kind: 'refused', log: expect.stringContaining(because.replace('NET', '127')) });
  }

  async function hold(truth: Truth, one: PeerCase, server: NetworkServer): Promise<void> {
    switch (truth.kind) {
      case 'knock': {
        const { given, answer } = truth;
        if (!isHere(given)) return;
        expect(await meets(server, from('127', given)), JSON.stringify(given)).toBe(answer);
        // A certificate is wanted ahead of any decision.
        if (!one.served && answer !== 'certificate')
          expect(decidedAs(projectOf(one, major), given, answer), JSON.stringify(given)).toBe(answer);
        return;
      }
      case 'refused':
        return;
      case 'options':
        return expect(await optionsOf(server)).toEqual(truth.rows);
      case 'suite':
        return expect(await chosenSuite(server, truth.offered)).toBe(truth.chosen);
      case 'libpq': {
        const said = triedWith(server, truth.options);
        return truth.says === '' ? expect(said).toBe('') : expect(said).toContain(truth.says);
      }
      case 'setting':
        return expect(await settingUnder(major, one.files, truth.directory, truth.name)).toBe(truth.value);
      case 'dead':
        return expect(lastWords(major, directory, one.files['postgresql.conf'] ?? '')).toContain(truth.because);
    }
  }

  const cases = PEER_CASES.filter((one) => isAbout(one, major) && one.truth.length > 0);
  it.each(named(cases))('is asked: %s', async (_, one) => {
    const server = await serverWith(one.settings ?? {});
    if (one.truth.some(asksServer)) await serve(one, server);
    for (const truth of one.truth) await hold(truth, one, server);
    if (one.truth.every(({ kind }) => kind !== 'knock') || one.served) return;
    for (const { witness, rule } of findingsOf(projectOf(one, major)))
      if (witness && isHere(knockOf(witness)))
        expect(turnsAway(await meets(server, knockOf(witness))), `${rule} ${JSON.stringify(witness)}`).toBe(false);
  });
});
