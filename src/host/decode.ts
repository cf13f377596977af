import { isUtf8 } from 'node:buffer';
import { kindOf } from '../facts/kinds.js';
import type { ReadResult, Unreadable } from '../text/files.js';
import type { SourceFile } from '../text/source.js';
import { isBinaryKeyFile } from './binary-key-file.js';
import { keepKeyBytes } from './key-bytes.js';
import { blankPrivateKeys } from './private-keys.js';

/** More than this is no configuration people write; it is reported, not read. */
const SIZE_LIMIT = 10 * 1000 * 1000;
/** An allow-list that a program writes has a line for every tenant and address, up to so many. */
const HBA_SIZE_LIMIT = 100 * 1000 * 1000;
const HBA_LINE_LIMIT = 2 * 1000 * 1000;

/** Bytes of a file that are read at most. */
export const sizeLimit = (path: string): number => (kindOf(path) === 'pg_hba' ? HBA_SIZE_LIMIT : SIZE_LIMIT);

export const tooLarge = (size: number, limit: number): Unreadable => ({
  kind: 'too-large',
  why: `is ${Math.round(size / 1e6)} MB, more than the ${limit / 1e6} MB we read`,
});

/**
 * Bytes as the core takes them: UTF-8 with its byte order mark kept, private keys overwritten. Of a binary file of
 * certificates and keys there is no text; its bytes, and those of private keys, wait for who reads key material.
 */
export function decode(path: string, bytes: Buffer, facts: Partial<SourceFile> = {}): ReadResult {
  const limit = sizeLimit(path);
  if (bytes.length > limit) return tooLarge(bytes.length, limit);
  if (bytes.length > SIZE_LIMIT && hasMoreLines(bytes, HBA_LINE_LIMIT))
    return { kind: 'too-large', why: `has more than the ${HBA_LINE_LIMIT / 1e6} million lines we read` };
  if (isUtf16(bytes)) return { kind: 'unreadable', why: 'is UTF-16, which PostgreSQL and its clients do not read' };
  const isBinary = isBinaryKeyFile(bytes);
  const written = isBinary ? '' : bytes.toString('utf8');
  const text = blankPrivateKeys(written);
  const file = { ...facts, path, text, ...(isBinary || !isUtf8(bytes) ? { lossy: true } : {}) };
  if (isBinary || text !== written) keepKeyBytes(file, bytes);
  return file;
}

function hasMoreLines(bytes: Buffer, limit: number): boolean {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at !== -1 && lines <= limit; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines > limit;
}

const LF = 10;

/** By its byte order mark, or by a NUL at every other place of a beginning that is otherwise plain text. */
function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const size = Math.min(bytes.length & ~1, 64);
  if (size < 4) return false;
  let low = 0;
  let high = 0;
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0 && bytes[i + 1] !== 0) high++;
    if (bytes[i + 1] === 0 && bytes[i] !== 0) low++;
  }
  return low === size / 2 || high === size / 2;
}
