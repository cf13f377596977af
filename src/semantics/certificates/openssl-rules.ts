/**
 * Where OpenSSL 1.1.1 and 3 judge the same chain otherwise. Source: `crypto/x509/v3_purp.c`, `x509_vfy.c` and
 * `x509_set.c` of 1.1.1w and 3.0; both were run.
 */
export interface OpenSslRules {
  /** A key usage without `keyCertSign` makes a certificate the issuer of nothing, not even of itself. */
  readonly issuersMustSign: boolean;
  /** Bits of security of a signature that rests on these. */
  readonly bitsOf: { readonly MD5: number; readonly 'SHA-1': number };
}

/** 3.0 and newer. */
export const OPENSSL_3: OpenSslRules = { issuersMustSign: false, bitsOf: { MD5: 39, 'SHA-1': 63 } };

export const OPENSSL_1: OpenSslRules = { issuersMustSign: true, bitsOf: { MD5: 64, 'SHA-1': 80 } };
