import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachePath, wrapped } from '../cli/load-main.js';
import { SINGLES } from './bench-tree.js';

/**
 * Let this Node compile a built file, run it on a little of everything, and keep what V8 made of it: functions that
 * ran are in it, too. A process of its own, because the flags V8 runs with are part of the deal.
 */
export function writeCodeCache(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hostssl-build-'));
  try {
    for (const [name, text] of Object.entries(SINGLES)) writeFileSync(join(folder, name), text);
    const { status, stderr } = spawnSync(process.execPath, ['-e', program(path)], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    // The sample has findings, on purpose.
    if (status !== 1) throw new Error(`the code cache was not written: ${stderr}`);
    return cachePath(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const program = (path: string): string => `
const { readFileSync, writeFileSync } = require('node:fs');
const { Script, constants } = require('node:vm');
const wrapped = ${wrapped.toString()};
const source = wrapped(readFileSync(${JSON.stringify(path)}, 'latin1'));
const script = new Script(source, { filename: ${JSON.stringify(path)}, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, require('node:module').createRequire(${JSON.stringify(path)}), module_);
module_.exports.main(['check', '--no-config', 'pg_hba.conf', 'postgresql.conf', '.env', '-f', 'pretty']).then(() => {
  writeFileSync(${JSON.stringify(cachePath(path))}, script.createCachedData());
});
`;
