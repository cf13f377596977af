import { collatingElement } from './hba-regex-names.js';
import { eat, escapedCharacter, REGEX_FAULTS, type RegexCursor, take } from './hba-regex-scan.js';

const CLASSES = new Set(
  'alnum alpha ascii blank cntrl digit graph lower print punct space upper xdigit word'.split(' '),
);

/** One part of a bracket expression. */
type Item =
  | { readonly kind: 'char'; readonly code: number }
  | { readonly kind: 'hyphen' }
  | { readonly kind: 'class' }
  | { readonly kind: 'fault'; readonly fault: string };

const HYPHEN = 45;
const fault = (text: string): Item => ({ kind: 'fault', fault: text });

/** The lexer is one token ahead of the grammar, so what it stumbles over there is said first. */
function fromGrammar(cursor: RegexCursor, text: string): string {
  const ahead = cursor.text[cursor.at];
  if (ahead === undefined || (ahead === '[' && cursor.at + 1 === cursor.text.length)) return REGEX_FAULTS.brackets;
  const escaped = ahead === '\\' ? escapeOf({ text: cursor.text, at: cursor.at + 1 }) : undefined;
  return escaped?.kind === 'fault' ? escaped.fault : text;
}

/** Reads a bracket expression behind its `[` and says what is wrong with it. */
export function bracketFault(cursor: RegexCursor): string | undefined {
  eat(cursor, '^');
  let first = true;
  for (;;) {
    if (cursor.at >= cursor.text.length) return REGEX_FAULTS.brackets;
    if (!first && eat(cursor, ']')) return undefined;
    const wrong = partFault(cursor, first);
    if (wrong) return wrong;
    first = false;
  }
}

/** `brackpart`: a character, a range, or a named class. */
function partFault(cursor: RegexCursor, first: boolean): string | undefined {
  const start = itemOf(cursor, first);
  if (start.kind === 'fault') return start.fault;
  if (start.kind === 'hyphen') return REGEX_FAULTS.range;
  if (start.kind === 'class') return undefined;
  if (cursor.text[cursor.at] !== '-' || cursor.text[cursor.at + 1] === ']') return undefined;
  cursor.at++;
  if (cursor.at >= cursor.text.length) return REGEX_FAULTS.brackets;
  if (/^\[[:=]/u.test(cursor.text.slice(cursor.at, cursor.at + 2))) return REGEX_FAULTS.range;
  const end = itemOf(cursor, false);
  if (end.kind === 'fault') return end.fault;
  if (end.kind === 'class') return REGEX_FAULTS.range;
  const last = end.kind === 'hyphen' ? HYPHEN : end.code;
  return start.code > last ? fromGrammar(cursor, REGEX_FAULTS.range) : undefined;
}

function itemOf(cursor: RegexCursor, first: boolean): Item {
  const code = cursor.text.codePointAt(cursor.at)!;
  const char = String.fromCodePoint(code);
  cursor.at += char.length;
  if (char === '-' && !first && cursor.text[cursor.at] !== ']') return { kind: 'hyphen' };
  if (char === '\\') return escapeOf(cursor);
  const mark = char === '[' ? cursor.text[cursor.at] : '';
  if (mark === undefined) return fault(REGEX_FAULTS.brackets);
  return mark === '.' || mark === '=' || mark === ':' ? named(cursor, mark) : { kind: 'char', code };
}

/** `[.x.]`, `[=x=]` or `[:alpha:]` behind its first bracket. */
function named(cursor: RegexCursor, mark: '.' | '=' | ':'): Item {
  const end = cursor.text.indexOf(`${mark}]`, cursor.at + 1);
  if (end < 0) return fault(REGEX_FAULTS.brackets);
  const name = cursor.text.slice(cursor.at + 1, end);
  cursor.at = end + 2;
  if (mark === ':') return CLASSES.has(name) ? { kind: 'class' } : fault(fromGrammar(cursor, REGEX_FAULTS.class));
  const code = collatingElement(name);
  if (code === undefined) return fault(fromGrammar(cursor, REGEX_FAULTS.collating));
  return mark === '=' ? { kind: 'class' } : { kind: 'char', code };
}

function escapeOf(cursor: RegexCursor): Item {
  const char = cursor.text[cursor.at] ?? '';
  if (char === '') return fault(REGEX_FAULTS.escape);
  if (!/[0-9A-Za-z]/u.test(char)) {
    const code = cursor.text.codePointAt(cursor.at)!;
    cursor.at += String.fromCodePoint(code).length;
    return { kind: 'char', code };
  }
  if (take(cursor, /^[dDsSwW]/u)) return { kind: 'class' };
  // A single digit is a backreference even here, where there can be none.
  if (/[1-9]/u.test(char) && !/[0-9]/u.test(cursor.text[cursor.at + 1] ?? '')) return fault(REGEX_FAULTS.escape);
  const code = escapedCharacter(cursor);
  return code === undefined ? fault(REGEX_FAULTS.escape) : { kind: 'char', code };
}
