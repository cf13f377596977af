/** An address of 4 or 16 bytes as `inet_ntop` prints it. */
export function printedAddress(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  const words = Array.from({ length: 8 }, (_, index) => bytes[2 * index]! * 256 + bytes[2 * index + 1]!);
  const { start, length } = longestZeros(words);
  const isMapped = start === 0 && (length === 6 || (length === 5 && words[5] === 0xffff));
  const tail = isMapped ? bytes.subarray(12).join('.') : undefined;
  const written = (from: number, to: number) => words.slice(from, to).map((word) => word.toString(16));
  if (length < 2) return written(0, 8).join(':');
  const after = tail === undefined ? written(start + length, 8) : [...written(start + length, 6), tail];
  return `${written(0, start).join(':')}::${after.join(':')}`;
}

/** The first of the longest rows of zeros. */
function longestZeros(words: readonly number[]): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < words.length; start++) {
    let end = start;
    while (words[end] === 0) end++;
    if (end - start > best.length) best = { start, length: end - start };
    start = Math.max(start, end);
  }
  return best;
}
