import type { Passage } from '../text/passage.js';
import type { Slot } from '../text/slot.js';
import type { SourceFile, Span } from '../text/source.js';
import type { Gap, Problem } from './problem.js';

/** `name = value` in a configuration file. */
export interface ConfAssignment {
  readonly kind: 'assignment';
  /** The line from the name to the end of the value. */
  readonly at: Span;
  /** As written; PostgreSQL compares names without regard to ASCII case. */
  readonly name: string;
  readonly nameAt: Span;
  /** Decoded, quotes and escapes taken off. */
  readonly value: string;
  /** The value's own span, quotes excluded; its slot writes quotes when the next value needs them. */
  readonly slot: Slot;
  /** The decoded value with its way back into the file, for connection strings inside it. */
  readonly passage: Passage;
  /** The value depends on a template or placeholder. */
  readonly template?: boolean;
  /** 1-based physical line. */
  readonly line: number;
}

export interface ConfInclude {
  readonly kind: 'include';
  readonly directive: 'include' | 'include_if_exists' | 'include_dir';
  readonly at: Span;
  readonly target: string;
  readonly targetAt: Span;
  readonly line: number;
}

export type ConfEntry = ConfAssignment | ConfInclude;

/** One file by itself. */
export interface ConfTree {
  readonly entries: readonly ConfEntry[];
}

/** Where an assignment stands among those that compete. Later layers win. */
export type ConfLayer = 'file' | 'auto' | 'command-line';

export interface LayeredAssignment extends ConfAssignment {
  readonly layer: ConfLayer;
}

/** A postgresql.conf with includes spliced in, then postgresql.auto.conf, then command-line settings. */
export interface ConfReading {
  readonly file: SourceFile;
  readonly assignments: readonly LayeredAssignment[];
  /** Syntax and include errors, each of which keeps PostgreSQL from starting. */
  readonly problems: readonly Problem[];
  readonly files: readonly SourceFile[];
  readonly gaps: readonly Gap[];
}
