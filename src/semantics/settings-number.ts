/** Numbers as the C library reads them: `strtol` with base 0, `strtod`, `rint` and `%g`. */

/** A number and where in the text it ended. */
export interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

const INTEGER = /^[ \t\n\v\f\r]*([+-]?)(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)/u;
const DECIMAL = /^[ \t\n\v\f\r]*([+-]?)((?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)/u;
const HEX = /^[ \t\n\v\f\r]*([+-]?)0[xX]([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?(?:[pP]([+-]?[0-9]+))?/u;
const WORD = /^[ \t\n\v\f\r]*([+-]?)(inf(?:inity)?|nan(?:\([A-Za-z0-9_]*\))?)/i;
const LONG_MAX = 2 ** 63;

/** `strtol(text, &end, 0)`: a leading 0 means octal, 0x hexadecimal. Undefined where nothing could be read. */
export function readInteger(text: string): (ReadNumber & { readonly overflow: boolean }) | undefined {
  const found = INTEGER.exec(text);
  if (!found) return undefined;
  const [all, sign, digits] = found as unknown as [string, string, string];
  const octal = digits.length > 1 && /^0[0-7]/u.test(digits);
  const value = octal ? Number.parseInt(digits, 8) : Number(digits);
  return { value: sign === '-' ? -value : value, end: all.length, overflow: value >= LONG_MAX };
}

/** `strtod`; undefined where nothing could be read, and where the value over- or underflows (`ERANGE`). */
export function readReal(text: string): ReadNumber | undefined {
  const hex = HEX.exec(text);
  const read = hex && (hex[2] || hex[3]) ? hexadecimal(hex) : (decimal(text) ?? word(text));
  if (!read) return undefined;
  return hex && (hex[2] || hex[3]) && hex[1] === '-' ? { ...read, value: -read.value } : read;
}

function hexadecimal([all, , whole = '', fraction = '', power]: RegExpExecArray): ReadNumber {
  const digits = `${whole}${fraction}`;
  const mantissa = Number(`0x${digits}`);
  return { value: mantissa * 2 ** (Number(power ?? 0) - 4 * fraction.length), end: all.length };
}

function decimal(text: string): ReadNumber | undefined {
  const found = DECIMAL.exec(text);
  if (!found) return undefined;
  const [all, sign, digits] = found as unknown as [string, string, string];
  const value = Number(digits);
  const isZero = !/[1-9]/u.test(digits.replace(/[eE].*/u, ''));
  if (value === Number.POSITIVE_INFINITY || (value < 2 ** -1022 && !isZero)) return undefined;
  return { value: sign === '-' ? -value : value, end: all.length };
}

function word(text: string): ReadNumber | undefined {
  const found = WORD.exec(text);
  if (!found) return undefined;
  const value = /^inf/i.test(found[2]!) ? Number.POSITIVE_INFINITY : Number.NaN;
  return { value: found[1] === '-' ? -value : value, end: found[0].length };
}

/** `rint`: halves go to the even neighbour. */
export function roundToEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** `printf("%g")`: six significant digits, no trailing zeros. */
export function formatGeneral(value: number): string {
  if (!Number.isFinite(value)) return String(value); // PostgreSQL's own printf: NaN, Infinity
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', power = '0'] = value.toExponential(5).split('e');
  const exponent = Number(power);
  if (exponent < -4 || exponent >= 6) {
    const digits = String(Math.abs(exponent)).padStart(2, '0');
    return `${trimZeros(mantissa)}e${exponent < 0 ? '-' : '+'}${digits}`;
  }
  return trimZeros(value.toFixed(5 - exponent));
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/u, '') : text);
