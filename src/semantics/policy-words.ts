import { type Policy, postureOf } from '../facts/policy.js';

/** What a reader of a connection does, as a clause that follows its name: "encrypts and verifies nothing". */
export function policyVerb(policy: Policy): string {
  const verb = exactly(policy) ?? VERBS[postureOf(policy)];
  return policy.but === undefined ? verb : `${verb} (${policy.but})`;
}

const VERBS = {
  P0: 'never uses TLS',
  P1: 'goes on in plaintext where TLS fails',
  P1c: 'goes back to plaintext where the certificate does not verify',
  P2: 'encrypts and verifies nothing',
  P3: 'verifies the certificate and not the name',
  P4: 'verifies the server in full',
  ERR: 'refuses to connect',
};

/** Where one posture stands for several ways to get there. */
function exactly({ encryption, plaintextFirst, downgradesOnFailure, verifies }: Policy): string | undefined {
  if (encryption !== 'if-offered') return undefined;
  if (plaintextFirst) return 'tries plaintext first';
  return verifies === 'nothing' || downgradesOnFailure ? undefined : 'verifies a server only where it offers TLS';
}
