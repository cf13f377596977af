import { assuming, conf, defineRule, hbaInForce, reachableRecords } from 'hostssl/rule';

export default defineRule({
  id: 'hba/md5-method',
  on: 'server',
  title: 'pg_hba.conf allows MD5 authentication',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      For a role whose password is stored as an MD5 hash, \`md5\` runs an exchange that can be recorded and guessed
      offline, and the stored hash alone is enough to log in. Roles with a SCRAM verifier use SCRAM on the same line, so
      the word says what is allowed, not what is used. PostgreSQL 18 declares MD5 passwords deprecated.`,
    remedy: `
      Set \`password_encryption = 'scram-sha-256'\`, have the passwords set again that
      \`SELECT rolname FROM pg_authid WHERE rolpassword LIKE 'md5%'\` lists, then write \`scram-sha-256\`.
      The other order locks those roles out.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-password.html',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
    ],
  },
  controls: ['authentication-strong'],
  options: {},
  examples: [
    {
      title: 'one finding for all lines',
      files: {
        'pg_hba.conf': conf`
          hostssl  app  app  10.0.0.0/8      [|md5|]
          hostssl  all  all  192.168.0.0/16  md5
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostssl  app  app  10.0.0.0/8      scram-sha-256
          hostssl  all  all  192.168.0.0/16  scram-sha-256
        `,
      },
      effects: [
        'TLS connections from `10.0.0.0/8` as `app` to `app` are asked for `scram-sha-256` instead of `md5`; TLS connections from `192.168.0.0/16` are asked for `scram-sha-256` instead of `md5`; nothing else changes',
      ],
    },
    {
      title: 'the socket and the loopback interface',
      files: { 'pg_hba.conf': 'local all all md5\nhost all all 127.0.0.1/32 md5\nhost all all ::1/128 md5\n' },
    },
    {
      title: 'SCRAM, and a database called md5',
      files: { 'pg_hba.conf': 'hostssl md5 md5 10.0.0.0/8 scram-sha-256 # was md5\n' },
    },
    {
      title: 'a line that nothing reaches',
      files: { 'pg_hba.conf': 'host all all all scram-sha-256\nhost all all 10.0.0.0/8 md5\n' },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    const found = reachableRecords(server, tree, { only: ({ method }) => method.value === 'md5' });
    const [first, ...rest] = found;
    if (!first) return;
    const lines = found.length === 1 ? '' : ` on ${found.length} lines`;
    const { notes, ...weight } = assuming('warning', first.assumptions);
    yield {
      at: first.record.method.at,
      message: `\`md5\`${lines} allows roles with an MD5 hash to log in with an exchange that can be recorded and guessed`,
      ...weight,
      notes: [...rest.map(({ record }) => ({ at: record.method.at, message: 'this line allows it too' })), ...notes],
      fix: {
        // Roles whose password is still stored as an MD5 hash are locked out.
        title: 'Allow SCRAM only',
        safety: 'review',
        edits: found.map(({ record }) => ({ at: record.method.at, text: 'scram-sha-256' })),
      },
    };
  },
});
