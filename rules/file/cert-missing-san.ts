import { certificateName, certificateParts, conf, defineRule, standsFirstByMistake } from 'hostssl/rule';

export default defineRule({
  id: 'file/cert-missing-san',
  on: 'material',
  title: 'a certificate of a server names it in the common name alone',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      Names of a server belong into the subject alternative names of its certificate. The common name was given up for
      that in 2011 (RFC 6125). libpq, node-postgres and pgjdbc still fall back to it where there are no alternative
      names; programs in Go and Rust do not, so the same certificate works with \`psql\` and fails in the application.

      The common name of a client's certificate is another thing: it is what PostgreSQL compares with the role.`,
    remedy: `
      Issue it with every name that clients use: \`openssl req … -addext "subjectAltName = DNS:db.example.com"\`.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-CERTIFICATES',
      'https://www.rfc-editor.org/rfc/rfc6125#section-6.4.4',
      'https://go.dev/doc/go1.15#commonname',
    ],
  },
  controls: ['certificates-valid'],
  options: {},
  examples: [
    {
      title: 'a common name and nothing else',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'an alternative name',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'an address is a name, too',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db
          issuer: CN=Example CA
          ip: 10.0.0.7
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a client is known by its common name',
      files: {
        'app.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=root.crt&sslcert=app.crt&sslkey=app.key\n',
        'app.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=app
          issuer: CN=Client CA
          purpose: clientAuth
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a CA has no host name',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'clients-ca.crt'\n",
        'clients-ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Client CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
  ],

  *check(file, { project }) {
    for (const { certificate, part } of certificateParts(file)) {
      const { names, at } = certificate;
      if (part !== 'server' || names.dns.length + names.ip.length > 0) continue;
      if (standsFirstByMistake(certificate, project)) continue;
      yield {
        at,
        message: `\`${certificateName(certificate)}\` stands in the common name alone, so clients that look at alternative names only refuse this certificate`,
      };
    }
  },
});
