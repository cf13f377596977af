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
  const { text } = passage;
  const secrets: Secret[] = [];
  for (const match of text.matchAll(URL_START)) {
    const start = match.index + match[0].length;
    let end = start;
    while (end < text.length && !'/?# \t\r\n"\''.includes(text[end]!)) end++;
    const sign = text.slice(start, end).lastIndexOf('@');
    if (sign <= 0) continue;
    const colon = text.slice(start, start + sign).indexOf(':');
    const isPostgres = /^(?:postgres|postgresql)/iu.test(match[0]);
    if (colon === -1 && isPostgres) continue;
    const from = colon === -1 ? start : start + colon + 1;
    const raw = text.slice(from, start + sign);
    if (raw === '' || HOLE.test(raw)) continue;
    const at = passage.span(from, start + sign);
    secrets.push({ at, value: raw });
    const decoded = decode(raw);
    if (decoded !== raw) secrets.push({ at, value: decoded });
  }
  return secrets;
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
