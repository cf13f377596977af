import type { HbaRecord, HbaTree } from '../../parse/hba-tree.js';
import { type Condition, conditionKey, conditionWords } from '../access/condition.js';
import type { Names } from '../access/field-match.js';
import type { Scope } from '../access/scope.js';
import type { World } from '../access/world.js';
import { type Representatives, representatives } from './client-addresses.js';
import { conditionsOf, type Decider, firstRecord } from './first-record.js';
import { fittingRecords } from './fitting-records.js';

type DoorTransport = 'plaintext' | 'tls' | 'local';

/** Which record decides over each transport that leads anywhere. */
export type Deciders = Readonly<Partial<Record<DoorTransport, Decider>>>;

/** Clients that a server's records treat alike, with one of them. */
export interface Door {
  /** As the records are, and as they would be. */
  readonly today: Deciders;
  readonly changed: Deciders;
  readonly address?: string;
  /** What has to hold for a client to be one of them, as clauses. */
  readonly assumptions: readonly string[];
}

export interface Doors {
  readonly doors: readonly Door[];
  /** False where there may be others. */
  readonly complete: boolean;
}

/** What may be known of where a client comes from. */
export type Origin =
  | { readonly kind: 'socket' }
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  | { readonly kind: 'anywhere'; readonly scope: Scope };

const EVERYWHERE: Scope = { families: [4, 6], remoteOnly: false };

/** More of what no file tells than this is not tried out both ways. */
const MOST_CONDITIONS = 5;
/** Records asked, in all. */
const MOST_STEPS = 500_000;

/** Every way the records may treat a client of these names, and where each is met. */
export function doorsFor(
  now: HbaTree,
  then: HbaTree | undefined,
  names: Names,
  world: World,
  origin: Origin,
  transports: readonly DoorTransport[],
): Doors {
  const scope = origin.kind === 'anywhere' ? origin.scope : EVERYWHERE;
  const before = fittingRecords(now, names, world, scope);
  const after = then && fittingRecords(then, names, world, scope);
  const { addresses, complete: all } = addressesOf(origin, after ? [before, after] : [before], world);
  const doors = new Map<string, Door>();
  const numbers = new Map<HbaRecord, number>();
  let complete = all;
  let steps = 0;
  for (const address of addresses) {
    const client = { ...names, ...(address !== undefined && { address }) };
    const trees = after ? [before, after] : [before];
    const conditions = distinct(
      trees.flatMap((tree) => transports.flatMap((transport) => conditionsOf(tree, { ...client, transport }, world))),
    );
    if (conditions.length > MOST_CONDITIONS) complete = false;
    const tried = conditions.length > MOST_CONDITIONS ? [] : conditions;
    for (let bits = 0; bits < 2 ** tried.length; bits++) {
      steps += before.entries.length * transports.length * trees.length;
      if (steps > MOST_STEPS) return { doors: [...doors.values()], complete: false };
      const held = tried.filter((_, index) => (bits >> index) % 2 === 1);
      const holding = new Set(held.map(conditionKey));
      const decide = (tree: HbaTree): Deciders =>
        Object.fromEntries(
          transports.map((transport) => [transport, firstRecord(tree, { ...client, transport }, world, holding)]),
        );
      const here = decide(before);
      const there = after ? decide(after) : here;
      const key = [here, there].map((deciders) => keyOf(deciders, numbers)).join(' ');
      if (doors.has(key)) continue;
      doors.set(key, {
        today: here,
        changed: there,
        ...(address !== undefined && { address }),
        assumptions: tried.map((one) => conditionWords(one, held.includes(one))),
      });
    }
  }
  return { doors: [...doors.values()], complete };
}

function addressesOf(
  origin: Origin,
  trees: readonly HbaTree[],
  world: World,
): { readonly addresses: readonly (string | undefined)[]; readonly complete: boolean } {
  switch (origin.kind) {
    case 'socket':
      return { addresses: [undefined], complete: true };
    case 'addresses':
      return { addresses: origin.addresses, complete: true };
    case 'anywhere': {
      const found: Representatives = representatives(trees, world, origin.scope);
      return found;
    }
  }
}

const keyOf = (deciders: Deciders, numbers: Map<HbaRecord, number>): string =>
  Object.values(deciders)
    .map((decider) => {
      if (typeof decider === 'string') return decider;
      const number = numbers.get(decider) ?? numbers.size;
      numbers.set(decider, number);
      return String(number);
    })
    .join('/');

const distinct = (conditions: readonly Condition[]): readonly Condition[] => [
  ...new Map(conditions.map((one) => [conditionKey(one), one])).values(),
];
