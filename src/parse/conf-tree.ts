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

/** A place from which any parameter may be set that we cannot see: a missing include, a templated line. */
export interface Opaque {
  readonly at: Span;
  /** As a clause: "`conf.d` is not in sight". */
  readonly why: string;
  /** How many assignments stand before it; the later ones win over whatever is set here. */
  readonly before: number;
}

/** What the arguments of `postgres` set. */
export interface CommandLine {
  readonly assignments: readonly LayeredAssignment[];
  /** Arguments that may set anything. */
  readonly unknown: readonly Opaque[];
}

/** What PostgreSQL meets while it reads, in its order: the rows of `pg_file_settings` are made from it. */
export type ConfEvent =
  | { readonly kind: 'assignment'; readonly assignment: LayeredAssignment }
  | {
      readonly kind: 'error';
      readonly line: number;
      readonly error: string;
      /** A path that follows the error in quotes. */
      readonly target?: string;
      /** A syntax error: asked for its view, the server gives up the file there. */
      readonly syntax?: boolean;
    }
  | {
      readonly kind: 'file';
      /** As the server spells it: before 15 a `..` inside it stays. */
      readonly path: string;
      readonly events: readonly ConfEvent[];
    };

/** A postgresql.conf with includes spliced in, then postgresql.auto.conf, then command-line settings. */
export interface ConfReading {
  readonly file: SourceFile;
  readonly assignments: readonly LayeredAssignment[];
  /** Syntax and include errors, each of which keeps PostgreSQL from starting. */
  readonly problems: readonly Problem[];
  readonly files: readonly SourceFile[];
  readonly gaps: readonly Gap[];
  /** Places from which anything may be set, in order. */
  readonly opaque?: readonly Opaque[];
  readonly events?: readonly ConfEvent[];
}
