import type { ChainFault } from './chain.js';
import type { Certificate } from './material.js';

/** Why a chain is refused, while it is checked. */
export type Refusal =
  | {
      readonly kind: 'refused';
      readonly fault: ChainFault;
      readonly certificate: Certificate;
      readonly words: string;
    }
  | { readonly kind: 'unknown'; readonly certificate: Certificate; readonly why: string };

/** The words of `X509_verify_cert_error_string` of OpenSSL 3.0, by its own names without `X509_V_ERR_`. */
const ERRORS = {
  UNABLE_TO_GET_ISSUER_CERT: ['not-anchored', 'unable to get issuer certificate'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['no-issuer', 'unable to get local issuer certificate'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['self-signed', 'self-signed certificate'],
  SELF_SIGNED_CERT_IN_CHAIN: ['self-signed', 'self-signed certificate in certificate chain'],
  CERT_CHAIN_TOO_LONG: ['path-too-long', 'certificate chain too long'],
  CERT_SIGNATURE_FAILURE: ['bad-signature', 'certificate signature failure'],
  CERT_NOT_YET_VALID: ['not-yet-valid', 'certificate is not yet valid'],
  CERT_HAS_EXPIRED: ['expired', 'certificate has expired'],
  INVALID_CA: ['not-a-ca', 'invalid CA certificate'],
  INVALID_PURPOSE: ['wrong-purpose', 'unsuitable certificate purpose'],
  PATH_LENGTH_EXCEEDED: ['path-too-long', 'path length constraint exceeded'],
  UNHANDLED_CRITICAL_EXTENSION: ['unhandled-critical', 'unhandled critical extension'],
  PERMITTED_VIOLATION: ['name-constraint', 'permitted subtree violation'],
  EXCLUDED_VIOLATION: ['name-constraint', 'excluded subtree violation'],
  EE_KEY_TOO_SMALL: ['weak-key', 'EE certificate key too weak'],
  CA_KEY_TOO_SMALL: ['weak-key', 'CA certificate key too weak'],
  CA_MD_TOO_WEAK: ['weak-signature', 'CA signature digest algorithm too weak'],
  UNABLE_TO_GET_CRL: ['no-list', 'unable to get certificate CRL'],
  CRL_NOT_YET_VALID: ['stale-list', 'CRL is not yet valid'],
  CRL_HAS_EXPIRED: ['stale-list', 'CRL has expired'],
  CRL_SIGNATURE_FAILURE: ['bad-list', 'CRL signature failure'],
  KEYUSAGE_NO_CRL_SIGN: ['bad-list', 'key usage does not include CRL signing'],
  CERT_REVOKED: ['revoked', 'certificate revoked'],
} as const satisfies Readonly<Record<string, readonly [ChainFault, string]>>;

export function refuse(error: keyof typeof ERRORS, certificate: Certificate): Refusal {
  const [fault, words] = ERRORS[error];
  return { kind: 'refused', fault, certificate, words };
}

export const unclear = (certificate: Certificate, why: string): Refusal => ({ kind: 'unknown', certificate, why });
