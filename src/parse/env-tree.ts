import type { EnvDialect } from '../facts/env-dialects.js';
import type { Passage } from '../text/passage.js';
import type { Resolved } from '../text/resolved.js';
import type { Span } from '../text/source.js';

/** `NAME=value` as one dialect reads it. */
export interface EnvEntry {
  readonly name: string;
  readonly nameAt: Span;
  /** Without quotes and inline comment, where the dialect has them. */
  readonly at: Span;
  /** After interpolation; unknown where a variable it needs has no value in sight. */
  readonly value: Resolved<string>;
  /** Absent where `value` is unknown. */
  readonly passage?: Passage;
  /** Where `value` is unknown: what is known of it, with `${NAME}` for each variable that has no value in sight. */
  readonly template?: Passage;
}

export interface EnvTree {
  readonly dialect: EnvDialect;
  readonly entries: readonly EnvEntry[];
}
