import { mapped, type Passage } from '../text/passage.js';
import { type SourceFile, type Span, spanOf } from '../text/source.js';
import { DecodedWriter } from './yaml-decoded.js';

export interface Property {
  readonly key: string;
  readonly keyAt: Span;
  /** The value as decoded. */
  readonly passage: Passage;
  /** Which part of the file it stands in, where `#---` divides it, as Spring Boot reads it; from 0. */
  readonly document: number;
}

/** A `.properties` file as `java.util.Properties.load` reads it: nothing is an error there. */
export function parseProperties(file: SourceFile): readonly Property[] {
  const { text } = file;
  const found: Property[] = [];
  let document = 0;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    at = skipBlank(text, at, true);
    if (text[at] === '#' || text[at] === '!') {
      const end = naturalEnd(text, at);
      if (/^[#!]---\s*$/u.test(text.slice(at, end))) document++;
      at = end;
      continue;
    }
    if (at >= text.length) break;
    const key = readUntil(text, at, true);
    const begin = separated(text, key.end);
    const value = readUntil(text, begin, false);
    const passage = mapped(spanOf(file, begin, value.end), value.text, value.offsets, escapeValue);
    found.push({ key: key.text, keyAt: spanOf(file, at, key.end), passage, document });
    at = Math.max(value.end, at + 1);
  }
  return found;
}

const isBreak = (char: string | undefined) => char === '\n' || char === '\r';
const isBlank = (char: string | undefined) => char === ' ' || char === '\t' || char === '\f';

function skipBlank(text: string, from: number, breaks: boolean): number {
  let at = from;
  while (at < text.length && (isBlank(text[at]) || (breaks && isBreak(text[at])))) at++;
  return at;
}

function naturalEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text[at])) at++;
  return at;
}

/** Blanks, one `=` or `:`, and blanks again, across continued lines. */
function separated(text: string, from: number): number {
  let at = skipContinued(text, from);
  if (text[at] === '=' || text[at] === ':') at = skipContinued(text, at + 1);
  return at;
}

function skipContinued(text: string, from: number): number {
  for (let at = from; ; ) {
    at = skipBlank(text, at, false);
    if (text[at] !== '\\' || !isBreak(text[at + 1])) return at;
    at = nextLine(text, at + 1);
  }
}

/** Behind a line break and the blanks of the next line. */
const nextLine = (text: string, at: number): number =>
  skipBlank(text, text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1, false);

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };

/** A key, up to the first separator, or a value, up to the end of its logical line. */
function readUntil(text: string, from: number, isKey: boolean) {
  const out = new DecodedWriter();
  let at = from;
  while (at < text.length && !isBreak(text[at])) {
    const char = text[at]!;
    if (isKey && (isBlank(char) || char === '=' || char === ':')) break;
    if (char !== '\\') {
      out.copy(text, at, at + 1);
      at++;
      continue;
    }
    const next = text[at + 1];
    if (isBreak(next)) {
      at = nextLine(text, at + 1);
      continue;
    }
    const hex = next === 'u' ? /^[0-9a-fA-F]{4}/u.exec(text.slice(at + 2, at + 6))?.[0] : undefined;
    if (hex) out.put(String.fromCharCode(Number.parseInt(hex, 16)), at);
    else if (next !== undefined) out.put(ESCAPES[next] ?? next, at);
    at += hex ? 6 : next === undefined ? 1 : 2;
  }
  return { ...out.done(at), end: at };
}

/** Only what would be taken for an escape, a line end or the blanks before a value needs one. */
function escapeValue(next: string): string {
  return next
    .replaceAll('\\', '\\\\')
    .replace(/^[ \t\f]/u, (char) => `\\${char}`)
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\p{Surrogate}/gu,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
