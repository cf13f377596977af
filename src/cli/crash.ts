import { visible } from '../text/visible.js';
import { say } from './write.js';

/** Something we did not foresee: told in three lines, and never taken for findings. */
export function crash(error: unknown): void {
  // First of all: whatever goes wrong below, the exit code stands.
  process.exitCode = 2;
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOSPC' || code === 'EIO' || code === 'EDQUOT') {
    say(`the output cannot be written (${code})`);
    return;
  }
  const where =
    stack
      .split('\n')
      .find((line) => /^\s+at /u.test(line))
      ?.trim() ?? '';
  say(
    `internal error: ${visible(message.slice(0, 500))}\n  ${visible(where)}\nThis is a fault of hostssl, please report it.`,
  );
}

/** Node ends with 1, our code for findings, where nobody catches an error. */
export function catchAll(): void {
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}
