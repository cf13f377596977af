import type { Major } from '../../facts/versions.js';
import { plainNetwork } from '../../parse/hba-address.js';
import type { HbaEntry, HbaRecord, HbaTree, RecordType } from '../../parse/hba-tree.js';
import { type AddressRange, parseAddress } from '../address.js';
import { accepts, admits, type Transport } from '../hba.js';
import { AddressIndex } from './address-index.js';
import { type AddressShape, shapeOf } from './address-shape.js';
import type { Answer } from './condition.js';
import { type DatabaseTerm, databaseAnswer, mayBeName, type Names, type UserTerm, userAnswer } from './field-match.js';
import { NameIds } from './name-ids.js';
import { ALL_KEY, isSpecialKey, nameKey, REPLICATION_KEY, specialKey } from './name-keys.js';
import { RecordColumns, SEVERAL } from './record-columns.js';
import { groupKey, MOST_KEYS, RecordGroups } from './record-groups.js';
import { placesIn } from './record-places.js';
import { readTerms, termsOf } from './record-terms.js';
import { Work } from './work.js';
import { NOTHING_KNOWN, type World } from './world.js';

/** Steps for all questions about one table together: some seconds. */
const STEPS = 60_000_000;

/** What it takes to ask an expression or a group about a name. */
const STEPS_A_TERM = 2;

/** More names than this in one record, and it is looked at each time instead of being filed under each of them. */
const MOST_PAIRS = 1024;

/** More records than this under one name, and their addresses are sorted. */
const MOST_UNSORTED = 16;

/**
 * A pg_hba.conf made ready for questions about many connections: its records filed by type, database, user and
 * address, so that those which could match a connection are found without looking at all the others.
 */
export interface Table {
  readonly tree: HbaTree;
  readonly version: Major;
  readonly world: World;
  /** In file order: positions in this list are what `before` and `order` mean. */
  readonly records: readonly HbaRecord[];
  readonly orderOf: (record: HbaRecord) => number | undefined;
  readonly work: Work;
  /** Literal names of either field: a name that is not among them is mentioned nowhere. */
  readonly names: NameIds;
  /** Every regular expression and group, each once. */
  readonly specialUsers: readonly UserTerm[];
  readonly specialDatabases: readonly DatabaseTerm[];
  /**
   * The records before `before` that may match a connection of this transport with these names from somewhere in
   * `within` (anywhere without it); undefined where that takes too long. In no order. Unless `each` of them is asked
   * for, those that others of them cover may be left out.
   */
  candidates(
    transport: Transport,
    names: Names,
    within: AddressRange | undefined,
    before: number,
    each?: boolean,
  ): number[] | undefined;
  shape(order: number): AddressShape;
  /** Lets somebody in over the network. */
  isWayIn(order: number): boolean;
  /** The records that are for this transport and let somebody in. */
  waysIn(transport: Transport): Int32Array;
  admits(order: number, transport: Transport): boolean;
  rejects(order: number): boolean;
  /** Might one connection match the records of both places, transport aside? A quick look; only "no" is sure. */
  mayMeet(one: number, other: number): boolean;
  /** Of a record of another table a place of its own for that, good until the next such record is asked about. */
  placeOf(record: HbaRecord): number;
  /** Whether everything the record's words ask about is asked about in this table, too. */
  mentionsAllOf(record: HbaRecord): boolean;
  /**
   * A quick "yes": this record matches connections over IPv4 from other machines, and none of the earlier records
   * could match any of them. Of what it does not say that of, nothing is known.
   */
  isUntouched(order: number, transport: Transport): boolean;
}

const tables = new WeakMap<HbaTree, WeakMap<World, Table>>();

/** The table of a tree in a world, made once. */
export function tableOf(tree: HbaTree, world: World = NOTHING_KNOWN): Table {
  const known = tables.get(tree) ?? new WeakMap<World, Table>();
  tables.set(tree, known);
  const before = known.get(world);
  if (before) return before;
  const table = new FiledTable(tree, world);
  known.set(world, table);
  return table;
}

