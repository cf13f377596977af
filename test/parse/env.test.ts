import { parseEnv as nodeParseEnv } from 'node:util';
import dotenv from 'dotenv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnvDialect } from '../../src/facts/env-dialects.js';
import { parseEnv } from '../../src/parse/env.js';
import type { EnvEntry } from '../../src/parse/env-tree.js';
import type { Lookup } from '../../src/parse/interpolation.js';
import { applyEdits } from '../../src/text/edit.js';
import { slotIn } from '../../src/text/passage.js';
import { byDefault } from '../../src/text/resolved.js';
import { textOf, whole } from '../../src/text/source.js';

function read(text: string, dialect: EnvDialect, variables?: Lookup) {
  return parseEnv(whole({ path: '.env', text }), variables ? { dialect, variables } : { dialect });
}

/** Values by name, the later of duplicates; `?` and the reason for one that is unknown. */
function values(text: string, dialect: EnvDialect, variables?: Lookup): Record<string, string> {
  const { tree } = read(text, dialect, variables);
  return Object.fromEntries(
    tree.entries.map(({ name, value }) => [name, value.kind === 'unknown' ? `? ${value.why}` : value.value]),
  );
}

const BITS = [
  ...[
    'A',
    'B',
    'AB',
    'export ',
    'export',
    '=',
    '=',
    '=',
    ' = ',
    ': ',
    ':',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\r',
  ],
  ...[
    '"',
    '"',
    "'",
    "'",
    '`',
    '\\',
    '\\n',
    '\\r',
    '\\"',
    "\\'",
    '#',
    ' #',
    '# c',
    '$',
    'é',
    '🐘',
    '\u00a0',
    '\ufeff',
    '.',
    '-',
  ],
  ...['postgres://u:p@h/db?a=b', 'x y', '\0', '1', '_'],
];
const soup = fc.array(fc.constantFrom(...BITS), { maxLength: 24 }).map((bits) => bits.join(''));

const body = fc
  .array(fc.constantFrom(...BITS.filter((bit) => !/[\r\n]/u.test(bit))), { maxLength: 4 })
  .map((bits) => bits.join(''));
const assignment = fc
  .tuple(
    fc.constantFrom('A', 'B', 'C'),
    fc.constantFrom('', '"', "'"),
    fc.oneof(body, fc.constantFrom('x', 'x y', 'a=b')),
  )
  .map(([name, quote, value]) => `${name}=${quote}${value}${quote}\n`);
const assignments = fc.oneof(
  soup,
  fc.array(assignment, { maxLength: 4 }).map((lines) => lines.join('')),
);

