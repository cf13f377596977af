import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Regex } from '../regex/regex.js';
import type { DatabaseTerm, UserTerm } from './field-match.js';
import { readTerms } from './record-terms.js';
import type { Table } from './table.js';
import { rolesTold, type World } from './world.js';

/** Which of the two names: `both` for one that is user and database at once. */
export type NameField = 'user' | 'database' | 'both';

/** What some words say about names, and what they ask besides. */
interface Words {
  readonly userRegexes: readonly Regex[];
  readonly databaseRegexes: readonly Regex[];
  /** Of `+role`. */
  readonly groups: ReadonlySet<string>;
  /** `sameuser` or `samerole`: it counts whether the two names are the same. */
  readonly comparesNames: boolean;
  /** `samerole`: every role may be a group that is asked about. */
  readonly asksAnyGroup: boolean;
}

/** More roles than this that tables tell apart are not all tried. */
const MOST_KNOWN = 4096;

/** Every name that some tables, some records besides them and the world tell apart from others. */
export class Mentions {
  readonly world: World;
  readonly tables: readonly [Table, ...Table[]];
  readonly comparesNames: boolean;
  /** Whether a role matches may depend on what it is a member of. */
  readonly asksGroups: boolean;
  readonly #words: readonly Words[];
  readonly #literals: ReadonlySet<string>;
  readonly #told: ReadonlySet<string>;
  #known: readonly string[] | undefined;

  constructor(tables: readonly [Table, ...Table[]], records: readonly HbaRecord[]) {
    const [{ world, version }] = tables;
    const terms = records.map((record) => readTerms(record, version));
    const users = terms.flatMap((one) => one.users);
    const databases = terms.flatMap((one) => one.databases);
    this.world = world;
    this.tables = tables;
    this.#words = [...tables.map(wordsOfTable), ...(records.length > 0 ? [wordsOf(users, databases)] : [])];
    this.#literals = new Set([...users, ...databases].flatMap((term) => (term.kind === 'name' ? [term.name] : [])));
    this.#told = rolesTold(world);
    this.comparesNames = this.#words.some((one) => one.comparesNames);
    this.asksGroups = this.#words.some(({ groups, asksAnyGroup }) => groups.size > 0 || asksAnyGroup);
  }

  /** Something is written or known about just this name. */
  has(name: string): boolean {
    return this.#isWritten(name) || this.#told.has(name) || this.#words.some(({ groups }) => groups.has(name));
  }

  /** Something is known of a role of this name, so that there is one. */
  isTold(role: string): boolean {
    return this.#told.has(role);
  }

  #isWritten(name: string): boolean {
    return this.#literals.has(name) || this.tables.some(({ names }) => names.has(name));
  }

  /** All of those names, some of them more than once. */
  *all(): Generator<string> {
    for (const { names } of this.tables) yield* names.all();
    yield* this.#literals;
    for (const { groups } of this.#words) yield* groups;
    yield* this.#told;
  }

  regexes(field: NameField): readonly Regex[] {
    const found = this.#words.flatMap(({ userRegexes, databaseRegexes }) => [
      ...(field === 'database' ? [] : userRegexes),
      ...(field === 'user' ? [] : databaseRegexes),
    ]);
    return found.length > 1 ? [...new Map(found.map((regex) => [regex.source, regex])).values()] : found;
  }

  /** Roles whose groups are known: one of each kind that no word tells apart. */
  known(): readonly string[] {
    this.#known ??= this.#representatives();
    return this.#known;
  }

  /** There are more of them than `known` lists. */
  get hasMoreKnown(): boolean {
    return this.known().length >= MOST_KNOWN;
  }

  #representatives(): readonly string[] {
    const { memberOf } = this.world;
    if (!memberOf) return [];
    const regexes = this.regexes('both');
    const asked = new Set(this.#words.flatMap(({ groups }) => [...groups]));
    const anyGroup = this.#words.some(({ asksAnyGroup }) => asksAnyGroup);
    const kinds = new Map<string, string>();
    for (const [role, groups] of memberOf) {
      const told = anyGroup ? [...groups] : [...groups].filter((group) => asked.has(group));
      const matching = regexes.map((regex) => regex.matches(role));
      const isOne = this.#isWritten(role) || asked.has(role);
      const kind = JSON.stringify([isOne ? role : null, told.sort(), matching]);
      if (!kinds.has(kind)) kinds.set(kind, role);
      if (kinds.size === MOST_KNOWN) break;
    }
    // Of a group that is no key nothing is known but that there is such a role.
    const groups = [...this.#told].filter((role) => !memberOf.has(role)).slice(0, MOST_KNOWN - kinds.size);
    return [...kinds.values(), ...groups];
  }
}

const ofTables = new WeakMap<Table, Mentions>();

/** What these tables and records mention, found once for a table with nothing besides it. */
export function mentionsOf(tables: readonly [Table, ...Table[]], records: readonly HbaRecord[]): Mentions {
  const [table] = tables;
  const others = records.filter((record) => table.orderOf(record) === undefined && !table.mentionsAllOf(record));
  if (tables.length > 1 || others.length > 0) return new Mentions(tables, others);
  const before = ofTables.get(table);
  if (before) return before;
  const found = new Mentions(tables, []);
  ofTables.set(table, found);
  return found;
}

const ofTable = new WeakMap<Table, Words>();

function wordsOfTable(table: Table): Words {
  const before = ofTable.get(table);
  if (before) return before;
  const words = wordsOf(table.specialUsers, table.specialDatabases);
  ofTable.set(table, words);
  return words;
}

function wordsOf(users: readonly UserTerm[], databases: readonly DatabaseTerm[]): Words {
  const asksAnyGroup = databases.some(({ kind }) => kind === 'samerole');
  return {
    userRegexes: regexesOf(users),
    databaseRegexes: regexesOf(databases),
    groups: new Set(users.flatMap((term) => (term.kind === 'member' ? [term.role] : []))),
    comparesNames: asksAnyGroup || databases.some(({ kind }) => kind === 'sameuser'),
    asksAnyGroup,
  };
}

const regexesOf = (terms: readonly (UserTerm | DatabaseTerm)[]): readonly Regex[] =>
  terms.flatMap((term) => (term.kind === 'regex' && term.regex ? [term.regex] : []));
