import { describe, expect, it } from 'vitest';
import { propertiesOf } from '../../src/dev/object-properties.js';
import { withoutPages } from '../../src/dev/rule-pages-plugin.js';

const parts = (source: string) =>
  propertiesOf(source, source.indexOf('{')).map(({ name, start, end }) => [name, source.slice(start, end)]);

describe('propertiesOf', () => {
  it('finds the properties of one object and no deeper', () => {
    expect(parts('f({ a: 1, b: { c: [1, 2], d: "}" }, /* e: 1, */ g: `x${h({ i: `}` })},` /* , */ })')).toEqual([
      ['a', 'a: 1'],
      ['b', 'b: { c: [1, 2], d: "}" }'],
      ['g', 'g: `x${h({ i: `}` })},` /* , */ '],
    ]);
  });

  it('passes over methods and ends with the object', () => {
    expect(parts("x({\n  id: 'a/b',\n  *check(a) { const b = { c: 1 }; },\n  last: '\\'}',\n}); y = { z: 1 }")).toEqual(
      [
        ['id', "id: 'a/b'"],
        ['last', "last: '\\'}'"],
      ],
    );
  });

  it('survives what never ends', () => {
    for (const source of ['{', '{ a: ', '{ a: "', '{ a: `${', '{ a: /* '])
      expect(propertiesOf(source, 0).length).toBeLessThanOrEqual(1);
  });
});

describe('withoutPages', () => {
  it('puts getters where documentation and examples were', () => {
    const code = withoutPages(
      'export default defineRule({ id: "a/b", docs: { why: "x" }, examples: [{ title: "," }], options: {} });',
      'a/b.ts',
    );
    expect(code).toBe(
      'import { page as __page } from \'hostssl:pages\';\nexport default defineRule({ id: "a/b", get docs() { return __page( "a/b").docs; }, get examples() { return __page( "a/b").examples; }, options: {} });',
    );
  });

  it('stops the build where there is no rule', () => {
    expect(() => withoutPages('export const a = 1;', 'x.ts')).toThrow('x.ts defines no rule');
  });
});
