import { describe, expect, it } from 'vitest';
import { type ConfSources, readCommandLine, readConf } from '../../src/parse/read-conf.js';
import { memoryFiles } from '../../src/text/files.js';
import { textOf } from '../../src/text/source.js';
import { commandLineOf } from '../semantics/command-line.js';

const read = (tree: Readonly<Record<string, string>>, sources: Partial<ConfSources> = {}) => {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  return readConf(files[0]!, { files: memoryFiles(files), ...sources });
};
const values = (reading: ReturnType<typeof read>) => reading.assignments.map(({ name, value }) => `${name}=${value}`);
const messages = (reading: ReturnType<typeof read>) => reading.problems.map(({ message }) => message);

describe('includes', () => {
  it('stand where they are named', () =>
    expect(
      values(
        read({
          'p/c.conf': "a=1\ninclude 'd/x.conf'\nb=2\n",
          'p/d/x.conf': "a=3\ninclude '../y.conf'",
          'p/y.conf': 'c=4',
        }),
      ),
    ).toEqual(['a=1', 'a=3', 'c=4', 'b=2']));

  it('a directory is read in the order of its bytes, filtered', () => {
    const names = ['10.conf', '9.conf', 'B.conf', 'a.conf', 'ｘ.conf', '𐀀.conf', '.h.conf', '.conf', 'n.txt', 'X.CONF'];
    const tree = Object.fromEntries(names.map((name) => [`d/${name}`, `x.y = '${name}'`]));
    expect(values(read({ 'c.conf': "include_dir 'd'", ...tree }))).toEqual(
      ['10.conf', '9.conf', 'B.conf', 'a.conf', 'ｘ.conf', '𐀀.conf'].map((name) => `x.y=${name}`),
    );
  });

  it('a missing one is a gap, and hides what may be set there', () => {
    const reading = read({ 'c.conf': "a=1\ninclude 'gone.conf'\nb=2\ninclude_dir 'gone.d'\n" });
    expect(reading.gaps.map(({ message, at }) => [textOf(at), message])).toEqual([
      ['gone.conf', '`gone.conf` does not exist, so what it sets is not in sight'],
      ['gone.d', '`gone.d` does not exist, so what it sets is not in sight'],
    ]);
    expect(reading.opaque?.map(({ before }) => before)).toEqual([1, 2]);
    expect(reading.problems).toEqual([]);
  });

  it('include_if_exists passes over what is not there, and not over what is out of sight', () => {
    expect(read({ 'c.conf': "include_if_exists 'gone.conf'" }).gaps).toEqual([]);
    const outside = { read: () => ({ kind: 'outside', why: 'lies outside' }) as const, list: () => undefined };
    expect(read({ 'c.conf': "include_if_exists '/x'" }, { files: outside }).gaps).toHaveLength(1);
  });

  it.each([
    ["include ''", "empty configuration file name: `include ''`"],
    ["include_dir ' '", "empty configuration directory name: `include_dir ' '`"],
    ["include 'c.conf'", "configuration file recursion: `include 'c.conf'`"],
    ["include_dir '.'", "configuration file recursion: `include_dir '.'`"],
    ["include 'd'", '`d` is a directory and cannot be included'],
  ])('%s is refused', (text, message) => expect(messages(read({ 'c.conf': text, 'd/x': '' }))).toEqual([message]));

  it('ten levels and no more', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 12 }, (_, i) => [`${i}.conf`, `x.n=${i}\ninclude '${i + 1}.conf'`]),
    );
    const reading = read(chain);
    expect(values(reading)).toHaveLength(11);
    expect(messages(reading)).toEqual(["nesting depth exceeded: `include '11.conf'`"]);
  });

  it('files that include each other many times do not grow without end', () => {
    const both = "include 'a.conf'\ninclude 'b.conf'\n".repeat(20);
    const reading = read({ 'c.conf': both, 'a.conf': both, 'b.conf': both });
    expect(reading.gaps.map(({ message }) => message)).toContain('more than 2000 files are included');
  });

  it('before 15 a `..` in the middle of a path stays, so recursion shows itself only by its depth', () => {
    const tree = { 'p/c.conf': '', 'p/d/x.conf': '' };
    const loop = { ...tree, 'p/c.conf': "include 'd/x.conf'", 'p/d/x.conf': "include '../d/x.conf'" };
    expect(messages(read(loop, { version: 15 }))).toEqual(["configuration file recursion: `include '../d/x.conf'`"]);
    expect(messages(read(loop, { version: 14 }))).toEqual(["nesting depth exceeded: `include '../d/x.conf'`"]);
  });

  it('a dot at the end of a path goes in every version', () => {
    for (const version of [13, 18] as const)
      expect(messages(read({ 'p/c.conf': "include_dir '.'" }, { version }))).toEqual([
        "configuration file recursion: `include_dir '.'`",
      ]);
  });

  it('paths of a container are found where they come from', () => {
    const locate = (target: string) => target.replace('/etc/postgresql/', 'deploy/');
    expect(
      values(read({ 'deploy/c.conf': "include '/etc/postgresql/x.conf'", 'deploy/x.conf': 'ssl=on' }, { locate })),
    ).toEqual(['ssl=on']);
  });
});

describe('layers', () => {
  it('file, then postgresql.auto.conf, then the command line', () => {
    const autoConf = { path: 'data/postgresql.auto.conf', text: "ssl = 'off'\n" };
    const commandLine = commandLineOf(['-c', 'ssl=on']);
    const reading = read({ 'c.conf': 'ssl=true\n' }, { autoConf, commandLine });
    expect(reading.assignments.map(({ layer, value }) => `${layer}:${value}`)).toEqual([
      'file:true',
      'auto:off',
      'command-line:on',
    ]);
    expect(reading.files.map(({ path }) => path)).toEqual(['c.conf', 'data/postgresql.auto.conf']);
  });

  it('a template is one gap', () => {
    const reading = read({ 'c.conf': 'ssl = {{ a }}\nport = {{ b }}\n{{ c }}\nfsync = off\n' });
    expect(reading.gaps).toHaveLength(1);
    expect(reading.opaque?.map(({ before }) => before)).toEqual([2]);
  });
});

describe('the command line', () => {
  it('alone is a reading too', () =>
    expect(readCommandLine({ path: 'compose.yaml', text: '' }, commandLineOf(['--ssl=on'])).assignments).toHaveLength(
      1,
    ));
});
