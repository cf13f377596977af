import { REGEX_FAULTS } from './hba-regex-scan.js';
import type { RegexOptions } from './hba-regex-tree.js';

/** Which syntax the rest of the pattern is in: ARE, ERE, BRE or plain text. */
export type RegexFlavour = 'advanced' | 'extended' | 'basic' | 'literal';

export interface RegexDirector {
  /** Where the expression itself begins. */
  readonly length: number;
  readonly flavour: RegexFlavour;
  /** White space and comments do not count. */
  readonly expanded: boolean;
  readonly options: RegexOptions;
}

interface Switches {
  flavour: RegexFlavour;
  expanded: boolean;
  ignoreCase: boolean;
  newlineStops: boolean;
  newlineAnchors: boolean;
}

/** `prefixes`: a `***` director, then embedded options such as `(?i)`; the fault where they are wrong. */
export function directorOf(pattern: string): RegexDirector | string {
  const switches: Switches = {
    flavour: 'advanced',
    expanded: false,
    ignoreCase: false,
    newlineStops: false,
    newlineAnchors: false,
  };
  let length = 0;
  if (pattern.startsWith('***') && pattern.length > 3) {
    length = 4;
    if (pattern[3] === '?') return REGEX_FAULTS.version;
    if (pattern[3] === '=') return director(length, { ...switches, flavour: 'literal' });
    if (pattern[3] !== ':') return REGEX_FAULTS.operand;
  }
  if (!/^\(\?[A-Za-z]/u.test(pattern.slice(length, length + 3))) return director(length, switches);
  for (length += 2; /^[A-Za-z]/u.test(pattern[length] ?? ''); length++)
    if (!turn(switches, pattern[length]!)) return REGEX_FAULTS.option;
  return pattern[length] === ')' ? director(length + 1, switches) : REGEX_FAULTS.option;
}

function director(length: number, { flavour, expanded, ...options }: Switches): RegexDirector {
  if (flavour !== 'literal') return { length, flavour, expanded, options };
  return { length, flavour, expanded: false, options: { ...options, newlineStops: false, newlineAnchors: false } };
}

/** Does what the letter of an option says; false where there is no such option. */
function turn(switches: Switches, letter: string): boolean {
  switch (letter) {
    case 'b':
      switches.flavour = 'basic';
      return true;
    case 'e':
      switches.flavour = 'extended';
      return true;
    case 'q':
      switches.flavour = 'literal';
      return true;
    case 'c':
    case 'i':
      switches.ignoreCase = letter === 'i';
      return true;
    case 't':
    case 'x':
      switches.expanded = letter === 'x';
      return true;
    case 'm':
    case 'n':
    case 'p':
    case 's':
    case 'w':
      switches.newlineStops = letter !== 's' && letter !== 'w';
      switches.newlineAnchors = letter !== 's' && letter !== 'p';
      return true;
    default:
      return false;
  }
}
