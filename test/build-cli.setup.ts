import { fileURLToPath } from 'node:url';
import { buildCli, versionIn } from '../src/dev/build-cli.js';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/u, '');

/** The command line that tests run is the one of these sources, not of the last build. */
export async function setup(): Promise<void> {
  await buildCli(root, await versionIn(root));
}
