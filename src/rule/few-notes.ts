import type { Span } from '../text/source.js';
import type { Note } from './rule.js';

/** Beyond this, more of the same tells nobody anything. */
const FEW = 3;

/** One note for each of these lines; of many the nearest ones, which stand last, and how many more there are. */
export function fewNotes(lines: readonly { readonly at: Span }[], message: string): readonly Note[] {
  const more = lines.length - FEW;
  const notes = lines.slice(-FEW).map(({ at }) => ({ at, message }));
  return more > 0 ? [{ message: `${more} more ${more === 1 ? 'line' : 'lines'} above: ${message}` }, ...notes] : notes;
}
