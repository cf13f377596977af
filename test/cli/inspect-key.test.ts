import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tree } from '../host/tree.js';
import { authority, issue } from '../pki/certificates.js';
import { keyAs } from '../pki/keys.js';
import { certificateDer, pkcs12 } from '../pki/others.js';
import { crl } from '../pki/revocations.js';
import { built, type CommandLine } from './built.js';

let hostssl: CommandLine;
beforeAll(async () => {
  hostssl = await built();
});

const root = authority('Root', {
  key: 'RSA-2048',
  pathLength: 1,
  from: '2024-01-01T00:00:00Z',
  until: '2044-01-01T00:00:00Z',
});
const leaf = issue(root, 'db', {
  names: 'DNS:db.example.com,IP:10.0.0.1',
  usage: 'serverAuth',
  subject: '/O=Example/CN=db',
});

interface Shown {
  readonly kind: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly { readonly message: string; readonly line: number }[];
}

function inspected(files: Readonly<Record<string, string | Buffer>>, ...args: readonly string[]): Shown {
  const cwd = tree(files);
  const { stdout, stderr } = hostssl({ cwd }, 'inspect', '--as', 'key', '-f', 'json', ...args, ...Object.keys(files));
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { readonly files: readonly Shown[] }).files[0]!;
}

