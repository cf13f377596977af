import { describe, expect, it } from 'vitest';
import { cert, key, LEAF, OTHER_ROOT, ROOT } from './described.js';
import { rehearsalOf, told } from './leg-of.js';

const OPEN = 'host all all all scram-sha-256\n';
const CONF = `listen_addresses = '*'
ssl = on
ssl_cert_file = 'tls/server.crt'
ssl_key_file = 'tls/server.key'
`;

interface Setting {
  readonly options: string;
  readonly certificate?: Readonly<Record<string, string>>;
  readonly serverKey?: string;
  readonly root?: string;
  readonly conf?: string;
  readonly hba?: string;
  readonly more?: Readonly<Record<string, string>>;
  readonly now?: number;
}

function outcome({
  options,
  certificate = LEAF,
  serverKey,
  root = ROOT,
  conf = '',
  hba = OPEN,
  more = {},
  now,
}: Setting) {
  const service = `[shop]\nhost=db.example.com\nuser=app\ndbname=shop\n${options.split(' ').join('\n')}\n`;
  return told(
    rehearsalOf(
      {
        'app/pg_service.conf': service,
        'app/root.crt': root,
        'db/postgresql.conf': CONF + conf,
        'db/pg_hba.conf': hba,
        'db/tls/server.crt': cert(certificate),
        'db/tls/server.key': serverKey ?? key(certificate['pair'] ?? certificate['subject']!),
        ...more,
      },
      now === undefined ? {} : { now },
    ),
  );
}

const OLD = "ssl_max_protocol_version = 'TLSv1.2'\n";
const EC_SUITE = "ssl_ciphers = 'ECDHE-ECDSA-AES256-GCM-SHA384'\n";
const VERIFY = 'sslmode=verify-full sslrootcert=root.crt';

describe('the certificate of the server', () => {
  it.each<[string, Setting, string]>([
    ['one of its root and its name', { options: VERIFY }, 'verified'],
    ['the chain alone', { options: 'sslmode=verify-ca sslrootcert=root.crt' }, 'unverified'],
    ['require with a root', { options: 'sslmode=require sslrootcert=root.crt' }, 'unverified'],
    ['another root', { options: VERIFY, root: OTHER_ROOT }, 'fails at server certificate'],
    ['another name', { options: VERIFY, certificate: { ...LEAF, dns: 'db.internal' } }, 'fails at server name'],
    [
      'a name nobody compares',
      { options: 'sslmode=verify-ca sslrootcert=root.crt', certificate: { ...LEAF, dns: 'db.internal' } },
      'unverified',
    ],
    ['expired', { options: VERIFY, now: Date.UTC(2028, 0, 1) }, 'fails at server certificate'],
    ['expired and nobody looks', { options: 'sslmode=require', now: Date.UTC(2028, 0, 1) }, 'unverified'],
    [
      'prefer with another root goes on in plaintext',
      { options: 'sslmode=prefer sslrootcert=root.crt', root: OTHER_ROOT },
      'plaintext',
    ],
    [
      'prefer with another root has nowhere to go',
      { options: 'sslmode=prefer sslrootcert=root.crt', root: OTHER_ROOT, hba: 'hostssl all all all md5\n' },
      'fails at server certificate',
    ],
    ['a root that is no certificate', { options: VERIFY, root: '# later\n' }, 'fails at client options'],
    ['a key of another', { options: 'sslmode=require', serverKey: key('somebody') }, 'fails at server start'],
    [
      'a key of another, and no TLS wanted',
      { options: 'sslmode=disable', serverKey: key('somebody') },
      'fails at server start',
    ],
    [
      'versions apart',
      { options: 'sslmode=require ssl_max_protocol_version=TLSv1.2', conf: "ssl_min_protocol_version = 'TLSv1.3'\n" },
      'fails at handshake',
    ],
    [
      'versions apart, and prefer goes on',
      { options: 'sslmode=prefer ssl_max_protocol_version=TLSv1.2', conf: "ssl_min_protocol_version = 'TLSv1.3'\n" },
      'plaintext',
    ],
    ['suites for another key', { options: 'sslmode=require', conf: OLD + EC_SUITE }, 'fails at handshake'],
    ['suites for another key, which TLS 1.3 has none of', { options: 'sslmode=require', conf: EC_SUITE }, 'unverified'],
    [
      'suites for its key',
      { options: 'sslmode=require', conf: OLD + EC_SUITE, certificate: { ...LEAF, key: 'EC prime256v1' } },
      'unverified',
    ],
  ])('%s', (_, setting, kind) => {
    expect(outcome(setting).startsWith(kind), outcome(setting)).toBe(true);
  });
});

