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

/** What one folder's manifest and lock files say about the packages a program is made of. */
export interface Manifest {
  /** The file that names the dependencies: `services/api/package.json`. */
  readonly path: string;
  readonly ecosystem: Ecosystem;
  /** Packages the program names itself, in their registry's own spelling, with the version that a lock file resolves. */
  readonly direct: ReadonlyMap<string, string | undefined>;
  /** Versions that a lock file resolves, of packages it merely stands on, too; several where several are installed. */
  readonly resolved: ReadonlyMap<string, readonly string[]>;
  /** Ways packages are configured there that change what they do, such as features of crates: `sqlx/tls-rustls`. */
  readonly features?: ReadonlySet<string>;
}
