import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ruleDraft } from '../../src/dev/rule-draft.js';
import type { AnyRule } from '../../src/rule/rule.js';
import { complaints } from '../../src/testing/index.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

it('passes the type checker, and its example fails until it is a rule', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostssl-draft-'));
  try {
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(ROOT, join(folder, 'node_modules/hostssl'), 'dir');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        extends: join(ROOT, 'tsconfig.json'),
        compilerOptions: { types: [] },
        include: ['draft.ts'],
      }),
    );
    writeFileSync(join(folder, 'draft.ts'), ruleDraft('server/some-fault'));
    const tsc = spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', folder], {
      encoding: 'utf8',
    });
    const own = tsc.stdout.split('\n').filter((line) => line.includes('draft.ts'));
    expect(own).toEqual([]);

    const { default: rule } = (await import(join(folder, 'draft.ts'))) as { default: AnyRule };
    expect([...complaints(rule)]).toEqual([
      '"the plainest case": in `postgresql.conf` it points at "ssl = off\\n" instead of "ssl = [|off|]\\n"',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
