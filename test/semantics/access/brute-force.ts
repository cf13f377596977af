import type { Connection } from '../../../src/semantics/access/connection.js';
import type { Scope } from '../../../src/semantics/access/scope.js';
import type { Assumed } from '../../../src/semantics/access/wanted.js';
import type { World } from '../../../src/semantics/access/world.js';
import type { Transport } from '../../../src/semantics/hba.js';
import {
  ADDRESS_VALUATIONS,
  ALWAYS,
  addressBits,
  allowedValuations,
  type Bits,
  databaseBits,
  isInRange,
  isOpen,
  memberBits,
  NEVER,
  REMOTE_VALUATIONS,
  userBits,
} from './access-words.js';
import type { RandomRecord, RandomTable } from './random-tables.js';
import {
  ADDRESSES,
  type Asked,
  FRESH,
  familyOf,
  MENTIONED,
  NO_CLIENT,
  SLASHED,
  staysThere,
  takes,
} from './universe.js';

export type Reached = 'certain' | 'possible' | 'none';

const isIn = (bits: Bits, at: number): boolean => (bits & (1 << at)) !== 0;

/** Addresses by valuation; together where no record asks about what the valuations differ in. */
interface Scopes {
  readonly each: readonly number[];
  readonly any: readonly number[];
}

