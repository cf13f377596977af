import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, visit } from 'yaml';
import { parseYaml } from '../../src/parse/yaml.js';
import { follow, type YamlNode } from '../../src/parse/yaml-tree.js';
import { applyEdits } from '../../src/text/edit.js';
import { slotIn } from '../../src/text/passage.js';
import { type SourceFile, textOf } from '../../src/text/source.js';

const file = (text: string): SourceFile => ({ path: 'compose.yaml', text });

function scalars(node: YamlNode | undefined, found: YamlNode[] = []) {
  const real = node && follow(node);
  if (real?.kind === 'scalar') found.push(real);
  if (real?.kind === 'list') for (const item of real.items) scalars(item, found);
  if (real?.kind === 'map') {
    for (const { key, value } of real.pairs) {
      scalars(key, found);
      scalars(value, found);
    }
  }
  return found.flatMap((scalar) => (scalar.kind === 'scalar' ? [scalar] : []));
}

const value = (text: string) => {
  const root = follow(parseYaml(file(text)).documents[0]!);
  const node = root?.kind === 'map' ? follow(root.pairs[0]!.value) : undefined;
  if (node?.kind !== 'scalar') throw new Error('no scalar');
  return node;
};

/** What the package itself decodes, scalar by scalar in document order. */
function packageScalars(text: string): string[] | undefined {
  const documents = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, schema: 'failsafe' });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  const found: string[] = [];
  for (const document of documents) {
    if (document.contents === null) found.push('');
    visit(document, {
      Scalar: (_key, node) => void found.push(String(node.value ?? '')),
    });
  }
  return found;
}

const line = fc
  .array(
    fc.constantFrom('a', 'b', ' ', '  ', '\t', ':', '#', "''", '\\n', '\\t', '$', 'é', '\u{1f40e}', ',', '-', '%20'),
    {
      maxLength: 8,
    },
  )
  .map((pieces) => pieces.join(''));
const breaks = fc.constantFrom('\n', '\n', '\r\n', '\n\n', '\n \n', '\n\t\n');

