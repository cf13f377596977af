import { Buffer } from 'node:buffer';
import type { SourceFile } from '../text/source.js';

/**
 * The bytes of files that hold key material: the core sees private keys overwritten, and binary files not at all. They
 * are given out once, to whoever reads the material, and then forgotten.
 */
const bytesOf = new WeakMap<SourceFile, Buffer>();

/** Larger files are no key files; their keys are told by their header alone. */
const LIMIT = 4_000_000;

export function keepKeyBytes(file: SourceFile, bytes: Buffer): void {
  // A copy, because files are read into one buffer that is used again.
  if (bytes.length <= LIMIT) bytesOf.set(file, Buffer.from(bytes));
}

export function takeKeyBytes(file: SourceFile): Buffer | undefined {
  const bytes = bytesOf.get(file);
  bytesOf.delete(file);
  return bytes;
}
