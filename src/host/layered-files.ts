import type { Files } from '../text/files.js';
import { dirname, normalize } from '../text/path.js';
import type { SourceFile } from '../text/source.js';

/** Texts that stand in for what the files below hold: an editor's buffer, a file as a fix would leave it. */
export function layeredFiles(top: readonly SourceFile[], below: Files): Files {
  const byPath = new Map(top.map((file) => [normalize(file.path), file]));
  return {
    read: (path) => byPath.get(normalize(path)) ?? below.read(path),
    list(directory) {
      const folder = normalize(directory);
      const own = [...byPath.keys()]
        .filter((path) => dirname(path) === folder)
        .map((path) => path.slice(path.lastIndexOf('/') + 1));
      const under = below.list(directory);
      return under === undefined && own.length === 0 ? undefined : [...new Set([...(under ?? []), ...own])];
    },
  };
}
