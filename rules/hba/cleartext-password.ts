import {
  assuming,
  conf,
  defineRule,
  fewNotes,
  type HbaRecord,
  hbaInForce,
  networkRecords,
  sendsCleartext,
  whence,
  witnessOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/cleartext-password',
  on: 'server',
  title: 'passwords cross the network readable',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      With \`password\`, \`ldap\`, \`pam\`, \`bsd\` and \`radius\` the client sends the password itself. Over a connection
      without TLS everybody on the way reads it, and with LDAP or PAM it is often the password of much more than a
      database. \`ldaptls=1\` protects the way from PostgreSQL to the directory, not the way from the client.`,
    remedy: `
      Let the record match TLS alone: \`hostssl\` instead of \`host\`. Where the password lives in PostgreSQL,
      \`scram-sha-256\` never sends it at all.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-password.html',
      'https://www.postgresql.org/docs/current/auth-ldap.html',
    ],
  },
  controls: ['authentication-strong', 'remote-access-encrypted'],
  options: {},
  examples: [
    {
      title: 'the password itself, without TLS',
      files: { 'pg_hba.conf': 'host all all 10.0.0.0/8 [|password|]\n' },
      fixed: { 'pg_hba.conf': 'host all all 10.0.0.0/8 scram-sha-256\n' },
      effects: [
        'connections from `10.0.0.0/8` are asked for `scram-sha-256` instead of `password`; nothing else changes',
      ],
    },
    {
      title: 'plaintext is turned away over IPv4 alone',
      files: { 'pg_hba.conf': 'hostnossl all all 0.0.0.0/0 reject\nhost all all all [|password|]\n' },
      fixed: { 'pg_hba.conf': 'hostnossl all all 0.0.0.0/0 reject\nhost all all all scram-sha-256\n' },
      effects: [
        'connections without TLS from every IPv6 address are asked for `scram-sha-256` instead of `password`; TLS connections from `all` (every address) are asked for `scram-sha-256` instead of `password`; nothing else changes',
      ],
    },
    {
      title: 'StartTLS to the directory leaves the client out',
      files: {
        'pg_hba.conf':
          'host all all 10.0.0.0/8 [|ldap|] ldapserver=ldap.example.com ldapprefix="uid=" ldapsuffix=",dc=example" ldaptls=1\n',
      },
    },
    {
      title: 'hostssl and nothing else: the password is encrypted on the way',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl  all  all  10.0.0.0/8  ldap  ldapserver=ldap.example.com  ldapprefix="uid="  ldapsuffix=",dc=example"
          hostssl  all  all  0.0.0.0/0   password
        `,
      },
    },
    {
      title: 'plaintext is turned away first',
      files: { 'pg_hba.conf': 'hostnossl all all all reject\nhost all all 10.0.0.0/8 pam\n' },
    },
    {
      title: 'passwords that do not leave the host',
      files: { 'pg_hba.conf': 'local all all password\nhost all all 127.0.0.1/32 pam\n' },
    },
    {
      title: 'ident sends no password',
      files: { 'pg_hba.conf': 'host all all 10.0.0.0/8 ident\n' },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    const only = (record: HbaRecord) => sendsCleartext(record.method.value);
    for (const found of networkRecords(server, tree, 'plaintext', { only })) {
      const { record, narrowedBy, assumptions } = found;
      const method = record.method.value;
      const { notes, ...weight } = assuming('error', assumptions);
      const witness = witnessOf(found);
      yield {
        at: record.method.at,
        message: `\`${method}\` lets passwords cross the network readable, over connections without TLS from ${whence(record, found)}`,
        ...weight,
        notes: [...fewNotes(narrowedBy, 'this line decides some of these connections first'), ...notes],
        ...(witness && { witness }),
        ...(method === 'password' && {
          fix: {
            // Roles whose password is stored as an MD5 hash are locked out.
            title: 'Use `scram-sha-256`, which never sends the password',
            safety: 'review' as const,
            edits: [{ at: record.method.at, text: 'scram-sha-256' }],
          },
        }),
      };
    }
  },
});
