import { manifestsFrom } from '../../src/engine/manifests.js';
import type { Manifest } from '../../src/facts/manifest.js';
import { memoryFiles } from '../../src/text/files.js';

/** The manifests around a folder of a tree that is written out. */
export const manifestsOf = (tree: Readonly<Record<string, string>>, folder = '.'): readonly Manifest[] =>
  manifestsFrom(folder, memoryFiles(Object.entries(tree).map(([path, text]) => ({ path, text }))));
