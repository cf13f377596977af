import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAJORS, type Major } from '../../src/facts/versions.js';
import { type AuthLine, readAuthLines } from '../../src/parse/hba-auth-lines.js';
import { startReading } from '../../src/parse/hba-include.js';
import { type HbaWorld, parseRecord } from '../../src/parse/hba-record.js';
import type { HbaRecord } from '../../src/parse/hba-tree.js';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import { memoryFiles } from '../../src/text/files.js';
import type { SourceFile } from '../../src/text/source.js';
import { ADDRESSES, fileOf, HBA_LINE, sidecars } from '../oracle/hba-arbitrary.js';

const NONE = memoryFiles([]);
const fileWith = (text: string): SourceFile => ({ path: 'pg_hba.conf', text });
const recordsOf = (text: string): readonly HbaRecord[] =>
  parsePgHba(fileWith(text), { version: 18, files: NONE }).entries.filter((entry) => entry.kind === 'record');

/** Every field, as it is handed out now. */
const fieldsOf = (record: HbaRecord) => {
  const { kind, at, line, type, databases, users, address, mask, method, options, notice } = record;
  return { kind, at, line, type, databases, users, address, mask, method, options, notice };
};

/** The records as they are before anything of them is forgotten. */
function wholeRecords(file: SourceFile, world: HbaWorld, files: Parameters<typeof startReading>[2]) {
  const lines: AuthLine[] = [];
  readAuthLines(startReading(file, world.version, files), file, (line) => lines.push(line));
  return lines
    .filter(({ problem, unknown }) => !problem && !unknown)
    .map((line) => parseRecord(line, world))
    .filter((entry) => entry.kind === 'record');
}

function expectSame(text: string, version: Major, world: Omit<HbaWorld, 'version'> = {}): number {
  const file = fileWith(text);
  const others = Object.entries(sidecars(version)).map(([path, content]) => ({ path, text: content }));
  const files = memoryFiles([file, ...others]);
  const { entries } = parsePgHba(file, { version, files, ...world });
  const read = entries.filter((entry) => entry.kind === 'record');
  expect(read.map(fieldsOf)).toEqual(wholeRecords(file, { version, ...world }, files).map(fieldsOf));
  // Asked once more, it says the same.
  expect(read.map(fieldsOf)).toEqual(read.map(fieldsOf));
  return read.length;
}

describe('a record that reads its line again', () => {
  it('says what it said at first, whatever the file', () => {
    fc.assert(
      fc.property(fileOf(HBA_LINE, 8), fc.constantFrom<Major>(...MAJORS), fc.boolean(), (text, version, ssl) => {
        expectSame(text, version, { ssl, gss: ssl });
      }),
    );
  });

  it('says what it said at first, whatever blanks, quotes, commas and comments the line has', () => {
    const name = fc.constantFrom('all', '"all"', 'a,b', 'a, b', '"x y",+"g h"', ',a', '"a""b"', '/^a', 'é', '""');
    const blank = fc.constantFrom(' ', '\t', '  ', ' \t ');
    const end = fc.constantFrom('', ' # why', '#', '\r', ' map=m', ' map="a b" # c', ' clientcert=verify-full');
    const type = fc.constantFrom('host', 'hostssl', '"hostnossl"', ' hostgssenc');
    const line = fc
      .tuple(type, blank, name, blank, name, blank, ADDRESSES, blank, fc.constantFrom('cert', 'md5', '"trust"'), end)
      .map((parts) => parts.join(''));
    let records = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.constantFrom<Major>(...MAJORS), (lines, version) => {
        records += expectSame(lines.join('\n'), version, { ssl: false });
      }),
    );
    expect(records).toBeGreaterThan(0);
  });

  it('is the same object as long as its tree is there', () => {
    const { entries } = parsePgHba(fileWith('local all all peer\nhost all all all md5\n'), {
      version: 18,
      files: NONE,
    });
    expect(entries[1]).toBe([...entries][1]);
    expect(entries.indexOf(entries[1]!)).toBe(1);
  });

  it('keeps the words of a long line, so that nobody reads them over and over', () => {
    const names = Array.from({ length: 300 }, (_, index) => `app${index}`).join(',');
    const [short, long] = recordsOf(`local all all peer\nlocal all ${names} peer\n`);
    expect(long?.users).toBe(long?.users);
    expect(long?.users).toHaveLength(300);
    expect(short?.users).not.toBe(short?.users);
  });

  it('knows its places to the last character of the longest line that is read again', () => {
    for (const length of [1_020, 1_021, 1_022, 1_023, 1_024]) {
      const options = 'map=m clientcert=verify-full';
      const head = 'hostssl all app 10.0.0.0 255.0.0.0';
      const text = `${head}${' '.repeat(length - head.length - options.length - 5)}cert ${options}`;
      expect(text).toHaveLength(length);
      expect(expectSame(text, 18)).toBe(1);
    }
  });
});
