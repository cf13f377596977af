/** Names of characters in `[.name.]` that PostgreSQL's regular expressions know: those of POSIX, all of them ASCII. */
const CONTROLS =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC IS4 IS3 IS2 IS1';

/** From the space on, in the order of their codes; letters have no names, other names of one character follow a slash. */
const SIGNS = [
  'space exclamation-mark quotation-mark number-sign dollar-sign percent-sign ampersand apostrophe',
  'left-parenthesis right-parenthesis asterisk plus-sign comma hyphen/hyphen-minus period/full-stop slash/solidus',
  'zero one two three four five six seven eight nine colon semicolon less-than-sign equals-sign greater-than-sign',
  'question-mark commercial-at',
].join(' ');
const BRACKETS =
  'left-square-bracket backslash/reverse-solidus right-square-bracket circumflex/circumflex-accent underscore/low-line grave-accent';
const BRACES = 'left-brace/left-curly-bracket vertical-line right-brace/right-curly-bracket tilde DEL';
const OTHERS: readonly (readonly [string, number])[] = [
  ['alert', 7],
  ['backspace', 8],
  ['tab', 9],
  ['newline', 10],
  ['vertical-tab', 11],
  ['form-feed', 12],
  ['carriage-return', 13],
  ['FS', 28],
  ['GS', 29],
  ['RS', 30],
  ['US', 31],
];

const from = (first: number, names: string): readonly (readonly [string, number])[] =>
  names.split(' ').flatMap((some, index) => some.split('/').map((name) => [name, first + index] as const));

const CODES: ReadonlyMap<string, number> = new Map([
  ...from(0, CONTROLS),
  ...OTHERS,
  ...from(32, SIGNS),
  ...from(91, BRACKETS),
  ...from(123, BRACES),
]);

/** Code of the character of that name, or of the character itself; undefined where it is neither. */
export function collatingElement(name: string): number | undefined {
  const code = name.codePointAt(0);
  return code !== undefined && name.length === String.fromCodePoint(code).length ? code : CODES.get(name);
}
