import type { Certificate, Material, ServerMaterial } from '../certificates/material.js';
import type { Leg } from '../legs.js';

/** The files behind the TLS of what a client connects to; undefined for a managed server, whose files nobody sees. */
export function servedMaterial({ to }: Leg): ServerMaterial | undefined {
  switch (to.kind) {
    case 'server':
      return to.server.material;
    case 'pooler':
      return to.pooler.material;
    case 'managed':
      return undefined;
  }
}

/** A certificate with what is sent along with it. */
export interface Presented {
  readonly leaf: Certificate;
  readonly sent: readonly Certificate[];
}

/** The chain of a file, as whoever presents it sends it. */
export function presentedBy(material: Material | undefined): Presented | undefined {
  if (material?.kind !== 'read') return undefined;
  const [leaf, ...sent] = material.material.certificates;
  return leaf && { leaf, sent };
}
