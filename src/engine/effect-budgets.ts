import type { Table } from '../semantics/access/table.js';
import { Work } from '../semantics/access/work.js';

/** Steps for the effects of all fixes of one table, besides those for what is found: some seconds. */
const STEPS = 20_000_000;

/** Steps for one of them. */
const STEPS_EACH = 1_000_000;

/** What a fix of more places does is not worked out. */
const MOST_EDITS = 1_000;

/** What may still be spent on saying what fixes do, so that many of them do not take for ever. */
export class EffectBudgets {
  readonly #left = new Map<Table, number>();
  readonly #short = new Set<Table>();

  /** Works out one effect; undefined where there is nothing left to spend on it. */
  spend<T>(table: Table, edits: number, act: () => T): T | undefined {
    const left = this.#left.get(table) ?? STEPS;
    if (left <= 0 || edits > MOST_EDITS) {
      this.#short.add(table);
      return undefined;
    }
    const steps = Math.min(STEPS_EACH, left);
    const work = new Work(steps);
    const result = table.work.spending(work, act);
    // A change of a line costs something, whatever it overlaps.
    this.#left.set(table, left - (steps - work.left) - STEPS_AN_EDIT * edits);
    return result;
  }

  /** The tables of which some fix does not say what it does. */
  get short(): readonly Table[] {
    return [...this.#short];
  }
}

const STEPS_AN_EDIT = 100;
