import { connectionScheme } from '../../../parse/connection-scheme.js';
import { withHoles } from '../../../parse/holes.js';
import { type Passage, part, verbatim } from '../../../text/passage.js';
import { type SourceFile, whole } from '../../../text/source.js';
import type { WrittenConnection } from '../../written.js';

const START = /(?<![\w+.:-])[A-Za-z][A-Za-z0-9+.:-]{1,60}:\/\//gu;
/** What ends a URL in a text, apart from marks of templates. */
const URL =
  /^(?:\$?\{\{[^\n]{0,300}?\}\}|<%[^\n]{0,300}?%>|\$\{[^}\n]{0,300}\}|\$\([\w.-]{1,80}\)|\[[0-9A-Fa-f:.%]{1,60}\]|,(?=\w)|[^\s"'`<>|\\^;,{}()[\]])+/u;
const LONGEST = 4000;

/** The URLs of PostgreSQL connections in a text of any kind: a script, a configuration of another program. */
export function urlsIn(source: Passage): readonly Passage[] {
  const { text } = source;
  const found: Passage[] = [];
  let done = 0;
  for (const { index } of text.matchAll(START)) {
    if (index < done || !connectionScheme(text.slice(index, index + 200))) continue;
    if (isComment(text, index)) continue;
    const length = URL.exec(text.slice(index, index + LONGEST))?.[0].length ?? 0;
    if (length === 0 || length === LONGEST) continue;
    done = index + length;
    found.push(part(source, index, done));
  }
  return found;
}

function isComment(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index);
  return /^\s*(?:#|\/\/|--\s|;|\*\s)|\s#\s/u.test(line);
}

/** The connections of a file that nobody could read as what it is. */
export const connectionsInText = (file: SourceFile): readonly WrittenConnection[] =>
  urlsIn(verbatim(whole(file))).map((url) => ({
    name: connectionScheme(url.text)!.written,
    at: url.at,
    string: withHoles(url).passage,
  }));
