import { createSecureContext } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { weaknessesOf } from '../../../src/semantics/certificates/certificate-strength.js';
import { authority, type CertificateOptions, issue, selfSigned } from '../../pki/certificates.js';
import { materialOf } from '../../pki/material-of.js';

const root = authority('strong root', { key: 'RSA-2048' });

const table: readonly (readonly [title: string, options: CertificateOptions, expected: readonly string[]])[] = [
  ['RSA of 2048 bits', { key: 'RSA-2048' }, []],
  ['P-256', {}, []],
  ['Ed25519', { key: 'Ed25519' }, []],
  ['RSA of 1024 bits', { key: 'RSA-1024' }, ['RSA of 1024 bits from 2']],
  ['P-224', { key: 'P-224' }, []],
  ['DSA of 1024 bits', { key: 'DSA-1024' }, ['DSA of 1024 bits from 2']],
  ['signed with SHA-1', { hash: 'sha1' }, ['SHA-1 from 1, 2 in 1.1.1']],
  ['signed with MD5', { hash: 'md5' }, ['MD5 from 1']],
  ['both', { key: 'RSA-1024', hash: 'sha1' }, ['RSA of 1024 bits from 2', 'SHA-1 from 1, 2 in 1.1.1']],
];

const certificateIn = (path: string) => materialOf(path).certificates[0]!;
const told = (path: string) =>
  weaknessesOf(certificateIn(path)).map(
    ({ what, from, fromIn111 }) => `${what} from ${from}${fromIn111 === undefined ? '' : `, ${fromIn111} in 1.1.1`}`,
  );

it.each(table)('%s', (title, options, expected) =>
  expect(told(issue(root, title, options).certificate)).toEqual(expected),
);

it('leaves a signature of its own alone', () =>
  expect(told(selfSigned('own', { hash: 'sha1' }).certificate)).toEqual([]));

describe.skipIf(!process.versions.openssl.startsWith('3.'))('as OpenSSL 3 loads its own', () => {
  it.each(table)('%s', (title, options) => {
    const { pem, keyPem, certificate } = issue(root, title, options);
    const weaknesses = weaknessesOf(certificateIn(certificate));
    for (const level of [0, 1, 2, 3] as const) {
      const load = () => createSecureContext({ cert: pem, key: keyPem, ciphers: `ALL:@SECLEVEL=${level}` });
      const isRefused = weaknesses.some(({ from }) => from <= level);
      if (level === 3 && !isRefused) continue;
      if (isRefused) expect(load, `level ${level}`).toThrow(/key too small|md too weak/u);
      else expect(load, `level ${level}`).not.toThrow();
    }
  });
});
