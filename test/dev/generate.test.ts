import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rulesIndex } from '../../src/dev/rules-index.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('generated files', () => {
  it('are those that follow from the rules', () => {
    const tsx = ['node_modules/tsx/dist/cli.mjs', '--conditions=hostssl-source'];
    const { stdout, stderr, status } = spawnSync(process.execPath, [...tsx, 'src/dev/generate.ts', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stdout + stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('rulesIndex', () => {
  it('lists the files of the groups', () =>
    expect(rulesIndex(['a-b/c-2.ts', 'hba/x.ts', 'index.ts']).text.split('\n').slice(1)).toEqual([
      "import type { AnyRule } from 'hostssl/rule';",
      "import aBC2 from './a-b/c-2.js';",
      "import hbaX from './hba/x.js';",
      '',
      '/** Every rule of ours, by id. */',
      'export const rules: readonly AnyRule[] = [',
      '  aBC2,',
      '  hbaX,',
      '];',
      '',
    ]));

  it('is a module without rules, too', () => expect(rulesIndex(['index.ts']).text).toContain('AnyRule[] = [];'));
});
