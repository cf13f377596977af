import type { RegexConstraint } from '../../parse/hba-regex-tree.js';
import type { Condition, Nfa } from './nfa.js';

/** What stands next to a place: the end of the name, or a character. */
export type Neighbour = 0 | 1 | 2 | 3;
export const EDGE: Neighbour = 0;
export const NEWLINE_CHARACTER: Neighbour = 1;
export const WORD: Neighbour = 2;
export const OTHER: Neighbour = 3;

export interface Walk {
  /**
   * All states from which what follows can be matched: those that `seeds` can be reached from without reading, and the
   * ends. Undefined where the whole pattern matches from here.
   */
  alive(seeds: readonly number[], left: Neighbour, right: Neighbour): readonly number[] | undefined;
  /** The states that reading `byte` leads to those from, in order. */
  read(alive: readonly number[], byte: number): readonly number[];
}

/** Steps of an automaton from the end of a name towards its beginning. */
export function makeWalk({ free, reading, partOf, parts }: Nfa): Walk {
  /** When each state was marked last. */
  const marks = new Uint32Array(free.length);
  let now = 0;
  const pattern = parts.at(-1)!;

  const holds = (condition: Condition, left: Neighbour, right: Neighbour): boolean => {
    switch (condition.kind) {
      case 'always':
        return true;
      case 'constraint':
        return stands(condition.where, left, right);
      case 'ahead':
        return (marks[condition.part.start] === now) !== condition.negated;
    }
  };

  const byPart = (seeds: readonly number[]): readonly (readonly number[])[] => {
    if (parts.length === 1) return [seeds];
    const seedsOf: number[][] = parts.map(() => []);
    for (const seed of seeds) seedsOf[partOf[seed]!]!.push(seed);
    return seedsOf;
  };

  return {
    alive(seeds, left, right) {
      now++;
      const alive: number[] = [];
      const mark = (state: number) => {
        if (marks[state] === now) return;
        marks[state] = now;
        alive.push(state);
      };
      const seedsOf = byPart(seeds);
      for (const [place, part] of parts.entries()) {
        let at = alive.length;
        mark(part.end); // a match may end anywhere
        for (const seed of seedsOf[place]!) mark(seed);
        for (; at < alive.length; at++)
          for (const { from, condition } of free[alive[at]!]!) if (holds(condition, left, right)) mark(from);
      }
      return marks[pattern.start] === now ? undefined : alive;
    },
    read(alive, byte) {
      now++;
      const states: number[] = [];
      for (const to of alive) {
        for (const { from, bytes } of reading[to]!) {
          if (bytes[byte] === 0 || marks[from] === now) continue;
          marks[from] = now;
          states.push(from);
        }
      }
      return states.sort((a, b) => a - b);
    },
  };
}

function stands(where: RegexConstraint, left: Neighbour, right: Neighbour): boolean {
  switch (where) {
    case 'start':
      return left === EDGE;
    case 'end':
      return right === EDGE;
    case 'line-start':
      return left === EDGE || left === NEWLINE_CHARACTER;
    case 'line-end':
      return right === EDGE || right === NEWLINE_CHARACTER;
    case 'word-start':
      return left !== WORD && right === WORD;
    case 'word-end':
      return left === WORD && right !== WORD;
    case 'word-edge':
      return (left === WORD) !== (right === WORD);
    case 'no-word-edge':
      return (left === WORD) === (right === WORD);
  }
}
