import { numericAddress } from '../../parse/hba-address.js';
import { known } from '../../text/resolved.js';
import { hostNameVerdict } from '../certificates/host-name.js';
import { nameCheckerOf } from '../certificates/name-checker-of.js';
import type { NameChecker } from '../certificates/name-verdict.js';
import { presentedBy } from '../certificates/presented.js';
import { nameOfDestination } from '../legs.js';
import type { Consumer } from '../project.js';
import { libpqMajorOf } from './driver-kind.js';
import type { Obstacle } from './rehearsal.js';
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
      remedy: { kind: 'client options', words: `name the host of \`${name}\` beside \`hostaddr\`` },
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
    remedy: { kind: 'server certificate', words: `give \`${name}\` a certificate that names \`${host}\`` },
  };
}

const naming = (names: readonly string[]): string =>
  names.length === 0
    ? ', as it names no host'
    : `: it names ${names
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
