import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const lock = join(here, '.installing');

/** The only platform the packages are built for. */
export const HAS_PACKAGES = process.platform === 'linux' && process.arch === 'x64';

/** Where the package of one major is, or will be. */
export const packageOf = (major: number): string => join(modules, `postgres-${major}`);

const wanted = (): readonly string[] =>
  Object.keys(
    (JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { optionalDependencies: Record<string, string> })
      .optionalDependencies,
  );

const isInstalled = () => wanted().every((name) => existsSync(join(modules, name, 'native', 'bin', 'postgres')));

/** The registry holds no symbolic links, so each package lists those its shared libraries need. */
function linkLibraries(name: string): void {
  const root = join(modules, name);
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const to = join(root, target);
    if (existsSync(to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    try {
      symlinkSync(relative(dirname(to), join(root, source)), to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** `npm test` hands its own settings down; those about its package must not reach npm in this directory. */
const environment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|command|config_local_prefix)/u.test(name)),
  );

function install(): void {
  const run = spawnSync('npm', ['ci', '--ignore-scripts', '--include=optional', '--no-audit', '--no-fund'], {
    cwd: here,
    encoding: 'utf8',
    env: environment(),
  });
  if (run.error || run.status !== 0)
    throw new Error(`the PostgreSQL packages cannot be installed: ${run.error ?? run.stderr}`);
}

const STALE_AFTER = 10 * 60_000;
const pause = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** One process installs, the others wait; a lock left behind by a killed run is taken over. */
function alone(work: () => void): void {
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

/** Makes the servers ready before any suite runs; on other platforms there are none. */
export function setup(): void {
  if (!HAS_PACKAGES) return;
  alone(() => {
    if (!isInstalled()) install();
    for (const name of readdirSync(modules)) if (name.startsWith('postgres-')) linkLibraries(name);
  });
}
