import type { Major } from '../facts/versions.js';
import type { DiskFiles } from '../host/disk-files.js';
import type { Problem } from '../parse/problem.js';

export type Row = Readonly<Record<string, unknown>>;

export interface Inspection {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

export interface InspectOptions {
  readonly major?: Major;
  readonly files: DiskFiles;
  /** `id` or `id@version` */
  readonly driver?: string;
  readonly environment: ReadonlyMap<string, string>;
}
