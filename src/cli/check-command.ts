import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Judgement } from '../engine/judge.js';
import type { Kind } from '../facts/kinds.js';
import type { FailOn } from '../host/config-schema.js';
import { type Estate, gather } from '../host/estate.js';
import { gitTreeOf, indexOfHook } from '../host/git.js';
import { UsageError } from '../host/usage-error.js';
import type { Report } from '../rule/settled.js';
import { type Files, isReadable } from '../text/files.js';
import { visible } from '../text/visible.js';
import type { Arguments } from './arguments.js';
import { asksForSome } from './asks-for-some.js';
import { complain } from './complain.js';
import type { ExitCode } from './exit-code.js';
import { instantOf } from './instant.js';
import { judgeWith } from './judge-estate.js';
import {
  type Format,
  fileReports,
  isForMachines,
  render,
  screenPaint,
  statistics,
  writeReports,
} from './print-report.js';
import { lintConfigFor, openSession, type Session } from './session.js';
import { print, say, write } from './write.js';

/** `hostssl check`: find, judge, fix, tell. */
export async function checkCommand(args: Arguments): Promise<ExitCode> {
  refuseContradictions(args);
  const outputs = fileReports(args);
  const now = instantOf(args);
  const session = await openSession(args);
  const lint = lintConfigFor(session, args);
  const { estate, read } = counting(await gatherFor(session, args));
  const judge = await judgeWith(session, estate, {
    lint,
    now,
    inline: !args.on('no-inline'),
    partial: args.on('staged'),
    some: asksForSome(session, args.paths),
  });
  const first = judge(estate.sources, estate.files);
  const judgement = args.on('fix') ? await fix(first, judge, estate, args) : first;
  const { report } = judgement;
  const exit = exitOf(report, estate, session, args);
  await writeReports(report, outputs, session.cwd);
  if (args.on('diff')) await printPatch(first, judge, estate, args);
  else await tell(report, exit, session, args);
  tellAside(estate, read.size, session, exit, args);
  return exit;
}

function refuseContradictions(args: Arguments): void {
  const both = (a: string, b: string) => {
    if (args.on(a) && args.on(b)) throw new UsageError(`\`--${a}\` and \`--${b}\` exclude each other`);
  };
  both('fix', 'diff');
  both('fix', 'stdin-filename');
  both('fix', 'staged');
  both('staged', 'stdin-filename');
  if (args.on('unsafe-fixes') && !args.on('fix') && !args.on('diff')) {
    throw new UsageError('`--unsafe-fixes` needs `--fix` or `--diff`');
  }
  if (args.on('stdin-filename') && args.paths.some((path) => path !== '-')) {
    throw new UsageError('`--stdin-filename` names the one file that is checked; paths cannot be given besides');
  }
}

async function gatherFor(session: Session, args: Arguments): Promise<Estate> {
  const { cwd, config, tree } = session;
  const as = args.value('as') as Kind | undefined;
  const stdin = args.value('stdin-filename');
  if (args.on('staged') && !tree) throw new UsageError('`--staged` needs a git repository');
  return gather({
    cwd,
    config,
    tree: tree ?? (stdin === undefined ? undefined : gitTreeOf(resolve(cwd, stdin, '..'))),
    paths: args.paths,
    exclude: args.values('exclude'),
    noIgnore: args.on('no-ignore'),
    ...(as ? { as } : {}),
    ...(stdin === undefined ? {} : { stdin: { path: stdin, bytes: readFileSync(0) } }),
    ...(args.on('staged') && tree ? { staged: { tree, index: indexOfHook(tree) } } : {}),
  });
}

/** Includes, mounts and environment files are read while the sources are understood. */
function counting(estate: Estate): { readonly estate: Estate; readonly read: ReadonlySet<string> } {
  const read = new Set(estate.sources.map(({ path }) => path));
  const files: Files = {
    list: (directory) => estate.files.list(directory),
    read(path) {
      const file = estate.files.read(path);
      if (isReadable(file)) read.add(file.path);
      return file;
    },
  };
  return { estate: { ...estate, files }, read };
}

const fixesWanted = (args: Arguments): 'safe' | 'all' => (args.on('unsafe-fixes') ? 'all' : 'safe');

type Judge = Awaited<ReturnType<typeof judgeWith>>;

async function fix(first: Judgement, judge: Judge, estate: Estate, args: Arguments): Promise<Judgement> {
  const { fixUntilDone } = await import('./apply-fixes.js');
  const { replaceFile } = await import('../host/write-file.js');
  const { changed, after, refused } = fixUntilDone(first, judge, estate, fixesWanted(args));
  for (const { path, text } of changed) replaceFile(estate.absolute(path), text, path);
  for (const line of refused) say(visible(line));
  if (changed.length > 0) say(`fixed ${changed.map(({ path }) => `\`${visible(path)}\``).join(', ')}`);
  return after;
}

/** What `--fix` would write, and nothing else. */
async function printPatch(first: Judgement, judge: Judge, estate: Estate, args: Arguments): Promise<void> {
  const { fixUntilDone } = await import('./apply-fixes.js');
  const { unifiedDiff } = await import('../report/diff.js');
  const { lineEdits } = await import('../text/line-edits.js');
  const { changed, refused } = fixUntilDone(first, judge, estate, fixesWanted(args));
  for (const line of refused) say(visible(line));
  const patches = [...changed]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => {
      const file = estate.files.read(path);
      return isReadable(file) ? unifiedDiff(file, lineEdits(file, text), first.redactor) : '';
    });
  print(patches.join(''));
}

const WEIGHT = { info: 0, warning: 1, error: 2, never: 3 } as const;

const failsOn = ({ config }: Session, args: Arguments): number =>
  WEIGHT[(args.value('fail-on') as FailOn | undefined) ?? config.data.failOn ?? 'warning'];

function exitOf(report: Report, estate: Estate, session: Session, args: Arguments): ExitCode {
  if (estate.failures.length > 0 || (report.failures ?? []).length > 0) return 2;
  if (args.on('strict-inputs') && report.gaps.length > 0) return 2;
  if (report.checked.length === 0 && report.gaps.length === 0) return estate.allExcluded ? 0 : 3;
  return report.findings.some(({ severity }) => WEIGHT[severity] >= failsOn(session, args)) ? 1 : 0;
}

async function tell(report: Report, exit: ExitCode, session: Session, args: Arguments): Promise<void> {
  const format = (args.value('format') ?? 'pretty') as Format;
  const machines = isForMachines(format);
  const nothing = report.checked.length === 0 && report.gaps.length === 0;
  if (!machines && ((nothing && exit !== 0) || (args.on('quiet') && exit === 0))) return;
  const least = failsOn(session, args);
  const loud = report.findings.filter(({ severity }) => WEIGHT[severity] >= least);
  const told = args.on('quiet') && !machines ? { ...report, findings: loud } : report;
  print(await render(told, format, format === 'pretty' ? await screenPaint(args) : undefined));
  if (args.on('statistics')) write(machines ? 2 : 1, statistics(report));
}

function tellAside(
  { failures, notes }: Estate,
  read: number,
  { config, rules }: Session,
  exit: ExitCode,
  args: Arguments,
): void {
  for (const line of failures) complain(line);
  if (args.on('verbose')) {
    say(config.path === undefined ? 'no configuration' : `the configuration is \`${visible(config.path)}\``);
    say(`${rules.length} rules, ${read} files read`);
  }
  if (args.on('verbose') || exit === 3) for (const line of notes) complain(line);
  if (exit === 3)
    say('nothing to check: no file here is of a kind we know; `hostssl config files` lists what is looked at');
}
