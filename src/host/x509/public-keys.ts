import { createHash, createPublicKey, ECDH, type KeyObject } from 'node:crypto';
import type { PublicKey } from '../../semantics/certificates/material.js';
import { decodeDer, encodeDer, TAG } from './der.js';

/** The keys behind the plain data, for the arithmetic. */
const objects = new WeakMap<PublicKey, KeyObject>();

export const keyObjectOf = (key: PublicKey): KeyObject | undefined => objects.get(key);

/** @param info a SubjectPublicKeyInfo */
export function publicKeyOf(info: Uint8Array): PublicKey {
  try {
    return describe(createPublicKey({ key: Buffer.from(info), format: 'der', type: 'spki' }));
  } catch {
    return { kind: 'other', id: sha256(info) };
  }
}

/** What can be told of the public half of a pair. */
export function describe(object: KeyObject): PublicKey {
  const { modulusLength, namedCurve } = object.asymmetricKeyDetails ?? {};
  const bits = modulusLength ?? (namedCurve === undefined ? undefined : ORDERS.get(namedCurve));
  const key: PublicKey = {
    kind: KINDS.get(object.asymmetricKeyType ?? '') ?? 'other',
    id: sha256(uncompressed(object.export({ type: 'spki', format: 'der' }), namedCurve)),
    ...(bits === undefined ? {} : { bits }),
    ...(namedCurve === undefined ? {} : { curve: namedCurve }),
  };
  objects.set(key, object);
  return key;
}

const KINDS: ReadonlyMap<string, PublicKey['kind']> = new Map([
  ['rsa', 'RSA'],
  ['rsa-pss', 'RSA-PSS'],
  ['ec', 'EC'],
  ['dsa', 'DSA'],
  ['ed25519', 'Ed25519'],
  ['ed448', 'Ed448'],
]);

/** Bits of the order of the curves in use (`openssl x509 -text`). */
const ORDERS: ReadonlyMap<string, number> = new Map([
  ['prime192v1', 192],
  ['secp192k1', 192],
  ['secp224r1', 224],
  ['secp224k1', 225],
  ['prime256v1', 256],
  ['secp256k1', 256],
  ['SM2', 256],
  ['secp384r1', 384],
  ['secp521r1', 521],
  ...[160, 192, 224, 256, 320, 384, 512].flatMap((bits): [string, number][] => [
    [`brainpoolP${bits}r1`, bits],
    [`brainpoolP${bits}t1`, bits],
  ]),
]);

/** The same key has two encodings where its point is compressed; a certificate and its key may differ in that. */
function uncompressed(info: Buffer, curve: string | undefined): Buffer {
  if (curve === undefined) return info;
  const [algorithm, bits] = decodeDer(info)?.children ?? [];
  const point = bits?.content.subarray(1);
  if (!algorithm || !point || (point[0] !== 2 && point[0] !== 3)) return info;
  const whole = ECDH.convertKey(point, curve, undefined, undefined, 'uncompressed') as Buffer;
  return encodeDer(TAG.sequence, algorithm.raw, encodeDer(TAG.bitString, [0], whole));
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
