import type { Gap } from '../parse/problem.js';
import type { Span } from '../text/source.js';

/** Notes the place; of one file several parts may make a client of the same variable at once, and the first counts. */
export function isNew(places: Set<string>, at: Span): boolean {
  const place = placeOf(at);
  if (places.has(place)) return false;
  places.add(place);
  return true;
}

const placeOf = ({ file, start, end }: Span): string => `${start}-${end} ${file.path}`;

export function oncePerPlace(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [`${placeOf(gap.at)} ${gap.message}`, gap])).values()];
}
