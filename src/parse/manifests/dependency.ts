import type { Files } from '../../text/files.js';
import type { SourceFile } from '../../text/source.js';

/** A package as one file names it. */
export interface Dependency {
  readonly name: string;
  /** What is asked for, in the registry's own syntax: `^8.11.0`, `==2.9.9`. */
  readonly range?: string;
  /** Nobody runs it in production. */
  readonly development?: true;
  /** Features of crates, extras of Python. */
  readonly features?: readonly string[];
  /** Another package names it, and this file only keeps its version. */
  readonly indirect?: true;
}

/** Reads what a file names; nothing where it cannot be read. `files` is for files that it includes. Never throws. */
export type ManifestReader = (file: SourceFile, files: Files) => readonly Dependency[];

/** Who asks a lock file: a folder of its workspace, relative to the lock file (`.` for its own). */
export interface Asker {
  readonly folder: string;
  readonly range?: string;
}

/** What a lock file, or a file that keeps versions for a whole workspace, says about packages. */
export interface Lock {
  /** Versions by package. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
  /** Which of several a folder gets, where the file tells. */
  direct?(name: string, asker: Asker): string | undefined;
  /** Which version of a package another one gets, where the file tells. */
  under?(parent: string, name: string, asker: Asker): string | undefined;
  /** Packages that a folder below names by another name or in part, in full: `libs:postgresql`, a crate's features. */
  readonly declared?: ReadonlyMap<string, Dependency>;
}

/** Looks for `wanted` packages; linear in the length of the file, and never throws. */
export type LockReader = (file: SourceFile, wanted: ReadonlySet<string>) => Lock;

/** A lock file that keeps one version of each package, or does not tell who gets which. */
export function flatLock(packages: Iterable<readonly [name: string, version: string]>): Lock {
  const versions = new Map<string, string[]>();
  for (const [name, version] of packages) {
    const there = versions.get(name);
    if (!there) versions.set(name, [version]);
    else if (!there.includes(version)) there.push(version);
  }
  return { versions };
}
