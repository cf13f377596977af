import { printAddress } from '../../parse/hba-address.js';
import type { HbaRecord, HbaTemplateLine, HbaTree } from '../../parse/hba-tree.js';
import { spanOf } from '../../text/source.js';
import type { Word } from '../../text/word.js';
import type { AddressRange } from '../address.js';
import { accepts, type Transport } from '../hba.js';
import type { Condition } from './condition.js';
import type { Connection } from './connection.js';
import { deciding } from './decide.js';
import type { Expectation, ExpectedConnections } from './expectation.js';
import { find } from './find.js';
import { EVERYWHERE, type Scope } from './scope.js';
import { tableOf } from './table.js';
import type { Assumed, Found } from './wanted.js';

/** What becomes of an expectation, with the connection that shows it. */
export type ExpectationOutcome =
  | { readonly kind: 'kept' }
  /** Whichever of these decides about this connection: one that is known, or several that all break it. */
  | { readonly kind: 'broken'; readonly connection: Connection; readonly by: readonly (HbaRecord | 'no-entry')[] }
  /** It may be broken by this connection, if some of the conditions hold or do not. */
  | {
      readonly kind: 'open';
      readonly connection: Connection;
      /** Those that may decide. */
      readonly records: readonly HbaRecord[];
      readonly on: readonly Condition[];
      readonly templates: readonly HbaTemplateLine[];
    }
  /** The table is too tangled to say so within the limits. */
  | { readonly kind: 'limit' };

/** Does this table decide all of these connections as expected? Exact: one that breaks it is found if there is one. */
export function outcomeOf(expectation: Expectation, tree: HbaTree): ExpectationOutcome {
  let open: ExpectationOutcome | undefined;
  for (const candidate of candidates(expectation, tree)) {
    const outcome = candidate === 'limit' ? ({ kind: 'limit' } as const) : judgedUnder(candidate, expectation, tree);
    if (outcome.kind === 'broken') return outcome;
    if (outcome.kind !== 'kept' && open?.kind !== 'open') open = outcome;
  }
  return open ?? { kind: 'kept' };
}

/** A connection with what it rests on. */
interface Candidate {
  readonly connection: Connection;
  readonly assumed: readonly Assumed[];
}

/**
 * Whatever was assumed to find it, the connection is judged without: only that there is such a role stays open, which
 * a membership in itself tells. Who is named by the expectation is a role.
 */
function judgedUnder({ connection, assumed }: Candidate, expectation: Expectation, tree: HbaTree): ExpectationOutcome {
  const outcome = judged(connection, expectation, tree);
  if (outcome.kind !== 'broken' || expectation.connections.users !== 'all') return outcome;
  const on = assumed.map(({ condition }) => condition).filter(isOfItself);
  if (on.length === 0) return outcome;
  return { kind: 'open', connection, records: recordsIn(outcome.by), on, templates: [] };
}

const isOfItself = (condition: Condition): boolean => condition.kind === 'member' && condition.user === condition.role;

const recordsIn = (among: readonly (HbaRecord | 'no-entry')[]): readonly HbaRecord[] =>
  among.filter((one) => one !== 'no-entry');

function judged(connection: Connection, expectation: Expectation, tree: HbaTree): ExpectationOutcome {
  const { on, templates, among } = deciding(tree, connection, expectation.world);
  const wrong = among.filter((one) => breaks(outcomeBy(one), expectation));
  // Which one decides may be open where what comes of it is not.
  if (templates.length === 0 && wrong.length === 0) return { kind: 'kept' };
  if (templates.length === 0 && wrong.length === among.length) return { kind: 'broken', connection, by: wrong };
  return { kind: 'open', connection, records: recordsIn(among), on, templates };
}

interface Outcome {
  readonly kind: 'accept' | 'reject' | 'no-entry';
  readonly method?: string;
}

const outcomeBy = (one: HbaRecord | 'no-entry'): Outcome =>
  one === 'no-entry' ? { kind: one } : { kind: accepts(one) ? 'accept' : 'reject', method: one.method.value };

