import { chmodSync, mkdirSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ConfigData } from '../../src/host/config-schema.js';
import { type EstateOptions, gather } from '../../src/host/estate.js';
import { gitTreeOf } from '../../src/host/git.js';
import { isReadable } from '../../src/text/files.js';
import { gitIn, repository, tree, write } from './tree.js';

const KEY = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----\n';

async function estate(cwd: string, options: Partial<EstateOptions> = {}, data: ConfigData = {}) {
  const gathered = await gather({
    cwd,
    config: { data, directory: cwd },
    paths: [],
    exclude: [],
    noIgnore: false,
    tree: gitTreeOf(cwd),
    ...options,
  });
  const paths = gathered.sources.map(({ path }) => path);
  return { ...gathered, paths, reported: paths.filter(gathered.shown) };
}

const files = {
  'compose.yaml': 'services: {}\n',
  'db/pg_hba.conf': 'local all all trust\n',
  'db/postgresql.conf': 'ssl = on\n',
  'app/.env': 'A=1\n',
  'README.md': '',
};

describe('gather', () => {
  it('reads a whole folder and reports on all of it', async () => {
    const { paths, shown, failures } = await estate(repository(files));
    expect(paths).toEqual(['app/.env', 'compose.yaml', 'db/pg_hba.conf', 'db/postgresql.conf']);
    expect([shown('anything'), failures]).toEqual([true, []]);
  });

  it('reads the neighbours of a file that is named, and reports on that file alone', async () => {
    const { paths, reported } = await estate(repository(files), { paths: ['db/pg_hba.conf'] });
    expect(paths).toEqual(['db/pg_hba.conf', 'compose.yaml', 'db/postgresql.conf']);
    expect(reported).toEqual(['db/pg_hba.conf']);
  });

  it('reports on a folder and a file that are named', async () => {
    expect((await estate(repository(files), { paths: ['app', 'db/pg_hba.conf'] })).reported).toEqual([
      'app/.env',
      'db/pg_hba.conf',
    ]);
  });

  it('opens certificates only where a person names them, and private keys of a name for them', async () => {
    const folder = repository({
      ...files,
      'tls/server.crt': '-----BEGIN CERTIFICATE-----',
      'tls/ca.CER': '',
      'tls/bundle.pem': '-----BEGIN CERTIFICATE-----',
      'tls/server.key': KEY,
      'tls/ca.crl': '',
    });
    const all = await estate(folder);
    expect(all.paths.filter((path) => path.startsWith('tls/'))).toEqual(['tls/server.key']);
    expect(all.isNamed('tls/server.crt')).toBe(false);
    const named = await estate(folder, { paths: ['tls/server.crt', 'tls/ca.CER'] });
    expect(named.reported).toEqual(['tls/ca.CER', 'tls/server.crt']);
    expect([named.isNamed('tls/server.crt'), named.isNamed('tls/server.key')]).toEqual([true, false]);
    expect((await estate(folder, { paths: ['tls'] })).isNamed('tls/server.crt')).toBe(false);
  });

  it('takes absolute paths, and reads below a folder outside', async () => {
    const folder = repository(files);
    const outside = tree({ 'x/.env': 'B=2\n' });
    expect((await estate(folder, { paths: [join(folder, 'app/.env')] })).reported).toEqual(['app/.env']);
    expect((await estate(folder, { paths: [outside] })).paths).toEqual([join(outside, 'x/.env')]);
  });

  it('names files from the working directory', async () => {
    const folder = repository(files);
    const { paths, reported } = await estate(join(folder, 'db'), { paths: ['pg_hba.conf'] });
    expect([paths, reported]).toEqual([['pg_hba.conf', '../compose.yaml', 'postgresql.conf'], ['pg_hba.conf']]);
  });

  it('leaves out what the configuration and the command line exclude, named or not', async () => {
    const folder = repository(files);
    const data = { files: { exclude: ['db/**'] } };
    expect((await estate(folder, { exclude: ['*.env'] }, data)).paths).toEqual(['compose.yaml']);
    const named = await estate(folder, { paths: ['db/pg_hba.conf', 'app/.env'], exclude: ['*.env'] }, data);
    expect([named.reported, named.allExcluded, named.failures]).toEqual([[], true, []]);
    expect(named.notes).toEqual(['`app/.env` is excluded', '`db/pg_hba.conf` is excluded']);
  });

  it('reads as the configuration or --as says', async () => {
    const folder = repository({ 'ops/access.txt': 'local all all trust\n', 'other.txt': '' });
    const data = { files: { kinds: { 'ops/*.txt': 'pg_hba' } } };
    const { kindOf, paths } = await estate(folder, {}, data);
    expect([paths, kindOf('ops/access.txt')]).toEqual([['ops/access.txt'], 'pg_hba']);
    const named = await estate(folder, { paths: ['other.txt'], as: 'env' });
    expect([named.reported, named.kindOf('other.txt'), named.kindOf('ops/access.txt')]).toEqual([
      ['other.txt'],
      'env',
      'prose',
    ]);
  });

  it('tells what does not exist and what it cannot name', async () => {
    const { failures, notes, allExcluded } = await estate(repository(files), { paths: ['gone.conf', 'README.md'] });
    expect(failures).toEqual(['`gone.conf` does not exist']);
    expect(notes).toEqual([
      '`README.md` is of no kind we know by its name, and holds no word of PostgreSQL; say which with --as',
    ]);
    expect(allExcluded).toBe(false);
  });

  it('makes a gap of a file it does not read', async () => {
    const folder = tree({ '.env': '', 'a.env': Buffer.from('\uFEFFA=1', 'utf16le') });
    truncateSync(join(folder, '.env'), 104_000_000);
    symlinkSync('/etc/hostname', join(folder, 'b.env'));
    const { gaps } = await estate(folder, { tree: undefined });
    expect(gaps.map(({ at, message }) => `${at.file.path}: ${message}`)).toEqual([
      '.env: this file is 104 MB, more than the 10 MB we read, so it was not checked',
      'a.env: this file is UTF-16, which PostgreSQL and its clients do not read, so it was not checked',
      'b.env: this file is outside the folder that is checked, so it was not checked',
    ]);
  });

  it('keeps private keys, blanked and with their mode, and no other key files', async () => {
    const folder = tree({
      'server.key': KEY,
      'slides.key': 'PK\u0003\u0004',
      'ca.pem': '-----BEGIN CERTIFICATE-----\n',
    });
    chmodSync(join(folder, 'server.key'), 0o640);
    const { sources } = await estate(folder, { tree: undefined });
    expect(sources).toMatchObject([{ path: 'server.key', mode: 0o640 }]);
    expect(sources[0]!.text).not.toContain('MIIE');
  });

  it('knows whether git tracks a key, found or named or read later', async () => {
    const folder = repository({ 'a.key': KEY, '.gitignore': 'c.key\n' });
    write(folder, { 'b.key': KEY, 'c.key': KEY });
    const tracked = (result: { sources: readonly { path: string; tracked?: boolean }[] }) =>
      result.sources.map(({ path, tracked }) => [path, tracked]);
    expect(tracked(await estate(folder))).toEqual([
      ['a.key', true],
      ['b.key', false],
    ]);
    expect(tracked(await estate(folder, { paths: ['a.key', 'c.key'] }))).toEqual([
      ['a.key', true],
      ['c.key', false],
    ]);
    const later = (await estate(folder)).files.read('c.key');
    expect(isReadable(later) && later.tracked).toBe(false);
  });
});

