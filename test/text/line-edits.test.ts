import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edit.js';
import { lineEdits } from '../../src/text/line-edits.js';

const file = (text: string) => ({ path: 'a', text });
const shape = (from: string, to: string) =>
  lineEdits(file(from), to).map(({ at, text }) => [at.start, at.end, text] as const);

describe('lineEdits', () => {
  it('touches the lines that differ, and no others', () => {
    expect(shape('a\nb\nc\n', 'a\nB\nc\n')).toEqual([[2, 4, 'B\n']]);
    expect(shape('a\nc\n', 'a\nb\nc\n')).toEqual([[2, 2, 'b\n']]);
    expect(shape('a\nb\nc\nd\n', 'x\na\nb\nd\n')).toEqual([
      [0, 0, 'x\n'],
      [4, 6, ''],
    ]);
  });

  it('is empty where nothing differs', () => expect([shape('', ''), shape('a\nb', 'a\nb')]).toEqual([[], []]));

  it('turns any text into any other', () => {
    const text = fc
      .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd'), { maxLength: 12 })
      .map((lines) => lines.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        expect(applyEdits(file(from), lineEdits(file(from), to))).toBe(to);
      }),
    );
  });

  it('is one change where almost everything differs', () => {
    const lines = (word: string) => Array.from({ length: 2000 }, (_, index) => `${word}${index}\n`).join('');
    expect(shape(lines('x'), lines('y'))).toHaveLength(1);
  });
});
