import type { Passage } from '../text/passage.js';
import { type Quoting, WordBuilder } from './word-passage.js';

const escapeWord = (next: string, quoting: Quoting): string | undefined => {
  if (/[\n\t\r]/u.test(next)) return undefined;
  if (quoting === 'single') return next.includes("'") ? undefined : next;
  return quoting === 'double' ? next.replace(/[\\"]/gu, '\\$&') : next.replace(/[^\w./:=@%+,-]/gu, '\\$&');
};

/** Characters that mean themselves in and out of quotes. */
const ORDINARY = /[^\s\\"'`();&|<>]+/uy;

/**
 * Splits a command written as one string the way Compose does (go-shellwords without environment and backticks):
 * backslash escapes everywhere but in single quotes, `\n` and `\t` mean what they say, and everything from the first
 * bare `;`, `&`, `|`, `<` or `>` on is dropped. Undefined for quotes that do not close, which Compose refuses.
 */
export function composeWords(line: Passage): readonly Passage[] | undefined {
  const { text } = line;
  const words: Passage[] = [];
  let word = new WordBuilder(line);
  let quote: '"' | "'" | '`' | '(' | undefined;
  const quoting = (): Quoting => (quote === "'" ? 'single' : quote === '"' ? 'double' : 'bare');
  let at = 0;
  scan: for (; at < text.length; at++) {
    ORDINARY.lastIndex = at;
    const run = ORDINARY.exec(text)?.[0];
    if (run) {
      word.add(run, at, at + run.length, quoting());
      at += run.length - 1;
      continue;
    }
    const char = text[at]!;
    const put = () => word.add(char, at, at + 1, quoting());
    if (char === '\\' && quote !== "'") {
      const next = text[at + 1];
      if (next === undefined) return undefined;
      const literal = quote === '`' || quote === '(' ? `\\${next}` : next === 'n' ? '\n' : next === 't' ? '\t' : next;
      word.add(literal, at, at + 2, quoting());
      at++;
      continue;
    }
    if (/[ \t\r\n]/u.test(char)) {
      if (quote) put();
      else if (word.started) {
        words.push(word.passage(escapeWord));
        word = new WordBuilder(line);
      }
      continue;
    }
    switch (char) {
      case '"':
      case "'":
        if (quote !== undefined && quote !== char) put();
        else {
          word.reach(at, at + 1, char === '"' ? 'double' : 'single');
          quote = quote === char ? undefined : char;
        }
        continue;
      case '`':
        if (quote === undefined || quote === '`') quote = quote ? undefined : '`';
        put();
        continue;
      case '(':
        if (quote === undefined) {
          if (!word.text.endsWith('$')) return undefined;
          quote = '(';
        } else if (quote === '(') return undefined;
        put();
        continue;
      case ')':
        if (quote === undefined) return undefined;
        if (quote === '(') quote = undefined;
        put();
        continue;
      case ';':
      case '&':
      case '|':
      case '<':
      case '>':
        if (quote === undefined) break scan;
        put();
        continue;
      default:
        put();
    }
  }
  if (quote !== undefined) return undefined;
  // `2>` redirects a descriptor: its number is no word.
  if (word.started && !(text[at] === '>' && /^[0-9]+$/u.test(word.text))) words.push(word.passage(escapeWord));
  return words;
}
