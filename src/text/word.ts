import type { Span } from './source.js';

/** A token with its quotes taken off. `"all"` and `all` differ in pg_hba.conf, so whether it was quoted is kept. */
export interface Word {
  readonly value: string;
  readonly quoted: boolean;
  readonly at: Span;
}
