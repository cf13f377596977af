import { clientPath } from '../client-path.js';
import { isPlainClient } from '../client-words.js';
import type { Client, Project } from '../project.js';
import { tlsOffFault } from '../tls-offered.js';
import type { Rehearsal } from './rehearsal.js';
import { rehearsals, sureObstacles } from './rehearsals.js';

/**
 * The leg on which this client comes in without TLS, over a network, from a server that could have had it otherwise.
 * Undefined where that is not certain, and where the server has no TLS at all: then that is what is to be told.
 */
export function plaintextInFact(client: Client, project: Project, now: number): Rehearsal | undefined {
  if (!isPlainClient(client) || clientPath(client, project).kind !== 'network') return undefined;
  return rehearsals(project, now).find(
    (rehearsal) =>
      rehearsal.leg.client === client &&
      rehearsal.outcome.kind === 'plaintext' &&
      rehearsal.leg.endpoint.locality !== 'socket' &&
      rehearsal.leg.endpoint.locality !== 'loopback' &&
      !(rehearsal.leg.to.kind === 'server' && tlsOffFault(rehearsal.leg.to.server)) &&
      !failsForItsRoot(rehearsal),
  );
}

/** TLS fails because of the roots it was given, so that they are what is to be told. */
const failsForItsRoot = (rehearsal: Rehearsal): boolean =>
  sureObstacles(rehearsal).some(({ step, fault }) => step === 'server certificate' && isUnanchored(fault));

/** No root leads to the certificate. */
export const isUnanchored = (fault: string | undefined): boolean =>
  fault === 'no-issuer' || fault === 'self-signed' || fault === 'not-anchored' || fault === 'bad-signature';
