import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { decode } from '../host/decode.js';
import { type DiskFiles, diskFiles } from '../host/disk-files.js';
import { gitTreeOf } from '../host/git.js';
import type { ReadResult } from '../text/files.js';

/** What standard input is called where a file would have a name. */
const STDIN = '<stdin>';

export interface NamedFile {
  readonly file: ReadResult;
  /** What it names is read from its own folder and from the tree we stand in. */
  readonly files: DiskFiles;
}

/** A person may name any file, or `-` for standard input. */
export function namedFile(path: string): NamedFile {
  const cwd = process.cwd();
  const home = gitTreeOf(cwd)?.root ?? cwd;
  const files = diskFiles({ cwd, roots: path === '-' ? [home] : [home, dirname(resolve(cwd, path))] });
  const file = path === '-' ? decode(STDIN, readFileSync(0)) : files.read(files.pathOf(files.absolute(path)));
  return { file, files };
}
