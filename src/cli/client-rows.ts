import { isRefusal, type PolicyOrRefusal, postureOf } from '../facts/policy.js';
import type { Client } from '../semantics/project.js';
import type { Resolved } from '../text/resolved.js';
import type { Row } from './inspection.js';

export const driverRow = ({ driver: { id, version } }: Client): Row => ({
  driver: { id, ...(version === undefined ? {} : { version }) },
});

/** A policy as `inspect` prints it; where nobody can tell, the reason stands in its place. */
export function policyRow(policy: Resolved<PolicyOrRefusal>): Row {
  if (policy.kind === 'unknown') return { policy: null, why: policy.why };
  const outcome = policy.value;
  const posture = postureOf(outcome);
  if (isRefusal(outcome)) return { policy: { posture, refuses: outcome.refuses } };
  return { policy: { encryption: outcome.encryption, verifies: outcome.verifies, posture } };
}
