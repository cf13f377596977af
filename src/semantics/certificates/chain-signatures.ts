import type { Verification } from './chain.js';
import type { Certificate } from './material.js';
import { type Refusal, refuse } from './refusal.js';
import { hasBegun, hasEnded } from './validity.js';

/** Signatures and dates, from the root down (`internal_verify`). The root is trusted, and its own signature left alone. */
export function signatureFault(chain: readonly Certificate[], { now }: Verification): Refusal | undefined {
  for (let depth = chain.length - 1; depth >= 0; depth--) {
    const certificate = chain[depth]!;
    const issuer = chain[depth + 1];
    if (issuer && !certificate.isSignedBy(issuer)) return refuse('CERT_SIGNATURE_FAILURE', certificate);
    if (!hasBegun(certificate.notBefore, now)) return refuse('CERT_NOT_YET_VALID', certificate);
    if (hasEnded(certificate.notAfter, now)) return refuse('CERT_HAS_EXPIRED', certificate);
  }
  return undefined;
}
