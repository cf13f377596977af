import { caMissing, conf, defineRule } from 'hostssl/rule';

export default defineRule({
  id: 'server/ca-missing-for-clientcert',
  on: 'server',
  title: 'client certificates are demanded and no CA is there to check them',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      A record with \`cert\` or \`clientcert=\` needs \`ssl_ca_file\`. Without it the server starts and loads the file
      without a word, and then turns away everyone whom such a record decides: \`client certificates can only be checked
      if a root certificate store is available\`. Under pressure people then replace the record by a weaker one.

      \`ssl_ca_file\` is for the certificates of clients only. Plain TLS does not need it, and neither does a client's
      \`verify-full\`.`,
    remedy: `
      Set \`ssl_ca_file\` to the certificate of the CA that issues your clients' certificates (nothing broader: every
      certificate from it counts) and reload.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CLIENT-CERTIFICATES',
      'https://www.postgresql.org/docs/current/auth-cert.html',
    ],
  },
  controls: ['client-certificates'],
  options: {},
  examples: [
    {
      title: 'cert without a CA',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'pg_hba.conf': conf`
          hostssl  all  app    10.0.0.0/8  [|cert|]
          hostssl  all  admin  10.0.0.0/8  scram-sha-256  clientcert=verify-full
        `,
      },
    },
    {
      title: 'the CA was emptied later',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'ca-1.crt'\nssl_ca_file = ''\n",
        'pg_hba.conf': 'hostssl all all all scram-sha-256 [|clientcert=verify-full|]\n',
      },
    },
    {
      title: 'a CA is there',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'root-1.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n',
      },
    },
    {
      title: 'TLS with passwords needs no CA on the server',
      files: { 'postgresql.conf': 'ssl = on\n', 'pg_hba.conf': 'hostssl all all all scram-sha-256\n' },
    },
    {
      title: 'no postgresql.conf in sight',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n' },
    },
    {
      title: 'no connection gets as far as this record',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'pg_hba.conf': 'host all all all scram-sha-256\nhostssl all all 10.0.0.0/8 cert\n',
      },
    },
  ],

  *check(server) {
    const missing = caMissing(server);
    const [first, ...rest] = missing?.demands ?? [];
    if (!missing || !first) return;
    const opaque = server.container?.opaque;
    yield {
      at: first.at,
      message: `\`${first.text}\` demands a client certificate and \`ssl_ca_file\` is empty, so everyone who reaches this record is turned away`,
      ...(opaque && { confidence: 'possible' as const }),
      notes: [
        ...rest.map(({ at }) => ({ at, message: 'the same holds here' })),
        missing.at
          ? { at: missing.at, message: '`ssl_ca_file` is emptied here' }
          : { at: server.settings.anchor, message: '`ssl_ca_file` is not set in this file' },
        ...(opaque ? [{ at: opaque.at, message: `a CA may still be given elsewhere: ${opaque.why}` }] : []),
      ],
    };
  },
});
