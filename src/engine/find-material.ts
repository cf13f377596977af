import type { Material, MaterialReader } from '../semantics/certificates/material.js';
import type { Place, Surroundings, Wanted } from '../semantics/certificates/places.js';
import { type Files, isReadable } from '../text/files.js';
import { basename, dirname } from '../text/path.js';
import type { SourceFile, Span } from '../text/source.js';

/** What it takes to look for files of key material. */
export interface MaterialWorld {
  /** Of the tree. */
  readonly files: Files;
  readonly read?: MaterialReader;
}

/** What a path comes to: the file, its absence, or that nobody can tell from here. */
export function findMaterial(wanted: Wanted, place: Place, { files, read }: MaterialWorld): Material {
  const { at } = wanted;
  if (place.kind === 'unseen') return { kind: 'unseen', path: wanted.path, at, why: place.why };
  let refused: string | undefined;
  for (const path of place.paths) {
    const result = files.read(path);
    if (isReadable(result)) return materialOf(result, at, read);
    if (result.kind === 'directory') return { kind: 'missing', path, at };
    if (result.kind !== 'missing') refused ??= result.why;
  }
  const [path = wanted.path] = place.paths;
  if (refused !== undefined) return { kind: 'unseen', path: wanted.path, at, why: `\`${path}\` ${refused}` };
  if (place.paths.some((one) => wouldShow(one, wanted, place.around, files))) return { kind: 'missing', path, at };
  return { kind: 'unseen', path: wanted.path, at, why: `\`${path}\` is not in this tree` };
}

/** A file that was read, as far as somebody can read it. */
export function materialOf(file: SourceFile, at: Span, read: MaterialReader | undefined): Material {
  const { path } = file;
  if (!read) return { kind: 'unseen', path, at, why: 'no reader of certificates was given' };
  const material = read(file);
  return material.standIn === undefined
    ? { kind: 'read', path, at, material }
    : { kind: 'unseen', path, at, why: `\`${path}\` ${material.standIn}` };
}

/** Would the tree hold the file, if there were one? */
function wouldShow(path: string, { isKey, isDefault }: Wanted, around: Surroundings, files: Files): boolean {
  if (around === 'data') return true;
  if (around === 'alone' || isDefault) return false;
  const others = files.list(dirname(path)) ?? [];
  if (isKey) return others.some(isKeyName);
  if (around === 'beside') return true;
  return around === 'guess' ? others.some(isMaterialName) : others.length > 0;
}

const isKeyName = (name: string): boolean => /\.key$|key[^/]*\.pem$/iu.test(basename(name));
const isMaterialName = (name: string): boolean => /\.(?:key|pem|crt|cer|der|crl)$/iu.test(name);
