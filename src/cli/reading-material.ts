import type { Estate } from '../host/estate.js';
import { takeKeyBytes } from '../host/key-bytes.js';
import type { KeyMaterial, MaterialReader } from '../semantics/certificates/material.js';
import type { Project } from '../semantics/project.js';
import type { SourceFile } from '../text/source.js';

type Linker = (sources: readonly SourceFile[], files: Estate['files'], material?: MaterialReader) => Project;

/**
 * Joins files, and gives out certificates where that asks for some. Only then their reader is loaded, and the join is
 * done again; otherwise what was found is what there is. Files as a fix leaves them are joined with the same reader, or
 * with none: a fix then names certificates that were not looked at.
 */
export async function readingMaterial(
  estate: Estate,
  linker: Linker,
): Promise<(sources: readonly SourceFile[], files: Estate['files']) => Project> {
  let isAsked = false;
  const found = linker(estate.sources, estate.files, (file) => {
    isAsked = true;
    return nothingOf(file);
  });
  if (!isAsked)
    return (sources, files) => (sources === estate.sources && files === estate.files ? found : linker(sources, files));
  const { materialReader } = await import('../host/key-material.js');
  const material = materialReader(takeKeyBytes);
  return (sources, files) => linker(sources, files, material);
}

const nothingOf = (file: SourceFile): KeyMaterial => ({
  file,
  form: 'none',
  certificates: [],
  keys: [],
  lists: [],
  parameters: [],
  others: [],
  problems: [],
});
