import { createPrivateKey, createPublicKey, type PrivateKeyInput } from 'node:crypto';
import type { PublicKey } from '../../semantics/certificates/material.js';
import { describe } from './public-keys.js';

/**
 * The public half of a private key. The private one is let go at once.
 * @returns undefined where OpenSSL decodes no key in it
 */
export function publicHalf(key: PrivateKeyInput): PublicKey | undefined {
  try {
    return describe(createPublicKey(createPrivateKey(key)));
  } catch {
    // Whatever is wrong, the error may quote what it was given.
    return undefined;
  }
}
