import type { Purpose, Verification } from './chain.js';
import { isSelfIssued, isSelfSigned, mayDo } from './issuing.js';
import type { Certificate } from './material.js';
import type { OpenSslRules } from './openssl-rules.js';
import { type Refusal, refuse } from './refusal.js';

/** What each certificate may be used for, from the leaf up (`check_extensions`). */
export function extensionFault(
  chain: readonly Certificate[],
  { purpose }: Verification,
  rules: OpenSslRules,
): Refusal | undefined {
  let authorities = 0;
  for (const [depth, certificate] of chain.entries()) {
    if (certificate.unhandledCritical.length > 0) return refuse('UNHANDLED_CRITICAL_EXTENSION', certificate);
    if (depth > 0) {
      const authority = authorityOf(certificate, rules);
      // What only looks like an authority of old is good enough for a root.
      if (authority === 'no' || (authority === 'legacy' && depth + 1 < chain.length))
        return refuse('INVALID_CA', certificate);
    }
    if (!suits(certificate, purpose, depth > 0)) return refuse('INVALID_PURPOSE', certificate);
    const limit = certificate.basicConstraints?.pathLength;
    if (depth > 1 && limit !== undefined && authorities > limit) return refuse('PATH_LENGTH_EXCEEDED', certificate);
    if (depth > 0 && !isSelfIssued(certificate)) authorities++;
  }
  return undefined;
}

/**
 * Is it one that signs others (`check_ca`)? `legacy`: it says nothing about that, and is of version 1 and self-signed,
 * or has a key usage that allows it, or Netscape's mark of an authority.
 */
function authorityOf(certificate: Certificate, rules: OpenSslRules): 'yes' | 'no' | 'legacy' {
  const { basicConstraints, version, keyUsage, netscapeTypes } = certificate;
  if (!mayDo(certificate, 'keyCertSign')) return 'no';
  if (basicConstraints) return basicConstraints.ca ? 'yes' : 'no';
  const isLegacy =
    (version === 1 && isSelfSigned(certificate, rules)) ||
    keyUsage !== undefined ||
    netscapeTypes?.some((type) => type.endsWith('CA'));
  return isLegacy ? 'legacy' : 'no';
}

interface PurposeNeeds {
  /** One of them, of a certificate at any depth; `anyExtendedKeyUsage` is none of them. */
  readonly extended: readonly string[];
  /** One of them, of a leaf. */
  readonly usage: readonly string[];
  /** Netscape's own type, of a leaf. */
  readonly netscape: string;
}

/** Microsoft's and Netscape's Server Gated Cryptography, which OpenSSL takes for `serverAuth`. */
const SGC = ['1.3.6.1.4.1.311.10.3.3', '2.16.840.1.113730.4.1', 'msSGC', 'nsSGC'];

const NEEDS: Readonly<Record<Purpose, PurposeNeeds>> = {
  server: {
    extended: ['serverAuth', ...SGC],
    usage: ['digitalSignature', 'keyEncipherment', 'keyAgreement'],
    netscape: 'sslServer',
  },
  client: { extended: ['clientAuth'], usage: ['digitalSignature', 'keyAgreement'], netscape: 'sslClient' },
};

/** Source: `check_purpose_ssl_server`, `check_purpose_ssl_client` and `check_ssl_ca`. */
function suits(certificate: Certificate, purpose: Purpose, isAuthority: boolean): boolean {
  const { extended, usage, netscape } = NEEDS[purpose];
  const { extendedKeyUsage, netscapeTypes } = certificate;
  if (extendedKeyUsage && !extendedKeyUsage.some((use) => extended.includes(use))) return false;
  if (isAuthority) return isNetscapeAuthority(certificate);
  return mayDo(certificate, ...usage) && (netscapeTypes === undefined || netscapeTypes.includes(netscape));
}

/** Where nothing but Netscape's mark makes it an authority, that mark must be the one for TLS. */
const isNetscapeAuthority = ({ basicConstraints, keyUsage, version, netscapeTypes }: Certificate): boolean =>
  basicConstraints !== undefined || keyUsage !== undefined || version === 1 || !!netscapeTypes?.includes('sslCA');
