import type { Certificate, RevocationList } from './material.js';

/** What a chain is checked for: OpenSSL's `sslserver` and `sslclient`. */
export type Purpose = 'server' | 'client';

export interface Verification {
  /** The certificate that is presented, and what is sent along with it, in any order. */
  readonly leaf: Certificate;
  readonly sent: readonly Certificate[];
  /** What the verifier trusts. OpenSSL wants the chain to end in one that signed itself. */
  readonly roots: readonly Certificate[];
  readonly lists?: readonly RevocationList[];
  readonly purpose: Purpose;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export type ChainVerdict =
  /** From the leaf to the root. */
  | { readonly kind: 'trusted'; readonly chain: readonly Certificate[] }
  | {
      readonly kind: 'refused';
      readonly fault: ChainFault;
      /** The certificate it is about. */
      readonly certificate: Certificate;
      /** OpenSSL's own words: `unable to get local issuer certificate`. */
      readonly words: string;
    };

export type ChainFault =
  | 'no-issuer'
  | 'not-anchored'
  | 'self-signed'
  | 'bad-signature'
  | 'expired'
  | 'not-yet-valid'
  | 'wrong-purpose'
  | 'not-a-ca'
  | 'path-too-long'
  | 'name-constraint'
  | 'unhandled-critical'
  | 'revoked'
  | 'no-list'
  | 'stale-list';
