import { hba, inTheClear, libpqSays, overTls, type PeerCase, refused, setting, settings } from './case.js';

const tool = 'pgdsat 2.0 (2026-03)';

/** A standby, and a primary that lets everybody in who gets as far. */
const standby = (text: string) => ({ files: settings({ primary_conninfo: text }), served: 'host all all all trust\n' });
/** Nobody has a server of this name here, so its certificate is another's. */
const ELSEWHERE = 'host=db.example.com hostaddr=127.0.0.1';

/** Splits lines at blanks, and asks no order. */
export const PGDSAT: readonly PeerCase[] = [
  {
    tool,
    says: '5.8: every `host` is reported once there is a `hostssl`, though plaintext is rejected above it',
    files: hba(
      'hostnossl all all all reject\nhostssl app all NET.1.0.0/16 cert\nhost all all NET.0.0.0/8 scram-sha-256\n',
    ),
    finds: [],
    truth: [inTheClear('NET.1.2.3', 'reject'), overTls('NET.1.2.3', 'certificate'), overTls('NET.2.0.1', 'sasl')],
  },
  {
    tool,
    says: '5.8: critical, because no record is `hostssl`; nobody gets in without TLS all the same',
    files: hba('hostnossl all all all reject\nhost all all NET.0.0.0/8 scram-sha-256\n'),
    finds: [],
    truth: [inTheClear('NET.1.2.3', 'reject'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool,
    says: '5.8: the loopback records are reported once there is a `hostssl`',
    files: hba('host all all 127.0.0.1/32 scram-sha-256\nhostssl all all NET.1.0.0/16 scram-sha-256\n'),
    finds: [],
    truth: [inTheClear('127.0.0.1', 'sasl'), inTheClear('NET.1.2.3', 'no-entry')],
  },
  {
    tool,
    says: '5.9: `all` is taken for a host name, and so for no wide range',
    files: hba('host all all all scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/plaintext-path'],
    truth: [inTheClear('NET.1.2.3', 'sasl'), inTheClear('127.0.0.1', 'sasl')],
  },
  {
    tool,
    says: '5.9: counts addresses and warns above 65,536, which every IPv6 subnet has',
    files: hba('hostssl all all 2001:db8:1:2::/64 scram-sha-256\n'),
    finds: [],
    truth: [overTls('::1', 'no-entry')],
  },
  {
    tool,
    says: 'quotes are part of the word: `"all"` is every user to it, and a role called all to PostgreSQL',
    files: hba('hostssl all "all" NET.0.0.0/8 trust\nhostssl all all NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/trust-remote'],
    truth: [overTls('NET.1.2.3', 'nothing', { user: 'all' }), overTls('NET.1.2.3', 'sasl', { user: 'app' })],
  },
  {
    tool,
    says: 'a line that goes on below is not joined: no address and no method stand on it',
    files: hba('host all all \\\n  NET.0.0.0/8 \\\n  trust\n'),
    since: 14,
    finds: ['pg_hba.conf:1 hba/plaintext-path', 'pg_hba.conf:3 hba/trust-remote'],
    truth: [inTheClear('NET.1.2.3', 'nothing')],
  },
  {
    tool,
    says: 'the same where lines do not go on yet: PostgreSQL 13 refuses the file',
    files: hba('host all all \\\n  NET.0.0.0/8 \\\n  trust\n'),
    until: 13,
    finds: ['pg_hba.conf:1 hba/file-refused'],
    truth: [refused('')],
  },
  {
    tool,
    says: 'a list with blanks is split in the middle, and the columns behind it move',
    files: hba('host app, sales all NET.0.0.0/8 password\n'),
    finds: ['pg_hba.conf:1 hba/plaintext-path', 'pg_hba.conf:1 hba/cleartext-password'],
    truth: [
      inTheClear('NET.1.2.3', 'password', { database: 'sales' }),
      inTheClear('NET.1.2.3', 'no-entry', { database: 'other' }),
    ],
  },
  {
    tool,
    says: '`@people` is a user name to it, and the file behind it is not read',
    files: { ...hba('host all @people NET.0.0.0/8 trust\n'), people: 'app\nall\n' },
    finds: ['pg_hba.conf:1 hba/plaintext-path', 'pg_hba.conf:1 hba/trust-remote'],
    truth: [inTheClear('NET.1.2.3', 'nothing', { user: 'bob' })],
  },
  {
    tool,
    says: 'an included file is looked for in the working directory, not beside the file that names it',
    files: { ...hba('include more.conf\n'), 'more.conf': 'host all all NET.0.0.0/8 trust\n' },
    since: 16,
    finds: ['more.conf:1 hba/plaintext-path', 'more.conf:1 hba/trust-remote'],
    truth: [inTheClear('NET.1.2.3', 'nothing')],
  },
  {
    tool: 'pgdsat before 1.2',
    says: 'records that reject are warned about',
    files: hba('hostssl all all NET.0.0.0/8 scram-sha-256\nhost all all 0.0.0.0/0 reject\nhost all all ::/0 reject\n'),
    finds: [],
    truth: [inTheClear('NET.1.2.3', 'reject'), overTls('NET.1.2.3', 'sasl'), inTheClear('::1', 'reject')],
  },
  {
    tool: 'pgdsat before 1.2',
    says: 'a host name is torn apart as an address',
    files: hba('hostssl all all .example.com scram-sha-256\n'),
    finds: [],
    truth: [overTls('NET.1.2.3', 'no-entry')],
  },
  {
    tool: 'pgdsat before 1.2',
    says: 'dies of a range that does not exist',
    files: hba('hostssl all all NET.0.0.0/33 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/file-refused'],
    truth: [refused('invalid CIDR mask in address "NET.0.0.0/33"')],
  },
  {
    tool,
    says: '7.5: `verify-full`, the strongest mode there is, is critical',
    ...standby('host=db.example.com user=standby sslmode=verify-full sslrootcert=/etc/ssl/ca.crt'),
    finds: [],
    truth: [
      libpqSays('sslmode=verify-full sslrootcert=$CRT', ''),
      libpqSays(
        `${ELSEWHERE} sslmode=verify-full sslrootcert=$CRT`,
        'server certificate for "localhost" does not match host name "db.example.com"',
      ),
    ],
  },
  {
    tool,
    says: '7.5: blanks around the equals sign make `sslmode = verify-ca` critical',
    ...standby('host=db.example.com user=standby sslmode = verify-ca sslrootcert = /etc/ssl/ca.crt'),
    finds: [],
    truth: [libpqSays('sslmode = verify-ca sslrootcert = $CRT', '')],
  },
  {
    tool,
    says: '7.5: a primary, which streams from nobody, is critical for its empty primary_conninfo',
    files: settings({ primary_conninfo: '' }),
    finds: [],
    truth: [setting('primary_conninfo', '')],
  },
  {
    tool,
    says: '7.5: `sslmode=required`, which libpq refuses, is fine, because it begins with `require`',
    ...standby('host=db.example.com user=standby sslmode=required'),
    finds: ['postgresql.conf:5 replication/conninfo-weak-sslmode'],
    truth: [libpqSays('sslmode=required', 'invalid sslmode value: "required"')],
  },
  {
    tool,
    says: '7.5: the best value it knows still wants `sslcompression=1`, which does nothing from 14 on',
    ...standby('host=db.example.com user=standby sslmode=verify-ca sslrootcert=/etc/ssl/ca.crt'),
    finds: [],
    truth: [
      libpqSays(`${ELSEWHERE} sslmode=verify-ca sslrootcert=$CRT`, ''),
      libpqSays(`${ELSEWHERE} sslmode=verify-ca sslrootcert=$CRT sslcompression=1`, ''),
    ],
  },
  {
    tool,
    says: '7.5: `require` and `sslcompression=1` is as good as it gets, and checks no certificate',
    ...standby('host=db.example.com user=standby sslmode=require sslcompression=1'),
    finds: ['postgresql.conf:5 replication/conninfo-weak-sslmode'],
    truth: [libpqSays(`${ELSEWHERE} sslmode=require sslcompression=1`, '')],
  },
  {
    tool,
    says: '6.10: every list of OpenSSL keywords fails, also one without a weak suite',
    files: settings({ ssl_ciphers: 'ECDHE+AESGCM:ECDHE+CHACHA20' }),
    finds: [],
    truth: [setting('ssl_ciphers', 'ECDHE+AESGCM:ECDHE+CHACHA20')],
  },
  {
    tool,
    says: '6.8: TLS 1.2 is too old, and a key without a passphrase is a fault',
    files: settings({ ssl_min_protocol_version: 'TLSv1.2', ssl_passphrase_command: '' }),
    finds: [],
    truth: [setting('ssl_min_protocol_version', 'TLSv1.2')],
  },
  {
    tool,
    says: '5.2: `::` is not seen to be every IPv6 address',
    files: hba('host all all ::/0 scram-sha-256\n', { listen_addresses: '::' }),
    finds: ['pg_hba.conf:1 hba/plaintext-path'],
    truth: [inTheClear('::1', 'sasl'), setting('listen_addresses', '::')],
  },
];
// Left out: 5.10, 5.11, 6.7 and 5.12 ask a running server for roles, for its OpenSSL, and for a setting, and say the
// right thing of it. Issue #11, a section twice in a report, is about no file.
