import type { Condition } from './condition.js';
import { type DatabaseTerm, mayBeName, type UserTerm } from './field-match.js';
import { freshNames, type NameCandidates } from './fresh-names.js';
import type { Mentions, NameField } from './mentions.js';
import { isMember } from './world.js';

/** The names of a connection, with what has to hold for them to be matched as wanted. */
export interface NameChoice {
  readonly user: string;
  readonly database: string;
  readonly replication?: true;
  readonly given: readonly Condition[];
}

/** What two fields of one or more records ask of the names together. */
export interface NameDemand {
  readonly database: DatabaseTerm;
  readonly user: UserTerm;
}

/** The choices worth asking about, and whether they stand for all there are. */
export interface NameChoices {
  readonly choices: readonly NameChoice[];
  readonly all: boolean;
}

/**
 * Names that meet all demands. Every condition of a record is a positive one, so a name that nobody mentions and no
 * pattern matches is taken by fewer records than any other: where it gets nowhere, no other name does.
 */
export function nameChoices(demands: readonly NameDemand[], mentions: Mentions): NameChoices {
  const users = demands.map(({ user }) => user);
  const replication = demands.filter(({ database }) => database.kind === 'replication').length;
  if (replication > 0) {
    if (replication < demands.length) return { choices: [], all: true };
    const { choices, all } = fieldChoices(users, mentions, 'user');
    return {
      all,
      choices: choices.map(({ name, given }) => ({ user: name, database: 'replication', replication: true, given })),
    };
  }
  const wanted = demands.map(({ database }) => database);
  const plain = wanted.filter(({ kind }) => kind !== 'sameuser' && kind !== 'samerole');
  if (plain.length === wanted.length) return pairsOf(users, plain, mentions);
  return sameChoices(new Set(wanted.map(({ kind }) => kind)), users, plain, mentions);
}

/** One record for one role and one database: most are so, and there is nothing to choose. */
export function namesWritten(demands: readonly NameDemand[]): NameChoices | undefined {
  const [{ database, user }] = demands as readonly [NameDemand];
  if (demands.length > 1 || database.kind !== 'name' || user.kind !== 'name') return undefined;
  const isPossible = mayBeName(user.name) && mayBeName(database.name);
  return { choices: isPossible ? [{ user: user.name, database: database.name, given: [] }] : [], all: true };
}

/** A name for one field, with what has to hold for its words to match it. */
interface FieldChoice {
  readonly name: string;
  readonly given: readonly Condition[];
}

interface FieldChoices extends Pick<NameCandidates, 'isPlain'> {
  readonly choices: readonly FieldChoice[];
  readonly all: boolean;
}

const combined = (user: FieldChoice, database: FieldChoice): NameChoice => ({
  user: user.name,
  database: database.name,
  given: [...user.given, ...database.given],
});

const product = (users: FieldChoices, databases: FieldChoices): readonly NameChoice[] =>
  users.choices.flatMap((user) => databases.choices.map((database) => combined(user, database)));

/** A user and a database that have nothing to do with each other: where `sameuser` is asked, of different names. */
function pairsOf(
  userTerms: readonly UserTerm[],
  databaseTerms: readonly DatabaseTerm[],
  mentions: Mentions,
  anyGroup = false,
): NameChoices {
  const users = fieldChoices(userTerms, mentions, 'user', { anyGroup });
  const databases = fieldChoices(databaseTerms, mentions, 'database');
  const all = users.all && databases.all;
  const isClash = ({ name }: FieldChoice) => users.choices.some((user) => user.name === name);
  if (!mentions.comparesNames || !databases.choices.some(isClash)) return { choices: product(users, databases), all };
  const others = fieldChoices(databaseTerms, mentions, 'database', { avoided: namesOf(users) });
  if (others.isPlain) return { choices: product(users, others), all };
  const otherUsers = fieldChoices(userTerms, mentions, 'user', { anyGroup, avoided: namesOf(databases) });
  const choices = [...product(users, others), ...product(otherUsers, databases), ...product(users, databases)];
  const distinct = new Map(choices.map((choice) => [JSON.stringify([choice.user, choice.database]), choice]));
  return { choices: [...distinct.values()], all: all && others.all && otherUsers.all };
}

const namesOf = ({ choices }: FieldChoices): ReadonlySet<string> => new Set(choices.map(({ name }) => name));

