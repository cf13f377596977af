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
  id: 'hba/trust-remote',
  on: 'server',
  title: 'pg_hba.conf lets anybody in from the network without a password',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      \`trust\` believes what the client says its role is. From another machine that means: whoever can reach the port is
      that role, a superuser too, and a superuser can run programs on the server. TLS does not change it; it only hides
      from others who came in.

      Private address ranges are no protection by themselves: containers, VPN users and every machine that was broken
      into are inside.`,
    remedy: `
      Write \`scram-sha-256\` (give the roles passwords first, with \`\\password\` in psql) or \`cert\`. Tools that cannot
      ask anybody read the password from \`~/.pgpass\`.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-trust.html',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
    ],
  },
  controls: ['authentication-strong'],
  options: {},
  examples: [
    {
      title: 'anybody is anybody',
      files: { 'pg_hba.conf': 'host all all 0.0.0.0/0 [|trust|]\n' },
      fixed: { 'pg_hba.conf': 'host all all 0.0.0.0/0 scram-sha-256\n' },
      effects: [
        'connections from `0.0.0.0/0` (every IPv4 address) are asked for `scram-sha-256` instead of `trust`; nothing else changes',
      ],
    },
    {
      title: 'TLS does not ask who is there either',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all app 10.0.0.0/8 [|trust|]\n',
      },
      fixed: { 'pg_hba.conf': 'hostssl all app 10.0.0.0/8 scram-sha-256\n' },
      effects: [
        'TLS connections from `10.0.0.0/8` as `app` are asked for `scram-sha-256` instead of `trust`; nothing else changes',
      ],
    },
    {
      title: 'every attached network, those of containers included',
      files: { 'pg_hba.conf': 'host all all samenet [|trust|]\n' },
      fixed: { 'pg_hba.conf': 'host all all samenet scram-sha-256\n' },
      effects: [
        'connections from `samenet` (the networks the server is attached to) are asked for `scram-sha-256` instead of `trust`; nothing else changes',
      ],
    },
    {
      title: 'whoever can connect copies the whole server, TLS or not',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': 'host replication all 10.0.0.0/8 [|trust|]\n',
      },
      fixed: { 'pg_hba.conf': 'host replication all 10.0.0.0/8 scram-sha-256\n' },
      effects: [
        'connections from `10.0.0.0/8` for replication are asked for `scram-sha-256` instead of `trust`; nothing else changes',
      ],
    },
    {
      title: 'the socket and the loopback interface',
      files: {
        'pg_hba.conf': conf`
          local  all  all                trust
          host   all  all  127.0.0.1/32  trust
          host   all  all  ::1/128       trust
          host   all  all  samehost      trust
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
      title: 'with clientcert=verify-full the certificate says who is there',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'root-1.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 trust clientcert=verify-full\n',
      },
    },
    {
      title: 'an earlier line decides everything this one would',
      files: { 'pg_hba.conf': 'host all all all scram-sha-256\nhost all all 10.0.0.0/8 trust\n' },
    },
    {
      title: 'only this host can connect',
      files: {
        'postgresql.conf': "listen_addresses = 'localhost'\n",
        'pg_hba.conf': 'host all all all trust\n',
      },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    const only = (record: HbaRecord) => record.method.value === 'trust' && certificateDemand(record) === 'none';
    for (const found of reachableRecords(server, tree, { only })) {
      const { record, narrowedBy, assumptions } = found;
      const { notes, ...weight } = assuming('error', assumptions);
      const witness = witnessOf(found);
      yield {
        at: record.method.at,
        message: `\`trust\` lets anybody in without a password as ${rolesOf(record)} from ${whence(record, found)}`,
        ...weight,
        notes: [...fewNotes(narrowedBy, 'this line decides some of these connections first'), ...notes],
        ...(witness && { witness }),
        fix: {
          // Roles without a password, and programs that send none, are locked out.
          title: 'Ask for a password with `scram-sha-256`',
          safety: 'review',
          edits: [{ at: record.method.at, text: 'scram-sha-256' }],
        },
      };
    }
  },
});
