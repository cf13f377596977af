import type { ChainVerifier } from '../../facts/tls-stacks.js';
import type { ChainFault, SecurityLevel, Verification } from '../certificates/chain.js';
import { verifyChain } from '../certificates/verify-chain.js';

/** What a verifier makes of a chain; `unknown` where the versions of it disagree, or it is not OpenSSL. */
export type Trust =
  | { readonly kind: 'trusted' }
  | { readonly kind: 'refused' | 'unknown'; readonly why: string; readonly fault?: ChainFault };

/** What every implementation of X.509 refuses, in a certificate that is presented. */
const AGREED: ReadonlySet<string> = new Set(['no-issuer', 'self-signed', 'bad-signature', 'expired', 'not-yet-valid']);

/** Debian's OpenSSL asks for this level, OpenSSL's own default is 1, and builds before 3 take what both refuse. */
const STRICTEST: SecurityLevel = 2;

/** What a verifier makes of a chain, where all of its versions and settings agree. */
export function trust(verification: Verification, verifier: ChainVerifier): Trust {
  const verdict = verifyChain({ ...verification, level: 0 });
  switch (verdict.kind) {
    case 'unknown':
      return { kind: 'unknown', why: verdict.why };
    case 'refused': {
      const { fault, words, certificate, dependsOn } = verdict;
      const isAgreed = verifier === 'openssl' || (AGREED.has(fault) && certificate.id === verification.leaf.id);
      return { kind: isAgreed && !dependsOn ? 'refused' : 'unknown', why: words, fault };
    }
    case 'trusted': {
      if (verdict.dependsOn) return { kind: 'unknown', why: 'OpenSSL 1.1.1 and OpenSSL 3 do not agree on it' };
      const strict = verifyChain({ ...verification, level: STRICTEST });
      return strict.kind === 'refused'
        ? { kind: 'unknown', why: `${strict.words}, where OpenSSL is set to refuse that`, fault: strict.fault }
        : { kind: 'trusted' };
    }
  }
}
