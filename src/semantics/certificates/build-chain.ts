import type { Verification } from './chain.js';
import { bestIssuer, indexBySubject } from './issuer-index.js';
import { isSelfIssued, isSelfSigned } from './issuing.js';
import type { Certificate } from './material.js';
import type { OpenSslRules } from './openssl-rules.js';
import { type Refusal, refuse } from './refusal.js';

/** A leaf, a hundred authorities above it: OpenSSL's own limit, which neither libpq nor the server changes. */
const LONGEST = 101;

/**
 * The chain OpenSSL settles on, trusted issuers first (`build_chain` with `TRUSTED_FIRST`). It never goes back: of
 * several issuers that could be meant it takes one, and what that one lacks is held against the chain.
 */
export function buildChain(verification: Verification, rules: OpenSslRules): readonly Certificate[] | Refusal {
  const { leaf, sent, now } = verification;
  const trusted = indexBySubject(verification.roots);
  const untrusted = indexBySubject(sent);
  const chain: Certificate[] = [leaf];
  let fromRoots = 0;
  while (chain.length <= LONGEST) {
    const top = chain.at(-1)!;
    const root = bestIssuer(trusted, top, now, rules);
    if (isSelfSigned(top, rules)) {
      // One that claims a root's name must be that root, byte for byte.
      if (root?.id === top.id) return chain;
      break;
    }
    if (root) {
      chain.push(root);
      fromRoots++;
      if (isSelfSigned(root, rules)) return chain;
      continue;
    }
    if (fromRoots > 0) break;
    const isOpen = ({ id }: Certificate) =>
      (isSelfIssued(top) && chain.length === 1) || chain.every((member) => member.id !== id);
    const next = bestIssuer(untrusted, top, now, rules, isOpen);
    if (!next) break;
    chain.push(next);
  }
  const top = chain.at(-1)!;
  if (chain.length > LONGEST) return refuse('CERT_CHAIN_TOO_LONG', top);
  if (isSelfSigned(top, rules))
    return refuse(chain.length === 1 ? 'DEPTH_ZERO_SELF_SIGNED_CERT' : 'SELF_SIGNED_CERT_IN_CHAIN', top);
  return refuse(fromRoots > 0 ? 'UNABLE_TO_GET_ISSUER_CERT' : 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', top);
}
