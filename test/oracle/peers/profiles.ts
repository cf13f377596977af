import {
  chosenOf,
  dead,
  hba,
  inTheClear,
  options,
  overTls,
  type PeerCase,
  refused,
  STANDBY,
  setting,
  settings,
} from './case.js';
import { ANONYMOUS_AES, ECDHE_AES, ECDHE_NULL } from './suites.js';

const stig = 'Crunchy Data PostgreSQL 16 STIG, InSpec profile (2025-06)';
const cis = 'CIS PostgreSQL 17 1.1.0';
const devSec = 'dev-sec/postgres-baseline';
const sentinel = 'risk-sentinel/cis-postgresql-baseline (2026-08)';

/** What profiles for auditors ask for. */
export const PROFILES: readonly PeerCase[] = [
  {
    tool: stig,
    says: 'SV-261893 looks for `clientcert=1`, with which no file loads from 14 on',
    files: hba('hostssl all all NET.0.0.0/8 scram-sha-256 clientcert=1\n'),
    since: 14,
    finds: ['pg_hba.conf:1 hba/clientcert-invalid'],
    truth: [refused('invalid value for clientcert: "1"')],
  },
  {
    tool: stig,
    says: 'SV-261893 looks for `clientcert=1`, which any certificate of the CA passes where it still loads',
    files: hba('hostssl all all NET.0.0.0/8 scram-sha-256 clientcert=1\n'),
    until: 13,
    finds: [],
    truth: [options('{clientcert=verify-ca}'), overTls('NET.1.2.3', 'certificate')],
  },
  {
    tool: 'Crunchy Data PostgreSQL 16 STIG',
    says: 'the fix for CD16-00-004000 is `cert clientcert=verify-ca`, with which PostgreSQL refuses the file',
    files: hba('hostssl all all NET.0.0.0/8 cert clientcert=verify-ca\n'),
    since: 14,
    finds: ['pg_hba.conf:1 hba/clientcert-invalid'],
    truth: [refused('clientcert only accepts "verify-full" when using "cert" authentication')],
  },
  {
    tool: 'Crunchy Data PostgreSQL STIG for 9.x to 14',
    says: 'the fix for CD12-00-007000 is `cert clientcert=1`, with which PostgreSQL refuses the file',
    files: hba('hostssl all all NET.0.0.0/8 cert clientcert=1\n'),
    since: 14,
    finds: ['pg_hba.conf:1 hba/clientcert-invalid'],
    truth: [refused('clientcert')],
  },
  {
    tool: 'Crunchy Data PostgreSQL STIG for 9.x to 14',
    says: 'the fix for CD12-00-007000 loads on 13 and changes nothing, as `cert` means verify-full without it',
    files: hba('hostssl all all NET.0.0.0/8 cert clientcert=1\n'),
    until: 13,
    finds: [],
    truth: [options('{clientcert=verify-full}'), overTls('NET.1.2.3', 'certificate')],
  },
  {
    tool: stig,
    says: 'SV-261859 and SV-261890 fail every replication record but `host`: also this, the right one',
    files: hba('hostssl replication standby NET.0.0.0/8 scram-sha-256\n'),
    finds: [],
    truth: [overTls('NET.1.2.3', 'sasl', STANDBY), inTheClear('NET.1.2.3', 'no-entry', STANDBY)],
  },
  {
    tool: stig,
    says: 'SV-261859 and SV-261890 pass `host` for replication, which streams in the clear',
    files: hba('host replication standby NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 replication/hba-plaintext'],
    truth: [inTheClear('NET.1.2.3', 'sasl', STANDBY)],
  },
  {
    tool: stig,
    says: 'methods are checked on `local`, `host` and replication records, so that `hostssl … trust` escapes',
    files: hba('hostssl all all NET.0.0.0/8 trust\n'),
    finds: ['pg_hba.conf:1 hba/trust-remote'],
    truth: [overTls('NET.1.2.3', 'nothing')],
  },
  {
    tool: stig,
    says: 'TLS is enforced where `SHOW ssl` says on: no check asks whether anybody has to use it',
    files: hba('host all app NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/plaintext-path'],
    truth: [setting('ssl', 'on'), inTheClear('NET.1.2.3', 'sasl')],
  },
  {
    tool: stig,
    says: 'SV-261929 and SV-261893 fail a server without ssl_ca_file and ssl_crl_file, which asks for no certificate',
    files: settings({ ssl_ca_file: '', ssl_crl_file: '' }),
    finds: [],
    settings: { ssl_ca_file: '' },
    truth: [overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool: cis,
    says: '6.8 fails the line that 5.4 recommends: its query wants no row of type `hostnossl`',
    files: hba(
      'hostnossl all all 0.0.0.0/0 reject\nhostnossl all all ::/0 reject\nhostssl all all all scram-sha-256\n',
    ),
    finds: [],
    truth: [inTheClear('NET.1.2.3', 'reject'), inTheClear('::1', 'reject'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool: cis,
    says: '5.4 shows the pair of hostssl and hostnossl … reject; where it stops at IPv4, IPv6 stays open',
    files: hba('hostnossl all all 0.0.0.0/0 reject\nhost all all all scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/ipv6-gap', 'pg_hba.conf:2 hba/plaintext-path'],
    truth: [inTheClear('NET.1.2.3', 'reject'), inTheClear('::1', 'sasl')],
  },
  {
    tool: cis,
    says: '5.4 shows the pair of hostssl and hostnossl … reject; `all` in it is no replication',
    files: hba(
      'hostssl all all all scram-sha-256\nhostnossl all all all reject\nhost replication standby NET.0.0.0/8 scram-sha-256\n',
    ),
    finds: ['pg_hba.conf:3 replication/hba-plaintext'],
    truth: [inTheClear('NET.1.2.3', 'reject'), inTheClear('NET.1.2.3', 'sasl', STANDBY)],
  },
  {
    tool: sentinel,
    says: '6.10 passes every list in which HIGH stands, as this one that asks for no authentication',
    files: settings({ ssl_ciphers: 'HIGH:aNULL:eNULL:@SECLEVEL=0' }),
    finds: [
      'postgresql.conf:5 server/ciphers-weak',
      'postgresql.conf:5 server/ciphers-weak',
      'postgresql.conf:5 server/ciphers-weak',
    ],
    settings: { ssl_ciphers: 'HIGH:aNULL:eNULL:@SECLEVEL=0' },
    truth: [chosenOf([ECDHE_NULL], ECDHE_NULL), chosenOf([ANONYMOUS_AES], ANONYMOUS_AES)],
  },
  {
    tool: sentinel,
    says: '6.10 passes every list in which HIGH stands, also where it is excluded and no TLS 1.2 is left',
    files: settings({ ssl_ciphers: 'LOW:EXP:!HIGH' }),
    settings: { ssl_ciphers: 'LOW:EXP:!HIGH' },
    finds: ['postgresql.conf:5 server/ciphers-weak', 'postgresql.conf:5 server/ciphers-weak'],
    truth: [chosenOf([ECDHE_AES], undefined)],
  },
  {
    tool: devSec,
    says: 'postgres-11 wants `ssl = off`',
    files: hba('host all all NET.0.0.0/8 scram-sha-256\n', { ssl: 'off' }),
    finds: ['postgresql.conf:2 server/ssl-off'],
    truth: [setting('ssl', 'off')],
  },
  {
    tool: devSec,
    says: 'postgres-13 wants md5 on every record',
    files: hba('hostssl all all NET.0.0.0/8 md5\n', { password_encryption: 'md5' }),
    finds: ['pg_hba.conf:1 hba/md5-method', 'postgresql.conf:4 server/password-encryption-md5'],
    truth: [setting('password_encryption', 'md5'), overTls('NET.1.2.3', 'md5')],
  },
  {
    tool: devSec,
    says: 'postgres-13 wants md5 and fails scram-sha-256',
    files: hba('hostssl all all NET.0.0.0/8 scram-sha-256\n'),
    finds: [],
    truth: [setting('password_encryption', 'scram-sha-256'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool: 'NixOS, `postgres -C config_file` while building',
    says: 'a configuration passes whose values are fine each for itself and cannot go together',
    files: settings({ ssl_min_protocol_version: 'TLSv1.3', ssl_max_protocol_version: 'TLSv1.2' }),
    finds: ['postgresql.conf:6 server/tls-startup-failure'],
    truth: [setting('ssl_min_protocol_version', 'TLSv1.3'), dead('could not set SSL protocol version range')],
  },
];
// Left out. FIPS, roles and stored passwords (SV-261891, 6.7) are in no file. CIS 6.8 asks for a restart where a reload
// does, CIS 5.4 is left to people by Nessus, and ansible-lockdown edits by regular expression without a look at the
// result: none of them judges a file. CIS 7.5 stands with pgdsat, which checks it.
