/** Where a package comes from, as its manifest tells. */
export type Ecosystem =
  | 'npm'
  | 'deno'
  | 'pypi'
  | 'go'
  | 'rubygems'
  | 'maven'
  | 'cargo'
  | 'nuget'
  | 'hex'
  | 'composer'
  | 'cpan'
  | 'other';

/** A package as the files of one folder name it. */
export interface DirectPackage {
  /** The file that names it: `services/api/package.json`. */
  readonly path: string;
  /** The version that a lock file resolves, or that is pinned where it is named. */
  readonly version?: string;
  /** What was asked for, in the registry's own syntax. */
  readonly range?: string;
  /** Nobody runs it in production. */
  readonly development?: true;
  /** Features of crates, extras of Python. */
  readonly features?: readonly string[];
}

/** What one folder's manifest and lock files say about the packages a program is made of. */
export interface Manifest {
  readonly folder: string;
  readonly ecosystem: Ecosystem;
  /** Packages the program names itself, by `nameIn` their registry. */
  readonly direct: ReadonlyMap<string, DirectPackage>;
  /** Versions that a lock file resolves, of packages it merely stands on, too; several where several are installed. */
  readonly resolved: ReadonlyMap<string, readonly string[]>;
  /** The version that one package gets of another it stands on: `knex/pg-connection-string`. */
  readonly under: ReadonlyMap<string, string>;
}

/** A package's name as it is looked up: registries differ in what they take for the same. */
export function nameIn(ecosystem: Ecosystem, name: string): string {
  switch (ecosystem) {
    case 'pypi':
      return name.toLowerCase().replace(/[-_.]+/gu, '-');
    case 'nuget':
    case 'composer':
      return name.toLowerCase();
    default:
      return name;
  }
}
