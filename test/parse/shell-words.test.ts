import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shellCommands } from '../../src/parse/shell-words.js';
import { applyEdits } from '../../src/text/edit.js';
import { slotIn, verbatim } from '../../src/text/passage.js';
import { type SourceFile, textOf, whole } from '../../src/text/source.js';

const file = (text: string): SourceFile => ({ path: 'script', text });
const read = (text: string) => shellCommands(verbatim(whole(file(text))));
const words = (text: string) =>
  read(text).commands.map((command) =>
    command.words.map(({ passage, unknown }) => (unknown ? { unknown } : passage.text)),
  );

describe('words of a shell script', () => {
  it.each([
    ['a b  c', [['a', 'b', 'c']]],
    ['a "b c" d', [['a', 'b c', 'd']]],
    ["a 'b \"c' d", [['a', 'b "c', 'd']]],
    ['a "b\\"c\\d" e\\ f', [['a', 'b"c\\d', 'e f']]],
    ['a -c ssl="on"', [['a', '-c', 'ssl=on']]],
    ["a ''", [['a', '']]],
    ['a \\\n  b', [['a', 'b']]],
    ['a \\\r\n  b', [['a', 'b']]],
    ['a && b || c; d | e & f', [['a'], ['b'], ['c'], ['d'], ['e'], ['f']]],
    ['a\nb\n', [['a'], ['b']]],
    ['a # note\nb', [['a'], ['b']]],
    ['a b#c', [['a', 'b#c']]],
    ['a > out 2>&1', [['a']]],
    ['(a b)', [['a', 'b']]],
    ['', []],
    ['   ', []],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each(['$X', '${X:-y}', '$(id -u)', '`id`', '"$X"', 'a$X', '*.conf', '$1', '$@', "$'a'"])(
    '%s is known to the shell only',
    (word) => {
      const [command] = read(`run ${word} after`).commands;
      expect(command!.words.map(({ unknown }) => unknown !== undefined)).toEqual([false, true, false]);
    },
  );

  it('single quotes and backslashes keep a dollar', () => {
    expect(words('a \'$X\' \\$X "\\$X" $ 5$')).toEqual([['a', '$X', '$X', '$X', '$', '5$']]);
  });

  it('says what it does not read', () => {
    expect(read("a 'b").unread).toBe('a quote is not closed');
    expect(read('a "b').unread).toBe('a quote is not closed');
    expect(read('a $(b').unread).toBe('a substitution is not closed');
    expect(read('a').unread).toBeUndefined();
  });

  it('notes redirections and what ends a command', () => {
    expect(read('a > x; b').commands.map(({ redirects, end }) => [redirects, end])).toEqual([
      [true, ';'],
      [false, ''],
    ]);
  });

  it('knows where a word stands', () => {
    const [command] = read('a "b c"').commands;
    expect(textOf(command!.words[1]!.passage.at)).toBe('b c');
  });

  it('splits as sh does', () => {
    const piece = fc.constantFrom('a', 'b=c', ' ', '  ', '"', "'", '\\', '#', '/', '-', '\\\n', 'é', '\\"', '%');
    const scripts: string[] = [];
    const script = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    for (const text of fc.sample(script, { numRuns: 600, seed: 7 })) {
      const { commands, unread } = read(`: ${text}`);
      if (unread === undefined && commands.length === 1 && !/\\$/u.test(text)) scripts.push(text);
    }
    expect(scripts.length).toBeGreaterThan(150);
    // One shell for all: each script prints its words, each in brackets, then a line of its own.
    const body = scripts.map((text) => `p ${text}\n`).join('');
    const out = execFileSync('sh', ['-c', `p() { for w in "$@"; do printf '[%s]' "$w"; done; echo; }\n${body}`], {
      encoding: 'utf8',
    });
    const ours = scripts.map(
      (text) =>
        `${read(`p ${text}`)
          .commands[0]!.words.slice(1)
          .map(({ passage }) => `[${passage.text}]`)
          .join('')}\n`,
    );
    expect(ours.join('')).toBe(out);
  });

  it('what is written into a word reads back', () => {
    const form = fc.constantFrom('run X after', "run 'X' after", 'run "X" after', 'run a"b"X\'c\' after');
    fc.assert(
      fc.property(form, fc.string({ unit: 'binary', maxLength: 8 }), (text, next) => {
        const source = file(text);
        const [command] = shellCommands(verbatim(whole(source))).commands;
        const { passage } = command!.words[1]!;
        const at = passage.text.indexOf('X');
        const edit = slotIn(passage, at, at + 1, 'X').encode(next);
        if (!edit) return;
        const again = read(applyEdits(source, [edit]));
        expect(again.commands).toHaveLength(1);
        const expected = passage.text.replace('X', () => next);
        const seen = again.commands[0]!.words.map((word) => [word.passage.text, word.unknown]);
        if (next === '' && passage.text === 'X' && text === 'run X after') return;
        expect(seen).toEqual([
          ['run', undefined],
          [expected, undefined],
          ['after', undefined],
        ]);
      }),
      { numRuns: 800 },
    );
  });

  it('is linear in hostile scripts', () => {
    for (const unit of ['$(', '"a', "a'", '\\', 'a;', '> ', '`', '$x', 'a "b" ']) {
      expect(read(unit.repeat(20_000)).commands.length).toBeGreaterThanOrEqual(0);
    }
  });
});
