import type { Major } from '../../facts/versions.js';
import { parseRegex } from '../../parse/hba-regex.js';
import { encodeUtf8 } from '../../parse/utf8-encoding.js';
import { automatonOf, isMatch, type NameAutomaton } from './automaton.js';
import { nfaOf, statesOf } from './nfa.js';

/** A regular expression of pg_hba.conf or pg_ident.conf, ready to be asked about names. */
export interface Regex {
  readonly source: string;
  /** Every name it matches begins with this. Often nothing, where more could be said. */
  readonly prefix: string;
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
  const isOld = version < 14;
  const key = `${isOld ? 'old' : 'new'} ${source}`;
  if (compiled.has(key)) return compiled.get(key);
  if (compiled.size >= MOST_KEPT) compiled.clear();
  const regex = compile(source, isOld);
  compiled.set(key, regex);
  return regex;
}

/** A long table asks for the same one on many lines, and what its automaton has learnt is worth keeping. */
const compiled = new Map<string, Regex | undefined>();
const MOST_KEPT = 10_000;

function compile(source: string, complementsAreBrackets: boolean): Regex | undefined {
  const parsed = parseRegex(source);
  if (parsed.kind === 'fault') return undefined;
  const { tree } = parsed;
  if (tree.depth > MOST_DEPTH || statesOf(tree.node) > MOST_STATES) return undefined;
  let made: NameAutomaton | undefined;
  const automaton = () => {
    made ??= automatonOf(nfaOf(tree, { ...tree.options, complementsAreBrackets }));
    return made;
  };
  const prefix = prefixOf(source);
  return {
    source,
    prefix,
    automaton,
    matches: (name) => name.startsWith(prefix) && isMatch(automaton(), encodeUtf8(name)),
  };
}

/** Plain characters behind a `^` at the start of a pattern without alternatives. */
function prefixOf(source: string): string {
  const [, plain = '', next = ''] = /^\^([A-Za-z0-9_-]+)(.?)/su.exec(source.includes('|') ? '' : source) ?? [];
  return '*+?{'.includes(next) && next !== '' ? plain.slice(0, -1) : plain;
}
