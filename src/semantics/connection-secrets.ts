import { isKeyword, isSecretKeyword } from '../facts/libpq.js';
import { namesSecret } from '../facts/secret-names.js';
import type { ConninfoTree } from '../parse/conninfo-tree.js';
import type { Passage } from '../text/passage.js';
import { known } from '../text/resolved.js';
import { type Span, spanOf } from '../text/source.js';
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
    const limit = starts[index + 1]?.index ?? passage.text.length;
    const userinfo = userinfoFrom(passage.text, start, limit);
    const isPostgres = /^postgres/i.test(match[0]);
    return [
      ...(userinfo === undefined ? [] : secretsIn(passage, start, userinfo, isPostgres)),
      ...(isPostgres ? querySecrets(passage, start, limit) : []),
      ...cutSecrets(passage.at),
    ];
  });
}

const PARAMETER = /[?&]([\w.]{1,40})=/gu;

/** `?password=…`, of which a `&` inside ends the value for libpq: what is no parameter of a connection belongs to it. */
function querySecrets(passage: Passage, start: number, limit: number): readonly Secret[] {
  const text = passage.text.slice(start, limit);
  const named = [...text.matchAll(PARAMETER)].filter(({ 1: name = '' }) => isKeyword(name) || name === 'ssl');
  return named.flatMap(({ 0: written, 1: name = '', index }, nth) => {
    const from = index + written.length;
    const to = named[nth + 1]?.index ?? text.length;
    const raw = text.slice(from, to);
    if (!isSecretKeyword(name) || raw === '' || HOLE.test(raw)) return [];
    const pieces = raw.split(/[&=?#\s]/u);
    return spelt([raw, ...pieces]).map((value) => ({ at: passage.span(start + from, start + to), value }));
  });
}

/** Some readers of .env files end a value at any `#`, and what they cut off may be the rest of a password. */
function cutSecrets({ file, end }: Span): readonly Secret[] {
  const cut = /^#([^\r\n]*)/u.exec(file.text.slice(end, end + 1000))?.[1] ?? '';
  if (/^(?:\s|$)/u.test(cut)) return [];
  const at = spanOf(file, end + 1, end + 1 + cut.length);
  return spelt(cut.split(/[&=?#:@/,"'[\]\s]/u)).map((value) => ({ at, value }));
}

const ASSIGNMENT = /([A-Za-z_]{1,40})\s*=\s*/gu;

/** A password in a line that its reader refuses, since the refusal quotes the word it stumbled over. */
export function refusedLineSecrets({ file, start }: Span): readonly Secret[] {
  const from = file.text.lastIndexOf('\n', start - 1) + 1;
  const line = /^[^\r\n]*/u.exec(file.text.slice(from))![0];
  const named = [...line.matchAll(ASSIGNMENT)].filter(({ 1: name = '' }) => isKeyword(name) || namesSecret(name));
  const assigned = named.flatMap(({ 0: written, 1: name = '', index }, nth) => {
    const begin = index + written.length;
    const end = named[nth + 1]?.index ?? line.length;
    if (!isSecretKeyword(name) && !namesSecret(name)) return [];
    const at = spanOf(file, from + begin, from + end);
    return spelt(line.slice(begin, end).split(/['"\\\s]/u)).map((value) => ({ at, value }));
  });
  const url = line.indexOf('://');
  const sign = line.lastIndexOf('@');
  if (url === -1 || sign < url) return assigned;
  const at = spanOf(file, from + url + '://'.length, from + sign);
  const pieces = spelt(line.slice(url + '://'.length, sign).split(/['"\\\s:/?#,]/u));
  return [...assigned, ...pieces.map((value) => ({ at, value }))];
}

const spelt = (pieces: readonly string[]): readonly string[] =>
  [...new Set(pieces.flatMap((piece) => [piece, decode(piece)]))].filter((piece) => piece !== '');

/**
 * Where the `@` before the host stands. A password with `/`, `?`, `#` or quotes in it breaks its URL, and is a password
 * all the same: the last `@` counts.
 */
function userinfoFrom(text: string, start: number, limit: number): number | undefined {
  let end = start;
  while (end < limit && !'/?# \t\r\n"\''.includes(text[end]!)) end++;
  const sign = text.slice(start, end).lastIndexOf('@');
  if (sign > 0) {
    const later = text.slice(end, limit).search(/^[^\s?&]*@/u) === 0;
    if (!later) return start + sign;
  }
  const line = text.slice(start, limit).split(/[\r\n]/u, 1)[0]!;
  const last = line.lastIndexOf('@');
  return last > 0 && line.slice(0, last).includes(':') ? start + last : undefined;
}

function secretsIn(passage: Passage, start: number, end: number, isPostgres: boolean): readonly Secret[] {
  const { text } = passage;
  const colon = text.slice(start, end).indexOf(':');
  if (colon === -1 && isPostgres) return [];
  const from = colon === -1 ? start : start + colon + 1;
  const raw = text.slice(from, end);
  if (raw === '' || HOLE.test(raw)) return [];
  const at = passage.span(from, end);
  // No two readers agree on where a password with such characters ends (libpq takes the first `@`), so messages quote
  // a piece of it as a port, a host or a database. A last piece too short or too common to be hidden everywhere is hidden before its host.
  const pieces = raw.split(/[/?#:@,"'[\]\s]/u);
  const host = /^@[^/?#:,\s"']*/u.exec(text.slice(end))![0];
  const last = pieces.at(-1)!;
  const tails = pieces.length > 1 && host.length > 1 ? [last + (last.length > 2 ? '@' : host)] : [];
  return spelt([raw, ...pieces, ...tails]).map((value) => ({ at, value }));
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
