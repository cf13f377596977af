import { LONGEST_NAME, type Product, type ProductState } from './product.js';

/** Bytes a name may be spelt with, the ones to take first in front. */
export type Manner = readonly number[];

const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const PLAIN = `${LOWER}1234567890_`;
const USUAL = `${PLAIN}-.@${LOWER.toUpperCase()}`;

const codes = (text: string) => [...text].map((char) => char.codePointAt(0)!);
const byCode = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const once = (bytes: readonly number[]) => [...new Set(bytes)];

/** From what needs no quotes to all that can be typed. */
export const ASCII_MANNERS: readonly Manner[] = [
  codes(PLAIN),
  codes(USUAL),
  once([...codes(USUAL), ...byCode(32, 126)]),
];

/** Every byte. Those that end a letter come before those that begin one, as names are read from their end. */
export const ANY_BYTE: Manner = once([
  ...codes(USUAL),
  ...byCode(32, 126),
  0xa9, // `é` before any other
  ...byCode(0xa0, 0xbf),
  ...byCode(0xc3, 0xf4),
  ...byCode(1, 255),
]);

/** Text of all languages, then with control characters. */
export const TEXT_MANNERS: readonly Manner[] = [ANY_BYTE.filter((byte) => byte >= 32 && byte !== 127), ANY_BYTE];

interface Tail {
  readonly state: ProductState;
  readonly byte: number;
  readonly length: number;
  readonly rest: Tail | undefined;
}

/**
 * The names of the product that can be spelt that way, shortest first; undefined is the last where there may be more,
 * beyond `effort`: how many endings of names are taken further. They grow from their last byte, and only where a name
 * will come of it.
 */
export function* spell(product: Product, manner: Manner, effort: number): Generator<readonly number[] | undefined> {
  const kinds = kindsOf(product, manner);
  measure(product.end, new Set(kinds.map(([, kind]) => kind)));
  const byTotal: Tail[][] = Array.from({ length: LONGEST_NAME + 1 }, () => []);
  grow({ state: product.end, byte: 0, length: 0, rest: undefined });
  let taken = 0;
  for (const tails of byTotal) {
    for (let tail = tails.pop(); tail; tail = tails.pop()) {
      if (taken++ > effort) return yield undefined;
      if (tail.state.accepts) yield bytesOf(tail);
      grow(tail);
    }
  }

  /** The best comes last: it is popped first. */
  function grow(rest: Tail): void {
    for (let index = kinds.length - 1; index >= 0; index--) {
      const [byte, kind] = kinds[index]!;
      const state = rest.state.next.get(kind);
      const length = rest.length + 1;
      if (state) byTotal[length + state.toGo]?.push({ state, byte, length, rest });
    }
  }
}

function bytesOf(tail: Tail): readonly number[] {
  const bytes: number[] = [];
  for (let at: Tail | undefined = tail; at?.rest; at = at.rest) bytes.push(at.byte);
  return bytes;
}

/** Each byte of the manner with its class. */
function kindsOf({ classes }: Product, manner: Manner): readonly (readonly [number, number])[] {
  const kindOf = new Map(classes.flatMap((bytes, kind) => bytes.map((byte) => [byte, kind] as const)));
  return manner.map((byte) => [byte, kindOf.get(byte)!] as const);
}

/** Sets `toGo` of every state: the shortest way to where a name may begin, over these classes. */
function measure(end: ProductState, kinds: ReadonlySet<number>): void {
  const sources = new Map<ProductState, ProductState[]>([[end, []]]);
  for (const state of sources.keys()) {
    state.toGo = Number.POSITIVE_INFINITY;
    for (const [kind, to] of state.next) {
      if (!kinds.has(kind)) continue;
      const from = sources.get(to);
      if (from) from.push(state);
      else sources.set(to, [state]);
    }
  }
  let level = [...sources.keys()].filter(({ accepts }) => accepts);
  for (let toGo = 0; level.length > 0; toGo++) {
    for (const state of level) state.toGo = toGo;
    level = level.flatMap((state) =>
      (sources.get(state) ?? []).filter((from) => from.toGo === Number.POSITIVE_INFINITY),
    );
    level = [...new Set(level)];
  }
}
