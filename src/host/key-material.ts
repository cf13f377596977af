import { standIn, withoutMaterial } from '../parse/no-material.js';
import type { KeyMaterial, MaterialReader } from '../semantics/certificates/material.js';
import { type SourceFile, spanOf } from '../text/source.js';
import { isBinaryKeyFile } from './binary-key-file.js';
import { collectBinary } from './x509/binary-material.js';
import { Collected } from './x509/collected.js';
import { collectPem } from './x509/pem-material.js';

/**
 * Reads each file once. This module and what it needs is loaded when somebody asks, by no run without key material.
 * @param bytesOf gives out, once, what decoding kept of a file; it has none for files that never were on a disk
 */
export function materialReader(bytesOf: (file: SourceFile) => Buffer | undefined): MaterialReader {
  const known = new WeakMap<SourceFile, KeyMaterial>();
  return (file) => {
    const before = known.get(file);
    if (before) return before;
    const material = read(file, bytesOf(file));
    known.set(file, material);
    return material;
  };
}

function read(file: SourceFile, bytes: Buffer | undefined): KeyMaterial {
  const into = new Collected();
  if (bytes && isBinaryKeyFile(bytes)) {
    collectBinary(file, bytes, into);
    return into.as(file, 'DER');
  }
  const text = bytes?.toString('utf8') ?? file.text;
  if (collectPem(file, text, into)) return into.as(file, 'PEM');
  const end = text.indexOf('\n');
  into.problem(spanOf(file, 0, Math.min(end === -1 ? text.length : end, file.text.length)), withoutMaterial(text));
  const material = into.as(file, 'none');
  const why = standIn(text);
  return why === undefined ? material : { ...material, standIn: why };
}
