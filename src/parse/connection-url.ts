import type { Passage } from '../text/passage.js';
import type { Range } from '../text/range.js';
import { decodeComponent, encodeComponent } from './conninfo-percent.js';
import { optionOf, type Pair } from './conninfo-store.js';
import type { ConninfoOption, ConninfoTree } from './conninfo-tree.js';
import { layOut } from './conninfo-uri-layout.js';

/** `r2dbcs:` is `r2dbc:` with `ssl=true`, which nobody can change without changing the scheme. */
const standsForSsl = (length: number): Pair => {
  const range = { start: 0, end: length };
  return { keyword: 'ssl', value: 'true', valueRange: range, editRange: range, encode: () => undefined };
};

/**
 * A connection URL as drivers other than libpq take it apart: every parameter is an option by the name it has there,
 * nothing is refused, and what cannot be decoded stays as it is. The parts of the authority have libpq's names.
 * @param start where the authority begins, for a URL whose scheme is not in sight
 */
export function parseConnectionUrl(
  passage: Passage,
  scheme: string,
  start = scheme.length + '://'.length,
): ConninfoTree {
  const { text } = passage;
  const layout = layOut(text, start);
  const options: ConninfoOption[] = [];
  const add = (keyword: string, raw: string, range: Range, keep: string, keywordRange?: Range, fixed = false) => {
    const decoded = decodeComponent(raw, false);
    const value = typeof decoded === 'string' ? decoded : raw;
    const encode = (next: string) => (fixed ? undefined : encodeComponent(next, keep));
    const pair = { keyword, value, valueRange: range, editRange: range, encode };
    options.push(optionOf(passage, keywordRange ? { ...pair, keywordRange } : pair));
  };
  // Source: `ConnectionUrlParser` of r2dbc-spi.
  if (/^r2dbcs:/iu.test(scheme)) {
    options.push(optionOf(passage, standsForSsl(scheme.length)));
  }
  for (const keyword of ['user', 'password', 'dbname'] as const) {
    const range = layout[keyword];
    if (range && range.end > range.start) add(keyword, text.slice(range.start, range.end), range, '');
  }
  for (const keyword of ['host', 'port'] as const) {
    const { raw, range, fixed } = layout[keyword];
    if (raw !== '') add(keyword, raw, range, '', undefined, fixed);
  }
  const end = text.length;
  for (let at = layout.query ?? end; at < end; ) {
    const ampersand = text.indexOf('&', at);
    const stop = ampersand === -1 ? end : ampersand;
    const equals = text.slice(at, stop).indexOf('=');
    const keywordRange = { start: at, end: equals === -1 ? stop : at + equals };
    const range = { start: Math.min(stop, keywordRange.end + 1), end: stop };
    const name = decodeComponent(text.slice(at, keywordRange.end).replaceAll('+', ' '), false);
    // A parameter without `=` has no place to write a value to.
    if (typeof name === 'string' && name !== '') {
      add(name, text.slice(range.start, range.end).replaceAll('+', ' '), range, '/:,', keywordRange, equals === -1);
    }
    at = stop + 1;
  }
  return { form: 'uri', at: passage.at, options, passage };
}
