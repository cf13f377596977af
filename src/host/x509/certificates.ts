import { X509Certificate } from 'node:crypto';
import type { Certificate } from '../../semantics/certificates/material.js';
import type { Span } from '../../text/source.js';
import { type Der, decodeDer, numberOf, serialOf, TAG } from './der.js';
import { extensionsOf } from './extensions.js';
import { nameOf } from './names.js';
import { publicKeyOf, sha256 } from './public-keys.js';
import { readSignature } from './signatures.js';
import { momentOf } from './times.js';

/** A certificate, or why these bytes are none: what follows "this certificate". */
export type Read<T> = { readonly value: T } | { readonly why: string };

/** @param bytes DER, with whatever follows it: OpenSSL's own notes in a `TRUSTED CERTIFICATE` */
export function readCertificate(bytes: Uint8Array, at: Span): Read<Certificate> {
  const der = decodeDer(bytes);
  const parts = der && partsOf(der);
  if (!parts || !isTakenByOpenssl(der.raw)) return { why: 'cannot be decoded: it is damaged' };
  const [from, until] = parts.validity.children;
  const notBefore = from && momentOf(from);
  const notAfter = until && momentOf(until);
  if (notBefore === undefined || notAfter === undefined) return { why: 'has dates that nobody can read' };
  const { algorithm, isSignedBy } = readSignature(parts);
  return {
    value: {
      at,
      id: sha256(der.raw),
      subject: nameOf(parts.subject),
      issuer: nameOf(parts.issuer),
      serial: serialOf(parts.serial),
      notBefore,
      notAfter,
      key: publicKeyOf(parts.key.raw),
      signature: algorithm,
      version: parts.version,
      ...extensionsOf(parts.extensions),
      isSignedBy,
    },
  };
}

/** What OpenSSL does not decode nobody gets to use, however much we could tell of it. */
function isTakenByOpenssl(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der).raw.length > 0;
  } catch {
    return false;
  }
}

/** `Certificate` and `TBSCertificate` of RFC 5280 §4.1. */
function partsOf({ children: [body, algorithm, signature] }: Der) {
  if (!body || !algorithm || signature?.tag !== TAG.bitString) return undefined;
  const isVersioned = body.children[0]?.tag === 0xa0;
  const [serial, , issuer, validity, subject, key, ...others] = body.children.slice(isVersioned ? 1 : 0);
  if (!serial || !issuer || !validity || !subject || !key) return undefined;
  const [written] = isVersioned ? body.children[0]!.children : [];
  const number = written ? numberOf(written) : 0;
  return {
    body: body.raw,
    algorithm,
    signature,
    version: (number === 1 ? 2 : number === 2 ? 3 : 1) as Certificate['version'],
    serial,
    issuer,
    validity,
    subject,
    key,
    extensions: others.find(({ tag }) => tag === 0xa3)?.children[0],
  };
}
