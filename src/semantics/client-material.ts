import type { TlsFile, TlsFiles } from '../facts/tls-files.js';
import type { Span } from '../text/source.js';
import { type ClientMaterial, type Material, NO_CLIENT_MATERIAL } from './certificates/material.js';
import type { Wanted } from './certificates/places.js';

/** Looks for a file where the client runs. */
export type FindMaterial = (wanted: Wanted) => Material;

/** What the files of a driver come to, for the client that stands `at`. */
export function clientMaterial(files: TlsFiles, at: Span, find: FindMaterial | undefined): ClientMaterial {
  const of = (file: TlsFile | undefined, isKey?: true) => materialOf(file, at, find, isKey);
  return {
    root: of(files.root),
    certificate: of(files.certificate),
    key: of(files.key, true),
    crl: of(files.crl),
  };
}

/** The same for a driver of which nobody knows what it reads. */
export function unknownMaterial(title: string): ClientMaterial {
  const hidden: Material = { kind: 'unseen', why: `nobody told us which files ${title} reads` };
  return { ...NO_CLIENT_MATERIAL, root: hidden, certificate: hidden, key: hidden };
}

function materialOf(
  file: TlsFile | undefined,
  at: Span,
  find: FindMaterial | undefined,
  isKey: true | undefined,
): Material {
  switch (file?.kind) {
    case undefined:
      return { kind: 'none' };
    case 'unseen':
      return { kind: 'unseen', why: file.why, at: file.at ?? at };
    case 'system':
      return {
        kind: 'system',
        at: file.at ?? at,
        ...(file.also && { also: materialOf(file.also, at, find, isKey) }),
      };
    case 'default':
      return sought({ path: file.path, at, isDefault: true, ...(isKey && { isKey }) }, find);
    case 'file': {
      const { value } = file;
      const place = (value.kind === 'default' ? undefined : value.at) ?? at;
      if (value.kind === 'unknown') return { kind: 'unseen', at: place, why: value.why };
      return sought({ path: value.value, at: place, ...(isKey && { isKey }) }, find);
    }
  }
}

const sought = (wanted: Wanted, find: FindMaterial | undefined): Material =>
  find?.(wanted) ?? { kind: 'unseen', path: wanted.path, at: wanted.at, why: 'no files are in sight' };
