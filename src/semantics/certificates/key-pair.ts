import type { Certificate, KeyMaterial, PrivateKey } from './material.js';

/** Does a key belong to a certificate file? Of several certificates the first is the one presented. */
export type KeyPair =
  | { readonly kind: 'pair'; readonly certificate: Certificate; readonly key: PrivateKey }
  /** OpenSSL says `key values mismatch`, or that the types differ. */
  | { readonly kind: 'mismatch'; readonly certificate: Certificate; readonly key: PrivateKey }
  /** No certificate or no key in the file: nothing can be loaded. */
  | { readonly kind: 'nothing'; readonly missing: 'certificate' | 'key' }
  /** As a clause: "the key is encrypted". */
  | { readonly kind: 'unknown'; readonly why: string };

/** The first certificate and the first key of these files; a key file may hold certificates, and is often the same file. */
export function keyPair(certificates: KeyMaterial, keys: KeyMaterial): KeyPair {
  const certificate = certificates.certificates[0];
  const key = keys.keys[0];
  if (!certificate) return unread(certificates, 'certificate');
  if (!key) return unread(keys, 'key');
  if (!key.public) return { kind: 'unknown', why: key.encrypted ? 'the key is encrypted' : 'the key cannot be read' };
  return { kind: key.public.id === certificate.key.id ? 'pair' : 'mismatch', certificate, key };
}

const unread = ({ problems }: KeyMaterial, missing: 'certificate' | 'key'): KeyPair =>
  problems.length > 0 ? { kind: 'unknown', why: `the ${missing} cannot be read` } : { kind: 'nothing', missing };