/** Some question about this table was given up, because its steps were used up. */
export const isTooTangled = (tree: HbaTree, world: World): boolean =>
  tables.get(tree)?.get(world)?.work.isUsedUp ?? false;

const EVERYWHERE = { kind: 'all' } as const;

const isRecord = (entry: HbaEntry): entry is HbaRecord => entry.kind === 'record';

/** More addresses than this are not kept. */
const MOST_SHAPES = 50_000;

interface LargeGroup {
  readonly orders: readonly number[];
  pruned?: AddressIndex;
  each?: AddressIndex;
}

class FiledTable implements Table {
  readonly tree: HbaTree;
  readonly version: Major;
  readonly world: World;
  readonly records: readonly HbaRecord[];
  readonly orderOf: (record: HbaRecord) => number | undefined;
  readonly work = new Work(STEPS);
  readonly names = new NameIds();
  readonly specialUsers: UserTerm[] = [];
  readonly specialDatabases: DatabaseTerm[] = [];
  readonly #specialUserIds = new Map<string, number>();
  readonly #specialDatabaseIds = new Map<string, number>();
  readonly #groups: RecordGroups;
  readonly #large = new Map<number, LargeGroup>();
  readonly #types: readonly RecordType[];
  readonly #admitted = new Map<Transport, readonly RecordType[]>();
  /** Records with too many names to be filed under each. */
  readonly #wide: number[] = [];
  readonly #columns: RecordColumns;
  readonly #shapes = new Map<number, AddressShape>();
  readonly #waysIn = new Map<Transport, Int32Array>();

  constructor(tree: HbaTree, world: World) {
    this.tree = tree;
    this.version = tree.version;
    this.world = world;
    this.records = tree.entries.filter(isRecord);
    this.orderOf = placesIn(this.records);
    const types = new Set<RecordType>();
    this.#columns = new RecordColumns(this.records.length + 1);
    this.#groups = new RecordGroups(this.records.length);
    // From the last to the first: each goes in front of its group, which is in order then.
    for (let order = this.records.length - 1; order >= 0; order--) {
      const record = this.records[order]!;
      const type = record.type.value;
      types.add(type);
      this.#file(record, type, order);
    }
    this.#wide.reverse();
    this.#types = [...types];
  }

