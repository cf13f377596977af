import { expect, it } from 'vitest';
import { ALLOWED, NEVER, type Policy, PREFERRED, required } from '../../src/facts/policy.js';
import { policyVerb } from '../../src/semantics/policy-words.js';

it.each<[Policy, string]>([
  [NEVER, 'never uses TLS'],
  [ALLOWED, 'tries plaintext first'],
  [PREFERRED, 'goes on in plaintext where TLS fails'],
  [
    { ...PREFERRED, verifies: 'chain', downgradesOnFailure: true },
    'goes back to plaintext where the certificate does not verify',
  ],
  [{ ...PREFERRED, verifies: 'chain-and-name' }, 'verifies a server only where it offers TLS'],
  [required('nothing'), 'encrypts and verifies nothing'],
  [required('chain'), 'verifies the certificate and not the name'],
  [required('chain-and-name'), 'verifies the server in full'],
  [{ ...required('nothing'), but: 'the name is checked' }, 'encrypts and verifies nothing (the name is checked)'],
])('%o: %s', (policy, words) => {
  expect(policyVerb(policy)).toBe(words);
});
