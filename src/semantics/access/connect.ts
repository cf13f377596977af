import { numericAddress, printAddress } from '../../parse/hba-address.js';
import type { HbaRecord } from '../../parse/hba-tree.js';
import { type AddressRange, contains, mayOverlap } from '../address.js';
import { addressOf, admits } from '../hba.js';
import {
  type AddressShape,
  impliesAddress,
  isSettled,
  namedAddresses,
  type OpenAddress,
  openCondition,
  shapeOf,
} from './address-shape.js';
import { type Answer, type Condition, conditionKey } from './condition.js';
import type { Connection } from './connection.js';
import { databaseAnswer, userAnswer } from './field-match.js';
import { type Free, freeAddress } from './free-address.js';
import type { NameChoice } from './name-demands.js';
import { termsOf } from './record-terms.js';
import { isOutOfScope, outOfScope } from './scope.js';
import type { Table } from './table.js';
import type { Target } from './target.js';
import type { Assumed, Found, Wanted } from './wanted.js';

/** A record that may match these names, and must not match the connection. */
interface Block {
  readonly record: HbaRecord;
  readonly shape: AddressShape;
  /** What its two name fields rest on: of each group one must hold for it to match. */
  readonly groups: readonly (readonly Condition[])[];
}

/**
 * A connection with these names from this range that nothing excluded matches.
 *
 * Conditions are only ever asked for, never forbidden, so each record can be kept out by itself: where one of its
 * groups holds nothing that is given already, all of that group may be assumed not to hold.
 */
export function connect(wanted: Wanted, names: NameChoice, target: Target): Found {
  const blocks = blocksOf(wanted, names, target.range);
  if (!blocks) return { kind: 'limit' };
  const given = new Set(names.given.map(conditionKey));
  const isGiven = (condition: Condition): boolean => given.has(conditionKey(condition));
  const surely: Block[] = [];
  const maybe: Block[] = [];
  for (const block of blocks) (block.groups.every((group) => group.some(isGiven)) ? surely : maybe).push(block);
  const { transport } = wanted;
  const { world } = wanted.excluded[0].table;
  const session: Connection = {
    transport,
    user: names.user,
    database: names.database,
    ...(names.replication && { replication: true }),
  };
  const taken = (by: readonly Block[]): Found => {
    wanted.onTaken?.(by.map(({ record }) => record));
    return { kind: 'none' };
  };
  if (!target.range) {
    if (surely.length > 0) return taken(surely.slice(0, 1));
    return withAssumptions(session, [
      ...names.given.map(holding),
      ...maybe.flatMap((block) => keptOut(block, isGiven)),
    ]);
  }

  const isImplied = ({ open }: AddressShape): boolean =>
    open !== undefined && target.open.some((one) => impliesAddress(one, open));
  const whole = surely.find(({ shape }) => shape.sure === 'all' || isImplied(shape));
  if (whole) return taken([whole]);
  const free = addressFor(wanted, target.range, target.open, surely, maybe);
  if (free.kind === 'none') return taken(takingAll(target.range, surely));
  if (free.kind !== 'address') return { kind: 'limit' };
  const address = printAddress({ family: target.range.family, value: free.value });
  const assumed = [...names.given.map(holding), ...target.open.map((open) => holding(openCondition(open, address)))];
  for (const block of blocks) {
    const { shape } = block;
    if (isSurelyIn(shape, address) || isImplied(shape)) assumed.push(...keptOut(block, isGiven));
    else if (shape.open && !isOutOfScope(wanted.scope, shape.open) && !isSettled(shape.open, address, world))
      assumed.push({ condition: openCondition(shape.open, address), holds: false });
  }
  return withAssumptions({ ...session, address }, assumed);
}

const holding = (condition: Condition): Assumed => ({ condition, holds: true });

function withAssumptions(connection: Connection, assumed: readonly Assumed[]): Found {
  if (assumed.length === 0) return { kind: 'certain', connection };
  const distinct = new Map(assumed.map((one) => [conditionKey(one.condition), one]));
  return { kind: 'possible', connection, assumed: [...distinct.values()] };
}

/** The shortest assumption under which a record does not match these names. */
function keptOut({ groups }: Block, isGiven: (condition: Condition) => boolean): readonly Assumed[] {
  const possible = groups.filter((group) => !group.some(isGiven)).sort((a, b) => a.length - b.length);
  return (possible[0] ?? []).map((condition) => ({ condition, holds: false }));
}

