import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describedMaterial } from '../../src/engine/described-material.js';
import { verifyChain } from '../../src/semantics/certificates/verify-chain.js';

const read = (text: string) => describedMaterial({ path: 'some.pem', text });
const block = (label: string, ...lines: readonly string[]) =>
  [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
const certificate = (...lines: readonly string[]) => read(block('CERTIFICATE', ...lines)).certificates[0]!;

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 0, 1);

describe('a certificate in words', () => {
  it('says everything a rule asks for', () => {
    const found = certificate(
      'subject: O=Example,CN=db.example.com',
      'issuer: CN=Example CA',
      'serial: 0A',
      'dns: db.example.com, db',
      'ip: 10.0.0.7',
      'from: 2025-01-01',
      'until: 2026-01-20T12:00:00Z',
      'key: EC secp384r1',
      'signature: ecdsa sha384',
      'ca: false',
      'usage: digitalSignature',
      'purpose: serverAuth, clientAuth',
    );
    expect(found).toMatchObject({
      subject: { text: 'O=Example,CN=db.example.com', commonNames: ['db.example.com'] },
      issuer: { text: 'CN=Example CA' },
      serial: '0A',
      names: { dns: ['db.example.com', 'db'], ip: ['10.0.0.7'], others: 0 },
      notBefore: Date.UTC(2025, 0, 1),
      notAfter: Date.UTC(2026, 0, 20, 12),
      key: { kind: 'EC', curve: 'secp384r1', bits: 384 },
      signature: { name: 'ecdsa-with-SHA384', hash: 'SHA-384' },
      basicConstraints: { ca: false },
      keyUsage: ['digitalSignature'],
      extendedKeyUsage: ['serverAuth', 'clientAuth'],
    });
  });

  it('is a sound one of a server without more than its subject', () => {
    const found = certificate('subject: CN=db');
    expect(found).toMatchObject({ key: { kind: 'RSA', bits: 2048 }, signature: { hash: 'SHA-256' }, version: 3 });
    expect(found.isSignedBy(found)).toBe(true);
    expect(found.notAfter - NOW).toBeGreaterThan(90 * DAY);
    expect(found.notAfter - found.notBefore).toBeLessThanOrEqual(398 * DAY);
    expect(found.basicConstraints).toBeUndefined();
  });

  it('lies where its header stands', () =>
    expect(certificate('subject: CN=db').at).toMatchObject({ start: 0, end: '-----BEGIN CERTIFICATE-----'.length }));

  it('is the same wherever it is written again', () => {
    expect(certificate('subject: CN=db', 'dns: db').id).toBe(certificate('dns: db', 'subject: CN=db').id);
    expect(certificate('subject: CN=db').id).not.toBe(certificate('subject: CN=db2').id);
  });

  it.each([
    ['a root of its own', 'trusted', ['subject: CN=CA', 'ca: true']],
    ['a CA of another name', 'refused', ['subject: CN=Other', 'ca: true']],
    ['a CA of the same name with another key', 'refused', ['subject: CN=CA', 'ca: true', 'pair: new']],
    ['one that is no CA', 'refused', ['subject: CN=CA', 'ca: false']],
    ['one that has expired', 'refused', ['subject: CN=CA', 'ca: true', 'until: 2025-12-01']],
  ])('leads to %s: %s', (_, kind, root) => {
    const leaf = certificate('subject: CN=db', 'issuer: CN=CA');
    const roots = [certificate(...root)];
    expect(verifyChain({ leaf, sent: [], roots, purpose: 'server', now: NOW }).kind).toBe(kind);
  });

  it('may be signed with another key than the one its issuer is known by', () => {
    const leaf = certificate('subject: CN=db', 'issuer: CN=CA', 'issuer-pair: new');
    expect(leaf.isSignedBy(certificate('subject: CN=CA', 'ca: true'))).toBe(false);
    expect(leaf.isSignedBy(certificate('subject: CN=CA', 'ca: true', 'pair: new'))).toBe(true);
  });
});

describe('other material in words', () => {
  it('a key belongs to the certificate its pair is called after', () => {
    const [key] = read(block('PRIVATE KEY', 'pair: CN=db')).keys;
    expect(key?.public?.id).toBe(certificate('subject: CN=db').key.id);
    expect(key?.public?.id).not.toBe(certificate('subject: CN=db', 'pair: of 2024').key.id);
  });

  it('a key behind a passphrase, or one without a word, tells nothing of its other half', () => {
    expect(read(block('ENCRYPTED PRIVATE KEY', 'pair: CN=db')).keys).toMatchObject([{ encrypted: true }]);
    expect(read(block('PRIVATE KEY', 'xxxx')).keys[0]?.public).toBeUndefined();
    expect(read(block('PRIVATE KEY', 'xxxx')).problems).toEqual([]);
  });

  it('a list', () => {
    const [list] = read(block('X509 CRL', 'issuer: CN=CA', 'until: 2026-02-01', 'revoked: 0A, 0B')).lists;
    expect(list).toMatchObject({ issuer: { text: 'CN=CA' }, nextUpdate: Date.UTC(2026, 1, 1) });
    expect([...list!.revoked]).toEqual(['0A', '0B']);
    expect(list!.isSignedBy(certificate('subject: CN=CA', 'ca: true'))).toBe(true);
  });

  it('parameters', () => expect(read(block('DH PARAMETERS', 'bits: 1024')).parameters).toMatchObject([{ bits: 1024 }]));

  it('what is of another kind', () =>
    expect(read(block('CERTIFICATE REQUEST', 'xxxx')).others).toMatchObject([{ label: 'CERTIFICATE REQUEST' }]));

  it('without lines of dashes it is DER', () => {
    const found = read('subject: CN=db\ndns: db\n');
    expect(found).toMatchObject({ form: 'DER', certificates: [{ names: { dns: ['db'] } }] });
  });
});

describe('what is not described', () => {
  const wrong: readonly (readonly [title: string, text: string, message: string, at: string])[] = [
    ['Base64', block('CERTIFICATE', 'MIIB'), 'this `CERTIFICATE` cannot be decoded', '-----BEGIN CERTIFICATE-----'],
    [
      'no end',
      '-----BEGIN CERTIFICATE-----\nsubject: CN=db\n',
      'this `CERTIFICATE` has no end: the file is cut off',
      '-----BEGIN CERTIFICATE-----',
    ],
    [
      'a word nobody knows',
      block('CERTIFICATE', 'subject: CN=db', 'sans: db'),
      'a description has no `sans`',
      'sans: db',
    ],
    [
      'a script',
      '#!/bin/sh\necho\n',
      'this file holds no certificate or key: it starts like a shell script',
      '#!/bin/sh',
    ],
    ['nothing', '', 'this file is empty', ''],
  ];
  it.each(wrong)('%s', (_, text, message, at) => {
    const [problem] = read(text).problems;
    expect(problem?.message).toBe(message);
    expect(text.slice(problem?.at.start, problem?.at.end)).toBe(at);
  });

  it('never throws', () => {
    const word = fc.constantFrom(
      '-----BEGIN CERTIFICATE-----',
      '-----END CERTIFICATE-----',
      'subject: ',
      'from: x',
      'key: EC',
      ':',
      '\n',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string())), (parts) => {
        const { certificates } = read(parts.join(''));
        for (const one of certificates) expect(typeof one.isSignedBy(one)).toBe('boolean');
      }),
    );
  });
});