/** Enumerates every connection of a small universe in one world, for one version of PostgreSQL. */
export class BruteForce {
  readonly version: number;
  readonly world: World;
  readonly names: readonly string[];
  /** Positions of names that count for every table, and of those that count where they are written. */
  readonly #always: number[] = [];
  readonly #sometimes: number[] = [];
  readonly #users = new Map<string, Uint8Array>();
  readonly #databases = new Map<string, Uint8Array>();
  readonly #provenUsers = new Map<string, Uint8Array>();
  readonly #provenDatabases = new Map<string, Uint8Array>();
  readonly #replications = new Map<string, Uint8Array>();
  /** Per word and valuation the addresses it takes. */
  readonly #masks = new Map<string, Int32Array>();
  readonly #allowed = new Int32Array(ADDRESS_VALUATIONS);
  readonly #scopes = new Map<Asked, Scopes>();
  readonly #allowedBits = new Map<string, Bits>();
  readonly #allowedAt = (address: string): Bits =>
    remembered(this.#allowedBits, address, () => allowedValuations(this.world, address));

  constructor(version: number, world: World) {
    this.version = version;
    this.world = world;
    const told = [...(world.memberOf ?? [])].flatMap(([user, groups]) => [user, ...groups]);
    const always = new Set([...FRESH, ...told]);
    this.names = [...new Set([...always, ...MENTIONED, ...(version < 16 ? SLASHED : [])])];
    for (const at of this.names.keys()) (at < always.size ? this.#always : this.#sometimes).push(at);
    for (const [at, address] of ADDRESSES.entries()) {
      const bits = allowedValuations(world, address);
      for (let valuation = 0; valuation < ADDRESS_VALUATIONS; valuation++)
        if (isIn(bits, valuation)) this.#allowed[valuation]! |= 1 << at;
    }
  }

  /** For each record what can be said of the connections it decides, and `also` matches. */
  reached(table: RandomTable, transport: Transport, asked: Asked, also?: RandomRecord): readonly Reached[] {
    const { records } = table;
    const answers: Reached[] = records.map(() => 'none');
    const columns = also ? [...records, also] : records;
    const masks = columns.map((record) => this.#masksOf(record, transport));
    const open = columns.some(({ address = 'all' }) => isOpen(address));
    const scopes = transport === 'local' ? LOCAL : this.#scopesOf(asked)[open ? 'each' : 'any'];
    const anywhere = scopes.reduce((all, mask) => all | mask, 0);
    const surely = new Int32Array(records.length);
    const maybe = new Int32Array(records.length);
    // That a role is a member of itself takes such a role: it is enough to take a connection, and proves none.
    const proving = columns.some(asksSelf) ? columns : [];
    for (const row of this.#rows(columns, proving, this.#namesFor(columns), asked.sessions)) {
      surely.fill(anywhere);
      maybe.fill(0);
      const valuations = row.every((bits) => bits === NEVER || bits === ALWAYS) ? 1 : 8;
      for (let naming = 0; naming < valuations; naming++) {
        for (let valuation = 0; valuation < scopes.length; valuation++) {
          const scope = scopes[valuation]!;
          if (scope === 0) continue;
          const isAlso = !also || proving.length === 0 || isIn(row[columns.length + records.length]!, naming);
          let left = also ? (isIn(row[records.length]!, naming) ? masks[records.length]![valuation]! : 0) : -1;
          for (let index = 0; index < records.length; index++) {
            const taken = isIn(row[index]!, naming) ? masks[index]![valuation]! : 0;
            const own = proving.length === 0 ? taken : isIn(row[columns.length + index]!, naming) ? taken : 0;
            surely[index]! &= (isAlso ? own & left : 0) | ~scope;
            maybe[index]! |= taken & left & scope;
            left &= ~taken;
          }
        }
      }
      for (let index = 0; index < records.length; index++) {
        if (surely[index] !== 0) answers[index] = 'certain';
        else if (maybe[index] !== 0 && answers[index] === 'none') answers[index] = 'possible';
      }
    }
    return answers;
  }

  /** Names nobody mentions are like one of the fresh ones: those of the other names that these records tell apart. */
  #namesFor(records: readonly RandomRecord[]): readonly number[] {
    const written = new Set(records.flatMap(({ databases, users }) => [...databases, ...users].map(nameIn)));
    return this.#always.concat(this.#sometimes.filter((at) => written.has(this.names[at]!)));
  }

  /** The distinct rows of what the name fields of the records say about one user and one database. */
  #rows(
    records: readonly RandomRecord[],
    proving: readonly RandomRecord[],
    names: readonly number[],
    sessions: Scope['sessions'],
  ): Iterable<readonly Bits[]> {
    const rows = new Map<string | number, readonly Bits[]>();
    const users = [
      ...records.map((record) => this.#usersOf(record, this.#users)),
      ...proving.map((record) => this.#usersOf(record, this.#provenUsers)),
    ];
    const add = (fields: readonly Uint8Array[], user: number, pair: number) => {
      const key = rowKey(users, fields, user, pair);
      if (!rows.has(key)) rows.set(key, rowOf(users, fields, user, pair));
    };
    const databases = [
      ...records.map((record) => this.#databasesOf(record, this.#databases)),
      ...proving.map((record) => this.#databasesOf(record, this.#provenDatabases)),
    ];
    const replications = [...records, ...proving].map((record) => this.#replicationOf(record));
    for (const user of names) {
      if (sessions !== 'ordinary') add(replications, user, user);
      if (sessions === 'replication') continue;
      for (const database of names) add(databases, user, user * this.names.length + database);
    }
    return rows.values();
  }

  #usersOf({ users }: RandomRecord, known: Map<string, Uint8Array>): Uint8Array {
    const { names, version, world } = this;
    const proven = known === this.#provenUsers;
    return together(users, known, (word) =>
      Uint8Array.from(names, (user) => userBits(word, user, version, world, proven)),
    );
  }

  #databasesOf({ databases }: RandomRecord, known: Map<string, Uint8Array>): Uint8Array {
    const { names, version, world } = this;
    const proven = known === this.#provenDatabases;
    return together(databases, known, (word) =>
      Uint8Array.from(
        names.flatMap((user) => names.map((database) => databaseBits(word, user, database, version, world, proven))),
      ),
    );
  }

  #replicationOf({ databases }: RandomRecord): Uint8Array {
    const { names, version, world } = this;
    return together(databases, this.#replications, (word) =>
      Uint8Array.from(names, (user) => databaseBits(word, user, null, version, world)),
    );
  }

  #masksOf(record: RandomRecord, transport: Transport): Int32Array {
    if (!takes(record, transport)) return NOWHERE;
    if (transport === 'local') return HERE;
    const word = record.address!;
    return remembered(this.#masks, word, () => {
      const masks = new Int32Array(ADDRESS_VALUATIONS);
      for (const [at, address] of ADDRESSES.entries()) {
        const bits = addressBits(word, address);
        for (let valuation = 0; valuation < ADDRESS_VALUATIONS; valuation++)
          if (isIn(bits, valuation)) masks[valuation]! |= 1 << at;
      }
      return masks;
    });
  }

  #scopesOf(asked: Asked): Scopes {
    return remembered(this.#scopes, asked, () => {
      const each = this.#scopeMasks(asked);
      return { each, any: [each.reduce((all, mask) => all | mask, 0)] };
    });
  }

  /** Per valuation the addresses that are in scope in it. */
  #scopeMasks({ families, remoteOnly, range }: Asked): readonly number[] {
    let there = 0;
    for (const [at, address] of ADDRESSES.entries()) {
      if (at === NO_CLIENT || !families.includes(familyOf(address))) continue;
      if (remoteOnly && staysThere(address)) continue;
      if (range === undefined || isInRange(address, range)) there |= 1 << at;
    }
    return Array.from(this.#allowed, (allowed, valuation) =>
      remoteOnly && !isIn(REMOTE_VALUATIONS, valuation) ? 0 : allowed & there,
    );
  }

  /**
   * The positions of the records that may decide this connection, -1 for none of them, in the valuations in which
   * everything assumed is so; empty where it cannot be so, or the connection is not in scope.
   */
  deciding(
    { records }: Pick<RandomTable, 'records'>,
    connection: Connection,
    assumed: readonly Assumed[] = [],
    remoteOnly = false,
  ): ReadonlySet<number> {
    const { transport, address, user, database, replication } = connection;
    const { version, world } = this;
    const fields = records.map((record) => {
      if (!takes(record, transport)) return { names: NEVER, places: NEVER };
      const databaseSeen = replication ? null : database;
      return {
        names:
          union(record.users, (word) => userBits(word, user, version, world)) &
          union(record.databases, (word) => databaseBits(word, user, databaseSeen, version, world)),
        places: transport === 'local' ? 1 : addressBitsKnown(record.address!, address!),
      };
    });
    let namings: Bits = ALWAYS;
    let places: Bits = transport === 'local' ? 1 : this.#allowedAt(address!);
    if (remoteOnly && transport !== 'local') places &= staysThere(address!) ? NEVER : REMOTE_VALUATIONS;
    for (const { condition, holds } of assumed) {
      if (condition.kind === 'member') {
        if (condition.user !== user) return new Set();
        const bits = memberBits(world, user, condition.role, condition.role === database);
        namings &= holds ? bits : ~bits;
      } else if (condition.kind === 'regex' || condition.address !== address) {
        return new Set();
      } else {
        const bits = addressBitsKnown(condition.kind === 'host-name' ? condition.name : condition.kind, address!);
        places &= holds ? bits : ~bits;
      }
    }
    const found = new Set<number>();
    for (let naming = 0; naming < 8; naming++) {
      if (!isIn(namings, naming)) continue;
      let left = places;
      for (let index = 0; index < fields.length && left !== 0; index++) {
        if (!isIn(fields[index]!.names, naming)) continue;
        if ((left & fields[index]!.places) !== 0) found.add(index);
        left &= ~fields[index]!.places;
      }
      if (left !== 0) found.add(-1);
    }
    return found;
  }
}

