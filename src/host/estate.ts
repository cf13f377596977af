import { dirname, relative, resolve, sep } from 'node:path';
import { contentKindOf } from '../facts/content-kinds.js';
import { isCertificateName, type Kind, kindOf as kindByName } from '../facts/kinds.js';
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
import { searchFiles, wordsOf } from './search-files.js';
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
  /** A person named this very file. */
  readonly isNamed: (path: string) => boolean;
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
  /** For paths that `kindOf` does not know. */
  readonly searchKindOf: (path: string) => Kind | undefined;
  readonly excluded: (path: string) => boolean;
}

function namesOf({ cwd, config, exclude }: EstateOptions): Names {
  const configured = configuredKind(config, cwd);
  const excludes = globMatcher([...globsFor(config, cwd)(config.data.files?.exclude ?? []), ...exclude]);
  return { kindOf: (path) => configured(path) ?? kindByName(path), searchKindOf: contentKindOf, excluded: excludes };
}

async function gatherDisk(options: EstateOptions): Promise<Estate> {
  const { cwd, stdin, tree } = options;
  const names = namesOf(options);
  const tracked = new Map<string, boolean>();
  const roots = rootsOf(options);
  const disk = diskFiles({
    cwd,
    roots,
    tracked: (path) => tracked.get(path) ?? (tree && names.kindOf(path) === 'key' ? isTracked(tree, path) : undefined),
  });
  const mine = new Set((stdin ? [stdin.path] : options.paths).map((path) => disk.pathOf(disk.absolute(path))));
  const kindOf = (path: string) => (options.as !== undefined && mine.has(path) ? options.as : names.kindOf(path));
  const found = await discover({
    cwd,
    paths: stdin ? [stdin.path] : options.paths,
    kindOf: (path) => kindOf(disk.pathOf(path)),
    searchKindOf: (path) => names.searchKindOf(disk.pathOf(path)),
    excluded: (path) => names.excluded(disk.pathOf(path)),
    noIgnore: options.noIgnore,
    ...(stdin ? { existing: () => 'file' as const } : {}),
  });
  for (const { path, tracked: known } of found.candidates) if (known !== undefined) tracked.set(path, known);

  const named = new Set(found.named.map(disk.pathOf));
  const asked = found.candidates.map(({ path }) => disk.pathOf(path));
  const typed = stdin ? [decodeStdin(stdin, disk)] : [];
  const files = stdin ? layeredFiles(typed, disk) : disk;
  const beside = neighbours([...named], files, kindOf, climb(cwd, tree)).filter((path) => !names.excluded(path));
  const { sources, gaps } = readAll([...new Set([...asked, ...beside])], files, kindOf, named);
  const searched = stdin
    ? { files: found.searchable.length > 0 ? typed : [], failures: NONE }
    : searchFiles(found.searchable, { roots, pathOf: disk.pathOf });
  const bySearch = searched.files;
  const hits = new Set(bySearch.map(({ path }) => path));
  const silent = found.searchable
    .map(({ path }) => disk.pathOf(path))
    .filter((path) => named.has(path) && !hits.has(path));
  const shown = new Set([...asked, ...hits]);
  const folders = stdin ? [] : options.paths.map(disk.absolute).filter(folderAt);
  const isBelow = (path: string) => folders.some((folder) => isWithin(folder, disk.absolute(path)));
  return {
    sources: [...sources, ...bySearch],
    files,
    kindOf: (path) => kindOf(path) ?? names.searchKindOf(path),
    isNamed: (path) => named.has(path),
    gaps: [...gaps, ...[...searched.failures].map(([path, code]) => notSearched(disk.pathOf(path), code))],
    shown: options.paths.length === 0 && !stdin ? () => true : (path) => shown.has(path) || isBelow(path),
    failures: [
      ...found.missing.map((path) => `\`${path}\` does not exist`),
      ...[...found.failures].map(([path, code]) => `\`${disk.pathOf(path)}\` cannot be listed (${code})`),
      ...[...disk.failures].map(([path, code]) => `\`${path}\` cannot be read (${code})`),
    ],
    notes: [
      ...found.excluded.map((path) => `\`${disk.pathOf(path)}\` is excluded`),
      ...found.unknown.map((path) => `\`${disk.pathOf(path)}\` ${OF_NO_KIND}`),
      ...silent.map((path) => `\`${path}\` ${OF_NO_KIND}`),
    ],
    // A hook names every file it has: code that holds nothing of ours was looked at, and is good.
    allExcluded: named.size > 0 && shown.size === 0 && found.unknown.length === 0 && !silent.some(isProse),
    absolute: disk.absolute,
  };
}

const isProse = (path: string): boolean => contentKindOf(path) === 'prose';

const NONE: ReadonlyMap<string, string> = new Map();
const OF_NO_KIND = 'is of no kind we know by its name, and holds no word of PostgreSQL; say which with --as';

const notSearched = (path: string, code: string): Gap => ({
  at: spanOf({ path, text: '' }, 0, 0),
  message: `this file cannot be read (${code}), so it was not searched for connections`,
});

async function gatherStaged(
  options: EstateOptions,
  { tree, index }: NonNullable<EstateOptions['staged']>,
): Promise<Estate> {
  const { cwd } = options;
  const { kindOf, searchKindOf, excluded } = namesOf(options);
  const files = indexFiles(tree, cwd, index);
  if (!files) throw new UsageError('--staged needs a git repository whose index can be read');
  const within = globMatcher(
    options.paths.map((path) => `/${relative(cwd, resolve(cwd, path)).split(sep).join('/') || '**'}`),
  );
  const staged = files.staged.filter((path) => options.paths.length === 0 || within(path));
  const candidates = staged.filter((path) => kindOf(path) !== undefined);
  const searchable = staged.filter(
    (path) => kindOf(path) === undefined && searchKindOf(path) !== undefined && !excluded(path),
  );
  const asked = candidates.filter((path) => !excluded(path));
  const beside = neighbours(asked, files, kindOf, climb(cwd, tree)).filter(
    (path) => !excluded(path) && !asked.includes(path),
  );
  files.prefetch([...asked.filter((path) => !isCertificateName(path)), ...beside, ...searchable]);
  const { sources, gaps } = readAll([...asked, ...beside], files, kindOf, new Set());
  const hits = searchable.flatMap((path) => {
    const file = files.read(path);
    return isReadable(file) && !file.text.includes('\0') && wordsOf(searchKindOf(path)!).test(file.text) ? [file] : [];
  });
  const shownPaths = new Set([...asked, ...hits.map(({ path }) => path)]);
  return {
    sources: [...sources, ...hits],
    files,
    kindOf: (path) => kindOf(path) ?? searchKindOf(path),
    gaps,
    isNamed: () => false,
    shown: (path) => shownPaths.has(path),
    failures: [],
    notes: candidates.filter(excluded).map((path) => `\`${path}\` is excluded`),
    // A commit that touches none of our files is a good commit.
    allExcluded: shownPaths.size === 0,
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
    // Whoever uses it asks for it.
    if (isKey && isCertificateName(path)) continue;
    const result = files.read(path);
    if (isReadable(result)) {
      if (!isKey || holdsPrivateKey(result.text)) sources.push(result);
    } else if (result.kind !== 'missing' && !(isKey && result.kind !== 'unreadable')) {
      gaps.push({ at: spanOf({ path, text: '' }, 0, 0), message: `this file ${result.why}, so it was not checked` });
    }
  }
  return { sources, gaps };
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
