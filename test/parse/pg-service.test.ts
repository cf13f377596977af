import { describe, expect, it } from 'vitest';
import { parsePgService, sectionOptions } from '../../src/parse/pg-service.js';
import { applyEdits } from '../../src/text/edit.js';
import { textOf, whole } from '../../src/text/source.js';

const read = (text: string) => parsePgService(whole({ path: 'pg_service.conf', text }));
const section = (text: string, index = 0) => read(text).tree.sections[index]!;
const options = (text: string) =>
  Object.fromEntries([...sectionOptions(section(text))].map(([keyword, { value }]) => [keyword, value]));

describe('pg_service.conf', () => {
  it('reads sections', () => {
    const text = '# services\n[a]\nhost=h\n  port=1  \r\n # comment\n\n[b]\nhost=other\n';
    expect(read(text).tree.sections.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(options(text)).toEqual({ host: 'h', port: '1' });
    expect(textOf(section(text).at)).toBe('[a]');
  });

  it('lets the first of duplicates win, and the first of two sections', () => {
    const text = '[a]\nhost=h\nhost=i\n[a]\nhost=j\n';
    expect(options(text)).toEqual({ host: 'h' });
    expect(section(text, 1).shadowed).toBe(true);
  });

  it.each([
    ['[a]\nsslmode = require', 'syntax error in service file "pg_service.conf", line 2'],
    ['[a]\nhost', 'syntax error in service file "pg_service.conf", line 2'],
    ['[a]\nrequiressl=1', 'syntax error in service file "pg_service.conf", line 2'],
    ['[a]\nservice=b', 'nested service specifications not supported in service file "pg_service.conf", line 2'],
    [`[a]\n#${'x'.repeat(1100)}`, 'line 2 too long in service file "pg_service.conf"'],
  ])('%j is refused', (text, message) => {
    expect(read(text).problems.map((problem) => problem.message)).toEqual([message]);
  });

  it('keeps blanks after the equals sign, quotes and comments in the value', () => {
    expect(options("[a]\nsslmode= require\nhost='h' # x\n")).toEqual({ sslmode: ' require', host: "'h' # x" });
  });

  it('does not look at lines of other sections', () => {
    const { tree, problems } = read('stray\n[a]\nhost=h\n[b]\nnonsense\n');
    expect(tree.sections.map((one) => one.problems.length)).toEqual([0, 1]);
    expect(problems).toHaveLength(1);
  });

  it('does not see a section behind a byte order mark or without its bracket', () => {
    expect(read('\ufeff[a]\nhost=h\n').tree.sections).toEqual([]);
    expect(read('[a]\nhost=h\n[b\nhost=i\n').tree.sections).toHaveLength(1);
  });

  it('is written where it stands, and only with what reads back', () => {
    const text = '[a]\nsslmode=require\n';
    const { slot } = section(text).options[0]!;
    expect(applyEdits(slot.at.file, [slot.encode('verify-full')!])).toBe('[a]\nsslmode=verify-full\n');
    expect(slot.encode('x ')).toBeUndefined();
    expect(slot.encode('x\ny')).toBeUndefined();
  });
});
