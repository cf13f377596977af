import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `npm test` hands its own settings down; those about its package must not reach npm in another directory. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command|config_local_prefix)/u.test(name)),
  );

/** Installs what the lock file in `directory` says, and runs none of its scripts. */
export function npmCi(directory: string, args: readonly string[]): void {
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...args], {
    cwd: directory,
    encoding: 'utf8',
    env: environment(),
  });
  if (run.error || run.status !== 0)
    throw new Error(`the packages of ${directory} cannot be installed: ${run.error ?? run.stderr}`);
}

const STALE_AFTER = 10 * 60_000;
const pause = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** One process works in `directory`, the others wait; a lock left behind by a killed run is taken over. */
export function alone(directory: string, work: () => void): void {
  const lock = join(directory, '.installing');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > STALE_AFTER) rmSync(lock, { recursive: true, force: true });
      pause(200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
