import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * A repository's own configuration is data from strangers, and git runs programs it names. Plumbing that never touches
 * the work tree is all we use; these settings take away what even that would start.
 */
const SAFE = [
  '--no-pager',
  '--literal-pathspecs',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.untrackedCache=false',
  '-c',
  'core.preloadIndex=false',
  '-c',
  'submodule.recurse=false',
];

const OUTPUT_LIMIT = 1 << 30;
/** A configuration that includes a named pipe would keep git waiting for ever. */
const PATIENCE_MS = 60_000;
/** Trees on which git has once exhausted our patience: it is not asked again. */
const silent = new Set<string>();

/** A work tree, by the folder that holds `.git`. */
export interface GitTree {
  /** Absolute. */
  readonly root: string;
}

/** The work tree a folder belongs to, found by looking upwards: git itself would follow a hostile `core.worktree`. */
export function gitTreeOf(directory: string): GitTree | undefined {
  for (let at = resolve(directory); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return { root: at };
    if (dirname(at) === at) return undefined;
  }
}

/**
 * Run git on a tree; undefined where git is missing or refuses.
 * @param index an index file other than the tree's own, as git hands one to hooks of a partial commit.
 */
export function git(tree: GitTree, args: readonly string[], input?: string, index?: string): Buffer | undefined {
  if (silent.has(tree.root)) return undefined;
  // Loaded on first use: most runs on one file never need it, and it costs as much as reading that file.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const place = ['-C', tree.root, `--git-dir=${join(tree.root, '.git')}`, `--work-tree=${tree.root}`];
  const run = spawnSync('git', [...place, ...SAFE, ...args], {
    // Windows, and a PATH with `.` in it, look for programs in the folder a process starts in: never in the tree's.
    cwd: dirname(process.execPath),
    env: environment(index),
    input: input ?? '',
    maxBuffer: OUTPUT_LIMIT,
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') silent.add(tree.root);
  return run.status === 0 ? run.stdout : undefined;
}

/** Nothing that points git elsewhere, writes, asks, or fetches a missing object through a command of the repository's. */
function environment(index: string | undefined): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
  };
}

/** The index git prepared for the commit whose hook runs us (`git commit -a`), if it lies in this tree's `.git`. */
export function indexOfHook(tree: GitTree): string | undefined {
  const named = process.env['GIT_INDEX_FILE'];
  if (named === undefined || named === '') return undefined;
  const path = resolve(tree.root, named);
  const home = git(tree, ['rev-parse', '--absolute-git-dir'])?.toString('utf8').trimEnd();
  return home !== undefined && path.startsWith(home + sep) && existsSync(path) ? path : undefined;
}

/** One path git lists. */
export interface Listed {
  /** Relative to the tree's root. */
  readonly path: string;
  /** Object id in the index; undefined for a file git does not track. */
  readonly oid?: string;
  readonly type: 'file' | 'repository';
}

/** Tracked files, and untracked ones that no ignore file names; undefined where git cannot say. */
export function listTree(tree: GitTree, folder: string, index?: string): readonly Listed[] | undefined {
  const scope = folder === '' ? [] : ['--', folder];
  const out = git(tree, ['ls-files', '-c', '-o', '-s', '-t', '-z', '--exclude-standard', ...scope], undefined, index);
  return out === undefined ? undefined : out.toString('utf8').split('\0').flatMap(listed);
}

/** Does the index hold this absolute path? */
export function isTracked(tree: GitTree, path: string): boolean | undefined {
  return listTree(tree, relative(tree.root, path).split(sep).join('/'))?.some(({ oid }) => oid !== undefined);
}

/** Files as they are in the index. */
export function listIndex(tree: GitTree, index?: string): readonly Listed[] | undefined {
  const out = git(tree, ['ls-files', '-c', '-s', '-t', '-z'], undefined, index);
  return out === undefined ? undefined : out.toString('utf8').split('\0').flatMap(listed);
}

/** The mode of a submodule. */
const GITLINK = '160000';
const ENTRY = /^(?<tag>.) (?:(?<mode>\d{6}) (?<oid>[0-9a-f]{40,64}) (?<stage>\d)\t)?/u;

function listed(line: string): readonly Listed[] {
  const groups = ENTRY.exec(line)?.groups;
  if (!groups) return [];
  if (groups['tag'] === '?') {
    const path = line.slice(2);
    return [path.endsWith('/') ? { path: path.slice(0, -1), type: 'repository' } : { path, type: 'file' }];
  }
  const { mode, oid, stage } = groups;
  // Of a conflict's three versions, "ours" stands for the file.
  if (oid === undefined || stage === '1' || stage === '3') return [];
  return [{ path: line.slice(line.indexOf('\t') + 1), oid, type: mode === GITLINK ? 'repository' : 'file' }];
}

/** Paths whose index entry differs from the last commit: what the next commit would bring. */
export function stagedPaths(tree: GitTree, index?: string): readonly string[] | undefined {
  const born = git(tree, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], undefined, index) !== undefined;
  if (!born) return listIndex(tree, index)?.map(({ path }) => path);
  const args = ['diff-index', '--cached', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'];
  const out = git(tree, [...args, '--ignore-submodules=all', '--diff-filter=ACMT', 'HEAD'], undefined, index);
  return out?.toString('utf8').split('\0').filter(Boolean);
}

/** Contents of objects, in order; undefined for one that is missing. One process for all of them. */
export function blobs(tree: GitTree, oids: readonly string[]): readonly (Buffer | undefined)[] {
  if (oids.length === 0) return [];
  const out = git(tree, ['cat-file', '--batch'], `${oids.join('\n')}\n`);
  if (out === undefined) return oids.map(() => undefined);
  let at = 0;
  return oids.map(() => {
    const end = out.indexOf(10, at);
    const size = / blob (\d+)$/u.exec(out.toString('latin1', at, end))?.[1];
    at = end + 1;
    if (size === undefined) return undefined;
    const start = at;
    at += Number(size) + 1;
    return out.subarray(start, at - 1);
  });
}
