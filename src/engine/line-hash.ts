import type { SourceFile } from '../text/source.js';

const WINDOW = 100;
const FACTOR = 37;
const END_OF_FILE = 0xffff;
const WORD = 2 ** 32;

/** By line: the hash in two halves, and how many lines of that hash there are up to here. */
interface LineHashes {
  readonly high: Uint32Array;
  readonly low: Uint32Array;
  readonly ordinals: Uint32Array;
}

const hashesOf = new WeakMap<SourceFile, LineHashes>();

/**
 * GitHub's `primaryLocationLineHash` of a 1-based line, as its upload action computes it: a polynomial hash
 * (factor 37, modulo 2^64) of the 100 characters from the start of the line on, blanks and tabs left out, every kind of
 * line end as one `\n`, then an end mark and zeros; in hexadecimal, with `:n` for the n-th line of the same hash.
 * https://github.com/github/codeql-action/blob/main/src/fingerprints.ts
 */
export function lineHash(file: SourceFile, line: number): string {
  let hashes = hashesOf.get(file);
  if (!hashes) {
    hashes = hashLines(file.text);
    hashesOf.set(file, hashes);
  }
  const index = Math.min(line, hashes.low.length) - 1;
  const high = hashes.high[index]!;
  const low = hashes.low[index]!.toString(16);
  return `${high === 0 ? low : high.toString(16) + low.padStart(8, '0')}:${hashes.ordinals[index]}`;
}

/** One hash for every line, by a window that rolls over the text once. */
function hashLines(text: string): LineHashes {
  const starts = [0];
  const highs: number[] = [];
  const lows: number[] = [];
  const window = new Uint16Array(WINDOW);
  // 64 bits as two halves, each product below 2^53: exact in doubles, and a hundred times faster than BigInt.
  let high = 0;
  let low = 0;
  let count = 0;
  const roll = (entering: number) => {
    const slot = count % WINDOW;
    const leaving = window[slot]!;
    window[slot] = entering;
    const grown = low * FACTOR + entering;
    const gone = LEAVING.low * leaving;
    const kept = grown >>> 0;
    const taken = gone >>> 0;
    const borrow = kept < taken ? 1 : 0;
    low = (kept - taken) >>> 0;
    high = (high * FACTOR + Math.floor(grown / WORD) - LEAVING.high * leaving - Math.floor(gone / WORD) - borrow) >>> 0;
    count++;
    while (starts[lows.length]! + WINDOW === count) {
      highs.push(high);
      lows.push(low);
    }
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x20 || char === 0x09) continue;
    if (char === 0x0d || char === 0x0a) {
      roll(0x0a);
      starts.push(count);
      // The action forgets a carriage return as soon as a blank follows it.
      if (char === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    } else roll(char);
  }
  roll(END_OF_FILE);
  while (lows.length < starts.length) roll(0);
  const hashes = { high: Uint32Array.from(highs), low: Uint32Array.from(lows) };
  return { ...hashes, ordinals: ordinalsOf(hashes) };
}

/** 37^100 modulo 2^64: the weight of the character that leaves the window. */
const LEAVING = (() => {
  let weight = 1n;
  for (let i = 0; i < WINDOW; i++) weight = BigInt.asUintN(64, weight * BigInt(FACTOR));
  return { high: Number(weight >> 32n), low: Number(weight & 0xffffffffn) };
})();

/** By sorting: a table of hashes would be at the mercy of who writes the lines. */
function ordinalsOf({ high, low }: Omit<LineHashes, 'ordinals'>): Uint32Array {
  let order = Uint32Array.from(low.keys());
  for (const half of [low, high]) for (let shift = 0; shift < 32; shift += 8) order = sorted(order, half, shift);
  const ordinals = new Uint32Array(low.length);
  let last = -1;
  for (const line of order) {
    const again = last >= 0 && low[line] === low[last] && high[line] === high[last];
    ordinals[line] = again ? ordinals[last]! + 1 : 1;
    last = line;
  }
  return ordinals;
}

/** One pass of a radix sort, by eight bits of the keys. Lines that are equal stay in their order. */
function sorted(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(257);
  const digit = (line: number) => (keys[line]! >>> shift) & 255;
  for (const line of order) next[digit(line) + 1]!++;
  for (let i = 1; i < next.length; i++) next[i]! += next[i - 1]!;
  const result = new Uint32Array(order.length);
  for (const line of order) result[next[digit(line)]!++] = line;
  return result;
}
