import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchHba } from './bench-hba.js';
import type { Program } from './bench-measure.js';
import { BenchReport } from './bench-report.js';
import { benchTree, SINGLES } from './bench-tree.js';

/**
 * `npm run bench [-- --large] [-- --hba]`: what it costs to start, to look at a tree and to evaluate a long pg_hba.conf,
 * against an empty Node, plain reading and plain tokenizing. With `--hba` nothing but the last.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/cli/hostssl.cjs');
if (!existsSync(cli)) throw new Error('there is no build to measure: run `npm run build`');
const large = process.argv.includes('--large');
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hostssl-bench-')));

const report = new BenchReport();
const empty: Program = { args: ['-e', '0'], cwd: folder };
const ours = (cwd: string, ...args: string[]): Program => ({ args: [cli, ...args], cwd });

function benchStart(): void {
  report.ratio('--version', ours(folder, '--version'), 'node -e 0', empty, 1.15);
  report.ratio('--help', ours(folder, '--help'), 'node -e 0', empty, 1.15);
  for (const [name, text] of Object.entries(SINGLES)) {
    const home = join(folder, `one-${name}`);
    mkdirSync(home);
    writeFileSync(join(home, name), text);
    report.ratio(`one ${name}`, ours(home, 'check', name), 'node -e 0', empty, name === 'compose.yaml' ? 2 : 1.5);
    report.memory(`one ${name}`, ours(home, 'check', name), 60);
  }
}

function benchScan(): void {
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
  const program = ours(tree.folder, '--fail-on', 'never');
  report.ratio(what, program, 'reading ours with Node', plain, undefined, large ? 3 : 5, 1);
  report.memory(what, program, 120);
  // Every text of the tree is opened and searched, as ripgrep does it.
  const search =
    "require('node:child_process').spawnSync('rg',['-j1','-c','postgres(ql)?://'],{stdio:['ignore','pipe','inherit']})";
  if (hasRipgrep())
    report.ratio(what, program, 'rg -j1', { args: ['-e', search], cwd: tree.folder }, 2.5, large ? 3 : 5, 1);
}

const hasRipgrep = (): boolean => spawnSync('rg', ['--version'], { stdio: 'ignore' }).status === 0;

try {
  if (!process.argv.includes('--hba')) {
    benchStart();
    benchScan();
  }
  await benchHba(report, { root, cli, folder: join(folder, 'hba'), large });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

console.log(String(report));
if (report.isOver) process.exitCode = 1;
