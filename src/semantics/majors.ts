import { MAJORS, type Major, NEWEST } from '../facts/versions.js';
import type { Resolved } from '../text/resolved.js';

/** The majors a server may be: the one that is known, or every released one. */
export const possibleMajors = (version: Resolved<Major>): readonly Major[] =>
  version.kind === 'unknown' ? MAJORS.filter((major) => major <= NEWEST) : [version.value];

/** Majors as people say them: `PostgreSQL 14 and later`, `PostgreSQL 13 to 17`, `PostgreSQL 13, 15 and 18`. */
export function majorsInWords(majors: readonly Major[]): string {
  const first = majors[0];
  const last = majors.at(-1);
  if (first === undefined || last === undefined) return 'no PostgreSQL';
  if (first === last) return `PostgreSQL ${first}`;
  const gapless = last - first === majors.length - 1;
  if (gapless && last >= NEWEST) return `PostgreSQL ${first} and later`;
  if (gapless) return `PostgreSQL ${first} to ${last}`;
  return `PostgreSQL ${majors.slice(0, -1).join(', ')} and ${last}`;
}
