import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROJECTS = join(ROOT, 'fixtures/projects');

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line on one project, as a person would run it in its folder. */
const check = (folder: string): Promise<Outcome> =>
  new Promise((resolve) => {
    const command = [join(ROOT, 'dist/cli/hostssl.cjs'), '--format', 'compact', '--now', '2026-01-01'];
    execFile(process.execPath, command, { cwd: folder, encoding: 'utf8' }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
  });

/** Whole projects under every rule at once. `UPDATE=1 npx vitest run test/projects.test.ts` rewrites what is expected. */
describe('projects', () => {
  for (const name of readdirSync(PROJECTS)) {
    it(name, async () => {
      const folder = join(PROJECTS, name);
      const { code, stdout, stderr } = await check(folder);
      const actual = `${stdout}exit ${code}\n`;
      if (process.env['UPDATE']) writeFileSync(join(folder, 'expected.txt'), actual);
      expect(stderr).toBe('');
      expect(actual).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'));
    });
  }
});
