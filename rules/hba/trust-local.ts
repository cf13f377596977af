import {
  addressOf,
  assuming,
  certificateDemand,
  conf,
  defineRule,
  type HbaRecord,
  hbaInForce,
  liveRecords,
  rolesOf,
  staysOnHost,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/trust-local',
  on: 'server',
  title: 'every account of the server machine is any role',
  severity: 'warning',
  confidence: 'certain',
  profile: 'strict',
  docs: {
    why: `
      \`trust\` on the socket and the loopback interface is what \`initdb\` writes, and fine where only the server itself
      runs. Everything else that runs there can be any role without a password: every account, every service, whoever
      gets hold of one of them, and through a web server that can be made to fetch addresses somebody outside, too.

      That is more than most estates ask for, so this rule is part of the strict profile. From other machines it is
      hba/trust-remote.`,
    remedy: `
      Write \`peer\` for \`local\`: the kernel says which account it is, and \`map\` makes exceptions. Write
      \`scram-sha-256\` for the loopback interface. \`initdb --auth-local=peer --auth-host=scram-sha-256\` starts that way.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-trust.html',
      'https://www.postgresql.org/docs/current/auth-peer.html',
      'https://www.postgresql.org/docs/current/app-initdb.html',
    ],
  },
  controls: ['authentication-strong'],
  options: {},
  examples: [
    {
      title: 'what initdb writes, as one finding',
      files: {
        'pg_hba.conf': conf`
          local   all             all                                     [|trust|]
          host    all             all             127.0.0.1/32            trust
          host    all             all             ::1/128                 trust
          local   replication     all                                     trust
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          local   all             all                                     peer
          host    all             all             127.0.0.1/32            scram-sha-256
          host    all             all             ::1/128                 scram-sha-256
          local   replication     all                                     peer
        `,
      },
      effects: [
        'connections over the socket are asked for `peer` instead of `trust`; connections over the socket for replication are asked for `peer` instead of `trust`; connections from `127.0.0.1/32` are asked for `scram-sha-256` instead of `trust`; connections from `::1/128` are asked for `scram-sha-256` instead of `trust`; nothing else changes',
      ],
    },
    {
      title: 'the addresses of the host itself',
      files: { 'pg_hba.conf': 'host all app samehost [|trust|]\n' },
      fixed: { 'pg_hba.conf': 'host all app samehost scram-sha-256\n' },
      effects: [
        'connections from `samehost` (the addresses of the server itself) as `app` are asked for `scram-sha-256` instead of `trust`; nothing else changes',
      ],
    },
    {
      title: 'somebody is asked',
      files: { 'pg_hba.conf': 'local all all peer\nhost all all 127.0.0.1/32 scram-sha-256\n' },
    },
    {
      title: 'from other machines it is hba/trust-remote',
      files: { 'pg_hba.conf': 'host all all 10.0.0.0/8 trust\nhost all all all trust\n' },
    },
    {
      title: 'a certificate says who is there',
      files: { 'pg_hba.conf': 'hostssl all all 127.0.0.1/32 trust clientcert=verify-full\n' },
    },
    {
      title: 'an earlier line decides',
      files: { 'pg_hba.conf': 'local all all peer\nlocal all postgres trust\n' },
    },
    {
      title: 'loopback, where nothing listens on it',
      files: { 'postgresql.conf': "listen_addresses = ''\n", 'pg_hba.conf': 'host all all 127.0.0.1/32 trust\n' },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    const found = liveRecords(server, tree, isTrusted);
    const [first, ...others] = found;
    if (!first) return;
    const lines = others.length > 0 ? ` on ${found.length} lines` : '';
    const { notes, ...weight } = assuming('warning', first.assumptions);
    yield {
      at: first.record.method.at,
      message: `\`trust\`${lines} lets every account of this host in without a password as ${rolesOf(first.record)}`,
      ...weight,
      notes: [...others.map(({ record }) => ({ at: record.method.at, message: 'this line, too' })), ...notes],
      fix: {
        // Accounts that are not named like their role, and roles without a password, are locked out.
        title: 'Ask the kernel with `peer`, and over TCP for a password',
        safety: 'review',
        edits: found.map(({ record: { type, method } }) => ({
          at: method.at,
          text: type.value === 'local' ? 'peer' : 'scram-sha-256',
        })),
      },
    };
  },
});

const isTrusted = (record: HbaRecord): boolean =>
  record.method.value === 'trust' &&
  certificateDemand(record) === 'none' &&
  (record.type.value === 'local' || staysOnHost(addressOf(record)));
