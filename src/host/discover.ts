import { lstatSync, realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Kind } from '../facts/kinds.js';
import { type GitTree, gitTreeOf, listTree } from './git.js';
import type { Searchable } from './search-files.js';

/** A file we mean to read. */
export interface Candidate {
  /** Absolute. */
  readonly path: string;
  readonly kind: Kind;
  readonly tracked?: boolean;
}

export interface Discovery {
  /** Ordered by path. */
  readonly candidates: readonly Candidate[];
  /** Files that are of interest only if their text is, by path. */
  readonly searchable: readonly Searchable[];
  /** Paths a person named that are files (absolute): findings are reported for these alone. */
  readonly named: readonly string[];
  /** Paths a person named that do not exist. */
  readonly missing: readonly string[];
  /** Files a person named whose kind nothing tells. */
  readonly unknown: readonly string[];
  /** Files left out by an exclude. */
  readonly excluded: readonly string[];
  /** Folders the system would not let us list, with its reason. */
  readonly failures: ReadonlyMap<string, string>;
}

export interface DiscoverOptions {
  readonly cwd: string;
  /** As on the command line; the working directory when empty. */
  readonly paths: readonly string[];
  /** By absolute path. */
  readonly kindOf: (path: string) => Kind | undefined;
  /** By absolute path, for files that `kindOf` does not know: what they are if their text is of interest. */
  readonly searchKindOf: (path: string) => Kind | undefined;
  /** By absolute path. Excludes also hold for files that were named: hooks name every file they have. */
  readonly excluded: (path: string) => boolean;
  /** Look at ignored files, too. */
  readonly noIgnore: boolean;
  /** What stands at a path: a text from standard input need not be on disk. */
  readonly existing?: (path: string) => 'folder' | 'file' | undefined;
  /** The work tree a folder belongs to. */
  readonly treeOf?: (directory: string) => GitTree | undefined;
}

interface Found {
  readonly path: string;
  readonly tracked?: boolean;
}

/** What there is to read: names first, nothing is opened. */
export async function discover(options: DiscoverOptions): Promise<Discovery> {
  const { cwd, paths, kindOf, searchKindOf, excluded } = options;
  const named = new Set<string>();
  const missing: string[] = [];
  const failures = new Map<string, string>();
  const found: Found[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    const full = resolve(cwd, path);
    const type = (options.existing ?? typeOf)(full);
    if (type === undefined) missing.push(path);
    else if (type === 'folder') for (const file of await listFolder(full, options, failures)) found.push(file);
    else {
      named.add(full);
      found.push({ path: full });
    }
  }

  const left: string[] = [];
  const unknown: string[] = [];
  const candidates = new Map<string, Candidate>();
  const searchable = new Map<string, Searchable>();
  for (const { path, tracked } of withoutAliases(found, named, kindOf)) {
    const kind = kindOf(path);
    const known = tracked === undefined ? {} : { tracked };
    if (excluded(path)) {
      if (kind !== undefined || named.has(path)) left.push(path);
    } else if (kind !== undefined) candidates.set(path, { path, kind, ...known });
    else {
      const possible = searchKindOf(path);
      if (possible !== undefined) searchable.set(path, { path, kind: possible, ...known });
      else if (named.has(path)) unknown.push(path);
    }
  }
  return {
    candidates: [...candidates.values()].sort(byPath),
    searchable: [...searchable.values()].sort(byPath),
    named: [...named],
    missing,
    unknown,
    excluded: left.sort(),
    failures,
  };
}

const byPath = (a: Searchable, b: Searchable): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** What stands at a path, a link followed; undefined where nothing does. */
export function typeOf(path: string): 'folder' | 'file' | undefined {
  try {
    // A link that a person names is followed once, as every tool does; the reader still keeps it within the roots.
    return lstatSync(realpathSync.native(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'file';
  }
}

async function listFolder(
  folder: string,
  options: DiscoverOptions,
  failures: Map<string, string>,
): Promise<readonly Found[]> {
  const wanted = (path: string) => options.kindOf(path) !== undefined || options.searchKindOf(path) !== undefined;
  const tree = options.noIgnore ? undefined : (options.treeOf ?? gitTreeOf)(folder);
  const listed = tree && (await listGit(tree, folder, wanted, options, failures));
  if (listed) return listed;
  const { walk } = await import('./walk.js');
  const failed = (path: string, code: string) => failures.set(path, code);
  const paths = await walk({ folder, wanted, noIgnore: options.noIgnore, failed });
  return paths.map((path) => ({ path: path.split('/').join(sep) }));
}

/** Undefined where git cannot list it, or lists nothing because the folder that was named is ignored itself. */
async function listGit(
  tree: GitTree,
  folder: string,
  wanted: (path: string) => boolean,
  options: DiscoverOptions,
  failures: Map<string, string>,
): Promise<readonly Found[] | undefined> {
  const listed = listTree(tree, relative(tree.root, folder).split(sep).join('/'));
  if (listed === undefined || (listed.length === 0 && folder !== tree.root)) return undefined;
  const found: Found[] = [];
  for (const { path, type, oid } of listed) {
    const full = tree.root + sep + path;
    if (type === 'repository') {
      if (full !== folder && typeOf(full) === 'folder') found.push(...(await listFolder(full, options, failures)));
    } else if (wanted(full)) found.push({ path: full, tracked: oid !== undefined });
  }
  return found;
}

/** A link to a file that is read anyway adds nothing but every finding twice. */
function withoutAliases(
  found: readonly Found[],
  named: ReadonlySet<string>,
  kindOf: DiscoverOptions['kindOf'],
): readonly Found[] {
  const paths = new Set(found.map(({ path }) => path));
  return found.filter(({ path }) => {
    // What is only searched is opened without following links.
    if (named.has(path) || kindOf(path) === undefined) return true;
    try {
      return !lstatSync(path).isSymbolicLink() || !paths.has(realpathSync.native(path));
    } catch {
      // Deleted since, or a link to nothing: the index may still list it.
      return false;
    }
  });
}
