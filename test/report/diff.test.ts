import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactorFor } from '../../src/engine/redact.js';
import { unifiedDiff } from '../../src/report/diff.js';
import { applyEdits, type Edit } from '../../src/text/edit.js';
import { lineAt, type SourceFile, spanOf } from '../../src/text/source.js';

const plain = redactorFor([]);
const bare = {
  patchLine: (file: SourceFile, line: number) => lineAt(file, line) + (isCr(file, line) ? '\r' : ''),
  patchText: (line: string) => line,
};
const isCr = (file: SourceFile, line: number) => file.text.split('\n')[line - 1]!.endsWith('\r');

const edit = (file: SourceFile, start: number, end: number, text: string): Edit => ({
  at: spanOf(file, start, end),
  text,
});

describe('unifiedDiff', () => {
  it('shows three lines around a change', () => {
    const file = { path: 'a.conf', text: '1\n2\n3\n4\n5\n6\n7\n8\n9\n' };
    expect(unifiedDiff(file, [edit(file, 8, 9, 'five')], plain)).toBe(
      '--- a/a.conf\n+++ b/a.conf\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('says where a last line has no line feed', () => {
    const file = { path: 'a', text: 'x' };
    expect(unifiedDiff(file, [edit(file, 0, 1, 'y')], plain)).toBe(
      '--- a/a\n+++ b/a\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n',
    );
  });

  it('is empty when nothing changes', () => {
    const file = { path: 'a', text: 'x\n' };
    expect(unifiedDiff(file, [edit(file, 0, 1, 'x')], plain)).toBe('');
    expect(unifiedDiff(file, [], plain)).toBe('');
  });

  it('hides secrets in every line it shows', () => {
    const file = { path: '.env', text: 'PGPASSWORD=hunter2\nURL=postgres://u:hunter2@h/d\n' };
    const secret = { at: spanOf(file, 11, 18), value: 'hunter2' };
    const diff = unifiedDiff(
      file,
      [edit(file, file.text.length - 1, file.text.length - 1, '?sslmode=x')],
      redactorFor([secret]),
    );
    expect(diff).toBe(
      '--- a/.env\n+++ b/.env\n@@ -1,2 +1,2 @@\n PGPASSWORD=****\n-URL=postgres://u:****@h/d\n+URL=postgres://u:****@h/d?sslmode=x\n',
    );
  });

  it('is a patch that git applies, for any edits of any text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hostssl-diff-'));
    const unit = fc.constantFrom('a', 'b', '\n', '\n', 'c\r\n', '\t', 'é');
    const text = fc.string({ unit, maxLength: 60 });
    const change = fc.tuple(fc.nat(), fc.nat(4), fc.string({ unit, maxLength: 5 }));
    try {
      fc.assert(
        fc.property(text, fc.array(change, { maxLength: 4 }), (before, changes) => {
          const file = { path: 'f', text: before };
          let floor = 0;
          const edits: Edit[] = [];
          for (const [gap, length, next] of changes) {
            const start = floor + (gap % 20);
            const end = start + length;
            if (end > before.length) break;
            edits.push(edit(file, start, end, next));
            floor = end + 1;
          }
          const after = applyEdits(file, edits);
          const diff = unifiedDiff(file, edits, bare);
          expect(diff === '').toBe(after === before);
          if (diff === '' || after === '' || before === '') return; // git names empty files in its own way
          writeFileSync(join(folder, 'f'), before);
          execFileSync('git', ['apply', '--unidiff-zero', '--whitespace=nowarn', '-'], { cwd: folder, input: diff });
          expect(readFileSync(join(folder, 'f'), 'utf8')).toBe(after);
        }),
        { numRuns: 120 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
