import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProperties } from '../../src/parse/properties.js';
import { applyEdits } from '../../src/text/edit.js';
import { slotIn } from '../../src/text/passage.js';
import { textOf } from '../../src/text/source.js';

const parse = (text: string) => parseProperties({ path: 'a.properties', text });
const pairs = (text: string) => parse(text).map(({ key, passage }) => [key, passage.text]);

/** What `java.util.Properties.load` documents. */
describe('parseProperties', () => {
  it.each([
    ['a=b', [['a', 'b']]],
    ['a:b', [['a', 'b']]],
    ['a b', [['a', 'b']]],
    ['  a \t=  b ', [['a', 'b ']]],
    ['a', [['a', '']]],
    ['a=', [['a', '']]],
    ['a==b', [['a', '=b']]],
    ['#a=b\n ! c=d\ne=f#g', [['e', 'f#g']]],
    ['a=b\\\n   c', [['a', 'bc']]],
    [
      'a=b\\\r\n   c\r\nd=e',
      [
        ['a', 'bc'],
        ['d', 'e'],
      ],
    ],
    [
      'a=b\\\\\nc=d',
      [
        ['a', 'b\\'],
        ['c', 'd'],
      ],
    ],
    ['a\\ b\\=c=d', [['a b=c', 'd']]],
    ['a=\\u0041\\t\\q\\uXY', [['a', 'A\tquXY']]],
    ['a=b\\', [['a', 'b']]],
    ['\\\n a=b', [['a', 'b']]],
    ['\ufeffa=b', [['a', 'b']]],
    [
      'a=x\rb=y',
      [
        ['a', 'x'],
        ['b', 'y'],
      ],
    ],
    ['', []],
    ['\n\n', []],
  ])('%j', (text, expected) => expect(pairs(text)).toEqual(expected));

  it('tells the documents of a file apart', () =>
    expect(parse('a=1\n#---\nb=2\n!---\nc=3').map(({ key, document }) => [key, document])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]));

  it('never throws, ends, and stays within the file', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '=', ':', ' ', '\\', '\n', '\r', 'u', '0041', '#', '!', '\f', '\0'), {
          maxLength: 40,
        }),
        (parts) => {
          const text = parts.join('');
          for (const { keyAt, passage } of parse(text)) {
            expect(keyAt.end).toBeLessThanOrEqual(passage.at.start);
            expect(passage.at.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
    ));

  it('reads back whatever is written', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('a=x y', 'a = x\\\n  y', 'a x\\u0041'),
        (next, text) => {
          const file = { path: 'a.properties', text };
          const { passage } = parseProperties(file)[0]!;
          const edit = slotIn(passage, 0, passage.text.length, passage.text).encode(next)!;
          expect(pairs(applyEdits(file, [edit]))).toEqual([['a', next]]);
          expect(textOf(edit.at)).toBe(textOf(passage.at));
        },
      ),
    ));
});
