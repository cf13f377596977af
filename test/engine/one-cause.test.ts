import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import { exampleProject } from '../../src/engine/example-project.js';
import { judge } from '../../src/engine/judge.js';
import { plainHash } from '../../src/testing/plain-hash.js';

/** The findings of all rules but a few, as `rule: message`. */
function found(texts: Readonly<Record<string, string>>, off: readonly string[] = [], now = 0) {
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  const levels = Object.fromEntries(off.map((id) => [id, { level: 'off' as const }]));
  const { report } = judge(exampleProject(files, { title: '', files: texts, version: 17 }), rules, {
    version: '0.0.0',
    now,
    hash: plainHash,
    config: { rules: levels },
  });
  return report.findings.map(({ rule, message }) => `${rule}: ${message}`);
}

const ids = (texts: Readonly<Record<string, string>>, off?: readonly string[]) =>
  found(texts, off).map((finding) => finding.replace(/:.*$/su, ''));

describe('one cause is one finding', () => {
  const served = (hba: string, ssl = 'on') => ({
    'postgresql.conf': `listen_addresses = '*'\nssl = ${ssl}\n`,
    'pg_hba.conf': `${hba}\n`,
  });

  it.each([
    ['host all all all scram-sha-256', 'hba/plaintext-path'],
    ['hostnossl all all all scram-sha-256', 'hba/hostnossl-permitted'],
    ['hostssl all all all trust', 'hba/trust-remote'],
    ['hostssl all all all md5', 'hba/md5-method'],
    ['hostssl all all all ident', 'hba/ident-remote'],
    ['host replication all all scram-sha-256', 'replication/hba-plaintext'],
  ])('%s is told by %s, and by hba/address-any where that is off', (line, id) => {
    expect(ids(served(line))).toContain(id);
    expect(ids(served(line))).not.toContain('hba/address-any');
    expect(ids(served(line), [id, 'hba/plaintext-path'])).toContain('hba/address-any');
  });

  it('a line for the world where TLS is off is named by hba/address-any', () =>
    expect(ids(served('host all all all scram-sha-256', 'off'))).toEqual(['hba/address-any', 'server/ssl-off']));

  it('two kinds of refused lines are two findings, and one says what becomes of the file', () => {
    const texts = served('hostssl all all all scram-sha-256 clientcert=1\nhosst all all all scram-sha-256');
    const whole = 'and with that the whole file';
    expect(found(texts).filter((finding) => finding.includes(whole))).toHaveLength(1);
    expect(found(texts)).toContain(
      'hba/file-refused: PostgreSQL refuses this line, too: invalid connection type "hosst"',
    );
    expect(found(texts, ['hba/clientcert-invalid']).filter((finding) => finding.includes(whole))).toEqual([
      `hba/file-refused: PostgreSQL refuses this line ${whole}, so none of it is in force: invalid connection type "hosst"`,
    ]);
  });
});

describe('one cause of certificates is one finding', () => {
  const block = (label: string, lines: readonly string[]) =>
    [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
  const certificate = (...lines: readonly string[]) => block('CERTIFICATE', lines);
  const CA = certificate('subject: CN=CA', 'ca: true');
  const NOW = Date.UTC(2026, 0, 1);

  /** A server with its client, both in containers. */
  const joined = (
    parameters: string,
    more: Readonly<Record<string, string>>,
    hba = 'hostssl all all all scram-sha-256',
  ) => ({
    'compose.yaml': `services:
  db:
    image: postgres:17
    command: postgres -c ssl=on -c ssl_cert_file=/tls/db.crt -c ssl_key_file=/tls/db.key -c hba_file=/pg/pg_hba.conf
    volumes: ["./tls:/tls", "./pg:/pg"]
  app:
    image: example/app
    volumes: ["./tls:/tls"]
    environment:
      DATABASE_URL: postgres://app@db/shop?${parameters}
`,
    'pg/pg_hba.conf': `${hba}\n`,
    'tls/root.crt': CA,
    ...more,
  });
  const FULL = 'sslmode=verify-full&sslrootcert=/tls/root.crt';
  const sound = ['subject: CN=db', 'issuer: CN=CA', 'dns: db'];
  const at = (texts: Readonly<Record<string, string>>, off?: readonly string[]) =>
    found(texts, off, NOW).map((finding) => finding.replace(/:.*$/su, ''));

  it('nothing is wrong with a sound one', () =>
    expect(at(joined(FULL, { 'tls/db.crt': certificate(...sound) }))).toEqual([]));

  it.each([
    ['an expired certificate', 'file/cert-expired', { 'tls/db.crt': certificate(...sound, 'until: 2025-12-01') }],
    [
      'an expired root',
      'file/cert-expired',
      {
        'tls/db.crt': certificate(...sound),
        'tls/root.crt': certificate('subject: CN=CA', 'ca: true', 'until: 2025-12-01'),
      },
    ],
    [
      'another root',
      'client/rootcert-wrong',
      { 'tls/db.crt': certificate(...sound), 'tls/root.crt': certificate('subject: CN=Other', 'ca: true') },
    ],
    [
      'another name',
      'client/name-mismatch',
      { 'tls/db.crt': certificate('subject: CN=db', 'issuer: CN=CA', 'dns: db.example.com') },
    ],
    [
      'a purpose of clients',
      'file/cert-usage-mismatch',
      { 'tls/db.crt': certificate(...sound, 'purpose: clientAuth') },
    ],
    [
      'a key of another pair',
      'file/cert-key-mismatch',
      { 'tls/db.crt': certificate(...sound), 'tls/db.key': block('PRIVATE KEY', ['pair: CN=other']) },
    ],
    ['no certificate at all', 'server/cert-unreadable', { 'tls/db.crt': 'nothing of the kind\n' }],
    [
      'an intermediate that is not sent',
      'file/chain-incomplete',
      {
        'tls/db.crt': certificate('subject: CN=db', 'issuer: CN=Issuing', 'dns: db'),
        'tls/root.crt': CA,
        'compose.override.yaml':
          'services:\n  app:\n    environment:\n      PGSSLCERT: /tls/app.crt\n      PGSSLKEY: /tls/app.key\n',
        'tls/app.crt':
          certificate('subject: CN=app', 'issuer: CN=Issuing') +
          certificate('subject: CN=Issuing', 'issuer: CN=CA', 'ca: true'),
      },
    ],
  ])('%s is told by %s alone', (_, id, more) => expect(at(joined(FULL, more))).toEqual([id]));

  it('a root that is another one is told by client/will-fail where client/rootcert-wrong is off', () => {
    const more = { 'tls/db.crt': certificate(...sound), 'tls/root.crt': certificate('subject: CN=Other', 'ca: true') };
    expect(at(joined(FULL, more), ['client/rootcert-wrong'])).toEqual(['client/will-fail']);
  });

  it('plaintext in fact is told once, at the client, and the record by its own rule', () => {
    const texts = joined('sslmode=disable', { 'tls/db.crt': certificate(...sound) }, 'host all all all scram-sha-256');
    expect(at(texts)).toContain('client/plaintext-accepted');
    expect(at(texts)).toContain('hba/plaintext-path');
    expect(at(texts)).not.toContain('client/sslmode-disable');
    expect(at(texts, ['client/plaintext-accepted'])).toContain('client/sslmode-disable');
  });

  it('a CA that stands first is told as that alone', () =>
    expect(
      at({
        'postgresql.conf': 'ssl = on\n',
        'server.crt': CA + certificate(...sound),
        'server.key': block('PRIVATE KEY', ['pair: CN=db']),
      }),
    ).toEqual(['file/cert-key-mismatch']));
});
