import type { Destination, Leg } from '../legs.js';
import type { Project } from '../project.js';
import type { Certificate, KeyMaterial, ServerMaterial } from './material.js';

/** What a server or a pooler shows to its clients. */
export interface Presented {
  readonly leaf: Certificate;
  /** What it sends along, in the file's order. */
  readonly sent: readonly Certificate[];
  readonly from: KeyMaterial;
}

export const materialOf = (to: Destination): ServerMaterial | undefined =>
  to.kind === 'server' ? to.server.material : to.kind === 'pooler' ? to.pooler.material : undefined;

/** The certificate at the end of a leg; undefined where its file is not in sight or holds none. */
export function presentedBy(to: Destination): Presented | undefined {
  const certificate = materialOf(to)?.certificate;
  if (certificate?.kind !== 'read') return undefined;
  const [leaf, ...sent] = certificate.material.certificates;
  return leaf && { leaf, sent, from: certificate.material };
}

/** Who is shown the certificate of this file. */
export const legsShown = (material: KeyMaterial, project: Project): readonly Leg[] =>
  project.legs.filter(({ to }) => presentedBy(to)?.from.file.path === material.file.path);
