import { dirname, normalize } from './path.js';
import type { SourceFile } from './source.js';

/** Why a file has no text for us. */
export interface Unreadable {
  readonly kind: 'missing' | 'directory' | 'outside' | 'too-large' | 'unreadable';
  /** A clause for people: "is 104 MB, more than the 10 MB we read". */
  readonly why: string;
}

export type ReadResult = SourceFile | Unreadable;

export const isReadable = (result: ReadResult): result is SourceFile => 'text' in result;

/** The files the core may ask for: handed in by `host/`, which alone knows disks, links and limits. Never throws. */
export interface Files {
  read(path: string): ReadResult;
  /** Names of the entries of a directory that are not directories, unsorted; undefined where there is none. */
  list(directory: string): readonly string[] | undefined;
}

/** A tree that lives in memory: examples, tests, a browser page. */
export function memoryFiles(files: readonly SourceFile[]): Files {
  const byPath = new Map(files.map((file) => [normalize(file.path), file]));
  const directories = new Map<string, string[]>();
  for (const path of byPath.keys()) {
    const directory = dirname(path);
    const names = directories.get(directory) ?? [];
    names.push(path.slice(directory === '.' ? 0 : directory.length + (directory === '/' ? 0 : 1)));
    directories.set(directory, names);
  }
  const isDirectory = (path: string) => [...byPath.keys()].some((known) => known.startsWith(`${path}/`));
  return {
    read(path) {
      const key = normalize(path);
      return (
        byPath.get(key) ??
        (isDirectory(key) ? { kind: 'directory', why: 'is a directory' } : { kind: 'missing', why: 'does not exist' })
      );
    },
    list(directory) {
      const key = normalize(directory);
      return directories.get(key) ?? (key === '.' || isDirectory(key) ? [] : undefined);
    },
  };
}
