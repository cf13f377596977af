import type { SecurityLevel } from './chain.js';
import { isSelfSigned } from './issuing.js';
import type { Certificate, PublicKey } from './material.js';
import { OPENSSL_1, OPENSSL_3, type OpenSslRules } from './openssl-rules.js';

/** Bits of security that each level asks for. Source: `SSL_CTX_set_security_level(3)`. */
export const BITS_OF_LEVEL: Readonly<Record<SecurityLevel, number>> = { 0: 0, 1: 80, 2: 112, 3: 128, 4: 192, 5: 256 };

/** RSA, DSA and DH by the length of their modulus: NIST SP 800-57 part 1, table 2, and `BN_security_bits`. */
const MODULUS: readonly (readonly [atLeast: number, bits: number])[] = [
  [15360, 256],
  [7680, 192],
  [3072, 128],
  [2048, 112],
  [1024, 80],
];

/** How strong a key is in bits of security (`EVP_PKEY_security_bits`); undefined where nobody knows. */
export function keyBits({ kind, bits }: PublicKey): number | undefined {
  switch (kind) {
    case 'RSA':
    case 'RSA-PSS':
    case 'DSA':
      return bits === undefined ? undefined : (MODULUS.find(([atLeast]) => bits >= atLeast)?.[1] ?? 0);
    case 'EC':
      return bits === undefined ? undefined : Math.floor(bits / 2);
    case 'Ed25519':
      return 128;
    case 'Ed448':
      return 224;
    case 'other':
      return undefined;
  }
}

const OF_HASH: Readonly<Record<string, number>> = {
  MD2: 64,
  MD4: 64,
  'RIPEMD-160': 80,
  'SHA-224': 112,
  'SHA-256': 128,
  'SHA-384': 192,
  'SHA-512': 256,
  'SHA-512/224': 112,
  'SHA-512/256': 128,
  'SHA3-224': 112,
  'SHA3-256': 128,
  'SHA3-384': 192,
  'SHA3-512': 256,
};

/** How strong the signature of a certificate is in bits of security (`X509_get_signature_info`). */
export function signatureBits({ signature }: Certificate, { bitsOf }: OpenSslRules): number | undefined {
  const { name, hash } = signature;
  if (/^ED25519$/iu.test(name)) return 128;
  if (/^ED448$/iu.test(name)) return 224;
  if (hash === 'MD5' || hash === 'SHA-1') return bitsOf[hash];
  return hash === undefined ? undefined : OF_HASH[hash];
}

/** What about a certificate is weak, and which levels take offence. */
export interface Weakness {
  readonly of: 'key' | 'signature';
  /** As people say it: `RSA of 1024 bits`, `SHA-1`. */
  readonly what: string;
  /** The lowest security level that refuses it. */
  readonly from: SecurityLevel;
  /** The lowest that OpenSSL 1.1.1 refuses it at, where that is another. */
  readonly fromIn111?: SecurityLevel;
}

/** Weaker than this is below what level 2 asks for, the default of OpenSSL 3.2 and of Debian, Ubuntu and Red Hat. */
const ENOUGH = BITS_OF_LEVEL[2];

/**
 * What a server or client with this certificate is refused for: by OpenSSL itself when it loads its own (`ee key too
 * small`, `ca md too weak`), and by whoever verifies it. A signature of its own holder does not count, nor does one that
 * a trusted root bears: leave roots out.
 */
export function weaknessesOf(certificate: Certificate): readonly Weakness[] {
  const key = keyBits(certificate.key);
  const weakKey: Weakness[] =
    key === undefined || key >= ENOUGH ? [] : [{ of: 'key', what: keyWords(certificate.key), from: levelAbove(key) }];
  if (isSelfSigned(certificate, OPENSSL_3)) return weakKey;
  const bits = signatureBits(certificate, OPENSSL_3);
  if (bits === undefined || bits >= ENOUGH) return weakKey;
  const [from, fromIn111] = [levelAbove(bits), levelAbove(signatureBits(certificate, OPENSSL_1) ?? bits)];
  const what = certificate.signature.hash ?? certificate.signature.name;
  return [...weakKey, { of: 'signature', what, from, ...(from !== fromIn111 && { fromIn111 }) }];
}

const levelAbove = (bits: number): SecurityLevel =>
  ([1, 2, 3, 4, 5] as const).find((level) => bits < BITS_OF_LEVEL[level]) ?? 5;

const keyWords = ({ kind, bits, curve }: PublicKey): string => curve ?? `${kind} of ${bits} bits`;
