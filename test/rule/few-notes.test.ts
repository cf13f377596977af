import { expect, it } from 'vitest';
import { fewNotes } from '../../src/rule/few-notes.js';
import { spanOf } from '../../src/text/source.js';

const file = { path: 'pg_hba.conf', text: 'abcdefgh' };
const lines = (count: number) => Array.from({ length: count }, (_, at) => ({ at: spanOf(file, at, at + 1) }));
const told = (count: number) => fewNotes(lines(count), 'decides first').map(({ at, message }) => [at?.start, message]);

it('says nothing of nothing', () => expect(told(0)).toEqual([]));
it('points at each of a few', () => expect(told(3)).toEqual([0, 1, 2].map((start) => [start, 'decides first'])));
it('keeps the nearest of many, and counts the others', () => {
  expect(told(4)[0]).toEqual([undefined, '1 more line above: decides first']);
  expect(told(8)).toEqual([
    [undefined, '5 more lines above: decides first'],
    ...[5, 6, 7].map((start) => [start, 'decides first']),
  ]);
});
