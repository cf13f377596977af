import { dirname, relative, resolve, sep } from 'node:path';
import { BY_CONTENT } from '../facts/content-kinds.js';
import { type Kind, kindOf as kindByName } from '../facts/kinds.js';
import type { Gap } from '../parse/problem.js';
import { type Files, isReadable } from '../text/files.js';
import { globMatcher } from '../text/glob.js';
import { type SourceFile, spanOf } from '../text/source.js';
import type { Config } from './config.js';
import { decode } from './decode.js';
import { discover, typeOf } from './discover.js';
import { type DiskFiles, diskFiles, isWithin } from './disk-files.js';
import { type GitTree, isTracked } from './git.js';
import { indexFiles } from './index-files.js';
import { layeredFiles } from './layered-files.js';
import { neighbours } from './neighbours.js';
import { holdsPrivateKey } from './private-keys.js';
import { configuredKind, globsFor } from './settings-of-config.js';
import { UsageError } from './usage-error.js';

export interface EstateOptions {
  readonly cwd: string;
  readonly config: Config;
  /** As on the command line. */
  readonly paths: readonly string[];
  /** Globs of `--exclude`, from the working directory. */
  readonly exclude: readonly string[];
  readonly noIgnore: boolean;
  /** What the files that are named are read as. */
  readonly as?: Kind;
  /** A text that stands at a path, as an editor has it. */
  readonly stdin?: { readonly path: string; readonly bytes: Buffer };
  readonly staged?: { readonly tree: GitTree; readonly index: string | undefined };
  /** The work tree of the working directory. */
  readonly tree: GitTree | undefined;
}

/** Everything the core needs of the world for one run. */
export interface Estate {
  readonly sources: readonly SourceFile[];
  readonly files: Files;
  readonly kindOf: (path: string) => Kind | undefined;
  readonly gaps: readonly Gap[];
  /** Files findings are reported for; the others are read to understand them. */
  readonly shown: (path: string) => boolean;
  /** What could not be done, as lines for a person: the run ends with exit code 2. */
  readonly failures: readonly string[];
  /** Worth saying with `--verbose`. */
  readonly notes: readonly string[];
  /** Nothing was asked for that is not excluded. */
  readonly allExcluded: boolean;
  /** Where a path of the core lies on disk. */
  readonly absolute: (path: string) => string;
}

/** Find, read and decode the files of one run. */
export async function gather(options: EstateOptions): Promise<Estate> {
  if (options.staged) return gatherStaged(options, options.staged);
  return gatherDisk(options);
}

interface Names {
  readonly kindOf: (path: string) => Kind | undefined;
  readonly excluded: (path: string) => boolean;
}

function namesOf({ cwd, config, exclude }: EstateOptions): Names {
  const configured = configuredKind(config, cwd);
  const excludes = globMatcher([...globsFor(config, cwd)(config.data.files?.exclude ?? []), ...exclude]);
  return { kindOf: (path) => configured(path) ?? kindByName(path), excluded: excludes };
}

async function gatherDisk(options: EstateOptions): Promise<Estate> {
  const { cwd, stdin, tree } = options;
  const names = namesOf(options);
  const tracked = new Map<string, boolean>();
  const disk = diskFiles({
    cwd,
    roots: rootsOf(options),
    tracked: (path) => tracked.get(path) ?? (tree && names.kindOf(path) === 'key' ? isTracked(tree, path) : undefined),
  });
  const mine = new Set((stdin ? [stdin.path] : options.paths).map((path) => disk.pathOf(disk.absolute(path))));
  const kindOf = (path: string) => (options.as !== undefined && mine.has(path) ? options.as : names.kindOf(path));
  const found = await discover({
    cwd,
    paths: stdin ? [stdin.path] : options.paths,
    kindOf: (path) => kindOf(disk.pathOf(path)),
    excluded: (path) => names.excluded(disk.pathOf(path)),
    noIgnore: options.noIgnore,
    ...(stdin ? { existing: () => 'file' as const } : {}),
  });
  for (const { path, tracked: known } of found.candidates) if (known !== undefined) tracked.set(path, known);

  const named = new Set(found.named.map(disk.pathOf));
  const asked = found.candidates.map(({ path }) => disk.pathOf(path));
  const files = stdin ? layeredFiles([decodeStdin(stdin, disk)], disk) : disk;
  const beside = neighbours([...named], files, kindOf, climb(cwd, tree)).filter((path) => !names.excluded(path));
  const { sources, gaps } = readAll([...new Set([...asked, ...beside])], files, kindOf, named);
  const shown = new Set(asked);
  const folders = stdin ? [] : options.paths.map(disk.absolute).filter(folderAt);
  const isBelow = (path: string) => folders.some((folder) => isWithin(folder, disk.absolute(path)));
  return {
    sources,
    files,
    kindOf,
    gaps,
    shown: options.paths.length === 0 && !stdin ? () => true : (path) => shown.has(path) || isBelow(path),
    failures: [
      ...found.missing.map((path) => `\`${path}\` does not exist`),
      ...[...found.failures].map(([path, code]) => `\`${disk.pathOf(path)}\` cannot be listed (${code})`),
      ...[...disk.failures].map(([path, code]) => `\`${path}\` cannot be read (${code})`),
    ],
    notes: [
      ...found.excluded.map((path) => `\`${disk.pathOf(path)}\` is excluded`),
      ...found.unknown.map((path) => `\`${disk.pathOf(path)}\` is of no kind we know by its name; say which with --as`),
    ],
    allExcluded: named.size > 0 && asked.length === 0 && found.unknown.length === 0,
    absolute: disk.absolute,
  };
}

