import type { Edit } from './edit.js';
import type { Span } from './source.js';

/**
 * A written value that knows how to be rewritten where it stands: in a URI inside a quoted YAML scalar, too.
 * Fixes are made only through slots.
 */
export interface Slot {
  /** The value, decoded. */
  readonly value: string;
  /** What a finding points at. */
  readonly at: Span;
  /** The edit that makes the value `next`, or undefined where this place cannot hold it (an alias, an interpolation). */
  encode(next: string): Edit | undefined;
}
