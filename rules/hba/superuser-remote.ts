import {
  assuming,
  certificateDemand,
  conf,
  defineRule,
  fewNotes,
  type HbaRecord,
  hbaInForce,
  hbaMethod,
  isForSessions,
  type ReachableRecord,
  reachableRecords,
  SUPERUSERS,
  whence,
  withoutProof,
  witnessOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/superuser-remote',
  on: 'server',
  title: 'a superuser may log in over the network',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      A superuser passes every check inside the database and runs programs as the server's user (\`COPY … TO PROGRAM\`).
      A line that names \`postgres\` for other machines makes one guessed or leaked password enough for all of that.

      Only names that are superusers nearly everywhere are looked for; which roles really are, the files do not tell. It
      weighs less where the line asks for TLS and a strong proof, and nothing is said of client certificates, Kerberos,
      and lines for physical replication.`,
    remedy: `
      Administer over the socket (\`ssh\`, then \`psql\`), or with roles of their own that have just the rights they need
      (\`pg_monitor\`, \`pg_read_all_data\`, \`CREATEROLE\`). Where it must be, ask for a certificate:
      \`hostssl all postgres 10.0.0.7/32 cert\`.`,
    references: [
      'https://www.postgresql.org/docs/current/role-attributes.html',
      'https://www.postgresql.org/docs/current/predefined-roles.html',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
    ],
  },
  controls: ['administration-limited', 'authentication-strong'],
  options: {},
  examples: [
    {
      title: 'postgres from a whole network',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'host all [|postgres|] 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'among others, and with a weak proof',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl app app,[|"postgres"|] all md5\n',
      },
    },
    {
      title: 'TLS and SCRAM make it less of a matter',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all [|postgres|] 10.0.0.7/32 scram-sha-256\n',
      },
    },
    {
      title: 'a certificate of its own',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'root-1.crt'\n",
        'pg_hba.conf': conf`
          hostssl  all  postgres  10.0.0.7/32  cert
          hostssl  all  postgres  10.0.0.8/32  scram-sha-256  clientcert=verify-full
          hostgssenc  all  postgres  10.0.0.0/8  gss
        `,
      },
    },
    {
      title: 'on this host',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'local all postgres peer\nhost all postgres 127.0.0.1/32 scram-sha-256\n',
      },
    },
    {
      title: 'kept out',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          host     all  postgres  all         reject
          hostssl  all  postgres  10.0.0.0/8  scram-sha-256
          hostssl  all  all       10.0.0.0/8  scram-sha-256
        `,
      },
    },
    {
      title: 'physical replication, and other names',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl  replication  postgres      10.0.0.0/8  scram-sha-256
          hostssl  postgres     postgres_exporter  10.0.0.0/8  scram-sha-256
          hostssl  all          +postgres     10.0.0.0/8  scram-sha-256
        `,
      },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    const only = (record: HbaRecord) =>
      isForSessions(record) && certificateDemand(record) !== 'verify-full' && superuserIn(record) !== undefined;
    for (const found of reachableRecords(server, tree, { sessions: 'ordinary', only })) {
      const { record, narrowedBy, assumptions } = found;
      const name = superuserIn(record);
      const level = weightOf(found);
      if (!name || !level) continue;
      const { notes, ...weight } = assuming(level, assumptions);
      const witness = witnessOf(found);
      yield {
        at: name.at,
        message: `\`${name.value}\` may log in from ${whence(record, found)}, and a superuser runs programs on the server`,
        ...weight,
        notes: [
          ...fewNotes(narrowedBy, 'this line decides some of these connections first'),
          { message: `assuming that \`${name.value}\` is a superuser, as it is by default` },
          ...notes,
        ],
        ...(witness?.user === name.value && { witness }),
      };
    }
  },
});

const superuserIn = ({ users }: HbaRecord) => users.find(({ value }) => SUPERUSERS.has(value));

/** Undefined where a key proves who is there. */
function weightOf({ record, transports }: ReachableRecord): 'warning' | 'info' | undefined {
  const method = record.method.value;
  const isEncrypted = !transports.includes('plaintext');
  if (isEncrypted && hbaMethod(method)?.credential === 'proof') return undefined;
  return isEncrypted && !withoutProof(method) ? 'info' : 'warning';
}
