import type { Retry } from '../../facts/plaintext-retry.js';
import type { Policy } from '../../facts/policy.js';
import type { Attempt, Failure, Outcome } from './rehearsal.js';

/** The attempts of one client, and what comes of them. */
export interface Played {
  readonly attempts: readonly Attempt[];
  readonly outcome: Outcome;
}

type Over = (transport: 'plaintext' | 'tls') => Attempt;

/**
 * Makes the attempts a driver makes, in its order, until one gets in.
 * @param insists it ends every connection without TLS, so that nobody in between can take it away
 */
export function play(policy: Policy, retry: Retry, over: Over, insists = false): Played {
  switch (policy.encryption) {
    case 'never':
      return alone(over('plaintext'), 'plaintext');
    case 'required':
      return alone(over('tls'), undefined);
    case 'if-offered':
      return insisting(policy.plaintextFirst ? plaintextFirst(retry, over) : tlsFirst(retry, over), insists);
  }
}

function insisting(played: Played, insists: boolean): Played {
  const last = played.attempts.at(-1);
  return insists && last && played.outcome.kind === 'downgradable'
    ? { ...played, outcome: { kind: encrypted(last) } }
    : played;
}

const alone = (attempt: Attempt, kind: 'plaintext' | undefined): Played => ({
  attempts: [attempt],
  outcome: outcomeOf(attempt, kind ?? encrypted(attempt)),
});

/** A chain without a name is anybody's whom the same CA signs for. */
const encrypted = ({ result }: Attempt): 'verified' | 'unverified' =>
  result.kind === 'connects' && result.verifies === 'chain-and-name' ? 'verified' : 'unverified';

function outcomeOf({ result }: Attempt, kind: 'plaintext' | 'downgradable' | 'unverified' | 'verified'): Outcome {
  switch (result.kind) {
    case 'connects':
      return { kind };
    case 'fails':
    case 'unknown':
      return result;
  }
}

function tlsFirst(retry: Retry, over: Over): Played {
  const tls = over('tls');
  const first = outcomeOf(tls, 'downgradable');
  if (first.kind !== 'fails' && first.kind !== 'unknown') return { attempts: [tls], outcome: first };
  const again = goesOn(tls, retry);
  if (again === false) return { attempts: [tls], outcome: first };
  const plain = over('plaintext');
  const attempts = [tls, plain];
  const second = outcomeOf(plain, 'plaintext');
  // Nothing is left to try: both fail.
  if (first.kind === 'fails' && second.kind === 'fails') return { attempts, outcome: bothFail(first, second) };
  return first.kind === 'fails' && again === true
    ? { attempts, outcome: second }
    : { attempts, outcome: { ...first, kind: 'unknown' } };
}

function plaintextFirst(retry: Retry, over: Over): Played {
  const plain = over('plaintext');
  const first = outcomeOf(plain, 'plaintext');
  if (first.kind !== 'fails' && first.kind !== 'unknown') return { attempts: [plain], outcome: first };
  const again = goesOn(plain, retry);
  if (again === false) return { attempts: [plain], outcome: first };
  const tls = over('tls');
  const attempts = [plain, tls];
  const second = outcomeOf(tls, 'downgradable');
  if (first.kind === 'fails' && second.kind === 'fails') return { attempts, outcome: bothFail(second, first) };
  return first.kind === 'fails' && again === true
    ? { attempts, outcome: second }
    : { attempts, outcome: { ...first, kind: 'unknown' } };
}

type Fails = Extract<Outcome, { kind: 'fails' }>;

/** What keeps TLS from working is what has to be mended. */
const bothFail = (tls: Fails, plaintext: Fails): Fails =>
  tls.why === plaintext.why ? tls : { ...tls, why: `${tls.why}; in plaintext, ${plaintext.why}` };

/** Does the driver try the other transport after this? An attempt that may get in is taken to fail here. */
function goesOn({ obstacles, transport }: Attempt, retry: Retry): boolean | 'unknown' {
  const decisive = obstacles.findIndex(({ sure }) => sure);
  const met = obstacles.slice(0, decisive < 0 ? obstacles.length : decisive + 1);
  const answers = new Set(met.map(({ failure }) => after(failure, transport, retry)));
  if (answers.size === 1) return [...answers][0]!;
  return 'unknown';
}

function after(failure: Failure, transport: Attempt['transport'], retry: Retry): boolean | 'unknown' {
  switch (failure) {
    case 'no-tls':
      return true;
    case 'handshake':
      return retry.handshake;
    case 'cut':
      return retry.cut;
    case 'refusal':
      return transport === 'tls' ? retry.refusal : retry.plaintextRefusal;
    case 'own':
    case 'closed':
      return false;
  }
}
