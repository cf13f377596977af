import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Files, ReadResult, Unreadable } from '../text/files.js';
import { normalize } from '../text/path.js';
import { decode, sizeLimit, tooLarge } from './decode.js';

/** `Files` that also tells an error of the operating system (we could not do the job) from a limit of ours (a gap). */
export interface DiskFiles extends Files {
  /** Paths that the system would not let us read, with its reason. */
  readonly failures: ReadonlyMap<string, string>;
  /** Absolute path on disk of a path of the core. */
  absolute(path: string): string;
  /** Path of the core for a path on disk: relative to the working directory within the roots, else absolute. */
  pathOf(absolute: string): string;
}

export interface DiskOptions {
  /** Paths of the core are relative to this. */
  readonly cwd: string;
  /** Nothing outside these folders is ever opened, by whatever link or `..`. The first is the tree people stand in. */
  readonly roots: readonly string[];
  /** Git tracks this absolute path. */
  readonly tracked?: (absolute: string) => boolean | undefined;
}

/** Lazy, synchronous and cached reads: what the core's includes, mounts and environment files go through. */
export function diskFiles({ cwd, roots, tracked = () => undefined }: DiskOptions): DiskFiles {
  const realRoots = roots.map(realOrSame);
  const below = cwd.endsWith(sep) ? cwd : cwd + sep;
  const failures = new Map<string, string>();
  const cache = new Map<string, ReadResult>();
  const lists = new Map<string, readonly string[] | undefined>();
  const within = (real: string) => realRoots.some((root) => isWithin(root, real));
  const absolute = (path: string) => resolve(cwd, path);

  /** The real path of something in the roots, or why it is none of ours. */
  const locate = (path: string): string | Unreadable => {
    const full = absolute(path);
    // A path outside is refused before the disk is asked, so that nobody learns what exists there.
    if (!roots.some((root) => isWithin(root, full)) && !within(full)) return outside;
    try {
      const real = realpathSync.native(full);
      return within(real) ? real : outside;
    } catch (error) {
      return refusal(error, path, failures);
    }
  };

  const readFresh = (path: string): ReadResult => {
    const real = locate(path);
    if (typeof real !== 'string') return real;
    try {
      return readRegular(real, path, tracked(absolute(path)));
    } catch (error) {
      return refusal(error, path, failures);
    }
  };

  const listFresh = (directory: string): readonly string[] | undefined => {
    const real = locate(directory);
    if (typeof real !== 'string') return undefined;
    try {
      const entries = readdirSync(real, { withFileTypes: true });
      return entries.filter((entry) => !isDirectory(entry, resolve(real, entry.name))).map(({ name }) => name);
    } catch (error) {
      refusal(error, directory, failures);
      return undefined;
    }
  };

  return {
    failures,
    absolute,
    pathOf: (full) => {
      // By far the most frequent, and asked for every file of a tree.
      if (full.startsWith(below))
        return sep === '/' ? full.slice(below.length) : full.slice(below.length).split(sep).join('/');
      const home = roots[0] ?? cwd;
      const isHome = full === cwd || (isWithin(home, cwd) && isWithin(home, full));
      return (isHome ? relative(cwd, full) || '.' : full).split(sep).join('/');
    },
    read: (path) => remember(cache, normalize(path), readFresh),
    list: (directory) => remember(lists, normalize(directory), listFresh),
  };
}

const outside: Unreadable = { kind: 'outside', why: 'is outside the folder that is checked' };

function remember<T>(cache: Map<string, T>, key: string, make: (key: string) => T): T {
  if (!cache.has(key)) cache.set(key, make(key));
  return cache.get(key) as T;
}

export const isWithin = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

function realOrSame(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

function isDirectory(entry: { isDirectory(): boolean; isSymbolicLink(): boolean }, full: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  try {
    return lstatSync(realpathSync.native(full)).isDirectory();
  } catch {
    return false;
  }
}

function refusal(error: unknown, path: string, failures: Map<string, string>): Unreadable {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'missing', why: 'does not exist' };
  // A name the system cannot have, or a ring of links: nothing is there to be read.
  if (code === 'ELOOP' || code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE')
    return { kind: 'missing', why: `cannot exist (${code})` };
  failures.set(path, code);
  return { kind: 'unreadable', why: `cannot be read (${code})` };
}

// One buffer for every file: allocating per file costs more than reading. What a huge file needed is given back.
let buffer = Buffer.allocUnsafe(64 * 1024);
const KEPT = 16 * 1024 * 1024;

/** @param real a path without links in it. Only a regular file is opened: a pipe or device could block or answer for ever. */
function readRegular(real: string, path: string, tracked: boolean | undefined): ReadResult {
  const limit = sizeLimit(path);
  const refused = unfit(lstatSync(real), limit);
  if (refused) return refused;
  const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const stats = fstatSync(descriptor);
    const changed = unfit(stats, limit);
    if (changed) return changed;
    const facts = {
      mode: stats.mode & 0o7777,
      uid: stats.uid,
      gid: stats.gid,
      ...(tracked === undefined ? {} : { tracked }),
    };
    return decode(path, readAll(descriptor, stats.size, limit), facts);
  } finally {
    closeSync(descriptor);
    if (buffer.length > KEPT) buffer = Buffer.allocUnsafe(64 * 1024);
  }
}

function unfit(stats: Stats, limit: number): Unreadable | undefined {
  if (stats.isDirectory()) return { kind: 'directory', why: 'is a directory' };
  if (!stats.isFile()) return { kind: 'unreadable', why: 'is not a regular file' };
  return stats.size > limit ? tooLarge(stats.size, limit) : undefined;
}

/** At most one byte more than we accept, whatever the size says: files of `/proc` say 0. */
function readAll(descriptor: number, size: number, limit: number): Buffer {
  let length = 0;
  if (buffer.length <= size) buffer = Buffer.allocUnsafe(size + 1);
  for (;;) {
    if (length === buffer.length) {
      if (length > limit) break;
      buffer = Buffer.concat([buffer], Math.min(buffer.length * 2, limit + 1));
    }
    const got = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (got === 0) break;
    length += got;
  }
  return buffer.subarray(0, length);
}