describe('inspect of key material', () => {
  it('shows certificates and keys in their order, and what belongs to what', () => {
    const { kind, rows, problems } = inspected({
      'all.pem': leaf.keyPem + leaf.pem + root.pem + crl(root, { revoked: [leaf] }).pem,
    });
    const lines = (text: string) => text.trimEnd().split('\n').length;
    const leafLine = lines(leaf.keyPem) + 1;
    const rootLine = leafLine + lines(leaf.pem);
    expect(kind).toBe('key');
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        what: 'private key',
        line: 1,
        form: 'PEM',
        label: 'PRIVATE KEY',
        encrypted: false,
        key: 'EC prime256v1',
        matches: leafLine,
      },
      {
        what: 'certificate',
        line: leafLine,
        form: 'PEM',
        subject: 'CN=db,O=Example',
        issuer: 'CN=Root',
        issuerLine: rootLine,
        serial: leaf.serial,
        notBefore: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u),
        notAfter: expect.stringMatching(/^\d{4}-/u),
        key: 'EC prime256v1',
        signature: 'sha256WithRSAEncryption',
        names: ['DNS:db.example.com', 'IP:10.0.0.1'],
        ca: null,
        pathLength: null,
        usage: ['serverAuth'],
        critical: [],
        subjectKeyId: expect.stringMatching(/^[0-9A-F]{40}$/u),
        authorityKeyId: rows[2]!['subjectKeyId'],
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
      expect.objectContaining({
        subject: 'CN=Root',
        issuerLine: rootLine,
        notBefore: '2024-01-01T00:00:00Z',
        notAfter: '2044-01-01T00:00:00Z',
        key: 'RSA 2048',
        ca: true,
        pathLength: 1,
        usage: ['keyCertSign', 'cRLSign'],
      }),
      expect.objectContaining({ what: 'revocation list', issuer: 'CN=Root', revoked: [leaf.serial] }),
    ]);
  });

  it('shows binary files, and what they are', () => {
    const [certificate] = inspected({ 'db.der': certificateDer(leaf).bytes }).rows;
    expect(certificate).toMatchObject({ what: 'certificate', form: 'DER', line: 1, subject: 'CN=db,O=Example' });
    const [key] = inspected({ 'db.key': readFileSync(keyAs(leaf.key, 'der').path) }).rows;
    expect(key).toMatchObject({
      what: 'private key',
      form: 'DER',
      encrypted: false,
      key: 'EC prime256v1',
      matches: null,
    });
    expect(inspected({ 'db.p12': pkcs12(leaf).bytes }).rows).toEqual([{ what: 'PKCS#12', line: 1, form: 'DER' }]);
  });

  it('tells an encrypted key without asking for its passphrase', () => {
    const { rows, problems } = inspected({ 'db.key': keyAs(leaf.key, 'pkcs8 encrypted').text });
    expect(rows).toEqual([
      {
        what: 'private key',
        line: 1,
        form: 'PEM',
        label: 'ENCRYPTED PRIVATE KEY',
        encrypted: true,
        key: null,
        matches: null,
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('tells what cannot be read, at its line', () => {
    const cut = root.pem + leaf.pem.slice(0, 300);
    expect(inspected({ 'db.pem': cut }).problems).toEqual([
      expect.objectContaining({
        message: 'this `CERTIFICATE` has no end: the file is cut off',
        line: root.pem.trimEnd().split('\n').length + 1,
        column: 1,
      }),
    ]);
    const cwd = tree({ 'server.crt': '#!/bin/sh\nexit 0\n' });
    const { stdout, status } = hostssl({ cwd }, 'inspect', '--as', 'key', 'server.crt');
    expect(status).toBe(1);
    expect(stdout).toBe(
      'server.crt (key)\nserver.crt:1:1: this file holds no certificate or key: it starts like a shell script\n',
    );
  });

  it.each<[string, string]>([
    ['a script', '#!/bin/sh\n'],
    ['a file that is cut off', leaf.pem.slice(0, 300)],
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 3\n'],
    ['what Ansible Vault encrypted', '$ANSIBLE_VAULT;1.1;AES256\n6338\n'],
    ['an empty file', ''],
  ])('ends with 1 for %s, and with 0 for a certificate', (_, text) => {
    const cwd = tree({ 'bad.crt': text, 'good.crt': leaf.pem });
    expect(hostssl({ cwd }, 'inspect', 'bad.crt').status).toBe(1);
    expect(hostssl({ cwd }, 'inspect', 'bad.crt', 'good.crt').status).toBe(1);
    expect(hostssl({ cwd }, 'inspect', 'good.crt').status).toBe(0);
    expect(hostssl({ cwd }, 'inspect', 'bad.crt', 'none.crt').status).toBe(2);
  });

  it('reads PEM and DER from standard input', () => {
    const cwd = tree({});
    for (const input of [leaf.pem, certificateDer(leaf).bytes]) {
      const { stdout, status } = hostssl({ cwd, input }, 'inspect', '-f', 'json', '-');
      expect(status).toBe(0);
      expect(JSON.parse(stdout).files).toEqual([
        expect.objectContaining({ file: '-', kind: 'key', rows: [expect.objectContaining({ what: 'certificate' })] }),
      ]);
    }
  });

  it('says what other files of the family are, whatever they are called', () => {
    const request = '-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n';
    const cwd = tree({ 'db.p12': pkcs12(leaf).bytes, 'db.csr': request });
    const { stdout, status } = hostssl({ cwd }, 'inspect', 'db.p12', 'db.csr');
    expect(status).toBe(0);
    expect(stdout).toContain('PKCS#12, line 1: certificates and keys behind a password');
    expect(stdout).toContain('CERTIFICATE REQUEST, line 1: what a CA is asked to sign');
  });

  it('shows people a block for each, with the days that are left', () => {
    const cwd = tree({ 'ca.crt': root.pem });
    const shown = (now: string) => hostssl({ cwd }, 'inspect', '--now', now, 'ca.crt').stdout;
    expect(shown('2043-12-30')).toMatch(
      /^ca\.crt \(key\)\ncertificate, line 1\n {2}form: +PEM\n {2}subject: +CN=Root\n/u,
    );
    expect(shown('2043-12-30')).toContain('2044-01-01T00:00:00Z (2 days left)');
    expect(shown('2044-01-02')).toContain('2044-01-01T00:00:00Z (expired, 1 day ago)');
    expect(shown('2023-12-31')).toContain('2024-01-01T00:00:00Z (not yet, 1 day to go)');
    for (const line of shown('2043-12-30').split('\n')) expect(line.length).toBeLessThan(120);
  });

  it('says which certificate of all files a key belongs to', () => {
    const cwd = tree({
      'good.crt': leaf.pem,
      'good.key': leaf.keyPem,
      'ca.crt': root.pem,
      'all.pem': leaf.keyPem + leaf.pem,
    });
    const matches = (...files: string[]) => /matches: +(.*)/u.exec(hostssl({ cwd }, 'inspect', ...files).stdout)?.[1];
    expect(matches('good.crt', 'good.key')).toBe('the certificate `CN=db,O=Example` of good.crt');
    expect(matches('good.key', 'ca.crt')).toBe('none of these certificates');
    expect(matches('good.key')).toBeUndefined();
    expect(matches('all.pem')).toMatch(/^the certificate of line \d+$/u);
  });

  it('prints no line of a key', () => {
    for (const path of [leaf.key, root.key, keyAs(root.key, 'traditional').path]) {
      const text = readFileSync(path, 'latin1');
      const cwd = tree({ 'a.key': text });
      for (const format of ['table', 'json']) {
        const { stdout } = hostssl({ cwd }, 'inspect', '-f', format, join(cwd, 'a.key'));
        expect(stdout).toContain('private key');
        for (const line of text.split('\n').slice(1, -2)) expect(stdout).not.toContain(line);
      }
    }
  });
});
