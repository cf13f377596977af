import { writeSync } from 'node:fs';

const gone = new Set<number>();
const pause = new Int32Array(new SharedArrayBuffer(4));

/**
 * Write all of it, now: asynchronous writes to a pipe may be lost when the process ends. A reader that has gone away
 * (`| head`) is no error, and a pipe that is full is waited for.
 */
export function write(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let done = 0;
  while (done < bytes.length && !gone.has(descriptor)) {
    try {
      done += writeSync(descriptor, bytes, done);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EAGAIN') Atomics.wait(pause, 0, 0, 5);
      else if (code === 'EPIPE' || code === 'EOF') gone.add(descriptor);
      else throw error;
    }
  }
}

export const print = (text: string): void => write(1, text);

const ENOUGH = 64 * 1024;

/** Print what comes in pieces, some of them at a time. */
export function printPieces(pieces: Iterable<string>): void {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < ENOUGH) continue;
    print(text);
    text = '';
    if (gone.has(1)) return;
  }
  print(text);
}

/** A line for the person, apart from the result. Where even that cannot be written, the exit code has to do. */
export function say(text: string): void {
  try {
    write(2, `hostssl: ${text}\n`);
  } catch {
    gone.add(2);
  }
}
