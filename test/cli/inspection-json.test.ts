import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectionJson } from '../../src/cli/inspection-json.js';
import { inspectionTables } from '../../src/cli/inspection-table.js';

const file = { path: 'pg_hba.conf', text: 'local all\nhost\n' };
const problem = { at: { file, start: 10, end: 14 }, message: 'end-of-line "here"' };
const row = fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 });
const inspected = fc.record({
  file: fc.string({ unit: 'binary' }),
  kind: fc.constant('pg_hba' as const),
  rows: fc.array(row, { maxLength: 3 }),
  problems: fc.constantFrom([], [problem], [problem, problem]),
});

describe('inspectionJson', () => {
  it('is what JSON.stringify makes of the whole, to the last blank', () =>
    fc.assert(
      fc.property(fc.array(inspected, { maxLength: 3 }), (results) => {
        const place = { line: 2, column: 1, endLine: 2, endColumn: 5 };
        const files = results.map(({ problems, ...rest }) => ({
          ...rest,
          problems: problems.map(({ message }) => ({ message, ...place })),
        }));
        const whole = `${JSON.stringify({ schemaVersion: 1, files }, null, 2)}\n`;
        expect([...inspectionJson(results)].join('')).toBe(whole);
      }),
    ));
});

describe('inspectionTables', () => {
  it('are as wide as their widest cell, one below the other', () => {
    const rows = [
      { type: 'local', database: ['a', 'b'] },
      { type: 'host', database: null, error: 'x\ty' },
    ];
    const text = [...inspectionTables([{ file: 'a.conf', kind: 'pg_hba', rows, problems: [problem] }], 0)].join('');
    expect(text.split('\n')).toEqual([
      'a.conf (pg_hba)',
      'type   database  error',
      'local  {a,b}',
      `host             x\\u{9}y`,
      'pg_hba.conf:2:1: end-of-line "here"',
      '',
    ]);
    const none = { file: 'b.conf', kind: 'pg_hba' as const, rows: [], problems: [] };
    expect([...inspectionTables([none, none], 0)].join('')).toBe('b.conf (pg_hba)\n\nb.conf (pg_hba)\n');
  });

  it('hold more rows than a call takes arguments', () => {
    const rows = Array.from({ length: 200_000 }, (_, line_number) => ({ line_number }));
    let lines = 0;
    for (const piece of inspectionTables([{ file: 'a', kind: 'pg_hba', rows, problems: [] }], 0)) if (piece) lines++;
    expect(lines).toBe(200_002);
  });
});
