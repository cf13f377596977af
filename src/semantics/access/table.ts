import type { Major } from '../../facts/versions.js';
import { plainNetwork } from '../../parse/hba-address.js';
import type { HbaRecord, HbaTree, RecordType } from '../../parse/hba-tree.js';
import { type AddressRange, parseAddress } from '../address.js';
import { accepts, admits, recordsOf, type Transport } from '../hba.js';
import { AddressIndex } from './address-index.js';
import { type AddressShape, shapeOf } from './address-shape.js';
import type { DatabaseTerm, Names, UserTerm } from './field-match.js';
import type { Table } from './filed-records.js';
import type { NameIds } from './name-ids.js';
import { ALL_KEY, ANY_KEY, isSpecialKey } from './name-keys.js';
import { RecordColumns, SEVERAL } from './record-columns.js';
import { groupKey, RecordGroups } from './record-groups.js';
import { placesIn } from './record-places.js';
import { readTerms, termsOf } from './record-terms.js';
import { mayMatch, TableWords } from './table-words.js';
import { Work } from './work.js';
import { NOTHING_KNOWN, type World } from './world.js';

/** Steps for all questions about one table together: some seconds, and for each record as many as a few questions take. */
const STEPS = 60_000_000;
const STEPS_A_RECORD = 60;

/** More pairs of names than this in one record, and it is filed under each name of one field, whatever the other. */
const MOST_PAIRS = 64;

/** More names than this in either field, and it is looked at each time instead of being filed. */
const MOST_FILED = 1024;

/** More records than this under one name, and their addresses are sorted. */
const MOST_UNSORTED = 16;

export type { Table } from './filed-records.js';

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

/** More addresses than this are not kept. */
const MOST_SHAPES = 50_000;

/** What it takes to sort one address. */
const STEPS_TO_SORT = 8;

/** Stands for every name of a field. */
const ANY = [ANY_KEY];

/** The addresses of many records, without those that others cover, and all of them. */
interface LargeGroup {
  pruned?: AddressIndex;
  each?: AddressIndex;
}

class FiledTable implements Table {
  readonly tree: HbaTree;
  readonly version: Major;
  readonly world: World;
  readonly records: readonly HbaRecord[];
  readonly orderOf: (record: HbaRecord) => number | undefined;
  readonly work: Work;
  readonly names: NameIds;
  readonly specialUsers: readonly UserTerm[];
  readonly specialDatabases: readonly DatabaseTerm[];
  readonly #words: TableWords;
  readonly #groups: RecordGroups;
  readonly #large = new Map<number, LargeGroup>();
  readonly #types: readonly RecordType[];
  readonly #admitted = new Map<Transport, readonly RecordType[]>();
  /** Some are filed under any name of a field. */
  #hasMany = false;
  /** Records with too many names to be filed under each. */
  readonly #wide: number[] = [];
  readonly #columns: RecordColumns;
  readonly #shapes = new Map<number, AddressShape>();
  readonly #waysIn = new Map<Transport, Int32Array>();

  constructor(tree: HbaTree, world: World) {
    this.tree = tree;
    this.version = tree.version;
    this.world = world;
    this.records = recordsOf(tree);
    this.orderOf = placesIn(this.records);
    this.work = new Work(STEPS + STEPS_A_RECORD * this.records.length);
    this.#words = new TableWords(world, this.work);
    this.names = this.#words.names;
    this.specialUsers = this.#words.users;
    this.specialDatabases = this.#words.databases;
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
    const range = this.#columns.ipv4Range(order);
    if (range) return { sure: [range] };
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
    const databaseKeys = distinct(databases.map((term) => this.#words.addDatabase(term)));
    const userKeys = distinct(users.map((term) => this.#words.addUser(term)));
    const { address, mask } = record;
    this.#columns.set(order, {
      type,
      rejects: !accepts(record),
      database: databaseKeys.length === 1 ? databaseKeys[0]! : SEVERAL,
      user: userKeys.length === 1 ? userKeys[0]! : SEVERAL,
      address: address && (plainNetwork(address.value) ?? parseAddress(address, mask)),
      mayMatch: databases.every(mayMatch) && users.every(mayMatch),
    });
    const isMany = databaseKeys.length * userKeys.length > MOST_PAIRS;
    const byDatabase = databaseKeys.length >= userKeys.length;
    const filedDatabases = isMany && !byDatabase ? ANY : databaseKeys;
    const filedUsers = isMany && byDatabase ? ANY : userKeys;
    this.#hasMany ||= isMany;
    if (Math.max(filedDatabases.length, filedUsers.length) > MOST_FILED || this.#words.isFull) this.#wide.push(order);
    else {
      for (const database of filedDatabases)
        for (const user of filedUsers) this.#groups.add(groupKey(type, database, user), order);
    }
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
      database: databases.length === 1 ? this.#words.keyOf(databases[0]!) : SEVERAL,
      user: users.length === 1 ? this.#words.keyOf(users[0]!) : SEVERAL,
      address: address && parseAddress(address, mask),
      mayMatch: false,
    });
    return place;
  }

  mentionsAllOf(record: HbaRecord): boolean {
    return this.#words.mentionsAllOf(record, this.version);
  }

  mayMeet(one: number, other: number): boolean {
    return this.#columns.mayMeet(one, other);
  }

  isUntouched(order: number, transport: Transport): boolean {
    const columns = this.#columns;
    // Where the server's own addresses are known, a network may hold no other.
    if (!columns.isPlain(order) || this.#wide.length > 0 || this.#hasMany || this.world.interfaces) return false;
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
    const databases = this.#withAny(this.#words.keysForDatabase(names));
    const users = this.#withAny(this.#words.keysForUser(names));
    if (!this.work.take(types.length * databases.length * users.length + 1)) return undefined;
    for (const type of types) {
      for (const database of databases) {
        for (const user of users) {
          const key = groupKey(type, database, user);
          // Whether the records of such a group match these names is not known.
          const isOpen = database === ANY_KEY || user === ANY_KEY;
          const index = this.#indexOf(key, each || isOpen);
          if (index === 'limit') return undefined;
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
          const isSure = !isOpen && !isSpecialKey(database) && !isSpecialKey(user);
          if (overlap === 'covered' && !each && isSure) return found.slice(-1);
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
  #indexOf(key: number, each: boolean): AddressIndex | 'limit' | undefined {
    let group = this.#large.get(key);
    if (!group) {
      if (!this.#groups.isLargerThan(key, MOST_UNSORTED)) return undefined;
      group = {};
      this.#large.set(key, group);
    }
    const known = each ? group.each : group.pruned;
    if (known) return known;
    const orders = this.#groups.orders(key);
    if (!this.work.take(orders.length * STEPS_TO_SORT)) return 'limit';
    const index = new AddressIndex(orders, (order) => this.shape(order), each);
    if (each) group.each = index;
    else group.pruned = index;
    return index;
  }

  #withAny(keys: readonly number[]): readonly number[] {
    return this.#hasMany ? [...keys, ANY_KEY] : keys;
  }
}

const distinct = (keys: readonly number[]): readonly number[] => (keys.length > 1 ? [...new Set(keys)] : keys);
