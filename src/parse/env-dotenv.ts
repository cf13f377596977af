import { type Span, spanOf } from '../text/source.js';
import { decoded, plainUnless, push, valuePassage, type WrittenFile, type WrittenVariable } from './env-written.js';

/** JavaScript's `\s`. */
const isSpace = (character: string | undefined) =>
  character !== undefined && (character <= ' ' || character > '~') && /\s/u.test(character);
const isLineEnd = (character: string | undefined) => character === '\n' || character === '\r';
const WORD = /[\w.-]+/uy;

/**
 * npm's dotenv. Blanks around names, equals signs and quotes may span lines, `:` followed by a blank works like `=`, a
 * value that does not close its quote is read to the end of the line, and `\n` counts after any leading `"`.
 */
export function readDotenv({ file, start, end }: Span): WrittenFile {
  const text = file.text.slice(0, end);
  const variables: WrittenVariable[] = [];
  let line = start;
  while (line < end) {
    const found = readAssignment(text, line);
    if (!found) {
      line = nextLine(text, skipSpace(text, line));
      continue;
    }
    const { name, nameStart, valueStart, valueEnd } = found;
    variables.push({
      name,
      nameAt: spanOf(file, nameStart, nameStart + name.length),
      ...decodeValue(file, valueStart, valueEnd),
    });
    line = nextLine(text, valueEnd);
  }
  return { variables, problems: [] };
}

function nextLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text[at])) at++;
  return at + 1;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at++;
  return at;
}

function wordAt(text: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? '';
}

interface Found {
  readonly name: string;
  readonly nameStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

function readAssignment(text: string, line: number): Found | undefined {
  const first = skipSpace(text, line);
  const afterExport = text.startsWith('export', first) && isSpace(text[first + 6]) ? skipSpace(text, first + 6) : first;
  return (afterExport === first ? undefined : readName(text, afterExport)) ?? readName(text, first);
}

function readName(text: string, nameStart: number): Found | undefined {
  const name = wordAt(text, nameStart);
  if (name === '') return undefined;
  const afterName = nameStart + name.length;
  const equals = skipSpace(text, afterName);
  let at: number;
  if (text[equals] === '=') at = equals + 1;
  else if (text[afterName] === ':' && isSpace(text[afterName + 1])) at = afterName + 2;
  else return undefined;
  // A colon's blank may be the CR of a CRLF, which is one line end.
  if (text[at - 1] === '\r' && text[at] === '\n') at++;
  const opening = skipSpace(text, at);
  const quote = text[opening];
  const close = quote !== undefined && `'"\``.includes(quote) ? closingQuote(text, opening, quote) : -1;
  if (close !== -1) return { name, nameStart, valueStart: opening, valueEnd: close + 1 };
  let valueEnd = at;
  while (valueEnd < text.length && text[valueEnd] !== '#' && !isLineEnd(text[valueEnd])) valueEnd++;
  return { name, nameStart, valueStart: at, valueEnd };
}

/** The first quote that is not escaped, or else the last escaped one, behind which only blanks and a comment stand. */
function closingQuote(text: string, opening: number, quote: string): number {
  let last = -1;
  for (let at = opening + 1; at < text.length; at++) {
    if (text[at] === '\\' && text[at + 1] === quote) {
      at++;
      if (endsStatement(text, at + 1)) last = at;
    } else if (text[at] === quote) {
      return endsStatement(text, at + 1) ? at : last;
    }
  }
  return last;
}

function endsStatement(text: string, from: number): boolean {
  let at = from;
  while (isSpace(text[at]) && !isLineEnd(text[at])) at++;
  return at >= text.length || isLineEnd(text[at]) || text[at] === '#';
}

function decodeValue(file: Span['file'], start: number, end: number): Pick<WrittenVariable, 'value' | 'expands'> {
  let from = start;
  let to = end;
  while (from < to && isSpace(file.text[from])) from++;
  while (to > from && isSpace(file.text[to - 1])) to--;
  const quote = file.text[from]!;
  const quoted = to - from >= 2 && `'"\``.includes(quote) && file.text[to - 1] === quote;
  if (quoted) {
    from++;
    to--;
  }
  const inner = file.text.slice(from, to);
  const escapes = file.text[from - (quoted ? 1 : 0)] === '"';
  // A backslash or a quote could end a value early; a `#` even one above it whose quote is not closed.
  const encode = plainUnless(inner, quoted ? /['"`\\#\r\n]/u : /['"`\\#\r\n]|\s$/u);
  const plain = !inner.includes('\r') && !(escapes && inner.includes('\\'));
  if (plain) return { value: valuePassage(file, from, to, undefined, encode), expands: quote !== "'" || !quoted };
  const value = decoded();
  for (let at = from; at < to; at++) {
    const character = file.text[at]!;
    const escaped = escapes && character === '\\' ? { n: '\n', r: '\r' }[file.text[at + 1] ?? ''] : undefined;
    if (escaped !== undefined && at + 1 < to) push(value, escaped, at++);
    else if (character !== '\r') push(value, character, at);
    else if (file.text[at + 1] !== '\n' || at + 1 >= to) push(value, '\n', at);
  }
  return { value: valuePassage(file, from, to, value, encode), expands: quote !== "'" || !quoted };
}
