import { couldIssue } from './issuing.js';
import type { Certificate } from './material.js';
import type { OpenSslRules } from './openssl-rules.js';
import { isValidAt } from './validity.js';

/** Certificates by their subject, so that a name is looked at once however many there are. */
export type IssuerIndex = ReadonlyMap<string, readonly Certificate[]>;

export function indexBySubject(certificates: readonly Certificate[]): IssuerIndex {
  const index = new Map<string, Certificate[]>();
  for (const certificate of certificates) {
    const { id } = certificate.subject;
    const same = index.get(id);
    if (same) same.push(certificate);
    else index.set(id, [certificate]);
  }
  return index;
}

/** The first that could be the issuer and is valid now; where none is, the one that lasts longest. */
export function bestIssuer(
  index: IssuerIndex,
  certificate: Certificate,
  now: number,
  rules: OpenSslRules,
  isOpen: (candidate: Certificate) => boolean = () => true,
): Certificate | undefined {
  let best: Certificate | undefined;
  for (const candidate of index.get(certificate.issuer.id) ?? []) {
    if (!couldIssue(candidate, certificate, rules) || !isOpen(candidate)) continue;
    if (isValidAt(candidate, now)) return candidate;
    if (best === undefined || candidate.notAfter > best.notAfter) best = candidate;
  }
  return best;
}
