import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawMarks, type Mark, readMarks } from '../../src/testing/index.js';

const cross = (a: Mark, b: Mark) =>
  (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end);

describe('marks', () => {
  it('are read where they stand, nested, touching and empty', () =>
    expect(readMarks('[||]a [|b [|c|]|][|d|]')).toEqual({
      text: 'a b cd',
      marks: [
        { start: 0, end: 0 },
        { start: 4, end: 5 },
        { start: 2, end: 5 },
        { start: 5, end: 6 },
      ],
    }));

  it('are drawn once each, whatever the order', () =>
    expect(
      drawMarks('abc', [
        { start: 1, end: 2 },
        { start: 0, end: 2 },
        { start: 1, end: 2 },
        { start: 2, end: 2 },
        { start: 2, end: 3 },
      ]),
    ).toBe('[|a[|b|]|][||][|c|]'));

  it('come back as they were drawn', () => {
    const mark = fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 5 }), (any) => {
        // Marks that cross cannot be written down; findings hardly ever do.
        const marks = any.filter((a, index) => any.slice(0, index).every((b) => !cross(a, b)));
        const drawn = drawMarks('abcdefgh', marks);
        const read = readMarks(drawn);
        expect(read.text).toBe('abcdefgh');
        expect(read.marks.length).toBe(new Set(marks.map(({ start, end }) => `${start}-${end}`)).size);
        expect(drawMarks(read.text, read.marks)).toBe(drawn);
      }),
    );
  });
});
