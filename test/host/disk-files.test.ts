import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../../src/host/disk-files.js';
import { isReadable } from '../../src/text/files.js';
import { tree } from './tree.js';

const inside = (folder: string) => diskFiles({ cwd: folder, roots: [folder] });

describe('diskFiles', () => {
  it('reads text with its mode and keeps the byte order mark', () => {
    const folder = tree({ 'a.conf': '\uFEFFx = 1\r\n' });
    chmodSync(join(folder, 'a.conf'), 0o640);
    expect(inside(folder).read('./a.conf')).toMatchObject({ path: 'a.conf', text: '\uFEFFx = 1\r\n', mode: 0o640 });
  });

  it('marks what is not UTF-8, and refuses UTF-16', () => {
    const folder = tree({
      'latin1.conf': Buffer.from([0x61, 0xe9]),
      'bom.conf': Buffer.from('\uFEFFssl = on', 'utf16le'),
      'bare.conf': Buffer.from('ssl = on', 'utf16le'),
      'nul.conf': Buffer.from('a\0b\0\0\n'),
    });
    expect(inside(folder).read('latin1.conf')).toMatchObject({ text: 'a\uFFFD', lossy: true });
    expect(inside(folder).read('bom.conf')).toMatchObject({ kind: 'unreadable' });
    expect(inside(folder).read('bare.conf')).toMatchObject({ kind: 'unreadable' });
    expect(inside(folder).read('nul.conf')).toMatchObject({ text: 'a\0b\0\0\n' });
    expect(inside(folder).failures.size).toBe(0);
  });

  it('stays within the roots, through links and dots', () => {
    const outside = tree({ 'secret.conf': 'x', 'dir/a.conf': '' });
    const folder = tree({ 'real.conf': 'r', 'sub/x': '' });
    symlinkSync(join(outside, 'secret.conf'), join(folder, 'link.conf'));
    symlinkSync(join(outside, 'dir'), join(folder, 'dir'));
    symlinkSync('real.conf', join(folder, 'good.conf'));
    symlinkSync('ring', join(folder, 'ring'));
    const files = inside(folder);
    for (const path of ['link.conf', 'dir/a.conf', join(outside, 'secret.conf'), '../x', '/etc/passwd', '/gone/x'])
      expect([path, files.read(path)]).toEqual([path, expect.objectContaining({ kind: 'outside' })]);
    expect(files.list('dir')).toBeUndefined();
    expect(files.list('/etc')).toBeUndefined();
    expect(files.read('good.conf')).toMatchObject({ text: 'r' });
    expect(files.read(join(folder, 'real.conf'))).toMatchObject({ text: 'r' });
    expect(files.read('ring')).toMatchObject({ kind: 'missing' });
    expect(files.read('a\0b')).toMatchObject({ kind: 'missing' });
    expect(files.read('x'.repeat(5000))).toMatchObject({ kind: 'missing' });
    expect(files.read('gone/x')).toMatchObject({ kind: 'missing' });
    expect(files.read('sub')).toMatchObject({ kind: 'directory' });
  });

  it('never opens a pipe or a device', () => {
    const folder = tree({});
    execFileSync('mkfifo', [join(folder, '.env')]);
    symlinkSync('/dev/zero', join(folder, 'zero.env'));
    expect(inside(folder).read('.env')).toMatchObject({ why: 'is not a regular file' });
    expect(diskFiles({ cwd: folder, roots: ['/'] }).read('zero.env')).toMatchObject({ why: 'is not a regular file' });
  });

  it('reads no more than its limit, whatever the size', () => {
    const folder = tree({ 'big.conf': '', 'full.conf': 'x'.repeat(10_000_000), 'over.conf': 'x'.repeat(10_000_001) });
    truncateSync(join(folder, 'big.conf'), 104_000_000);
    const files = inside(folder);
    expect(files.read('big.conf')).toEqual({ kind: 'too-large', why: 'is 104 MB, more than the 10 MB we read' });
    expect(files.read('over.conf')).toMatchObject({ kind: 'too-large' });
    const full = files.read('full.conf');
    expect(isReadable(full) && full.text.length).toBe(10_000_000);
    const proc = diskFiles({ cwd: '/proc/self', roots: ['/'] }).read('status');
    if (process.platform === 'linux') expect(isReadable(proc) && proc.text).toContain('Name:');
  });

  it('reads more of a pg_hba.conf, as long as people can still count its lines', () => {
    const folder = tree({
      'pg_hba.conf': `local all all peer ${' '.repeat(99)}\n`.repeat(90_000),
      'hba.conf': '#\n'.repeat(5_000_001),
      'b/pg_hba.conf': '',
    });
    truncateSync(join(folder, 'b/pg_hba.conf'), 104_000_000);
    const files = inside(folder);
    const long = files.read('pg_hba.conf');
    expect(isReadable(long) && long.text.length).toBe(90_000 * 119);
    expect(files.read('hba.conf')).toEqual({ kind: 'too-large', why: 'has more than the 2 million lines we read' });
    expect(files.read('b/pg_hba.conf')).toMatchObject({ why: 'is 104 MB, more than the 100 MB we read' });
    // The buffer that the long file needed is given back, and the next one is read all the same.
    expect(isReadable(inside(folder).read('pg_hba.conf'))).toBe(true);
  });

  it('lists what is not a folder', () => {
    const folder = tree({ 'conf.d/b.conf': '', 'conf.d/a.conf': '', 'conf.d/sub/c.conf': '' });
    mkdirSync(join(folder, 'conf.d/empty'));
    symlinkSync('sub', join(folder, 'conf.d/link'));
    symlinkSync('sub/c.conf', join(folder, 'conf.d/c.conf'));
    expect([...inside(folder).list('conf.d')!].sort()).toEqual(['a.conf', 'b.conf', 'c.conf']);
    expect(inside(folder).list('gone')).toBeUndefined();
  });

  it('tells what the system refused', () => {
    const folder = tree({ 'a.conf': 'x' });
    chmodSync(join(folder, 'a.conf'), 0);
    const files = inside(folder);
    const result = files.read('a.conf');
    // Root may read anything.
    if (process.getuid?.() === 0) expect(isReadable(result)).toBe(true);
    else
      expect([result, files.failures.get('a.conf')]).toEqual([
        { kind: 'unreadable', why: 'cannot be read (EACCES)' },
        'EACCES',
      ]);
  });

  it('names paths for the core', () => {
    const folder = tree({ 'app/x': '', 'db/y': '' });
    const files = diskFiles({ cwd: join(folder, 'app'), roots: [folder] });
    expect(files.pathOf(join(folder, 'app/x'))).toBe('x');
    expect(files.pathOf(join(folder, 'db/y'))).toBe('../db/y');
    expect(files.pathOf('/etc/x')).toBe('/etc/x');
    expect(files.read('../db/y')).toMatchObject({ path: '../db/y' });
  });
});
