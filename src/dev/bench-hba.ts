import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { allowList, HARD_TABLES, hardTable } from './bench-hba-files.js';
import type { Comparison, Program } from './bench-measure.js';
import type { BenchReport } from './bench-report.js';

export interface HbaBenchOptions {
  readonly root: string;
  /** The built command line. */
  readonly cli: string;
  /** A folder that may be made and filled. */
  readonly folder: string;
  /** With the hard tables at full length. */
  readonly large: boolean;
}

/** Seconds after which a run is stopped. */
const PATIENCE = 120;

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** `hostssl check` on long tables against reading and tokenizing the same file, and how it grows. */
export async function benchHba(report: BenchReport, { root, cli, folder, large }: HbaBenchOptions): Promise<void> {
  const tokenizer = join(folder, 'tokenize.cjs');
  mkdirSync(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['src/dev/tokenize-hba.ts'],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    outfile: tokenizer,
  });
  const measure = (work: string, text: string, rounds: number, limit?: number, memory?: number): Comparison => {
    const home = join(folder, work);
    mkdirSync(home);
    writeFileSync(join(home, 'pg_hba.conf'), text);
    const program = (...args: string[]): Program => ({ args, cwd: home, seconds: PATIENCE });
    const check = program(cli, 'check', '--fail-on', 'never', 'pg_hba.conf');
    const result = report.ratio(work, check, 'tokenizing', program(tokenizer, 'pg_hba.conf'), limit, rounds, 1);
    report.memory(work, check, memory);
    return result;
  };

  const times = SIZES.map((size) =>
    measure(
      `an allow-list of ${size} records`,
      allowList(size),
      size > 100_000 ? 1 : 5,
      size === 100_000 ? 8 : undefined,
      size === 1_000_000 ? 500 : undefined,
    ),
  );
  const [small, huge] = times.slice(-2);
  const growth = { ours: huge!.ours, theirs: small!.ours, ratio: huge!.ours / small!.ours };
  report.times('ten times the records', `${SIZES.at(-2)} records`, growth, 12);
  for (const [name, shapes] of Object.entries(HARD_TABLES)) {
    const sizes = large ? [10_000, 100_000] : [1_000, 10_000];
    for (const size of sizes) measure(`${size} records, ${name}`, hardTable(size, shapes), 1);
  }
}
