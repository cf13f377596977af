import {
  certificateName,
  certificateParts,
  conf,
  defineRule,
  isSelfSigned,
  legsShown,
  pins,
  readersOf,
  standsFirstByMistake,
} from 'hostssl/rule';

export default defineRule({
  id: 'file/cert-self-signed',
  on: 'material',
  title: 'the certificate of a server is vouched for by itself',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      Nobody but the server itself has signed this certificate. A client can only know it by holding a copy of it as its
      root. Where every client does, that is as good as a CA, until the certificate changes: then all of them need the
      new one on the same day. Where one does not, it cannot verify anything, and people turn verification off.

      Clients that hold exactly this certificate are recognized, and where all known ones do nothing is said. Where no
      client is in sight this is information.`,
    remedy: `
      Make a CA of your own and issue the certificate from it, so that it can be renewed without touching a client. Or
      give the certificate itself to every client (\`sslmode=verify-full sslrootcert=server.crt\`).`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CERTIFICATE-CREATION',
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES',
    ],
  },
  controls: ['certificates-valid', 'peer-verified'],
  options: {},
  examples: [
    {
      title: 'a client that does not hold it',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c ssl_cert_file=/certs/server.crt -c ssl_key_file=/certs/server.key
              volumes:
                - ./certs:/certs:ro
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=require
        `,
        'certs/server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db
          dns: db
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'no client is in sight',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'every client holds it as its root',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c ssl_cert_file=/certs/server.crt -c ssl_key_file=/certs/server.key
              volumes:
                - ./certs:/certs:ro
            app:
              image: example/app
              volumes:
                - ./certs/server.crt:/root.crt:ro
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=verify-full&sslrootcert=/root.crt
        `,
        'certs/server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db
          dns: db
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a CA has signed it',
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
      title: 'a root signs itself',
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
      if (part !== 'server' || !isSelfSigned(certificate) || standsFirstByMistake(certificate, project)) continue;
      const readers = readersOf(legsShown(file, project));
      const others = readers.filter(({ consumer }) => !pins(consumer, certificate));
      if (readers.length > 0 && others.length === 0) continue;
      yield {
        at: certificate.at,
        message: `\`${certificateName(certificate)}\` is signed by itself, so only a client that holds this very certificate can verify it`,
        ...(others.length === 0 && { severity: 'info' as const }),
        notes: others.slice(0, 3).map(({ client, reader }) => ({
          at: client.at,
          message: `${reader} does not hold it here`,
        })),
      };
    }
  },
});
