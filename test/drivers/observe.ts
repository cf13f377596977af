import { NEVER, type PolicyOrRefusal, PREFERRED, required } from '../../src/facts/policy.js';
import { type Bench, TLS_ONLY } from './bench.js';
import { dial } from './dial.js';
import { type Outcome, type Outcomes, PLACES, type Place, type Target, type Trial } from './trial.js';

export interface Dialled {
  readonly trial: Trial;
  /** Dialled by address instead of by name. */
  readonly byAddress?: boolean;
}

const targetOf = ({ ports }: Bench, place: Place, byAddress: boolean | undefined): Target => ({
  host: byAddress ? '127.0.0.1' : 'localhost',
  port: ports[place === 'insisting' ? 'good' : place],
  user: place === 'insisting' ? TLS_ONLY : 'postgres',
});

const targetsOf = (bench: Bench, byAddress: boolean | undefined) =>
  Object.fromEntries(PLACES.map((place) => [place, targetOf(bench, place, byAddress)])) as Record<Place, Target>;

/** Two processes at a time: that is what CI has. */
const LANES = 2;

/** What all of them did, in their order. They are dealt out to the processes by turns. */
export async function observe(bench: Bench, all: readonly Dialled[]): Promise<readonly Outcomes[]> {
  const variables = { NODE_EXTRA_CA_CERTS: bench.trusted };
  const lane = (turn: number) =>
    dial(
      all
        .filter((_, at) => at % LANES === turn)
        .map(({ trial, byAddress }) => ({
          trial,
          targets: targetsOf(bench, byAddress),
          ...(byAddress && { byAddress }),
        })),
      variables,
    );
  const lanes = await Promise.all(Array.from({ length: LANES }, (_, turn) => lane(turn)));
  return all.map((_, at) => lanes[at % LANES]![Math.floor(at / LANES)]!);
}

const isEncrypted = (outcome: Outcome | undefined) => outcome !== undefined && 'ssl' in outcome && outcome.ssl;
const isPlain = (outcome: Outcome | undefined) => outcome !== undefined && 'ssl' in outcome && !outcome.ssl;

/** The policy that behaves as was seen. */
export function observedPolicy(outcomes: Outcomes): PolicyOrRefusal {
  const { plain, good, wronghost, untrusted, insisting } = outcomes;
  if ('error' in good) return { refuses: good.error };
  const verifies = isEncrypted(untrusted) ? 'nothing' : isEncrypted(wronghost) ? 'chain' : 'chain-and-name';
  if (isPlain(good)) {
    if (!isEncrypted(insisting)) return NEVER;
    return { encryption: 'if-offered', verifies: 'nothing', plaintextFirst: true };
  }
  const nameOnly = verifies === 'nothing' && !isEncrypted(wronghost);
  const but = nameOnly ? { but: 'the name is checked and the chain is not' } : {};
  if ('error' in plain) return { ...required(verifies), ...but };
  return { ...PREFERRED, verifies, ...but, ...(isPlain(untrusted) && { downgradesOnFailure: true }) };
}
