import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Put a new text where a file stands, whole or not at all: it is written beside the file and takes its place, with the
 * same permissions. A link keeps pointing to the file.
 */
export function replaceFile(path: string, text: string): void {
  const real = realpathSync.native(path);
  const { mode } = statSync(real);
  const draft = join(dirname(real), `.${basename(real)}.hostssl-${process.pid}`);
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    fchmodSync(descriptor, mode & 0o7777);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(draft, real);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
