import { describe, expect, it } from 'vitest';
import type { Major } from '../../../src/facts/versions.js';
import type { HbaRecord, HbaTree } from '../../../src/parse/hba-tree.js';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import type { Connection } from '../../../src/semantics/access/connection.js';
import { decide } from '../../../src/semantics/access/decide.js';
import { find } from '../../../src/semantics/access/find.js';
import { reach } from '../../../src/semantics/access/reach.js';
import type { Scope } from '../../../src/semantics/access/scope.js';
import { tableOf } from '../../../src/semantics/access/table.js';
import type { Found } from '../../../src/semantics/access/wanted.js';
import { NOTHING_KNOWN, type World, worldOf } from '../../../src/semantics/access/world.js';
import { type AddressRange, parseAddress } from '../../../src/semantics/address.js';
import type { Transport } from '../../../src/semantics/hba.js';
import { memoryFiles } from '../../../src/text/files.js';
import { BruteForce, type Reached } from './brute-force.js';
import {
  lineOf,
  type RandomRecord,
  type RandomTable,
  randomNumbers,
  randomRecord,
  randomTable,
} from './random-tables.js';
import { ADDRESSES, type Asked, isAsked } from './universe.js';

const ROLES = { u1: ['g1'], app: ['alice'], r2: ['g1', 'team'], team: ['staff'], zoe: [] };
const INTERFACES = ['10.0.0.2/30', 'fd00::1/127'];
const HOSTS = { 'n1.example': ['10.0.0.3', 'fd00::1'], 'm.example': ['10.0.0.5'] };
const MANY_ROLES = {
  ...Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`role${index}`, []])),
  last: ['g1', 'alice', 'd1'],
};

/** What people may have told: nothing, everything of one kind or of all, or something about a few names. */
const WORLDS: readonly World[] = [
  ...[NOTHING_KNOWN, NOTHING_KNOWN, NOTHING_KNOWN],
  worldOf({ roles: ROLES }),
  worldOf({ interfaces: INTERFACES }),
  worldOf({ hosts: HOSTS }),
  worldOf({ roles: ROLES, interfaces: INTERFACES, hosts: HOSTS }),
  worldOf({ roles: MANY_ROLES }),
  {
    memberOf: new Map([
      ['u1', new Set(['g1'])],
      ['app', new Set<string>()],
    ]),
  },
  {
    hostNames: new Map([
      ['10.0.0.3', 'n1.example'],
      ['10.0.0.4', null],
      ['203.0.113.8', null],
    ]),
  },
];

const ASKED: readonly Asked[] = [
  { families: [4, 6], remoteOnly: false },
  { families: [4, 6], remoteOnly: true },
  { families: [4, 6], remoteOnly: true, sessions: 'ordinary' },
  { families: [4, 6], remoteOnly: false, sessions: 'replication' },
  { families: [4], remoteOnly: false },
  { families: [6], remoteOnly: true },
  { families: [4, 6], remoteOnly: false, range: '10.0.0.4/30' },
  { families: [4, 6], remoteOnly: false, range: '10.0.0.4/32' },
  { families: [4, 6], remoteOnly: true, range: '10.0.0.1 255.255.255.249' },
];

function scopeOf({ range, ...scope }: Asked): Scope {
  if (range === undefined) return scope;
  const [value = '', mask] = range.split(' ');
  const within = parseAddress({ value, quoted: false }, mask === undefined ? undefined : { value: mask });
  return { ...scope, within: within as AddressRange };
}

const QUESTIONS = ASKED.map((asked) => ({ asked, scope: scopeOf(asked) }));
const TRANSPORTS: readonly Transport[] = ['plaintext', 'tls', 'plaintext', 'tls', 'gss', 'local'];

const NO_FILES = memoryFiles([]);

function read({
  text,
  version,
}: Pick<RandomTable, 'text' | 'version'>): HbaTree & { readonly records: readonly HbaRecord[] } {
  const tree = parsePgHba({ path: 'pg_hba.conf', text }, { version, files: NO_FILES });
  const records = tree.entries.filter((entry) => entry.kind === 'record');
  if (records.length !== text.split('\n').length) throw new Error(`PostgreSQL refuses a line of\n${text}`);
  return { ...tree, records };
}

/** One random table with one question about it. */
interface Round {
  readonly table: RandomTable;
  readonly tree: ReturnType<typeof read>;
  readonly world: World;
  readonly brute: BruteForce;
  readonly transport: Transport;
  readonly asked: Asked;
  readonly scope: Scope;
  readonly next: () => number;
}

