import { buildChain } from './build-chain.js';
import type { ChainVerdict, Verification, VersionDifference } from './chain.js';
import { extensionFault } from './chain-extensions.js';
import { revocationFault } from './chain-revocation.js';
import { signatureFault } from './chain-signatures.js';
import { leafKeyFault, strengthFault } from './chain-strength.js';
import type { Certificate } from './material.js';
import { nameConstraintFault } from './name-constraints.js';
import { OPENSSL_1, OPENSSL_3, type OpenSslRules } from './openssl-rules.js';
import type { Refusal } from './refusal.js';

/**
 * Would OpenSSL trust this chain (`X509_verify_cert`, as libpq and the server call it)? The answer is that of
 * OpenSSL 3, and says where 1.1.1 gives another.
 */
export function verifyChain(verification: Verification): ChainVerdict {
  const verdict = verdictBy(OPENSSL_3, verification);
  if (verdict.kind === 'unknown') return verdict;
  const dependsOn = differenceBetween(verdict, verdictBy(OPENSSL_1, verification));
  return dependsOn ? { ...verdict, dependsOn } : verdict;
}

function verdictBy(rules: OpenSslRules, verification: Verification): ChainVerdict {
  const weakLeaf = leafKeyFault(verification);
  if (weakLeaf) return weakLeaf;
  const built = buildChain(verification, rules);
  if (!isChain(built)) return built;
  return (
    // In the order OpenSSL asks: the first fault is the one it tells.
    extensionFault(built, verification, rules) ??
    strengthFault(built, verification, rules) ??
    revocationFault(built, verification) ??
    signatureFault(built, verification) ??
    nameConstraintFault(built) ?? { kind: 'trusted', chain: built }
  );
}

const isChain = (built: readonly Certificate[] | Refusal): built is readonly Certificate[] => Array.isArray(built);

function differenceBetween(newer: ChainVerdict, older: ChainVerdict): VersionDifference | undefined {
  if (older.kind === newer.kind || older.kind === 'unknown') return undefined;
  return older.kind === 'trusted'
    ? { openssl: '1.1.1', kind: 'trusted' }
    : { openssl: '1.1.1', kind: 'refused', fault: older.fault, words: older.words };
}
