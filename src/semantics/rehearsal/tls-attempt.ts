import { clientCertificateObstacles, clientFileObstacles } from './client-certificate-step.js';
import { handshakeObstacles, mayBeTls13 } from './handshake.js';
import type { Obstacle } from './rehearsal.js';
import { serverCertificateObstacles } from './server-certificate.js';
import { serverNameObstacles } from './server-name.js';
import { requestObstacles, startsDirectly } from './tls-request.js';
import type { Tried } from './tried.js';

/** Everything that stands in the way of TLS between a client and what it connects to, up to the records. */
export function* tlsObstacles(tried: Tried): Generator<Obstacle> {
  const { leg, consumer } = tried;
  const request = [...requestObstacles(leg, consumer)];
  const others = [...handshakeOf(tried)];
  if (!startsDirectly(consumer)) return yield* [...request, ...others];
  // Without a request its own files are the first thing it needs.
  const isOwn = ({ step }: Obstacle): boolean => step === 'client options';
  yield* [...others.filter(isOwn), ...request, ...others.filter((one) => !isOwn(one))];
}

function* handshakeOf(tried: Tried): Generator<Obstacle> {
  const { leg, consumer } = tried;
  yield* clientFileObstacles(tried);
  yield* handshakeObstacles(leg, consumer);
  yield* serverCertificateObstacles(tried);
  // Names are compared after the handshake, and up to TLS 1.2 the server has judged its client by then.
  const isJudgedLate = mayBeTls13(leg, consumer);
  if (!isJudgedLate) yield* clientCertificateObstacles(tried);
  yield* serverNameObstacles(tried);
  if (isJudgedLate) yield* clientCertificateObstacles(tried);
}
