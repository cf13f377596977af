import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A program to measure: arguments for Node, and where it runs. */
export interface Program {
  readonly args: readonly string[];
  readonly cwd: string;
  /** A run that takes longer is stopped, and no figure comes of it. */
  readonly seconds?: number;
}

/** `NODE_EXTRA_CA_CERTS` makes every start of Node 20 parse a bundle, which flatters every ratio. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:NODE_EXTRA_CA_CERTS|NODE_OPTIONS|FORCE_COLOR)$/u.test(name)),
);

const run = ({ args, cwd, seconds }: Program, extra: readonly string[] = []) =>
  spawnSync(process.execPath, [...extra, ...args], {
    cwd,
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    ...(seconds !== undefined && { timeout: seconds * 1000, killSignal: 'SIGKILL' }),
  });

/** Milliseconds per tick of `/proc/self/stat` on Linux, whatever the kernel's own clock is. */
const TICK = 10;

/**
 * CPU time (user and system, grandchildren too) of one run in milliseconds, as the mean over a batch: the kernel counts
 * in ticks. Where there is no `/proc` it is the time on the wall. Not a number where a run was stopped.
 */
function batch(program: Program, size: number): number {
  const before = childrenCpu();
  const start = performance.now();
  for (let i = 0; i < size; i++) if (run(program).signal !== null) return Number.NaN;
  const wall = performance.now() - start;
  const after = childrenCpu();
  return (before === undefined || after === undefined ? wall : after - before) / size;
}

function childrenCpu(): number | undefined {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) * TICK;
  } catch {
    return undefined;
  }
}

export interface Comparison {
  /** Milliseconds of CPU. */
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

/** Medians over pairs of batches that take turns, so that a noisy neighbour hits both. */
export function compare(ours: Program, theirs: Program, rounds: number, size: number): Comparison {
  if (run(ours).signal !== null) return { ours: Number.NaN, theirs: Number.NaN, ratio: Number.NaN };
  run(theirs);
  const pairs = Array.from({ length: rounds }, () => ({ ours: batch(ours, size), theirs: batch(theirs, size) }));
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const REPORT =
  "data:text/javascript,process.on('exit',()=>fs.writeSync(3,String(process.resourceUsage().maxRSS)));import fs from 'node:fs'";

/** Peak memory of one run in MiB; not a number where it was stopped. */
export function peakMemory(program: Program): number {
  const { output } = run(program, ['--import', REPORT]);
  return Number(output[3]?.toString() || Number.NaN) / 1024;
}
