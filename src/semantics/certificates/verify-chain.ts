import type { ChainVerdict, Verification } from './chain.js';

/** Would OpenSSL trust this chain (`X509_verify_cert`)? */
export function verifyChain({ leaf }: Verification): ChainVerdict {
  return { kind: 'refused', fault: 'no-issuer', certificate: leaf, words: 'unable to get local issuer certificate' };
}
