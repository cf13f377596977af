import {
  chosenOf,
  hba,
  inTheClear,
  libpqSays,
  options,
  overTls,
  type PeerCase,
  refused,
  STANDBY,
  setting,
  settings,
} from './case.js';
import { ECDHE_3DES, ECDHE_AES, ECDHE_RC4 } from './suites.js';

const tool = 'cnspec, Mondoo PostgreSQL Security (2026-08)';

/** Judges line by line, whatever stands above. */
export const CNSPEC: readonly PeerCase[] = [
  {
    tool,
    says: 'initdb\'s records for the loopback addresses fail "remote connections require TLS"',
    files: hba(
      'local all all peer\nhost all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\nhostssl all all NET.1.0.0/16 scram-sha-256\n',
    ),
    finds: [],
    truth: [inTheClear('127.0.0.1', 'sasl'), inTheClear('NET.1.2.3', 'no-entry'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool,
    says: '`hostnossl … reject`, which makes everybody use TLS, fails as a record without TLS',
    files: hba('hostnossl all all all reject\nhostssl all all NET.0.0.0/8 scram-sha-256\n'),
    finds: [],
    truth: [inTheClear('NET.1.2.3', 'reject'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool,
    says: 'two failures where no plaintext gets in: the rejection, and the `host` below it',
    files: hba('hostnossl all all 0.0.0.0/0 reject\nhost all all 127.0.0.1/32 scram-sha-256\n'),
    finds: [],
    truth: [inTheClear('127.0.0.1', 'reject'), overTls('127.0.0.1', 'sasl'), inTheClear('NET.1.2.3', 'reject')],
  },
  {
    tool,
    says: 'the same twice, for a network',
    files: hba('hostnossl all all 0.0.0.0/0 reject\nhost all all NET.1.0.0/16 scram-sha-256\n'),
    finds: [],
    truth: [inTheClear('NET.1.2.3', 'reject'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool: `${tool}, after its remediation`,
    says: 'its sed made `hostssl … reject` of the rejection: passes, with TLS shut out and plaintext let in',
    files: hba('hostssl all all 0.0.0.0/0 reject\nhost all all NET.1.0.0/16 scram-sha-256\n'),
    finds: ['pg_hba.conf:2 hba/downgrade-after-tls-reject'],
    truth: [overTls('NET.1.2.3', 'reject'), inTheClear('NET.1.2.3', 'sasl')],
  },
  {
    tool: `${tool}, after its remediation`,
    says: 'its sed knows no `all` and no mask in a column of its own, so these records stay',
    files: hba('host app all all scram-sha-256\nhost sales all NET.0.0.0 255.0.0.0 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/plaintext-path', 'pg_hba.conf:2 hba/plaintext-path'],
    truth: [inTheClear('NET.1.2.3', 'sasl'), inTheClear('NET.1.2.3', 'sasl', { database: 'sales' })],
  },
  {
    tool,
    says: 'a bare `cert` fails for want of `clientcert=verify-full`, which is what it means',
    files: hba('hostssl all all NET.0.0.0/8 cert\n'),
    finds: [],
    truth: [options('{clientcert=verify-full}'), overTls('NET.1.2.3', 'certificate')],
  },
  {
    tool,
    says: '`clientcert` on other methods needs a CA as well, and only `cert` is looked at',
    files: hba('hostssl all all NET.0.0.0/8 scram-sha-256 clientcert=verify-full\n', { ssl_ca_file: '' }),
    settings: { ssl_ca_file: '' },
    finds: ['pg_hba.conf:1 server/ca-missing-for-clientcert'],
    truth: [
      options('{clientcert=verify-full}'),
      libpqSays('sslmode=require', 'client certificates can only be checked if a root certificate store is available'),
    ],
  },
  {
    tool,
    says: 'a replication record is one whose database is `replication` and nothing else: a list is missed',
    files: hba('hostssl all all all scram-sha-256\nhost all,replication standby NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:2 hba/plaintext-path'],
    truth: [inTheClear('NET.1.2.3', 'sasl', STANDBY), inTheClear('NET.1.2.3', 'no-entry', { user: 'app' })],
  },
  {
    tool,
    says: 'a list is missed, also where it is the one way to replicate without TLS',
    files: hba('hostnossl all all all reject\nhost all,replication standby NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:2 replication/hba-plaintext'],
    truth: [
      inTheClear('NET.1.2.3', 'sasl', STANDBY),
      inTheClear('NET.1.2.3', 'reject', { user: 'standby' }),
      overTls('NET.1.2.3', 'sasl', { user: 'standby' }),
    ],
  },
  {
    tool,
    says: 'a line that cannot be read is skipped in silence; PostgreSQL skips the whole file',
    files: hba('hostssl all all NET.0.0.0/8 scram-sha-256\nhostssl all all NET.0.0.0/8\n'),
    finds: ['pg_hba.conf:2 hba/file-refused'],
    truth: [refused('end-of-line before authentication method')],
  },
  {
    tool,
    says: 'postgresql.auto.conf is not read, so TLS looks switched on',
    files: { ...settings({}), 'postgresql.auto.conf': "ssl = 'off'\n" },
    finds: [
      'pg_hba.conf:1 hba/hostssl-inert',
      'postgresql.auto.conf:1 server/ssl-off',
      'postgresql.conf:2 server/setting-overridden',
    ],
    truth: [setting('ssl', 'off')],
  },
  {
    tool,
    says: 'a cipher list with HIGH and !aNULL in it is strong, whatever else is',
    files: settings({ ssl_ciphers: 'HIGH:RC4:3DES:!aNULL' }),
    finds: ['postgresql.conf:5 server/ciphers-weak', 'postgresql.conf:5 server/ciphers-weak'],
    truth: [setting('ssl_ciphers', 'HIGH:RC4:3DES:!aNULL')],
  },
  {
    tool,
    says: "PostgreSQL's default list passes for its HIGH; we say nothing, as no OpenSSL of today finds 3DES in it",
    files: settings({ ssl_ciphers: 'HIGH:MEDIUM:+3DES:!aNULL' }),
    finds: [],
    truth: [chosenOf([ECDHE_3DES, ECDHE_RC4]), chosenOf([ECDHE_3DES, ECDHE_RC4, ECDHE_AES], ECDHE_AES)],
  },
  {
    tool,
    says: 'the same list, where nobody wrote it',
    files: settings({}),
    finds: [],
    truth: [setting('ssl_ciphers', 'HIGH:MEDIUM:+3DES:!aNULL')],
  },
];
// Left out: cnspec#3707 and cnspec-policies#520 are about managed servers, whose descriptions we do not read yet.
