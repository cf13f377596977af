import { describe, expect, it } from 'vitest';
import type { ChainVerdict, Verification } from '../../../src/semantics/certificates/chain.js';
import type { RevocationList } from '../../../src/semantics/certificates/material.js';
import { verifyChain } from '../../../src/semantics/certificates/verify-chain.js';
import { whole } from '../../../src/text/source.js';
import { certificateOf, nameOf } from './certificate-of.js';

const NOW = 5_000_000;
const CA = { basicConstraints: { ca: true } };
const root = certificateOf({ subject: 'root', ...CA });
const leaf = certificateOf({ subject: 'leaf', issuer: 'root' });

const verify = (about: Partial<Verification>): ChainVerdict =>
  verifyChain({ leaf, sent: [], roots: [root], purpose: 'server', now: NOW, ...about });

const listOf = (issuer: string, about: Partial<RevocationList> = {}): RevocationList => ({
  at: whole({ path: 'made-up.crl', text: '' }),
  issuer: nameOf(issuer),
  thisUpdate: 4_000_000,
  revoked: new Set(),
  signature: { name: 'ecdsa-with-SHA256', hash: 'SHA-256' },
  isSignedBy: ({ subject }) => subject.text === `CN=${issuer}`,
  ...about,
});

it('gives the chain from the leaf to the root', () =>
  expect(verify({})).toEqual({ kind: 'trusted', chain: [leaf, root] }));

it('takes a list without an end', () => expect(verify({ lists: [listOf('root')] }).kind).toBe('trusted'));

it('takes no list that its issuer did not sign', () =>
  expect(verify({ lists: [listOf('root', { isSignedBy: () => false })] })).toMatchObject({
    fault: 'bad-list',
    words: 'CRL signature failure',
  }));

it('does not judge by a list for a part of the certificates', () =>
  expect(verify({ lists: [listOf('root', { beyond: 'amends another list' })] })).toEqual({
    kind: 'unknown',
    certificate: leaf,
    why: 'a list of its issuer amends another list',
  }));

it('does not judge names of kinds it does not compare', () => {
  const limited = certificateOf({
    subject: 'root',
    ...CA,
    nameConstraints: { permitted: [{ kind: 'email', value: 'example.com' }], excluded: [] },
  });
  expect(verify({ roots: [limited], leaf: certificateOf({ issuer: 'root', others: 1 }) }).kind).toBe('unknown');
  expect(verify({ roots: [limited] }).kind).toBe('trusted');
});

it('holds a name against a directory', () => {
  const limitedTo = (id: string) =>
    certificateOf({
      subject: 'root',
      ...CA,
      nameConstraints: { permitted: [{ kind: 'directory', value: '', id }], excluded: [] },
    });
  const { id } = nameOf('leaf');
  expect(verify({ roots: [limitedTo(id)] }).kind).toBe('trusted');
  expect(verify({ roots: [limitedTo('')] }).kind).toBe('trusted');
  expect(verify({ roots: [limitedTo(id.slice(0, -2))] })).toMatchObject({ fault: 'name-constraint' });
});

describe('OpenSSL 1.1.1', () => {
  it('takes no certificate for its own issuer that may not sign others', () => {
    const own = certificateOf({ subject: 'own', keyUsage: ['digitalSignature'] });
    expect(verify({ leaf: own, roots: [own] })).toEqual({
      kind: 'trusted',
      chain: [own],
      dependsOn: {
        openssl: '1.1.1',
        kind: 'refused',
        fault: 'no-issuer',
        words: 'unable to get local issuer certificate',
      },
    });
  });

  it('takes SHA-1 at level 1', () => {
    const weak = certificateOf({ issuer: 'root', signature: { name: 'ecdsa-with-SHA1', hash: 'SHA-1' } });
    expect(verify({ leaf: weak, level: 1 })).toMatchObject({
      fault: 'weak-signature',
      dependsOn: { openssl: '1.1.1', kind: 'trusted' },
    });
    expect(verify({ leaf: weak, level: 2 })).not.toHaveProperty('dependsOn');
  });
});

describe('hostile sets', () => {
  const many = <T>(make: (index: number) => T) => Array.from({ length: 5000 }, (_, index) => make(index));
  const isQuick = (about: Partial<Verification>) => {
    const start = performance.now();
    const verdict = verify(about);
    expect(performance.now() - start).toBeLessThan(2000);
    return verdict;
  };

  it('thousands of roots of one name', () => {
    const roots = many(() => certificateOf({ subject: 'root', ...CA, signedBy: 'CN=x', notAfter: 2_000_000 }));
    expect(isQuick({ roots }).kind).toBe('refused');
  });

  it('thousands that issue each other', () => {
    const sent = many(() =>
      certificateOf({ subject: 'root', issuer: 'root', ...CA, subjectKeyId: 'A', authorityKeyId: 'B' }),
    );
    expect(isQuick({ sent, roots: [] }).kind).toBe('refused');
  });

  it('a chain of thousands', () => {
    const sent = many((index) => certificateOf({ subject: `${index}`, issuer: `${index + 1}`, ...CA }));
    expect(isQuick({ leaf: certificateOf({ issuer: '0' }), sent })).toMatchObject({
      words: 'certificate chain too long',
    });
  });

  it('no more authorities than OpenSSL follows', () => {
    const chain = (length: number) => ({
      leaf: certificateOf({ issuer: '0' }),
      sent: Array.from({ length }, (_, index) =>
        certificateOf({ subject: `${index}`, issuer: index === length - 1 ? 'root' : `${index + 1}`, ...CA }),
      ),
    });
    expect(verify(chain(100)).kind).toBe('trusted');
    expect(verify(chain(101))).toMatchObject({ fault: 'path-too-long' });
  });

  it('thousands of names and limits', () => {
    const limited = certificateOf({
      subject: 'root',
      ...CA,
      nameConstraints: { permitted: [], excluded: many((index) => ({ kind: 'dns', value: `${index}.example` })) },
    });
    const named = certificateOf({ issuer: 'root', dns: many((index) => `${index}.example.org`) });
    expect(isQuick({ leaf: named, roots: [limited] }).kind).toBe('unknown');
  });
});
