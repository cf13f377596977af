import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHash } from '../../src/engine/line-hash.js';

/** Every line by itself, in the plainest way: what the words of GitHub's documentation say. */
function slowly(text: string): string[] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  const counts = new Map<string, number>();
  return lines.map((_, index) => {
    const rest = `${lines.slice(index).join('\n').replaceAll(/[ \t]/gu, '')}\uffff`.slice(0, 100).padEnd(100, '\0');
    let hash = 0n;
    for (let i = 0; i < 100; i++) hash = (hash * 37n + BigInt(rest.charCodeAt(i))) % 2n ** 64n;
    const hex = hash.toString(16);
    counts.set(hex, (counts.get(hex) ?? 0) + 1);
    return `${hex}:${counts.get(hex)}`;
  });
}

const fast = (text: string): string[] => {
  const file = { path: 'x', text };
  return slowly(text).map((_, index) => lineHash(file, index + 1));
};

describe('lineHash', () => {
  // The values are those GitHub's own tests expect of its action.
  const vectors: readonly [string, readonly string[]][] = [
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
    [
      ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n',
      [
        'e9496ae3ebfced30:1',
        'fb7c023a8b9ccb3f:1',
        'ce8ba1a563dcdaca:1',
        'e20e36e16fcb0cc8:1',
        'b3edc88f2938467e:1',
        'c8e28b0b4002a3a0:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
  ];
  for (const [text, hashes] of vectors) it(JSON.stringify(text), () => expect(fast(text)).toEqual(hashes));

  it('counts lines of one hash', () => {
    expect(fast('Lorem ipsum dolor sit amet.\n'.repeat(10)).slice(4, 7)).toEqual([
      'a7f2ff13bc495cf2:5',
      'a7f2ff13bc495cf2:6',
      'a7f2ff1481e87703:1',
    ]);
  });

  it('is what a slow computation says, for any text', () => {
    const unit = fc.oneof(fc.constantFrom(' ', '\t', '\r', '\n', '\r\n', 'a', '\uffff'), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(fast(text)).toEqual(slowly(text));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a line beyond the end for the last one', () => {
    const file = { path: 'x', text: 'a\nb' };
    expect(lineHash(file, 9)).toBe(lineHash(file, 2));
  });
});
