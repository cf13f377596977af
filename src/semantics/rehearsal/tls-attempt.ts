import type { Policy } from '../../facts/policy.js';
import type { Leg } from '../legs.js';
import type { Consumer } from '../project.js';
import type { Obstacle } from './rehearsal.js';
import { requestObstacles } from './tls-request.js';

export interface TlsAttempt {
  readonly leg: Leg;
  readonly consumer: Consumer;
  readonly policy: Policy;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Everything that stands in the way of TLS between a client and what it connects to, up to the records. */
export function* tlsObstacles(attempt: TlsAttempt): Generator<Obstacle> {
  yield* requestObstacles(attempt.leg, attempt.consumer);
}
