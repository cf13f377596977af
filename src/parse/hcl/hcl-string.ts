import { mapped, type Passage, verbatim } from '../../text/passage.js';
import { type SourceFile, spanOf } from '../../text/source.js';

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** Within quotes; what would start a hole is doubled. */
const escapeIn = (next: string): string | undefined =>
  /[\0\r\n]/u.test(next) ? undefined : next.replace(/["\\]/gu, '\\$&').replace(/([$%])\{/gu, '$1$1{');

/** The text between `start` and `end`, quotes excluded. Holes stay as they are written. */
export function quotedPassage(file: SourceFile, start: number, end: number): Passage {
  const { text } = file;
  const at = spanOf(file, start, end);
  const written = text.slice(start, end);
  if (!/[\\]|[$%]{2}\{/u.test(written)) return { ...verbatim(at), escape: escapeIn };
  let value = '';
  const offsets: number[] = [];
  for (let index = start; index < end; index++) {
    offsets.push(index);
    const char = text[index]!;
    const next = text[index + 1] ?? '';
    if (char === '\\' && index + 1 < end) {
      value += LETTERS[next] ?? next;
      index++;
    } else if ((char === '$' || char === '%') && next === char && text[index + 2] === '{') {
      value += char;
      index++;
    } else value += char;
  }
  return mapped(at, value, [...offsets, end], escapeIn);
}

/** `${…}` and `%{…}` that are not doubled. */
export const hasHoles = (written: string): boolean => /(?:^|[^$])\$\{|(?:^|[^%])%\{/u.test(written);
