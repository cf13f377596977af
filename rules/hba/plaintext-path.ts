import {
  assuming,
  bypassedBy,
  conf,
  defineRule,
  encryptedType,
  fewNotes,
  hbaInForce,
  networkRecords,
  plaintextCause,
  tlsOffFault,
  whence,
  witnessOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/plaintext-path',
  on: 'server',
  title: 'pg_hba.conf lets a client in without encryption',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      \`host\` matches TLS and plaintext connections alike. A \`hostssl\` line above it does not help: a client that does
      not ask for TLS skips that line and is accepted by the next one that fits. What counts is not whether a
      \`hostssl\` line exists, but whether a plaintext connection is turned away before anything accepts it.

      A client with \`sslmode=prefer\`, libpq's default, falls back to plaintext on its own; somebody on the path can
      make it do so, and then reads and changes everything that is sent.`,
    remedy: `
      Write \`hostssl\` instead of \`host\`. Or turn plaintext away above everything else, with two lines, because
      \`all\` leaves out physical replication: \`hostnossl all all all reject\` and
      \`hostnossl replication all all reject\`. Both shut out clients that cannot do TLS:
      \`SELECT a.usename, a.client_addr FROM pg_stat_ssl s JOIN pg_stat_activity a USING (pid) WHERE NOT s.ssl\`
      shows who that would be.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION',
    ],
  },
  controls: ['remote-access-encrypted', 'no-downgrade'],
  options: { loopback: false },
  optionDocs: { loopback: 'also report records that only this host itself can use' },
  examples: [
    {
      title: 'hostssl above host protects nobody',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl  all  all  0.0.0.0/0   scram-sha-256
          [|host|]     all  all  10.0.0.0/8  scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostssl  all  all  0.0.0.0/0   scram-sha-256
          hostssl     all  all  10.0.0.0/8  scram-sha-256
        `,
      },
      effects: ['connections without TLS from `10.0.0.0/8` are refused; nothing else changes'],
    },
    {
      title: 'a shorthand that means another network: 10/8 is read as 0.0.0.10/8',
      files: { 'pg_hba.conf': '[|host|] all all 10/8 scram-sha-256\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 10/8 scram-sha-256\n' },
      effects: ['connections without TLS from `10/8` (0.0.0.0–0.255.255.255) are refused; nothing else changes'],
    },
    {
      title: 'with the option, the loopback interface counts too',
      options: { loopback: true },
      files: { 'pg_hba.conf': '[|host|] all all 127.0.0.1/32 scram-sha-256\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 127.0.0.1/32 scram-sha-256\n' },
      effects: ['connections without TLS from `127.0.0.1/32` are refused; nothing else changes'],
    },
    {
      title: 'an IPv4 reject leaves IPv6 open',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all  all  0.0.0.0/0  reject
          [|host|]       all  all  ::/0       scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl  all  all  0.0.0.0/0  reject
          hostssl       all  all  ::/0       scram-sha-256
        `,
      },
      effects: ['connections without TLS from `::/0` (every IPv6 address) are refused; nothing else changes'],
    },
    {
      title: 'a typing error that opens the server to everybody',
      files: { 'pg_hba.conf': '[|host|] all all 192.168.1.1/0 scram-sha-256\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 192.168.1.1/0 scram-sha-256\n' },
      effects: ['connections without TLS from `192.168.1.1/0` (every IPv4 address) are refused; nothing else changes'],
    },
    {
      title: 'hostnogssenc excludes GSS encryption only',
      files: { 'pg_hba.conf': '[|hostnogssenc|] all all 10.0.0.0/8 scram-sha-256\n' },
    },
    {
      title: 'a quoted "replication" is a database like any other',
      files: {
        'pg_hba.conf': conf`
          hostnossl  all            all   10.0.0.0/8  reject
          [|host|]       "replication"  repl  all         scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl  all            all   10.0.0.0/8  reject
          hostssl       "replication"  repl  all         scram-sha-256
        `,
      },
      effects: [
        'connections without TLS from `all` (every address) as `repl` to `replication` are refused; nothing else changes',
      ],
    },
    {
      title: 'plaintext is turned away first',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all  all  all         reject
          host       all  all  10.0.0.0/8  scram-sha-256
        `,
      },
    },
    {
      title: 'plaintext is turned away first, family by family',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all  all  0.0.0.0/0  reject
          hostnossl  all  all  ::/0       reject
          host       all  all  all        scram-sha-256
        `,
      },
    },
    {
      title: 'sessions and physical replication are turned away by one line each',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all              all   all         reject
          hostnossl  replication      all   all         reject
          host       all,replication  repl  10.0.0.0/8  scram-sha-256
        `,
      },
    },
    {
      title: 'every way in asks for TLS, and the rest is rejected',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          local    all  all             peer
          hostssl  all  all  all        scram-sha-256
          host     all  all  0.0.0.0/0  reject
          host     all  all  ::/0       reject
        `,
      },
    },
    {
      title: 'traffic that never leaves the machine',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          local  all  all                peer
          host   all  all  127.0.0.1/32  scram-sha-256
          host   all  all  ::1/128       scram-sha-256
          host   all  all  samehost      scram-sha-256
        `,
      },
    },
    {
      title: 'what initdb writes',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          # TYPE  DATABASE        USER            ADDRESS                 METHOD
          local   all             all                                     trust
          host    all             all             127.0.0.1/32            trust
          host    all             all             ::1/128                 trust
          local   replication     all                                     trust
          host    replication     all             127.0.0.1/32            trust
          host    replication     all             ::1/128                 trust
        `,
      },
    },
    {
      title: 'nobody can arrive over TCP',
      files: {
        'postgresql.conf': "ssl = on\nlisten_addresses = ''\n",
        'pg_hba.conf': 'host all all all scram-sha-256\n',
      },
    },
    {
      title: 'an IPv6 record on a server that listens on IPv4 alone',
      files: {
        'postgresql.conf': "ssl = on\nlisten_addresses = '0.0.0.0'\n",
        'pg_hba.conf': 'hostssl all all 0.0.0.0/0 scram-sha-256\nhost all all ::/0 scram-sha-256\n',
      },
    },
    {
      title: 'IPv4 addresses written as IPv6 are nobody: PostgreSQL never meets such a client',
      files: { 'pg_hba.conf': 'hostssl all all all cert\nhost all all ::ffff:10.0.0.0/104 scram-sha-256\n' },
    },
    {
      title: 'an address that is not one is a name nobody has',
      files: { 'pg_hba.conf': 'hostssl all all all scram-sha-256\nhost all all 10.0.0.256 scram-sha-256\n' },
    },
    {
      title: 'TLS is turned away and plaintext let in, which hba/downgrade-after-tls-reject says where it runs',
      files: { 'pg_hba.conf': 'hostssl all all all reject\n[|host|] all all all scram-sha-256\n' },
    },
    {
      title: 'plaintext on purpose, which hba/hostnossl-permitted says where it runs',
      files: { 'pg_hba.conf': 'hostssl all all all scram-sha-256\n[|hostnossl|] all all 10.0.0.0/8 scram-sha-256\n' },
    },
    {
      title: 'GSS encryption is encryption',
      files: { 'pg_hba.conf': 'hostgssenc all all 10.0.0.0/8 gss\nhostssl all all 10.0.0.0/8 gss\n' },
    },
    {
      title: 'TLS is off for everybody: that is said once, of the server',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': 'host all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'a file that PostgreSQL refuses lets nobody in',
      files: { 'pg_hba.conf': 'host all all 10.0.0.0/8 scram-sha-256\nHOST all all all trust\n' },
    },
  ],

  *check(server, { options, runs }) {
    const tree = hbaInForce(server);
    if (!tree || tlsOffFault(server)) return; // server/ssl-off has said it once for all lines
    for (const found of networkRecords(server, tree, 'plaintext', { ...options, sessions: 'ordinary' })) {
      const { record, narrowedBy, assumptions } = found;
      const cause = plaintextCause(server, tree, found).kind;
      if (cause !== 'not-refused' && runs(NAMED_BY[cause])) continue;
      const type = record.type.value;
      // Where TLS is turned away above, nobody would be let in any more.
      const fix = cause === 'tls-rejected' ? undefined : encryptedType(record);
      const { notes, ...weight } = assuming('error', assumptions);
      const witness = witnessOf(found);
      yield {
        at: record.type.at,
        message: `\`${type}\` accepts unencrypted connections from ${whence(record, found)}`,
        ...weight,
        notes: [
          ...fewNotes(bypassedBy(server, tree, record), 'a client that does not ask for TLS skips this line'),
          ...fewNotes(narrowedBy, 'this line decides some of these connections first'),
          ...(type === 'hostnogssenc'
            ? [{ message: '`hostnogssenc` keeps GSS encryption out, and plaintext not' }]
            : []),
          ...notes,
        ],
        ...(witness && { witness }),
        // Clients that cannot do TLS are locked out.
        ...(fix && {
          fix: { title: 'Require TLS on this line with `hostssl`', safety: 'review' as const, edits: [fix] },
        }),
      };
    }
  },
});

/** One cause, one finding: where these rules run they say it of such lines, and more to the point. */
const NAMED_BY = {
  'on-purpose': 'hba/hostnossl-permitted',
  'tls-rejected': 'hba/downgrade-after-tls-reject',
  'certificate-evaded': 'hba/downgrade-after-tls-reject',
} as const;
