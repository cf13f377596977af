import { libpqParameter } from '../facts/libpq.js';
import type { Major } from '../facts/versions.js';
import type { Passage } from '../text/passage.js';
import type { Range } from '../text/range.js';
import { decodeComponent, encodeComponent } from './conninfo-percent.js';
import { optionOf, type Pair, requiresslMode, standsForSslmode } from './conninfo-store.js';
import type { ConninfoOption } from './conninfo-tree.js';
import { layOut } from './conninfo-uri-layout.js';
import type { Problem } from './problem.js';

/** What may stand unencoded in each part, beyond the unreserved characters. */
const KEEP = { user: '', password: '', host: '', port: '', dbname: '/', query: '/:,' };

/** `conninfo_uri_parse_options` and `conninfo_uri_parse_params`. Reads up to the first thing it refuses. */
export function readUri(
  passage: Passage,
  text: string,
  prefix: number,
  version: Major,
): { readonly options: readonly ConninfoOption[]; readonly problem?: Problem } {
  const options: ConninfoOption[] = [];
  const trims = version >= 18;
  const refuse = ({ start, end }: Range, message: string) => ({
    options,
    problem: { at: passage.span(start, end), message },
  });
  const layout = layOut(text, prefix);

  /** Stores one part of the authority; gives back what libpq says when it cannot. */
  const storePart = (keyword: keyof typeof KEEP, raw: string, range: Range, fixed = false): string | undefined => {
    if (raw === '') return undefined;
    const value = decodeComponent(raw, trims);
    if (typeof value !== 'string') return value.error;
    // Without a value the part would not be stored at all, which means another thing than an empty one.
    const encode = (next: string) => (next === '' || fixed ? undefined : encodeComponent(next, KEEP[keyword]));
    options.push(optionOf(passage, { keyword, value, valueRange: range, editRange: range, encode }));
    return undefined;
  };

  for (const keyword of ['user', 'password'] as const) {
    const range = layout[keyword];
    const error = range && storePart(keyword, text.slice(range.start, range.end), range);
    if (range && error) return refuse(range, error);
  }
  if (layout.problem) return refuse(layout.problem.range, layout.problem.message);
  for (const keyword of ['host', 'port'] as const) {
    const { raw, range, fixed } = layout[keyword];
    const error = storePart(keyword, raw, range, fixed);
    if (error) return refuse(range, error);
  }
  if (layout.dbname) {
    const error = storePart('dbname', text.slice(layout.dbname.start, layout.dbname.end), layout.dbname);
    if (error) return refuse(layout.dbname, error);
  }

  const encode = (next: string) => encodeComponent(next, KEEP.query);
  let at = layout.query ?? text.length;
  while (at < text.length) {
    const ampersand = text.indexOf('&', at);
    const whole = { start: at, end: ampersand === -1 ? text.length : ampersand };
    const first = text.indexOf('=', at);
    const equals = first === -1 || first >= whole.end ? -1 : first;
    const keywordRange = { start: at, end: equals === -1 ? whole.end : equals };
    const rawKeyword = text.slice(at, keywordRange.end);
    if (equals === -1) return refuse(whole, `missing key/value separator "=" in URI query parameter: "${rawKeyword}"`);
    const extra = text.indexOf('=', equals + 1);
    if (extra !== -1 && extra < whole.end) {
      return refuse(whole, `extra key/value separator "=" in URI query parameter: "${rawKeyword}"`);
    }
    const valueRange = { start: equals + 1, end: whole.end };
    const keyword = decodeComponent(rawKeyword, trims);
    if (typeof keyword !== 'string') return refuse(keywordRange, keyword.error);
    const value = decodeComponent(text.slice(valueRange.start, valueRange.end), trims);
    if (typeof value !== 'string') return refuse(valueRange, value.error);
    const pair: Pair = { keyword, value, keywordRange, valueRange, editRange: valueRange, encode };
    if (keyword === 'ssl' && value === 'true') {
      options.push(optionOf(passage, standsForSslmode('require', whole, encode)));
    } else if (keyword === 'requiressl') {
      options.push(optionOf(passage, standsForSslmode(requiresslMode(value), whole, encode)));
    } else if (libpqParameter(keyword, version)) {
      options.push(optionOf(passage, pair));
    } else {
      return refuse(keywordRange, `invalid URI query parameter: "${keyword}"`);
    }
    at = whole.end + 1;
  }
  return { options };
}
