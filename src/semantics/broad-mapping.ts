import type { Major } from '../facts/versions.js';
import type { IdentMapping } from '../parse/pg-ident-tree.js';
import { compileRegex, nameLike, type Regex } from './regex/regex.js';

/** A line of pg_ident.conf that gives a role to names nobody has chosen. Mirrors `check_ident_usermap`. */
export type BroadMapping =
  /** Every name passes, as any role or as the one that is written. */
  | { readonly kind: 'every-name'; readonly anyRole: boolean }
  /** Every name of a certain shape is any role. */
  | { readonly kind: 'any-role' }
  /** The role is a part of the name, and what stands around it is not looked at. */
  | { readonly kind: 'loose'; readonly start: boolean; readonly end: boolean }
  /** The role is written, and names that go on where the pattern has an end, or begin before it, pass as well. */
  | { readonly kind: 'loose-name'; readonly start: boolean; readonly end: boolean }
  /** The role is what stands before an `@`, whatever stands after it. */
  | { readonly kind: 'any-domain' };

/** Since when a map's role may be `all`, a group or a regular expression; before, it is a name like any other. */
const PATTERNS_SINCE: Major = 16;

/** How broad a mapping is as this major reads it; undefined for one that is not, or of which nobody can say. */
export function broadMapping({ systemUser, user }: IdentMapping, version: Major): BroadMapping | undefined {
  // A name that is written out was chosen by somebody.
  if (!systemUser.value.startsWith('/')) return undefined;
  const source = systemUser.value.slice(1);
  const regex = compileRegex(source, version);
  if (!regex) return undefined;
  const everyName = STRANGERS.some((names) => names.every((name) => regex.matches(name)));
  const patterns = version >= PATTERNS_SINCE;
  if (patterns && isAnyRole(user, version))
    return everyName ? { kind: 'every-name', anyRole: true } : { kind: 'any-role' };
  const isPattern = patterns && (user.value.startsWith('/') || (user.value.startsWith('+') && !user.quoted));
  if (isPattern || !user.value.includes('\\1')) {
    if (everyName) return { kind: 'every-name', anyRole: false };
    return isPattern ? undefined : looseName(regex, version);
  }
  return loose(regex, version) ?? (takesAnyDomain(regex) ? { kind: 'any-domain' } : undefined);
}

/** Does the role depend on what this major and later ones alone understand? */
export const isPatternRole = ({ user }: IdentMapping): boolean =>
  user.value.startsWith('/') || (!user.quoted && (user.value === 'all' || user.value.startsWith('+')));

const PLAIN: readonly string[] = ['mallory', 'trudy', 'oscar', 'zed'];
const ELSEWHERE: readonly string[] = ['mallory@elsewhere.example', 'trudy@other.test', 'zed@ELSEWHERE'];
const DISTINGUISHED: readonly string[] = ['CN=mallory,O=Elsewhere', 'CN=trudy,OU=Other,C=XX'];

/** Names that nobody had in mind. A pattern that lets all of a kind pass asks for nothing. */
const STRANGERS = [PLAIN, ELSEWHERE, DISTINGUISHED] as const;

const ROLES: readonly string[] = ['postgres', 'app', 'mallory', 'tenant_1'];

function isAnyRole({ value, quoted }: IdentMapping['user'], version: Major): boolean {
  if (!quoted && value === 'all') return true;
  const regex = value.startsWith('/') ? compileRegex(value.slice(1), version) : undefined;
  return regex !== undefined && ROLES.every((role) => regex.matches(role));
}

/**
 * Is there a name where the match begins after its start, or where it begins there and ends before its end? A match
 * begins as far left as it can and is then as long as it can be, so a name is cut where the pattern bound to that end
 * does not match it. (The end alone is not enough: `([^@]*)$` matches every name, with nothing at its end.)
 */
function loose(regex: Regex, version: Major): BroadMapping | undefined {
  const { source } = regex;
  // With a director or options in front it cannot be put into parentheses.
  if (/^(?:\*\*\*|\(\?[a-z])/u.test(source)) return undefined;
  const fromStart = compileRegex(`^(?:${source})`, version);
  const whole = compileRegex(`^(?:${source})$`, version);
  if (!fromStart || !whole) return undefined;
  const start = isBeyond(regex, fromStart);
  const end = isBeyond(fromStart, whole);
  return start || end ? { kind: 'loose', start, end } : undefined;
}

const isBeyond = (regex: Regex, bound: Regex): boolean => typeof nameLike([regex], [bound], () => false) === 'string';

/**
 * A pattern for some names that takes others, too. Everybody below a domain (`@corp$`) or with a prefix that ends where
 * words do (`^ci-`) is a group that somebody chose.
 */
function looseName(regex: Regex, version: Major): BroadMapping | undefined {
  const ends = loose(regex, version);
  if (ends?.kind !== 'loose') return undefined;
  const start = ends.start && !/^(?:@|\\?[.])[\w]/u.test(regex.source);
  const end = ends.end && !/[-_]$/u.test(regex.source);
  return start || end ? { kind: 'loose-name', start, end } : undefined;
}

const takesAnyDomain = (regex: Regex): boolean =>
  ELSEWHERE.every((name) => regex.matches(name)) && !PLAIN.some((name) => regex.matches(name));
