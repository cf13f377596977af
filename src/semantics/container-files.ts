import { type Files, isReadable, type ReadResult } from '../text/files.js';
import { isAbsolute, normalize } from '../text/path.js';

/** A file or directory of the tree that a container sees under another name. */
export interface Mount {
  /** Absolute path in the container. */
  readonly target: string;
  /** Path in the tree; absent for a named volume, whose contents nobody can see. */
  readonly source?: string;
}

/** The path in the tree that stands behind a path of the container, by the longest mount that covers it. */
export function treePathOf(mounts: readonly Mount[], path: string): string | undefined {
  const wanted = normalize(path);
  let best: Mount | undefined;
  for (const mount of mounts) {
    const target = normalize(mount.target);
    if (wanted !== target && !wanted.startsWith(target === '/' ? '/' : `${target}/`)) continue;
    if (!best || target.length > normalize(best.target).length) best = mount;
  }
  if (best?.source === undefined) return undefined;
  return normalize(best.source + wanted.slice(normalize(best.target).length));
}

/** The tree as a process in the container sees it: absolute paths go through the mounts, relative ones stay in the tree. */
export function containerFiles(files: Files, mounts: readonly Mount[]): Files {
  const hidden: ReadResult = { kind: 'outside', why: 'is inside the container, where we cannot look' };
  return {
    read(path) {
      if (!isAbsolute(path)) return files.read(path);
      const inTree = treePathOf(mounts, path);
      if (inTree !== undefined) return files.read(inTree);
      // Includes resolve against the tree path of a mounted file, so a path may already be one of the tree.
      const direct = files.read(path);
      return isReadable(direct) ? direct : hidden;
    },
    list(directory) {
      if (!isAbsolute(directory)) return files.list(directory);
      const inTree = treePathOf(mounts, directory);
      return inTree === undefined ? files.list(directory) : files.list(inTree);
    },
  };
}