/** An address of the range that no sure record takes, and if there is one no other record either. */
function addressFor(
  { excluded: [{ table }], scope }: Wanted,
  range: AddressRange,
  open: readonly OpenAddress[],
  surely: readonly Block[],
  maybe: readonly Block[],
): Free {
  const isNamed = (one: OpenAddress | undefined) => one?.kind === 'host-name';
  const named = namedAddresses(table.world);
  // Where a name is assumed, it is that of an address of which nothing is known.
  const taken = [
    ...outOfScope(scope, table.world),
    ...surely.flatMap(sureRanges),
    ...(open.some(isNamed) ? named : []),
  ];
  const others = maybe.flatMap(sureRanges);
  const mayBeClear = maybe.every(({ shape }) => shape.sure !== 'all');
  // And where names keep a record out, there is nothing to assume of an address that is known not to have one of them.
  const asksNames = mayBeClear && [...surely, ...maybe].some(({ shape }) => isNamed(shape.open));
  for (const one of asksNames && !open.some(isNamed) ? named : []) {
    if (!contains(range, one) || [...taken, ...others].some((other) => contains(other, one))) continue;
    return { kind: 'address', value: one.base };
  }
  const clear = mayBeClear && others.length > 0 ? freeAddress(range, [...taken, ...others], table.work) : undefined;
  return clear?.kind === 'address' ? clear : freeAddress(range, taken, table.work);
}

/** One that takes the whole range, or else all that take some of it. */
function takingAll(range: AddressRange, surely: readonly Block[]): readonly Block[] {
  const one = surely.find((block) => sureRanges(block).some((taken) => contains(taken, range)));
  return one ? [one] : surely.filter((block) => sureRanges(block).some((taken) => mayOverlap(taken, range)));
}

const sureRanges = ({ shape }: Block): readonly AddressRange[] => (shape.sure === 'all' ? [] : shape.sure);

function isSurelyIn({ sure }: AddressShape, address: string): boolean {
  if (sure === 'all') return true;
  const client = numericAddress(address)!;
  return sure.some(({ family, base, mask }) => family === client.family && (client.value & mask) === base);
}

/** The excluded records that may match these names from somewhere in the range; undefined where that takes too long. */
function blocksOf(wanted: Wanted, names: NameChoice, range: AddressRange | undefined): readonly Block[] | undefined {
  const blocks: Block[] = [];
  for (const { table, before, but, only, transport = wanted.transport } of wanted.excluded) {
    const candidates = table.candidates(transport, names, range, before, only !== undefined || but !== undefined);
    if (!candidates) return undefined;
    for (const order of candidates) {
      const record = table.records[order]!;
      if (but?.has(record) || (only && !only(record))) continue;
      const groups = groupsOf(record, names, table);
      if (groups === 'limit') return undefined;
      if (groups) blocks.push({ record, shape: table.shape(order), groups });
    }
  }
  const [{ table }] = wanted.excluded;
  for (const record of wanted.unmatched ?? []) {
    const groups = admits(record, wanted.transport) ? groupsOf(record, names, table) : undefined;
    if (groups === 'limit') return undefined;
    if (groups) blocks.push({ record, shape: shapeOf(addressOf(record), table.world), groups });
  }
  return blocks;
}

/** What a record's name fields rest on for these names; undefined where they never match. */
function groupsOf(record: HbaRecord, names: NameChoice, table: Table): Block['groups'] | 'limit' | undefined {
  const { databases, users } = termsOf(record, table.version);
  if (!table.work.take(databases.length + users.length)) return 'limit';
  const groups: (readonly Condition[])[] = [];
  for (const answers of [
    databases.map((term) => databaseAnswer(term, names, table.world)),
    users.map((term) => userAnswer(term, names.user, table.world)),
  ]) {
    const open = openOf(answers);
    if (open === undefined) return undefined;
    if (open.length > 0) groups.push(open);
  }
  return groups;
}

/** The conditions that are left to hold: none where one answer is a sure yes, undefined where all are a sure no. */
function openOf(answers: readonly Answer[]): readonly Condition[] | undefined {
  const open: Condition[] = [];
  for (const answer of answers) {
    if (answer === true) return [];
    if (answer !== false) open.push(answer);
  }
  return open.length > 0 ? open : undefined;
}