async function gatherStaged(
  options: EstateOptions,
  { tree, index }: NonNullable<EstateOptions['staged']>,
): Promise<Estate> {
  const { cwd } = options;
  const { kindOf, excluded } = namesOf(options);
  const files = indexFiles(tree, cwd, index);
  if (!files) throw new UsageError('--staged needs a git repository whose index can be read');
  const within = globMatcher(
    options.paths.map((path) => `/${relative(cwd, resolve(cwd, path)).split(sep).join('/') || '**'}`),
  );
  const candidates = files.staged.filter(
    (path) => kindOf(path) !== undefined && (options.paths.length === 0 || within(path)),
  );
  const asked = candidates.filter((path) => !excluded(path));
  const beside = neighbours(asked, files, kindOf, climb(cwd, tree)).filter(
    (path) => !excluded(path) && !asked.includes(path),
  );
  files.prefetch([...asked, ...beside]);
  const { sources, gaps } = readAll([...asked, ...beside], files, kindOf, new Set());
  const shownPaths = new Set(asked);
  return {
    sources,
    files,
    kindOf,
    gaps,
    shown: (path) => shownPaths.has(path),
    failures: [],
    notes: candidates.filter(excluded).map((path) => `\`${path}\` is excluded`),
    // A commit that touches none of our files is a good commit.
    allExcluded: asked.length === 0,
    absolute: (path) => path,
  };
}

/** @param named keys that a person names are kept whatever they hold; of others only private keys are of interest. */
function readAll(
  paths: readonly string[],
  files: Files,
  kindOf: (path: string) => Kind | undefined,
  named: ReadonlySet<string>,
) {
  const sources: SourceFile[] = [];
  const gaps: Gap[] = [];
  for (const path of paths) {
    const isKey = kindOf(path) === 'key' && !named.has(path);
    const result = files.read(path);
    if (isReadable(result)) {
      if (isKey ? holdsPrivateKey(result.text) : isOfInterest(kindOf(path), result.text)) sources.push(result);
    } else if (result.kind !== 'missing' && !(isKey && result.kind !== 'unreadable')) {
      gaps.push({ at: spanOf({ path, text: '' }, 0, 0), message: `this file ${result.why}, so it was not checked` });
    }
  }
  return { sources, gaps };
}

/** A kind that says nothing by its name is read for what is in it. */
function isOfInterest(kind: Kind | undefined, text: string): boolean {
  const words = kind === undefined ? undefined : BY_CONTENT.get(kind);
  return words === undefined || words.some((word) => text.includes(word));
}

/** The folder of the work tree, or the working directory, and what a person named outside of it. */
function rootsOf({ cwd, paths, tree, stdin }: EstateOptions): readonly string[] {
  const disk = diskFiles({ cwd, roots: [] });
  const home = tree?.root ?? cwd;
  const outside = (stdin ? [stdin.path] : paths).map(disk.absolute).filter((path) => !isWithin(home, path));
  return [home, ...outside.map((path) => (folderAt(path) ? path : dirname(path)))];
}

const folderAt = (path: string): boolean => typeOf(path) === 'folder';

function decodeStdin(stdin: { readonly path: string; readonly bytes: Buffer }, disk: DiskFiles): SourceFile {
  const path = disk.pathOf(disk.absolute(stdin.path));
  const result = decode(path, stdin.bytes);
  if (isReadable(result)) return result;
  throw new UsageError(`standard input ${result.why}`);
}

const climb = (cwd: string, tree: GitTree | undefined): number =>
  tree && cwd !== tree.root ? relative(tree.root, cwd).split(sep).length : 0;
