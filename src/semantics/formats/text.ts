import { isAdoString } from '../../parse/ado-form.js';
import { withHoles } from '../../parse/holes.js';
import { pdoStrings } from '../../parse/pdo-string.js';
import { quotedStrings, type TextConnection, textUrls } from '../../parse/text-urls.js';
import { xmlText } from '../../parse/xml-text.js';
import { verbatim } from '../../text/passage.js';
import { basename } from '../../text/path.js';
import { type SourceFile, type Span, whole } from '../../text/source.js';
import { isKeywordString } from '../keyword-string.js';
import type { Contribution, FormatReader, WrittenConnection } from '../written.js';

/** A comment to the end of the line, or a line inside of a block of them. */
const COMMENT = /^\s*(?:#|\/\/|\/?\*|--|;|%|<!--|"""|rem\s)|(?:^|\s)(?:#|\/\/|--)\s/iu;
/** In these a `#` or `--` starts no comment, and every text is one for people. */
const PROSE = /\.(?:md|mdx|markdown|rst|adoc|txt|html?|tex|org|ipynb)$/iu;

/** Code and configuration of .NET, where the strings of Npgsql stand. */
const DOTNET = /\.(?:csx?|cshtml|razor|fsx?|vb|config|ps1)$/iu;
/** Code of PHP, where those of PDO do. */
const PHP = /\.(?:php\d?|phtml|inc)$/iu;

/** In these `&amp;` is what separates the parameters of a URL. */
const XML = /\.(?:xml|config|xaml|plist|[cf]sproj|props|targets)$/iu;

/** Connection strings of any text: URLs by their scheme, and keyword strings in quotes. */
export const text: FormatReader = (file) => connectionsIn(file);

/** The same of texts about programs: what they show is an example, whatever folder they are in. */
export const prose: FormatReader = (file) => {
  const { connections = [] } = connectionsIn(file);
  return { connections: connections.map((connection) => ({ ...connection, environment: 'documentation' })) };
};

/**
 * Connection strings that a reader of the file's own format has not found: in code that it does not follow, in keys it
 * does not know.
 * @param taken places that are known already
 */
export function otherConnections(file: SourceFile, taken: readonly Span[]): readonly WrittenConnection[] {
  const { connections = [] } = connectionsIn(file);
  return connections.filter(({ at }) => !taken.some(({ start, end }) => start < at.end && at.start < end));
}

function connectionsIn(file: SourceFile): Contribution {
  const passage = verbatim(whole(file));
  const isComment = PROSE.test(basename(file.path)) ? () => false : (before: string) => COMMENT.test(before);
  const urls = [...textUrls(passage, isComment)];
  const strings = [...quotedStrings(passage, isComment)].filter(
    (found) =>
      isKeywordString(found.passage) || (DOTNET.test(file.path) && isAdoString(found.passage.text, found.name)),
  );
  const pdo = PHP.test(file.path) ? [...pdoStrings(passage, isComment)] : [];
  const isXml = XML.test(file.path);
  return { connections: [...urls, ...strings, ...pdo].map((found) => connectionOf(found, isXml)) };
}

const connectionOf = ({ passage, name = '' }: TextConnection, isXml: boolean): WrittenConnection => ({
  name,
  at: passage.at,
  // What code fills in (`%s`, `{host}`) is no part of the string.
  string: withHoles(isXml ? xmlText(passage) : passage, 'format').passage,
});
