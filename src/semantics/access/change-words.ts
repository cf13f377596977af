import type { HbaRecord } from '../../parse/hba-tree.js';
import { contains } from '../address.js';
import { accepts, addressOf, isForSessions, type Transport } from '../hba.js';
import { rolesOf, whence } from '../record-words.js';
import type { Change, Changes, Kept } from './changes.js';

/** What a change of pg_hba.conf does to connections. */
export interface AccessEffect {
  /** One line: "connections without TLS from `10.0.0.0/8` are refused; nothing else changes". */
  readonly message: string;
  /** Somebody who was let in may be so no longer. */
  readonly loses: boolean;
}

/** The whole difference in one line; `changed` are the records it comes from. */
export function effectOf(difference: Changes, changed: ReadonlySet<HbaRecord>): AccessEffect {
  const { changes, whole } = difference;
  const clauses = new Map<string, Set<Transport>>();
  let more = 0;
  for (const change of changes) {
    const rest = clauseOf(change, difference, changed);
    if (clauses.size < MOST_SAID || clauses.has(rest))
      clauses.set(rest, (clauses.get(rest) ?? new Set()).add(change.transport));
    else more++;
  }
  const said = [...clauses].map(([rest, transports]) => `${subject(transports)} ${rest}`);
  if (more > 0) said.push(`and so on for ${more} more ${more === 1 ? 'difference' : 'differences'}`);
  const end = whole
    ? said.length === 0
      ? 'no connection is decided otherwise'
      : 'nothing else changes'
    : 'too many lines overlap to say what else changes';
  return {
    message: [...said, end].join('; '),
    loses: !whole || changes.some(({ before }) => isIn(before)),
  };
}

/** Nobody reads on after so many. */
const MOST_SAID = 12;

const isIn = (record: HbaRecord | undefined): boolean => record !== undefined && accepts(record);

function clauseOf(change: Change, { kept }: Changes, changed: ReadonlySet<HbaRecord>): string {
  const { transport, before, after, example } = change;
  const who = whoOf(change);
  const may = example.kind === 'possible' ? 'may be' : 'are';
  const by = after && !changed.has(after) ? ` by ${lineWords(after, changed)}` : '';
  if (isIn(before) && isIn(after)) return `${who} ${may} asked for ${asked(before!, after!)}${by}`;
  const same = kept.filter((one) => one.transport === transport);
  if (isIn(before)) {
    const others = same.filter((one) => one.before === before);
    return `${who}${apartFrom(others, changed)} ${may} refused`;
  }
  const others = same.filter((one) => one.after === after);
  return `${who} ${may} let in${by}${others.length > 0 ? ' where they were not before' : ''}`;
}

/** A line of the file that is changed, or of another one. */
function lineWords({ line, at }: HbaRecord, changed: ReadonlySet<HbaRecord>): string {
  if (at.file.addedBy) return `the line of ${at.file.addedBy.name}`;
  const isSameFile = [...changed].every((record) => record.at.file.path === at.file.path);
  return isSameFile ? `line ${line}` : `\`${at.file.path}:${line}\``;
}

/** Those that somebody lets in all the same. */
function apartFrom(kept: readonly Kept[], changed: ReadonlySet<HbaRecord>): string {
  const [first] = kept;
  if (!first) return '';
  const { after } = first;
  return changed.has(after)
    ? `, apart from those ${fromWhere(after)},`
    : `, apart from those that ${lineWords(after, changed)} lets in,`;
}

/** Where they come from, as whom and to what: each told by the record that says it more narrowly. */
function whoOf({ before, after, families }: Change): string {
  const both = [before, after].filter((record) => record !== undefined);
  const narrowest = (told: (record: HbaRecord) => string): string => both.map(told).find((words) => words !== '') ?? '';
  const [one, other = one] = both as [HbaRecord, HbaRecord?];
  const nearer = contains(addressOf(one), addressOf(other)) ? other : one;
  const from = families?.length === 1 ? `from every IPv${families[0]} address` : fromWhere(nearer);
  return `${from}${narrowest(asWhom)}${narrowest(toWhat)}`;
}

const fromWhere = (record: HbaRecord): string => (record.address ? `from ${whence(record)}` : 'over the socket');

function asWhom(record: HbaRecord): string {
  const roles = rolesOf(record);
  return roles === 'any role' ? '' : ` as ${roles}`;
}

function toWhat(record: HbaRecord): string {
  if (!isForSessions(record)) return ' for replication';
  const { databases } = record;
  if (databases.some(({ value, quoted }) => value === 'all' && !quoted)) return '';
  return ` to ${databases.length === 1 ? `\`${databases[0]!.value}\`` : `${databases.length} databases`}`;
}

/** What is asked of clients now, and what was: of one method only the options that differ. */
function asked(before: HbaRecord, after: HbaRecord): string {
  const [old, next] = [optionsOf(before), optionsOf(after)];
  if (before.method.value !== after.method.value)
    return `${quoted([after.method.value, ...next])} instead of ${quoted([before.method.value, ...old])}`;
  const more = next.filter((option) => !old.includes(option));
  const less = old.filter((option) => !next.includes(option));
  const changed = [more.length > 0 && `with ${quoted(more)}`, less.length > 0 && `without ${quoted(less)}`];
  return `\`${after.method.value}\` ${changed.filter((one) => one !== false).join(' and ')}`;
}

const optionsOf = ({ options }: HbaRecord): readonly string[] => options.map(({ name, value }) => `${name}=${value}`);
const quoted = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' ');

function subject(transports: ReadonlySet<Transport>): string {
  const key = (['local', 'plaintext', 'tls', 'gss'] as const).filter((one) => transports.has(one)).join('+');
  switch (key) {
    case 'plaintext+tls+gss':
    case 'local':
      return 'connections';
    case 'plaintext+gss':
      return 'connections without TLS';
    case 'plaintext+tls':
      return 'connections without GSS encryption';
    case 'plaintext':
      return 'plaintext connections';
    case 'tls':
      return 'TLS connections';
    case 'gss':
      return 'GSS-encrypted connections';
    default:
      return `connections over ${key.replaceAll('+', ' and ')}`;
  }
}
