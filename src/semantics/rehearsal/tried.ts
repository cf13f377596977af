import type { Policy } from '../../facts/policy.js';
import type { Leg } from '../legs.js';
import type { Consumer } from '../project.js';

/** One connection that is played through. */
export interface Tried {
  readonly leg: Leg;
  readonly consumer: Consumer;
  readonly policy: Policy;
  /** What it does today, where a change is tried out that touches the client; absent where it does not connect at all. */
  readonly before?: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
}
