import type { Passage } from '../text/passage.js';
import type { Span } from '../text/source.js';

/** A value of a TOML file, with its place. */
export type TomlValue =
  | { readonly kind: 'string'; readonly passage: Passage; readonly at: Span }
  /** Numbers, booleans, dates: as written. */
  | { readonly kind: 'bare'; readonly passage: Passage; readonly at: Span }
  | { readonly kind: 'array'; readonly items: readonly TomlValue[]; readonly at: Span }
  /** An inline table, or a string over several lines: nothing of ours is written in one, so it is passed over. */
  | { readonly kind: 'other'; readonly at: Span };

export interface TomlEntry {
  /** Joined by dots: `tls.certificate`. */
  readonly key: string;
  readonly keyAt: Span;
  readonly value: TomlValue;
  /** From the key to the end of the value. */
  readonly at: Span;
}

/** `[a.b]` or `[[a]]` with what stands below it; the entries before the first header are in a table without a name. */
export interface TomlTable {
  readonly path: readonly string[];
  readonly isItem: boolean;
  /** The header; the start of the file for the entries before the first one. */
  readonly at: Span;
  readonly entries: readonly TomlEntry[];
}
