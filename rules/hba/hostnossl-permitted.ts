import {
  assuming,
  bypassedBy,
  conf,
  defineRule,
  fewNotes,
  hbaInForce,
  isOpenOverTls,
  networkRecords,
  plaintextCause,
  retyped,
  tlsOffFault,
  turnedAway,
  whence,
  witnessOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/hostnossl-permitted',
  on: 'server',
  title: 'pg_hba.conf lets clients in on condition that they do not use TLS',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      \`hostnossl\` matches connections without TLS and no others. With a method that lets people in it is a door for
      plaintext alone: queries, rows and, with \`password\` or \`ldap\`, the password itself are readable and changeable
      on the way. It is often written for one old program, to save a little processor time, or by mistake for \`hostssl\`.

      Where nothing lets the same clients in over TLS, one with \`sslmode=prefer\`, libpq's default, tries TLS, is turned
      away, and comes back without it: nobody notices.

      \`hostnossl\` with \`reject\` is the opposite, and good: it is how plaintext is turned away.`,
    remedy: `
      Write \`reject\` instead of the method where the clients can come in over TLS by another line, and \`hostssl\`
      instead of \`hostnossl\` where they cannot. A program that really cannot do TLS belongs on the machine of the
      server, or behind a tunnel or a proxy there that speaks TLS for it.`,
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
      title: 'a door for plaintext beside the one for TLS',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl    all  all  10.0.0.0/8   scram-sha-256
          [|hostnossl|]  all  all  10.1.0.0/16  md5
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostssl    all  all  10.0.0.0/8   scram-sha-256
          hostnossl  all  all  10.1.0.0/16  reject
        `,
      },
      effects: ['connections without TLS from `10.1.0.0/16` are refused; nothing else changes'],
    },
    {
      title: 'no other way in: hostssl was meant, or nobody cared',
      files: { 'pg_hba.conf': '[|hostnossl|] app app 10.0.0.0/8 scram-sha-256\n' },
      fixed: { 'pg_hba.conf': 'hostssl app app 10.0.0.0/8 scram-sha-256\n' },
      effects: [
        'connections without TLS from `10.0.0.0/8` as `app` to `app` are refused; TLS connections from `10.0.0.0/8` as `app` to `app` are let in; nothing else changes',
      ],
    },
    {
      title: 'the options of the method go with it',
      files: {
        'pg_hba.conf': conf`
          [|hostnossl|]  all  all  10.0.0.0/8  ldap  ldapserver=ldap.example.com  ldapprefix="uid="  # old intranet
          hostssl    all  all  all         scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl  all  all  10.0.0.0/8  reject  # old intranet
          hostssl    all  all  all         scram-sha-256
        `,
      },
      effects: ['connections without TLS from `10.0.0.0/8` are refused; nothing else changes'],
    },
    {
      title: 'certificates over TLS, and a password without it',
      files: { 'pg_hba.conf': 'hostssl all all all cert\n[|hostnossl|] all all 10.0.0.0/8 scram-sha-256\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all all cert\nhostnossl all all 10.0.0.0/8 reject\n' },
      effects: ['connections without TLS from `10.0.0.0/8` are refused; nothing else changes'],
    },
    {
      title: 'with the option, the loopback interface counts too',
      options: { loopback: true },
      files: { 'pg_hba.conf': '[|hostnossl|] all all 127.0.0.1/32 scram-sha-256\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 127.0.0.1/32 scram-sha-256\n' },
      effects: [
        'connections without TLS from `127.0.0.1/32` are refused; TLS connections from `127.0.0.1/32` are let in; nothing else changes',
      ],
    },
    {
      title: 'the usual way to turn plaintext away',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all          all  all  reject
          hostnossl  replication  all  all  reject
          host       all          all  all  scram-sha-256
        `,
      },
    },
    {
      title: 'a line that plaintext never gets to',
      files: { 'pg_hba.conf': 'hostnossl all all all reject\nhostnossl all all 10.0.0.0/8 trust\n' },
    },
    {
      title: 'plaintext that does not leave the machine',
      files: {
        'pg_hba.conf': conf`
          hostnossl  all  all  127.0.0.1/32  scram-sha-256
          hostnossl  all  all  ::1/128       scram-sha-256
          hostssl    all  all  all           scram-sha-256
        `,
      },
    },
    {
      title: 'GSS encryption asks for its own type of line',
      files: { 'pg_hba.conf': 'hostgssenc all all 10.0.0.0/8 gss\nhostssl all all 10.0.0.0/8 scram-sha-256\n' },
    },
    {
      title: 'replication is told by replication/hba-plaintext',
      files: { 'pg_hba.conf': 'hostnossl replication repl 10.0.0.0/8 scram-sha-256\n' },
    },
    {
      title: 'TLS is off for everybody: that is said once, of the server',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': 'hostnossl all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'nobody can arrive over TCP',
      files: {
        'postgresql.conf': "ssl = on\nlisten_addresses = ''\n",
        'pg_hba.conf': 'hostnossl all all all scram-sha-256\n',
      },
    },
  ],

  *check(server, { options }) {
    const tree = hbaInForce(server);
    if (!tree || tlsOffFault(server)) return; // server/ssl-off has said it once for all lines
    for (const found of networkRecords(server, tree, 'plaintext', { ...options, sessions: 'ordinary' })) {
      const { record, narrowedBy, assumptions } = found;
      if (plaintextCause(server, tree, found).kind !== 'on-purpose') continue;
      const isOpen = isOpenOverTls(server, tree, found);
      const edit = isOpen ? turnedAway(record) : retyped(record, 'hostssl');
      const { notes, ...weight } = assuming('error', assumptions);
      const witness = witnessOf(found);
      yield {
        at: record.type.at,
        message: isOpen
          ? `\`hostnossl\` keeps a way in without encryption open for ${whence(record, found)}, beside the one over TLS`
          : `\`hostnossl\` accepts connections from ${whence(record, found)} only if they do not use TLS`,
        ...weight,
        notes: [
          ...fewNotes(bypassedBy(server, tree, record), 'a client that does not ask for TLS skips this line'),
          ...fewNotes(narrowedBy, 'this line decides some of these connections first'),
          ...notes,
        ],
        ...(witness && { witness }),
        ...(edit && {
          fix: {
            // Clients that cannot do TLS, or do not ask for it, are locked out.
            title: isOpen ? 'Turn connections without TLS away' : 'Require TLS on this line with `hostssl`',
            safety: 'review' as const,
            edits: [edit],
          },
        }),
      };
    }
  },
});
