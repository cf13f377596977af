import type { PublicKey } from '../../semantics/certificates/material.js';

export interface Algorithm {
  /** OpenSSL's long name. */
  readonly name: string;
  /** As `node:crypto` takes it; `null` where the algorithm has its own. */
  readonly digest: string | null;
  /** As people write it. */
  readonly hash?: string;
  /** The keys that make such signatures. */
  readonly keys: readonly PublicKey['kind'][];
}

const of = (keys: readonly PublicKey['kind'][], name: string, digest: string, hash: string): Algorithm => ({
  name,
  digest,
  hash,
  keys,
});

const RSA = ['RSA'] as const;
const EC = ['EC'] as const;
const DSA = ['DSA'] as const;

/** `obj_xref.txt` and `objects.txt` of OpenSSL 3.0, by identifier. */
export const SIGNATURE_ALGORITHMS: ReadonlyMap<string, Algorithm> = new Map<string, Algorithm>([
  ['1.2.840.113549.1.1.2', of(RSA, 'md2WithRSAEncryption', 'md2', 'MD2')],
  ['1.2.840.113549.1.1.3', of(RSA, 'md4WithRSAEncryption', 'md4', 'MD4')],
  ['1.2.840.113549.1.1.4', of(RSA, 'md5WithRSAEncryption', 'md5', 'MD5')],
  ['1.2.840.113549.1.1.5', of(RSA, 'sha1WithRSAEncryption', 'sha1', 'SHA-1')],
  ['1.2.840.113549.1.1.11', of(RSA, 'sha256WithRSAEncryption', 'sha256', 'SHA-256')],
  ['1.2.840.113549.1.1.12', of(RSA, 'sha384WithRSAEncryption', 'sha384', 'SHA-384')],
  ['1.2.840.113549.1.1.13', of(RSA, 'sha512WithRSAEncryption', 'sha512', 'SHA-512')],
  ['1.2.840.113549.1.1.14', of(RSA, 'sha224WithRSAEncryption', 'sha224', 'SHA-224')],
  ['1.2.840.113549.1.1.15', of(RSA, 'sha512-224WithRSAEncryption', 'sha512-224', 'SHA-512/224')],
  ['1.2.840.113549.1.1.16', of(RSA, 'sha512-256WithRSAEncryption', 'sha512-256', 'SHA-512/256')],
  ['1.3.14.3.2.29', of(RSA, 'sha1WithRSA', 'sha1', 'SHA-1')],
  ['1.3.36.3.3.1.2', of(RSA, 'ripemd160WithRSA', 'ripemd160', 'RIPEMD-160')],
  ['1.2.840.10045.4.1', of(EC, 'ecdsa-with-SHA1', 'sha1', 'SHA-1')],
  ['1.2.840.10045.4.3.1', of(EC, 'ecdsa-with-SHA224', 'sha224', 'SHA-224')],
  ['1.2.840.10045.4.3.2', of(EC, 'ecdsa-with-SHA256', 'sha256', 'SHA-256')],
  ['1.2.840.10045.4.3.3', of(EC, 'ecdsa-with-SHA384', 'sha384', 'SHA-384')],
  ['1.2.840.10045.4.3.4', of(EC, 'ecdsa-with-SHA512', 'sha512', 'SHA-512')],
  ['2.16.840.1.101.3.4.3.9', of(EC, 'ecdsa_with_SHA3-224', 'sha3-224', 'SHA3-224')],
  ['2.16.840.1.101.3.4.3.10', of(EC, 'ecdsa_with_SHA3-256', 'sha3-256', 'SHA3-256')],
  ['2.16.840.1.101.3.4.3.11', of(EC, 'ecdsa_with_SHA3-384', 'sha3-384', 'SHA3-384')],
  ['2.16.840.1.101.3.4.3.12', of(EC, 'ecdsa_with_SHA3-512', 'sha3-512', 'SHA3-512')],
  ['1.2.840.10040.4.3', of(DSA, 'dsaWithSHA1', 'sha1', 'SHA-1')],
  ['2.16.840.1.101.3.4.3.1', of(DSA, 'dsa_with_SHA224', 'sha224', 'SHA-224')],
  ['2.16.840.1.101.3.4.3.2', of(DSA, 'dsa_with_SHA256', 'sha256', 'SHA-256')],
  ['2.16.840.1.101.3.4.3.3', of(DSA, 'dsa_with_SHA384', 'sha384', 'SHA-384')],
  ['2.16.840.1.101.3.4.3.4', of(DSA, 'dsa_with_SHA512', 'sha512', 'SHA-512')],
  ['2.16.840.1.101.3.4.3.13', of(RSA, 'RSA-SHA3-224', 'sha3-224', 'SHA3-224')],
  ['2.16.840.1.101.3.4.3.14', of(RSA, 'RSA-SHA3-256', 'sha3-256', 'SHA3-256')],
  ['2.16.840.1.101.3.4.3.15', of(RSA, 'RSA-SHA3-384', 'sha3-384', 'SHA3-384')],
  ['2.16.840.1.101.3.4.3.16', of(RSA, 'RSA-SHA3-512', 'sha3-512', 'SHA3-512')],
  ['1.3.101.112', { name: 'ED25519', digest: null, keys: ['Ed25519'] }],
  ['1.3.101.113', { name: 'ED448', digest: null, keys: ['Ed448'] }],
]);

/** Its hash stands in its parameters. */
export const RSASSA_PSS = '1.2.840.113549.1.1.10';

/** Hashes of RSASSA-PSS, by identifier. */
export const DIGESTS: ReadonlyMap<string, { readonly digest: string; readonly hash: string }> = new Map([
  ['1.2.840.113549.2.5', { digest: 'md5', hash: 'MD5' }],
  ['1.3.14.3.2.26', { digest: 'sha1', hash: 'SHA-1' }],
  ['2.16.840.1.101.3.4.2.4', { digest: 'sha224', hash: 'SHA-224' }],
  ['2.16.840.1.101.3.4.2.1', { digest: 'sha256', hash: 'SHA-256' }],
  ['2.16.840.1.101.3.4.2.2', { digest: 'sha384', hash: 'SHA-384' }],
  ['2.16.840.1.101.3.4.2.3', { digest: 'sha512', hash: 'SHA-512' }],
]);
