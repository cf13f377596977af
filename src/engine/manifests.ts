import type { Manifest } from '../facts/manifest.js';
import { packageJson } from '../parse/manifests/package-json.js';
import { type Files, isReadable } from '../text/files.js';
import { dirname, join } from '../text/path.js';

/** The manifests of a folder and of those above it, up to the last one that may speak for it, the nearest first. */
export function manifestsFrom(start: string, files: Files, last = '.'): readonly Manifest[] {
  const found: Manifest[] = [];
  for (let folder = start; ; folder = dirname(folder)) {
    const file = files.read(join(folder, 'package.json'));
    const manifest = isReadable(file) ? packageJson(file) : undefined;
    if (manifest) found.push(manifest);
    if (folder === last || folder === '.' || folder === '/' || folder.endsWith('..')) return found;
  }
}
