import { type DirectPackage, type Ecosystem, type Manifest, nameIn } from '../facts/manifest.js';
import { exactVersion } from '../facts/version-range.js';
import { NESTED, wantedPackages } from '../facts/wanted-packages.js';
import type { Asker, Dependency, Lock } from '../parse/manifests/dependency.js';
import { manifestFormat } from '../parse/manifests/formats.js';
import { type Files, isReadable } from '../text/files.js';
import { join } from '../text/path.js';
import { foldersUp } from './folders-up.js';
import { catalogsOver, type LocksOver, locksOver } from './locks.js';

/** By folder; the same folder is asked for every string in it. */
const known = new WeakMap<Files, Map<string, readonly Manifest[]>>();

/** The manifests of a folder and of those above it, up to the last one that may speak for it, the nearest first. */
export const manifestsFrom = (start: string, files: Files, last?: string): readonly Manifest[] =>
  [...foldersUp(start, last)].flatMap((folder) => manifestsIn(folder, files));

function manifestsIn(folder: string, files: Files): readonly Manifest[] {
  const folders = known.get(files) ?? new Map<string, readonly Manifest[]>();
  known.set(files, folders);
  const there = folders.get(folder);
  if (there) return there;
  const manifests = [...namedIn(folder, files)].map(([ecosystem, named]) =>
    manifestOf(folder, ecosystem, named, files),
  );
  folders.set(folder, manifests);
  return manifests;
}

interface Named {
  readonly path: string;
  readonly dependency: Dependency;
}

function namedIn(folder: string, files: Files): ReadonlyMap<Ecosystem, readonly Named[]> {
  const named = new Map<Ecosystem, Named[]>();
  for (const name of namesIn(folder, files)) {
    const format = manifestFormat(name);
    const path = join(folder, name);
    const file = format && files.read(path);
    if (!format || !file || !isReadable(file)) continue;
    const list = named.get(format.ecosystem) ?? [];
    named.set(format.ecosystem, list);
    for (const dependency of format.read(file, files)) list.push({ path, dependency });
  }
  return named;
}

/** Sorted, so that the same tree is told in the same words; a folder of Python's often keeps its lists in a folder below. */
function namesIn(folder: string, files: Files): readonly string[] {
  const names = files.list(folder) ?? [];
  const below = names.some((name) => name.endsWith('.py')) ? (files.list(join(folder, 'requirements')) ?? []) : [];
  return [...names, ...below.map((name) => `requirements/${name}`)].sort();
}

function manifestOf(folder: string, ecosystem: Ecosystem, named: readonly Named[], files: Files): Manifest {
  const wanted = wantedPackages(ecosystem);
  const direct = new Map<string, DirectPackage>();
  const resolved = new Map<string, readonly string[]>();
  for (const { path, dependency } of completed(folder, ecosystem, named, files)) {
    const name = nameIn(ecosystem, dependency.name);
    const { range, development, features } = dependency;
    if (dependency.indirect) {
      const version = exactVersion(ecosystem, range);
      if (version !== undefined) resolved.set(name, [version]);
      continue;
    }
    const there = direct.get(name);
    if (there && !(there.development && !development)) continue;
    direct.set(name, {
      path,
      ...(range !== undefined && { range }),
      ...(development && { development }),
      ...(features && { features }),
    });
  }
  // Lock files are long: without a package that may lead to PostgreSQL nobody needs them.
  if (![...direct.keys()].some((name) => wanted.has(name)))
    return { folder, ecosystem, direct, resolved, under: new Map() };
  const locks = locksOver(folder, ecosystem, files);
  for (const [name, one] of direct) {
    if (!wanted.has(name)) continue;
    const version = lockedVersion(name, one.range, locks) ?? exactVersion(ecosystem, one.range);
    if (version !== undefined) direct.set(name, { ...one, version });
  }
  for (const name of wanted) {
    const versions = locks.map(({ lock }) => lock.versions.get(name)).find((found) => found !== undefined);
    if (versions) resolved.set(name, versions);
  }
  return { folder, ecosystem, direct, resolved, under: nestedVersions(ecosystem, direct, locks) };
}

/** What the nearest file that knows the package gives this folder; of several versions only one that it says is ours. */
function lockedVersion(name: string, range: string | undefined, locks: LocksOver): string | undefined {
  for (const { lock, folder } of locks) {
    const asker: Asker = { folder, ...(range !== undefined && { range }) };
    const versions = lock.versions.get(name);
    const version = lock.direct?.(name, asker) ?? (versions?.length === 1 ? versions[0] : undefined);
    if (version !== undefined) return version;
    if (versions) return undefined;
  }
  return undefined;
}

function nestedVersions(
  ecosystem: Ecosystem,
  direct: ReadonlyMap<string, DirectPackage>,
  locks: LocksOver,
): ReadonlyMap<string, string> {
  const under = new Map<string, string>();
  if (ecosystem !== 'npm') return under;
  for (const [parent, name] of NESTED) {
    const range = direct.get(parent)?.range;
    for (const { lock, folder } of locks) {
      const version = lock.under?.(parent, name, { folder, ...(range !== undefined && { range }) });
      if (version === undefined) continue;
      under.set(`${parent}/${name}`, version);
      break;
    }
  }
  return under;
}

/** Dependencies in full: what a catalog or a workspace further up says of them. */
function completed(folder: string, ecosystem: Ecosystem, named: readonly Named[], files: Files): readonly Named[] {
  const isPart = ({ name, features }: Dependency) =>
    name.startsWith('libs:') || features?.includes('workspace') === true;
  if (!named.some(({ dependency }) => isPart(dependency))) return named;
  const catalogs = catalogsOver(folder, ecosystem, files);
  const declaredBy = (lock: Lock, { name }: Dependency) => lock.declared?.get(name);
  return named.map((one) => {
    const { dependency } = one;
    if (!isPart(dependency)) return one;
    const whole = catalogs.map((lock) => declaredBy(lock, dependency)).find((found) => found !== undefined);
    if (!whole) return one;
    const own = dependency.features?.filter((feature) => feature !== 'workspace') ?? [];
    const features = [...(whole.features ?? []), ...own];
    return { ...one, dependency: { ...dependency, ...whole, ...(features.length > 0 && { features }) } };
  });
}
