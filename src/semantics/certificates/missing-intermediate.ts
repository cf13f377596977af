import { publicIssuer } from '../../facts/public-issuers.js';
import type { Consumer, Project } from '../project.js';
import { isCa, isIssuedBy, isSelfSigned } from './certificate-words.js';
import type { Certificate } from './material.js';
import type { Presented, Verifier } from './presented.js';

/** A certificate that ought to be sent along and is not: by itself no root leads to the leaf. */
export interface MissingIntermediate {
  /** The last certificate that is there. */
  readonly last: Certificate;
  /** The missing one, where it lies in another file of the tree. */
  readonly intermediate?: Certificate;
  /** The public CA it belongs to, which never issues from its root. */
  readonly issuer?: string;
}

/**
 * What is missing between the certificate that is presented and any root. Only where that is certain: the issuer is an
 * intermediate that another file holds, or a public CA. Undefined where the issuer may be a root.
 */
export function missingIntermediate(
  { leaf, sent, from }: Presented,
  project: Project,
): MissingIntermediate | undefined {
  const last = lastOf(leaf, sent);
  if (isSelfSigned(last)) return undefined;
  const issuers = project.material
    .filter(({ file }) => file.path !== from.file.path)
    .flatMap(({ certificates }) => certificates.filter((other) => isIssuedBy(last, other)));
  // Whoever holds a root of that name needs nothing in between, and one that is no CA leads nowhere.
  if (issuers.some((found) => isSelfSigned(found) || !isCa(found))) return undefined;
  const [intermediate] = issuers;
  if (intermediate) return { last, intermediate };
  const issuer = last === leaf ? publicIssuer(leaf.issuer.text) : undefined;
  return issuer === undefined ? undefined : { last, issuer };
}

function lastOf(leaf: Certificate, sent: readonly Certificate[]): Certificate {
  let last = leaf;
  for (let step = 0; step < sent.length && !isSelfSigned(last); step++) {
    const next = sent.find((other) => isIssuedBy(last, other));
    if (!next || next === last) break;
    last = next;
  }
  return last;
}

/** Everybody who verifies has the missing certificate, so nobody misses it. False where nobody is known. */
export const isIntermediateHeldByAll = ({ last }: MissingIntermediate, verifiers: readonly Verifier[]): boolean =>
  verifiers.length > 0 && verifiers.every(({ consumer }) => holdsIssuerOf(last, consumer));

const holdsIssuerOf = (certificate: Certificate, { material: { root } }: Consumer): boolean =>
  root.kind === 'read' && root.material.certificates.some((other) => isIssuedBy(certificate, other));
