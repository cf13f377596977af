import type { RegexClass, RegexItem, RegexNode, RegexOptions } from '../../parse/hba-regex-tree.js';

/** For each of the 256 bytes 1 where it is in the set. */
export type ByteSet = Uint8Array;

/** What the bytes are read by. */
export interface ByteRules extends RegexOptions {
  /** Before 14 `\D` and `\W` were negated brackets, which stop at a newline where `.` does. */
  readonly complementsAreBrackets: boolean;
}

export const NEWLINE = 10;

/**
 * Members of each class under the collation C: the postmaster's own encoding is SQL_ASCII, and no byte above 127 is a
 * letter there. Some of them are control characters all the same (`cclasscvec` lists those by number).
 */
const CLASSES: Readonly<Record<RegexClass, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  ascii: /[\0-\x7f]/,
  blank: /[ \t]/,
  cntrl: /[\0-\x1f\x7f-\x9f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[\t-\r ]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
  word: /[0-9A-Z_a-z]/,
};

const made = new Map<RegexClass, ByteSet>();

/** The bytes of a class; not to be changed. */
export function classBytes(name: RegexClass): ByteSet {
  const known = made.get(name);
  if (known) return known;
  const set = Uint8Array.from({ length: 256 }, (_, byte) => Number(CLASSES[name].test(String.fromCharCode(byte))));
  made.set(name, set);
  return set;
}

/** The bytes that a node of one character matches. */
export function bytesOf(node: Extract<RegexNode, { kind: 'any' | 'set' }>, rules: ByteRules): ByteSet {
  const set = new Uint8Array(256);
  const negated = node.kind === 'any' || node.negated;
  if (node.kind === 'set') for (const item of node.items) add(set, item, rules);
  if (!negated) return set;
  if (rules.newlineStops) set[NEWLINE] = 1;
  return set.map((member) => 1 - member);
}

function add(set: ByteSet, item: RegexItem, rules: ByteRules): void {
  switch (item.kind) {
    case 'range':
      for (let code = item.from; code <= item.to && code < 256; code++) {
        set[code] = 1;
        if (rules.ignoreCase && isLetter(code)) set[code ^ 32] = 1;
      }
      return;
    case 'class': {
      const { name, complement } = item;
      const letters = rules.ignoreCase && (name === 'lower' || name === 'upper');
      const members = classBytes(letters ? 'alpha' : name);
      const stops = complement && rules.newlineStops && rules.complementsAreBrackets;
      for (const [byte, member] of members.entries())
        if (member !== Number(complement) && !(stops && byte === NEWLINE)) set[byte] = 1;
      return;
    }
  }
}

const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
