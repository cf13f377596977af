import type { Redactor } from '../engine/redact.js';
import type { DriverChoice } from '../facts/drivers.js';
import type { Kind } from '../facts/kinds.js';
import type { Major } from '../facts/versions.js';
import type { DiskFiles } from '../host/disk-files.js';
import type { Problem } from '../parse/problem.js';
import type { KeyMaterial } from '../semantics/certificates/material.js';

export type Row = Readonly<Record<string, unknown>>;

export interface Inspection {
  /** May be gone through several times; a long file makes them anew each time. */
  readonly rows: Iterable<Row>;
  readonly problems: readonly Problem[];
  /** Of a file of key material, for questions that several files answer together. */
  readonly material?: KeyMaterial;
}

/** What is said about one of the files that were named. */
export type InspectedFile = Inspection & { readonly file: string; readonly kind: Kind };

/** The same without its secrets: nobody needs a password to see how a connection is protected. */
export function redacted({ rows, problems }: Inspection, redactor: Redactor): Inspection {
  const mask = maskedBy(redactor);
  return {
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield mask(row) as Row;
      },
    },
    problems: problems.map((problem) => ({ ...problem, message: redactor.text(problem.message) })),
  };
}

/** Texts that are remembered: most of a long table are the same few, and to search one takes longer than to show it. */
const REMEMBERED = 1_000;

function maskedBy(redactor: Redactor): (value: unknown) => unknown {
  const known = new Map<string, string>();
  const shown = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = redactor.isPlain(text) ? text : redactor.text(text);
    if (known.size === REMEMBERED) known.clear();
    known.set(text, made);
    return made;
  };
  const masked = (value: unknown): unknown => {
    if (typeof value === 'string') return shown(value);
    if (Array.isArray(value)) return value.map(masked);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item)]));
  };
  return masked;
}

export interface InspectOptions {
  readonly major?: Major;
  readonly files: DiskFiles;
  /** Who reads a connection string, where somebody says so. */
  readonly driver?: DriverChoice;
  readonly environment: ReadonlyMap<string, string>;
}
