import { TLS13_SUITES } from './tls.js';

/** What a certificate must hold for a suite of TLS 1.2: a key for RSA, or one for ECDSA (EdDSA counts as that). */
export type SuiteKey = 'RSA' | 'ECDSA';

const BOTH: readonly SuiteKey[] = ['RSA', 'ECDSA'];

/**
 * Which keys the suites of one word of a cipher list authenticate with. A word that stands for many counts as both,
 * one that is no word of OpenSSL's as none. Source: `openssl ciphers -v` of OpenSSL 3.0, and ciphers(1).
 */
export function suiteKeys(word: string): readonly SuiteKey[] {
  if (TLS13_SUITES.includes(word)) return [];
  const parts = word.split('+').map(keysOfPart);
  return BOTH.filter((key) => parts.every((keys) => keys.includes(key)));
}

function keysOfPart(word: string): readonly SuiteKey[] {
  if (/^a?ECDSA$|-ECDSA-|_ECDSA_WITH_/u.test(word)) return ['ECDSA'];
  if (/^(?:aRSA|kRSA|RSA|kDHE?|DHE?|kEDH|EDH)$|-RSA-|_RSA_WITH_/u.test(word)) return ['RSA'];
  // Suites without a key exchange in their name use the RSA key itself: `AES128-GCM-SHA256`.
  if (/^(?:AES(?:128|256)|CAMELLIA(?:128|256)|ARIA(?:128|256)|DES-CBC3|SEED|RC4|IDEA)-/u.test(word)) return ['RSA'];
  if (/^(?:PSK|DHE-PSK|ECDHE-PSK|RSA-PSK|SRP|ADH|AECDH)(?:-|$)|^(?:kPSK|aPSK|aSRP|kSRP|aNULL|aDSS|DSS)$/u.test(word))
    return [];
  return BOTH;
}

/** Which keys the suites authenticate with that excluding this word takes away, all of them. */
export function withoutKeys(word: string): readonly SuiteKey[] {
  if (word === 'aRSA') return ['RSA'];
  return word === 'aECDSA' || word === 'ECDSA' ? ['ECDSA'] : [];
}
