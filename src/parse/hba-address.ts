/**
 * Numeric addresses as the C library of Linux reads and prints them: `getaddrinfo` with `AI_NUMERICHOST`, which
 * pg_hba.conf is read with, and `inet_ntop`, which the views print with.
 */

export type Family = 4 | 6;

export interface NumericAddress {
  readonly family: Family;
  /** 32 or 128 bits; beyond 2^53 a number would lie. */
  readonly value: bigint;
}

/** A numeric address, or undefined for what PostgreSQL takes for a host name. */
export function numericAddress(text: string): NumericAddress | undefined {
  const four = inetAton(text);
  if (four !== undefined) return { family: 4, value: BigInt(four) };
  const zone = text.indexOf('%');
  const six = inetPton6(zone < 0 ? text : text.slice(0, zone));
  if (six === undefined || (zone >= 0 && !isZone(six, text.slice(zone + 1)))) return undefined;
  return { family: 6, value: six };
}

/** Largest value of the last part, by how many parts stand before it. */
const LAST_PART = [0xffffffff, 0xffffff, 0xffff, 0xff];

/** `inet_aton`: one to four parts, each decimal, octal with `0` or hexadecimal with `0x`; the last fills what is left. */
function inetAton(text: string): number | undefined {
  if (!isDigit(text.charCodeAt(0))) return undefined;
  const plain = inetPton4(text);
  if (plain !== undefined) return plain;
  // At most eleven octal digits count in a part, but any number of zeros may lead.
  const parts = text.split('.', 5);
  if (parts.length > 4) return undefined;
  let value = 0;
  for (let index = 0; index < parts.length; index++) {
    const part = numberPart(parts[index]!);
    const last = index === parts.length - 1;
    if (part === undefined || part > (last ? LAST_PART[index]! : 0xff)) return undefined;
    value += last ? part : part * 2 ** (24 - 8 * index);
  }
  return value;
}

function numberPart(part: string): number | undefined {
  const decimal = /^(?:0|[1-9][0-9]*)$/u.test(part);
  if (!decimal && !/^0(?:[0-7]+|[xX][0-9a-fA-F]+)$/u.test(part)) return undefined;
  const hexadecimal = part.charAt(1) === 'x' || part.charAt(1) === 'X';
  const digits = hexadecimal ? part.slice(2) : part;
  return Number.parseInt(digits.replace(/^0+(?=.)/u, ''), decimal ? 10 : hexadecimal ? 16 : 8);
}

const DOT = 46;
const ZERO = 48;
const isDigit = (code: number) => code >= ZERO && code < ZERO + 10;

/**
 * Dotted decimal as it may end an IPv6 address, and as nearly everybody writes an IPv4 address: four plain numbers
 * without leading zeros. By character codes, since it is asked for every line.
 */
function inetPton4(text: string, end = text.length): number | undefined {
  let value = 0;
  let part = 0;
  let digits = 0;
  let dots = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      if (digits > 0 && part === 0) return undefined;
      part = part * 10 + code - ZERO;
      digits++;
      if (part > 255) return undefined;
    } else {
      if (code !== DOT || digits === 0 || ++dots > 3) return undefined;
      value = value * 256 + part;
      part = 0;
      digits = 0;
    }
  }
  return dots === 3 && digits > 0 ? value * 256 + part : undefined;
}

/** An IPv4 network in small numbers. */
export interface PlainNetwork {
  readonly address: number;
  readonly bits: number;
}

const SLASH = 47;

/**
 * `10.0.0.0/8`, as nearly everybody writes a network: plain decimal numbers without leading zeros. Undefined for every
 * other form, also of IPv4. For those who look at a million lines, where a `bigint` takes its time.
 */
