import type { Certificate, RevocationList } from './material.js';
import type { OpenSslRules } from './openssl-rules.js';

/** A certificate without key usage may be used for anything. */
export const mayDo = (
  { keyUsage }: { readonly keyUsage?: Certificate['keyUsage'] | undefined },
  ...uses: readonly string[]
): boolean => keyUsage === undefined || uses.some((use) => keyUsage.includes(use));

/** Subject and issuer are the same: `EXFLAG_SI`. */
export const isSelfIssued = ({ subject, issuer }: Certificate): boolean => subject.id === issuer.id;

/**
 * `EXFLAG_SS`: its names and key identifiers say that it signed itself. Nobody checks the signature: of a trusted
 * certificate it proves nothing.
 */
export const isSelfSigned = (certificate: Certificate, rules: OpenSslRules): boolean =>
  isSelfIssued(certificate) && couldIssue(certificate, certificate, rules);

/**
 * Could this be the issuer, by its name, key identifiers and kind of key? The signature is looked at when the chain
 * stands (`ossl_x509_likely_issued`).
 */
export function couldIssue(issuer: Certificate, certificate: Certificate, rules: OpenSslRules): boolean {
  return (
    issuer.subject.id === certificate.issuer.id &&
    isNamedBy(issuer, certificate) &&
    couldSign(issuer, certificate) &&
    (!rules.issuersMustSign || mayDo(issuer, 'keyCertSign'))
  );
}

/** What the authority key identifier says is true of this issuer, or not said (`X509_check_akid`). */
export function isNamedBy(issuer: Certificate, named: Certificate | RevocationList): boolean {
  const { authorityKeyId, authorityCertificate } = named;
  if (authorityKeyId !== undefined && issuer.subjectKeyId !== undefined && authorityKeyId !== issuer.subjectKeyId)
    return false;
  if (authorityCertificate?.serial !== undefined && authorityCertificate.serial !== issuer.serial) return false;
  return authorityCertificate?.issuer === undefined || authorityCertificate.issuer === issuer.issuer.id;
}

/** The kind of key that makes such signatures, by the end of OpenSSL's names for them. */
const SIGNERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:RSASSA-PSS|rsassaPss)$/u, ['RSA', 'RSA-PSS']],
  [/RSA/u, ['RSA']],
  [/^ecdsa/iu, ['EC']],
  [/^dsa/iu, ['DSA']],
  [/^ED25519$/iu, ['Ed25519']],
  [/^ED448$/iu, ['Ed448']],
];

function couldSign(issuer: Certificate, { signature }: Certificate): boolean {
  const kinds = SIGNERS.find(([names]) => names.test(signature.name))?.[1];
  return kinds === undefined || issuer.key.kind === 'other' || kinds.includes(issuer.key.kind);
}
