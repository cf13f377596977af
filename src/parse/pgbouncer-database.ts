import { mapped, type Passage } from '../text/passage.js';
import { quoteValue } from './conninfo-keywords.js';

/**
 * The value of a line in `[databases]` as a keyword string of libpq. PgBouncer doubles a quote inside quotes and knows no
 * backslash, so that the text differs as soon as either is in it.
 */
export function databaseString(written: Passage): Passage {
  const { text } = written;
  if (!/['\\]/u.test(text)) return written;
  let out = '';
  const offsets: number[] = [];
  const put = (char: string, at: number) => {
    out += char;
    for (let unit = 0; unit < char.length; unit++) offsets.push(at);
  };
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    const from = written.span(at, at + 1).start;
    if (char === "'" && quoted && text[at + 1] === "'") {
      put("\\'", from);
      at++;
    } else if (char === "'") {
      quoted = !quoted;
      put(char, from);
    } else put(char === '\\' ? '\\\\' : char, from);
  }
  // Nothing that would have to be quoted is written back: libpq's way of quoting is not PgBouncer's.
  return mapped(written.at, out, [...offsets, written.at.end], (next) =>
    quoteValue(next) === next ? written.escape(next) : undefined,
  );
}
