import type { Span } from '../../text/source.js';

/** A question whose answer decides between two branches. */
export interface Choice {
  readonly key: string;
  /** The answer that was taken where nobody chose. */
  readonly base: boolean;
  /** Production answers so, where the question tells. */
  readonly production?: boolean;
  /** The branch that was not taken, where it asks for something. */
  readonly other?: Span;
}
