import { relative, resolve, sep } from 'node:path';
import type { Files, ReadResult } from '../text/files.js';
import { normalize } from '../text/path.js';
import { decode } from './decode.js';
import { blobs, type GitTree, listIndex, stagedPaths } from './git.js';

/** What the next commit would hold. */
export interface IndexFiles extends Files {
  /** Every path in the index, from the working directory. */
  readonly paths: readonly string[];
  /** Those that the next commit changes. */
  readonly staged: readonly string[];
  /** Read these with one process instead of one each. */
  prefetch(paths: readonly string[]): void;
}

/**
 * The index as a tree of files; undefined where git cannot tell.
 * @param index an index file that git handed to its hook
 */
export function indexFiles(tree: GitTree, cwd: string, index: string | undefined): IndexFiles | undefined {
  const listed = listIndex(tree, index);
  const staged = stagedPaths(tree, index);
  if (!listed || !staged) return undefined;
  const here = (path: string) => relative(cwd, resolve(tree.root, path)).split(sep).join('/');
  const oids = new Map(listed.flatMap(({ path, oid, type }) => (oid && type === 'file' ? [[here(path), oid]] : [])));
  const names = namesByFolder(oids.keys());
  const cache = new Map<string, ReadResult>();

  const prefetch = (paths: readonly string[]) => {
    const wanted = paths.filter((path) => oids.has(path) && !cache.has(path));
    const contents = blobs(
      tree,
      wanted.map((path) => oids.get(path)!),
    );
    wanted.forEach((path, at) => {
      const bytes = contents[at];
      cache.set(
        path,
        bytes ? decode(path, bytes, { tracked: true }) : { kind: 'unreadable', why: 'is missing from git' },
      );
    });
  };

  return {
    paths: [...oids.keys()].sort(),
    staged: staged.map(here).filter((path) => oids.has(path)),
    prefetch,
    read(path) {
      const key = normalize(path);
      prefetch([key]);
      return (
        cache.get(key) ??
        (names.has(key) ? { kind: 'directory', why: 'is a directory' } : { kind: 'missing', why: 'does not exist' })
      );
    },
    list: (directory) => names.get(normalize(directory)),
  };
}

function namesByFolder(paths: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>([['.', []]]);
  for (const path of paths) {
    const slash = path.lastIndexOf('/');
    const folder = slash === -1 ? '.' : path.slice(0, slash);
    for (let at = folder; !names.has(at); at = at.includes('/') ? at.slice(0, at.lastIndexOf('/')) : '.')
      names.set(at, []);
    names.get(folder)!.push(path.slice(slash + 1));
  }
  return names;
}
