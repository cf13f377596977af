import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone, npmCi } from '../registry-packages.js';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');

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

/** Makes the servers ready before any suite runs; on other platforms there are none. */
export function setup(): void {
  if (!HAS_PACKAGES) return;
  alone(here, () => {
    if (!isInstalled()) npmCi(here, ['--include=optional']);
    for (const name of readdirSync(modules)) if (name.startsWith('postgres-')) linkLibraries(name);
  });
}
