import type { Passage } from '../../text/passage.js';

/** A token of SQL as PostgreSQL's `scan.l` and psql's own lexer see it. */
export interface SqlToken {
  /**
   * `word`: a keyword or an identifier, in lower case; `quoted`: an identifier in double quotes; `string`: any kind of
   * string; `variable`: what psql or a program puts in (`:'name'`, `$1`); `mark`: everything else.
   */
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'variable' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The decoded text of a string. */
  readonly passage?: Passage;
  /** In dollar quotes: what stands in it may be SQL, too. */
  readonly dollar?: true;
}
