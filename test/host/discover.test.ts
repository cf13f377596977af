import { mkdirSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/facts/kinds.js';
import { type DiscoverOptions, discover } from '../../src/host/discover.js';
import { gitTreeOf } from '../../src/host/git.js';
import { gitIn, repository, tree, write } from './tree.js';

async function found(cwd: string, options: Partial<DiscoverOptions> = {}) {
  const result = await discover({
    cwd,
    paths: [],
    kindOf,
    searchKindOf: () => undefined,
    excluded: () => false,
    noIgnore: false,
    treeOf: gitTreeOf,
    ...options,
  });
  return { ...result, paths: result.candidates.map(({ path }) => relative(cwd, path)) };
}

/** Tests that run without git in sight, wherever the temporary folder lies. */
const nowhere = { treeOf: () => undefined };

const files = {
  'db/pg_hba.conf': '',
  'app/.env': '',
  'app/build/.env': '',
  'node_modules/x/compose.yaml': '',
  'README.md': '',
  '.gitignore': 'build/\nnode_modules\n*.bak\n!keep.env.bak\n',
  'a.env.bak': '',
  'keep.env.bak': '',
  'sub/.gitignore': '/secret.env\n',
  'sub/secret.env': '',
  'sub/deep/secret.env': '',
};
const visible = ['app/.env', 'db/pg_hba.conf', 'keep.env.bak', 'sub/deep/secret.env'];

describe('discover', () => {
  it('finds by name what no ignore file names, without git', async () => {
    expect((await found(tree(files), nowhere)).paths).toEqual(visible);
  });

  it('finds the same with git, and knows what is tracked', async () => {
    const folder = tree(files);
    gitIn(folder, 'init', '-q');
    gitIn(folder, 'add', 'db');
    const result = await found(folder);
    expect(result.paths).toEqual(visible);
    expect(result.candidates.map(({ tracked }) => tracked)).toEqual([false, true, false, false]);
  });

  it('looks at everything with noIgnore', async () => {
    const folder = tree(files);
    gitIn(folder, 'init', '-q');
    const all = [...visible, 'a.env.bak', 'app/build/.env', 'node_modules/x/compose.yaml', 'sub/secret.env'].sort();
    expect((await found(folder, { noIgnore: true })).paths).toEqual(all);
    expect((await found(tree(files), { noIgnore: true, ...nowhere })).paths).toEqual(all);
  });

  it('takes a folder or file that is named although it is ignored', async () => {
    const folder = repository({ '.gitignore': 'out/\n.env\n', 'compose.yaml': '' });
    write(folder, { 'out/compose.yaml': '', '.env': '' });
    expect((await found(folder)).paths).toEqual(['compose.yaml']);
    expect((await found(folder, { paths: ['out', '.env'] })).paths).toEqual(['.env', 'out/compose.yaml']);
  });

  it('leaves excluded files out although they are named', async () => {
    const folder = tree(files);
    const result = await found(folder, {
      ...nowhere,
      paths: ['app/.env', 'db'],
      excluded: (path) => path.endsWith('app/.env'),
    });
    expect(result.paths).toEqual(['db/pg_hba.conf']);
    expect(result.excluded).toEqual([join(folder, 'app/.env')]);
  });

  it('tells missing paths and files of no kind apart', async () => {
    const folder = tree(files);
    const result = await found(folder, { ...nowhere, paths: ['gone', 'README.md'] });
    expect([result.missing, result.unknown]).toEqual([['gone'], [join(folder, 'README.md')]]);
  });

  it('looks into submodules and repositories inside', async () => {
    const outer = repository({ 'compose.yaml': '' });
    const inner = join(outer, 'vendor');
    mkdirSync(inner);
    gitIn(inner, 'init', '-q');
    write(inner, { '.env': '', '.gitignore': 'x.env\n', 'x.env': '' });
    expect((await found(outer)).paths).toEqual(['compose.yaml', 'vendor/.env']);
    gitIn(inner, 'add', '-A');
    gitIn(inner, 'commit', '-q', '-m', 'x');
    gitIn(outer, 'add', 'vendor');
    expect((await found(outer)).paths).toEqual(['compose.yaml', 'vendor/.env']);
  });

  it('takes a file once that a link points to again', async () => {
    const folder = repository({ 'db/pg_hba.conf': '' });
    symlinkSync('db/pg_hba.conf', join(folder, 'pg_hba.conf'));
    symlinkSync('/', join(folder, 'everything'));
    expect((await found(folder)).paths).toEqual(['db/pg_hba.conf']);
  });

  it('takes names with line breaks, glob characters and spaces', async () => {
    const names = ['a\nb/.env', '[x]/*.env', ' /.env', 'ü/.env'];
    const folder = repository(Object.fromEntries(names.map((name) => [name, ''])));
    expect((await found(folder)).paths).toEqual([...names].sort());
    expect((await found(folder, { paths: ['[x]'] })).paths).toEqual(['[x]/*.env']);
    expect((await found(folder, nowhere)).paths).toEqual([...names].sort());
  });
});
