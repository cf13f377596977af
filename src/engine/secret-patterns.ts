import type { Range } from '../text/range.js';
import { assignedSecrets } from './secret-assignments.js';

/**
 * What looks like a secret in one line of text, whoever wrote it: the second line of defence, behind the secrets
 * that readers recognised. Linear in the length of the line.
 */
export function secretsByPattern(line: string): readonly Range[] {
  return [...userinfo(line), ...assignedSecrets(line), ...verifiers(line), ...passfileEntry(line), ...pemBody(line)];
}

const HOST_AND_PORT = /^(?:\[[^\]]*\]|[^:]*)(?::\d{0,5})?(?:[/?#,\\()[\]{};.]|$)/u;
/** Up to a blank or a quote; those inside a template's mark are the template's: `{{ user }}:secret@host`. */
const WORD = /^(?:\{\{[^{}]{0,200}\}\}|<%[^<>]{0,200}%>|[^\s"'`<>])*/u;
const SCHEME = /[A-Za-z][A-Za-z0-9+.-]{0,30}:(?:\\?\/){2}/gu;

/**
 * Passwords in `scheme://user:password@host`, malformed ones too: from the first colon to the last `@` of the word,
 * since a password that should have been percent-encoded may hold `/`, `?`, `#`, `@` and `:` itself.
 */
function userinfo(line: string): readonly Range[] {
  const found: Range[] = [];
  let done = 0;
  for (const match of line.matchAll(SCHEME)) {
    const start = match.index + match[0].length;
    if (start < done) continue;
    const length = WORD.exec(line.slice(start))![0].length;
    const word = line.slice(start, start + length);
    const colon = word.indexOf(':');
    if (colon === -1) continue;
    const at = word.lastIndexOf('@');
    done = start + length;
    if (at > colon) found.push({ start: start + colon + 1, end: start + at });
    else if (at === -1 && !HOST_AND_PORT.test(word)) {
      // A blank or a quote inside the password has cut the word short.
      const next = line.indexOf('://', start + length);
      const late = line.slice(start, next === -1 ? line.length : next).lastIndexOf('@');
      const end = start + (late > colon ? late : length);
      found.push({ start: start + colon + 1, end });
      done = end;
    }
  }
  return found;
}

const VERIFIER = /SCRAM-SHA-256\$\d{1,9}:[\w+/=]{1,200}\$[\w+/=]{1,200}(?::[\w+/=]{1,200})?|\bmd5[0-9a-f]{32}\b/gi;

/** Password verifiers as `pg_authid.rolpassword` holds them: as good as the password for whoever wants to guess it. */
const verifiers = (line: string): readonly Range[] =>
  [...line.matchAll(VERIFIER)].map(({ index, 0: text }) => ({ start: index, end: index + text.length }));

const FIELD = String.raw`(?:\\.|[^\\:\s])`;
const PASSFILE = new RegExp(String.raw`^\s*${FIELD}+:(?:\d{1,5}|\*):${FIELD}+:${FIELD}+:`, 'u');
const USERLIST = /^\s*"(?:[^"]|"")*"\s+"/u;

/** A line of a .pgpass (`host:port:database:user:password`) or of PgBouncer's userlist (`"user" "password"`). */
function passfileEntry(line: string): readonly Range[] {
  const passfile = PASSFILE.exec(line);
  if (passfile) return [{ start: passfile[0].length, end: line.length }];
  const userlist = USERLIST.exec(line);
  if (!userlist || !/"\s*$/u.test(line.slice(userlist[0].length))) return [];
  return [{ start: userlist[0].length, end: line.lastIndexOf('"') }];
}

/** The body of a key on one line (`-----BEGIN PRIVATE KEY-----\nMIIE…` in a variable), or one line of such a body. */
function pemBody(line: string): readonly Range[] {
  const header = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----/u.exec(line);
  if (header) {
    const start = header.index + header[0].length;
    const footer = line.indexOf('-----END', start);
    return [{ start, end: footer === -1 ? line.length : footer }];
  }
  return /^\s*[A-Za-z0-9+/]{60,}={0,2}\s*$/u.test(line) ? [{ start: 0, end: line.length }] : [];
}
