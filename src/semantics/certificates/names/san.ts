import type { Certificate } from '../material.js';
import type { NameVerdict } from '../name-verdict.js';
import { addressVerdict, firstMatch, isFullWildcard, isSameName, plainAddress, withoutLastDot } from './compare.js';

/**
 * Alternative names alone, with a wildcard for a whole first label. Source: `VerifyHostname` of Go's `crypto/x509`, and
 * `verify_is_valid_for_subject_name` of rustls-webpki. Where those two differ nothing is told.
 */
export function sanVerdict(certificate: Certificate, given: string): NameVerdict {
  const { dns } = certificate.names;
  const bare = /^\[.*\]$/su.test(given) ? given.slice(1, -1) : given;
  const address = plainAddress(bare);
  if (address) return addressVerdict(certificate, address);
  const host = withoutLastDot(given);
  const verdict = firstMatch('dns', dns, (name) => isSameName(name, host) || isFullWildcard(name, host));
  return verdict.kind === 'match' && !isOrdinary(verdict.name, host)
    ? { kind: 'unknown', why: `not everybody takes \`${verdict.name}\` for a name` }
    : verdict;
}

/** Labels of letters, digits, hyphens and underscores, and two of them below a wildcard. */
const isOrdinary = (name: string, host: string): boolean =>
  /^(?:\*\.[\w-]+\.)?[\w-]+(?:\.[\w-]+)*$/u.test(name) && /^[\w-]+(?:\.[\w-]+)*$/u.test(host);
