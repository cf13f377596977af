import {
  assuming,
  conf,
  defineRule,
  encryptedType,
  fewNotes,
  hbaInForce,
  isForReplication,
  isTurnedAway,
  networkRecords,
  tlsOffFault,
  whence,
  witnessOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'replication/hba-plaintext',
  on: 'server',
  title: 'pg_hba.conf lets a standby stream without encryption',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      A replication connection carries every change of every database, password verifiers included, and
      \`pg_basebackup\` over it copies the whole server. Without TLS all of that is readable on the way.

      \`all\` in the database field does not match physical replication; only the word \`replication\` does. So a
      \`hostnossl all all all reject\` at the top leaves it alone, and a \`host replication …\` record further down
      decides.`,
    remedy: `
      Write \`hostssl replication …\`, or put \`hostnossl replication all all reject\` above, and set
      \`sslmode=verify-full\` in \`primary_conninfo\` of every standby and in the backup jobs.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://www.postgresql.org/docs/current/warm-standby.html#STREAMING-REPLICATION-AUTHENTICATION',
    ],
  },
  controls: ['replication-encrypted', 'remote-access-encrypted'],
  options: {},
  examples: [
    {
      title: '`all` does not cover physical replication',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all          all   all         reject
          hostssl    all          all   10.0.0.0/8  scram-sha-256
          [|host|]       replication  repl  10.0.0.0/8  scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl  all          all   all         reject
          hostssl    all          all   10.0.0.0/8  scram-sha-256
          hostssl       replication  repl  10.0.0.0/8  scram-sha-256
        `,
      },
      effects: [
        'connections without TLS from `10.0.0.0/8` as `repl` for replication are refused; nothing else changes',
      ],
    },
    {
      title: 'without a password, too, which hba/trust-remote says',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': '[|host|] replication all 192.168.7.0/24 trust\n',
      },
      fixed: { 'pg_hba.conf': 'hostssl replication all 192.168.7.0/24 trust\n' },
      effects: ['connections without TLS from `192.168.7.0/24` for replication are refused; nothing else changes'],
    },
    {
      title: 'sessions and standbys by one line, which hba/plaintext-path says once where it runs',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': '[|host|] all,replication repl 10.0.0.0/8 scram-sha-256\n',
      },
      fixed: { 'pg_hba.conf': 'hostssl all,replication repl 10.0.0.0/8 scram-sha-256\n' },
      effects: ['connections without TLS from `10.0.0.0/8` as `repl` are refused; nothing else changes'],
    },
    {
      title: 'plaintext replication is turned away first',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  replication  all   all         reject
          host       replication  repl  10.0.0.0/8  scram-sha-256
        `,
      },
    },
    {
      title: 'over TLS only',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl replication repl 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'what initdb writes stays on the machine',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          local   replication     all                                     trust
          host    replication     all             127.0.0.1/32            trust
          host    replication     all             ::1/128                 trust
        `,
      },
    },
    {
      title: 'a database that is called replication',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'host "replication" repl 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'nobody can arrive over TCP',
      files: {
        'postgresql.conf': "listen_addresses = ''\nssl = on\n",
        'pg_hba.conf': 'host replication repl 10.0.0.0/8 scram-sha-256\n',
      },
    },
  ],

  *check(server, { runs }) {
    const tree = hbaInForce(server);
    if (!tree || tlsOffFault(server)) return; // server/ssl-off has said it once for all lines
    const sessions = runs('hba/plaintext-path')
      ? networkRecords(server, tree, 'plaintext', { sessions: 'ordinary', only: isForReplication })
      : [];
    const told = new Set(sessions.map(({ record }) => record));
    for (const found of networkRecords(server, tree, 'plaintext', { sessions: 'replication' })) {
      const { record, narrowedBy, assumptions } = found;
      if (told.has(record)) continue; // one fault for both, and hba/plaintext-path names it
      const { notes, ...weight } = assuming('error', assumptions);
      const witness = witnessOf(found);
      // Where TLS is turned away above, no standby would be let in any more.
      const fix = isTurnedAway(server, tree, record, 'tls', 'replication') ? undefined : encryptedType(record);
      yield {
        at: record.type.at,
        message: `\`${record.type.value}\` lets standbys at ${whence(record, found)} copy the whole server unencrypted`,
        ...weight,
        notes: [...fewNotes(narrowedBy, 'this line decides some of these connections first'), ...notes],
        ...(witness && { witness }),
        // Standbys and backups that do not use TLS stop.
        ...(fix && {
          fix: { title: 'Require TLS on this line with `hostssl`', safety: 'review' as const, edits: [fix] },
        }),
      };
    }
  },
});
