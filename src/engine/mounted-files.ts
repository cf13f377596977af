import type { Mount } from '../semantics/container-files.js';
import { normalize } from '../text/path.js';

/** Files of the tree that containers see, with everything else those see. */
export class MountedFiles {
  private readonly byOwner: (readonly Mount[])[] = [];

  add(mounts: readonly Mount[]): void {
    if (mounts.some(({ source }) => source !== undefined)) this.byOwner.push(mounts);
  }

  /** The mounts of the container that sees this file; undefined where none does, or more than one. */
  around(path: string): readonly Mount[] | undefined {
    const [only, ...others] = this.byOwner.filter((mounts) => mounts.some((mount) => covers(mount, path)));
    return others.length === 0 ? only : undefined;
  }
}

function covers({ source }: Mount, path: string): boolean {
  if (source === undefined) return false;
  const folder = normalize(source);
  return folder === '.' ? !path.startsWith('..') : path === folder || path.startsWith(`${folder}/`);
}
