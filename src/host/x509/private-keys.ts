import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { PublicKey } from '../../semantics/certificates/material.js';
import { describe } from './public-keys.js';

/**
 * The public half of a private key that has no passphrase. The private one is let go at once.
 * @param label as in the header of a PEM block, which tells the form: `RSA PRIVATE KEY`
 * @returns undefined where OpenSSL decodes no key in it
 */
export function publicHalf(label: string, base64: string): PublicKey | undefined {
  const lines = base64.replace(/.{1,64}/gu, '$&\n');
  try {
    return describe(createPublicKey(createPrivateKey(`-----BEGIN ${label}-----\n${lines}-----END ${label}-----\n`)));
  } catch {
    // Whatever is wrong, the error may quote what it was given.
    return undefined;
  }
}
