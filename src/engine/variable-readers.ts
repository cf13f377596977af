import type { Environment } from '../semantics/project.js';
import type { DriverHint, VariableReader } from '../semantics/written.js';
import { type Files, isReadable } from '../text/files.js';
import { dirname, join } from '../text/path.js';
import type { SourceFile } from '../text/source.js';
import { manifestsFrom } from './manifests.js';

export interface PlacedReader extends VariableReader {
  readonly file: SourceFile;
  readonly environment: Environment;
}

/** Who reads the variables that environment files set: programs of the same package, or of one below. */
export class VariableReaders {
  private readonly readers: readonly PlacedReader[];
  private readonly files: Files;
  private readonly roots = new Map<string, string>();

  constructor(readers: readonly PlacedReader[], files: Files) {
    // A test sets its own variables.
    this.readers = readers.filter(({ environment }) => environment !== 'test');
    this.files = files;
  }

  /** By variable, for what is set in this folder; each way of reading once. */
  around(folder: string): ReadonlyMap<string, readonly DriverHint[]> {
    const found = new Map<string, DriverHint[]>();
    if (this.readers.length === 0) return found;
    const root = this.rootOf(folder);
    for (const { variable, driver, file } of this.readers) {
      const own = this.rootOf(dirname(file.path));
      if (own !== root && root !== '.' && !own.startsWith(`${root}/`)) continue;
      const there = found.get(variable) ?? [];
      // The version is the one of the program that reads, whatever stands around the file that sets the variable.
      const manifests = manifestsFrom(dirname(file.path), this.files);
      const reader: DriverHint = manifests.length > 0 ? { ...driver, manifests } : driver;
      if (there.every((other) => wayOf(other) !== wayOf(reader))) there.push(reader);
      found.set(variable, there);
    }
    return found;
  }

  /** The nearest folder that is a package; the root of the tree where none is. */
  private rootOf(folder: string): string {
    const known = this.roots.get(folder);
    if (known !== undefined) return known;
    const isTop = folder === '.' || folder === '/' || folder.endsWith('..');
    const root =
      isTop || isReadable(this.files.read(join(folder, 'package.json'))) ? folder : this.rootOf(dirname(folder));
    this.roots.set(folder, root);
    return root;
  }
}

const wayOf = ({ id, traits, beside = [] }: DriverHint): string =>
  JSON.stringify([
    id,
    [...(traits ?? [])].sort(),
    beside.map(({ name, type, value }) => [name, type, value.kind === 'unknown' ? '' : value.value]),
  ]);
