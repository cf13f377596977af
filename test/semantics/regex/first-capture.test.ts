import { describe, expect, it } from 'vitest';
import { firstCapture } from '../../../src/semantics/regex/first-capture.js';

const shown = (source: string, name: string) => {
  const capture = firstCapture(source, name, 18);
  return capture.kind === 'text' ? `"${capture.text}"` : capture.kind;
};

describe('the first group of an expression', () => {
  it.each([
    ['^(.*)@corp$', 'alice@corp', '"alice"'],
    ['^(.*)@corp$', 'alice@other', 'no-match'],
    ['(.*)@corp', 'alice@corp.example', '"alice"'],
    ['^CN=([^,]+),O=Org$', 'CN=alice,O=Org', '"alice"'],
    ['(a|ab)(c|bcd)', 'abcd', '"a"'],
    ['x*(x*)', 'xxx', '""'],
    ['^.*(a+)$', 'baaa', '"a"'],
    ['^[a-z]+$', 'alice', 'none'],
    ['^(?:a)+$', 'aa', 'none'],
    ['^(.*?)b(.*)$', 'abcb', 'unknown'],
    ['^(.*?)@corp$', 'alice@corp', '"alice"'],
    ['^((a)b)$', 'ab', '"ab"'],
    ['(a)|b', 'b', 'unknown'],
    ['(a)*b', 'aab', 'unknown'],
    ['(?:(a)|b)', 'a', 'unknown'],
    ['^[(](x)$', '(x', '"x"'],
    ['^[](](x)[[:alpha:]]$', '(xa', '"x"'],
    ['\\((x)', '(x', '"x"'],
    ['(x)\\y', 'x', 'unknown'],
    ['(?i)(x)', 'X', 'unknown'],
    ['(x', 'x', 'unknown'],
    ['^(.*)$', '\u00e9', 'unknown'],
  ])('%s of %s is %s', (source, name, expected) => expect(shown(source, name)).toBe(expected));

  it('is looked for in bounded time', () => {
    const started = performance.now();
    firstCapture('(.*)(.*)(.*)x$', `${'a'.repeat(150)}x`, 18);
    firstCapture('.*(.*).*', 'a'.repeat(159), 18);
    firstCapture('('.repeat(50_000), 'a', 18);
    firstCapture('['.repeat(50_000), 'a', 18);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