describe('the dotenv dialect', () => {
  it('reads random files as the package does', () => {
    fc.assert(
      fc.property(soup, (text) => {
        expect(values(text, 'dotenv')).toEqual(dotenv.parse(text));
      }),
      { numRuns: 20_000 },
    );
  });

  it('reads everyday files as Node does, too', () => {
    const value = fc.stringMatching(/^[a-z0-9:/@?&.-]{0,12}$/u);
    const written = fc.oneof(
      value,
      value.map((text) => `"${text}"`),
      value.map((text) => `'${text}'`),
      value.map((text) => `${text} # note`),
      fc.constantFrom('"a\nb"', "'x # y'", '"p#q"', ' spaced '),
    );
    const line = fc.oneof(
      fc.tuple(fc.constantFrom('', 'export '), fc.stringMatching(/^[A-Z][A-Z0-9_]{0,5}$/u), written).map((parts) => {
        return `${parts[0]}${parts[1]}=${parts[2]}`;
      }),
      fc.constantFrom('', '# comment'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = lines.join('\n');
        expect(values(text, 'dotenv')).toEqual({ ...nodeParseEnv(text) });
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['A="unterminated\nB=1', { A: '"unterminated', B: '1' }],
    ["A='it's'", { A: "it's" }],
    ['A="b" "c"', { A: 'b" "c' }],
    ['A:\nB=1', { A: 'B=1' }],
    ['A=\n"quoted"', { A: 'quoted' }],
    ['export\nA=b', { A: 'b' }],
    ['export=b', { export: 'b' }],
    ['A="x\\" # y', { A: 'x\\' }],
    ['A="\\n\\t"', { A: '\n\\t' }],
  ])('%j', (text, expected) => {
    expect(values(text, 'dotenv')).toEqual(expected);
    expect(dotenv.parse(text)).toEqual(expected);
  });

  it('replaces `${NAME}`, which is only written for an expander, and says what has no value', () => {
    const text = 'URL="postgres://${U}:${PW}@${H}/x"\nU=me\nH=${U}.example.com\nRAW=\'${U}\'\nV=$U';
    expect(values(text, 'dotenv')).toEqual({
      URL: '? `${PW}` has no value in sight',
      U: 'me',
      H: 'me.example.com',
      RAW: '${U}',
      V: '$U',
    });
    const url = read(text, 'dotenv').tree.entries[0]!;
    expect(url.template?.text).toBe('postgres://me:${PW}@${H}/x');
    expect(values(text, 'dotenv', () => byDefault('z', 'test'))['URL']).toBe('postgres://me:z@z/x');
  });
});

describe('the compose dialect', () => {
  it.each([
    ['A=b # c\nB=b#c\nC="b # c" # d', { A: 'b', B: 'b#c', C: 'b # c' }],
    ['\ufeffA=1\r\nB= 2 \r\n', { A: '1', B: '2' }],
    ['A: b\nexport B=c', { A: 'b', B: 'c' }],
    ['A=x\nB=$A${A}y\nC="$A"\nD=\'$A\'', { A: 'x', B: 'xxy', C: 'x', D: '$A' }],
    ['A=${B:-postgres://u@h:5/d?x=y-z}', { A: 'postgres://u@h:5/d?x=y-z' }],
    ['A="a\\$b"\nB="c\\"d"\nC=\'e\\\'f\'\nD="x\\ty\\\\z\\q"', { A: 'a$b', B: 'c"d', C: "e'f", D: 'x\ty\\z\\q' }],
    ['A="\\0123\\012"', { A: 'S\\012' }],
    ['A="two\nlines"\nB=1', { A: 'two\nlines', B: '1' }],
    ['A="b"C=d', { A: 'b', C: 'd' }],
    ['A=$NONE', { A: '? `${NONE}` has no value in sight' }],
    ['A\nB=1\n', { A: '? `A` is taken from the environment', B: '1' }],
    ['A=\nB=1', { A: '', B: '1' }],
  ])('%j', (text, expected) => {
    expect(values(text, 'compose')).toEqual(expected);
  });

  it('lets the outside win', () => {
    expect(values('A=1\nB=$A', 'compose', (name) => (name === 'A' ? byDefault('out', 'test') : undefined))['B']).toBe(
      'out',
    );
  });

  it.each([
    ['A B=1', 'key cannot contain a space'],
    ['A%=1', 'unexpected character `%` in variable name'],
    ['B=1\nA="x\n', 'unterminated quoted value'],
  ])('refuses %j', (text, message) => {
    expect(read(text, 'compose').problems.map((problem) => problem.message)).toEqual([message]);
  });
});

describe('the docker dialect', () => {
  it('takes everything as it is', () => {
    const text = '# c\n  A="b" # d\r\nB=\n\nC\n D = x\n=y\nE=$A';
    expect(values(text, 'docker')).toEqual({
      A: '"b" # d',
      B: '',
      C: '? `C` is taken from the environment',
      E: '$A',
    });
    expect(read(text, 'docker').problems.map(({ message }) => message)).toEqual([
      'variable `D ` contains whitespaces',
      'no variable name before the `=`',
    ]);
  });
});

describe('the systemd dialect', () => {
  it.each([
    ['# c\n; d\nA=b c  \nB = x', { A: 'b c', B: 'x' }],
    ['A="b # c"\nB=b # c', { A: 'b # c', B: 'b # c' }],
    ['A=one\\\ntwo\nB="three\\\nfour"', { A: 'onetwo', B: 'threefour' }],
    ['A="a\\"b\\n"\nB=\'c\\d\'\nC=e\\ f', { A: 'a"b\\n', B: 'c\\d', C: 'e f' }],
    ['A="a" \'b\' c', { A: 'abc' }],
    ['A="two\nlines"', { A: 'two\nlines' }],
    ['A="open', { A: 'open' }],
    ['1A=b\nexport B=c\nno equals\nC=$A', { C: '$A' }],
    ['A=\nB=1', { A: '', B: '1' }],
  ])('%j', (text, expected) => {
    expect(values(text, 'systemd')).toEqual(expected);
  });
});

describe.each(['dotenv', 'compose', 'docker', 'systemd'] as const)('every value of %s', (dialect) => {
  it('knows where it stands', () => {
    const { tree } = read(
      '# x\nexport URL="postgres://u:p@h/db"\nB=plain\n',
      dialect === 'docker' ? 'compose' : dialect,
    );
    const entry = tree.entries.at(-1)!;
    expect([textOf(entry.nameAt), textOf(entry.at)]).toEqual(['B', 'plain']);
  });

  it('reads back an edit of it, and nothing else changes', () => {
    let edits = 0;
    const next = fc.oneof(
      fc.stringMatching(/^[a-z:/@?=&.-]{0,8}$/u),
      fc.constantFrom(' x', "it's", '"', '#', '$A', '\\n'),
    );
    const plain = (entries: readonly EnvEntry[]) =>
      entries.map(({ name, value }) => [name, value.kind, 'value' in value && value.value]);
    fc.assert(
      fc.property(assignments, fc.nat(), fc.nat(), fc.nat(), next, (text, which, a, b, replacement) => {
        const { tree } = read(text, dialect);
        const index = which % Math.max(1, tree.entries.length);
        const { passage } = tree.entries[index] ?? {};
        if (!passage) return;
        const length = passage.text.length + 1;
        const [start, end] = [a % length, b % length].sort((x, y) => x - y) as [number, number];
        // A blank at the start of a bare value is dropped; nobody writes one there.
        if (start === 0 && replacement.startsWith(' ')) return;
        const edit = slotIn(passage, start, end, '').encode(replacement);
        if (!edit) return;
        edits++;
        const expected = passage.text.slice(0, start) + replacement + passage.text.slice(end);
        // Nobody empties a value; Compose would take a comment behind it for the next one.
        if (expected === '' || expected !== expected.trim()) return;
        const again = read(applyEdits(passage.at.file, [edit]), dialect).tree.entries;
        const before = plain(tree.entries);
        before[index] = [tree.entries[index]!.name, 'set', expected];
        // In Compose's dialect later values may use this one.
        if (dialect === 'compose' && text.includes('$')) expect(plain(again)[index]).toEqual(before[index]);
        else expect(plain(again)).toEqual(before);
      }),
      { numRuns: 3000 },
    );
    expect(edits).toBeGreaterThan(100);
  });

  it.each([
    ['A="\\r"', 'a backslash in quotes'],
    ["A='it\\'s'", 'an escaped quote'],
    ['A=a"b', 'a quote in a bare value'],
  ])('does not edit %j beside %s', (text) => {
    const { passage } = read(text, dialect).tree.entries[0] ?? {};
    const edit = passage && slotIn(passage, 0, 1, '').encode('$x');
    if (!edit) return;
    const again = read(applyEdits(passage.at.file, [edit]), dialect).tree.entries[0];
    expect(again?.value).toMatchObject({ kind: 'set', value: `$x${passage.text.slice(1)}` });
  });

  it('survives anything', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text, dialect)));
    const started = performance.now();
    for (const unit of ['A="x\n', 'A=\\"', '\n', ' ', 'A=', '"', "A='x\n", 'export ', 'A:', '${A:-', '\\\n']) {
      read(unit.repeat(100_000), dialect);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('a template', () => {
  const tree = (text: string) => {
    const { tree, problems } = read(text, 'dotenv');
    return [tree.entries.map(({ name, value }) => `${name} ${value.kind}`), problems.map(({ at }) => textOf(at))];
  };

  it('leaves what its marks decide unknown, and the final lines around it as they are', () =>
    expect(
      tree(
        'A=postgres://{{ u }}@db.example.com/x?sslmode=disable\nB=postgres://u@db.example.com/x\nPGHOST=<%= @h %>\n',
      ),
    ).toEqual([['A unknown', 'B set', 'PGHOST unknown'], ['postgres://{{ u }}@db.example.com/x?sslmode=disable']]));

  it('may leave out what stands between its control tags', () =>
    expect(tree('{% if prod %}\nPGHOST=db.example.com\n{% endif %}\nPGUSER=app\n')).toEqual([
      ['PGHOST unknown', 'PGUSER set'],
      ['db.example.com'],
    ]));

  it('is no gap where it fills what is not about PostgreSQL', () =>
    expect(tree('GREETING=Hello {{name}}\nPGHOST=db.example.com\n')).toEqual([['GREETING unknown', 'PGHOST set'], []]));
});
