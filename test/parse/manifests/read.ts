import type { Dependency, Lock, LockReader, ManifestReader } from '../../../src/parse/manifests/dependency.js';
import { memoryFiles } from '../../../src/text/files.js';

/** `name range [features] dev` for everything a manifest names. */
export const named = (
  read: ManifestReader,
  text: string,
  { path = 'manifest', others = {} }: { path?: string; others?: Readonly<Record<string, string>> } = {},
): readonly string[] => {
  const files = Object.entries({ ...others, [path]: text }).map(([one, content]) => ({ path: one, text: content }));
  return read({ path, text }, memoryFiles(files)).map(shown);
};

const shown = ({ name, range, features, development, indirect }: Dependency): string =>
  [
    name,
    ...(range === undefined ? [] : [range]),
    ...(features ? [`[${features.join(',')}]`] : []),
    ...(development ? ['dev'] : []),
    ...(indirect ? ['indirect'] : []),
  ].join(' ');

/** Every name is wanted. */
const ALL = { has: () => true } as unknown as ReadonlySet<string>;

export const locked = (read: LockReader, text: string, wanted: readonly string[] | undefined = undefined): Lock =>
  read({ path: 'lock', text }, wanted ? new Set(wanted) : ALL);

export const versions = (read: LockReader, text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(locked(read, text).versions);
