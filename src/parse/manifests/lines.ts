/** Longer lines are no lines that people or package managers write. */
const LONGEST = 1 << 15;

/** The lines of a text without their ends, a few too long ones left out. */
export function* linesOf(text: string): Generator<string> {
  for (let start = text.startsWith('\uFEFF') ? 1 : 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start <= LONGEST) yield text.slice(start, text[end - 1] === '\r' ? Math.max(start, end - 1) : end);
    start = end + 1;
  }
}
