import { type Passage, part } from '../text/passage.js';
import { connectionScheme } from './connection-scheme.js';

/** A connection string in a text that is read for nothing else. */
export interface TextConnection {
  readonly passage: Passage;
  /** What it is assigned to, where that stands before it on its line. */
  readonly name?: string;
}

const SCHEME =
  /(?<![\w+.:-])(?:jdbc:(?:[a-z0-9-]{1,20}:){0,3}|r2dbcs?:(?:pool:)?|vertx-reactive:)?(?:(?:db|prisma)\+)?[a-z][a-z0-9-]{1,20}(?:\+[a-z0-9_]{1,30})?:\/\//giu;
const QUOTES = '"\'`';
/** Where a URL that stands in no quotes ends at the latest. */
const STOP = /[\s"'`<>|\\]/u;
/** Punctuation of the sentence around it. */
const TRAILING = /[.,;:!?)\]}]+$/u;
const NAME = /([A-Za-z_][\w.-]{0,80})["'`]?\]?\s{0,8}(?::=|=>|[:=])\s{0,8}[a-zA-Z(]{0,30}$/u;
const LONGEST = 4096;
/** Classes, groups and repetitions of a regular expression, which no URL holds: `postgres://[^/]+/(.*)`. */
const REGEX = /\[\^|\(\?|\.[*+]|\)[*+?]|\][*+?]/u;

/**
 * The PostgreSQL URLs of a text: a quoted one up to its quote, any other up to a blank or a quote. Those in comments are
 * left out, because nobody connects with them.
 * @param isComment whether the text of a line up to the URL is, or ends in, a comment
 */
export function* textUrls(text: Passage, isComment: (before: string) => boolean): Generator<TextConnection> {
  for (const match of text.text.matchAll(SCHEME)) {
    const start = match.index;
    if (!connectionScheme(match[0])) continue;
    const lineStart = text.text.lastIndexOf('\n', start) + 1;
    const before = text.text.slice(Math.max(lineStart, start - 400), start);
    if (isComment(before)) continue;
    const end = endOf(text.text, start);
    // A scheme with nothing behind it is the name of a scheme.
    if (end - start <= match[0].length || end - start > LONGEST) continue;
    if (REGEX.test(text.text.slice(start + match[0].length, end))) continue;
    const name = NAME.exec(before.replace(/["'`]$/u, ''))?.[1];
    yield { passage: part(text, start, end), ...(name !== undefined && { name }) };
  }
}

function endOf(text: string, start: number): number {
  const quote = text[start - 1] ?? '';
  const limit = Math.min(text.length, start + LONGEST + 1);
  if (quote !== '' && QUOTES.includes(quote)) {
    for (let at = start; at < limit && text[at] !== '\n'; at++) {
      if (text[at] === quote) return at;
      if (text[at] === '\\') break;
    }
  }
  let end = start;
  while (end < limit && !STOP.test(text[end]!))
    end += text[end] === '$' && text[end + 1] === '{' ? holeLength(text, end) : 1;
  const whole = text.slice(start, end);
  const trailing = TRAILING.exec(whole)?.[0].length ?? 0;
  return end - (closes(whole) ? 0 : trailing);
}

/** `${…}` and `{…}` belong to the URL whole: their closing brace is no punctuation. */
const closes = (url: string): boolean => /[{([][^{}()[\]]*[)}\]]$/u.test(url);

function holeLength(text: string, start: number): number {
  const close = text.slice(start, start + 200).search(/[}\n]/u);
  return close === -1 ? 1 : close + (text[start + close] === '}' ? 1 : 0);
}

const QUOTED = /(["'`])((?:(?!\1)[^\\\n]){8,1000})\1/gu;

/** Quoted strings of one line that may be a keyword string; whoever takes them looks closer. */
export function* quotedStrings(text: Passage, isComment: (before: string) => boolean): Generator<TextConnection> {
  for (const match of text.text.matchAll(QUOTED)) {
    const [, , inner = ''] = match;
    if (!/\b(?:host|server|ssl ?mode|dbname)[ \t]*=/iu.test(inner)) continue;
    const start = match.index + 1;
    const lineStart = text.text.lastIndexOf('\n', start) + 1;
    const before = text.text.slice(Math.max(lineStart, match.index - 400), match.index);
    if (isComment(before)) continue;
    const name = NAME.exec(before)?.[1];
    yield { passage: part(text, start, start + inner.length), ...(name !== undefined && { name }) };
  }
}
