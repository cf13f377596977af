import type { RegexConstraint, RegexNode, RegexTree } from '../../parse/hba-regex-tree.js';
import { type ByteRules, type ByteSet, bytesOf } from './byte-set.js';

/** When one may go on without reading. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'constraint'; readonly where: RegexConstraint }
  | { readonly kind: 'ahead'; readonly part: Part; readonly negated: boolean };

export interface FreeEdge {
  readonly from: number;
  readonly condition: Condition;
}

export interface ReadingEdge {
  readonly from: number;
  readonly bytes: ByteSet;
}

/** The whole pattern, or what stands in a lookahead: states of its own, from one to another. */
export interface Part {
  start: number;
  readonly end: number;
}

/**
 * Thompson's automaton of a pattern, with its edges kept at the state they lead to: it is walked from the end of a name
 * to its beginning, so that what lies ahead is known wherever a lookahead asks for it.
 */
export interface Nfa {
  readonly free: readonly (readonly FreeEdge[])[];
  readonly reading: readonly (readonly ReadingEdge[])[];
  /** The part that each state belongs to: its place in `parts`. */
  readonly partOf: readonly number[];
  /** What a lookahead holds comes before what it stands in; the pattern itself is the last. */
  readonly parts: readonly Part[];
}

/**
 * States the automaton of a node has, about; Infinity for what is not regular (back references) or cannot be told from
 * the end of a name (lookbehind).
 */
export function statesOf(node: RegexNode): number {
  switch (node.kind) {
    case 'any':
    case 'set':
    case 'constraint':
      return 1;
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + statesOf(part), 0);
    case 'choice':
      return node.branches.reduce((sum, branch) => sum + statesOf(branch), 1);
    case 'repeat':
      return copiesOf(node) * (1 + statesOf(node.node));
    case 'look':
      return node.ahead ? 2 + statesOf(node.node) : Number.POSITIVE_INFINITY;
    case 'reference':
      return Number.POSITIVE_INFINITY;
  }
}

type Repeat = Extract<RegexNode, { kind: 'repeat' }>;

const copiesOf = ({ least, most }: Repeat) => (Number.isFinite(most) ? most : Math.max(1, least));

interface Draft {
  readonly free: FreeEdge[][];
  readonly reading: ReadingEdge[][];
  readonly owners: Part[];
  readonly parts: Part[];
  readonly rules: ByteRules;
  /** One set for all nodes that say the same. */
  readonly sets: Map<string, ByteSet>;
}

/** The automaton of a pattern that `statesOf` found finite. */
export function nfaOf({ node }: Pick<RegexTree, 'node'>, rules: ByteRules): Nfa {
  const draft: Draft = { free: [], reading: [], owners: [], parts: [], rules, sets: new Map() };
  partOf(draft, node);
  const { free, reading, owners, parts } = draft;
  const places = new Map(parts.map((part, place) => [part, place]));
  return { free, reading, partOf: owners.map((owner) => places.get(owner)!), parts };
}

function partOf(draft: Draft, node: RegexNode): Part {
  const part: Part = { start: 0, end: draft.free.length };
  state(draft, part);
  part.start = before(draft, part, node, part.end);
  draft.parts.push(part);
  return part;
}

function state({ free, reading, owners }: Draft, part: Part): number {
  free.push([]);
  reading.push([]);
  return owners.push(part) - 1;
}

const ALWAYS: Condition = { kind: 'always' };

function goFree({ free }: Draft, from: number, to: number, condition = ALWAYS): void {
  free[to]!.push({ from, condition });
}

/** The state from which `node` leads to `next`. */
function before(draft: Draft, part: Part, node: RegexNode, next: number): number {
  switch (node.kind) {
    case 'any':
    case 'set': {
      const from = state(draft, part);
      draft.reading[next]!.push({ from, bytes: setOf(draft, node) });
      return from;
    }
    case 'sequence':
      return node.parts.reduceRight((to, one) => before(draft, part, one, to), next);
    case 'choice': {
      const from = state(draft, part);
      for (const branch of node.branches) goFree(draft, from, before(draft, part, branch, next));
      return from;
    }
    case 'repeat':
      return beforeRepeat(draft, part, node, next);
    case 'constraint': {
      const from = state(draft, part);
      goFree(draft, from, next, { kind: 'constraint', where: plainWhere(node.where, draft.rules) });
      return from;
    }
    case 'look': {
      const from = state(draft, part);
      goFree(draft, from, next, { kind: 'ahead', part: partOf(draft, node.node), negated: node.negated });
      return from;
    }
    case 'reference':
      return next;
  }
}

function setOf({ rules, sets }: Draft, node: Parameters<typeof bytesOf>[0]): ByteSet {
  const key = JSON.stringify(node);
  const set = sets.get(key) ?? bytesOf(node, rules);
  sets.set(key, set);
  return set;
}

/** Without newlines to heed, the ends of a line are those of the name. */
function plainWhere(where: RegexConstraint, { newlineAnchors }: ByteRules): RegexConstraint {
  if (newlineAnchors) return where;
  return where === 'line-start' ? 'start' : where === 'line-end' ? 'end' : where;
}

function beforeRepeat(draft: Draft, part: Part, node: Repeat, next: number): number {
  const { least, most } = node;
  let to = next;
  let needed = least;
  if (most === Number.POSITIVE_INFINITY) {
    const loop = state(draft, part);
    goFree(draft, loop, next);
    const again = before(draft, part, node.node, loop);
    goFree(draft, loop, again);
    to = least === 0 ? loop : again;
    needed = Math.max(0, least - 1);
  } else {
    for (let optional = most - least; optional > 0; optional--) {
      const choice = state(draft, part);
      goFree(draft, choice, next);
      goFree(draft, choice, before(draft, part, node.node, to));
      to = choice;
    }
  }
  for (; needed > 0; needed--) to = before(draft, part, node.node, to);
  return to;
}
