import { isRefusal, type PolicyOrRefusal, postureOf } from '../../src/facts/policy.js';
import type { Bench } from './bench.js';
import { type Configuration, materialOf } from './cases/configuration.js';
import { claimOf } from './claim.js';
import { observe, observedPolicy } from './observe.js';
import { type Door, predictedWay, wayOf } from './predicted.js';
import type { Subject } from './subject.js';
import { toldOf } from './told.js';
import type { Outcome, Outcomes, Place } from './trial.js';

/** A configuration that comes to something else than we claim. */
export interface Difference {
  readonly configuration: string;
  readonly claimed: string;
  readonly observed: string;
  /** Places where it shows. */
  readonly at: readonly string[];
}

/** Names that the certificate of each place is for; all but one are of the authority that clients trust. */
const NAMES: Readonly<Record<Place, readonly string[]>> = {
  good: ['localhost', '127.0.0.1'],
  insisting: ['localhost', '127.0.0.1'],
  plain: [],
  untrusted: ['localhost', '127.0.0.1'],
  wronghost: ['wrong.example'],
  dnsonly: ['localhost'],
};

const doorOf = (place: Place, name: string): Door => ({
  tls: place !== 'plain',
  chain: place !== 'untrusted',
  name: NAMES[place].includes(name),
  ...(place === 'insisting' && { insists: true }),
});

/** The server was reached, with TLS as the driver wants it, and refused a parameter that only the driver understands. */
const isRefusedByServer = (outcome: Outcome) =>
  'error' in outcome && /unrecognized configuration parameter/u.test(outcome.error);

/** A clause that says that an address is checked as this name. */
const AS_LOCALHOST = /`localhost`/u;
const NAME_ONLY = /the name is checked and the chain is not/u;

function agrees(policy: PolicyOrRefusal, place: Place, name: string, outcome: Outcome): boolean {
  const but = isRefusal(policy) ? '' : (policy.but ?? '');
  const door = doorOf(place, AS_LOCALHOST.test(but) ? 'localhost' : name);
  const predicted = NAME_ONLY.test(but) && !door.name ? 'none' : predictedWay(policy, door);
  if (isRefusedByServer(outcome)) return predicted !== 'none';
  return predicted === wayOf(outcome);
}

const told = (policy: PolicyOrRefusal): string =>
  isRefusal(policy) ? `ERR ${policy.refuses}` : `${postureOf(policy)}${policy.but ? ` but ${policy.but}` : ''}`;

/** Dials all of them with one driver, and says which are not what we claim. */
export async function differences(
  bench: Bench,
  subject: Subject,
  configurations: readonly Configuration[],
): Promise<readonly Difference[]> {
  const { installed } = subject;
  const seen = await observe(
    bench,
    configurations.map(({ args, url, variables, byAddress }) => ({
      trial: { installed, args, url, variables },
      ...(byAddress && { byAddress }),
    })),
  );
  return configurations.flatMap((configuration, nth) => differenceOf(bench, subject, configuration, seen[nth]!));
}

function differenceOf(
  bench: Bench,
  subject: Subject,
  configuration: Configuration,
  outcomes: Outcomes,
): readonly Difference[] {
  const claim = claimOf(toldOf(subject, configuration));
  const policy = claim.kind === 'unknown' ? undefined : claim.value;
  const name = configuration.named ?? (configuration.byAddress ? '127.0.0.1' : 'localhost');
  const at = Object.entries(outcomes).filter(
    ([place, outcome]) => policy === undefined || !agrees(policy, place as Place, name, outcome),
  );
  if (at.length === 0) return [];
  return [
    {
      configuration: shown(bench, configuration),
      claimed: policy ? told(policy) : `unknown: ${claim.kind === 'unknown' ? claim.why : ''}`,
      observed: told(observedPolicy(outcomes)),
      at: at.map(([place, outcome]) => `${place}: ${JSON.stringify(outcome)}`),
    },
  ];
}

/** As short as people can still read it. */
function shown(bench: Bench, { args, url, variables, byAddress }: Configuration): string {
  const { trusted, pem } = materialOf(bench);
  const text = JSON.stringify(args)
    .replaceAll('"$URL"', JSON.stringify(url))
    .replaceAll(JSON.stringify(pem).slice(1, -1), 'PEM')
    .replace(
      /"host":"\$HOST","port":"\$PORT","user(?:name)?":"\$USER","password":"p","(?:database|dbName)":"postgres"/u,
      '…',
    )
    .replaceAll('postgres://$USER:p@$HOST:$PORT/postgres', 'U');
  const environment = Object.entries(variables).map(([name, value]) => `${name}=${value} `);
  return `${environment.join('')}${text}${byAddress ? ' by address' : ''}`.replaceAll(trusted, 'ca.pem');
}
