import { describe, expect, it } from 'vitest';
import { composeWords } from '../../src/parse/compose-words.js';
import { applyEdits } from '../../src/text/edit.js';
import { slotIn, verbatim } from '../../src/text/passage.js';
import { type SourceFile, textOf, whole } from '../../src/text/source.js';

const file = (text: string): SourceFile => ({ path: 'compose.yaml', text });
const words = (text: string) => composeWords(verbatim(whole(file(text))));

describe('a command written as one string', () => {
  it.each([
    ['postgres -c ssl=on', ['postgres', '-c', 'ssl=on']],
    ["-c 'a=b c' -c \"d='e'\"", ['-c', 'a=b c', '-c', "d='e'"]],
    ['a\\ b c\\"d', ['a b', 'c"d']],
    // Not as in a shell: `\n` and `\t` are a line break and a tab, in double quotes too.
    ['a\\nb "c\\td"', ['a\nb', 'c\td']],
    ["'a\\nb'", ['a\\nb']],
    ['a\nb\r\n\tc', ['a', 'b', 'c']],
    ['a "" \'\' b', ['a', '', '', 'b']],
    ['a;b', ['a']],
    ['a && b', ['a']],
    ['a | b', ['a']],
    ['a 2> b', ['a']],
    ['a x> b', ['a', 'x']],
    ['a "b;c" \'&\'', ['a', 'b;c', '&']],
    ['a $(b c) d', ['a', '$(b c)', 'd']],
    ['a `b c` d', ['a', '`b c`', 'd']],
    ['a "$(b)"', ['a', '$(b)']],
    ['', []],
    [' \n', []],
  ])('%j', (text, expected) => {
    expect(words(text)?.map((word) => word.text)).toEqual(expected);
  });

  it.each(["a 'b", 'a "b', 'a `b', 'a $(b', 'a (b)', 'a)', 'a\\'])('Compose refuses %j', (text) => {
    expect(words(text)).toBeUndefined();
  });

  it('words stand where they are written, and can be written there', () => {
    const source = file("postgres -c 'a=b c' d=e");
    const [, , quoted, bare] = composeWords(verbatim(whole(source)))!;
    expect([textOf(quoted!.at), textOf(bare!.at)]).toEqual(['a=b c', 'd=e']);
    const write = (word: typeof quoted, next: string) => {
      const edit = slotIn(word!, 2, word!.text.length, '').encode(next);
      return edit && applyEdits(source, [edit]);
    };
    expect(write(quoted, 'x y')).toBe("postgres -c 'a=x y' d=e");
    expect(write(quoted, "it's")).toBeUndefined();
    expect(write(bare, 'x y')).toBe("postgres -c 'a=b c' d=x\\ y");
  });
});
