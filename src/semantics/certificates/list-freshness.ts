import type { RevocationList } from './material.js';
import { hasBegun, hasEnded } from './validity.js';

/** Is a list usable now? OpenSSL refuses every certificate of an issuer whose list is not. */
export type Freshness = 'current' | 'not yet valid' | 'expired';

/**
 * A list without `nextUpdate` never ends.
 * @param now milliseconds since 1970
 */
export function listFreshness({ thisUpdate, nextUpdate }: RevocationList, now: number): Freshness {
  if (!hasBegun(thisUpdate, now)) return 'not yet valid';
  return nextUpdate !== undefined && hasEnded(nextUpdate, now) ? 'expired' : 'current';
}
