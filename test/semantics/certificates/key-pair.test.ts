import { expect, it } from 'vitest';
import { keyPair } from '../../../src/semantics/certificates/key-pair.js';
import { bundle, selfSigned } from '../../pki/certificates.js';
import { keyAs, newKey } from '../../pki/keys.js';
import { materialOf } from '../../pki/material-of.js';

const rsa = selfSigned('rsa', { key: 'RSA-2048' });
const ec = selfSigned('ec');
const edwards = selfSigned('edwards', { key: 'Ed25519' });
const kindOf = (certificate: string, key: string) => keyPair(materialOf(certificate), materialOf(key)).kind;

it.each([
  ['its own', rsa.certificate, rsa.key, 'pair'],
  ['its own, in the form of old', rsa.certificate, keyAs(rsa.key, 'traditional').path, 'pair'],
  ['its own, on a curve', ec.certificate, ec.key, 'pair'],
  ['its own, of Edwards', edwards.certificate, edwards.key, 'pair'],
  ['of another kind', rsa.certificate, ec.key, 'mismatch'],
  ['of the same kind', ec.certificate, newKey('P-256', 'other'), 'mismatch'],
  ['encrypted', rsa.certificate, keyAs(rsa.key, 'pkcs8 encrypted').path, 'unknown'],
  ['of the first certificate', bundle('two', ec, rsa), ec.key, 'pair'],
  ['of the second certificate', bundle('two', ec, rsa), rsa.key, 'mismatch'],
  ['in the same file', bundle('both', ec, ec.keyPem), bundle('both', ec, ec.keyPem), 'pair'],
  ['none', ec.certificate, ec.certificate, 'nothing'],
  ['of no certificate', ec.key, ec.key, 'nothing'],
])('%s', (_, certificate, key, kind) => expect(kindOf(certificate, key)).toBe(kind));
