import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, type Program, peakMemory } from './bench-measure.js';
import { benchTree, SINGLES } from './bench-tree.js';

/** `npm run bench [-- --large]`: what it costs to start and to look at a tree, against an empty Node and plain reading. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli/hostssl.cjs');
if (!existsSync(cli)) throw new Error('there is no build to measure: run `npm run build`');
const large = process.argv.includes('--large');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hostssl-bench-')));

interface Line {
  readonly work: string;
  readonly against: string;
  readonly figure: string;
  readonly budget: string;
  readonly verdict: 'pass' | 'OVER' | '';
}

const lines: Line[] = [];
const empty: Program = { args: ['-e', '0'], cwd: folder };
const ours = (cwd: string, ...args: string[]): Program => ({ args: [cli, ...args], cwd });

function ratio(
  work: string,
  program: Program,
  against: string,
  other: Program,
  limit: number | undefined,
  rounds = 9,
  size = 6,
): void {
  const result = compare(program, other, rounds, size);
  lines.push({
    work,
    against,
    figure: `${result.ratio.toFixed(2)}x (${result.ours.toFixed(0)} ms : ${result.theirs.toFixed(0)} ms)`,
    budget: limit === undefined ? '' : `${limit}x`,
    verdict: limit === undefined ? '' : result.ratio <= limit ? 'pass' : 'OVER',
  });
}

function memory(work: string, program: Program, limit: number): void {
  const peak = peakMemory(program);
  lines.push({
    work: `${work}, peak memory`,
    against: '',
    figure: `${peak.toFixed(0)} MiB`,
    budget: `${limit} MiB`,
    verdict: peak <= limit ? 'pass' : 'OVER',
  });
}

try {
  ratio('--version', ours(folder, '--version'), 'node -e 0', empty, 1.15);
  ratio('--help', ours(folder, '--help'), 'node -e 0', empty, 1.15);
  for (const [name, text] of Object.entries(SINGLES)) {
    const home = join(folder, `one-${name}`);
    mkdirSync(home);
    writeFileSync(join(home, name), text);
    ratio(`one ${name}`, ours(home, 'check', name), 'node -e 0', empty, name === 'compose.yaml' ? 2 : 1.5);
    memory(`one ${name}`, ours(home, 'check', name), 60);
  }
  const size = large ? 100_000 : 5_000;
  const tree = benchTree(join(folder, 'tree'), size);
  const list = join(folder, 'candidates.json');
  writeFileSync(list, JSON.stringify(tree.candidates));
  const plain: Program = {
    args: [
      '-e',
      `const fs=require('fs');for(const f of JSON.parse(fs.readFileSync(${JSON.stringify(list)},'utf8')))fs.readFileSync(f)`,
    ],
    cwd: tree.folder,
  };
  const what = `a tree of ${size} files, ${tree.candidates.length} of them ours`;
  ratio(what, ours(tree.folder, '--fail-on', 'never'), 'reading ours with Node', plain, undefined, large ? 3 : 5, 1);
  memory(what, ours(tree.folder, '--fail-on', 'never'), 120);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const columns = ['work', 'against', 'figure', 'budget', 'verdict'] as const;
const rows = [
  Object.fromEntries(columns.map((column) => [column, column])) as Record<(typeof columns)[number], string>,
  ...lines,
];
const widths = columns.map((column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows)
  console.log(
    columns
      .map((column, index) => row[column].padEnd(widths[index]!))
      .join('  ')
      .trimEnd(),
  );
if (lines.some(({ verdict }) => verdict === 'OVER')) process.exitCode = 1;
