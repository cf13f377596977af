import type { Rehearsal, Step } from '../../../src/semantics/rehearsal/rehearsal.js';
import type { Seen } from './observe.js';

export type Verdict = 'same' | 'unknown' | { readonly predicted: string; readonly seen: string };

/** What servers, libpq and Node.js say, and the steps at which that is said. */
const SAID: readonly (readonly [RegExp, readonly Step[]])[] = [
  [/Connection refused|ECONNREFUSED/u, ['server start']],
  [/server does not support SSL|EOF detected|ECONNRESET|Connection reset/u, ['TLS request']],
  [
    /invalid URI query parameter|invalid connection option|weak sslmode|invalid \S+ value|protocol version range/u,
    ['client options'],
  ],
  [/syntax error in service file|root certificate file|ENOENT|SSL not in use/u, ['client options']],
  [
    /private key|could not (?:open|read|load) certificate|certificate file|VALUES_MISMATCH|BAD_DECRYPT/u,
    ['client options', 'client certificate'],
  ],
  [
    /alert protocol version|alert handshake failure|unsupported protocol|no shared cipher|internal error/u,
    ['handshake'],
  ],
  [
    /certificate verify failed|UNABLE_TO_|SELF_SIGNED|CERT_HAS_|CERT_NOT_|INVALID_PURPOSE|CA signature digest|critical extension/u,
    ['server certificate'],
  ],
  [/does not match|could not get server's host name|ALTNAME_INVALID|host name must be specified/u, ['server name']],
  [
    /valid client certificate|root certificate store|alert (?:unknown ca|bad certificate|unsupported certificate|certificate)/u,
    ['client certificate'],
  ],
  [/"trust" authentication failed|certificate authentication failed/u, ['client certificate', 'authentication']],
  [/no pg_hba\.conf entry|pg_hba\.conf rejects/u, ['records']],
  [/authentication|channel binding|SSL certificate/u, ['authentication', 'client certificate']],
];

/** A name may have an address at which nobody listens. */
const ELSEWHERE = /connection to server at "localhost" \(::1\)[\s\S]*?(?=connection to server at|$)/gu;

const stepsIn = (error: string): readonly Step[] => SAID.flatMap(([words, steps]) => (words.test(error) ? steps : []));

/** What may well stop it ahead of what does so for certain. */
const mayStop = (attempts: Rehearsal['attempts'], step: Step): boolean =>
  attempts.some(({ obstacles }) => obstacles.some((one) => !one.sure && one.step === step));

/** Is it as it was predicted? Who says that nobody can tell agrees with nothing. */
export function compare({ outcome, attempts }: Rehearsal, seen: Seen): Verdict {
  if (outcome.kind === 'unknown') return 'unknown';
  const last = attempts.at(-1)?.result;
  const verifies = last?.kind === 'connects' ? last.verifies : 'nothing';
  const isSame = (): boolean => {
    if (!seen.connects) {
      const said = stepsIn(seen.error.replaceAll(ELSEWHERE, ''));
      return outcome.kind === 'fails' && said.some((step) => step === outcome.step || mayStop(attempts, step));
    }
    if (!seen.encrypted) return outcome.kind === 'plaintext';
    if (verifies !== seen.verifies) return false;
    if (seen.downgrades) return outcome.kind === 'downgradable';
    // A chain without a name shows who it is where that authority signs for nobody else.
    return outcome.kind === 'verified'
      ? verifies !== 'nothing'
      : outcome.kind === 'unverified' && verifies !== 'chain-and-name';
  };
  if (isSame()) return 'same';
  return { predicted: wordsOf({ outcome, attempts }), seen: seenWords(seen) };
}

const wordsOf = ({ outcome, attempts }: Pick<Rehearsal, 'outcome' | 'attempts'>): string => {
  const tried = attempts.map(({ transport, result }) =>
    result.kind === 'connects'
      ? `${transport} connects, verifies ${result.verifies}`
      : `${transport} ${result.kind} at ${result.step}: ${result.why}`,
  );
  return [outcome.kind === 'fails' ? `fails at ${outcome.step}: ${outcome.why}` : outcome.kind, ...tried].join('; ');
};

const seenWords = (seen: Seen): string => {
  if (!seen.connects) return `fails: ${seen.error}`;
  return seen.encrypted
    ? `verifies ${seen.verifies}${seen.downgrades ? ', and takes plaintext elsewhere' : ''}`
    : 'plaintext';
};
