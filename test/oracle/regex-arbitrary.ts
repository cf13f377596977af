import type { OracleMajor } from './postgres.js';
import type { Random } from './random.js';

const LITERALS = ['a', 'b', 'A', 'B', '1', '_', '-', ' ', '#', 'é', '\n', '/', 'T'];
const ESCAPES = [
  '\\d',
  '\\w',
  '\\s',
  '\\D',
  '\\W',
  '\\S',
  '\\x61',
  '\\u0062',
  '\\101',
  '\\0',
  '\\n',
  '\\.',
  '\\e',
  '\\cA',
];
const CONSTRAINTS = ['^', '$', '\\A', '\\Z', '\\m', '\\M', '\\y', '\\Y', '[[:<:]]', '[[:>:]]'];
const QUANTIFIERS = ['*', '+', '?', '*?', '+?', '??', '{2}', '{1,2}', '{0,1}?', '{1,}', '{0}', '{0,}?'];
const CLASSES = 'alnum alpha ascii blank cntrl digit graph lower print punct space upper xdigit'.split(' ');
const OPTIONS = [
  '(?i)',
  '(?x)',
  '(?n)',
  '(?p)',
  '(?w)',
  '(?s)',
  '(?q)',
  '(?b)',
  '(?e)',
  '(?ix)',
  '***:',
  '***=',
  '(?en)',
];

/** These came to brackets with 14. */
const NEW_ITEMS = ['\\D', '\\W', '\\S', '[:word:]'];

function item(random: Random, major: OracleMajor): string {
  if (major >= 14 && random.chance(0.06)) return random.pick(NEW_ITEMS);
  const kind = random.below(8);
  if (kind === 0) return `[:${random.pick(CLASSES)}:]`;
  if (kind === 1) return random.pick(['\\d', '\\w', '\\s', '[.hyphen.]', '[=a=]', '[.a.]', '\\x80', '\\n']);
  if (kind === 2) return random.pick(['a-b', 'A-z', '0-9', '!-/', 'a-[.b.]', '\\x80-\\xbf', ' -~']);
  return random.pick(LITERALS);
}

const bracket = (random: Random, major: OracleMajor): string =>
  `[${random.chance(0.3) ? '^' : ''}${random.chance(0.1) ? ']' : ''}${random.times(1 + random.below(3), () => item(random, major)).join('')}]`;

function atom(random: Random, major: OracleMajor, depth: number): string {
  const kind = random.below(depth > 0 ? 10 : 7);
  if (kind < 3) return random.pick(LITERALS);
  if (kind === 3) return '.';
  if (kind === 4) return random.pick(ESCAPES);
  if (kind < 7) return bracket(random, major);
  return `${random.pick(['(', '(', '(?:'])}${expression(random, major, depth - 1)})`;
}

function piece(random: Random, major: OracleMajor, depth: number): string {
  if (random.chance(0.18)) return random.pick(CONSTRAINTS);
  if (depth > 0 && random.chance(0.05)) return `(?${random.pick(['=', '!'])}${expression(random, major, depth - 1)})`;
  return `${atom(random, major, depth)}${random.chance(0.35) ? random.pick(QUANTIFIERS) : ''}`;
}

const branch = (random: Random, major: OracleMajor, depth: number): string =>
  random.times(random.below(5), () => piece(random, major, depth)).join('');

const expression = (random: Random, major: OracleMajor, depth: number): string =>
  random.times(random.chance(0.3) ? 2 : 1, () => branch(random, major, depth)).join('|');

/** A regular expression that is mostly right. */
export const randomRegex = (random: Random, major: OracleMajor): string =>
  `${random.chance(0.4) ? random.pick(OPTIONS) : ''}${expression(random, major, 3)}`;

const MARKS = [
  ...'()[]{}*+?|^$.\\:=<!-ad1,#bx 02',
  '\\(',
  '\\)',
  '\\{',
  '\\}',
  '[[:',
  ':]]',
  '(?',
  '\\1',
  '\\d',
  'é',
  '***',
];

/** A regular expression that is mostly wrong. */
export const randomMarks = (random: Random): string =>
  `${random.chance(0.4) ? random.pick(OPTIONS) : ''}${random.times(1 + random.below(9), () => random.pick(MARKS)).join('')}`;

const BYTES = [
  0x61, 0x61, 0x62, 0x41, 0x42, 0x31, 0x5f, 0x2d, 0x20, 0x0a, 0x0a, 0x23, 0x2e, 0x2f, 0xc3, 0xa9, 0x80, 0x9f, 0x7f,
];

/** A short name, as bytes. */
export const randomName = (random: Random): readonly number[] =>
  random.times(random.below(7), () => (random.chance(0.05) ? 1 + random.below(255) : random.pick(BYTES)));
