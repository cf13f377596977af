import type { NameAutomaton, Situation } from './automaton.js';
import type { Regex } from './compile-regex.js';

/** `NAMEDATALEN` without the final zero. */
export const LONGEST_NAME = 63;

/** Several automata reading the same name backwards. */
export interface ProductState {
  readonly situations: readonly Situation[];
  /** A name may begin here. */
  readonly accepts: boolean;
  /** By class of the byte before; where that leads to no name the class is missing. */
  readonly next: Map<number, ProductState>;
  /** Fewest bytes to read before a name may begin. */
  toGo: number;
}

export interface Product {
  readonly end: ProductState;
  /** The bytes of each class, which are the same to all of the expressions. Zero is in none. */
  readonly classes: readonly (readonly number[])[];
  /** All there is has been seen: a name that is not in it does not exist. */
  readonly complete: boolean;
}

/** Numbers that all automata may keep together for each step. */
const KEPT_PER_STEP = 10;

/** What `like` match and `unlike` do not, as far as `effort` goes: steps of single automata. */
export function productOf(like: readonly Regex[], unlike: readonly Regex[], effort: number): Product {
  const automata = [...like, ...unlike].map((regex) => regex.automaton());
  const weight = () => automata.reduce((sum, automaton) => sum + automaton.weight(), 0);
  if (weight() > effort) for (const automaton of automata) automaton.forget();
  const classes = commonClasses(automata);
  const known = new Map<string, ProductState>();
  const isUnlike = (index: number) => index >= like.length;

  const at = (situations: readonly Situation[]): ProductState => {
    const key = situations.map(({ id }) => id).join();
    const old = known.get(key);
    if (old) return old;
    const accepts = automata.every((automaton, index) => automaton.matchesAt(situations[index]!) !== isUnlike(index));
    const state = { situations, accepts, next: new Map(), toGo: Number.POSITIVE_INFINITY };
    known.set(key, state);
    return state;
  };

  const end = at(automata.map((automaton) => automaton.end()));
  let complete = true;
  let steps = 0;
  let depth = 0;
  for (let level = [end]; level.length > 0 && depth < LONGEST_NAME && complete; depth++) {
    const next: ProductState[] = [];
    for (const state of level) {
      steps += classes.length * (automata.length + 1);
      if (steps > effort || weight() > KEPT_PER_STEP * effort) {
        complete = false;
        break;
      }
      for (const [kind, bytes] of classes.entries()) {
        const situations = automata.map((automaton, index) => automaton.before(state.situations[index]!, bytes[0]!));
        if (situations.some(({ found }, index) => found && isUnlike(index))) continue;
        const before = known.size;
        const to = at(situations);
        state.next.set(kind, to);
        if (known.size > before) next.push(to);
      }
    }
    level = next;
  }
  return { end, classes, complete };
}

/** Bytes that no automaton tells apart, by class. */
function commonClasses(automata: readonly NameAutomaton[]): readonly (readonly number[])[] {
  const classes = new Map<string, number[]>();
  for (let byte = 1; byte < 256; byte++) {
    const key = automata.map(({ classOf }) => classOf[byte]).join();
    const same = classes.get(key);
    if (same) same.push(byte);
    else classes.set(key, [byte]);
  }
  return [...classes.values()];
}
