import { known, type Policy, type PolicyOrRefusal, type Posture, postureOf, type Resolved } from '../rule/index.js';

/** A posture in one word, as tables have it, and in a sentence. */
export const POSTURE_WORDS: Readonly<Record<Posture, readonly [word: string, sentence: string]>> = {
  P0: ['plaintext', 'no TLS, or plaintext first'],
  P1: ['if offered', 'TLS if the server offers it, plaintext otherwise; nothing is verified'],
  P1c: ['downgrades', 'TLS if the server offers it, and plaintext when the certificate does not verify'],
  P2: ['unverified', 'always TLS, with whoever answers'],
  P3: ['chain only', 'always TLS, and the certificate comes from a trusted root'],
  P4: ['verified', 'always TLS, and the certificate comes from a trusted root and is the one of this host'],
  ERR: ['refused', 'the driver refuses to connect'],
};

/** What a table says where nobody can tell. */
export const UNKNOWN_WORD = 'unknown';

export const postureWord = (policy: Resolved<PolicyOrRefusal>): string => {
  const outcome = known(policy);
  return outcome === undefined ? UNKNOWN_WORD : POSTURE_WORDS[postureOf(outcome)][0];
};

/** In a sentence, with what this driver does that the sentence does not say. */
export function policySentence(policy: Policy): string {
  const sentence = exactly(policy) ?? POSTURE_WORDS[postureOf(policy)][1];
  return policy.but === undefined ? sentence : `${sentence}; ${policy.but}`;
}

/** Where one posture stands for several ways to get there. */
function exactly({ encryption, plaintextFirst, downgradesOnFailure, verifies }: Policy): string | undefined {
  if (encryption === 'never') return 'no TLS';
  if (encryption === 'required') return undefined;
  if (plaintextFirst) return 'plaintext first, and TLS where the server insists';
  if (verifies === 'nothing' || downgradesOnFailure) return undefined;
  return 'TLS if the server offers it, and then verified; plaintext otherwise';
}
