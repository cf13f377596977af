import { NEVER, type PolicyOrRefusal, PREFERRED, postureOf, required } from '../../src/facts/policy.js';
import { type Bench, TLS_ONLY } from './bench.js';
import { dial, type Variables } from './dial.js';
import { type Outcome, type Outcomes, PLACES, type Place, type Target, type Trial } from './trial.js';

/** A way to connect, in its environment. */
export interface Dialled {
  readonly trial: Trial;
  readonly variables: Variables;
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

/** What all of them did, in their order; those with the same environment share a process. */
export async function observe(bench: Bench, all: readonly Dialled[]): Promise<readonly Outcomes[]> {
  const byEnvironment = new Map<string, number[]>();
  all.forEach(({ variables, trial }, at) => {
    const key = JSON.stringify([variables, trial.installed.workspace]);
    byEnvironment.set(key, [...(byEnvironment.get(key) ?? []), at]);
  });
  const found: Outcomes[] = new Array(all.length);
  // The largest first, so that no lane is left with it alone.
  const groups = [...byEnvironment.values()].sort((a, b) => b.length - a.length).values();
  const lane = async () => {
    for (const group of groups) {
      const batch = group.map((at) => {
        const { trial, byAddress } = all[at]!;
        return { trial, targets: targetsOf(bench, byAddress), ...(byAddress && { byAddress }) };
      });
      const variables = { NODE_EXTRA_CA_CERTS: bench.trusted, ...all[group[0]!]!.variables };
      for (const [nth, outcomes] of (await dial(batch, variables)).entries()) found[group[nth]!] = outcomes;
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return found;
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

/** For tables. */
export const observedPosture = (outcomes: Outcomes): string => postureOf(observedPolicy(outcomes));
