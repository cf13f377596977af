import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { tree } from '../host/tree.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('.pre-commit-hooks.yaml', () => {
  const hooks = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as {
    id: string;
    files?: string;
    pass_filenames?: boolean;
  }[];

  it('offers a hook for the files of a commit and one for everything', () => {
    expect(hooks.map(({ id, pass_filenames }) => [id, pass_filenames ?? true])).toEqual([
      ['hostssl', true],
      ['hostssl-all', false],
    ]);
  });

  it('hands over every text, because any of them may hold a connection string', () => {
    expect(hooks[0]).toMatchObject({ types: ['text'] });
    expect(hooks[0]?.files).toBeUndefined();
  });
});

describe('.ci/run', () => {
  /** The script in a folder of its own, with an npm that prints this and exits so. */
  function run(output: string, status: number, install = 0): { last: string; status: number | null } {
    const folder = tree({
      'bin/npm': `#!/bin/sh\n[ "$1" = ci ] && exit ${install}\ncat "$(dirname "$0")/output"\nexit ${status}\n`,
      'bin/output': output,
    });
    chmodSync(join(folder, 'bin/npm'), 0o755);
    mkdirSync(join(folder, '.ci'));
    copyFileSync(join(root, '.ci/run'), join(folder, '.ci/run'));
    writeFileSync(join(folder, 'package.json'), '{}');
    const { stdout, status: exit } = spawnSync('bash', [join(folder, '.ci/run')], {
      cwd: '/',
      encoding: 'utf8',
      env: { PATH: `${join(folder, 'bin')}:${process.env['PATH']}` },
    });
    return { last: stdout.trimEnd().split('\n').at(-1)!, status: exit };
  }

  it.each([
    [
      'all pass',
      '\u001b[2m Test Files \u001b[22m 3 passed (3)\n\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m41 passed\u001b[39m\u001b[22m (41)\n',
      0,
      0,
      '41 passed, 0 failed',
    ],
    [
      'some fail',
      ' Test Files  1 failed (1)\n      Tests  2 failed | 39 passed | 1 skipped (42)\n',
      1,
      0,
      '39 passed, 2 failed',
    ],
    ['lint fails before the tests', 'lint: error\n', 1, 0, '0 passed, 1 failed'],
    ['a check after the tests fails', '      Tests  41 passed (41)\nknip: error\n', 1, 0, '41 passed, 1 failed'],
    ['nothing can be installed', '', 0, 1, '0 passed, 1 failed'],
  ])('%s', (_, output, status, install, last) =>
    expect(run(output, status, install)).toEqual({ last, status: status || install }),
  );
});
