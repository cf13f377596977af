import { type Der, oidOf, TAG } from './der.js';

/** What a binary file is, by its outer structure. */
export type BinaryForm =
  | 'certificate'
  | 'list'
  | 'private key'
  | 'encrypted private key'
  | 'public key'
  | 'certificate request'
  | 'PKCS#12'
  | 'PKCS#7'
  | 'unknown';

export function binaryForm({ children }: Der): BinaryForm {
  const [first, second, third] = children;
  switch (first?.tag) {
    case TAG.integer:
      if (second?.tag === TAG.sequence && first.content[0] === 3) return 'PKCS#12';
      // PKCS#8; SEC 1; PKCS#1 and DSA, which are nothing but numbers.
      if (second?.tag === TAG.sequence && third?.tag === TAG.octetString) return 'private key';
      if (second?.tag === TAG.octetString || children.length >= 6) return 'private key';
      return 'unknown';
    case TAG.oid:
      return oidOf(first) === SIGNED_DATA ? 'PKCS#7' : 'unknown';
    case TAG.sequence:
      if (second?.tag === TAG.octetString) return 'encrypted private key';
      if (second?.tag === TAG.bitString) return 'public key';
      return third?.tag === TAG.bitString ? signedForm(first) : 'unknown';
    default:
      return 'unknown';
  }
}

const SIGNED_DATA = '1.2.840.113549.1.7.2';

/** Version, algorithm, name and time come in an order of their own in each. */
function signedForm({ children }: Der): BinaryForm {
  if (children[0]?.tag === 0xa0) return 'certificate';
  const isTime = children.some(({ tag }) => tag === TAG.utcTime || tag === TAG.generalizedTime);
  if (isTime) return 'list';
  return children.length >= 6 ? 'certificate' : 'certificate request';
}
