import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DRIVERS_ROOT } from './install.js';
import type { Batch, Outcomes, Variables } from './trial.js';

/** What happened to each of a batch, in its order. */
export async function dial(batch: Batch, variables: Variables): Promise<readonly Outcomes[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(DRIVERS_ROOT, 'worker', 'main.ts'), DRIVERS_ROOT], {
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', TZ: 'UTC', ...variables },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  child.stdin!.end(JSON.stringify(batch));
  const [lines, errors, code] = await Promise.all([
    text(child.stdio[3] as NodeJS.ReadableStream as never),
    text(child.stderr!),
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
  ]);
  const outcomes = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcomes);
  if (code !== 0 || outcomes.length !== batch.length) {
    throw new Error(`the drivers gave ${outcomes.length} of ${batch.length} answers and ended with ${code}: ${errors}`);
  }
  return outcomes;
}
