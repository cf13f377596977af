import { nameLike, type Regex } from '../regex/regex.js';
import type { Mentions, NameField } from './mentions.js';

/** Names to try, and whether no other would get further. */
export interface NameCandidates {
  readonly names: readonly string[];
  readonly all: boolean;
  /** One name that nobody mentions and no pattern matches that need not: it is taken by nothing that can be avoided. */
  readonly isPlain?: true;
}

const USUAL: Readonly<Record<NameField, readonly string[]>> = {
  user: ['app', 'alice', 'reporting', 'webapp'],
  database: ['app', 'appdb', 'sales', 'inventory'],
  both: ['app', 'alice', 'reporting', 'webapp'],
};

const known = new WeakMap<Mentions, Map<string, NameCandidates>>();

/** Names that all of these match, that nobody mentions, and that as few other patterns as possible match. */
export function freshNames(
  like: readonly Regex[],
  mentions: Mentions,
  field: NameField,
  avoided: ReadonlySet<string>,
): NameCandidates {
  const answers = known.get(mentions) ?? new Map<string, NameCandidates>();
  known.set(mentions, answers);
  const isPlain = like.length === 0 && avoided.size === 0;
  const key = isPlain ? field : JSON.stringify([field, like.map(({ source }) => source), [...avoided]]);
  const before = answers.get(key);
  if (before) return before;
  const found = searched(like, mentions, field, avoided);
  answers.set(key, found);
  return found;
}

function searched(
  like: readonly Regex[],
  mentions: Mentions,
  field: NameField,
  avoided: ReadonlySet<string>,
): NameCandidates {
  const isTaken = (name: string): boolean => avoided.has(name) || mentions.has(name);
  // What they have to match cannot be avoided.
  const unlike = mentions.regexes(field).filter(({ source }) => !like.some((one) => one.source === source));
  const fits = (name: string): boolean => !isTaken(name) && !unlike.some((regex) => regex.matches(name));
  const usual = like.length === 0 ? USUAL[field].find(fits) : undefined;
  const best = usual ?? nameLike(like, unlike, isTaken);
  if (typeof best === 'string') return { names: [best], all: true, isPlain: true };
  if (best === undefined || unlike.length > MOST_PATTERNS) return { names: some(like, isTaken), all: false };
  return unavoidable(like, unlike, isTaken, mentions);
}

/** More patterns than this that cannot be avoided together are not told apart. */
const MOST_PATTERNS = 16;

/** Where every fresh name is matched by something: those that the least matches, and the mentioned ones that escape it. */
function unavoidable(
  like: readonly Regex[],
  unlike: readonly Regex[],
  isTaken: (name: string) => boolean,
  mentions: Mentions,
): NameCandidates {
  const plain = nameLike(like, [], isTaken);
  if (plain === null) return mentioned(mentions, like, () => true);
  if (plain === undefined) return { names: [], all: false };
  // What every such name matches cannot be avoided, and need not.
  const avoidable = unlike.filter((regex) => nameLike(like, [regex], isTaken) !== null);
  const certain = unlike.filter((regex) => !avoidable.includes(regex));
  const escaping = mentioned(mentions, like, (name) => certain.some((regex) => !regex.matches(name)));
  const next = certain.length > 0 ? nameLike(like, avoidable, isTaken) : null;
  if (typeof next === 'string') return { names: [next, ...escaping.names], all: escaping.all };
  const each = avoidable.flatMap((regex) => nameLike(like, [regex], isTaken) ?? []);
  return { names: [...new Set([...each, plain, ...escaping.names])], all: false };
}

/** More names than this that one pattern matches are not all tried. */
const MOST_MENTIONED = 64;

/** The names that are mentioned somewhere and that these match. */
function mentioned(mentions: Mentions, like: readonly Regex[], isMeant: (name: string) => boolean): NameCandidates {
  const [{ work }] = mentions.tables;
  const found = new Set<string>();
  for (const name of mentions.all()) {
    if (!work.take(1) || found.size === MOST_MENTIONED) return { names: [...found], all: false };
    if (isMeant(name) && like.every((regex) => regex.matches(name))) found.add(name);
  }
  return { names: [...found], all: true };
}

function some(like: readonly Regex[], isTaken: (name: string) => boolean): readonly string[] {
  const name = nameLike(like, [], isTaken);
  return typeof name === 'string' ? [name] : [];
}
