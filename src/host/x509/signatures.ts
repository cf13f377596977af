import { constants, verify } from 'node:crypto';
import type { Certificate, SignatureAlgorithm } from '../../semantics/certificates/material.js';
import { type Der, numberOf, oidOf } from './der.js';
import { keyObjectOf } from './public-keys.js';
import { type Algorithm, DIGESTS, RSASSA_PSS, SIGNATURE_ALGORITHMS } from './signature-algorithms.js';

/** Something signed: what the signature is over, how it was made, and the signature. */
interface Signed {
  readonly body: Uint8Array;
  readonly algorithm: Der;
  readonly signature: Der;
}

interface Reading {
  readonly algorithm: SignatureAlgorithm;
  /** Did the key of this certificate make the signature? Names and dates are not looked at. */
  readonly isSignedBy: (issuer: Certificate) => boolean;
}

/** Certificates and lists are signed in the same way (`SIGNED{}` of X.509). */
export function readSignature({ body, algorithm, signature }: Signed): Reading {
  const made = madeWith(algorithm);
  // The first byte tells how many bits of the last one are padding: none.
  const bytes = signature.content.subarray(1);
  const known = new WeakMap<Certificate['key'], boolean>();
  return {
    algorithm: { name: made.name, ...(made.hash === undefined ? {} : { hash: made.hash }) },
    isSignedBy: ({ key }) => {
      const before = known.get(key);
      if (before !== undefined) return before;
      const isSigned = made.keys.includes(key.kind) && isMadeBy(key, made, body, bytes);
      known.set(key, isSigned);
      return isSigned;
    },
  };
}

type Made = Algorithm & { readonly salt?: number };

function madeWith({ children: [identifier, parameters] }: Der): Made {
  const oid = identifier ? oidOf(identifier) : '';
  if (oid === RSASSA_PSS) return pssOf(parameters);
  return SIGNATURE_ALGORITHMS.get(oid) ?? { name: oid, digest: null, keys: [] };
}

/** RFC 4055: without parameters SHA-1 and a salt of 20 bytes. */
function pssOf(parameters: Der | undefined): Made {
  const part = (tag: number) => parameters?.children.find((child) => child.tag === tag)?.children[0];
  const hashed = part(0xa0)?.children[0];
  const digest = DIGESTS.get(hashed ? oidOf(hashed) : SHA_1);
  const salt = part(0xa2);
  return {
    name: 'rsassaPss',
    digest: digest?.digest ?? null,
    keys: digest ? ['RSA', 'RSA-PSS'] : [],
    salt: (salt && numberOf(salt)) ?? 20,
    ...(digest && { hash: digest.hash }),
  };
}

const SHA_1 = '1.3.14.3.2.26';

/** A larger modulus is none OpenSSL reckons with (`OPENSSL_RSA_MAX_MODULUS_BITS`, `OPENSSL_DSA_MAX_MODULUS_BITS`). */
const MAX_BITS = 16_384;

function isMadeBy(key: Certificate['key'], { digest, salt }: Made, body: Uint8Array, signature: Uint8Array): boolean {
  const object = keyObjectOf(key);
  if (!object || (key.bits ?? 0) > MAX_BITS) return false;
  try {
    const how = salt === undefined ? {} : { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: salt };
    return verify(digest, body, { key: object, ...how }, signature);
  } catch {
    return false;
  }
}