describe('gather from standard input', () => {
  const stdin = (path: string, text: string) => ({ stdin: { path, bytes: Buffer.from(text) } });

  it('puts the text where the file stands, and still reads the neighbours', async () => {
    const folder = repository(files);
    const {
      sources,
      reported,
      paths,
      files: below,
    } = await estate(folder, stdin('db/pg_hba.conf', 'host all all all md5\n'));
    expect([paths, reported]).toEqual([['db/pg_hba.conf', 'compose.yaml', 'db/postgresql.conf'], ['db/pg_hba.conf']]);
    expect(sources[0]!.text).toBe('host all all all md5\n');
    expect(below.read('db/pg_hba.conf')).toBe(sources[0]);
    expect([...below.list('db')!].sort()).toEqual(['pg_hba.conf', 'postgresql.conf']);
  });

  it('takes a path that is not there yet, and an excluded one', async () => {
    const folder = repository(files);
    expect((await estate(folder, stdin('new/.env', 'A=1'))).reported).toEqual(['new/.env']);
    expect(await estate(folder, { ...stdin('db/.env', 'A=1'), exclude: ['db'] })).toMatchObject({
      reported: [],
      allExcluded: true,
    });
  });
});

describe('gather from the index', () => {
  const staged = (folder: string) => ({ staged: { tree: gitTreeOf(folder)!, index: undefined } });

  it('reads what the next commit holds and reports on what it changes', async () => {
    const folder = repository(files);
    write(folder, { 'db/pg_hba.conf': 'staged\n', 'db/new.env': 'N=1\n' });
    gitIn(folder, 'add', 'db/pg_hba.conf');
    write(folder, { 'db/pg_hba.conf': 'unstaged\n', 'db/postgresql.conf': 'unstaged\n' });
    const { sources, reported } = await estate(folder, staged(folder));
    expect(sources.map(({ path, text }) => [path, text])).toEqual([
      ['db/pg_hba.conf', 'staged\n'],
      ['compose.yaml', 'services: {}\n'],
      ['db/postgresql.conf', 'ssl = on\n'],
    ]);
    expect(reported).toEqual(['db/pg_hba.conf']);
  });

  it('has nothing against a commit without files of ours', async () => {
    const folder = repository(files);
    write(folder, { 'README.md': 'x' });
    gitIn(folder, 'add', '-A');
    expect(await estate(folder, staged(folder))).toMatchObject({ reported: [], allExcluded: true, failures: [] });
  });

  it('leaves out what is deleted, excluded or outside the paths', async () => {
    const folder = repository(files);
    unlinkSync(join(folder, 'compose.yaml'));
    mkdirSync(join(folder, 'x'));
    writeFileSync(join(folder, 'x/.env'), 'X=1\n');
    writeFileSync(join(folder, 'app/.env'), 'A=2\n');
    gitIn(folder, 'add', '-A');
    expect((await estate(folder, staged(folder))).reported).toEqual(['app/.env', 'x/.env']);
    expect((await estate(folder, { ...staged(folder), exclude: ['x'] })).reported).toEqual(['app/.env']);
    expect((await estate(folder, { ...staged(folder), paths: ['x'] })).reported).toEqual(['x/.env']);
  });
});
