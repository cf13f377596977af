import { known, type Resolved, unknown } from '../../text/resolved.js';
import { type Leg, nameOfDestination } from '../legs.js';
import type { Consumer } from '../project.js';
import { tlsOfferedBy } from './image-records.js';
import { clientWords } from './party-words.js';
import type { Obstacle } from './rehearsal.js';

/** The first PostgreSQL that takes TLS without being asked in its own protocol (`sslnegotiation=direct`). */
const DIRECT_SINCE = 17;

/** `sslnegotiation=direct`: it begins with TLS, and asks for nothing. */
export const startsDirectly = ({ options }: Consumer): boolean =>
  known(options.get('sslnegotiation')?.value) === 'direct';

/** What the other end answers when it is asked for TLS. */
export function* requestObstacles(leg: Leg, consumer: Consumer): Generator<Obstacle> {
  const { to } = leg;
  const step = 'TLS request';
  const name = nameOfDestination(to);
  const isDirect = startsDirectly(consumer);
  const offered = offers(leg);
  // Whoever starts with TLS hears no answer from a server without it.
  const failure = isDirect ? 'handshake' : 'no-tls';
  if (offered.kind === 'unknown') {
    yield { step, sure: false, failure, why: `whether \`${name}\` offers TLS is not known: ${offered.why}` };
  } else if (!offered.value) {
    yield {
      step,
      sure: true,
      failure,
      why: `\`${name}\` has no TLS`,
      ...(offered.kind === 'set' && { at: offered.at }),
      remedy: { kind: 'server files', words: `switch TLS on at \`${name}\`` },
    };
  }
  if (!isDirect) return;
  const major = to.kind === 'server' ? known(to.server.version) : undefined;
  if (major !== undefined && major >= DIRECT_SINCE) return;
  yield {
    step,
    sure: major !== undefined,
    failure: 'handshake',
    why:
      major === undefined
        ? `whether \`${name}\` takes TLS without a request is not known`
        : `PostgreSQL ${major} takes no TLS without a request, which \`sslnegotiation=direct\` leaves out`,
    remedy: { kind: 'client options', words: `take \`sslnegotiation=direct\` out of ${clientWords(leg.client)}` },
  };
}

/** Is it certain that the other end has TLS switched on? */
export const offersTls = (leg: Leg): boolean => known(offers(leg)) === true;

function offers({ to }: Leg): Resolved<boolean> {
  switch (to.kind) {
    case 'server':
      return tlsOfferedBy(to.server);
    case 'pooler': {
      const { tls } = to.pooler.listener;
      if (tls.kind === 'unknown') return unknown(tls.why, tls.at);
      return { ...tls, value: tls.value !== 'off' };
    }
    case 'managed':
      // Every provider in `ManagedServer` serves TLS, whatever it makes of connections without it.
      return { kind: 'default', value: true, why: 'managed servers always offer TLS' };
  }
}
