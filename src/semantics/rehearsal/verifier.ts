import type { TlsStack } from '../../facts/tls-stacks.js';
import type { ChainFault, ChainVerdict, Verification } from '../certificates/chain.js';
import { verifyChain } from '../certificates/verify-chain.js';

/** What a verifier makes of a chain; `unknown` where the versions of it disagree, or it is not OpenSSL. */
export type Trust =
  | { readonly kind: 'trusted' }
  | {
      readonly kind: 'refused' | 'unknown';
      readonly why: string;
      readonly verdict?: ChainVerdict;
      /** Where that is known without a verdict. */
      readonly fault?: ChainFault;
    };

/** What is wrong with the chain. */
export const faultOf = (trusted: Trust): ChainFault | undefined => {
  if (trusted.kind === 'trusted') return undefined;
  return trusted.fault ?? (trusted.verdict?.kind === 'refused' ? trusted.verdict.fault : undefined);
};

/** What every implementation of X.509 refuses, in a certificate that is presented. */
const AGREED: ReadonlySet<string> = new Set(['no-issuer', 'self-signed', 'bad-signature', 'expired', 'not-yet-valid']);

/** Strong enough for every level that systems set, and judged by the strictest of them. */
export function trust(verification: Verification, { verifier }: Pick<TlsStack, 'verifier'>): Trust {
  const verdict = verifyChain(verification);
  if (verdict.kind === 'trusted') return { kind: 'trusted' };
  if (verdict.kind === 'refused') {
    const { fault, words, certificate } = verdict;
    const isAgreed = verifier === 'openssl' || (AGREED.has(fault) && certificate.id === verification.leaf.id);
    return { kind: isAgreed ? 'refused' : 'unknown', why: words, verdict };
  }
  return { kind: 'unknown', why: 'it cannot be judged', verdict };
}
