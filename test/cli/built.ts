import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from '../../src/dev/build-cli.js';
import { tree } from '../host/tree.js';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

export interface CommandLine {
  (options: RunOptions, ...args: string[]): Outcome;
  /** The entry, for suites that start it themselves. */
  readonly path: string;
}

/** The command line as it is published, built for this suite. */
export async function built(): Promise<CommandLine> {
  const out = join(tree(), 'dist/cli');
  await buildCli(root, '1.2.3-test', out);
  // Plugins of a test find the package by its name, as they would once it is installed.
  symlinkSync(join(root, 'node_modules'), join(out, '../../node_modules'));
  const path = join(out, 'hostssl.cjs');
  const run = ({ cwd, input = '', env = {} }: RunOptions, ...args: string[]): Outcome => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], {
      cwd,
      input,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: cwd, ...env },
      timeout: 60_000,
      maxBuffer: 1 << 28,
    });
    return { status, stdout, stderr };
  };
  return Object.assign(run, { path });
}