/** `sameuser` and `samerole`: the database is called like the role, or for the latter like a group of the role. */
function sameChoices(
  kinds: ReadonlySet<DatabaseTerm['kind']>,
  users: readonly UserTerm[],
  plain: readonly DatabaseTerm[],
  mentions: Mentions,
): NameChoices {
  const anyGroup = kinds.has('samerole');
  const equal = fieldChoices([...users, ...plain.map(asUserTerm)], mentions, 'both', { anyGroup });
  const own = equal.choices.flatMap((choice) => {
    const given = anyGroup ? memberships(choice.name, [choice.name], mentions) : [];
    return given ? [combined(choice, { name: choice.name, given })] : [];
  });
  if (kinds.has('sameuser')) return { choices: own, all: equal.all };
  const pairs = pairsOf(users, plain, mentions, true);
  const { world } = mentions;
  const known = fieldChoices(users, mentions, 'user', { anyGroup: true });
  const groups = known.choices.flatMap((user) =>
    [...(world.memberOf?.get(user.name) ?? [])]
      .flatMap((name) => fitting(name, plain))
      .map((database) => combined(user, database)),
  );
  // Of those that are known, each is there already.
  const others = pairs.choices.flatMap((pair): readonly NameChoice[] => {
    const { user, database, given } = pair;
    if (isMember(world, user, database) !== undefined) return [];
    return [{ ...pair, given: [...given, { kind: 'member', user, role: database }] }];
  });
  return { choices: [...own, ...groups, ...others], all: equal.all && pairs.all };
}

/** A database word as it restricts a role of the same name. */
const asUserTerm = (term: DatabaseTerm): UserTerm =>
  term.kind === 'name' || term.kind === 'regex' ? term : { kind: 'all' };

/** The name as a choice, if these words take it. */
function fitting(name: string, terms: readonly (UserTerm | DatabaseTerm)[]): readonly FieldChoice[] {
  if (!mayBeName(name)) return [];
  const given: Condition[] = [];
  for (const term of terms) {
    if (term.kind === 'name' && term.name !== name) return [];
    if (term.kind !== 'regex') continue;
    if (!term.regex) given.push({ kind: 'regex', name, regex: term.written });
    else if (!term.regex.matches(name)) return [];
  }
  return [{ name, given }];
}

interface FieldQuestion {
  /** Names that are taken, besides those that are mentioned. */
  readonly avoided?: ReadonlySet<string>;
  /** It counts what groups the role is in, whichever they are. */
  readonly anyGroup?: boolean;
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** Names for one field; `both` for a name that is user and database at once. */
function fieldChoices(
  terms: readonly (UserTerm | DatabaseTerm)[],
  mentions: Mentions,
  field: NameField,
  { avoided = NO_NAMES, anyGroup = false }: FieldQuestion = {},
): FieldChoices {
  const roles = terms.flatMap((term) => (term.kind === 'member' ? [term.role] : []));
  const regexes = terms.flatMap((term) => (term.kind === 'regex' && term.regex ? [term.regex] : []));
  const literals = new Set(terms.flatMap((term) => (term.kind === 'name' ? [term.name] : [])));
  const [literal] = literals;
  const candidates: NameCandidates =
    literal === undefined ? freshNames(regexes, mentions, field, avoided) : { names: [literal], all: true };
  const asksGroups = roles.length > 0 || anyGroup;
  const listed = literal === undefined && field !== 'database' ? knownRoles(mentions, asksGroups) : [];
  // Roles that are known come first: they are believable, and their groups are certain. A role is a member of itself.
  const names = new Set([...listed, ...candidates.names, ...(literal === undefined ? roles : [])]);
  const choices = [...names].flatMap((name) => {
    const given = memberships(name, roles, mentions);
    return given ? fitting(name, terms).map((choice) => ({ name, given: [...given, ...choice.given] })) : [];
  });
  const { all, isPlain } = candidates;
  return {
    choices,
    all: all && !(asksGroups && listed.length > 0 && mentions.hasMoreKnown),
    ...(isPlain && { isPlain }),
  };
}

/** What has to hold for the name to be a member of all these; undefined where it surely is not. */
function memberships(name: string, roles: readonly string[], mentions: Mentions): readonly Condition[] | undefined {
  const given: Condition[] = [];
  for (const role of roles) {
    const member = isMember(mentions.world, name, role);
    // A role is a member of itself, if there is such a role: PostgreSQL looks it up.
    const isOpen = member === undefined || (name === role && !mentions.isTold(name));
    if (member === false) return undefined;
    if (isOpen) given.push({ kind: 'member', user: name, role });
  }
  return given;
}

/** Roles that are tried because they are known, where any role will do. */
const BELIEVABLE = 8;

function knownRoles(mentions: Mentions, asksGroups: boolean): readonly string[] {
  const { world } = mentions;
  // Where all is known of all roles, nobody gets further than a role that is in no group at all.
  const counts = asksGroups || (mentions.asksGroups && !world.allRoles);
  if (counts) return mentions.known();
  const few: string[] = [];
  for (const role of world.memberOf?.keys() ?? []) {
    if (few.length === BELIEVABLE) break;
    few.push(role);
  }
  return few;
}
