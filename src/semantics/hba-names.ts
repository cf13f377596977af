import type { Major } from '../facts/versions.js';
import type { Word } from '../text/word.js';

/** What a word in the database or user field of a record stands for. */
type Names =
  | { readonly kind: 'all' }
  | { readonly kind: 'replication' }
  /** Names that nobody can list from the file: groups, regular expressions, `sameuser`. */
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'literal'; readonly name: string };

/** A slash starts a regular expression from 16 on, in quotes too; read as a pattern it is safe for every version. */
const isRegex = (value: string): boolean => value.startsWith('/');

function databaseNames({ value, quoted }: Word): Names {
  if (!quoted) {
    if (value === 'all' || value === 'replication') return { kind: value };
    if (value === 'samegroup') return { kind: 'pattern', pattern: 'samerole' };
    if (value === 'sameuser' || value === 'samerole') return { kind: 'pattern', pattern: value };
  }
  return isRegex(value) ? { kind: 'pattern', pattern: value } : { kind: 'literal', name: value };
}

function userNames({ value, quoted }: Word): Names {
  if (!quoted && (value === 'all' || value.startsWith('+')))
    return value === 'all' ? { kind: 'all' } : { kind: 'pattern', pattern: value };
  return isRegex(value) ? { kind: 'pattern', pattern: value } : { kind: 'literal', name: value };
}

/** Does every connection that `inner` matches match `outer`? Only a sure "yes" is a yes. */
function covers(outer: Names, inner: Names): boolean {
  if (inner.kind === 'replication' || outer.kind === 'replication') return inner.kind === outer.kind;
  if (outer.kind === 'all') return true;
  if (outer.kind === 'pattern') return inner.kind === 'pattern' && outer.pattern === inner.pattern;
  return inner.kind === 'literal' && outer.name === inner.name;
}

/** Might one connection match both? Only a sure "no" is a no. */
function mayShare(a: Names, b: Names): boolean {
  if (a.kind === 'replication' || b.kind === 'replication') return a.kind === b.kind;
  return a.kind !== 'literal' || b.kind !== 'literal' || a.name === b.name;
}

/** `all` means every database, but a physical replication connection is to none: only `replication` matches it. */
export const coversDatabase = (outer: Word, inner: Word): boolean => covers(databaseNames(outer), databaseNames(inner));
export const coversUser = (outer: Word, inner: Word): boolean => covers(userNames(outer), userNames(inner));
export const mayShareDatabase = (a: Word, b: Word): boolean => mayShare(databaseNames(a), databaseNames(b));
export const mayShareUser = (a: Word, b: Word): boolean => mayShare(userNames(a), userNames(b));

/** What decides about names in one concrete connection. */
export interface Session {
  readonly user: string;
  readonly database: string;
  readonly replication?: boolean;
}

/** Mirrors `check_db` for one word. */
export function databaseMatches(word: Word, session: Session, version: Major): boolean | 'unknown' {
  const names = databaseNames(word);
  if (session.replication) return names.kind === 'replication';
  if (names.kind === 'pattern' && names.pattern === 'sameuser') return session.database === session.user;
  return namesMatch(names, session.database, version);
}

/** Mirrors `check_role` for one word. */
export const userMatches = (word: Word, user: string, version: Major): boolean | 'unknown' =>
  namesMatch(userNames(word), user, version);

function namesMatch(names: Names, name: string, version: Major): boolean | 'unknown' {
  switch (names.kind) {
    case 'all':
      return true;
    case 'replication':
      return false;
    case 'literal':
      return names.name === name;
    case 'pattern':
      if (!isRegex(names.pattern)) return 'unknown';
      return version < 16 ? names.pattern === name : regexMatches(names.pattern.slice(1), name);
  }
}

/** Expressions that are a plain piece of text, anchored or not; what needs the real engine stays open. */
function regexMatches(pattern: string, name: string): boolean | 'unknown' {
  const plain = /^(\^?)([^^$\\.[\](){}|*+?]*)(\$?)$/u.exec(pattern);
  if (!plain || pattern.startsWith('***')) return 'unknown';
  const [, start, text, end] = plain as unknown as readonly [string, string, string, string];
  if (start && end) return name === text;
  if (start) return name.startsWith(text);
  return end ? name.endsWith(text) : name.includes(text);
}
