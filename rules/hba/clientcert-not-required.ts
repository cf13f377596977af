import {
  assuming,
  certificateDemand,
  conf,
  defineRule,
  fewNotes,
  type HbaRecord,
  hbaInForce,
  hbaMethod,
  networkRecords,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/clientcert-not-required',
  on: 'server',
  title: 'clients come in over TLS without a certificate of their own',
  severity: 'info',
  confidence: 'certain',
  profile: 'strict',
  docs: {
    why: `
      TLS alone shows the server to the client, and the client to nobody: a password that leaked is used from anywhere. A
      client certificate is a second proof, whose key never travels. Frameworks that ask for mutual authentication ask
      for exactly this.

      Most estates get by on SCRAM on purpose, so this rule is part of the strict profile. All lines of a server are one
      finding; lines that let plaintext in are other findings.`,
    remedy: `
      Set \`ssl_ca_file\` to the CA that issues your client certificates, then add \`clientcert=verify-full\` to the
      \`hostssl\` lines, or write \`cert\`, which needs no password. Try it with one role first:
      \`hostssl all ops 10.0.0.0/8 scram-sha-256 clientcert=verify-full\`.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CLIENT-CERTIFICATES',
      'https://www.postgresql.org/docs/current/auth-cert.html',
    ],
  },
  controls: ['client-certificates'],
  options: {},
  examples: [
    {
      title: 'a password is all it takes',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          [|hostssl|]  app  app  10.0.0.0/8  scram-sha-256
          hostssl  all  all  10.9.0.0/16  ldap  ldapserver=ldap.example.com  ldapprefix="uid="  ldapsuffix=",dc=example"
        `,
      },
    },
    {
      title: 'host, where plaintext is turned away first',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostnossl all all all reject\n[|host|] all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'certificates of every kind, and Kerberos',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'root-1.crt'\n",
        'pg_hba.conf': conf`
          hostssl  all  all  10.1.0.0/16  cert
          hostssl  all  all  10.2.0.0/16  scram-sha-256  clientcert=verify-full
          hostssl  all  all  10.3.0.0/16  scram-sha-256  clientcert=verify-ca
          hostssl  all  all  10.4.0.0/16  gss
        `,
      },
    },
    {
      title: 'loopback and socket',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'local all all peer\nhostssl all all 127.0.0.1/32 scram-sha-256\n',
      },
    },
    {
      title: 'plaintext comes in, which is a fault of another size',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'host all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'TLS is off, so nobody comes in over it',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    const plain = new Set(networkRecords(server, tree, 'plaintext', { only: needsNone }).map(({ record }) => record));
    const found = networkRecords(server, tree, 'tls', { only: (record) => needsNone(record) && !plain.has(record) });
    const [first, ...others] = found;
    if (!first) return;
    const lines = others.length > 0 ? ` on ${found.length} lines` : '';
    const { notes, ...weight } = assuming('info', first.assumptions);
    yield {
      at: first.record.type.at,
      message: `\`${first.record.method.value}\` without \`clientcert\`${lines} lets clients in over TLS that show no certificate`,
      ...weight,
      notes: [
        ...fewNotes(
          others.map(({ record }) => record),
          'this line asks for none either',
        ),
        ...notes,
      ],
    };
  },
});

const needsNone = (record: HbaRecord): boolean =>
  certificateDemand(record) === 'none' && hbaMethod(record.method.value)?.credential !== 'proof';
