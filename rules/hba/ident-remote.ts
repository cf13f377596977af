import {
  assuming,
  certificateDemand,
  conf,
  defineRule,
  fewNotes,
  type HbaRecord,
  hbaInForce,
  reachableRecords,
  rolesOf,
  whence,
  witnessOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/ident-remote',
  on: 'server',
  title: 'pg_hba.conf believes what the client machine says about its user',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      With \`ident\` the server asks port 113 of the machine a connection comes from who is connecting, and believes the
      answer. Whoever runs that machine, or answers in its place, says \`postgres\`. The question travels unencrypted,
      whatever the connection itself does.

      On a \`local\` line \`ident\` means \`peer\`: there the kernel answers, and that is fine.`,
    remedy: `
      Write \`scram-sha-256\`, or \`cert\` on a \`hostssl\` line where programs are to come in without a password. A \`map\`
      goes on with \`cert\`, and not with \`scram-sha-256\`.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-ident.html',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
    ],
  },
  controls: ['authentication-strong'],
  options: {},
  examples: [
    {
      title: 'whoever answers on port 113 decides',
      files: { 'pg_hba.conf': 'host all all 10.0.0.0/8 [|ident|]\n' },
      fixed: { 'pg_hba.conf': 'host all all 10.0.0.0/8 scram-sha-256\n' },
      effects: ['connections from `10.0.0.0/8` are asked for `scram-sha-256` instead of `ident`; nothing else changes'],
    },
    {
      title: 'TLS hides the session and not the question',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all app samenet [|ident|] map=apps\n',
      },
    },
    {
      title: 'on a Unix socket ident is peer, and this host may be asked about its own users',
      files: {
        'pg_hba.conf': conf`
          local  all  all                ident
          host   all  all  127.0.0.1/32  ident
          host   all  all  ::1/128       ident
        `,
      },
    },
    {
      title: 'a line that nothing reaches',
      files: { 'pg_hba.conf': 'host all all all scram-sha-256\nhost all all 10.0.0.0/8 ident\n' },
    },
    {
      title: 'a certificate says who is there',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 ident clientcert=verify-full\n' },
    },
    {
      title: 'a role and a database of that name',
      files: { 'pg_hba.conf': 'hostssl ident ident 10.0.0.0/8 scram-sha-256 # was ident\n' },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    const only = (record: HbaRecord) => record.method.value === 'ident' && certificateDemand(record) !== 'verify-full';
    for (const found of reachableRecords(server, tree, { only })) {
      const { record, narrowedBy, assumptions } = found;
      const { notes, ...weight } = assuming('error', assumptions);
      const witness = witnessOf(found);
      yield {
        at: record.method.at,
        message: `\`ident\` lets whoever answers on port 113 of ${whence(record, found)} in as ${rolesOf(record)}`,
        ...weight,
        notes: [...fewNotes(narrowedBy, 'this line decides some of these connections first'), ...notes],
        ...(witness && { witness }),
        // With options PostgreSQL would refuse the line: `map` is not for passwords.
        ...(record.options.length === 0 && {
          fix: {
            // Roles without a password are locked out.
            title: 'Ask for a password with `scram-sha-256`',
            safety: 'review' as const,
            edits: [{ at: record.method.at, text: 'scram-sha-256' }],
          },
        }),
      };
    }
  },
});
