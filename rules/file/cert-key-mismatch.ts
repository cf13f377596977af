import { certificateName, conf, defineRule, type KeyPair, keyPairs } from 'hostssl/rule';

export default defineRule({
  id: 'file/cert-key-mismatch',
  on: 'material',
  title: 'the key does not belong to the certificate',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      A certificate is of no use without the private key it was issued for. With another one PostgreSQL does not start
      (\`key values mismatch\`), and after a reload it goes on with the pair it had, until the next start; a client
      refuses to connect. It happens when one of two files is renewed, and when the leaf is not the first certificate in
      its file: whatever stands first is compared with the key.

      A key that is wrapped in a passphrase cannot be compared and is left alone.`,
    remedy: `
      Put the key in place that the certificate was issued for. Both must print the same:
      \`openssl x509 -in server.crt -noout -pubkey\` and \`openssl pkey -in server.key -pubout\`.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html',
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-CLIENTCERT',
    ],
  },
  controls: ['configuration-effective', 'certificates-valid'],
  options: {},
  examples: [
    {
      title: 'only the certificate was renewed, with a new key',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          pair: made in 2025
          -----END CERTIFICATE-----
        `,
        'server.key': conf`
          -----BEGIN PRIVATE KEY-----
          pair: made in 2024
          -----END PRIVATE KEY-----
        `,
      },
    },
    {
      title: 'the intermediate stands before the leaf',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=Example Issuing CA
          issuer: CN=Example CA
          ca: true
          -----END CERTIFICATE-----
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example Issuing CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
        'server.key': conf`
          -----BEGIN PRIVATE KEY-----
          pair: CN=db.example.com
          -----END PRIVATE KEY-----
        `,
      },
    },
    {
      title: 'the pair of a client',
      files: {
        'app.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=root.crt&sslcert=app.crt&sslkey=app.key\n',
        'app.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=app
          issuer: CN=Client CA
          -----END CERTIFICATE-----
        `,
        'app.key': conf`
          -----BEGIN PRIVATE KEY-----
          pair: CN=reports
          -----END PRIVATE KEY-----
        `,
      },
    },
    {
      title: 'they belong together',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
        'server.key': conf`
          -----BEGIN PRIVATE KEY-----
          pair: CN=db.example.com
          -----END PRIVATE KEY-----
        `,
      },
    },
    {
      title: 'a key behind a passphrase cannot be compared',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
        'server.key': conf`
          -----BEGIN ENCRYPTED PRIVATE KEY-----
          pair: CN=another.example.com
          -----END ENCRYPTED PRIVATE KEY-----
        `,
      },
    },
    {
      title: 'the key lies elsewhere',
      files: {
        'postgresql.conf': "ssl = on\nssl_key_file = '/etc/ssl/private/db.key'\n",
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
        'server.key': conf`
          -----BEGIN PRIVATE KEY-----
          pair: CN=another.example.com
          -----END PRIVATE KEY-----
        `,
      },
    },
  ],

  *check(file, { project }) {
    for (const pair of keyPairs(project)) {
      const { certificate, from, key, by, at } = pair;
      if (from.file.path !== file.file.path || !key.public || key.public.id === certificate.key.id) continue;
      const meant = from.certificates.find((other) => other.key.id === key.public?.id);
      const name = `\`${certificateName(certificate)}\``;
      yield {
        at: certificate.at,
        message: meant
          ? `${name} stands first in this file and the key belongs to \`${certificateName(meant)}\`, ${CONSEQUENCES[by.what]}`
          : `the key in \`${key.at.file.path}\` does not belong to ${name}, ${CONSEQUENCES[by.what]}`,
        notes: [
          { at: key.at, message: 'this is the key' },
          { at, message: `the ${by.what} \`${by.name}\` uses them together` },
          ...(meant ? [{ at: meant.at, message: 'it belongs to this certificate, which must be the first' }] : []),
        ],
      };
    }
  },
});

const CONSEQUENCES: Readonly<Record<KeyPair['by']['what'], string>> = {
  server: 'so PostgreSQL does not start and a reload keeps the pair it had',
  client: 'so the client refuses to connect',
  pooler: 'so the pooler takes no TLS connection',
};