export function plainNetwork(text: string): PlainNetwork | undefined {
  const { length } = text;
  const one = text.charCodeAt(length - 1) - ZERO;
  if (!(one >= 0 && one < 10)) return undefined;
  const isShort = text.charCodeAt(length - 2) === SLASH;
  const ten = isShort ? 0 : text.charCodeAt(length - 2) - ZERO;
  const slash = length - (isShort ? 2 : 3);
  if (text.charCodeAt(slash) !== SLASH || !(ten >= (isShort ? 0 : 1) && ten < 4) || ten * 10 + one > 32)
    return undefined;
  const address = inetPton4(text, slash);
  return address === undefined ? undefined : { address, bits: ten * 10 + one };
}

/** `inet_pton` for IPv6. */
function inetPton6(text: string): bigint | undefined {
  if (text.length > 45) return undefined; // eight groups, or six and dotted decimal
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = groupsOf(halves[0]!, halves.length === 1);
  const tail = halves.length === 2 ? groupsOf(halves[1]!, true) : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  // `::` stands for one group at least.
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...new Array<number>(missing).fill(0), ...tail];
  return groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n);
}

/** The groups of one side of `::`; dotted decimal may only come last of all. */
function groupsOf(side: string, last: boolean): number[] | undefined {
  if (side === '') return [];
  const words = side.split(':');
  const groups: number[] = [];
  for (const [index, word] of words.entries()) {
    if (/^[0-9a-fA-F]{1,4}$/u.test(word)) {
      groups.push(Number.parseInt(word, 16));
      continue;
    }
    const four = last && index === words.length - 1 ? inetPton4(word) : undefined;
    if (four === undefined) return undefined;
    groups.push(Math.floor(four / 0x10000), four % 0x10000);
  }
  return groups;
}

/** A zone is a number; on a link-local address the name of a network interface will do, which only that host can know. */
function isZone(address: bigint, zone: string): boolean {
  if (/^[0-9]+$/u.test(zone)) return Number(zone) <= 0xffffffff;
  const first = Number(address >> 112n);
  const linkLocal = (first & 0xffc0) === 0xfe80 || (first & 0xff0f) === 0xff02;
  return linkLocal && /^[^\s/]{1,15}$/u.test(zone);
}

/** `strtol` in base 10 as `pg_sockaddr_cidr_mask` uses it: blanks, a sign and leading zeros may stand in front. */
export function cidrBits(text: string, family: Family): number | undefined {
  if (!/^[ \t\n\v\f\r]*[+-]?[0-9]+$/u.test(text)) return undefined;
  const bits = Number(text.trim());
  return bits >= 0 && bits <= (family === 4 ? 32 : 128) ? bits : undefined;
}

/** The mask of the first `bits` bits. */
export const maskOf = (bits: number, family: Family): bigint => MASKS[family][bits]!;

const masks = (width: number): readonly bigint[] =>
  Array.from({ length: width + 1 }, (_, bits) => ((1n << BigInt(bits)) - 1n) << BigInt(width - bits));

const MASKS: Readonly<Record<Family, readonly bigint[]>> = { 4: masks(32), 6: masks(128) };

/** As `inet_ntop` prints it. */
export function printAddress({ family, value }: NumericAddress): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => Number((value >> BigInt(112 - 16 * index)) & 0xffffn));
  const run = longestZeros(groups);
  const hex = (some: readonly number[]) => some.map((group) => group.toString(16)).join(':');
  if (!run) return hex(groups);
  const dotted = run.start === 0 && (run.length === 6 || (run.length === 5 && groups[5] === 0xffff));
  if (!dotted) return `${hex(groups.slice(0, run.start))}::${hex(groups.slice(run.start + run.length))}`;
  const four = printAddress({ family: 4, value: value & 0xffffffffn });
  return run.length === 6 ? `::${four}` : `::ffff:${four}`;
}

/** The first of the longest runs of two or more zero groups: what `::` replaces. */
function longestZeros(groups: readonly number[]): { readonly start: number; readonly length: number } | undefined {
  let best = { start: 0, length: 1 };
  let start = 0;
  for (let index = 0; index <= groups.length; index++) {
    if (groups[index] === 0) continue;
    if (index - start > best.length) best = { start, length: index - start };
    start = index + 1;
  }
  return best.length > 1 ? best : undefined;
}
