import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli, versionIn } from './build-cli.js';

/** `npm run build`, also run by `npm ci` in a clone: the library and its types by tsc, the command line by esbuild. */
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
rmSync(join(root, 'dist'), { recursive: true, force: true });
await buildCli(root, await versionIn(root));
execFileSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
