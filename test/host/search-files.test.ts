import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentKindOf } from '../../src/facts/content-kinds.js';
import { searchFiles } from '../../src/host/search-files.js';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'hostssl-search-')));
const outside = realpathSync(mkdtempSync(join(tmpdir(), 'hostssl-outside-')));
afterAll(() => {
  for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
});

const URL = 'postgres://app@db.example.com/shop';

function search(...paths: readonly string[]) {
  const searchable = paths.map((path) => ({ path: join(root, path), kind: contentKindOf(path)! }));
  const { files, failures } = searchFiles(searchable, { roots: [root], pathOf: (path) => relative(root, path) });
  return { found: files.map(({ path }) => path), files, failures };
}

const write = (path: string, text: string | Buffer) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

describe('searching', () => {
  it('gives back what holds a word of its kind, and nothing else', () => {
    write('a/main.go', `db := open("${URL}")\n`);
    write('a/other.go', 'package main // nothing of ours\n');
    write('a/binary.dat', Buffer.from(`\0\0${URL}`));
    write('a/late.go', `${'x'.repeat(300_000)}\n"${URL}"\n`);
    write('a/huge.go', `${'x'.repeat(2_100_000)}\n"${URL}"\n`);
    expect(search('a/main.go', 'a/other.go', 'a/binary.dat', 'a/late.go', 'a/huge.go', 'a/gone.go').found).toEqual([
      'a/main.go',
      'a/late.go',
    ]);
  });

  it('follows no link, and enters no folder that a link has put outside', () => {
    writeFileSync(join(outside, 'secret.go'), `"${URL}"`);
    symlinkSync(outside, join(root, 'linked'));
    symlinkSync(join(outside, 'secret.go'), join(root, 'link.go'));
    expect(search('linked/secret.go', 'link.go')).toMatchObject({ found: [], failures: new Map() });
  });

  it('keeps mode and text', () => {
    write('b/.envrc', `export DATABASE_URL=${URL}\n`);
    const [file] = search('b/.envrc').files;
    expect(file).toMatchObject({ path: 'b/.envrc', text: `export DATABASE_URL=${URL}\n` });
    expect(file?.mode).toBeTypeOf('number');
  });
});
