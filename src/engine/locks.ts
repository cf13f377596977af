import { type Ecosystem, nameIn } from '../facts/manifest.js';
import { wantedPackages } from '../facts/wanted-packages.js';
import type { Lock, LockReader } from '../parse/manifests/dependency.js';
import { CATALOGS, LOCKS } from '../parse/manifests/formats.js';
import { type Files, isReadable } from '../text/files.js';
import { dirname, join } from '../text/path.js';
import { foldersUp } from './folders-up.js';

/** Files that tell versions to a folder, the nearest first, with the way from each of them down to it. */
export type LocksOver = readonly { readonly lock: Lock; readonly folder: string }[];

/** By path; a lock file is asked for every folder below it. */
const known = new WeakMap<Files, Map<string, Lock | undefined>>();

/** Lock files of a folder and of those above it: that of a workspace lies at its root. */
export const locksOver = (folder: string, ecosystem: Ecosystem, files: Files): LocksOver =>
  [...foldersUp(folder)].flatMap((at) => {
    const lock = firstIn(at, LOCKS[ecosystem] ?? [], ecosystem, files);
    return lock ? [{ lock, folder: below(at, folder) }] : [];
  });

/** Files that say in full what a folder or one below it names in part, the nearest first. */
export const catalogsOver = (folder: string, ecosystem: Ecosystem, files: Files): readonly Lock[] =>
  [...foldersUp(folder)].flatMap((at) => firstIn(at, CATALOGS[ecosystem] ?? [], ecosystem, files) ?? []);

function firstIn(
  folder: string,
  formats: readonly (readonly [name: string, read: LockReader])[],
  ecosystem: Ecosystem,
  files: Files,
): Lock | undefined {
  const locks = known.get(files) ?? new Map<string, Lock | undefined>();
  known.set(files, locks);
  for (const [name, read] of formats) {
    const path = join(folder, name);
    if (!locks.has(path)) locks.set(path, readLock(path, read, ecosystem, files));
    const lock = locks.get(path);
    if (lock) return lock;
  }
  return undefined;
}

function readLock(path: string, read: LockReader, ecosystem: Ecosystem, files: Files): Lock | undefined {
  const listed = files.list(dirname(path));
  if (listed && !listed.includes(path.slice(path.lastIndexOf('/') + 1))) return undefined;
  const file = files.read(path);
  if (!isReadable(file)) return undefined;
  const lock = read(file, wantedPackages(ecosystem));
  return { ...lock, versions: normalized(lock.versions, ecosystem) };
}

function normalized(
  versions: ReadonlyMap<string, readonly string[]>,
  ecosystem: Ecosystem,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [name, list] of versions) {
    const key = nameIn(ecosystem, name);
    found.set(key, [...new Set([...(found.get(key) ?? []), ...list])]);
  }
  return found;
}

/** The way down from a folder to one below it; `.` for itself. */
const below = (top: string, folder: string): string =>
  top === folder ? '.' : top === '.' ? folder : folder.slice(top === '/' ? 1 : top.length + 1);
