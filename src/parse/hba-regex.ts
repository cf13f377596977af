import { bracketFault } from './hba-regex-bracket.js';
import { eat, escapedCharacter, REGEX_FAULTS, type RegexCursor, take } from './hba-regex-scan.js';

/** Largest count in braces. */
const MOST = 255;

/** What was read last: a quantifier may follow an atom only. */
type Step = 'atom' | 'other' | { readonly fault: string };

interface Group {
  /** Number of the capture; 0 for a group that captures nothing. */
  readonly number: number;
  readonly lookaround: boolean;
}

interface Scan extends RegexCursor {
  readonly open: Group[];
  readonly captured: Set<number>;
  captures: number;
  /** Lookarounds that are open: nothing captures in them. */
  lookarounds: number;
}

/**
 * Why PostgreSQL does not compile `pattern` as an advanced regular expression, in its key words; undefined where it does.
 * Mirrors the lexer and the grammar of `pg_regcomp` as far as they refuse; matching is not done here. Linear.
 */
export function regexFault(pattern: string): string | undefined {
  const director = directorOf(pattern);
  if (director.kind !== 'advanced') return director.kind === 'fault' ? director.fault : undefined;
  const scan: Scan = {
    text: pattern,
    at: director.length,
    open: [],
    captured: new Set(),
    captures: 0,
    lookarounds: 0,
  };
  let last: Step = 'other';
  while (scan.at < pattern.length) {
    last = stepOf(scan, last === 'atom');
    if (typeof last === 'object') return last.fault;
  }
  return scan.open.length > 0 ? REGEX_FAULTS.parentheses : undefined;
}

type Director =
  | { readonly kind: 'advanced'; readonly length: number }
  /** Basic, extended, literal or expanded syntax, which follow rules of their own. */
  | { readonly kind: 'other' }
  | { readonly kind: 'fault'; readonly fault: string };

/** `prefixes`: `***` directors and embedded options such as `(?i)`. */
function directorOf(pattern: string): Director {
  let length = 0;
  if (pattern.startsWith('***') && pattern.length > 3) {
    if (pattern[3] === '=') return { kind: 'other' };
    if (pattern[3] === '?') return { kind: 'fault', fault: REGEX_FAULTS.version };
    if (pattern[3] !== ':') return { kind: 'fault', fault: REGEX_FAULTS.operand };
    length = 4;
  }
  const options = /^\(\?([A-Za-z]+)(\)?)/u.exec(pattern.slice(length));
  if (!options) return { kind: 'advanced', length };
  if (/[^bceimnpqstwx]/u.test(options[1]!) || options[2] === '') return { kind: 'fault', fault: REGEX_FAULTS.option };
  if (/[beqx]/u.test(options[1]!)) return { kind: 'other' };
  return { kind: 'advanced', length: length + options[0].length };
}

/** Reads one atom, constraint, quantifier or parenthesis. */
function stepOf(scan: Scan, quantifiable: boolean): Step {
  const char = scan.text[scan.at]!;
  scan.at++;
  switch (char) {
    case '(':
      return openGroup(scan, quantifiable);
    case ')':
      return closeGroup(scan);
    case '[':
      return bracket(scan);
    case '\\':
      return escaped(scan);
    case '|':
    case '^':
    case '$':
      return 'other';
    case '*':
    case '+':
    case '?':
      if (!quantifiable) return { fault: REGEX_FAULTS.operand };
      eat(scan, '?');
      return 'other';
    case '{':
      if (!/[0-9]/u.test(scan.text[scan.at] ?? '')) return 'atom'; // a brace without a number is itself
      return quantifiable ? bound(scan) : { fault: REGEX_FAULTS.operand };
    default:
      return 'atom';
  }
}

function openGroup(scan: Scan, quantifiable: boolean): Step {
  if (!eat(scan, '?')) {
    scan.open.push({ number: scan.lookarounds > 0 ? 0 : ++scan.captures, lookaround: false });
    return 'other';
  }
  if (eat(scan, ':')) {
    scan.open.push({ number: 0, lookaround: false });
    return 'other';
  }
  if (eat(scan, '#')) {
    const end = scan.text.indexOf(')', scan.at);
    scan.at = end < 0 ? scan.text.length : end + 1;
    return quantifiable ? 'atom' : 'other'; // a comment is not there at all
  }
  eat(scan, '<');
  if (!eat(scan, '=') && !eat(scan, '!')) return { fault: REGEX_FAULTS.operand };
  scan.open.push({ number: 0, lookaround: true });
  scan.lookarounds++;
  return 'other';
}

function closeGroup(scan: Scan): Step {
  const group = scan.open.pop();
  if (!group) return { fault: REGEX_FAULTS.parentheses };
  if (group.number > 0) scan.captured.add(group.number);
  if (!group.lookaround) return 'atom';
  scan.lookarounds--;
  return 'other';
}

/** `[[:<:]]` and `[[:>:]]` are the ends of a word; everything else in brackets is an atom. */
function bracket(scan: Scan): Step {
  if (take(scan, /^\[:[<>]:\]\]/u)) return 'other';
  const wrong = bracketFault(scan);
  return wrong ? { fault: wrong } : 'atom';
}

/** `{m}`, `{m,}` or `{m,n}` behind its opening brace. */
function bound(scan: Scan): Step {
  const written = take(scan, /^[0-9]+(?:,[0-9]*)?/u)!;
  const [least, most] = written.split(',');
  const from = Number(least);
  const to = most === undefined ? from : most === '' ? MOST : Number(most);
  if (from > MOST || to > MOST || from > to) return { fault: REGEX_FAULTS.repetition };
  if (scan.at >= scan.text.length) return { fault: REGEX_FAULTS.braces };
  if (!eat(scan, '}')) return { fault: REGEX_FAULTS.repetition };
  eat(scan, '?');
  return 'other';
}

/** `lexescape`, behind its backslash. */
function escaped(scan: Scan): Step {
  const char = scan.text[scan.at];
  if (char === undefined) return { fault: REGEX_FAULTS.escape };
  if (/[1-9]/u.test(char)) return backreference(scan);
  if (take(scan, /^(?:[^0-9A-Za-z]|[dDsSwW])/u)) return 'atom';
  if (take(scan, /^[AZmMyY]/u)) return 'other';
  return escapedCharacter(scan) === undefined ? { fault: REGEX_FAULTS.escape } : 'atom';
}

/** A single digit, or the number of a group that has been opened, refers back; everything else is an octal code. */
function backreference(scan: Scan): Step {
  const digits = /^[0-9]+/u.exec(scan.text.slice(scan.at, scan.at + 255))![0];
  const number = Number(digits);
  if (digits.length > 1 && number > scan.captures)
    return escapedCharacter(scan) === undefined ? { fault: REGEX_FAULTS.escape } : 'atom';
  scan.at += digits.length;
  return scan.lookarounds === 0 && scan.captured.has(number) ? 'atom' : { fault: REGEX_FAULTS.backreference };
}
