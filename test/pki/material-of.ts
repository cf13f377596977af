import { readFileSync } from 'node:fs';
import { decode } from '../../src/host/decode.js';
import { takeKeyBytes } from '../../src/host/key-bytes.js';
import { materialReader } from '../../src/host/key-material.js';
import type { KeyMaterial } from '../../src/semantics/certificates/material.js';
import { isReadable } from '../../src/text/files.js';

/** The reader of key material as the command line has it. */
export const readMaterial = materialReader(takeKeyBytes);

/** What a file holds, named by its path or given as it would stand there. */
export function materialOf(path: string, content: string | Buffer = readFileSync(path)): KeyMaterial {
  const file = decode(path, Buffer.from(content));
  if (!isReadable(file)) throw new Error(`${path} ${file.why}`);
  return readMaterial(file);
}
