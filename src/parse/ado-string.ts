import { displayedKeyword, isNpgsqlKeyword, npgsqlKeyword } from '../facts/npgsql-keywords.js';
import type { Edit } from '../text/edit.js';
import { type Passage, slotIn } from '../text/passage.js';
import { readAdoPairs } from './ado-pairs.js';
import { optionOf } from './conninfo-store.js';
import type { ConninfoTree } from './conninfo-tree.js';
import type { Parsed } from './problem.js';

/**
 * A connection string of .NET: `Host=h;SSL Mode=Require`. Keywords are told by one name each, in lower case and without
 * blanks; the parts of the address have libpq's names. An empty value takes back what an earlier one set.
 */
export function parseAdoString(passage: Passage): Parsed<ConninfoTree> {
  const { pairs, fault } = readAdoPairs(passage.text);
  const options = pairs.map(({ keyword, keywordRange, value, valueRange, editRange }) =>
    optionOf(passage, {
      keyword: npgsqlKeyword(keyword),
      value,
      keywordRange,
      valueRange,
      editRange,
      encode: quoteAdoValue,
    }),
  );
  const tree: ConninfoTree = { form: 'ado', at: passage.at, options, passage };
  if (fault !== undefined) {
    // The words of System.Data.Common, without the full stop; those of Npgsql follow.
    const message = `Format of the initialization string does not conform to specification starting at index ${fault}`;
    return { tree, problems: [{ at: passage.span(fault, passage.text.length), message }] };
  }
  const stranger = pairs.find(({ keyword }) => !isNpgsqlKeyword(keyword));
  if (stranger === undefined) return { tree, problems: [] };
  const { start, end } = stranger.keywordRange;
  return { tree, problems: [{ at: passage.span(start, end), message: `Keyword not supported: ${stranger.keyword}` }] };
}

/** Quotes where `DbConnectionStringBuilder.AppendKeyValuePair` does; no quotes hold a NUL. */
export function quoteAdoValue(next: string): string | undefined {
  if (next.includes('\0')) return undefined;
  if (/^[^"'=;\s\p{Cc}]+$/u.test(next)) return next;
  return next.includes('"') && !next.includes("'") ? `'${next}'` : `"${next.replaceAll('"', '""')}"`;
}

/** Adds an option at the end, where it wins over any before it. */
export function withAdoOption({ passage }: ConninfoTree, keyword: string, value: string): Edit | undefined {
  const { text } = passage;
  const quoted = quoteAdoValue(value);
  if (quoted === undefined || readAdoPairs(text).fault !== undefined) return undefined;
  const nul = text.indexOf('\0');
  const end = nul === -1 ? text.length : nul;
  const separator = /(?:^|;)\s*$/u.test(text.slice(Math.max(0, end - 200), end)) ? '' : ';';
  return slotIn(passage, end, end, '').encode(`${separator}${displayedKeyword(keyword)}=${quoted}`);
}
