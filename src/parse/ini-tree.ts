import type { Passage } from '../text/passage.js';
import type { SourceFile, Span } from '../text/source.js';

/** `key = value` below a `[section]`. */
export interface IniEntry {
  /** As written; empty before the first header. */
  readonly section: string;
  readonly name: string;
  readonly nameAt: Span;
  /** The value, decoded, with its way back. */
  readonly passage: Passage;
  /** The line of the key, where something may be put before or after it. */
  readonly line: Span;
}

export interface IniSection {
  readonly name: string;
  readonly file: SourceFile;
  /** The header, brackets included. */
  readonly at: Span;
}

/** `[x]` and `key = value`, in order. */
export interface IniTree {
  readonly sections: readonly IniSection[];
  readonly entries: readonly IniEntry[];
}
