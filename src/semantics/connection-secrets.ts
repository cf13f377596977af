import { isSecretKeyword } from '../facts/libpq.js';
import { namesSecret } from '../facts/secret-names.js';
import type { ConninfoTree } from '../parse/conninfo-tree.js';
import type { Passage } from '../text/passage.js';
import { known } from '../text/resolved.js';
import type { Secret } from './project.js';
import type { ScopedVariable } from './variables.js';

const URL_START = /[A-Za-z][A-Za-z0-9+.-]{0,40}:\/\//gu;
const HOLE = /^\$\{\w+\}$/u;

/** Passwords among the options of a connection. */
export const conninfoSecrets = ({ options }: ConninfoTree): readonly Secret[] =>
  options
    .filter(({ keyword, value }) => isSecretKeyword(keyword) && value !== '' && !HOLE.test(value))
    .map(({ at, value }) => ({ at, value }));

/**
 * What stands before the `@` of any URL in a text, broken ones included: the password, or a user without one, which
 * then is a token. Both as written and decoded, because messages may quote either.
 */
export function urlSecrets(passage: Passage): readonly Secret[] {
  const starts = [...passage.text.matchAll(URL_START)];
  return starts.flatMap((match, index) => {
    const start = match.index + match[0].length;
    const userinfo = userinfoFrom(passage.text, start, starts[index + 1]?.index ?? passage.text.length);
    const isPostgres = /^postgres/i.test(match[0]);
    return userinfo ? secretsIn(passage, start, userinfo, isPostgres) : [];
  });
}

interface Userinfo {
  /** Where the `@` stands. */
  readonly end: number;
  /** Characters that end a host or start a query stand in it, so no two readers agree on where it ends. */
  readonly broken: boolean;
}

/** A password with `/`, `?`, `#` or quotes in it breaks its URL, and is a password all the same: the last `@` counts. */
function userinfoFrom(text: string, start: number, limit: number): Userinfo | undefined {
  let end = start;
  while (end < limit && !'/?# \t\r\n"\''.includes(text[end]!)) end++;
  const sign = text.slice(start, end).lastIndexOf('@');
  if (sign > 0) {
    const later = text.slice(end, limit).search(/^[^\s?&]*@/u) === 0;
    if (!later) return { end: start + sign, broken: false };
  }
  const line = text.slice(start, limit).split(/[\r\n]/u, 1)[0]!;
  const last = line.lastIndexOf('@');
  return last > 0 && line.slice(0, last).includes(':') ? { end: start + last, broken: true } : undefined;
}

function secretsIn(passage: Passage, start: number, { end, broken }: Userinfo, isPostgres: boolean): readonly Secret[] {
  const { text } = passage;
  const colon = text.slice(start, end).indexOf(':');
  if (colon === -1 && isPostgres) return [];
  const from = colon === -1 ? start : start + colon + 1;
  const raw = text.slice(from, end);
  if (raw === '' || HOLE.test(raw)) return [];
  const at = passage.span(from, end);
  // A message about a broken URL quotes the piece that its reader took for a port, a host or a database.
  const pieces = broken ? raw.split(/[/?#:@\s]/u).filter((piece) => piece.length > 3) : [];
  const values = new Set([raw, decode(raw), ...pieces, ...pieces.map(decode)]);
  return [...values].map((value) => ({ at, value }));
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** The value of a variable whose name says that it is a credential. */
export function variableSecrets({ name, value, at }: ScopedVariable): readonly Secret[] {
  const text = known(value);
  return text && namesSecret(name) ? [{ at, value: text }] : [];
}
