import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHcl } from '../../../src/parse/hcl/hcl.js';
import type { HclValue } from '../../../src/parse/hcl/hcl-tree.js';
import { textOf } from '../../../src/text/source.js';

const parse = (text: string) => parseHcl({ path: 'main.tf', text });
const shown = (value: HclValue): unknown => {
  switch (value.kind) {
    case 'string':
      return value.hasHoles ? { holes: value.passage.text } : value.passage.text;
    case 'literal':
      return { literal: value.text };
    case 'reference':
      return { path: value.path.join('.') };
    case 'list':
      return value.items.map(shown);
    case 'map':
      return Object.fromEntries(value.entries.map((entry) => [entry.name, shown(entry.value)]));
    case 'expression':
      return { expression: textOf(value.at) };
  }
};

describe('values of HCL', () => {
  it.each([
    ['"a"', 'a'],
    ['"a \\"b\\" $${c}"', 'a "b" ${c}'],
    ['"${var.a}-b"', { holes: '${var.a}-b' }],
    ['"${format("%s", "x")}"', { holes: '${format("%s", "x")}' }],
    ['true', { literal: 'true' }],
    ['-12.5', { literal: '-12.5' }],
    ['var.x', { path: 'var.x' }],
    ['aws_db_parameter_group.main[0].name', { path: 'aws_db_parameter_group.main.name' }],
    ['aws_x.main[count.index].id', { path: 'aws_x.main.id' }],
    ['[1, "a", # c\n  var.x,]', [{ literal: '1' }, 'a', { path: 'var.x' }]],
    ['{ a = 1, "b" : "c" }', { a: { literal: '1' }, b: 'c' }],
    ['{\n a = 1\n b = [2]\n}', { a: { literal: '1' }, b: [{ literal: '2' }] }],
    ['var.a ? 1 : 0', { expression: 'var.a ? 1 : 0' }],
    ['merge(var.a, {\n b = 1\n})', { expression: 'merge(var.a, {\n b = 1\n})' }],
    ['<<-EOT\n  text\n  EOT', '  text'],
    ['"a" # comment', 'a'],
    ['"a" // comment', 'a'],
  ])('%s', (text, expected) => {
    const { attributes } = parse(`x = ${text}\ny = 1\n`);
    expect(attributes.map(({ name }) => name)).toEqual(['x', 'y']);
    expect(shown(attributes[0]!.value)).toEqual(expected);
  });

  it('reads blocks in blocks, with their labels', () => {
    const { blocks } = parse('/* c */ resource "a" "b" {\n  c { d = 1 }\n  e = { f = 1 }\n}\nlocals { x = 1 }\n');
    expect(blocks.map(({ type, labels }) => [type, ...labels])).toEqual([['resource', 'a', 'b'], ['locals']]);
    expect(blocks[0]?.body.blocks.map(({ type }) => type)).toEqual(['c']);
    expect(blocks[0]?.body.attributes.map(({ name }) => name)).toEqual(['e']);
  });

  it('goes on behind what it cannot read', () => {
    expect(parse('%%% ???\n= 1\nx = 1\n').attributes.map(({ name }) => name)).toEqual(['x']);
  });

  it('never throws, stays inside of the file, and is linear', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '"',
      '${',
      '%{',
      '=',
      ',',
      '\n',
      'a',
      ' ',
      '.',
      '<<A\n',
      'A',
      '#',
      '/*',
      '*/',
      '\\',
      '\0',
      '\r\n',
      '?',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const { value } of parse(text).attributes) expect(value.at.end).toBeLessThanOrEqual(text.length);
      }),
    );
    for (const part of ['{', '[', 'a {', 'a = [', 'a = {', '"${', '"', '<<A\n', '/*', 'a=', '(', '${"', 'a '])
      parse(part.repeat(40_000));
  });
});
