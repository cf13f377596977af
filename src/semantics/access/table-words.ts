import type { HbaRecord } from '../../parse/hba-tree.js';
import type { Answer } from './condition.js';
import { type DatabaseTerm, databaseAnswer, mayBeName, type Names, type UserTerm, userAnswer } from './field-match.js';
import { NameIds } from './name-ids.js';
import { ALL_KEY, ANY_KEY, nameKey, REPLICATION_KEY, specialKey } from './name-keys.js';
import { termsOf } from './record-terms.js';
import type { Work } from './work.js';
import type { World } from './world.js';

/** To ask one word about a name takes longer than to look at a number. */
const STEPS_A_TERM = 2;

/** The number of the last name that has a key of its own. */
const MOST_NAMES = (ANY_KEY - 1) / 2 - 2;

/** Every word of the two name fields of a table, as a number. */
export class TableWords {
  readonly names = new NameIds();
  readonly users: UserTerm[] = [];
  readonly databases: DatabaseTerm[] = [];
  readonly #userIds = new Map<string, number>();
  readonly #databaseIds = new Map<string, number>();
  readonly #world: World;
  readonly #work: Work;

  constructor(world: World, work: Work) {
    this.#world = world;
    this.#work = work;
  }

  /** There is no number left for another name. */
  get isFull(): boolean {
    return this.names.size >= MOST_NAMES;
  }

  addDatabase(term: DatabaseTerm): number {
    if (term.kind === 'name') return nameKey(this.names.add(term.name));
    if (term.kind === 'all') return ALL_KEY;
    if (term.kind === 'replication') return REPLICATION_KEY;
    return special(term, this.#databaseIds, this.databases);
  }

  addUser(term: UserTerm): number {
    if (term.kind === 'name') return nameKey(this.names.add(term.name));
    if (term.kind === 'all') return ALL_KEY;
    return special(term, this.#userIds, this.users);
  }

  /** The key of a word of no record of the table. */
  keyOf(term: DatabaseTerm | UserTerm): number {
    if (term.kind === 'all') return ALL_KEY;
    if (term.kind === 'replication') return REPLICATION_KEY;
    return term.kind === 'name' ? nameKey(this.names.id(term.name) ?? MOST_NAMES) : specialKey(0);
  }

  mentionsAllOf(record: HbaRecord, version: Parameters<typeof termsOf>[1]): boolean {
    const { databases, users } = termsOf(record, version);
    const isKnown = (ids: ReadonlyMap<string, number>) => (term: DatabaseTerm | UserTerm) =>
      term.kind === 'all' ||
      term.kind === 'replication' ||
      (term.kind === 'name' ? this.names.has(term.name) : ids.has(specialWord(term)));
    return databases.every(isKnown(this.#databaseIds)) && users.every(isKnown(this.#userIds));
  }

  /** Under which keys records are filed that may match this database. */
  keysForDatabase(names: Names): readonly number[] {
    if (names.replication) return [REPLICATION_KEY];
    return this.#keysFor(names.database, this.databases, (term) => databaseAnswer(term, names, this.#world));
  }

  keysForUser({ user }: Names): readonly number[] {
    return this.#keysFor(user, this.users, (term) => userAnswer(term, user, this.#world));
  }

  #keysFor<T>(name: string, terms: readonly T[], answerTo: (term: T) => Answer): readonly number[] {
    const id = this.names.id(name);
    const keys = id === undefined ? [ALL_KEY] : [ALL_KEY, nameKey(id)];
    this.#work.take(terms.length * STEPS_A_TERM);
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

/** Some client can have such a name. */
export const mayMatch = (term: DatabaseTerm | UserTerm): boolean => term.kind !== 'name' || mayBeName(term.name);
