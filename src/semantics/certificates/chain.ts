import type { Certificate, RevocationList } from './material.js';

/** What a chain is checked for: OpenSSL's `sslserver` and `sslclient`. */
export type Purpose = 'server' | 'client';

export interface Verification {
  /** The certificate that is presented, and what is sent along with it, in any order. */
  readonly leaf: Certificate;
  readonly sent: readonly Certificate[];
  /** What the verifier trusts. OpenSSL wants the chain to end in one that signed itself. */
  readonly roots: readonly Certificate[];
  /**
   * Where they are given, every certificate of the chain needs a list of its issuer, its root included
   * (`CRL_CHECK | CRL_CHECK_ALL`, which libpq and the server set as soon as they have loaded a list). No list among
   * them is the same as a file without any: everything is refused.
   */
  readonly lists?: readonly RevocationList[];
  readonly purpose: Purpose;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** OpenSSL's security level: what is too weak for it is refused. Nothing is without one. */
  readonly level?: SecurityLevel;
}

export type SecurityLevel = 0 | 1 | 2 | 3 | 4 | 5;

export type ChainVerdict =
  /** From the leaf to the root. */
  | {
      readonly kind: 'trusted';
      readonly chain: readonly Certificate[];
      readonly dependsOn?: VersionDifference;
    }
  | {
      readonly kind: 'refused';
      readonly fault: ChainFault;
      /** The certificate it is about. */
      readonly certificate: Certificate;
      /** The words of OpenSSL 3: `unable to get local issuer certificate`. */
      readonly words: string;
      readonly dependsOn?: VersionDifference;
    }
  /** Something in it is beyond us: what, as a clause. */
  | { readonly kind: 'unknown'; readonly certificate: Certificate; readonly why: string };

/** OpenSSL 1.1.1 sees it the other way round. */
export type VersionDifference =
  | { readonly openssl: '1.1.1'; readonly kind: 'trusted' }
  | { readonly openssl: '1.1.1'; readonly kind: 'refused'; readonly fault: ChainFault; readonly words: string };

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
  | 'weak-key'
  | 'weak-signature'
  | 'revoked'
  | 'no-list'
  | 'stale-list'
  /** A list that its issuer did not sign, or may not. */
  | 'bad-list';
