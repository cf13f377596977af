import type { Redactor } from '../engine/redact.js';
import type { Major } from '../facts/versions.js';
import type { DiskFiles } from '../host/disk-files.js';
import type { Problem } from '../parse/problem.js';

export type Row = Readonly<Record<string, unknown>>;

export interface Inspection {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/** The same without its secrets: nobody needs a password to see how a connection is protected. */
export const redacted = ({ rows, problems }: Inspection, redactor: Redactor): Inspection => ({
  rows: rows.map((row) => masked(row, redactor) as Row),
  problems: problems.map((problem) => ({ ...problem, message: redactor.text(problem.message) })),
});

function masked(value: unknown, redactor: Redactor): unknown {
  if (typeof value === 'string') return redactor.isPlain(value) ? value : redactor.text(value);
  if (Array.isArray(value)) return value.map((item) => masked(item, redactor));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item, redactor)]));
}

export interface InspectOptions {
  readonly major?: Major;
  readonly files: DiskFiles;
  /** `id` or `id@version` */
  readonly driver?: string;
  readonly environment: ReadonlyMap<string, string>;
}
