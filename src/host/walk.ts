import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Ignore } from 'ignore';

export interface WalkOptions {
  /** Absolute. */
  readonly folder: string;
  /** By absolute path alone, before anything is opened. */
  readonly wanted: (path: string) => boolean;
  readonly noIgnore: boolean;
  /** A folder that the system would not let us list. */
  readonly failed: (folder: string, code: string) => void;
}

/** Never sources: what version control keeps for itself, and what package managers put in place. */
const NEVER = new Set(['.git', '.hg', '.svn', '.jj']);
const INSTALLED = new Set(['node_modules']);

/**
 * Wanted files below a folder that git does not list for us, as absolute paths. fast-glob walks; what it sees of each
 * folder has passed the `.gitignore` files from there up to the start, so that ignored folders are never entered.
 * Files are taken as they are seen: its patterns match no name with a line break in it.
 */
export async function walk({ folder, wanted, noIgnore, failed }: WalkOptions): Promise<readonly string[]> {
  const [{ default: glob }, { default: ignore }] = await Promise.all([import('fast-glob'), import('ignore')]);
  const rules = new Map<string, Ignore | undefined>();
  const rulesOf = (directory: string): Ignore | undefined => {
    if (!rules.has(directory)) rules.set(directory, readRules(directory, ignore));
    return rules.get(directory);
  };

  /** The nearest ignore file that says anything about it decides, as in git. */
  const ignored = (path: string, isDirectory: boolean): boolean => {
    for (let at = parent(path); at === folder || at.startsWith(folder + sep); at = parent(at)) {
      const name = relative(at, path).split(sep).join('/');
      const said = rulesOf(at)?.test(isDirectory ? `${name}/` : name);
      if (said?.ignored) return true;
      if (said?.unignored) return false;
    }
    return false;
  };

  const visible = (directory: string, entry: Dirent): boolean => {
    if (NEVER.has(entry.name)) return false;
    const isDirectory = entry.isDirectory();
    if (!isDirectory && !wanted(join(directory, entry.name))) return false;
    if (noIgnore) return true;
    if (isDirectory && INSTALLED.has(entry.name)) return false;
    return !ignored(join(directory, entry.name), isDirectory);
  };

  const found: string[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: fast-glob types its adapter by Node's overloads, of which it calls one
  const readVisible: any = (directory: string) => {
    try {
      const entries = readdirSync(directory, { withFileTypes: true }).filter((entry) => visible(directory, entry));
      for (const entry of entries) if (!entry.isDirectory()) found.push(join(directory, entry.name));
      return entries.filter((entry) => entry.isDirectory());
    } catch (error) {
      failed(directory, (error as NodeJS.ErrnoException).code ?? 'unknown error');
      return [];
    }
  };
  const fs = { readdirSync: readVisible, lstatSync, statSync };
  glob.sync('**', { cwd: folder, dot: true, onlyDirectories: true, followSymbolicLinks: false, fs });
  return found;
}

const parent = (path: string): string => path.slice(0, Math.max(path.lastIndexOf(sep), 0));

function readRules(directory: string, ignore: () => Ignore): Ignore | undefined {
  const file = join(directory, '.gitignore');
  try {
    const stats = lstatSync(file);
    return stats.isFile() && stats.size < 1e6 ? ignore().add(readFileSync(file, 'utf8')) : undefined;
  } catch {
    return undefined;
  }
}
