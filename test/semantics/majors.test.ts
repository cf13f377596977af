import { expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { majorsInWords, possibleMajors } from '../../src/semantics/majors.js';
import { set, unknown } from '../../src/text/resolved.js';
import { whole } from '../../src/text/source.js';

it('takes an unknown version for any that is released', () =>
  expect(possibleMajors(unknown('nothing tells'))).toEqual([13, 14, 15, 16, 17, 18]));
it('takes a known one as it is', () =>
  expect(possibleMajors(set(19, whole({ path: 'PG_VERSION', text: '19' })))).toEqual([19]));

const table: readonly [readonly Major[], string][] = [
  [[], 'no PostgreSQL'],
  [[16], 'PostgreSQL 16'],
  [[13, 14, 15], 'PostgreSQL 13 to 15'],
  [[14, 15, 16, 17, 18], 'PostgreSQL 14 and later'],
  [[18, 19], 'PostgreSQL 18 and later'],
  [[13, 15, 18], 'PostgreSQL 13, 15 and 18'],
];
for (const [majors, words] of table) it(words, () => expect(majorsInWords(majors)).toBe(words));
