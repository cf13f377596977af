import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Passage, encodeBase64 } from '../../src/parse/base64-passage.js';
import { parseYaml } from '../../src/parse/yaml.js';
import { passageOf, YamlReading } from '../../src/parse/yaml-reading.js';
import { applyEdits } from '../../src/text/edit.js';
import { type Passage, part, slotIn, verbatim } from '../../src/text/passage.js';
import { textOf, whole } from '../../src/text/source.js';

const passage = (text: string) => base64Passage(verbatim(whole({ path: 'a', text })));
const inYaml = (text: string): Passage => {
  const [root] = parseYaml({ path: 'secret.yaml', text }).documents;
  return base64Passage(passageOf(new YamlReading().get(root, 'k'))!)!;
};
const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => !/[\0\ufffd]|\p{Cs}/u.test(value));

describe('base64 as a passage', () => {
  it('encodes as everybody does', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(encodeBase64(value)).toBe(Buffer.from(value, 'utf8').toString('base64'));
      }),
    );
  });

  it('decodes what was encoded', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(passage(Buffer.from(value, 'utf8').toString('base64'))?.text).toBe(value);
      }),
    );
  });

  it.each([
    ['no base64', 'postgres://a'],
    ['a length that no encoder makes', 'YWJ'],
    ['too much padding', 'YQ==='],
    ['padding inside', 'YQ==YQ=='],
    ['bytes that are no text', '/////w=='],
    ['a zero byte', 'YQBi'],
    ['the other alphabet', 'YWJj_w=='],
    ['nothing', ''],
  ])('is refused: %s', (_title, value) => expect(passage(value)).toBeUndefined());

  it('knows the digits of every character', () => {
    const read = passage(Buffer.from('aéb🐎c').toString('base64'))!;
    const around = (from: number, to: number) => {
      const digits = textOf(read.span(from, to));
      return Buffer.from(digits.padEnd(Math.ceil(digits.length / 4) * 4, '=')).length > 0 ? digits : '';
    };
    const encoded = Buffer.from('aéb🐎c').toString('base64');
    expect(around(0, read.text.length)).toBe(encoded.replace(/=+$/u, ''));
    expect(textOf(read.span(0, 1))).toBe(encoded.slice(0, 2));
    expect(read.span(2, 2)).toMatchObject({ start: read.span(2, 3).start, end: read.span(2, 3).start });
  });

  it('writes the whole anew, and reads back', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, next, a, b) => {
        const units = [...before];
        const from = [...units.slice(0, Math.min(a, b) % (units.length + 1))].join('').length;
        const to = Math.max(from, [...units.slice(0, Math.max(a, b) % (units.length + 1))].join('').length);
        const file = { path: 'a', text: `x ${Buffer.from(before, 'utf8').toString('base64')} y` };
        const read = base64Passage(verbatim({ file, start: 2, end: file.text.length - 2 }))!;
        const edit = slotIn(read, from, to, '').encode(next)!;
        const after = applyEdits(file, [edit]);
        expect(after.startsWith('x ') && after.endsWith(' y')).toBe(true);
        expect(passage(after.slice(2, -2))?.text).toBe(before.slice(0, from) + next + before.slice(to));
      }),
    );
  });

  it.each([
    ['plain', 'k: cG9zdGdyZXM6Ly9hL2I=\n'],
    ['single', "k: 'cG9zdGdyZXM6Ly9hL2I='\n"],
    ['double', 'k: "cG9zdGdyZXM6Ly9hL2I="\n'],
    ['literal, over lines', 'k: |\n  cG9zdGdyZX\n  M6Ly9hL2I=\nz: 1\n'],
    ['folded', 'k: >-\n  cG9zdGdyZXM6Ly9hL2I=\n'],
    ['CRLF', 'k: |\r\n  cG9zdGdyZX\r\n  M6Ly9hL2I=\r\nz: 1\r\n'],
  ])('in a %s scalar', (_style, source) => {
    const read = inYaml(source);
    expect(read.text).toBe('postgres://a/b');
    const host = part(read, 11, 12);
    const edit = slotIn(host, 0, 1, 'a').encode('db.example.com')!;
    const after = applyEdits(read.at.file, [edit]);
    expect(inYaml(after).text).toBe('postgres://db.example.com/b');
    expect(after.endsWith(source.slice(source.indexOf('z:') < 0 ? source.length : source.indexOf('z:')))).toBe(true);
  });

  it('takes no time on a long text, and does not read one longer than any key or string', () => {
    const start = performance.now();
    expect(passage('QUFB'.repeat(30_000))?.text.length).toBe(90_000);
    expect(passage('QUFB'.repeat(1_000_000))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