describe('scalars read as the yaml package reads them', () => {
  it.each([
    ['plain', (body: string) => `k: a${body}\n`],
    ['single', (body: string) => `k: '${body.replaceAll("'", "''")}'\n`],
    ['double', (body: string) => `k: "${body}"\n`],
  ])('%s, folded over lines', (_style, wrap) => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(line, breaks), { maxLength: 4 }), line, (lines, last) => {
        const text = wrap(lines.map(([words, end]) => `${words}${end}  `).join('') + last);
        const expected = packageScalars(text);
        if (!expected) return;
        compared++;
        expect(scalars(parseYaml(file(text)).documents[0]).map((scalar) => scalar.text)).toEqual(expected);
      }),
      { numRuns: 800 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it('blocks, with every header', () => {
    let compared = 0;
    const header = fc.tuple(
      fc.constantFrom('|', '>'),
      fc.constantFrom('', '-', '+'),
      fc.constantFrom('', '', '1', '2', '3'),
      fc.constantFrom('', ' ', ' # note'),
    );
    const indented = fc.tuple(fc.constantFrom('  ', '  ', '   ', '    ', '', ' '), line);
    fc.assert(
      fc.property(
        header,
        fc.array(indented, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (head, body, end, tail) => {
          const [style, chomp, indent, comment] = head;
          const lines = body.map(([space, words]) => (words.trim() === '' ? space : `${space.padEnd(2)}${words}`));
          const text = `- m:\n    k: ${style}${chomp}${indent}${comment}${end}${lines.map((l) => `    ${l}`).join(end)}${tail ? end : ''}`;
          const expected = packageScalars(text);
          if (!expected) return;
          compared++;
          expect(scalars(parseYaml(file(text)).documents[0]).map((scalar) => scalar.text)).toEqual(expected);
        },
      ),
      { numRuns: 800 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});

describe('where each character comes from', () => {
  it.each([
    ['plain', 'k: postgres://db/app\n', 'db', 'db'],
    ['plain over lines', 'k: a\n   bc d\n', 'bc', 'bc'],
    ['single', "k: 'it''s db'\n", 'db', 'db'],
    ['single quote itself', "k: 'it''s'\n", "'", "''"],
    ['double', 'k: "a\\tdb\\x41"\n', 'db', 'db'],
    ['double escape itself', 'k: "a\\u00e9b"\n', 'é', '\\u00e9'],
    ['literal', 'k: |\n    one\n      two\n    three\n', 'three', 'three'],
    ['folded', 'k: >-\n    one\n    two\n', 'two', 'two'],
    ['literal over CRLF', 'k: |\r\n  one\r\n  two\r\n', 'two', 'two'],
    ['behind a byte order mark', '\ufeffk: db\n', 'db', 'db'],
  ])('%s', (_title, text, wanted, written) => {
    const { passage } = value(text);
    const start = passage.text.indexOf(wanted);
    expect(textOf(passage.span(start, start + wanted.length))).toBe(written);
  });

  it('the span of the content leaves out quotes and block header', () => {
    expect(textOf(value('k: "ab"\n').at)).toBe('ab');
    expect(textOf(value("k: 'ab'\n").at)).toBe('ab');
    expect(textOf(value('k: |\n  ab\n').at)).toBe('ab\n');
    expect(textOf(value('k:\n').at)).toBe('');
    expect(value('k:\n').isNull).toBe(true);
    expect(value('k: ""\n').isNull).toBe(false);
    expect(value('k: !!str\n').isNull).toBe(false);
  });
});

describe('writing into a scalar', () => {
  it.each([
    ['plain', 'k: sslmode=disable\n', 'verify-full', 'k: sslmode=verify-full\n'],
    ['single', "k: 'sslmode=disable'\n", "it's", "k: 'sslmode=it''s'\n"],
    ['double', 'k: "sslmode=disable"\n', 'a"b\\c\n', 'k: "sslmode=a\\"b\\\\c\\n"\n'],
    ['literal', 'k: |\n  sslmode=disable\n', 'x\ny', 'k: |\n  sslmode=x\n  y\n'],
    ['folded', 'k: >\n  sslmode=disable\n', 'x', 'k: >\n  sslmode=x\n'],
  ])('%s', (_style, text, next, expected) => {
    const source = file(text);
    const root = follow(parseYaml(source).documents[0]!);
    const node = root?.kind === 'map' ? follow(root.pairs[0]!.value) : undefined;
    if (node?.kind !== 'scalar') throw new Error('no scalar');
    const edit = slotIn(node.passage, 8, 15, 'disable').encode(next);
    expect(edit && applyEdits(source, [edit])).toBe(expected);
  });

  it.each([
    ['a comment', 'k: x y\n', 'a #b'],
    ['a mapping', 'k: x y\n', 'a: b'],
    ['a line break', 'k: x y\n', 'a\nb'],
    ['a comma in a flow list', 'k: [x, y]\n', 'a,b'],
    ['a line break in single quotes', "k: 'x'\n", 'a\nb'],
    ['a line break in a folded block', 'k: >\n  x\n', 'a\nb'],
  ])('%s is more than the place can hold', (_title, text, next) => {
    const [, scalar] = scalars(parseYaml(file(text)).documents[0]);
    expect(scalar!.passage.escape(next)).toBeUndefined();
  });

  it('what is written reads back', () => {
    const style = fc.constantFrom(
      'k: before X after\n',
      "k: 'before X after'\n",
      'k: "before X after"\n',
      'k: |-\n  before X after\n',
      'k: >-\n  before X after\n',
      'k: [before X after]\n',
    );
    fc.assert(
      fc.property(style, fc.string({ unit: 'binary', maxLength: 12 }), (text, next) => {
        const source = file(text);
        const [, scalar] = scalars(parseYaml(source).documents[0]);
        const start = scalar!.text.indexOf('X');
        const edit = slotIn(scalar!.passage, start, start + 1, 'X').encode(next);
        if (!edit) return;
        const [, again] = scalars(parseYaml(file(applyEdits(source, [edit]))).documents[0]);
        expect(again!.text).toBe(`before ${next} after`);
      }),
      { numRuns: 800 },
    );
  });
});
