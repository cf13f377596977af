import { closeSync, constants, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { BY_CONTENT } from '../facts/content-kinds.js';
import type { Kind } from '../facts/kinds.js';
import { isReadable } from '../text/files.js';
import type { SourceFile } from '../text/source.js';
import { decode } from './decode.js';
import { isWithin } from './disk-files.js';

/** A text that people write is smaller; dumps and bundles are not searched. */
const SIZE_LIMIT = 2 * 1024 * 1024;
/** Git's own guess: a text has no NUL near its start. */
const BINARY_AT = 8000;

/** Absolute path, and what it would be if its text is of interest. */
export interface Searchable {
  readonly path: string;
  readonly kind: Kind;
  readonly tracked?: boolean;
}

export interface SearchOptions {
  /** Nothing outside these folders is opened, by whatever link. */
  readonly roots: readonly string[];
  /** Path of the core for a path on disk. */
  readonly pathOf: (absolute: string) => string;
}

export interface Found {
  /** Files whose bytes hold a word that is of interest for their kind. */
  readonly files: readonly SourceFile[];
  /** Absolute paths that the system would not let us read, with its reason. */
  readonly failures: ReadonlyMap<string, string>;
}

/**
 * Opens every file once and looks for the words of its kind in its bytes; nothing is decoded that has none of them.
 * One buffer serves all, and a regular expression over Latin-1 is the quickest search Node has.
 */
export function searchFiles(searchable: Iterable<Searchable>, { roots, pathOf }: SearchOptions): Found {
  const files: SourceFile[] = [];
  const failures = new Map<string, string>();
  const inside = folderGuard(roots);
  for (const { path, kind, tracked } of searchable) {
    if (!inside(dirname(path))) continue;
    try {
      const bytes = bytesOf(path, wordsOf(kind));
      if (!bytes) continue;
      const file = decode(pathOf(path), bytes.text, { ...bytes.facts, ...(tracked !== undefined && { tracked }) });
      if (isReadable(file)) files.push(file);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
      // Deleted meanwhile, a link, a folder: nothing of this file's own.
      if (!['ENOENT', 'ENOTDIR', 'ELOOP', 'EMLINK', 'EISDIR', 'EAGAIN', 'ENXIO', 'EINVAL'].includes(code))
        failures.set(path, code);
    }
  }
  return { files, failures };
}

const patterns = new Map<Kind, RegExp>();

/** Does any of a kind's words stand in a text? */
export function wordsOf(kind: Kind): RegExp {
  let known = patterns.get(kind);
  if (!known) {
    const words = BY_CONTENT.get(kind) ?? [''];
    known = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|'));
    patterns.set(kind, known);
  }
  return known;
}

/** A folder that a link has put outside is asked for once, not with each of its files. */
function folderGuard(roots: readonly string[]): (folder: string) => boolean {
  const real = roots.map(realOrSame);
  const known = new Map<string, boolean>();
  return (folder) => {
    let answer = known.get(folder);
    if (answer === undefined) {
      const at = realOrSame(folder);
      answer = real.some((root) => isWithin(root, at));
      known.set(folder, answer);
    }
    return answer;
  };
}

function realOrSame(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

let buffer = Buffer.allocUnsafe(256 * 1024);

function bytesOf(
  path: string,
  words: RegExp,
): { readonly text: Buffer; readonly facts: Pick<SourceFile, 'mode' | 'uid' | 'gid'> } | undefined {
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  try {
    const length = fill(descriptor);
    if (length === undefined || buffer.toString('latin1', 0, Math.min(length, BINARY_AT)).includes('\0'))
      return undefined;
    if (!words.test(buffer.toString('latin1', 0, length))) return undefined;
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return undefined;
    return {
      text: Buffer.from(buffer.subarray(0, length)),
      facts: { mode: stats.mode & 0o7777, uid: stats.uid, gid: stats.gid },
    };
  } finally {
    closeSync(descriptor);
  }
}

/** Reads the whole file into the buffer; undefined where it is too large to be searched. */
function fill(descriptor: number): number | undefined {
  let length = readSync(descriptor, buffer, 0, buffer.length, null);
  while (length === buffer.length) {
    if (length > SIZE_LIMIT) return undefined;
    const larger = Buffer.allocUnsafe(Math.min(buffer.length * 2, SIZE_LIMIT + 1));
    buffer.copy(larger);
    buffer = larger;
    length += readSync(descriptor, buffer, length, buffer.length - length, null);
  }
  return length > SIZE_LIMIT ? undefined : length;
}
