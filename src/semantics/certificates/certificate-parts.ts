import { publicRoot } from '../../facts/public-roots.js';
import type { MaterialFile } from '../project.js';
import { isCa, isIssuedBy } from './certificate-words.js';
import type { Certificate, KeyMaterial, MaterialRole } from './material.js';

/**
 * What a certificate is in its file. `server`, `client`: the one that is presented. `intermediate`: sent along, and
 * needed. `server CA`, `client CA`: who vouches for servers, for clients. `leaf`, `CA`: nobody in sight uses the file.
 */
export interface CertificatePart {
  readonly certificate: Certificate;
  readonly part: 'server' | 'client' | 'intermediate' | 'server CA' | 'client CA' | 'leaf' | 'CA';
}

/** The certificates of a file that matter to somebody, each once. */
export function certificateParts({ certificates, uses }: MaterialFile): readonly CertificatePart[] {
  const [first] = certificates;
  if (!first) return [];
  const is = (role: MaterialRole): boolean => uses.some(({ as }) => as === role);
  if (uses.length === 0)
    return certificates.map((certificate) => ({ certificate, part: isCa(certificate) ? 'CA' : 'leaf' }));
  const parts = new Map<Certificate, CertificatePart['part']>();
  const add = (certificate: Certificate, part: CertificatePart['part']): void => {
    if (!parts.has(certificate)) parts.set(certificate, part);
  };
  if (is('server certificate')) add(first, 'server');
  if (is('client certificate')) add(first, 'client');
  if (parts.size > 0) for (const certificate of issuersOf(first, certificates)) add(certificate, 'intermediate');
  if (is('server CA')) for (const certificate of certificates) add(certificate, 'server CA');
  if (is('client CA')) for (const certificate of certificates) add(certificate, 'client CA');
  return [...parts].map(([certificate, part]) => ({ certificate, part }));
}

/** Who has issued it, who has issued that one and so on, as far as these go. */
function issuersOf(leaf: Certificate, among: readonly Certificate[]): readonly Certificate[] {
  const chain: Certificate[] = [];
  let last = leaf;
  // As many steps as there are certificates: two that have issued each other are no endless chain.
  for (let step = 0; step < among.length; step++) {
    const next = among.find(
      (other) => other !== last && !chain.includes(other) && other !== leaf && isIssuedBy(last, other),
    );
    if (!next) break;
    chain.push(next);
    last = next;
  }
  return chain;
}

/** Roots of an operating system or a provider, of which some always are out of date. */
export const isPublicBundle = ({ file, certificates }: KeyMaterial): boolean =>
  certificates.length > 20 || (certificates.length > 1 && publicRoot(file.path) !== undefined);
