import { numericAddress } from '../../parse/hba-address.js';
import { known } from '../../text/resolved.js';
import { hostNameVerdict } from '../certificates/host-name.js';
import type { Certificate } from '../certificates/material.js';
import { nameCheckerOf } from '../certificates/name-checker-of.js';
import type { NameChecker, NameVerdict } from '../certificates/name-verdict.js';
import { presentedBy } from '../certificates/presented.js';
import { nameOfDestination } from '../legs.js';
import type { Consumer } from '../project.js';
import { libpqMajorOf } from './driver-kind.js';
import { clientWords } from './party-words.js';
import type { Obstacle, Remedy } from './rehearsal.js';
import type { Tried } from './tried.js';

const step = 'server name';
const failure = 'handshake';

/** Whether the certificate is one of the host that the client means. */
export function* serverNameObstacles(tried: Tried): Generator<Obstacle> {
  const { leg, consumer, policy } = tried;
  if (policy.verifies !== 'chain-and-name') return;
  const name = nameOfDestination(leg.to);
  const presented = presentedBy(leg.to);
  const { options } = consumer;
  if (!options.get('host') && options.get('hostaddr')) {
    yield {
      step,
      sure: true,
      failure,
      why: '`hostaddr` alone gives it no name to compare with',
      remedy: {
        kind: 'client options',
        words: `name the host of \`${name}\` beside the \`hostaddr\` of ${clientWords(leg.client)}`,
      },
    };
    return;
  }
  // Without the certificate in sight that was told already.
  if (!presented) return;
  const host = comparedHost(policy.but) ?? nodeName(tried) ?? known(leg.endpoint.host);
  if (host === undefined) {
    yield { step, sure: false, failure, why: 'the host it connects to is not known' };
    return;
  }
  const verdicts = checkersOf(consumer).map((checker) => hostNameVerdict(presented.leaf, host, checker));
  if (verdicts.every(({ kind }) => kind === 'match')) return;
  const isSure = verdicts.every(({ kind }) => kind === 'mismatch');
  const unclear = verdicts.find((verdict) => verdict.kind === 'unknown');
  const [mismatch] = verdicts.filter((verdict) => verdict.kind === 'mismatch');
  yield {
    step,
    sure: isSure,
    failure,
    why: mismatch
      ? `the certificate of \`${name}\` is not one of \`${host}\`${naming(mismatch.names)}`
      : `whether the certificate of \`${name}\` is one of \`${host}\` is not known${unclear ? `: ${unclear.why}` : ''}`,
    at: presented.leaf.at,
    ...cureFor(tried, presented.leaf, host, verdicts),
  };
}

/** What makes them agree; nothing where only how the client compares is in doubt, and nobody knows how to change that. */
function cureFor(
  { leg, consumer, policy }: Tried,
  leaf: Certificate,
  host: string,
  verdicts: readonly NameVerdict[],
): { readonly remedy?: Remedy } {
  const client = clientWords(leg.client);
  const ofClient = (words: string) => ({ remedy: { kind: 'client options', words } }) as const;
  const major = verdicts.flatMap((verdict) => (verdict.kind === 'unknown' ? (verdict.since ?? []) : []))[0];
  if (major !== undefined) return ofClient(`make sure that the libpq of ${client} is ${major} or newer`);
  // No certificate names a host with the dot of the root at its end.
  const bare = host.replace(/\.$/u, '');
  if (bare !== host && checkersOf(consumer).every((one) => hostNameVerdict(leaf, bare, one).kind === 'match'))
    return ofClient(`write the host of ${client} without the dot at its end`);
  if (comparedHost(policy.but) !== undefined)
    return ofClient(`let ${client} call \`${nameOfDestination(leg.to)}\` by a name, since it looks for no address`);
  if (hostNameVerdict(leaf, host, { kind: 'san' }).kind === 'match') return {};
  const words = `give \`${nameOfDestination(leg.to)}\` a certificate that names \`${bare}\``;
  return { remedy: { kind: 'server certificate', words } };
}

const naming = (names: readonly string[]): string =>
  names.length === 0
    ? ', as it names no host'
    : `: it names ${[...new Set(names)]
        .slice(0, 4)
        .map((one) => `\`${one}\``)
        .join(', ')}`;

/** Node compares an address with `localhost`, and says so in the policy. */
const comparedHost = (but: string | undefined): string | undefined => /checked against `([^`]+)`/u.exec(but ?? '')?.[1];

/** `pg` hands on `servername` where an address is dialled, and takes the name that is dialled otherwise. */
function nodeName({ leg, consumer: { driver, options, ignored } }: Tried): string | undefined {
  const name = options.get('ssl.servername');
  if (driver.id !== 'node-postgres' || !name || ignored.some(({ setting }) => setting.name === name.name)) return;
  return numericAddress(known(leg.endpoint.host) ?? '') ? known(name.value) : undefined;
}

/** Where nobody has looked at how it compares names, only what all of these agree on is certain. */
const ANYBODY: readonly NameChecker[] = [{ kind: 'libpq' }, { kind: 'openssl' }, { kind: 'san' }];

function checkersOf({ driver }: Consumer): readonly NameChecker[] {
  const checker = nameCheckerOf(driver, libpqMajorOf(driver));
  return checker.kind === 'unknown' ? ANYBODY : [checker];
}
