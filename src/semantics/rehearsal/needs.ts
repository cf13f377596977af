import { isRefusal, type PolicyOrRefusal, postureOf } from '../../facts/policy.js';
import { known } from '../../text/resolved.js';
import type { Leg } from '../legs.js';
import type { Consumer } from '../project.js';
import { type Change, REMEDIES, type Rehearsal, type Remedy } from './rehearsal.js';
import { rehearse } from './rehearse.js';
import { secureSteps } from './secure-step.js';

/**
 * What has to be done before a change for this client to go on working afterwards, in the order it has to be done.
 * A client that does without TLS is taken all the way: to encrypt and to verify is one change to its configuration.
 */
export function needsOf(leg: Leg, consumer: Consumer, now: number, change: Change): readonly Remedy[] {
  const after = rehearse(leg, consumer, now, change);
  if (after.outcome.kind !== 'fails' && after.outcome.kind !== 'unknown') return [];
  const policy = known(consumer.policy);
  const doesTls = policy !== undefined && !isRefusal(policy) && policy.encryption !== 'never';
  if (change.kind !== 'verify-full' && doesTls) return ordered(remediesOf(after));
  const secured = whenSecured(leg, consumer, now, change);
  return ordered([...remediesOf(secured), ...(isSecured(policy) ? [] : secureSteps(leg.client, consumer))]);
}

/** After a change, with a client that was taken all the way. */
export const whenSecured = (leg: Leg, consumer: Consumer, now: number, change: Change): Rehearsal =>
  rehearse(leg, consumer, now, change.kind === 'verify-full' ? change : [change, { kind: 'verify-full' }]);

const isSecured = (policy: PolicyOrRefusal | undefined): boolean => policy !== undefined && postureOf(policy) === 'P4';

/** Over TLS, since that is what every change asks for. */
const remediesOf = ({ attempts }: Rehearsal): readonly Remedy[] =>
  attempts
    .filter(({ transport }) => transport === 'tls')
    .flatMap(({ obstacles }) => obstacles.flatMap(({ remedy }) => remedy ?? []));

/** Each once, what comes first first. */
export function ordered(remedies: readonly Remedy[]): readonly Remedy[] {
  const each = new Map(remedies.map((remedy) => [remedy.words, remedy]));
  return [...each.values()].toSorted((a, b) => REMEDIES.indexOf(a.kind) - REMEDIES.indexOf(b.kind));
}
