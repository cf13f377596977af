import type { Verification } from './chain.js';
import { isNamedBy, mayDo } from './issuing.js';
import { listFreshness } from './list-freshness.js';
import type { Certificate, RevocationList } from './material.js';
import { type Refusal, refuse, unclear } from './refusal.js';

/** A list and the certificate of the chain that is taken for its issuer. */
interface Choice {
  readonly list: RevocationList;
  readonly issuer: Certificate;
  readonly score: number;
}

/** The first certificate, from the leaf up, that the lists do not clear (`check_revocation`). */
export function revocationFault(chain: readonly Certificate[], verification: Verification): Refusal | undefined {
  const { lists, now } = verification;
  if (!lists) return undefined;
  for (const [depth, certificate] of chain.entries()) {
    const fault = notCleared(certificate, depth, chain, lists, now);
    if (fault) return fault;
  }
  return undefined;
}

function notCleared(
  certificate: Certificate,
  depth: number,
  chain: readonly Certificate[],
  lists: readonly RevocationList[],
  now: number,
): Refusal | undefined {
  const own = lists.filter(({ issuer }) => issuer.id === certificate.issuer.id);
  const beyond = own.find(({ beyond }) => beyond !== undefined);
  if (beyond) return unclear(certificate, `a list of its issuer ${beyond.beyond}`);
  const choice = chooseList(own, depth, chain, now);
  if (!choice) return refuse('UNABLE_TO_GET_CRL', certificate);
  const { list, issuer } = choice;
  if (!mayDo(issuer, 'cRLSign')) return refuse('KEYUSAGE_NO_CRL_SIGN', certificate);
  const freshness = listFreshness(list, now);
  if (freshness === 'not yet valid') return refuse('CRL_NOT_YET_VALID', certificate);
  if (freshness === 'expired') return refuse('CRL_HAS_EXPIRED', certificate);
  if (!list.isSignedBy(issuer)) return refuse('CRL_SIGNATURE_FAILURE', certificate);
  return list.revoked.has(certificate.serial) ? refuse('CERT_REVOKED', certificate) : undefined;
}

const TIMELY = 2;
const OF_THE_NEXT = 1;

/**
 * One list counts: one that is current before one that is not, one of the next certificate before one of a namesake
 * above it, and of equals the newest (`get_crl_sk`).
 */
function chooseList(
  lists: readonly RevocationList[],
  depth: number,
  chain: readonly Certificate[],
  now: number,
): Choice | undefined {
  let best: Choice | undefined;
  for (const list of lists) {
    const found = issuerOfList(list, depth, chain);
    if (!found) continue;
    const score = (listFreshness(list, now) === 'current' ? TIMELY : 0) + (found.isNext ? OF_THE_NEXT : 0);
    const isBetter = !best || score > best.score || (score === best.score && list.thisUpdate > best.list.thisUpdate);
    if (isBetter) best = { list, issuer: found.issuer, score };
  }
  return best;
}

/** The root answers for itself; else it is the next in the chain, or a namesake further up. */
function issuerOfList(list: RevocationList, depth: number, chain: readonly Certificate[]) {
  const next = Math.min(depth + 1, chain.length - 1);
  const issuer = chain[next]!;
  if (isNamedBy(issuer, list)) return { issuer, isNext: true };
  const above = chain.slice(next + 1).find((one) => one.subject.id === list.issuer.id && isNamedBy(one, list));
  return above && { issuer: above, isNext: false };
}
