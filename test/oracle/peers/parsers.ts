import { hba, inTheClear, options, overTls, type PeerCase, refused } from './case.js';

/** Readers and editors of pg_hba.conf, and where they read something else than PostgreSQL does. */
export const PARSERS: readonly PeerCase[] = [
  {
    tool: 'ansible community.postgresql#420',
    says: '# begins a comment, also within quotes',
    files: hba('hostssl all all NET.0.0.0/8 cert map="a#b"\nhostssl "team #1" all NET.0.0.0/8 trust\n'),
    finds: ['pg_hba.conf:2 hba/dead-record'],
    truth: [
      options('{map=a#b,clientcert=verify-full}', null),
      overTls('NET.1.2.3', 'certificate', { database: 'team #1' }),
    ],
  },
  {
    tool: 'ansible community.postgresql#795',
    says: 'include_dir is not known, so what stands in that directory is not seen',
    files: { ...hba('include_dir parts\n'), 'parts/10.conf': 'host all all NET.0.0.0/8 trust\n' },
    since: 16,
    finds: ['parts/10.conf:1 hba/plaintext-path', 'parts/10.conf:1 hba/trust-remote'],
    truth: [inTheClear('NET.1.2.3', 'nothing')],
  },
  {
    tool: 'MannemSolutions/pghba',
    says: 'blanks within quotes end a word',
    files: hba('host "my app" all NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/plaintext-path'],
    truth: [
      inTheClear('NET.1.2.3', 'sasl', { database: 'my app' }),
      inTheClear('NET.1.2.3', 'no-entry', { database: 'app' }),
    ],
  },
  {
    tool: 'dalibo/pgtoolkit',
    says: 'knows local, host, hostssl and hostnossl: `hostnogssenc` is no type, though it takes plaintext',
    files: hba('hostnogssenc all all NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/plaintext-path'],
    truth: [inTheClear('NET.1.2.3', 'sasl'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool: 'dalibo/pgtoolkit',
    says: 'a record matches where its fields are equal: the wider network above is not seen to decide',
    files: hba('hostssl all all NET.0.0.0/8 reject\nhostssl all all NET.1.0.0/16 trust\n'),
    finds: ['pg_hba.conf:2 hba/dead-record'],
    truth: [overTls('NET.1.2.3', 'reject')],
  },
  {
    tool: 'puppetlabs-postgresql#1373',
    says: 'writes addresses that are none, and the server does not start',
    files: hba('hostssl all all NET.1.2.3/255 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/file-refused'],
    truth: [refused('invalid CIDR mask in address "NET.1.2.3/255"')],
  },
  {
    tool: 'puppetlabs-postgresql#1373',
    says: 'writes addresses that are none, and PostgreSQL takes them for host names',
    files: hba('hostssl all all NET.1.2.300 scram-sha-256\n'),
    finds: ['pg_hba.conf:1 hba/address-slip'],
    truth: [overTls('NET.1.2.3', 'no-entry')],
  },
  {
    tool: 'sous-chefs/postgresql#712',
    says: 'cannot read back the address `all` it wrote',
    files: hba('hostssl all all all scram-sha-256\n'),
    finds: [],
    truth: [overTls('NET.1.2.3', 'sasl'), inTheClear('NET.1.2.3', 'no-entry')],
  },
  {
    tool: 'augeas, Pg_Hba lens',
    says: 'quoted strings are left for later',
    files: hba('hostnossl "replication" all NET.0.0.0/8 reject\nhost all "app" NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:2 hba/plaintext-path'],
    truth: [inTheClear('NET.1.2.3', 'reject', { database: 'replication' }), inTheClear('NET.1.2.3', 'sasl')],
  },
  {
    tool: 'ansible community.postgresql#730',
    says: 'rules of the same user overwrite one another, whatever database they are for',
    files: hba('hostssl app app NET.0.0.0/8 cert\nhostssl sales app NET.0.0.0/8 scram-sha-256\n'),
    finds: [],
    truth: [overTls('NET.1.2.3', 'certificate'), overTls('NET.1.2.3', 'sasl', { database: 'sales' })],
  },
  {
    tool: 'ubicloud#4753, which no tool reports',
    says: 'nobody says that a password record above takes those for whom certificates were meant',
    files: hba('hostssl all all NET.0.0.0/8 scram-sha-256\nhostssl all app NET.0.0.0/8 cert\n'),
    finds: ['pg_hba.conf:2 hba/dead-record'],
    truth: [overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool: 'check_pgactivity hba_settings (2026-08)',
    says: 'counts records with trust, password and md5, also those that nobody reaches',
    files: hba('host all all all reject\nhost all all NET.0.0.0/8 trust\n'),
    finds: ['pg_hba.conf:2 hba/dead-record'],
    truth: [inTheClear('NET.1.2.3', 'reject'), overTls('NET.1.2.3', 'reject')],
  },
  {
    tool: 'sslyze, testssl.sh, sslscan',
    says: 'a good certificate and good ciphers on the wire; whether plaintext gets in as well is not asked',
    files: hba('hostssl all all all scram-sha-256\nhost all monitor NET.9.0.0/16 scram-sha-256\n'),
    finds: ['pg_hba.conf:2 hba/plaintext-path'],
    truth: [inTheClear('NET.9.0.1', 'sasl', { user: 'monitor' }), inTheClear('NET.1.2.3', 'no-entry')],
  },
];
// Left out: ansible#705, #776 and #134, and pgtoolkit's columns, are about writing; pgbouncer and odyssey read files of
// their own; the simulators never were released.
