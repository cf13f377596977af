import { chosenOf, conf, hba, inTheClear, libpqSays, overTls, type PeerCase, setting, settings } from './case.js';
import { ECDHE_AES } from './suites.js';

const tool = 'KloudDB Shield (2025-12)';
const COLONS = 'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256';
const COMMAS = 'TLS_AES_256_GCM_SHA384,TLS_AES_128_GCM_SHA256,TLS_CHACHA20_POLY1305_SHA256';

/** Two checks of the same line, each the wrong way round. */
export const KLOUDDB: readonly PeerCase[] = [
  {
    tool,
    says: 'control 8 over the file passes `host`, because its test is inverted',
    files: hba('host all all NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/plaintext-path'],
    truth: [inTheClear('NET.1.2.3', 'sasl')],
  },
  {
    tool,
    says: 'control 8 over the file reports everything that is not `host`: sockets and `hostssl`',
    files: hba('local all all peer\nhostssl all all NET.0.0.0/8 scram-sha-256\n'),
    finds: [],
    truth: [inTheClear('NET.1.2.3', 'no-entry'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool,
    says: 'the SSL audit skips lines with "ssl" in them, and `hostnossl` has it',
    files: hba('hostssl all all NET.0.0.0/8 scram-sha-256\nhostnossl all all NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:2 hba/hostnossl-permitted'],
    truth: [inTheClear('NET.1.2.3', 'sasl'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool,
    says: 'the SSL audit skips lines with "ssl" in them, and a database may be called so',
    files: hba('host sslreports all NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/plaintext-path'],
    truth: [inTheClear('NET.1.2.3', 'sasl', { database: 'sslreports' })],
  },
  {
    tool,
    says: 'the last word of a line is its method: an option behind `trust` hides it',
    files: hba('hostssl all all NET.0.0.0/8 trust clientcert=verify-ca\n'),
    finds: ['pg_hba.conf:1 hba/clientcert-ca-only'],
    truth: [overTls('NET.1.2.3', 'certificate')],
  },
  {
    tool,
    says: 'the last word of a line is its method: a comment behind `trust` hides it',
    files: hba('hostssl all all NET.0.0.0/8 trust # until Monday\n'),
    finds: ['pg_hba.conf:1 hba/trust-remote'],
    truth: [overTls('NET.1.2.3', 'nothing')],
  },
  {
    tool,
    says: '6.10 splits at commas, so that a list with colons, as OpenSSL wants them, fails',
    files: settings({ ssl_ciphers: COLONS }),
    finds: [],
    truth: [setting('ssl_ciphers', COLONS)],
  },
  {
    tool: 'CIS PostgreSQL 18 1.0.0, 6.10',
    says: 'asks for TLS 1.3 in ssl_ciphers: OpenSSL 3 refuses that, and 1.1.1 is left without TLS 1.2',
    files: settings({ ssl_ciphers: COMMAS }),
    settings: { ssl_ciphers: COMMAS },
    finds: ['postgresql.conf:5 server/tls-startup-failure'],
    truth: [chosenOf([ECDHE_AES], undefined)],
  },
  {
    tool,
    says: 'its model of a primary_conninfo has `sslcompression=1`',
    files: settings({
      primary_conninfo: 'host=db.example.com user=standby sslmode=verify-full sslrootcert=/ca.crt sslcompression=1',
    }),
    served: 'host all all all trust\n',
    finds: [],
    truth: [libpqSays('sslmode=verify-full sslrootcert=$CRT sslcompression=1', '')],
  },
  {
    tool,
    says: 'control 9 looks for 0.0.0.0/0: the whole of IPv6 and two halves of IPv4 pass',
    files: hba('host app all ::/0 password\nhost all all 0.0.0.0/1 trust\nhost all all 128.0.0.0/1 trust\n'),
    finds: [
      'pg_hba.conf:1 hba/plaintext-path',
      'pg_hba.conf:1 hba/cleartext-password',
      'pg_hba.conf:2 hba/plaintext-path',
      'pg_hba.conf:2 hba/trust-remote',
      'pg_hba.conf:3 hba/plaintext-path',
      'pg_hba.conf:3 hba/trust-remote',
    ],
    truth: [inTheClear('NET.1.2.3', 'nothing'), inTheClear('::1', 'password')],
  },
  {
    tool,
    says: 'servers are compared by the text of their settings: other paths to a key are a difference',
    files: {
      'a/postgresql.conf': conf({ ssl_key_file: '/etc/ssl/a.key', log_timezone: 'UTC' }),
      'a/pg_hba.conf': 'hostssl all,replication all NET.0.0.0/8 scram-sha-256\n',
      'b/postgresql.conf': conf({ ssl: 'yes', ssl_key_file: '/etc/ssl/b.key' }),
      'b/pg_hba.conf': 'hostssl all all NET.0.0.0/8 scram-sha-256\nhostssl replication all NET.0.0.0/8 scram-sha-256\n',
    },
    config: { replications: { pair: { primary: 'a', standbys: ['b'] } } },
    finds: [],
    truth: [setting('ssl', 'on', 'a'), setting('ssl', 'on', 'b')],
  },
];
