import { connectionScheme } from '../../../parse/connection-scheme.js';
import { withHoles } from '../../../parse/holes.js';
import { textUrls } from '../../../parse/text-urls.js';
import { type Passage, verbatim } from '../../../text/passage.js';
import { type SourceFile, whole } from '../../../text/source.js';
import type { WrittenConnection } from '../../written.js';

/** Of scripts, of properties and of configurations. An option starts with dashes, too. */
const COMMENT = /^\s*(?:#|\/\/|--\s|;|\*\s)|\s#\s/u;

/** The URLs of PostgreSQL connections in a text of any kind, with `${NAME}` for what comes from elsewhere. */
export const urlsIn = (source: Passage): readonly Passage[] =>
  // Marks of templates hold blanks, which would end a URL.
  [...textUrls(withHoles(source, 'marks').passage, (before) => COMMENT.test(before))].map(
    ({ passage }) => withHoles(passage).passage,
  );

/** The connections of a file that nobody could read as what it is. */
export const connectionsInText = (file: SourceFile): readonly WrittenConnection[] =>
  urlsIn(verbatim(whole(file))).map((string) => ({
    name: connectionScheme(string.text)?.written ?? '',
    at: string.at,
    string,
  }));
