/** A stretch that an example marks with `[|…|]`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Takes the marks out of a text. They may nest, touch and be empty. */
export function readMarks(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  const open: number[] = [];
  let text = '';
  for (const piece of marked.split(/(\[\||\|\])/u)) {
    if (piece === '[|') open.push(text.length);
    else if (piece === '|]' && open.length > 0) marks.push({ start: open.pop()!, end: text.length });
    else text += piece;
  }
  return { text, marks };
}

/** Puts marks into a text, each stretch once, always in the same way: what ends, then what is empty, then what begins. */
export function drawMarks(text: string, marks: readonly Mark[]): string {
  const distinct = [...new Map(marks.map((mark) => [`${mark.start}-${mark.end}`, mark])).values()];
  const inserted = new Map<number, { ends: number; empty: number; begins: number }>();
  const at = (offset: number) => {
    const here = inserted.get(offset) ?? { ends: 0, empty: 0, begins: 0 };
    inserted.set(offset, here);
    return here;
  };
  for (const { start, end } of distinct) {
    if (start === end) at(start).empty++;
    else {
      at(start).begins++;
      at(end).ends++;
    }
  }
  let drawn = '';
  let from = 0;
  for (const [offset, { ends, empty, begins }] of [...inserted].sort(([a], [b]) => a - b)) {
    drawn += text.slice(from, offset) + '|]'.repeat(ends) + '[||]'.repeat(empty) + '[|'.repeat(begins);
    from = offset;
  }
  return drawn + text.slice(from);
}
