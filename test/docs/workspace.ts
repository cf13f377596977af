import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Outcome {
  readonly code: number;
  /** Both streams, as a terminal shows them. */
  readonly output: string;
}

/** Where the blocks of one page are run, from top to bottom. */
export interface Workspace {
  /** Writes a file into the page's own folder. */
  write(path: string, text: string): void;
  /** @param cwd a folder of the clone, or the page's own folder without it */
  run(command: string, cwd?: string): Promise<Outcome>;
}

/** @param clone as `buildClone` made it; every page works on a copy of its fixtures */
export function openWorkspace(clone: string, folder: string): Workspace {
  const own = join(folder, 'own');
  const copy = join(folder, 'clone');
  mkdirSync(join(own, 'node_modules'), { recursive: true });
  symlinkSync(clone, join(own, 'node_modules/hostssl'), 'dir');
  cpSync(join(clone, 'fixtures'), join(copy, 'fixtures'), { recursive: true });
  symlinkSync(join(clone, 'dist'), join(copy, 'dist'), 'dir');
  return {
    write(path, text) {
      mkdirSync(dirname(join(own, path)), { recursive: true });
      writeFileSync(join(own, path), text);
    },
    run: (command, cwd) =>
      new Promise((resolve) => {
        // Nothing of the machine the tests run on may change what is printed: no CI, no colours, no settings at home.
        const env = { PATH: `${join(clone, 'node_modules/.bin')}:${process.env['PATH']}`, HOME: folder };
        const options = { cwd: cwd === undefined ? own : join(copy, cwd), env, encoding: 'utf8' as const };
        execFile('sh', ['-c', `{ ${command}\n} 2>&1`], options, (error, output) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, output }),
        );
      }),
  };
}