  shape(order: number): AddressShape {
    const before = this.#shapes.get(order);
    if (before) return before;
    if (this.#shapes.size >= MOST_SHAPES) this.#shapes.clear();
    const { address, mask } = this.records[order]!;
    const shape = shapeOf(address ? parseAddress(address, mask) : EVERYWHERE, this.world);
    this.#shapes.set(order, shape);
    return shape;
  }

  #file(record: HbaRecord, type: RecordType, order: number): void {
    const { databases, users } = readTerms(record, this.version);
    const databaseKeys = distinct(databases.map((term) => this.#databaseKey(term)));
    const userKeys = distinct(users.map((term) => this.#userKey(term)));
    const { address, mask } = record;
    this.#columns.set(order, {
      type,
      rejects: !accepts(record),
      database: databaseKeys.length === 1 ? databaseKeys[0]! : SEVERAL,
      user: userKeys.length === 1 ? userKeys[0]! : SEVERAL,
      address: address && (plainNetwork(address.value) ?? parseAddress(address, mask)),
      mayMatch: databases.every(mayMatch) && users.every(mayMatch),
    });
    if (databaseKeys.length * userKeys.length > MOST_PAIRS || this.names.size >= MOST_NAMES) this.#wide.push(order);
    else {
      for (const database of databaseKeys)
        for (const user of userKeys) this.#groups.add(groupKey(type, database, user), order);
    }
  }

  #databaseKey(term: DatabaseTerm): number {
    if (term.kind === 'name') return nameKey(this.names.add(term.name));
    if (term.kind === 'all') return ALL_KEY;
    if (term.kind === 'replication') return REPLICATION_KEY;
    return special(term, this.#specialDatabaseIds, this.specialDatabases);
  }

  #userKey(term: UserTerm): number {
    if (term.kind === 'name') return nameKey(this.names.add(term.name));
    if (term.kind === 'all') return ALL_KEY;
    return special(term, this.#specialUserIds, this.specialUsers);
  }

  #typesFor(transport: Transport): readonly RecordType[] {
    let types = this.#admitted.get(transport);
    if (!types) {
      types = this.#types.filter((value) => admits({ type: { value } }, transport));
      this.#admitted.set(transport, types);
    }
    return types;
  }

  admits(order: number, transport: Transport): boolean {
    return this.#columns.admits(order, transport);
  }

  rejects(order: number): boolean {
    return this.#columns.rejects(order);
  }

  isWayIn(order: number): boolean {
    return !this.#columns.rejects(order) && !this.#columns.admits(order, 'local');
  }

  waysIn(transport: Transport): Int32Array {
    let orders = this.#waysIn.get(transport);
    if (!orders) {
      orders = this.#columns.waysIn(transport, this.records.length);
      this.#waysIn.set(transport, orders);
    }
    return orders;
  }

  placeOf(record: HbaRecord): number {
    const order = this.orderOf(record);
    if (order !== undefined) return order;
    const { databases, users } = termsOf(record, this.version);
    const { address, mask } = record;
    const place = this.records.length;
    this.#columns.set(place, {
      type: record.type.value,
      rejects: !accepts(record),
      database: databases.length === 1 ? this.#knownKey(databases[0]!) : SEVERAL,
      user: users.length === 1 ? this.#knownKey(users[0]!) : SEVERAL,
      address: address && parseAddress(address, mask),
      mayMatch: false,
    });
    return place;
  }

  #knownKey(term: DatabaseTerm | UserTerm): number {
    if (term.kind === 'all') return ALL_KEY;
    if (term.kind === 'replication') return REPLICATION_KEY;
    return term.kind === 'name' ? nameKey(this.names.id(term.name) ?? MOST_NAMES) : specialKey(0);
  }

  mentionsAllOf(record: HbaRecord): boolean {
    const { databases, users } = termsOf(record, this.version);
    const isKnown = (ids: ReadonlyMap<string, number>) => (term: DatabaseTerm | UserTerm) =>
      term.kind === 'all' ||
      term.kind === 'replication' ||
      (term.kind === 'name' ? this.names.has(term.name) : ids.has(specialWord(term)));
    return databases.every(isKnown(this.#specialDatabaseIds)) && users.every(isKnown(this.#specialUserIds));
  }

  mayMeet(one: number, other: number): boolean {
    return this.#columns.mayMeet(one, other);
  }

  isUntouched(order: number, transport: Transport): boolean {
    const columns = this.#columns;
    // Where the server's own addresses are known, a network may hold no other.
    if (!columns.isPlain(order) || this.#wide.length > 0 || this.world.interfaces) return false;
    if (this.specialUsers.length > 0 || this.specialDatabases.length > 0) return false;
    if (!columns.admits(order, transport)) return false;
    let known = columns.untouched(order, transport);
    if (known === undefined) {
      known = this.#isUntouched(order, transport);
      columns.setUntouched(order, transport, known);
    }
    return known;
  }

  #isUntouched(order: number, transport: Transport): boolean {
    const columns = this.#columns;
    const groups = this.#groups;
    for (const type of this.#typesFor(transport)) {
      for (const database of [ALL_KEY, columns.database(order)]) {
        for (const user of [ALL_KEY, columns.user(order)]) {
          let looked = 0;
          for (let at = groups.first(groupKey(type, database, user)); at >= 0; at = groups.next(at)) {
            const other = groups.orderAt(at);
            if (other >= order) break;
            if (++looked > MOST_UNSORTED || columns.mayMeet(order, other)) return false;
          }
        }
      }
    }
    return true;
  }

  candidates(transport: Transport, names: Names, within: AddressRange | undefined, before: number, each = false) {
    const found: number[] = [];
    const types = this.#typesFor(transport);
    const databases = this.#keysForDatabase(names);
    const users = this.#keysForUser(names);
    if (!this.work.take(types.length * databases.length * users.length + 1)) return undefined;
    for (const type of types) {
      for (const database of databases) {
        for (const user of users) {
          const key = groupKey(type, database, user);
          const index = this.#indexOf(key, each);
          if (!index) {
            for (let at = this.#groups.first(key); at >= 0; at = this.#groups.next(at)) {
              const order = this.#groups.orderAt(at);
              if (order < before) found.push(order);
            }
            continue;
          }
          const overlap = index.overlapping(within, before, found, this.work);
          if (overlap === 'limit') return undefined;
          // What takes everything makes all the others not count, if it surely matches these names.
          if (overlap === 'covered' && !each && !isSpecialKey(database) && !isSpecialKey(user)) return found.slice(-1);
        }
      }
    }
    if (this.#wide.length > 0) {
      if (!this.work.take(this.#wide.length * 8)) return undefined;
      for (const order of this.#wide) if (order < before && this.admits(order, transport)) found.push(order);
    }
    return found;
  }

  /** The addresses of a group; only of a large one. */
  #indexOf(key: number, each: boolean): AddressIndex | undefined {
    let group = this.#large.get(key);
    if (!group) {
      if (!this.#groups.isLargerThan(key, MOST_UNSORTED)) return undefined;
      group = { orders: this.#groups.orders(key) };
      this.#large.set(key, group);
    }
    const shapeOfOrder = (order: number) => this.shape(order);
    if (each) {
      group.each ??= new AddressIndex(group.orders, shapeOfOrder, true);
      return group.each;
    }
    group.pruned ??= new AddressIndex(group.orders, shapeOfOrder);
    return group.pruned;
  }

  #keysForDatabase(names: Names): readonly number[] {
    if (names.replication) return [REPLICATION_KEY];
    return this.#keysFor(names.database, this.specialDatabases, (term) => databaseAnswer(term, names, this.world));
  }

  #keysForUser({ user }: Names): readonly number[] {
    return this.#keysFor(user, this.specialUsers, (term) => userAnswer(term, user, this.world));
  }

  #keysFor<T>(name: string, terms: readonly T[], answerTo: (term: T) => Answer): readonly number[] {
    const id = this.names.id(name);
    const keys = id === undefined ? [ALL_KEY] : [ALL_KEY, nameKey(id)];
    this.work.take(terms.length * STEPS_A_TERM);
    for (const [index, term] of terms.entries()) if (answerTo(term) !== false) keys.push(specialKey(index));
    return keys;
  }
}

type SpecialTerm = Exclude<DatabaseTerm | UserTerm, { readonly kind: 'all' | 'replication' | 'name' }>;

/** Different for different terms of one field. */
function specialWord(term: SpecialTerm): string {
  if (term.kind === 'regex') return term.written;
  return term.kind === 'member' ? `+${term.role}` : term.kind;
}

function special<T>(term: T & SpecialTerm, ids: Map<string, number>, terms: T[]): number {
  const key = specialWord(term);
  let id = ids.get(key);
  if (id === undefined) {
    id = terms.length;
    ids.set(key, id);
    terms.push(term);
  }
  return specialKey(id);
}

const distinct = (keys: readonly number[]): readonly number[] => (keys.length > 1 ? [...new Set(keys)] : keys);

const mayMatch = (term: DatabaseTerm | UserTerm): boolean => term.kind !== 'name' || mayBeName(term.name);

const MOST_NAMES = MOST_KEYS / 2 - 2;
