import { utf8Length } from './hba-bytes.js';

/** What depends on the version in `next_token`. */
export interface TokenRules {
  /** 13–18 take a carriage return for a blank; 19 knows only space and tab. */
  readonly blankReturn: boolean;
  /** Bytes that fit into a token's buffer; 16 and later have no limit. */
  readonly limit?: number;
}

export interface Token {
  readonly value: string;
  /** A quote was met while nothing had been read yet: this token is no keyword, group or file. */
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
  /** A comma follows, so the next token belongs to the same field. */
  readonly comma: boolean;
}

/** Where we are in a line. */
export interface Cursor {
  readonly text: string;
  readonly end: number;
  pos: number;
}

const TAB = 9;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const COMMA = 44;

/**
 * The next token, `undefined` at the end of the line or at a comment, `'too long'` where a buffer overflows.
 * Mirrors `next_token`: slices where nothing needs decoding.
 */
export function nextToken(cursor: Cursor, rules: TokenRules): Token | 'too long' | undefined {
  const { text, end } = cursor;
  const { blankReturn } = rules;
  let at = cursor.pos;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB && code !== COMMA && !(code === CR && blankReturn)) break;
  }
  const start = at;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return quotedToken(cursor, rules, start);
    if (code === SPACE || code === TAB || code === COMMA || code === HASH || (code === CR && blankReturn)) break;
  }
  cursor.pos = at < end && text.charCodeAt(at) === HASH ? end : at;
  if (at === start) return undefined;
  const comma = at < end && text.charCodeAt(at) === COMMA;
  if (rules.limit !== undefined && (at - start) * 3 >= rules.limit) {
    const bytes = utf8Length(text, start, at);
    if (bytes > rules.limit || (bytes === rules.limit && comma)) return overflow(cursor);
  }
  return { value: text.slice(start, at), quoted: false, start, end: at, comma };
}

/** The state machine of `next_token` in full, for a token with a quote somewhere in it. */
function quotedToken(cursor: Cursor, rules: TokenRules, start: number): Token | 'too long' | undefined {
  const { text, end } = cursor;
  const value = new Gathered();
  /** Where the run of characters that are taken over as they stand began. */
  let run = start;
  let inQuote = false;
  let wasQuote = false;
  let quoted = false;
  let at = start;
  let code = 0;
  let spare = false;
  for (; at < end; at++) {
    code = text.charCodeAt(at);
    if (!inQuote) {
      if (code === SPACE || code === TAB || (code === CR && rules.blankReturn)) break;
      if (code === COMMA || code === HASH) break;
    }
    spare = code === QUOTE && !wasQuote;
    if (code !== QUOTE) {
      wasQuote = false;
      continue;
    }
    value.add(text.slice(run, wasQuote ? at + 1 : at));
    run = at + 1;
    wasQuote = inQuote && !wasQuote;
    inQuote = !inQuote;
    if (value.isEmpty) quoted = true;
  }
  value.add(text.slice(run, at));
  const written = value.toString();
  const comma = at < end && code === COMMA;
  cursor.pos = at < end && code === HASH ? end : at;
  if (rules.limit !== undefined && written.length * 3 >= rules.limit) {
    const bytes = utf8Length(written);
    // The check comes before each character that is still read, so a closing quote or a comma overflows a full buffer.
    if (bytes > rules.limit || (bytes === rules.limit && (spare || comma))) return overflow(cursor);
  }
  return { value: written, quoted, start, end: at, comma };
}

function overflow(cursor: Cursor): 'too long' {
  cursor.pos = cursor.end;
  return 'too long';
}

const MOST_PIECES = 4_096;

/** A string in the making, joined now and then: of fifty million pieces V8 would keep each until somebody looks. */
class Gathered {
  readonly #joined: string[] = [];
  #pieces: string[] = [];
  isEmpty = true;

  add(piece: string): void {
    if (piece === '') return;
    this.isEmpty = false;
    this.#pieces.push(piece);
    if (this.#pieces.length < MOST_PIECES) return;
    this.#joined.push(this.#pieces.join(''));
    this.#pieces = [];
  }

  toString(): string {
    return this.#joined.length === 0 ? this.#pieces.join('') : [...this.#joined, ...this.#pieces].join('');
  }
}
