import type { Major } from '../facts/versions.js';
import type { Passage } from '../text/passage.js';
import type { SourceFile, Span } from '../text/source.js';
import type { Word } from '../text/word.js';
import type { HbaRefusal, HbaTemplateLine } from './hba-tree.js';
import type { Gap } from './problem.js';

/** A line that lets a system user act as a database role, in a named map. */
export interface IdentMapping {
  readonly kind: 'mapping';
  /** The logical line without comment and line end. */
  readonly at: Span;
  /** 1-based first physical line in its file, as PostgreSQL reports it. */
  readonly line: number;
  readonly map: Word;
  /** A regular expression where it starts with a slash. */
  readonly systemUser: Word;
  /** From 16 on `all`, `+role` and regular expressions mean what they mean in pg_hba.conf. */
  readonly user: Word;
  /** The line as a text of its own, where it stands in another format. */
  readonly passage?: Passage | undefined;
}

export type IdentEntry = IdentMapping | HbaRefusal | HbaTemplateLine;

/** A pg_ident.conf with its includes spliced in. */
export interface IdentTree {
  readonly file: SourceFile;
  readonly version: Major;
  readonly entries: readonly IdentEntry[];
  /** The file itself and every file read into it. */
  readonly files: readonly SourceFile[];
  readonly gaps: readonly Gap[];
}
