import type { Range } from '../text/range.js';

/** Hosts or ports of a URI: libpq collects them into one comma-separated list. */
export interface Collected {
  readonly raw: string;
  /** From the first to the last of them, whatever stands between. */
  readonly range: Range;
  /** There are several, and hosts and ports must stay as many as each other; or they do not stand in a row. */
  readonly fixed: boolean;
}

/** Where the parts of a connection URI stand, by the delimiters alone. */
export interface UriLayout {
  readonly user?: Range;
  readonly password?: Range;
  readonly host: Collected;
  readonly port: Collected;
  readonly dbname?: Range;
  /** Index of the first parameter, behind the question mark; undefined without one. */
  readonly query?: number;
  /** What is wrong with a bracketed address. */
  readonly problem?: { readonly range: Range; readonly message: string };
}

/** The next of these characters from `from`, or the end. */
function next(text: string, from: number, stops: string): number {
  let at = from;
  while (at < text.length && !stops.includes(text[at]!)) at++;
  return at;
}

function collected(text: string, ranges: readonly Range[], at: number): Collected {
  const raw = ranges.map(({ start, end }) => text.slice(start, end)).join(',');
  const filled = ranges.filter(({ start, end }) => end > start);
  const first = filled[0] ?? { start: at, end: at };
  const range = { start: first.start, end: filled.at(-1)?.end ?? at };
  return { raw, range, fixed: ranges.length > 1 || text.slice(range.start, range.end) !== raw };
}

/** The first half of `conninfo_uri_parse_options`: cuts a URI into its parts. `prefix` is the length of `scheme://`. */
export function layOut(text: string, prefix: number): UriLayout {
  const userinfo: { user?: Range; password?: Range } = {};
  let at = prefix;
  const sign = next(text, prefix, '@/');
  if (text[sign] === '@') {
    const colon = next(text, prefix, ':@');
    userinfo.user = { start: prefix, end: colon };
    if (colon < sign) userinfo.password = { start: colon + 1, end: sign };
    at = sign + 1;
  }
  const start = at;
  const hosts: Range[] = [];
  const ports: Range[] = [];
  const fail = (range: Range, message: string): UriLayout => ({
    ...userinfo,
    host: collected(text, hosts, start),
    port: collected(text, ports, start),
    problem: { range, message },
  });
  for (;;) {
    const bracket = text[at] === '[';
    const from = bracket ? at + 1 : at;
    let end = next(text, from, bracket ? ']' : ':/?,');
    hosts.push({ start: from, end });
    if (bracket) {
      const shown = { start: at, end };
      if (end >= text.length) {
        return fail(
          shown,
          `end of string reached when looking for matching "]" in IPv6 host address in URI: "${text}"`,
        );
      }
      if (end === from) {
        return fail({ start: at, end: end + 1 }, `IPv6 host address may not be empty in URI: "${text}"`);
      }
      end++;
      const after = text[end];
      if (after !== undefined && !':/?,'.includes(after)) {
        const position = new TextEncoder().encode(text.slice(0, end)).length + 1;
        const shownAs = after < '\x80' ? after : '\uFFFD';
        const message = `unexpected character "${shownAs}" at position ${position} in URI (expected ":" or "/"): "${text}"`;
        return fail({ start: end, end: end + 1 }, message);
      }
    }
    at = end;
    if (text[at] === ':') {
      const stop = next(text, at + 1, '/?,');
      ports.push({ start: at + 1, end: stop });
      at = stop;
    } else {
      ports.push({ start: at, end: at });
    }
    if (text[at] !== ',') break;
    at++;
  }
  const layout = { ...userinfo, host: collected(text, hosts, start), port: collected(text, ports, at) };
  if (text[at] === '?') return { ...layout, query: at + 1 };
  if (text[at] !== '/') return layout;
  const question = next(text, at + 1, '?');
  const dbname = { start: at + 1, end: question };
  return question < text.length ? { ...layout, dbname, query: question + 1 } : { ...layout, dbname };
}