function breaks({ kind, method }: Outcome, { decision: wanted, methods }: Expectation): boolean {
  switch (wanted) {
    case 'accept':
      return kind !== 'accept' || (methods !== undefined && (method === undefined || !methods.includes(method)));
    case 'reject':
      return kind === 'accept';
    case 'no-entry':
      return kind !== 'no-entry';
  }
}

/** Fewer connections than this are asked about one by one. */
const FEW = 256;

function candidates(expectation: Expectation, tree: HbaTree): Iterable<Candidate | 'limit'> {
  const { connections } = expectation;
  const few = named(connections, FEW);
  return few ? few.map((connection) => ({ connection, assumed: [] })) : suspects(expectation, tree);
}

/** All of them, where they are few. */
function named({ transports, ranges, users, databases, replication }: ExpectedConnections, most: number) {
  const addresses = ranges.map(onlyAddress);
  const wanted = replication ? [''] : databases;
  if (users === 'all' || wanted === 'all' || addresses.includes(undefined)) return undefined;
  const sources = transports.flatMap((transport): readonly Pick<Connection, 'transport' | 'address'>[] =>
    transport === 'local' ? [{ transport }] : addresses.map((address) => ({ transport, address: address! })),
  );
  if (sources.length * users.length * wanted.length > most) return undefined;
  return sources.flatMap((source) =>
    users.flatMap((user) =>
      wanted.map((database) => ({ ...source, user, database, ...(replication && { replication }) })),
    ),
  );
}

function onlyAddress({ family, base, mask }: AddressRange): string | undefined {
  const ones = (1n << (family === 4 ? 32n : 128n)) - 1n;
  return mask === ones ? printAddress({ family, value: base }) : undefined;
}

/**
 * For each record that would break the expectation one connection that it decides, if it decides any of them; and one
 * that no record decides, or that a line which is not final may decide.
 */
function* suspects(expectation: Expectation, tree: HbaTree): Generator<Candidate | 'limit'> {
  const { connections, world } = expectation;
  const table = tableOf(tree, world);
  const wrong = [...table.records.entries()].filter(([, record]) => breaks(outcomeBy(record), expectation));
  const undecided = [
    ...(breaks(outcomeBy('no-entry'), expectation) ? [table.records.length] : []),
    ...recordsBeforeTemplate(tree),
  ];
  for (const transport of connections.transports) {
    const wanted = recordFor(connections, transport, tree);
    for (const scope of transport === 'local' ? [EVERYWHERE] : connections.ranges.map(scopeWithin)) {
      const ask = (matched: readonly HbaRecord[], before: number) =>
        find({ transport, matched, excluded: [{ table, before }], scope });
      for (const [order, record] of wrong) yield* connectionIn(ask([record, wanted], order));
      for (const before of undecided) yield* connectionIn(ask([wanted], before));
    }
  }
}

const scopeWithin = (within: AddressRange): Scope => ({ ...EVERYWHERE, within });

function* connectionIn(found: Found): Generator<Candidate | 'limit'> {
  if (found.kind === 'limit') yield 'limit';
  else if (found.kind === 'possible') yield found;
  else if (found.kind === 'certain') yield { connection: found.connection, assumed: [] };
}

/** How many records stand before the first line that is not final, if there is one. */
function recordsBeforeTemplate({ entries }: HbaTree): readonly number[] {
  const first = entries.findIndex(({ kind }) => kind === 'template');
  return first < 0 ? [] : [entries.slice(0, first).filter(({ kind }) => kind === 'record').length];
}

/** The record that would match just these connections, their addresses aside. */
function recordFor(connections: ExpectedConnections, transport: Transport, { file }: HbaTree): HbaRecord {
  const at = spanOf(file, 0, 0);
  const keyword = <T extends string>(value: T) => ({ value, quoted: false, at });
  const words = (names: 'all' | readonly string[]): readonly Word[] =>
    names === 'all' ? [keyword(names)] : names.map((value) => ({ value, quoted: true, at }));
  const { users, databases, replication } = connections;
  return {
    kind: 'record',
    at,
    line: 0,
    type: keyword(transport === 'local' ? 'local' : 'host'),
    databases: replication ? [keyword('replication')] : words(databases),
    users: words(users),
    ...(transport !== 'local' && { address: keyword('all') }),
    method: keyword('trust'),
    options: [],
  };
}
