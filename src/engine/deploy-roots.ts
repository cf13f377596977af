import { type Mount, treePathOf } from '../semantics/container-files.js';
import type { LinkConfig } from './link-options.js';

/** Folders of this tree that lie elsewhere on the machines it configures: a machine "mounts" them there. */
export type DeployRoots = readonly Mount[];

export const deployRootsOf = (config: LinkConfig | undefined): DeployRoots =>
  Object.entries(config?.deploy ?? {}).map(([target, source]) => ({ target, source }));

/** The path in the tree behind one of those machines, by the longest folder that covers it. */
export const deployedPath = (roots: DeployRoots, path: string): string | undefined =>
  roots.length === 0 ? undefined : treePathOf(roots, path);
