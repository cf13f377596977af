import { type ByteSet, classBytes, NEWLINE } from './byte-set.js';
import type { Nfa } from './nfa.js';
import { EDGE, makeWalk, NEWLINE_CHARACTER, type Neighbour, OTHER, type Walk, WORD } from './walk.js';

/** What is known behind some place of a name: a state of the deterministic automaton that reads it backwards. */
export interface Situation {
  /** Different for different situations of one automaton. */
  readonly id: number;
  /** There is a match already, whatever comes before it. */
  readonly found: boolean;
  /** States of the pattern that reading leads on from. */
  readonly seeds: readonly number[];
  /** The character behind the place. */
  readonly right: Neighbour;
  /** By class of the byte before the place. */
  readonly next: (Situation | undefined)[];
  atStart: boolean | undefined;
}

/** A pattern as an automaton over the bytes of a name, last byte first; its states are made as they are needed. */
export interface NameAutomaton {
  /** Class of each byte: bytes of one class are the same to the pattern. */
  readonly classOf: Uint8Array;
  /** Behind the last byte. */
  end(): Situation;
  /** Before one more byte. */
  before(situation: Situation, byte: number): Situation;
  /** Whether the pattern matches the name that begins here. */
  matchesAt(situation: Situation): boolean;
  /** Numbers kept in memory for the situations so far. */
  weight(): number;
  /** Forgets all situations. */
  forget(): void;
}

const FOUND: Situation = { id: 0, found: true, seeds: [], right: OTHER, next: [], atStart: true };

export function automatonOf(nfa: Nfa): NameAutomaton {
  const walk: Walk = makeWalk(nfa);
  const kinds = neighboursOf(nfa);
  const classOf = classesOf(nfa, kinds);
  const known = new Map<string, Situation>();
  let weight = 0;
  let made = 0;

  const situation = (seeds: readonly number[], right: Neighbour): Situation => {
    const key = `${right}:${seeds.join()}`;
    let one = known.get(key);
    if (!one) {
      one = { id: ++made, found: false, seeds, right, next: [], atStart: undefined };
      known.set(key, one);
      weight += seeds.length + 16;
    }
    return one;
  };

  return {
    classOf,
    end: () => situation([], EDGE),
    before(from, byte) {
      if (from.found) return from;
      const kind = classOf[byte]!;
      const cached = from.next[kind];
      if (cached) return cached;
      const right = kinds[byte]! as Neighbour;
      const alive = walk.alive(from.seeds, right, from.right);
      const next = alive ? situation(walk.read(alive, byte), right) : FOUND;
      from.next[kind] = next;
      return next;
    },
    matchesAt(from) {
      from.atStart ??= walk.alive(from.seeds, EDGE, from.right) === undefined;
      return from.atStart;
    },
    weight: () => weight,
    forget() {
      known.clear();
      weight = 0;
    },
  };
}

/** Numbers one pattern may keep in memory to be fast. */
const MOST_KEPT = 200_000;

/** Whether the pattern matches somewhere in a name of these bytes. */
export function isMatch(automaton: NameAutomaton, bytes: readonly number[]): boolean {
  if (automaton.weight() > MOST_KEPT) automaton.forget();
  let situation = automaton.end();
  for (let at = bytes.length - 1; at >= 0 && !situation.found; at--)
    situation = automaton.before(situation, bytes[at]!);
  return automaton.matchesAt(situation);
}

/** What each byte is to the constraints of the pattern. */
function neighboursOf({ free }: Nfa): Uint8Array {
  const kinds = new Uint8Array(256).fill(OTHER);
  const wheres = new Set(
    free.flatMap((edges) => edges.map(({ condition }) => (condition.kind === 'constraint' ? condition.where : ''))),
  );
  if (wheres.has('line-start') || wheres.has('line-end')) kinds[NEWLINE] = NEWLINE_CHARACTER;
  if ([...wheres].some((where) => where.includes('word')))
    for (const [byte, member] of classBytes('word').entries()) if (member) kinds[byte] = WORD;
  return kinds;
}

/** The coarsest classes of bytes that no set of the pattern and no constraint tells apart. */
function classesOf({ reading }: Nfa, kinds: Uint8Array): Uint8Array {
  const sets = new Set<ByteSet>();
  for (const edges of reading) for (const { bytes } of edges) sets.add(bytes);
  let classes = kinds;
  for (const set of sets) {
    const names = new Map<number, number>();
    classes = classes.map((old, byte) => {
      const key = old * 2 + set[byte]!;
      if (!names.has(key)) names.set(key, names.size);
      return names.get(key)!;
    });
  }
  return classes;
}
