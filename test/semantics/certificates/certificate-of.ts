import type { Certificate, DistinguishedName } from '../../../src/semantics/certificates/material.js';
import { whole } from '../../../src/text/source.js';

export interface Described extends Partial<Omit<Certificate, 'subject' | 'issuer' | 'names' | 'isSignedBy'>> {
  /** A common name each. */
  readonly subject?: string | readonly string[];
  readonly issuer?: string;
  readonly dns?: readonly string[];
  readonly ip?: readonly string[];
  readonly others?: number;
  /** The key that signed it; that of the issuer's own name without it. */
  readonly signedBy?: string;
}

const at = whole({ path: 'made-up.crt', text: '' });

export const nameOf = (...commonNames: readonly string[]): DistinguishedName => ({
  text: commonNames.map((name) => `CN=${name}`).join(','),
  id: commonNames.map((name) => `2.5.4.3=${JSON.stringify(name.toLowerCase())}`).join(','),
  commonNames,
});

let made = 0;

/** A certificate that nobody encoded: valid from 1000 to 9000 seconds, of a key with the name of its subject. */
export function certificateOf(described: Described): Certificate {
  const { subject = 'leaf', issuer, dns = [], ip = [], others = 0, signedBy, ...rest } = described;
  const own = nameOf(...(typeof subject === 'string' ? [subject] : subject));
  const by = issuer === undefined ? own : nameOf(issuer);
  const key = rest.key ?? { kind: 'EC', bits: 256, curve: 'prime256v1', id: own.text };
  return {
    at,
    id: `${++made}`,
    subject: own,
    issuer: by,
    serial: `${made}`,
    notBefore: 1_000_000,
    notAfter: 9_000_000,
    signature: { name: 'ecdsa-with-SHA256', hash: 'SHA-256' },
    version: 3,
    unhandledCritical: [],
    ...rest,
    key,
    names: { dns, ip, others },
    isSignedBy: (other) => other.key.id === (signedBy ?? by.text),
  };
}
