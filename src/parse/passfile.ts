import { type Passage, part } from '../text/passage.js';
import { type Piece, pieced } from './pieces.js';

/** One line of a .pgpass, its escapes taken off. */
export interface PassfileEntry {
  readonly host: string;
  readonly port: string;
  readonly database: string;
  readonly user: string;
  readonly password: Passage;
}

/**
 * `host:port:database:user:password`, as `passwordFromFile` reads it: a backslash takes the meaning of what follows, a
 * `#` at the start makes a comment, and the rest of the line behind the fourth colon up to a fifth is the password.
 */
export function parsePassfileLine(line: Passage): PassfileEntry | undefined {
  const { text } = line;
  if (text.startsWith('#')) return undefined;
  const ends = colons(text);
  const [host, port, database, user] = ends;
  if (host === undefined || port === undefined || database === undefined || user === undefined) return undefined;
  const start = user + 1;
  const end = ends[4] ?? text.length;
  const field = (from: number, to: number) => text.slice(from, to).replace(/\\(.)/gu, '$1');
  return {
    host: field(0, host),
    port: field(host + 1, port),
    database: field(port + 1, database),
    user: field(database + 1, user),
    password: unescaped(part(line, start, text.endsWith('\r') && end === text.length ? end - 1 : end)),
  };
}

/** The first five colons that no backslash escapes. */
function colons(text: string): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length && found.length < 5; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === ':') found.push(at);
  }
  return found;
}

function unescaped(raw: Passage): Passage {
  if (!raw.text.includes('\\')) return raw;
  const pieces: Piece[] = [];
  for (let at = 0; at < raw.text.length; at++) {
    const from = at;
    if (raw.text[at] === '\\' && at + 1 < raw.text.length) at++;
    const place = { from, to: at + 1, literal: true, frame: 0, writable: true, open: false };
    pieces.push({ ...place, text: raw.text[at]! });
  }
  return { ...pieced(raw, pieces, (next) => raw.escape(next.replace(/[\\:]/gu, '\\$&'))), at: raw.at };
}
