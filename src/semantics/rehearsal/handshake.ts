import { tlsRank } from '../../facts/tls.js';
import { known } from '../../text/resolved.js';
import { suitesFor } from '../certificates/cipher-overlap.js';
import { presentedBy } from '../certificates/presented.js';
import { type Leg, nameOfDestination } from '../legs.js';
import type { Consumer } from '../project.js';
import { isLibpq, isNode } from './driver-kind.js';
import { clientWords } from './party-words.js';
import type { Obstacle } from './rehearsal.js';

/** TLS versions by rank, both ends inclusive; undefined where an end is not known. */
export interface Versions {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

const TLS12 = tlsRank('TLSv1.2')!;
const NEWEST = tlsRank('')!;

/** Versions and cipher suites that both ends know. */
export function* handshakeObstacles(leg: Leg, consumer: Consumer): Generator<Obstacle> {
  const theirs = servedVersions(leg);
  const own = ownVersions(consumer);
  const name = nameOfDestination(leg.to);
  const tooOld = own.to !== undefined && theirs.from !== undefined && own.to < theirs.from;
  const tooNew = own.from !== undefined && theirs.to !== undefined && theirs.to < own.from;
  if (tooOld || tooNew)
    yield {
      step: 'handshake',
      sure: true,
      failure: 'handshake',
      why: tooOld
        ? `\`${name}\` takes no TLS as old as the newest that the client takes`
        : `\`${name}\` takes no TLS as new as the oldest that the client takes`,
      remedy: {
        kind: 'server files',
        words: `let \`${name}\` and ${clientWords(leg.client)} have a version of TLS in common`,
      },
    };
  else if (Math.min(own.to ?? NEWEST, theirs.to ?? NEWEST) <= TLS12) yield* suiteObstacles(leg);
}

/** `ssl_ciphers` is about TLS 1.2 and older, where a suite is for one kind of key alone. */
function* suiteObstacles({ to }: Leg): Generator<Obstacle> {
  const list = to.kind === 'server' ? to.server.settings.text('ssl_ciphers') : undefined;
  const leaf = presentedBy(to)?.leaf;
  if (!list || list.kind === 'unknown' || !leaf) return;
  const suites = suitesFor(list.value, leaf);
  if (suites.kind === 'some') return;
  const name = nameOfDestination(to);
  const isSure = suites.kind === 'none';
  yield {
    step: 'handshake',
    sure: isSure,
    failure: 'handshake',
    why: isSure
      ? `none of the cipher suites of \`${name}\` goes with the key of its certificate`
      : `whether a cipher suite of \`${name}\` goes with the key of its certificate is not known: ${suites.why}`,
    ...(list.kind === 'set' && { at: list.at }),
    remedy: { kind: 'server files', words: `give \`${name}\` cipher suites for the key it has` },
  };
}

/** May both ends agree on TLS 1.3? Then the server judges a client's certificate after the client is done. */
export function mayBeTls13(leg: Leg, consumer: Consumer): boolean {
  const reaches = ({ to }: Versions): boolean => to === undefined || to > TLS12;
  return reaches(servedVersions(leg)) && reaches(ownVersions(consumer));
}

export function servedVersions({ to }: Leg): Versions {
  switch (to.kind) {
    case 'server': {
      const { settings } = to.server;
      const least = settings.canonical('ssl_min_protocol_version');
      const most = settings.canonical('ssl_max_protocol_version');
      return { from: rankOf(known(least)), to: rankOf(known(most)) };
    }
    case 'managed':
      return { from: rankOf(known(to.managed.minProtocol)), to: undefined };
    case 'pooler':
      return { from: undefined, to: undefined };
  }
}

/** libpq lets a connection string choose, and Node.js an object; what others take changes with their versions. */
function ownVersions({ driver, options }: Consumer): Versions {
  if (isNode(driver)) {
    const bound = (option: string) => wordRank(known(options.get(option)?.value) ?? '-');
    return { from: bound('ssl.minVersion'), to: bound('ssl.maxVersion') };
  }
  if (!isLibpq(driver)) return { from: undefined, to: undefined };
  const least = options.get('ssl_min_protocol_version')?.value;
  const most = options.get('ssl_max_protocol_version')?.value;
  return {
    from:
      least === undefined
        ? TLS12
        : least.kind === 'unknown'
          ? undefined
          : least.value === ''
            ? 0
            : wordRank(least.value),
    to: most === undefined ? NEWEST : most.kind === 'unknown' ? undefined : wordRank(most.value),
  };
}

const rankOf = (version: string | undefined): number | undefined =>
  version === undefined ? undefined : tlsRank(version);

/** libpq compares these words without regard to case. */
const wordRank = (word: string): number | undefined => tlsRank(word.replace(/^tlsv/iu, 'TLSv'));
