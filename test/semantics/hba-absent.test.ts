import { describe, expect, it } from 'vitest';
import type { Major } from '../../src/facts/versions.js';
import { namesAbsentDirectory, namesAbsentFile, withAbsentOpen } from '../../src/semantics/hba-absent.js';
import { absentFileLines, hbaInForce, refusedLines } from '../../src/semantics/hba-versions.js';
import { hbaOf, hbaServer } from './server-of.js';

const refusals = (text: string, version: Major) =>
  hbaOf(hbaServer(text, version)).entries.filter((entry) => entry.kind === 'refused');

describe('a line that names what is not there', () => {
  const table: readonly [string, Major, readonly [file: boolean, directory: boolean]][] = [
    ['host all @admins all md5\n', 13, [true, false]],
    ['host all @admins all md5\n', 18, [true, false]],
    ['include more.conf\n', 16, [true, false]],
    ['include_dir hba.d\n', 16, [false, true]],
    ['include_dir hba.d\n', 15, [false, false]], // no such directive
    ['include pg_hba.conf\n', 17, [false, false]], // there, and too deep
    ['HOST all all all md5\n', 17, [false, false]],
  ];
  for (const [text, version, expected] of table)
    it(`${version}: ${text.trim()}`, () => {
      const [first] = refusals(text, version);
      expect(first && [namesAbsentFile(first), namesAbsentDirectory(first)]).toEqual(expected);
    });
});

it('keeps the others in force, and knows nothing of that line', () => {
  const server = hbaServer('host all @admins all md5\nlocal all all peer\n', 17);
  expect(hbaInForce(server)?.entries.map(({ kind }) => kind)).toEqual(['template', 'record']);
  expect([refusedLines(server).length, absentFileLines(server).length]).toEqual([0, 1]);
});

it('gives a table back unchanged that needs nothing', () => {
  const tree = hbaOf(hbaServer('local all all peer\n', 17));
  expect(withAbsentOpen(tree)).toBe(tree);
});
