import { type Major, NEWEST } from '../facts/versions.js';
import type { Edit } from '../text/edit.js';
import { type Passage, slotIn } from '../text/passage.js';
import { withAdoOption } from './ado-string.js';
import { quoteValue, readKeywords } from './conninfo-keywords.js';
import { encodeComponent } from './conninfo-percent.js';
import type { ConninfoOption, ConninfoTree } from './conninfo-tree.js';
import { readUri } from './conninfo-uri.js';
import { layOut } from './conninfo-uri-layout.js';
import type { Parsed } from './problem.js';

export interface ConninfoReader {
  /** The libpq that reads it; the newest released one without it. */
  readonly version?: Major;
  /** A scheme that is read like `postgresql` because something rewrites it first: `postgresql+psycopg2`. */
  readonly scheme?: string;
  /** Keywords that libpq does not have are options, too: other drivers read the same syntax with words of their own. */
  readonly lenient?: boolean;
}

/** `uri_prefix_length`; the comparison is case-sensitive. */
function prefixOf(text: string, scheme: string | undefined): number {
  const prefixes = ['postgresql://', 'postgres://', ...(scheme ? [`${scheme}://`] : [])];
  return prefixes.find((prefix) => text.startsWith(prefix))?.length ?? 0;
}

/** A C string ends at its first NUL. */
const cString = (text: string) => {
  const nul = text.indexOf('\0');
  return nul === -1 ? text : text.slice(0, nul);
};

/**
 * A connection string as `PQconninfoParse` reads it: keyword/value pairs or a URI. Problems are libpq's refusal in its
 * own words, at most one, since libpq stops there; the options are then those it had read before.
 * Values are not judged here: libpq does that when it connects.
 */
export function parseConninfo(passage: Passage, reader: ConninfoReader = {}): Parsed<ConninfoTree> {
  const text = cString(passage.text);
  const version = reader.version ?? NEWEST;
  const prefix = prefixOf(text, reader.scheme);
  const { options, problem } =
    prefix > 0 ? readUri(passage, text, prefix, version) : readKeywords(passage, text, version, reader.lenient);
  const tree: ConninfoTree = { form: prefix > 0 ? 'uri' : 'keywords', at: passage.at, options, passage };
  return { tree, problems: problem ? [problem] : [] };
}

/** The options that count: of duplicates the last. */
export const effectiveOptions = (tree: ConninfoTree): ReadonlyMap<string, ConninfoOption> =>
  new Map(tree.options.map((option) => [option.keyword, option]));

/**
 * The edit that adds an option at the end, where it wins over any duplicate before it. Undefined where the place cannot
 * be written to. Use the option's own slot where there is one already.
 */
export function withOption(tree: ConninfoTree, keyword: string, value: string): Edit | undefined {
  if (tree.form === 'ado') return withAdoOption(tree, keyword, value);
  const { passage } = tree;
  const text = cString(passage.text);
  if (tree.form === 'keywords') {
    const quoted = quoteValue(value);
    if (quoted === undefined) return undefined;
    let end = text.length;
    while (end > 0 && ' \t\n\v\f\r'.includes(text[end - 1]!)) end--;
    // A blank behind a backslash belongs to the value.
    if (text[end - 1] === '\\') end = text.length;
    // Without its quotes an empty value at the end would take what follows for itself.
    // `requiressl=` means `sslmode=prefer`, so that its own value does not show.
    const isEmpty = tree.options.at(-1)?.value === '' || /(?:^|\s)requiressl\s*=$/u.test(text.slice(0, end));
    const empty = text[end - 1] === '=' && isEmpty ? "''" : '';
    return slotIn(passage, end, end, '').encode(`${empty}${end === 0 ? '' : ' '}${keyword}=${quoted}`);
  }
  const encoded = encodeComponent(value, '/:,');
  if (encoded === undefined) return undefined;
  const { query } = layOut(text, text.indexOf('://') + 3);
  const end = text.length;
  const separator = query === undefined ? '?' : query === end || text[end - 1] === '&' ? '' : '&';
  return slotIn(passage, end, end, '').encode(`${separator}${keyword}=${encoded}`);
}
