import type { Problem } from '../parse/problem.js';
import { type Span, spanOf, textOf } from '../text/source.js';

/** The `word: value` lines of one description. */
export interface Description {
  readonly words: ReadonlyMap<string, string>;
  /** Lines that are none, and words nobody understands. */
  readonly problems: readonly Problem[];
}

/** How a complaint about a word begins. */
export const UNKNOWN_WORD = 'a description has no';

/** Reads lines of `word: value`; a line that is something else makes the whole no description. */
export function describedWords(span: Span, known: ReadonlySet<string>): Description | undefined {
  const words = new Map<string, string>();
  const problems: Problem[] = [];
  let start = span.start;
  for (const line of textOf(span).split('\n')) {
    const at = spanOf(span.file, start, start + line.length);
    start += line.length + 1;
    if (line.trim() === '') continue;
    const colon = line.indexOf(':');
    const word = line.slice(0, colon).trim();
    if (colon === -1 || !/^[a-z-]+$/u.test(word)) return undefined;
    if (known.has(word)) words.set(word, line.slice(colon + 1).trim());
    else problems.push({ at, message: `${UNKNOWN_WORD} \`${word}\`` });
  }
  return words.size > 0 ? { words, problems } : undefined;
}

/** `a, b` → both, without blanks. */
export const listed = (value: string | undefined): readonly string[] =>
  (value ?? '').split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

/** Milliseconds since 1970 of `2026-01-20` (midnight, UTC) or `2026-01-20T12:00:00Z`; what is no date never was. */
export const moment = (date: string): number => {
  const at = Date.parse(date);
  return Number.isNaN(at) ? 0 : at;
};
