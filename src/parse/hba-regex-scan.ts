/** Where a regular expression is being read. */
export interface RegexCursor {
  readonly text: string;
  at: number;
}

/** What `pg_regerror` says. */
export const REGEX_FAULTS = {
  brackets: 'brackets [] not balanced',
  parentheses: 'parentheses () not balanced',
  braces: 'braces {} not balanced',
  repetition: 'invalid repetition count(s)',
  operand: 'quantifier operand invalid',
  escape: 'invalid escape \\ sequence',
  backreference: 'invalid backreference number',
  range: 'invalid character range',
  class: 'invalid character class',
  collating: 'invalid collating element',
  option: 'invalid embedded option',
  version: 'invalid regexp (reg version 0.8)',
} as const;

export function eat(cursor: RegexCursor, char: string): boolean {
  if (cursor.text[cursor.at] !== char) return false;
  cursor.at++;
  return true;
}

/** The stretch at the cursor that `shape` describes, taken; undefined where it does not fit. Looks 255 characters ahead. */
export function take(cursor: RegexCursor, shape: RegExp): string | undefined {
  const found = shape.exec(cursor.text.slice(cursor.at, cursor.at + 255))?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

/** The character at the cursor, taken. */
export function takeCode(cursor: RegexCursor): number {
  const code = cursor.text.codePointAt(cursor.at)!;
  cursor.at += code > 0xffff ? 2 : 1;
  return code;
}

/** `lexdigits`: numbers of 32 bits that overflow in silence. */
export function numberOf(digits: string, base: 8 | 10 | 16): number {
  let number = 0;
  for (const digit of digits) number = (number * base + Number.parseInt(digit, base)) >>> 0;
  return number;
}

const CONTROL: Readonly<Record<string, number>> = { a: 7, b: 8, B: 92, e: 27, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** Code of the character that the escape at the cursor stands for, taken; undefined where it stands for none. */
export function escapedCharacter(cursor: RegexCursor): number | undefined {
  const char = cursor.text[cursor.at];
  if (char === undefined) return undefined;
  if (/[0-7]/u.test(char)) return octal(cursor);
  cursor.at++;
  switch (char) {
    case 'c':
      return cursor.at < cursor.text.length ? takeCode(cursor) % 32 : undefined;
    case 'u':
      return hexadecimal(take(cursor, /^[0-9a-fA-F]{4}/u));
    case 'U':
      return hexadecimal(take(cursor, /^[0-9a-fA-F]{8}/u));
    case 'x':
      return hexadecimal(take(cursor, /^[0-9a-fA-F]{1,255}/u));
    default:
      return CONTROL[char];
  }
}

/** `CHR_MAX` */
const LAST = 0x7fff_fffe;

function hexadecimal(digits: string | undefined): number | undefined {
  const code = digits === undefined ? LAST + 1 : numberOf(digits, 16);
  return code <= LAST ? code : undefined;
}

/** Up to three digits, fewer where they would be more than a byte. */
function octal(cursor: RegexCursor): number {
  const code = numberOf(take(cursor, /^[0-7]{1,3}/u)!, 8);
  if (code <= 0xff) return code;
  cursor.at--;
  return code >> 3;
}
