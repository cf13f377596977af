import type { Passage } from '../text/passage.js';
import type { Slot } from '../text/slot.js';
import type { Span } from '../text/source.js';

/** One option of a connection string, in the order libpq would store it; of duplicates the later wins. */
export interface ConninfoOption {
  /** libpq's keyword: a URI's user, password, host, port and path appear as `user`, `password`, `host`, `port`, `dbname`. */
  readonly keyword: string;
  readonly value: string;
  /** The value's span. */
  readonly at: Span;
  readonly keywordAt?: Span;
  readonly slot: Slot;
}

export interface ConninfoTree {
  /** `ado`: the form of .NET. */
  readonly form: 'uri' | 'keywords' | 'ado';
  readonly at: Span;
  readonly options: readonly ConninfoOption[];
  /** The passage it was read from; slots for parameters that are not there yet are made from it. */
  readonly passage: Passage;
}
