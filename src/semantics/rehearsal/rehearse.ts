import { plaintextRetry } from '../../facts/plaintext-retry.js';
import { isRefusal, type Policy } from '../../facts/policy.js';
import { known } from '../../text/resolved.js';
import type { Leg } from '../legs.js';
import type { Consumer } from '../project.js';
import { policyUnder } from './change.js';
import { playedAt } from './destinations.js';
import type { Change, Outcome, Rehearsal } from './rehearsal.js';
import type { Tried } from './tried.js';

/**
 * What comes of this connection, tried out on paper: which transports the driver tries, what the server answers, whether
 * its certificate satisfies the driver, what the record asks for.
 * @param now milliseconds since 1970, for certificates
 * @param changes what is tried out, together; how things are without any
 */
export function rehearse(
  leg: Leg,
  consumer: Consumer,
  now: number,
  changes: Change | readonly Change[] = [],
): Rehearsal {
  const tried = [changes].flat() as readonly Change[];
  const told = { leg, consumer };
  const ends = (outcome: Outcome): Rehearsal => ({ ...told, outcome, attempts: [], assumptions: [] });
  const policy = policyUnder(leg.client, consumer, tried);
  if (policy.kind === 'unknown') {
    const { why, at } = policy;
    return ends({ kind: 'unknown', step: 'client options', why, ...(at && { at }) });
  }
  if (isRefusal(policy.value)) {
    const at = policy.kind === 'set' ? policy.at : leg.client.at;
    return ends({ kind: 'fails', step: 'client options', why: policy.value.refuses, at });
  }
  if (known(consumer.options.get('gssencmode')?.value) === 'require')
    return ends({
      kind: 'unknown',
      step: 'client options',
      why: 'it insists on GSSAPI encryption, which files tell nothing of',
    });
  const before = known(consumer.policy);
  const attempt: Tried = {
    leg,
    consumer,
    policy: policy.value,
    now,
    ...(before && !isRefusal(before) && { before }),
  };
  const { played, from, assumptions } = playedAt(attempt, retryOf(consumer, policy.value), tried);
  return {
    ...told,
    outcome: played.outcome,
    attempts: played.attempts,
    ...(from !== undefined && { from }),
    assumptions: [...assumptions, ...likelihood(leg, consumer)],
  };
}

const retryOf = ({ driver }: Consumer, { downgradesOnFailure }: Policy) => {
  const retry = plaintextRetry(driver.through ?? driver.id);
  return downgradesOnFailure ? { ...retry, handshake: true } : retry;
};

function* likelihood({ confidence, because }: Leg, { driver }: Consumer): Generator<string> {
  if (confidence === 'likely') yield because;
  if (driver.assumed) yield `\`${driver.title}\` reads it`;
}
