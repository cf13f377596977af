import { describe, expect, it } from 'vitest';
import { readConf } from '../../src/parse/read-conf.js';
import { confRows } from '../../src/semantics/conf-rows.js';
import { memoryFiles } from '../../src/text/files.js';
import { commandLineOf } from './command-line.js';

const rows = (tree: Readonly<Record<string, string>>, args: readonly string[] = [], auto?: string) => {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  const commandLine = commandLineOf(args);
  const autoConf = auto === undefined ? {} : { autoConf: { path: 'postgresql.auto.conf', text: auto } };
  const reading = readConf(files[0]!, { files: memoryFiles(files), commandLine, ...autoConf });
  return confRows(reading, { major: 16, path: (path) => `/etc/${path}` });
};
const short = (...given: Parameters<typeof rows>) =>
  rows(...given).map(({ sourceline, name, applied, error }) => [sourceline, name, applied, error]);

describe('pg_file_settings', () => {
  it('has every column', () =>
    expect(rows({ 'c.conf': "\nSSL = 'on'\n" })).toEqual([
      { sourcefile: '/etc/c.conf', sourceline: 2, seqno: 1, name: 'SSL', setting: 'on', applied: true, error: null },
    ]));
  it('an earlier line of the same name is not applied', () =>
    expect(short({ 'c.conf': 'ssl=on\nssl=off\n' })).toEqual([
      [1, 'ssl', false, null],
      [2, 'ssl', true, null],
    ]));
  it('a syntax error ends its file and everything after it', () =>
    expect(
      short({ 'c.conf': "ssl=on\ninclude 'd.conf'\nport=1\n", 'd.conf': 'fsync=on\n!\nfsync=off\n' }, [], 'ssl=off'),
    ).toEqual([
      [1, 'ssl', false, null],
      [1, 'fsync', false, null],
      [2, null, false, 'syntax error'],
      [3, 'port', false, null],
    ]));
  it('an error at the end of a last line without line end is counted one line too early', () =>
    expect(short({ 'c.conf': 'ssl=on\nport' })[1]).toEqual([1, null, false, 'syntax error']));
  it('an unknown name keeps everything from being applied', () =>
    expect(short({ 'c.conf': 'ssl=on\nfoo=1\n' })).toEqual([
      [1, 'ssl', false, null],
      [2, 'foo', false, 'unrecognized configuration parameter'],
    ]));
  it('a bad value only itself', () =>
    expect(short({ 'c.conf': 'ssl=o\nfsync=on\n' })).toEqual([
      [1, 'ssl', false, 'setting could not be applied'],
      [2, 'fsync', true, null],
    ]));
  it('a start-time parameter that the command line overrules cannot be applied any more', () => {
    expect(short({ 'c.conf': 'port=1\nssl=on\n' }, ['-p', '2', '-c', 'ssl=off'])).toEqual([
      [1, 'port', false, 'setting could not be applied'],
      [2, 'ssl', true, null],
    ]);
    expect(short({ 'c.conf': 'port=0x2\n' }, ['-p', '2'])).toEqual([[1, 'port', true, null]]);
  });
  it('a missing include names the path the server would try', () =>
    expect(rows({ 'c.conf': "include 'd/e.conf'" })[0]).toMatchObject({
      sourcefile: '/etc/c.conf',
      error: 'could not open file "/etc/d/e.conf"',
    }));
});
