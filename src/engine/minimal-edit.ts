import type { Edit } from '../text/edit.js';
import { spanOf, textOf } from '../text/source.js';

/** The same change with nothing in it that stays as it is: what is not rewritten cannot be repeated in a report. */
export function minimalEdit({ at, text }: Edit): Edit {
  const old = textOf(at);
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head++;
  if (isHigh(old[head - 1]) && head > 0) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  if (tail > 0 && isLow(old[old.length - tail])) tail--;
  return {
    at: spanOf(at.file, at.start + head, at.end - tail),
    text: text.slice(head, text.length - tail),
  };
}

const isHigh = (unit: string | undefined): boolean => unit !== undefined && unit >= '\ud800' && unit <= '\udbff';
const isLow = (unit: string | undefined): boolean => unit !== undefined && unit >= '\udc00' && unit <= '\udfff';