function* rounds(count: number, seed: number, least: number, most: number): Generator<Round> {
  const next = randomNumbers(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const brutes = new Map<string, BruteForce>();
  const bruteOf = (version: Major, world: World) => {
    const key = `${version} ${WORLDS.indexOf(world)}`;
    const brute = brutes.get(key) ?? new BruteForce(version, world);
    brutes.set(key, brute);
    return brute;
  };
  for (let index = 0; index < count; index++) {
    const table = randomTable(next, least, most);
    const world = one(WORLDS);
    yield {
      table,
      tree: read(table),
      world,
      brute: bruteOf(table.version, world),
      transport: one(TRANSPORTS),
      ...one(QUESTIONS),
      next,
    };
  }
}

const shown = ({ table, transport, asked, world }: Round, what: string, answer: unknown): string =>
  [
    what,
    `version ${table.version}, ${transport}, ${JSON.stringify(asked)}, world ${WORLDS.indexOf(world)}`,
    table.text,
    JSON.stringify(answer),
  ].join('\n');

/** Why an answer about one record is not what enumeration says; undefined where it is. */
function fault(round: Round, index: number, found: Found, expected: Reached, also: readonly RandomRecord[] = []) {
  const { table, brute, asked } = round;
  if (found.kind !== expected) return shown(round, `record ${index + 1}: ${expected} expected`, found);
  if (found.kind === 'none') return undefined;
  const assumed = found.kind === 'possible' ? found.assumed : [];
  if (!isAsked(found.connection, asked)) return shown(round, 'a connection that is not asked about', found);
  const deciding = [...brute.deciding(table, found.connection, assumed, asked.remoteOnly)];
  const matching = also.flatMap((one) => [
    ...brute.deciding({ records: [one] }, found.connection, assumed, asked.remoteOnly),
  ]);
  const isDecided = deciding.length === 1 && deciding[0] === index && matching.every((at) => at === 0);
  return isDecided ? undefined : shown(round, `record ${index + 1} does not decide this connection`, found);
}

const faultsOf = (all: readonly (string | undefined)[]): readonly string[] => all.filter((one) => one !== undefined);

const reachFaults = (round: Round): readonly string[] => {
  const { table, tree, world, brute, transport, asked, scope } = round;
  const expected = brute.reached(table, transport, asked);
  const filed = tableOf(tree, world);
  return faultsOf(
    tree.records.map((record, index) => fault(round, index, reach(filed, record, transport, scope), expected[index]!)),
  );
};

/** Of the connections that a record decides those that one more record matches. */
const findFaults = (round: Round): readonly string[] => {
  const { table, tree, world, brute, transport, asked, scope, next } = round;
  const { address = 'all', ...words } = randomRecord(next);
  const also = transport === 'local' ? { ...words, type: 'local' } : { ...words, type: 'host', address };
  const [meant] = read({ text: lineOf(also), version: table.version }).records;
  const expected = brute.reached(table, transport, asked, also);
  const filed = tableOf(tree, world);
  return faultsOf(
    tree.records.map((record, before) => {
      const found = find({ transport, matched: [record, meant!], excluded: [{ table: filed, before }], scope });
      return fault(round, before, found, expected[before]!, [also]);
    }),
  );
};

const ENOUGH = 5;

/** For a machine that has other things to do. */
const PATIENCE = 400_000;

/** What is wrong in these rounds; the first few of it. */
function wrongIn(all: Iterable<Round>, faults: (round: Round) => readonly string[]): readonly string[] {
  const found: string[] = [];
  for (const round of all) {
    found.push(...faults(round));
    if (found.length >= ENOUGH) break;
  }
  return found;
}

interface Tally {
  asked: number;
  undecided: number;
}

/** Holds what becomes of some connections against enumeration, and counts those that are left open for nothing. */
function decideFaults(round: Round, count: number, tally: Tally): readonly string[] {
  const { brute, next, transport, table, tree, world } = round;
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const connections = Array.from({ length: count }, (): Connection => {
    const user = one(brute.names);
    return {
      transport,
      user,
      database: next() < 0.3 ? user : one(brute.names),
      ...(next() < 0.15 && { replication: true }),
      ...(transport !== 'local' && { address: one(ADDRESSES) }),
    };
  });
  return faultsOf(
    connections.map((connection) => {
      const deciding = [...brute.deciding(table, connection)];
      const outcomes = new Set(deciding.map((at) => outcomeOf(table.records[at])));
      const decision = decide(tree, connection, world);
      tally.asked++;
      if (decision.kind === 'unknown') {
        if (outcomes.size === 1) tally.undecided++;
        return undefined;
      }
      const [first] = outcomes;
      const isRight =
        outcomes.size === 1 &&
        decision.kind === first &&
        (decision.kind === 'no-entry' || isSaid(decision, deciding, round));
      return isRight ? undefined : shown(round, `${JSON.stringify(connection)}: ${[...outcomes]} expected`, decision);
    }),
  );
}

const outcomeOf = (record: RandomRecord | undefined) =>
  record === undefined ? 'no-entry' : record.method === 'reject' ? 'reject' : 'accept';

/** The record and the method are told where there is one, and only there. */
function isSaid(
  { record, method }: { readonly record?: HbaRecord; readonly method?: string },
  deciding: readonly number[],
  { table, tree }: Round,
): boolean {
  const only = deciding.length === 1 ? tree.records[deciding[0]!] : undefined;
  const methods = new Set(deciding.map((at) => table.records[at]!.method));
  return (
    (record === undefined || record === only) && (method === undefined || (methods.size === 1 && methods.has(method)))
  );
}

describe('the access algebra against enumeration of every connection', () => {
  it(
    'says of each record of 100,000 small tables whether a connection reaches it, and which one',
    () => {
      expect(wrongIn(rounds(100_000, 1, 2, 4), reachFaults)).toEqual([]);
    },
    PATIENCE,
  );

  it('says the same of tables with more records than people keep in mind', () => {
    expect(wrongIn(rounds(300, 2, 20, 60), reachFaults)).toEqual([]);
  });

  it('finds what one more record matches among the connections that a record decides', () => {
    expect(wrongIn(rounds(10_000, 3, 2, 5), findFaults)).toEqual([]);
  });

  it('decides single connections, and leaves hardly one open that is none', () => {
    const tally: Tally = { asked: 0, undecided: 0 };
    expect(wrongIn(rounds(20_000, 4, 2, 6), (round) => decideFaults(round, 6, tally))).toEqual([]);
    expect(tally.asked).toBeGreaterThan(100_000);
    expect(tally.undecided / tally.asked).toBeLessThan(0.001);
  });
});
