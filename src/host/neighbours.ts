import type { Kind } from '../facts/kinds.js';
import type { Files } from '../text/files.js';
import { dirname, join } from '../text/path.js';

/**
 * What has to be read besides a file to judge it: everything of ours in its folder, and the compose files of the folders
 * above, which may mount it. Hooks and editors name single files; what a file means depends on the others.
 * @param top how many folders above the working directory still belong to the tree
 */
export function neighbours(
  named: readonly string[],
  files: Files,
  kindOf: (path: string) => Kind | undefined,
  top: number,
): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const path of named) {
    const own = dirname(path);
    for (const folder of [own, ...above(own, top)]) {
      const isOwn = folder === own;
      if (seen.has(`${isOwn}${folder}`)) continue;
      seen.add(`${isOwn}${folder}`);
      for (const name of files.list(folder) ?? []) {
        const kind = kindOf(join(folder, name));
        if (kind === 'compose' || (isOwn && kind !== undefined && kind !== 'key')) found.add(join(folder, name));
      }
    }
  }
  for (const path of named) found.delete(path);
  return [...found].sort();
}

/** The folders above one, as far as the top of the tree; none for a folder outside. */
function above(folder: string, top: number): readonly string[] {
  if (folder.startsWith('/')) return [];
  const folders: string[] = [];
  for (let at = folder; climbs(at) < top || !/^(?:\.|\.\.(?:\/\.\.)*)$/u.test(at); ) {
    at = join(at, '..');
    folders.push(at);
  }
  return folders;
}

/** How many folders above the working directory: `../..` is 2. */
const climbs = (path: string): number => path.split('/').filter((part) => part === '..').length;
