import type { Major } from '../../facts/versions.js';
import { parseRegex } from '../../parse/hba-regex.js';
import { encodeUtf8 } from '../../parse/utf8-encoding.js';
import { automatonOf, isMatch, type NameAutomaton } from './automaton.js';
import { nfaOf, statesOf } from './nfa.js';

/** A regular expression of pg_hba.conf or pg_ident.conf, ready to be asked about names. */
export interface Regex {
  readonly source: string;
  /** Whether it matches somewhere in the name, as `regexec_auth_token` finds it. Linear. */
  matches(name: string): boolean;
  /** The automaton behind it, made at the first call. */
  automaton(): NameAutomaton;
}

/** States of an automaton, and parentheses in each other, beyond which we do not follow. */
const MOST_STATES = 20_000;
const MOST_DEPTH = 200;

/**
 * An advanced regular expression (what follows the slash), compiled as the postmaster compiles it: byte by byte, under
 * the collation C. Undefined for back references and lookbehind, for what is too large, and for what PostgreSQL refuses.
 */
export function compileRegex(source: string, version: Major = 18): Regex | undefined {
  const parsed = parseRegex(source);
  if (parsed.kind === 'fault') return undefined;
  const { tree } = parsed;
  if (tree.depth > MOST_DEPTH || statesOf(tree.node) > MOST_STATES) return undefined;
  let made: NameAutomaton | undefined;
  const automaton = () => {
    made ??= automatonOf(nfaOf(tree, { ...tree.options, complementsAreBrackets: version < 14 }));
    return made;
  };
  return {
    source,
    automaton,
    matches: (name) => isMatch(automaton(), encodeUtf8(name)),
  };
}
