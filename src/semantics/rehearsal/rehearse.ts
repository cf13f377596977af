import type { Leg } from '../legs.js';
import type { Consumer } from '../project.js';
import type { Change, Rehearsal } from './rehearsal.js';

/**
 * What comes of this connection, tried out on paper: which transports the driver tries, what the server answers, whether
 * its certificate satisfies the driver, what the record asks for.
 * @param now milliseconds since 1970, for certificates
 * @param change what is tried out; how things are without it
 */
export function rehearse(leg: Leg, consumer: Consumer, _now: number, _change?: Change): Rehearsal {
  return { leg, consumer, outcome: { kind: 'unknown', why: 'nobody has rehearsed it' }, attempts: [], assumptions: [] };
}
