import { isRefusal, type Policy, type PolicyOrRefusal } from '../../src/facts/policy.js';
import type { Outcome } from './trial.js';

/** What comes of connecting. */
export type Way = 'tls' | 'plaintext' | 'none';

/** What a server is to a client that trusts one authority. */
export interface Door {
  /** It has TLS, */
  readonly tls: boolean;
  /** with a certificate of that authority, */
  readonly chain: boolean;
  /** for the name that is dialled. */
  readonly name: boolean;
  /** It lets nobody in without TLS. */
  readonly insists?: boolean;
}

export const wayOf = (outcome: Outcome): Way => ('error' in outcome ? 'none' : outcome.ssl ? 'tls' : 'plaintext');

const verifies = ({ verifies }: Policy, { chain, name }: Door): boolean =>
  verifies === 'nothing' || (chain && (verifies === 'chain' || name));

/** How a client of this policy gets in. */
export function predictedWay(policy: PolicyOrRefusal, door: Door): Way {
  if (isRefusal(policy)) return 'none';
  const plaintext: Way = door.insists ? 'none' : 'plaintext';
  const tls: Way = door.tls && verifies(policy, door) ? 'tls' : 'none';
  switch (policy.encryption) {
    case 'never':
      return plaintext;
    case 'if-offered':
      if (policy.plaintextFirst) return door.insists ? tls : 'plaintext';
      if (!door.tls) return plaintext;
      return tls === 'none' && policy.downgradesOnFailure ? plaintext : tls;
    case 'required':
      return tls;
  }
}
