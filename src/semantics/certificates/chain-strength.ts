import { BITS_OF_LEVEL, keyBits, signatureBits } from './certificate-strength.js';
import type { SecurityLevel, Verification } from './chain.js';
import type { Certificate } from './material.js';
import type { OpenSslRules } from './openssl-rules.js';
import { type Refusal, refuse } from './refusal.js';

/** Before anything else: a leaf whose key is too weak. */
export function leafKeyFault({ leaf, level = 0 }: Verification): Refusal | undefined {
  return isWeaker(keyBits(leaf.key), level) ? refuse('EE_KEY_TOO_SMALL', leaf) : undefined;
}

/** Keys of authorities, and signatures of all but the root (`check_auth_level`). */
export function strengthFault(
  chain: readonly Certificate[],
  { level = 0 }: Verification,
  rules: OpenSslRules,
): Refusal | undefined {
  for (const [depth, certificate] of chain.entries()) {
    if (depth > 0 && isWeaker(keyBits(certificate.key), level)) return refuse('CA_KEY_TOO_SMALL', certificate);
    if (depth < chain.length - 1 && isWeaker(signatureBits(certificate, rules), level))
      return refuse('CA_MD_TOO_WEAK', certificate);
  }
  return undefined;
}

/** What is not known is not held against it. */
const isWeaker = (bits: number | undefined, level: SecurityLevel): boolean =>
  bits !== undefined && bits < BITS_OF_LEVEL[level];
