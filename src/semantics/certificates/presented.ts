import { isRefusal, type Policy } from '../../facts/policy.js';
import { known } from '../../text/resolved.js';
import { driverName } from '../client-words.js';
import type { Destination, Leg } from '../legs.js';
import type { Client, Consumer, Project } from '../project.js';
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

/** A program that looks at the certificate it is shown. */
export interface Verifier {
  readonly leg: Leg;
  readonly client: Client;
  readonly consumer: Consumer;
  readonly policy: Policy;
  /** As messages name it. */
  readonly reader: string;
}

/** Who verifies something at the end of these legs; each program of a client once. */
export function verifiersOf(legs: readonly Leg[]): readonly Verifier[] {
  return readersOf(legs).filter(({ policy }) => policy.verifies !== 'nothing');
}

/** Everybody at the start of these legs whose policy is known and who uses TLS at all. */
export function readersOf(legs: readonly Leg[]): readonly Verifier[] {
  return legs.flatMap((leg) =>
    leg.client.consumers.flatMap((consumer) => {
      const policy = known(consumer.policy);
      if (!policy || isRefusal(policy) || policy.encryption === 'never') return [];
      return [{ leg, client: leg.client, consumer, policy, reader: driverName(consumer.driver) }];
    }),
  );
}

/** It holds exactly this certificate among its roots. */
export const pins = ({ material: { root } }: Consumer, certificate: Certificate): boolean =>
  root.kind === 'read' && root.material.certificates.some(({ id }) => id === certificate.id);
