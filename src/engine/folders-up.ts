import { dirname } from '../text/path.js';

/** A folder and those above it, up to the last that belongs to what is checked. */
export function* foldersUp(start: string, last = '.'): Generator<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (folder === last || folder === '.' || folder === '/' || folder.endsWith('..')) return;
  }
}
