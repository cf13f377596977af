import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpolate, type Lookup } from '../../src/parse/interpolation.js';
import { applyEdits } from '../../src/text/edit.js';
import { slotIn, verbatim } from '../../src/text/passage.js';
import { byDefault, set, unknown } from '../../src/text/resolved.js';
import { textOf, whole } from '../../src/text/source.js';

const passage = (text: string) => verbatim(whole({ path: 'compose.yaml', text }));
const from =
  (values: Readonly<Record<string, string>>): Lookup =>
  (name) =>
    Object.hasOwn(values, name) ? byDefault(values[name]!, 'the test sets it') : undefined;
const VALUES = { FULL: 'x', EMPTY: '', URL: 'postgres://u:p@h/db?sslmode=require' };

function read(text: string, values: Readonly<Record<string, string>> = VALUES): string {
  const result = interpolate(passage(text), from(values));
  return result.kind === 'unknown' ? `unknown: ${result.why}` : result.value.text;
}

describe('interpolation as Compose does it', () => {
  it.each([
    ['plain', 'plain'],
    ['$FULL-$FULL', 'x-x'],
    ['${FULL}', 'x'],
    ['$$FULL $${FULL}', '$FULL ${FULL}'],
    ['$1 $ $-', '$1 $ $-'],
    ['${EMPTY:-d}', 'd'],
    ['${EMPTY-d}', ''],
    ['${NONE:-d}${NONE-e}', 'de'],
    ['${FULL:-d}${FULL-d}', 'xx'],
    ['${FULL:+set}${FULL+set}', 'setset'],
    ['${EMPTY:+set}${EMPTY+set}', 'set'],
    ['${NONE:+set}${NONE+set}', ''],
    ['${FULL:?must be set}${FULL?must}', 'xx'],
    ['${NONE:-}', ''],
    ['${NONE:-postgres://u:p@h:5432/db?a=b-c}', 'postgres://u:p@h:5432/db?a=b-c'],
    ['${NONE:-${EMPTY:-${FULL}}}/y', 'x/y'],
    ['${NONE:-a}b}', 'ab}'],
    ['${NONE:-{"a":1}}', '{"a":1}'],
    ['${NONE:-a}${FULL}', 'ax'],
    ['${NONE:-a$$b}', 'a$b'],
    ['${NONE-a:-b}', 'a:-b'],
    ['${FULL:-${', 'unknown: Compose refuses it as an invalid interpolation'],
    ['${1}', 'unknown: Compose refuses it as an invalid interpolation'],
    ['${a.b}', 'unknown: Compose refuses it as an invalid interpolation'],
    ['${}', 'unknown: Compose refuses it as an invalid interpolation'],
    ['${NONE:-a\nb}', 'unknown: Compose refuses it as an invalid interpolation'],
    ['$NONE', 'unknown: `${NONE}` has no value in sight'],
    ['${EMPTY:?set me}', 'unknown: `${EMPTY}` has no value in sight'],
    ['a${NONE:-${NEITHER}}b', 'unknown: `${NEITHER}` has no value in sight'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('says why a variable that is set cannot be read', () => {
    const result = interpolate(passage('a${X:-b}'), () => unknown('the vault has it'));
    expect(result).toMatchObject({ kind: 'unknown', why: 'the vault has it' });
    if (result.kind === 'unknown') expect(textOf(result.at!)).toBe('${X:-b}');
  });

  it('keeps what is known around a reference without a value', () => {
    const result = interpolate(passage('postgres://u:${PW:?set it, @please}@${H:-db}/x'), from({}));
    expect(result.kind === 'unknown' && result.template?.text).toBe('postgres://u:${PW}@db/x');
  });

  it('leaves everything but `${V}` and `${V:-x}` to the text in the dotenv dialect', () => {
    const result = interpolate(passage('$FULL $$ ${FULL} ${NONE:-d} \\${FULL} ${1}'), from(VALUES), {
      dialect: 'dotenv',
    });
    expect(result.kind === 'set' && result.value.text).toBe('$FULL $$ x d \\${FULL} ${1}');
  });
});

describe('places through interpolation', () => {
  it('edits a literal default where it stands, and nothing around it', () => {
    const source = passage('${NONE:-abc}:5432');
    const result = interpolate(source, from({}));
    if (result.kind !== 'set') throw new Error(result.why);
    const edit = slotIn(result.value, 0, 3, 'abc').encode('x');
    expect(applyEdits(source.at.file, [edit!])).toBe('${NONE:-x}:5432');
    expect(slotIn(result.value, 0, 3, 'abc').encode('x}')).toBeUndefined();
    expect(slotIn(result.value, 2, 5, 'c:5').encode('x')).toBeUndefined();
  });

  it('refuses to edit what a variable brought in and can append behind it', () => {
    const source = passage('postgres://h/${DB}');
    const result = interpolate(source, from({ DB: 'name' }));
    if (result.kind !== 'set') throw new Error(result.why);
    const { value } = result;
    expect(value.text).toBe('postgres://h/name');
    expect(slotIn(value, 13, 17, 'name').encode('x')).toBeUndefined();
    expect(slotIn(value, 15, 15, '').encode('x')).toBeUndefined();
    expect(textOf(value.span(13, 15))).toBe('${DB}');
    const edit = slotIn(value, value.text.length, value.text.length, '').encode('?a=$b');
    expect(applyEdits(source.at.file, [edit!])).toBe('postgres://h/${DB}?a=$$b');
    const bare = interpolate(passage('h/$DB'), from({ DB: 'name' }));
    expect(bare.kind === 'set' && slotIn(bare.value, 6, 6, '').encode('x')).toBeUndefined();
  });

  it('gives any edit of a writable stretch back when read again', () => {
    const piece = fc.oneof(
      fc.constantFrom('${A}', '$A', '$$', '${N:-dflt}', '${N-a${A}b}', '${A:+alt}', '${E}', '-', '$', '${N:-{"a":1}}'),
      fc.stringMatching(/^[a-z:/]{0,4}$/u),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(), fc.nat(), fc.string(), (texts, a, b, next) => {
        const source = passage(texts.join(''));
        const lookup = from({ A: 'value', E: '' });
        const result = interpolate(source, lookup);
        if (result.kind !== 'set') return;
        const { text } = result.value;
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        const edit = slotIn(result.value, start, end, text.slice(start, end)).encode(next);
        if (!edit) return;
        const again = interpolate(passage(applyEdits(source.at.file, [edit])), lookup);
        expect(again.kind === 'set' && again.value.text).toBe(text.slice(0, start) + next + text.slice(end));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hostile texts', () => {
  it('does not hang on long and deep ones', () => {
    for (const text of [
      '${A:-'.repeat(50_000),
      `${'${A:-'.repeat(5_000)}${'}'.repeat(5_000)}`,
      '${A:-x}'.repeat(50_000),
    ]) {
      expect(['set', 'unknown']).toContain(interpolate(passage(text), from({})).kind);
    }
    expect(interpolate(passage('${A:-${B:-c}}'.repeat(100_000)), from({})).kind).toBe('set');
  });

  it('does not grow beyond measure', () => {
    const result = interpolate(passage('$A'.repeat(4000)), () => set('y'.repeat(1000), whole({ path: '', text: '' })));
    expect(result).toMatchObject({ kind: 'unknown', why: 'its variables expand to more than a megabyte' });
  });
});
