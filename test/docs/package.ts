import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildCli, versionIn } from '../../src/dev/build-cli.js';

/**
 * What `npm ci` leaves behind in a clone, as far as the pages need it: the package with its build from these sources
 * and its dependencies.
 * @param to a folder to fill; it becomes the clone
 */
export async function buildClone(root: string, to: string): Promise<void> {
  const modules = join(to, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  cpSync(join(root, 'package.json'), join(to, 'package.json'));
  cpSync(join(root, 'fixtures/docs'), join(to, 'fixtures/docs'), { recursive: true });
  await buildCli(root, await versionIn(root), join(to, 'dist/cli'));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const project = join(root, 'tsconfig.build.json');
  execFileSync(process.execPath, [compiler, '-p', project, '--outDir', join(to, 'dist')], { cwd: root });
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys(dependencies)) {
    // A name may have a scope, which is a directory.
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  symlinkSync('../../dist/cli/hostssl.cjs', join(modules, '.bin/hostssl'));
}
