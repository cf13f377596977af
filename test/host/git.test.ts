import { appendFileSync, chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { blobs, gitTreeOf, indexOfHook, listIndex, listTree, stagedPaths } from '../../src/host/git.js';
import { gitIn, repository, tree, write } from './tree.js';

const texts = (folder: string, paths: readonly string[]): readonly (string | undefined)[] => {
  const git = gitTreeOf(folder)!;
  const oids = new Map(listIndex(git)!.map(({ path, oid }) => [path, oid!]));
  return blobs(
    git,
    paths.map((path) => oids.get(path) ?? '0'.repeat(40)),
  ).map((bytes) => bytes?.toString('utf8'));
};

describe('a hostile repository', () => {
  it('has none of its commands run', () => {
    const folder = repository({ '.env': 'A=1\n', '.gitattributes': '* filter=evil diff=evil\n' });
    const ran = join(folder, 'ran');
    const evil = join(folder, 'evil.sh');
    writeFileSync(evil, `#!/bin/sh\necho "$0 $@" >> ${ran}\ncat\n`);
    chmodSync(evil, 0o755);
    for (const hook of ['post-index-change', 'post-checkout', 'pre-commit', 'fsmonitor-watchman']) {
      writeFileSync(join(folder, '.git/hooks', hook), `#!/bin/sh\necho hook >> ${ran}\n`);
      chmodSync(join(folder, '.git/hooks', hook), 0o755);
    }
    appendFileSync(
      join(folder, '.git/config'),
      `[core]\n\tfsmonitor = ${evil}\n\tpager = ${evil}\n\teditor = ${evil}\n\tsshCommand = ${evil}\n\tuntrackedCache = true\n\talternateRefsCommand = ${evil}\n` +
        `\tgitProxy = ${evil}\n\tworktree = /\n[filter "evil"]\n\tclean = ${evil}\n\tsmudge = ${evil}\n\tprocess = ${evil}\n\trequired = true\n` +
        `[diff]\n\texternal = ${evil}\n[diff "evil"]\n\ttextconv = ${evil}\n\tcommand = ${evil}\n[pager]\n\tls-files = ${evil}\n\tcat-file = ${evil}\n` +
        `[alias]\n\tls-files = !${evil}\n\tcat-file = !${evil}\n[credential]\n\thelper = !${evil}\n` +
        `[protocol]\n\tallow = always\n[protocol "ext"]\n\tallow = always\n[protocol "file"]\n\tallow = always\n` +
        `[remote "origin"]\n\turl = ext::${evil}\n\tuploadpack = ${evil}\n\tpromisor = true\n\tpartialclonefilter = blob:none\n`,
    );
    writeFileSync(join(folder, '.env'), 'A=2\n');
    const git = gitTreeOf(folder)!;
    expect(
      listTree(git, '')!
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['.env', '.gitattributes', 'evil.sh']);
    expect(listTree(git, '.env')).toHaveLength(1);
    expect(stagedPaths(git)).toEqual([]);
    expect(texts(folder, ['.env', 'gone'])).toEqual(['A=1\n', undefined]);
    expect(existsSync(ran)).toBe(false);
  });

  it('is not where git itself is looked for, even with a dot in PATH', () => {
    const folder = repository({ '.env': 'A=1\n' });
    const ran = join(folder, 'ran');
    writeFileSync(join(folder, 'git'), `#!/bin/sh\necho git >> ${ran}\n`);
    chmodSync(join(folder, 'git'), 0o755);
    const path = process.env['PATH'];
    process.env['PATH'] = `.:${path}`;
    try {
      expect(listIndex(gitTreeOf(folder)!)).toHaveLength(1);
    } finally {
      process.env['PATH'] = path;
    }
    expect(existsSync(ran)).toBe(false);
  });

  it('fetches no missing object', () => {
    const folder = repository({ '.env': 'A=1\n' });
    const ran = join(folder, 'ran');
    const evil = join(folder, 'evil.sh');
    writeFileSync(evil, `#!/bin/sh\ntouch ${ran}\n`);
    chmodSync(evil, 0o755);
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects'));
    appendFileSync(
      join(folder, '.git/config'),
      `[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = ${folder}\n\tuploadpack = ${evil}\n\tpromisor = true\n[protocol "file"]\n\tallow = always\n`,
    );
    expect(texts(folder, ['.env'])).toEqual([undefined]);
    stagedPaths(gitTreeOf(folder)!);
    expect(existsSync(ran)).toBe(false);
  });

  it('cannot point git elsewhere through the environment', () => {
    const folder = repository({ '.env': '' });
    const other = repository({ 'other.env': '' });
    process.env['GIT_DIR'] = join(other, '.git');
    process.env['GIT_WORK_TREE'] = other;
    try {
      expect(listTree(gitTreeOf(folder)!, '')!.map(({ path }) => path)).toEqual(['.env']);
    } finally {
      delete process.env['GIT_DIR'];
      delete process.env['GIT_WORK_TREE'];
    }
  });
});

describe('git', () => {
  afterEach(() => {
    delete process.env['GIT_INDEX_FILE'];
  });

  it('says nothing of a folder that is no work tree', () => {
    const folder = tree({ 'a/.env': '' });
    mkdirSync(join(folder, '.git'));
    expect(listTree(gitTreeOf(join(folder, 'a'))!, '')).toBeUndefined();
  });

  it('reads the index, not the work tree', () => {
    const folder = repository({ 'a.env': 'old', 'b.env': 'same' });
    write(folder, { 'a.env': 'staged', 'c.env': 'new', 'with\nbreak.env': '' });
    gitIn(folder, 'add', '-A');
    write(folder, { 'a.env': 'unstaged' });
    expect([...stagedPaths(gitTreeOf(folder)!)!].sort()).toEqual(['a.env', 'c.env', 'with\nbreak.env']);
    expect(texts(folder, ['a.env', 'b.env', 'c.env', 'with\nbreak.env'])).toEqual(['staged', 'same', 'new', '']);
  });

  it('takes everything as staged before the first commit', () => {
    const folder = tree({ 'a.env': 'x' });
    gitIn(folder, 'init', '-q');
    gitIn(folder, 'add', '-A');
    expect(stagedPaths(gitTreeOf(folder)!)).toEqual(['a.env']);
  });

  it('takes the index of a partial commit only from its own repository', () => {
    const folder = repository({ 'a.env': 'x' });
    const index = join(folder, '.git/next-index-1.lock');
    writeFileSync(index, '');
    process.env['GIT_INDEX_FILE'] = '.git/next-index-1.lock';
    expect(indexOfHook(gitTreeOf(folder)!)).toBe(index);
    process.env['GIT_INDEX_FILE'] = join(tree({ index: '' }), 'index');
    expect(indexOfHook(gitTreeOf(folder)!)).toBeUndefined();
  });
});
