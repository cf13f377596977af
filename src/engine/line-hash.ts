import type { SourceFile } from '../text/source.js';

const WINDOW = 100;
const FACTOR = 37;
const END_OF_FILE = 0xffff;
const WORD = 2 ** 32;

const hashesOf = new WeakMap<SourceFile, readonly string[]>();

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
  return hashes[line - 1] ?? hashes.at(-1)!;
}

/** One hash for every line, by a window that rolls over the text once. */
function hashLines(text: string): readonly string[] {
  const { chars, starts } = significant(text);
  const counts = new Map<string, number>();
  const hashes: string[] = [];
  // 64 bits as two halves, each product below 2^53: exact in doubles, and a hundred times faster than BigInt.
  let high = 0;
  let low = 0;
  let at = 0;
  const push = (entering: number, leaving: number) => {
    const grownLow = low * FACTOR + entering;
    const grownHigh = high * FACTOR + Math.floor(grownLow / WORD);
    const goneLow = LEAVING.low * leaving;
    const goneHigh = LEAVING.high * leaving + Math.floor(goneLow / WORD);
    const difference = (grownLow % WORD) - (goneLow % WORD);
    low = difference < 0 ? difference + WORD : difference;
    high = ((((grownHigh % WORD) - (goneHigh % WORD) - (difference < 0 ? 1 : 0)) % WORD) + WORD) % WORD;
  };
  for (const start of starts) {
    for (; at < start + WINDOW; at++) push(chars[at] ?? 0, at >= WINDOW ? chars[at - WINDOW]! : 0);
    const hash = high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    hashes.push(`${hash}:${count}`);
  }
  return hashes;
}

/** 37^100 modulo 2^64: the weight of the character that leaves the window. */
const LEAVING = (() => {
  let weight = 1n;
  for (let i = 0; i < WINDOW; i++) weight = BigInt.asUintN(64, weight * BigInt(FACTOR));
  return { high: Number(weight >> 32n), low: Number(weight & 0xffffffffn) };
})();

/** The characters that count, and where among them each line starts. */
function significant(text: string): { chars: Uint16Array; starts: readonly number[] } {
  const chars = new Uint16Array(text.length + 1);
  const starts = [0];
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 0x20 || char === 0x09) continue;
    if (char === 0x0d || char === 0x0a) {
      chars[length++] = 0x0a;
      starts.push(length);
      // The action forgets a carriage return as soon as a blank follows it.
      if (char === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    } else chars[length++] = char;
  }
  chars[length++] = END_OF_FILE;
  return { chars: chars.subarray(0, length), starts };
}
