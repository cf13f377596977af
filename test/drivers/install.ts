import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HAS_PACKAGES } from '../oracle/install.js';
import { alone, npmCi } from '../registry-packages.js';

/** Root of the workspaces that hold the drivers. */
export const DRIVERS_ROOT = dirname(fileURLToPath(import.meta.url));

/** A workspace of `packages/`: what has to be installed together, and apart from another version of itself. */
type Workspace = string;

const SETS = join(DRIVERS_ROOT, 'packages');
const CORE: readonly Workspace[] = ['core'];

const manifest = (directory: string): { readonly version?: string; readonly dependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));

function installedVersion(workspace: Workspace, name: string): string | undefined {
  for (const root of [join(SETS, workspace), DRIVERS_ROOT]) {
    try {
      return manifest(join(root, 'node_modules', name)).version;
    } catch {
      // It is the other place, or none.
    }
  }
  return undefined;
}

/** An alias says `npm:pg@8.0.3`. */
const isInstalled = (workspace: Workspace): boolean =>
  Object.entries(manifest(join(SETS, workspace)).dependencies ?? {}).every(
    ([name, wanted]) => installedVersion(workspace, name) === wanted.slice(wanted.lastIndexOf('@') + 1),
  );

/** There are no servers to dial on other platforms. */
function install(workspaces: readonly Workspace[]): void {
  if (!HAS_PACKAGES) return;
  alone(DRIVERS_ROOT, () => {
    if (workspaces.every(isInstalled)) return;
    npmCi(
      DRIVERS_ROOT,
      workspaces.map((workspace) => `--workspace=packages/${workspace}`),
    );
  });
}

/** The drivers that every run of the tests dials with. */
export const setup = (): void => install(CORE);

/** All of them, as `npm run test:drivers` wants them. */
export const installAll = (): void => install(readdirSync(SETS));
