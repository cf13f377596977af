import type { MaterialUse } from '../semantics/certificates/material.js';
import { type Files, isReadable } from '../text/files.js';
import { normalize } from '../text/path.js';
import type { SourceFile } from '../text/source.js';
import type { FileUse } from './material-uses.js';

/** A file of key material, and everybody who names it. */
export interface UsedFile {
  readonly file: SourceFile;
  readonly uses: readonly MaterialUse[];
}

/** These files, and those of the tree that somebody uses, whatever they are called; by path. */
export function usedFiles(others: readonly SourceFile[], uses: readonly FileUse[], files: Files): readonly UsedFile[] {
  const found = new Map<string, { readonly file: SourceFile; readonly uses: MaterialUse[] }>();
  for (const file of others) found.set(normalize(file.path), { file, uses: [] });
  for (const { path, ...use } of uses) {
    const known = found.get(normalize(path));
    if (known) {
      known.uses.push(use);
      continue;
    }
    const file = files.read(path);
    if (isReadable(file)) found.set(normalize(path), { file, uses: [use] });
  }
  return [...found.values()].toSorted((a, b) => (a.file.path < b.file.path ? -1 : 1));
}
