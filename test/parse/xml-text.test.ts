import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlText } from '../../src/parse/xml-text.js';
import { applyEdits } from '../../src/text/edit.js';
import { part, slotIn, verbatim } from '../../src/text/passage.js';
import { textOf, whole } from '../../src/text/source.js';

const read = (text: string) => xmlText(verbatim(whole({ path: 'a.xml', text })));

describe('text of XML', () => {
  it.each([
    ['a&amp;b', 'a&b'],
    ['&lt;&gt;&quot;&apos;&#38;&#x26;', `<>"'&&`],
    ['a&b &nothing; &#0; &#9999999;', 'a&b &nothing; &#0; &#9999999;'],
  ])('%s is %s', (written, expected) => expect(read(written).text).toBe(expected));

  it('knows where a parameter behind a reference stands, and writes it back', () => {
    const file = { path: 'persistence.xml', text: 'jdbc:postgresql://h/db?ssl=true&amp;sslmode=disable' };
    const passage = xmlText(verbatim(whole(file)));
    const start = passage.text.indexOf('disable');
    expect(textOf(passage.span(start, start + 7))).toBe('disable');
    const edit = slotIn(passage, start, start + 7, 'disable').encode('a&b')!;
    expect(applyEdits(file, [edit])).toBe('jdbc:postgresql://h/db?ssl=true&amp;sslmode=a&amp;b');
  });

  it('keeps every character that is no reference in its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '&', ';', '#', '&amp;', '&#38;', 'x') }), (text) => {
        const passage = read(text);
        for (let at = 0; at < passage.text.length; at++)
          if (!'&'.includes(passage.text[at]!)) expect(textOf(part(passage, at, at + 1).at)).toBe(passage.text[at]);
      }),
    );
  });
});
