import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCompose } from '../../src/parse/compose.js';
import type { ComposeString, ComposeTree } from '../../src/parse/compose-tree.js';
import { applyEdits } from '../../src/text/edit.js';
import { memoryFiles } from '../../src/text/files.js';
import { slotIn } from '../../src/text/passage.js';
import { known } from '../../src/text/resolved.js';
import { type SourceFile, textOf } from '../../src/text/source.js';

/** A value as it is meant, and how it may be written in a compose file. */
interface Written {
  readonly value: string;
  readonly yaml: string;
}

const word = fc.stringMatching(/^[a-z][a-z0-9/:.@=?&%_-]{0,12}[a-z0-9]$/u);
const text = fc.array(fc.constantFrom('a', 'b', ' ', "'", '"', '\\', '$', '#', ':', ',', '[', 'é', '=', '{'), {
  minLength: 1,
  maxLength: 10,
});
const dollars = (value: string) => value.replaceAll('$', '$$$$');

const double = (value: string): Written => ({ value, yaml: JSON.stringify(dollars(value)) });
const single = (value: string): Written => ({ value, yaml: `'${dollars(value).replaceAll("'", "''")}'` });
const anyText = text.map((pieces) => pieces.join(''));
const written: fc.Arbitrary<Written> = fc.oneof(
  word.map((value) => ({ value, yaml: value })),
  anyText.map(double),
  anyText.map(single),
  word.map((value) => ({ value, yaml: `\${UNSET:-${value}}` })),
  fc.tuple(word, word).map(([a, b]) => ({ value: `${a}known${b}`, yaml: `"${a}\${SET}${b}"` })),
  fc.tuple(word, word).map(([a, b]) => ({ value: `${a} ${b}`, yaml: `>-\n          ${a}\n          ${b}` })),
  word.map((value) => ({ value: `${value}\n`, yaml: `|\n          ${value}` })),
);

interface Plan {
  readonly source: SourceFile;
  readonly expected: ReadonlyMap<string, string>;
}

const plan: fc.Arbitrary<Plan> = fc
  .tuple(fc.array(written, { minLength: 1, maxLength: 6 }), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([values, merged, crlf, bom]) => {
    const line = ({ yaml }: Written, index: number) => `      V${index}: ${yaml}`;
    const half = merged ? Math.floor(values.length / 2) : 0;
    const anchored = values.slice(0, half).map(line);
    const own = values.slice(half).map((value, index) => line(value, index + half));
    const lines = [
      ...(half > 0 ? ['x-env:', '    &env', ...anchored] : []),
      'services:',
      '  app:',
      '    image: app',
      '    environment:',
      ...(half > 0 ? ['      <<: *env'] : []),
      ...own,
      '    restart: always',
      '',
    ];
    const body = lines.join('\n').replaceAll('\n', crlf ? '\r\n' : '\n');
    return {
      source: { path: 'compose.yaml', text: (bom ? '\ufeff' : '') + body },
      expected: new Map(values.map(({ value }, index) => [`V${index}`, value])),
    };
  });

const read = (source: SourceFile) =>
  parseCompose(source, { files: memoryFiles([source, { path: '.env', text: 'SET=known\n' }]) });
const variables = (tree: ComposeTree) => tree.services[0]!.environment;
const values = (tree: ComposeTree) => new Map(variables(tree).map(({ name, value }) => [name, known(value)]));
const sorted = (map: ReadonlyMap<string, string | undefined>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe('random compose files', () => {
  it('read as they were meant', () => {
    fc.assert(
      fc.property(plan, ({ source, expected }) => {
        const { tree, problems } = read(source);
        expect(problems).toEqual([]);
        expect(sorted(values(tree))).toEqual(sorted(expected));
      }),
      { numRuns: 400 },
    );
  });

  it('letters of a value stand where its passage says', () => {
    fc.assert(
      fc.property(plan, ({ source }) => {
        for (const { passage } of variables(read(source).tree)) {
          for (let at = 0; at < passage!.text.length; at++) {
            const char = passage!.text[at]!;
            if (/[a-z0-9é]/u.test(char) && passage!.writable(at, at + 1)) {
              expect(
                ['é', '\\u00e9'].includes(textOf(passage!.span(at, at + 1))) ? 'é' : textOf(passage!.span(at, at + 1)),
              ).toBe(char);
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('an edit changes its own value and nothing else', () => {
    let edited = 0;
    fc.assert(
      fc.property(plan, fc.nat(), fc.nat(), fc.nat(), fc.oneof(word, anyText), (from, which, a, b, next) => {
        const { tree } = read(from.source);
        const all = variables(tree);
        const variable: ComposeString & { readonly name: string } = all[which % all.length]!;
        const { passage } = variable;
        const [start, end] = [a % (passage!.text.length + 1), b % (passage!.text.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        // Slots stand on whole words: an end of the text may be blank only where the text itself is.
        if (/^\s|\s$/u.test(passage!.text.slice(0, start) + next + passage!.text.slice(end))) return;
        if (/^[^a-z]/u.test(passage!.text.slice(0, start) + next)) return;
        const edit = slotIn(passage!, start, end, '').encode(next);
        if (!edit) return;
        edited++;
        const again = read({ ...from.source, text: applyEdits(from.source, [edit]) });
        expect(again.problems).toEqual([]);
        const wanted = new Map(from.expected).set(
          variable.name,
          passage!.text.slice(0, start) + next + passage!.text.slice(end),
        );
        expect(sorted(values(again.tree))).toEqual(sorted(wanted));
      }),
      { numRuns: 1_000 },
    );
    expect(edited).toBeGreaterThan(300);
  });

  it('any text at all is read without an exception', () => {
    const shard = fc.constantFrom(
      'services:',
      '\n',
      '  ',
      '- ',
      'db:',
      ' image: postgres',
      ' environment:',
      ' A=b',
      '&a ',
      '*a',
      '<<: ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '|',
      '>',
      '#',
      '${',
      '}',
      '$',
      '\t',
      '\r\n',
      '---\n',
      '!reset ',
      'extends: db',
      'ports:',
      '5432:5432',
      '\u0000',
      '\ufeff',
      '{{ x }}',
      '{% if %}',
      'command: ',
    );
    fc.assert(
      fc.property(fc.array(shard, { maxLength: 40 }), (pieces) => {
        const { tree } = read({ path: 'compose.yaml', text: pieces.join('') });
        expect(tree.files.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
