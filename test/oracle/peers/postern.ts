import { hba, inTheClear, overTls, type PeerCase, STANDBY } from './case.js';

const tool = 'Postern 0.3.1 (2026-09)';

/** Reads these files best of all, and says little about what they let in. */
export const POSTERN: readonly PeerCase[] = [
  {
    tool,
    says: 'at most a hint about trust for a whole network, in an editor where the hint is switched on',
    files: hba('hostssl all all NET.0.0.0/8 trust\n'),
    finds: ['pg_hba.conf:1 hba/trust-remote'],
    truth: [overTls('NET.1.2.3', 'nothing'), inTheClear('NET.1.2.3', 'no-entry')],
  },
  {
    tool,
    says: 'nothing about `host`, which takes clients without TLS',
    files: hba('hostssl all all all scram-sha-256\nhost all all NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:2 hba/plaintext-path'],
    truth: [inTheClear('NET.1.2.3', 'sasl'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool,
    says: 'a record is dead if one record above covers it: hostssl and hostnossl together are not seen to cover host',
    files: hba(
      'hostssl all all NET.0.0.0/8 scram-sha-256\nhostnossl all all NET.0.0.0/8 reject\nhost all all NET.0.0.0/8 trust\n',
    ),
    finds: ['pg_hba.conf:3 hba/dead-record'],
    truth: [inTheClear('NET.1.2.3', 'reject'), overTls('NET.1.2.3', 'sasl')],
  },
  {
    tool,
    says: 'two halves of a network are not seen to cover the whole',
    files: hba(
      'hostssl all all NET.0.0.0/9 scram-sha-256\nhostssl all all NET.128.0.0/9 cert\nhostssl all all NET.0.0.0/8 trust\n',
    ),
    finds: ['pg_hba.conf:3 hba/dead-record'],
    truth: [
      overTls('NET.1.2.3', 'sasl'),
      overTls('NET.127.255.254', 'sasl'),
      overTls('NET.128.0.1', 'certificate'),
      overTls('NET.255.255.254', 'certificate'),
    ],
  },
  {
    tool,
    says: 'three records, by transport and by half of a network, cover it only together',
    files: hba(
      'hostnossl app all NET.0.0.0/8 reject\nhostssl app all NET.0.0.0/9 cert\nhostssl app all NET.128.0.0/9 cert\nhost app app NET.64.0.0/10 trust\n',
    ),
    finds: ['pg_hba.conf:4 hba/dead-record'],
    truth: [inTheClear('NET.64.0.1', 'reject'), overTls('NET.64.0.1', 'certificate')],
  },
  {
    tool,
    says: 'samehost covers nothing but samehost, though this host comes from the loopback address, too',
    files: hba('host all all samehost scram-sha-256\nhost all all 127.0.0.1/32 trust\n'),
    finds: ['pg_hba.conf:2 hba/dead-record'],
    truth: [inTheClear('127.0.0.1', 'sasl'), overTls('127.0.0.1', 'sasl')],
  },
  {
    tool,
    says: 'who is a member of which role counts for nothing, so the second record looks alive',
    files: hba('hostssl all +staff NET.0.0.0/8 reject\nhostssl all alice NET.0.0.0/8 scram-sha-256\n'),
    config: { roles: { staff: [], alice: ['staff'] } },
    finds: ['pg_hba.conf:2 hba/dead-record'],
    truth: [overTls('NET.1.2.3', 'reject', { user: 'alice' }), overTls('NET.1.2.3', 'no-entry', { user: 'bob' })],
  },
  {
    tool,
    says: 'calls the second record alive; whether it is depends on who is in staff, which no file tells, so we say nothing',
    files: hba('hostssl all +staff NET.0.0.0/8 reject\nhostssl all alice NET.0.0.0/8 scram-sha-256\n'),
    finds: [],
    truth: [overTls('NET.1.2.3', 'reject', { user: 'alice' })],
  },
  {
    tool: 'Postern before 0.1.3 (2026-09)',
    says: 'a record for `replication` is dead below one for `all`',
    files: hba('hostnossl all all all reject\nhost replication all NET.0.0.0/8 scram-sha-256\n'),
    finds: ['pg_hba.conf:2 replication/hba-plaintext'],
    truth: [
      inTheClear('NET.1.2.3', 'reject'),
      inTheClear('NET.1.2.3', 'sasl', STANDBY),
      overTls('NET.1.2.3', 'sasl', STANDBY),
    ],
  },
];
// Left out: no client strings, compose files or keys are read, which `clients.ts` and `keys.ts` show of other tools.
// What it says of unknown settings, types and refused records is right, and our readers are held against the same
// server views by tests of their own.
