import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Certificate } from '../../../src/semantics/certificates/material.js';
import { authority, issue } from '../../pki/certificates.js';
import { everyCertificate } from '../../pki/everything.js';
import { materialOf } from '../../pki/material-of.js';
import { openssl } from '../../pki/openssl.js';
import { certificateDer, trustedCertificate } from '../../pki/others.js';

const all = [...everyCertificate()];

const read = (path: string): Certificate => {
  const { certificates, problems } = materialOf(path);
  expect(problems).toEqual([]);
  return certificates[0]!;
};

/** What `openssl x509` says, `name=value` to a line. */
function told(path: string, ...options: readonly string[]): ReadonlyMap<string, string> {
  const lines = openssl(['x509', '-in', path, '-noout', '-nameopt', 'RFC2253', ...options])
    .trim()
    .split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

const extension = (text: string, title: string): string | undefined =>
  new RegExp(`^ +${title}: ?(?:critical)?\\s*\\n +(.*)$`, 'mu').exec(text)?.[1]?.trim();

describe('a certificate', () => {
  it.each(all)('%s is what openssl shows', (_, { certificate: path }) => {
    const certificate = read(path);
    const facts = told(path, '-subject', '-issuer', '-serial', '-startdate', '-enddate', '-fingerprint', '-sha256');
    expect(certificate.subject.text).toBe(facts.get('subject'));
    expect(certificate.issuer.text).toBe(facts.get('issuer'));
    expect(certificate.serial).toBe(facts.get('serial'));
    expect(certificate.notBefore).toBe(Date.parse(facts.get('notBefore')!));
    expect(certificate.notAfter).toBe(Date.parse(facts.get('notAfter')!));
    expect(certificate.id).toBe(facts.get('sha256 Fingerprint')!.replaceAll(':', '').toLowerCase());

    const text = openssl(['x509', '-in', path, '-noout', '-text', '-certopt', 'ext_dump']);
    expect(certificate.version).toBe(Number(/Version: (\d)/u.exec(text)![1]));
    expect(certificate.signature.name).toBe(/Signature Algorithm: (\S+)/u.exec(text)![1]);
    const bits = /Public-Key: \((\d+) bit\)/u.exec(text)?.[1];
    expect(certificate.key.bits).toBe(bits === undefined ? undefined : Number(bits));
    expect(certificate.key.curve).toBe(/ASN1 OID: (\S+)/u.exec(text)?.[1]);
    const key = openssl(['x509', '-in', path, '-noout', '-pubkey']);
    const info = Buffer.from(key.split('\n').slice(1, -2).join(''), 'base64');
    expect(certificate.key.id).toBe(createHash('sha256').update(info).digest('hex'));
  });

  it.each(all)('%s has the extensions that openssl shows', (_, { certificate: path }) => {
    const { names, basicConstraints, keyUsage, extendedKeyUsage, ...certificate } = read(path);
    const text = openssl(['x509', '-in', path, '-noout', '-text']);
    const constraints = extension(text, 'X509v3 Basic Constraints');
    const length = basicConstraints?.pathLength === undefined ? '' : `, pathlen:${basicConstraints.pathLength}`;
    expect(basicConstraints && `CA:${basicConstraints.ca ? 'TRUE' : 'FALSE'}${length}`).toBe(constraints);
    const id = (title: string) =>
      extension(text, title)
        ?.replace(/^keyid:/u, '')
        .replaceAll(':', '');
    expect(certificate.subjectKeyId).toBe(id('X509v3 Subject Key Identifier'));
    expect(certificate.authorityKeyId).toBe(id('X509v3 Authority Key Identifier'));
    const alternatives = extension(text, 'X509v3 Subject Alternative Name')?.split(', ') ?? [];
    expect(names.dns.map((name) => `DNS:${name}`)).toEqual(alternatives.filter((name) => name.startsWith('DNS:')));
    expect(names.ip.length).toBe(alternatives.filter((name) => name.startsWith('IP Address:')).length);
    expect(names.others).toBe(alternatives.filter((name) => !/^(?:DNS|IP Address):/u.test(name)).length);
    expect(keyUsage?.length).toBe(extension(text, 'X509v3 Key Usage')?.split(', ').length);
    expect(extendedKeyUsage?.length).toBe(extension(text, 'X509v3 Extended Key Usage')?.split(', ').length);
  });

  it('tells usages, addresses and constraints by their names', () => {
    const of = (name: string) => read(everyCertificate().get(name)!.certificate);
    expect(of('usages').keyUsage).toEqual(['digitalSignature', 'keyAgreement', 'decipherOnly']);
    expect(of('usages').extendedKeyUsage).toEqual(['msSGC', '1.2.3.4', 'anyExtendedKeyUsage']);
    expect(of('addresses').names.ip).toEqual(['10.0.0.1', '2001:db8::1', '::1', '::', '::ffff:1.2.3.4', '1:0:0:2::3']);
    expect(of('constraints').nameConstraints).toEqual({
      permitted: [
        { kind: 'dns', value: 'example.com' },
        { kind: 'ip', value: '10.0.0.0/255.0.0.0' },
      ],
      excluded: [
        { kind: 'email', value: '.example.org' },
        { kind: 'ip', value: '2001:db8::/ffff:ffff::' },
      ],
    });
    expect(of('an unknown critical extension').unhandledCritical).toEqual(['1.2.3.4']);
    expect(of('an unknown extension').unhandledCritical).toEqual([]);
    expect(of('RSASSA-PSS with SHA-512').signature).toEqual({ name: 'rsassaPss', hash: 'SHA-512' });
    expect(of('MD5').signature.hash).toBe('MD5');
    expect(of('by Ed25519').signature).toEqual({ name: 'ED25519' });
    expect(of('a name of many parts').subject.commonNames).toEqual([' x #"<>;\\ ']);
    expect(of('no name').subject).toEqual({ text: '', id: '', commonNames: [] });
  });

  it.each([
    ['basicConstraints', 'critical,CA:FALSE'],
    ['keyUsage', 'critical,digitalSignature'],
    ['extendedKeyUsage', 'critical,serverAuth'],
    ['subjectAltName', 'critical,DNS:a'],
    ['certificatePolicies', 'critical,1.2.3'],
    ['crlDistributionPoints', 'critical,URI:http://a'],
    ['policyConstraints', 'critical,requireExplicitPolicy:3'],
    ['inhibitAnyPolicy', 'critical,2'],
    ['noCheck', 'critical,ignored'],
    ['nsCertType', 'critical,server'],
    ['subjectKeyIdentifier', 'critical,hash'],
    ['authorityKeyIdentifier', 'critical,keyid'],
    ['issuerAltName', 'critical,DNS:a'],
    ['tlsfeature', 'critical,status_request'],
    ['authorityInfoAccess', 'critical,OCSP;URI:http://a'],
    ['1.2.3.4', 'critical,ASN1:NULL'],
  ])('OpenSSL handles a critical %s just where we say so', (extension, value) => {
    const root = authority('handles');
    const { certificate } = issue(root, 'handled', { extensions: { [extension]: value } });
    let words = '';
    try {
      openssl(['verify', '-CAfile', root.certificate, certificate]);
    } catch (error) {
      words = String((error as { stdout?: string }).stdout) + String((error as { stderr?: string }).stderr);
    }
    expect(read(certificate).unhandledCritical.length > 0).toBe(words.includes('unhandled critical extension'));
  });

  it('is the same as PEM, as DER and with notes on trust', () => {
    const { certificate: path } = everyCertificate().get('by the intermediate')!;
    const { at, isSignedBy, ...facts } = read(path);
    const made = everyCertificate().get('by the intermediate')!;
    for (const other of [certificateDer(made).path, trustedCertificate(made).path])
      expect(read(other)).toMatchObject(facts);
    expect(materialOf(certificateDer(made).path).form).toBe('DER');
  });
});

describe('isSignedBy', () => {
  const certificates = all.map(([, { certificate }]) => read(certificate));

  it('agrees with openssl about every pair', () => {
    for (const one of certificates) {
      const issuers = certificates.filter((other) => one.isSignedBy(other));
      for (const issuer of issuers) expect(issuer.subject.text).toBe(one.issuer.text);
      const isIssuerHere = certificates.some(({ subject }) => subject.id === one.issuer.id);
      expect(issuers.length).toBe(isIssuerHere ? 1 : 0);
    }
  });

  it('says no where the certificate was changed', () => {
    const root = authority('changed');
    const { certificate } = issue(root, 'victim', { names: 'DNS:victim' });
    const der = Buffer.from(
      openssl(['x509', '-in', certificate, '-outform', 'PEM']).split('\n').slice(1, -2).join(''),
      'base64',
    );
    der.write('v1ctim', der.indexOf('victim'));
    const [changed] = materialOf('changed.der', der).certificates;
    expect(changed!.subject.text).toMatch(/v1ctim|victim/u);
    expect(changed!.isSignedBy(read(root.certificate))).toBe(false);
    expect(read(certificate).isSignedBy(read(root.certificate))).toBe(true);
  });
});