const asksSelf = ({ users, databases }: RandomRecord): boolean =>
  users.some((word) => word.startsWith('+')) || databases.some((word) => word.startsWith('same'));

/** One address that is none: on a socket there is nothing to tell apart. */
const LOCAL: readonly number[] = [1];
const HERE = new Int32Array(ADDRESS_VALUATIONS).fill(-1);
const NOWHERE = new Int32Array(ADDRESS_VALUATIONS);

/** What any of the words takes; what one of them takes is worked out once. */
function together(
  [first, ...others]: readonly string[],
  known: Map<string, Uint8Array>,
  bitsOf: (word: string) => Uint8Array,
): Uint8Array {
  const bits = remembered(known, first!, () => bitsOf(first!));
  if (others.length === 0) return bits;
  const more = together(others, known, bitsOf);
  return bits.map((one, at) => one | more[at]!);
}

const nameIn = (word: string): string =>
  word.startsWith('"') ? word.slice(1, -1) : word.startsWith('+') ? word.slice(1) : word;

function union(words: readonly string[], bitsOf: (word: string) => Bits): Bits {
  let all = NEVER;
  for (const word of words) all |= bitsOf(word);
  return all;
}

const addressWordBits = new Map<string, Bits>();

const addressBitsKnown = (word: string, address: string): Bits =>
  remembered(addressWordBits, `${word} @ ${address}`, () => addressBits(word, address));

function remembered<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = make();
  known.set(key, value);
  return value;
}

const rowOf = (users: readonly Uint8Array[], databases: readonly Uint8Array[], user: number, pair: number) =>
  users.map((bits, index) => bits[user]! & databases[index]![pair]!);

/** Equal for equal rows: one number where it holds them all exactly. */
function rowKey(users: readonly Uint8Array[], databases: readonly Uint8Array[], user: number, pair: number) {
  if (users.length > 6) return rowOf(users, databases, user, pair).join();
  let key = 0;
  for (let index = 0; index < users.length; index++)
    key = key * 256 + (users[index]![user]! & databases[index]![pair]!);
  return key;
}
