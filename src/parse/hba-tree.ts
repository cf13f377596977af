import type { Major } from '../facts/versions.js';
import type { Passage } from '../text/passage.js';
import type { SourceFile, Span } from '../text/source.js';
import type { Word } from '../text/word.js';
import type { EmbeddedLines } from './embedded-lines.js';
import type { Gap } from './problem.js';

export const RECORD_TYPES = ['local', 'host', 'hostssl', 'hostnossl', 'hostgssenc', 'hostnogssenc'] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

export interface HbaOption {
  readonly name: string;
  readonly value: string;
  /** The whole `name=value`. */
  readonly at: Span;
}

/**
 * A line PostgreSQL accepts. The object stays the same as long as its tree is there; the words it hands out may be new
 * at every reading, so nothing is known by their identity, and a copy is made field by field and not with `...`.
 */
export interface HbaRecord {
  readonly kind: 'record';
  /** The logical line without comment and line end. */
  readonly at: Span;
  /** 1-based first physical line in its file, as PostgreSQL reports it. */
  readonly line: number;
  readonly type: Word & { readonly value: RecordType };
  /** Tokens in order, `@file` already replaced by the tokens of that file (their spans are in that file). */
  readonly databases: readonly Word[];
  readonly users: readonly Word[];
  /** Absent for `local`. */
  readonly address?: Word | undefined;
  /** Only with the five-field form. */
  readonly mask?: Word | undefined;
  readonly method: Word;
  readonly options: readonly HbaOption[];
  /** PostgreSQL accepts the line and logs that it cannot match: `hostssl` with ssl off, `hostgssenc` without GSS. */
  readonly notice?: string | undefined;
  /** The line as a text of its own, where it stands in another format. */
  readonly passage?: Passage | undefined;
}

/** A line PostgreSQL refuses: it makes the whole file inactive. */
export interface HbaRefusal {
  readonly kind: 'refused';
  /** The word or field that is wrong; the line where none stands out. */
  readonly at: Span;
  readonly line: number;
  /** In PostgreSQL's key words. */
  readonly error: string;
  /** What `pg_hba_file_rules.error` shows; null where PostgreSQL leaves the column empty although it refuses. */
  readonly viewError: string | null;
  readonly passage?: Passage | undefined;
}

/** A line whose meaning depends on a template or placeholder: it may be any record. */
export interface HbaTemplateLine {
  readonly kind: 'template';
  readonly at: Span;
  readonly line: number;
  readonly passage?: Passage | undefined;
}

export type HbaEntry = HbaRecord | HbaRefusal | HbaTemplateLine;

/** A pg_hba.conf with its includes spliced in, in the order PostgreSQL evaluates it. */
export interface HbaTree {
  readonly file: SourceFile;
  /** The major it was read for: from 16 on a name that starts with a slash is a regular expression. */
  readonly version: Major;
  readonly entries: readonly HbaEntry[];
  /** The file itself and every file read into it. */
  readonly files: readonly SourceFile[];
  readonly gaps: readonly Gap[];
  /** The lines it was made of, where they stand in another format. */
  readonly embedded?: EmbeddedLines;
}
