import { mapped, type Passage } from '../text/passage.js';
import type { TextConnection } from './text-urls.js';

const PDO = /(["'])pgsql:((?:(?!\1)[^\\\n]){4,1000})\1/gu;

/**
 * Strings of PDO in quotes: `pgsql:host=h;sslmode=require`. PDO makes blanks of all semicolons and hands the rest to
 * libpq, so that is how they are read; what PHP puts in stands in them as it is written.
 */
export function* pdoStrings(text: Passage, isComment: (before: string) => boolean): Generator<TextConnection> {
  for (const match of text.text.matchAll(PDO)) {
    const [, , inner = ''] = match;
    if (!/^[\s;]*(?:host|hostaddr|port|dbname|user|sslmode|service)[ \t]*=/u.test(inner)) continue;
    const lineStart = text.text.lastIndexOf('\n', match.index) + 1;
    if (isComment(text.text.slice(Math.max(lineStart, match.index - 400), match.index))) continue;
    const start = match.index + '"pgsql:'.length;
    yield { passage: blanksForSemicolons(text, start, start + inner.length), name: 'PDO' };
  }
}

function blanksForSemicolons(text: Passage, start: number, end: number): Passage {
  const at = text.span(start, end);
  const offsets = Array.from({ length: end - start + 1 }, (_, nth) => at.start + nth);
  // Neither quotes of PHP nor semicolons can be written into it.
  const written = (next: string) => (/["'\\$;]/u.test(next) ? undefined : next);
  return mapped(at, text.text.slice(start, end).replaceAll(';', ' '), offsets, written);
}
