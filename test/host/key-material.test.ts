import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/host/decode.js';
import { takeKeyBytes } from '../../src/host/key-bytes.js';
import { materialReader } from '../../src/host/key-material.js';
import type { KeyMaterial } from '../../src/semantics/certificates/material.js';
import { isReadable } from '../../src/text/files.js';
import { positionOf, type SourceFile, type Span } from '../../src/text/source.js';
import { authority, bundle, issue } from '../pki/certificates.js';
import { type KeyKind, keyAs, newKey } from '../pki/keys.js';
import { materialOf, readMaterial } from '../pki/material-of.js';
import { openssl } from '../pki/openssl.js';
import { certificateDer, dhParameters, listDer, pkcs12, request } from '../pki/others.js';
import { crl } from '../pki/revocations.js';

const root = authority('Root', { key: 'RSA-2048' });
const leaf = issue(root, 'leaf', { names: 'DNS:leaf' });

const lines = ({ problems }: KeyMaterial) =>
  problems.map(({ at, message }) => `${positionOf(at.file, at.start).line}: ${message}`);

describe('private keys', () => {
  it.each<KeyKind>(['RSA-1024', 'RSA-2048', 'RSA-PSS-2048', 'P-256', 'P-224', 'P-521', 'Ed25519', 'Ed448', 'DSA-1024'])(
    '%s is told by its public half, in every form',
    (kind) => {
      const path = newKey(kind, 'key');
      const info = openssl(['pkey', '-in', path, '-pubout']).split('\n').slice(1, -2).join('');
      const id = createHash('sha256').update(Buffer.from(info, 'base64')).digest('hex');
      const isOld = /^(?:RSA-\d|P-|DSA)/u.test(kind);
      const forms = ['der', ...(isOld ? (['traditional', 'der traditional'] as const) : [])] as const;
      for (const file of [path, ...forms.map((form) => keyAs(path, form).path)]) {
        const { keys, problems } = materialOf(file);
        expect(problems).toEqual([]);
        expect(keys).toEqual([expect.objectContaining({ encrypted: false, public: expect.objectContaining({ id }) })]);
      }
      const encrypted = materialOf(keyAs(path, 'pkcs8 encrypted').path).keys;
      expect(encrypted).toEqual([{ at: expect.anything(), label: 'ENCRYPTED PRIVATE KEY', encrypted: true }]);
    },
  );

  it('are told as encrypted in the old form too, and not read', () => {
    const { keys, problems } = materialOf(keyAs(root.key, 'traditional encrypted').path);
    expect(keys).toEqual([{ at: expect.anything(), label: 'RSA PRIVATE KEY', encrypted: true }]);
    expect(problems).toEqual([]);
  });

  it('match the certificate they belong to', () => {
    const { certificates, keys } = materialOf('both.pem', leaf.pem + leaf.keyPem + root.pem);
    expect(keys[0]!.public!.id).toBe(certificates[0]!.key.id);
    expect(keys[0]!.public!.id).not.toBe(certificates[1]!.key.id);
  });

  it('match a certificate whose point is compressed', () => {
    const path = newKey('P-256', 'compressed');
    const written = openssl(['pkey', '-in', path, '-ec_conv_form', 'compressed']);
    const ids = [path, 'x.key'].map(
      (name) => materialOf(name, name === path ? readFileSync(path) : written).keys[0]!.public!.id,
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('never get into the model', () => {
    for (const path of [leaf.key, keyAs(leaf.key, 'der').path, keyAs(root.key, 'traditional').path]) {
      const bytes = readFileSync(path);
      const material = materialOf(path);
      const secret = path.endsWith('.der')
        ? bytes.subarray(40, 60).toString('latin1')
        : bytes.toString().split('\n')[1]!;
      expect(JSON.stringify(material, (_, value) => (value instanceof Set ? [...value] : value))).not.toContain(secret);
      expect(material.file.text).not.toContain(secret);
    }
  });

  it('are told by their header where nobody has their bytes', () => {
    const file = decode('a.key', Buffer.from(leaf.keyPem));
    if (!isReadable(file)) throw new Error(file.why);
    expect(takeKeyBytes(file)).toBeDefined();
    expect(takeKeyBytes(file)).toBeUndefined();
    expect(readMaterial(file)).toMatchObject({ keys: [{ label: 'PRIVATE KEY', encrypted: false }], problems: [] });
    const inMemory = { path: 'a.key', text: leaf.keyPem };
    expect(materialReader(() => undefined)(inMemory).keys[0]!.public!.kind).toBe('EC');
  });
});

describe('lists', () => {
  it.each([
    ['fresh', {}],
    ['stale', { from: '2020-01-01T00:00:00Z', until: '2020-02-01T00:00:00Z' }],
    ['of one', { revoked: [leaf] }],
    ['of two', { revoked: [leaf, root] }],
    ['signed with RSASSA-PSS', { pss: true, revoked: [leaf] }],
  ] as const)('%s is what openssl shows', (_, options) => {
    const made = crl(root, options);
    for (const path of [made.path, listDer(made.path).path]) {
      const [list] = materialOf(path).lists;
      const facts = openssl([
        'crl',
        '-in',
        made.path,
        '-noout',
        '-issuer',
        '-lastupdate',
        '-nextupdate',
        '-nameopt',
        'RFC2253',
      ]);
      expect(`issuer=${list!.issuer.text}`).toBe(facts.split('\n')[0]);
      expect(list!.thisUpdate).toBe(Date.parse(/lastUpdate=(.*)/u.exec(facts)![1]!));
      expect(list!.nextUpdate).toBe(Date.parse(/nextUpdate=(.*)/u.exec(facts)![1]!));
      const text = openssl(['crl', '-in', made.path, '-noout', '-text']);
      expect([...list!.revoked]).toEqual([...text.matchAll(/Serial Number: (\S+)/gu)].map(([, serial]) => serial));
      expect(list!.signature.name).toBe(/Signature Algorithm: (\S+)/u.exec(text)![1]);
      const { certificates } = materialOf(bundle('two', root, leaf));
      expect(certificates.map((certificate) => list!.isSignedBy(certificate))).toEqual([true, false]);
      expect(list!.authorityKeyId).toBe(certificates[0]!.subjectKeyId);
    }
  });
});

describe('what else there is', () => {
  it('DH parameters', () => {
    for (const bits of [1024, 2048, 3072] as const)
      expect(materialOf(dhParameters(bits).path).parameters).toEqual([{ at: expect.anything(), bits }]);
  });

  it('is told by its label', () => {
    const others = (path: string) => materialOf(path).others.map(({ label }) => label);
    expect(others(request(leaf).path)).toEqual(['CERTIFICATE REQUEST']);
    expect(others(keyAs(leaf.key, 'public').path)).toEqual(['PUBLIC KEY']);
    expect(others(pkcs12(leaf).path)).toEqual(['PKCS#12']);
  });

  it('stands in one file in its order', () => {
    const { certificates, keys, lists, parameters, others, problems, form } = materialOf(
      'all.pem',
      ['# mine\n', leaf.pem, crl(root).pem, leaf.keyPem, dhParameters(2048).bytes, request(leaf).bytes, root.pem].join(
        '\n',
      ),
    );
    expect([certificates.length, keys.length, lists.length, parameters.length, others.length]).toEqual([2, 1, 1, 1, 1]);
    expect(problems).toEqual([]);
    expect(form).toBe('PEM');
    expect(positionOf(certificates[0]!.at.file, certificates[0]!.at.start).line).toBe(3);
  });
});

describe('what is no key material', () => {
  it.each([
    ['', 'is empty'],
    ['#!/bin/bash\nopenssl req -x509\n', 'holds no certificate or key: it starts like a shell script'],
    ['#!/usr/bin/env python3\nimport ssl\n', 'holds no certificate or key: it starts like a Python script'],
    ['import os\nimport sys\n', 'holds no certificate or key: it starts like a Python script'],
    ['<!DOCTYPE html>\n<html><title>404</title>', 'holds no certificate or key: it starts like an HTML page'],
    [
      'version https://git-lfs.github.com/spec/v1\noid sha256:1\n',
      'is a pointer of Git LFS: the real file was not fetched',
    ],
    ['\0GITCRYPT\0\x01\x02', 'is locked by git-crypt'],
    ['$ANSIBLE_VAULT;1.1;AES256\n6162\n', 'is encrypted by Ansible Vault'],
    ['data: ENC[AES256_GCM,data:a]\nsops:\n  kms: []\n', 'is encrypted by SOPS'],
    ['{{ server_certificate }}\n', 'is a template: what is put in is not known here'],
    ['PuTTY-User-Key-File-2: ssh-rsa\n', 'is a key of PuTTY, which OpenSSL does not read'],
    ['ssh-ed25519 AAAAC3Nza a@b\n', 'is a public key of SSH, which OpenSSL does not read'],
    [`${root.pem.split('\n').slice(1, -2).join('\n')}\n`, 'is base64 without its `-----BEGIN` and `-----END` lines'],
    ['hello\n', 'holds no certificate, key or list'],
  ])('%j', (text, words) => {
    const material = materialOf('server.crt', text);
    expect(material.form).toBe('none');
    expect(lines(material)).toEqual([`1: this file ${words}`]);
  });

  it('is a key of OpenSSH', () => {
    const label = 'OPENSSH PRIVATE KEY';
    const material = materialOf('id', `-----BEGIN ${label}-----\nb3BlbnNzaA==\n-----END ${label}-----\n`);
    expect(lines(material)).toEqual(['1: this key is in the form of OpenSSH, which OpenSSL does not read']);
  });

  it('is told of binary files that are damaged', () => {
    const { bytes } = certificateDer(leaf);
    expect(lines(materialOf('a.der', bytes.subarray(0, 200)))).toEqual([
      '1: this binary file cannot be decoded: it is damaged or cut off',
    ]);
    expect(materialOf('a.der', bytes.subarray(0, 200)).form).toBe('DER');
  });

  it('is told of one damaged block among others', () => {
    const damaged = leaf.pem.replace(/\n.{64}\n/u, `\n${'A'.repeat(64)}\n`);
    const material = materialOf('a.pem', root.pem + damaged + root.pem);
    expect(material.certificates.length).toBe(2);
    const line = root.pem.split('\n').length;
    expect(lines(material)).toEqual([`${line}: this certificate cannot be decoded: it is damaged`]);
  });
});

const within = ({ file, start, end }: Span, mine: SourceFile) =>
  file === mine && 0 <= start && start <= end && end <= mine.text.length;

describe('hostile files', () => {
  const begin = '-----BEGIN CERTIFICATE-----\n';
  const nested = (depth: number) => {
    let der = Buffer.from([0x30, 0]);
    for (let level = 0; level < depth; level++) {
      const { length } = der;
      const size =
        length < 128
          ? [length]
          : length < 65_536
            ? [0x82, length >> 8, length & 255]
            : [0x83, length >> 16, (length >> 8) & 255, length & 255];
      der = Buffer.concat([Buffer.from([0x30, ...size]), der]);
    }
    return der;
  };
  const pem = (der: Buffer, label = 'CERTIFICATE') =>
    `-----BEGIN ${label}-----\n${der.toString('base64').replace(/.{64}/gu, '$&\n')}\n-----END ${label}-----\n`;

  it.each([
    ['headers and nothing else', begin.repeat(340_000)],
    ['a long body', `${begin}${`${'A'.repeat(64)}\n`.repeat(76_000)}-----END CERTIFICATE-----\n`],
    ['a body of blanks', `${begin}${' '.repeat(100_000)}A\n-----END CERTIFICATE-----\n`.repeat(90)],
    ['dashes', '-'.repeat(9_000_000)],
    ['deep nesting', pem(nested(5_000))],
    ['thousands of certificates', root.pem.repeat(7_000)],
    [
      'a list of nothing but entries',
      pem(
        Buffer.concat([Buffer.from([0x30, 0x83, 0x2d, 0xc6, 0xc0]), Buffer.alloc(3_000_000, Buffer.from([5, 0]))]),
        'X509 CRL',
      ),
    ],
  ])('%s are read within seconds, and told', (_, text) => {
    const started = performance.now();
    const material = materialOf('hostile.pem', text);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(material.problems.length).toBeGreaterThan(0);
    expect(material.problems.length).toBeLessThan(30);
  });

  it('are read without an error, whatever is cut or changed', () => {
    const files = [
      leaf.pem,
      leaf.keyPem,
      crl(root, { revoked: [leaf] }).pem,
      dhParameters(2048).bytes,
      certificateDer(leaf).bytes,
      pkcs12(leaf).bytes,
      readFileSync(keyAs(leaf.key, 'der').path),
    ].map((one) => Buffer.from(one));
    const change = fc.record({ at: fc.nat(2_000), cut: fc.nat(60), put: fc.uint8Array({ maxLength: 5 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { maxLength: 3 }),
        fc.nat(2_500),
        (bytes, changes, length) => {
          let made = bytes;
          for (const { at, cut, put } of changes)
            made = Buffer.concat([made.subarray(0, at), put, made.subarray(at + cut)]);
          const file = decode('any', made.subarray(0, length));
          if (!isReadable(file)) return;
          const { certificates, keys, lists, parameters, others, problems } = readMaterial(file);
          for (const { at } of [...certificates, ...keys, ...lists, ...parameters, ...others, ...problems])
            expect(within(at, file)).toBe(true);
          for (const one of certificates) for (const other of certificates) one.isSignedBy(other);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('are read without an error when a certificate is damaged inside', () => {
    const { bytes } = certificateDer(leaf);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, value) => {
        const made = Buffer.from(bytes);
        made[at] = value;
        const { certificates, problems } = materialOf('a.pem', pem(made));
        expect(certificates.length + problems.length).toBe(1);
      }),
      { numRuns: 1_000 },
    );
  });
});
