import type { Passage } from '../text/passage.js';
import { type Quoting, WordBuilder } from './word-passage.js';

/** A word after quotes are taken off. What the shell would put in at run time stands as written. */
export interface ShellWord {
  readonly passage: Passage;
  /** Why its value is not in sight: a variable, a substitution, a pattern. */
  readonly unknown?: string;
}

/** One simple command; reserved words (`if`, `then`, `{`) stand as its first words. */
export interface ShellCommand {
  readonly words: readonly ShellWord[];
  /** It writes to or reads from files: `>`, `<`, `>>`. */
  readonly redirects: boolean;
  /** What ends it. */
  readonly end: '' | ';' | '&' | '&&' | '||' | '|' | '\n' | '(' | ')';
}

export interface ShellScript {
  readonly commands: readonly ShellCommand[];
  /** Why the rest of the script was not read, as a clause. */
  readonly unread?: string;
}

/** What `next` looks like where a word of one style of quotes stands. */
export function escapeShell(next: string, quoting: Quoting): string | undefined {
  if (next.includes('\0')) return undefined;
  if (quoting === 'single') return next.includes("'") ? undefined : next;
  if (quoting === 'double') return next.replace(/[$`"\\]/gu, '\\$&');
  return next.includes('\n') ? undefined : next.replace(/[^\w./:=@%+,-]/gu, '\\$&');
}

const OPERATORS = ['&&', '||', ';;', ';', '&', '|', '\n', '(', ')'] as const;
/** Characters that mean themselves everywhere outside single quotes. */
const ORDINARY = /[\w./:=@%+,~^-]+/uy;
const NAME_START = /[A-Za-z0-9_{(@*#?$!'"-]/u;

/**
 * Splits a POSIX shell script into simple commands, as the shell tokenizes before it expands anything. Reads no
 * here-documents and runs nothing: what only the shell knows is marked as unknown.
 */
export function shellCommands(script: Passage): ShellScript {
  const { text } = script;
  const commands: ShellCommand[] = [];
  let words: ShellWord[] = [];
  let word = new WordBuilder(script);
  let why: string | undefined;
  let redirects = false;
  let target = false;
  let at = 0;

  const endWord = () => {
    if (word.started) {
      const unknown = why === undefined ? {} : { unknown: why };
      // The name behind `>` is where output goes and no argument.
      if (!target) words.push({ passage: word.passage(escapeShell), ...unknown });
      target = false;
    }
    word = new WordBuilder(script);
    why = undefined;
  };
  const endCommand = (end: ShellCommand['end']) => {
    endWord();
    if (words.length > 0 || redirects) commands.push({ words, redirects, end });
    words = [];
    redirects = false;
    target = false;
  };
  const unread = (reason: string): ShellScript => {
    endCommand('');
    return { commands, unread: reason };
  };
  /** A substitution from `start`, put into the word as it stands. */
  const expand = (quoting: Quoting): boolean => {
    const end = expansionEnd(text, at);
    if (end < 0) return false;
    const written = text.slice(at, end);
    word.add(written, at, end, quoting);
    why ??= `\`${written.length > 40 ? `${written.slice(0, 40)}...` : written}\` is known to the shell only`;
    at = end;
    return true;
  };

  /** A stretch without special characters, put into the word at once. */
  const ordinary = (quoting: Quoting): boolean => {
    ORDINARY.lastIndex = at;
    const run = ORDINARY.exec(text)?.[0];
    if (run === undefined) return false;
    word.add(run, at, at + run.length, quoting);
    at += run.length;
    return true;
  };

  while (at < text.length) {
    if (ordinary('bare')) continue;
    const char = text[at]!;
    const next = text[at + 1];
    if (char === '\\') {
      if (next === undefined) break;
      if (next === '\n') at += 2;
      else if (next === '\r' && text[at + 2] === '\n') at += 3;
      else {
        word.add(next, at, at + 2, 'bare');
        at += 2;
      }
    } else if (char === "'") {
      const close = text.indexOf("'", at + 1);
      if (close < 0) return unread('a quote is not closed');
      word.reach(at, close + 1, 'single');
      if (close > at + 1) word.add(text.slice(at + 1, close), at + 1, close, 'single');
      at = close + 1;
    } else if (char === '"') {
      word.reach(at, ++at, 'double');
      while (at < text.length && text[at] !== '"') {
        if (ordinary('double')) continue;
        const inner = text[at]!;
        const after = text[at + 1];
        if (inner === '\\' && after === '\n') at += 2;
        else if (inner === '\\' && after !== undefined && /[$`"\\]/u.test(after)) {
          word.add(after, at, at + 2, 'double');
          at += 2;
        } else if (inner === '`' || (inner === '$' && after !== undefined && NAME_START.test(after) && after !== '"')) {
          if (!expand('double')) return unread('a substitution is not closed');
        } else word.add(inner, at, ++at, 'double');
      }
      if (at >= text.length) return unread('a quote is not closed');
      at++;
    } else if (char === '`' || (char === '$' && next !== undefined && NAME_START.test(next))) {
      if (!expand('bare')) return unread('a substitution is not closed');
    } else if (char === '#' && !word.started) {
      const newline = text.indexOf('\n', at);
      at = newline < 0 ? text.length : newline;
    } else if (char === '<' || char === '>') {
      if (text.startsWith('<<', at)) return unread('a here-document writes what is not read here');
      // `2>` redirects a descriptor: its number is no word.
      if (/^[0-9]*$/u.test(word.text)) word = new WordBuilder(script);
      endWord();
      redirects = true;
      target = true;
      at++;
      while (text[at] === '>' || text[at] === '&' || text[at] === '|') at++;
    } else if (char === ' ' || char === '\t' || char === '\r') {
      endWord();
      at++;
    } else {
      const operator = OPERATORS.find((known) => text.startsWith(known, at));
      if (operator) {
        endCommand(operator === ';;' ? ';' : operator);
        at += operator.length;
      } else {
        if (/[*?[]/u.test(char)) why ??= 'it is a pattern for file names';
        word.add(char, at, ++at, 'bare');
      }
    }
  }
  endCommand('');
  return { commands };
}

/** Where a `$…` or backtick substitution ends; -1 where it does not. */
function expansionEnd(text: string, start: number): number {
  if (text[start] === '`') {
    const close = text.indexOf('`', start + 1);
    return close < 0 ? -1 : close + 1;
  }
  const open = text[start + 1];
  if (open === '(' || open === '{') {
    const shut = open === '(' ? ')' : '}';
    let depth = 0;
    for (let at = start + 1; at < text.length; at++) {
      if (text[at] === open) depth++;
      else if (text[at] === shut && --depth === 0) return at + 1;
    }
    return -1;
  }
  if (open === "'" || open === '"') {
    const close = text.indexOf(open, start + 2);
    return close < 0 ? -1 : close + 1;
  }
  let at = start + 2;
  if (open !== undefined && /[A-Za-z_]/u.test(open)) while (/\w/u.test(text[at] ?? '')) at++;
  return at;
}