const CLIENT = { subject: 'CN=app', issuer: 'CN=Our CA', from: '2026-09-01', until: '2027-09-01' };
const SHOWS = 'sslmode=require sslcert=client.crt sslkey=client.key';
const CA = "ssl_ca_file = 'tls/clients.crt'\n";
const files = (certificate: Readonly<Record<string, string>>, ca = ROOT) => ({
  'app/client.crt': cert(certificate),
  'app/client.key': key(certificate['subject']!),
  'db/tls/clients.crt': ca,
});

describe('the certificate of the client', () => {
  it.each<[string, Setting, string]>([
    [
      'shown and of the role',
      { options: SHOWS, conf: CA, hba: 'hostssl all all all cert\n', more: files(CLIENT) },
      'unverified',
    ],
    [
      'none',
      { options: 'sslmode=require', conf: CA, hba: 'hostssl all all all cert\n', more: files(CLIENT) },
      'fails at client certificate',
    ],
    [
      'of another role',
      { options: SHOWS, conf: CA, hba: 'hostssl all all all cert\n', more: files({ ...CLIENT, subject: 'CN=web' }) },
      'fails at client certificate',
    ],
    [
      'of another role, and any will do',
      {
        options: SHOWS,
        conf: CA,
        hba: 'hostssl all all all scram-sha-256 clientcert=verify-ca\n',
        more: files({ ...CLIENT, subject: 'CN=web' }),
      },
      'unverified',
    ],
    [
      'no CA for clients',
      { options: SHOWS, hba: 'hostssl all all all cert\n', more: files(CLIENT) },
      'fails at client certificate',
    ],
    [
      'untrusted although no record asks',
      { options: SHOWS, conf: CA, more: files(CLIENT, OTHER_ROOT) },
      'fails at client certificate',
    ],
    ['untrusted and not asked for', { options: SHOWS, more: files(CLIENT, OTHER_ROOT) }, 'unverified'],
    [
      'untrusted, and TLS 1.3 ends it',
      { options: SHOWS.replace('require', 'prefer'), conf: CA, more: files(CLIENT, OTHER_ROOT) },
      'fails at client certificate',
    ],
    [
      'untrusted, and TLS 1.2 lets prefer go on',
      {
        options: `${SHOWS.replace('require', 'prefer')} ssl_max_protocol_version=TLSv1.2`,
        conf: CA,
        more: files(CLIENT, OTHER_ROOT),
      },
      'plaintext',
    ],
    [
      'of a name that a map lets through',
      {
        options: SHOWS,
        conf: CA,
        hba: 'hostssl all all all cert map=programs\n',
        more: { ...files({ ...CLIENT, subject: 'CN=web' }), 'db/pg_ident.conf': 'programs web app\n' },
      },
      'unverified',
    ],
    [
      'of a name that a map has for others',
      {
        options: SHOWS,
        conf: CA,
        hba: 'hostssl all all all cert map=programs\n',
        more: { ...files({ ...CLIENT, subject: 'CN=web' }), 'db/pg_ident.conf': 'programs web site\n' },
      },
      'fails at client certificate',
    ],
    [
      'untrusted, which TLS 1.2 tells ahead of a wrong name',
      {
        options: `${VERIFY} sslcert=client.crt sslkey=client.key`,
        certificate: { ...LEAF, dns: 'db.internal' },
        conf: OLD + CA,
        more: files(CLIENT, OTHER_ROOT),
      },
      'fails at client certificate',
    ],
    [
      'wanted by the client',
      { options: 'sslmode=require sslcertmode=require', conf: CA, more: files(CLIENT) },
      'fails at client certificate',
    ],
  ])('%s', (_, setting, kind) => {
    expect(outcome(setting).startsWith(kind), outcome(setting)).toBe(true);
  });
});

describe('what it is authenticated by', () => {
  it.each([
    ['channel_binding=require sslmode=require', 'scram-sha-256', 'unverified'],
    ['channel_binding=require sslmode=require', 'password', 'fails at authentication'],
    ['channel_binding=require sslmode=require', 'md5', 'unknown at authentication'],
    ['channel_binding=require sslmode=prefer', 'scram-sha-256', 'unverified'],
    ['channel_binding=require sslmode=disable', 'scram-sha-256', 'fails at authentication'],
    ['require_auth=scram-sha-256 sslmode=require', 'scram-sha-256', 'unverified'],
    ['require_auth=scram-sha-256 sslmode=require', 'trust', 'fails at authentication'],
    ['require_auth=!password sslmode=require', 'password', 'fails at authentication'],
    ['require_auth=none sslmode=require', 'trust', 'unverified'],
  ])('%s, %s: %s', (options, method, kind) => {
    const found = outcome({ options, hba: `host all all all ${method}\n` });
    expect(found.startsWith(kind), found).toBe(true);
  });
});
