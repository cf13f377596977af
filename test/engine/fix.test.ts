import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes } from '../../src/engine/fix.js';
import { minimalEdit } from '../../src/engine/minimal-edit.js';
import type { Fix } from '../../src/rule/rule.js';
import { applyEdits } from '../../src/text/edit.js';
import { type SourceFile, spanOf } from '../../src/text/source.js';
import { projectOf, ruleAbout, run } from './tiny.js';

const file: SourceFile = { path: 'a.conf', text: 'one two three\n' };
const fix = (safety: Fix['safety'], ...edits: readonly [number, number, string][]): Fix => ({
  title: 'change it',
  safety,
  edits: edits.map(([start, end, text]) => ({ at: spanOf(file, start, end), text })),
});

/** Findings in this order, with these fixes. */
const findingsWith = (source: SourceFile, fixes: readonly Fix[]) => {
  let next = 0;
  const rule = ruleAbout('x/y', /\w/gu, { finding: () => (fixes[next] ? { fix: fixes[next++]! } : {}) });
  return run(projectOf([source]), [rule]).findings;
};
const texts = (fixes: readonly Fix[], which: 'safe' | 'all' = 'all') => {
  const outcome = applyFixes(findingsWith(file, fixes), which);
  return [outcome.files[0]?.text ?? file.text, outcome.applied.length, outcome.skipped.map(({ why }) => why)];
};

describe('applyFixes', () => {
  it('makes safe fixes alone unless told otherwise', () => {
    const fixes = [fix('safe', [0, 3, 'ONE']), fix('review', [4, 7, 'TWO'])];
    expect(texts(fixes, 'safe')).toEqual(['ONE two three\n', 1, []]);
    expect(texts(fixes)).toEqual(['ONE TWO three\n', 2, []]);
  });

  it('leaves a fix for the next run that overlaps another', () =>
    expect(texts([fix('safe', [0, 5, 'x']), fix('safe', [4, 7, 'y']), fix('safe', [8, 13, 'z'])])).toEqual([
      'xwo z\n',
      2,
      ['it overlaps another fix'],
    ]));

  it('makes all of a fix or nothing', () =>
    expect(texts([fix('safe', [4, 7, 'TWO']), fix('safe', [0, 3, 'ONE'], [5, 6, 'x'])])).toEqual([
      'one TWO three\n',
      1,
      ['it overlaps another fix'],
    ]));

  it('makes the same change once, for everybody who wants it', () =>
    expect(texts([fix('safe', [0, 3, 'ONE']), fix('safe', [0, 3, 'ONE'], [4, 7, 'TWO'])])).toEqual([
      'ONE TWO three\n',
      2,
      [],
    ]));

  it('does not guess the order of two insertions at one place', () => {
    expect(texts([fix('safe', [4, 4, 'a']), fix('safe', [4, 4, 'b'])])[1]).toBe(1);
    expect(texts([fix('safe', [4, 4, 'a']), fix('safe', [4, 7, 'b'])])[1]).toBe(1);
    expect(texts([fix('safe', [4, 7, 'b']), fix('safe', [7, 7, 'a'])])).toEqual(['one ba three\n', 2, []]);
  });

  it('never rewrites a file that was not read whole', () => {
    const lossy = { ...file, lossy: true };
    const edit = { at: spanOf(lossy, 0, 3), text: 'ONE' };
    const outcome = applyFixes(findingsWith(lossy, [{ title: 't', safety: 'safe', edits: [edit] }]), 'all');
    expect(outcome.files).toEqual([]);
    expect(outcome.skipped.map(({ why }) => why)).toEqual(['the file holds bytes that are not UTF-8']);
  });
});

describe('minimalEdit', () => {
  it('says the same with less, and never cuts a character in two', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '\n'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const source = { path: 'x', text: `<${before}>` };
        const minimal = minimalEdit({ at: spanOf(source, 1, 1 + before.length), text: after });
        expect(applyEdits(source, [minimal])).toBe(`<${after}>`);
        expect(minimal.text).not.toMatch(/\p{Cs}/u);
        expect(minimal.text.length).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});

describe('edits in a report', () => {
  const told = (text: string, next: (old: string) => string) => {
    const source = { path: '.env', text };
    const whole = { at: spanOf(source, 0, text.length), text: next(text) };
    const rule = ruleAbout('x/y', /^/gu, { finding: () => ({ fix: { title: 't', safety: 'safe', edits: [whole] } }) });
    return run(projectOf([source]), [rule]).report.findings[0]!.fix!.edits;
  };

  it('do not repeat a secret that stays where it is', () =>
    expect(told('postgres://u:hunter2@db/x', (old) => `${old}?sslmode=verify-full`)).toEqual([
      expect.objectContaining({ file: '.env', start: 25, end: 25, text: '?sslmode=verify-full' }),
    ]));

  it('are left out where they would have to', () =>
    expect(told('URL=db', () => 'URL="postgres://u:hunter2@db"')).toEqual([]));
});
