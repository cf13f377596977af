import type { Span } from '../../text/source.js';
import type { Project } from '../project.js';
import type { Certificate, KeyMaterial, Material, MaterialUse, PrivateKey } from './material.js';

/** A certificate with the key that somebody uses it with. */
export interface KeyPair {
  readonly by: MaterialUse['by'];
  readonly certificate: Certificate;
  readonly from: KeyMaterial;
  readonly key: PrivateKey;
  /** The setting that names the key. */
  readonly at: Span;
}

/** Every pair of which both files are in sight: of servers, listeners of poolers, and clients. */
export function* keyPairs({ servers, poolers, clients }: Project): Generator<KeyPair> {
  for (const { name, material } of servers) yield* pairOf({ what: 'server', name }, material);
  for (const { name, material } of poolers) yield* pairOf({ what: 'pooler', name }, material);
  for (const { name, consumers } of clients) {
    for (const { material } of consumers) yield* pairOf({ what: 'client', name }, material);
  }
}

function* pairOf(
  by: KeyPair['by'],
  of: { readonly certificate: Material; readonly key: Material },
): Generator<KeyPair> {
  if (of.certificate.kind !== 'read' || of.key.kind !== 'read') return;
  // OpenSSL takes the first of each.
  const [certificate] = of.certificate.material.certificates;
  const [key] = of.key.material.keys;
  if (certificate && key) yield { by, certificate, from: of.certificate.material, key, at: of.key.at };
}

/**
 * Does this certificate stand first by mistake: the key that is used with it belongs to another one of the same file?
 * That is said once, and what this one is like does not matter.
 */
export function standsFirstByMistake(certificate: Certificate, project: Project): boolean {
  for (const { certificate: first, from, key } of keyPairs(project)) {
    if (first.id !== certificate.id || !key.public || key.public.id === first.key.id) continue;
    if (from.certificates.some((other) => other.key.id === key.public?.id)) return true;
  }
  return false;
}
