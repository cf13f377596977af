import { describe, expect, it } from 'vitest';
import { allowList, HARD_TABLES, hardTable } from '../../src/dev/bench-hba-files.js';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import { memoryFiles } from '../../src/text/files.js';

/** How many lines are records, and what is wrong with the others. */
function read(text: string): readonly (number | string)[] {
  const { entries } = parsePgHba({ path: 'pg_hba.conf', text }, { version: 18, files: memoryFiles([]) });
  const refused = entries.flatMap((entry) => (entry.kind === 'record' ? [] : [JSON.stringify(entry.at.start)]));
  return [entries.length - refused.length, ...refused];
}

describe('the tables of the benchmark', () => {
  it('are allow-lists of the size they are asked for, and the same every time', () => {
    const [records] = read(allowList(1_000));
    expect(read(allowList(1_000))).toHaveLength(1);
    expect(Math.abs(Number(records) - 1_000)).toBeLessThan(5);
    expect(allowList(100)).toBe(allowList(100));
  });

  it.each(Object.entries(HARD_TABLES))('hold nothing but records: %s', (_, shapes) =>
    expect(read(hardTable(500, shapes))).toEqual([501]),
  );
});
