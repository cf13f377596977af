import { isUtf8 } from 'node:buffer';
import type { ReadResult, Unreadable } from '../text/files.js';
import type { SourceFile } from '../text/source.js';
import { blankPrivateKeys } from './private-keys.js';

/** More than this is no configuration people write; it is reported, not read. */
export const SIZE_LIMIT = 10 * 1000 * 1000;

export const tooLarge = (size: number): Unreadable => ({
  kind: 'too-large',
  why: `is ${Math.round(size / 1e6)} MB, more than the ${SIZE_LIMIT / 1e6} MB we read`,
});

/** Bytes as the core takes them: UTF-8 with its byte order mark kept, private keys overwritten. */
export function decode(path: string, bytes: Buffer, facts: Partial<SourceFile> = {}): ReadResult {
  if (bytes.length > SIZE_LIMIT) return tooLarge(bytes.length);
  if (isUtf16(bytes)) return { kind: 'unreadable', why: 'is UTF-16, which PostgreSQL and its clients do not read' };
  const text = blankPrivateKeys(bytes.toString('utf8'));
  return { ...facts, path, text, ...(isUtf8(bytes) ? {} : { lossy: true }) };
}

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
