import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { restorePrivateKeys } from './private-keys.js';
import { UsageError } from './usage-error.js';

/**
 * Put a new text where a file stands, whole or not at all: it is written beside the file and takes its place, with the
 * same owner and permissions, and with the private keys that reading has blanked. A link keeps pointing to the file.
 * @param shown the path as the person knows it
 * @throws UsageError where the system or the file does not allow it
 */
export function replaceFile(path: string, text: string, shown: string): void {
  try {
    replace(realpathSync.native(path), text, shown);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === undefined ? error : new UsageError(`\`${shown}\` cannot be written (${code})`);
  }
}

function replace(real: string, text: string, shown: string): void {
  const whole = restorePrivateKeys(text, readFileSync(real, 'utf8'));
  if (whole === undefined) throw new UsageError(`\`${shown}\` has other private keys than a moment ago`);
  const { mode, uid, gid } = statSync(real);
  const draft = join(dirname(real), `.${basename(real)}.hostssl-${process.pid}`);
  const descriptor = openSync(draft, 'wx', 0o600);
  try {
    const bytes = Buffer.from(whole, 'utf8');
    for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    const mine = fstatSync(descriptor);
    // A file of the server's that comes back as root's could not be read by the server any more.
    if (mine.uid !== uid || mine.gid !== gid) fchownSync(descriptor, uid, gid);
    fchmodSync(descriptor, mode & 0o7777);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(draft, real);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
