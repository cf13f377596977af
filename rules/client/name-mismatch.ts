import {
  conf,
  defineRule,
  destinationWords,
  driverName,
  isSurelyPaired,
  presentedBy,
  rehearsals,
  sureObstacles,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/name-mismatch',
  on: 'project',
  title: 'the certificate a client is shown is not one of the host it connects to',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      With \`verify-full\`, and in most drivers whenever they verify at all, the client compares the host it was given
      with the names in the certificate. If none fits, it refuses to connect. An alias, an address in place of a name, a
      pooler in between with a certificate of its own, or a service that is called otherwise inside the cluster is
      enough. The usual answer in a hurry is to turn the comparison off.

      What is compared is the host as it is written, not what it leads to: \`hostaddr\` and DNS make no difference.
      \`*.example.com\` covers one label. As soon as there is an alternative name for a host, the common name no longer
      counts, and an address needs an alternative name of the kind IP with libpq 15 and later.

      A certificate that fits none of its clients and that nobody compares yet is told by \`file/cert-host-mismatch\`.`,
    remedy: `
      Issue the certificate with the name the client uses as an alternative name. Or let the client use a name that is
      in it, with \`hostaddr\` for the address where DNS does not have that name.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES',
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-HOSTADDR',
    ],
  },
  controls: ['peer-verified', 'certificates-valid'],
  options: {},
  examples: [
    {
      title: 'the name of the service is not in the certificate',
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
                - ./certs:/certs:ro
              environment:
                DATABASE_URL: postgres://app@[|db|]/shop?sslmode=verify-full&sslrootcert=/certs/root.crt
        `,
        'certs/server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
        'certs/root.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'it is one of its names',
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
                - ./certs:/certs:ro
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=verify-full&sslrootcert=/certs/root.crt
        `,
        'certs/server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com, db
          -----END CERTIFICATE-----
        `,
        'certs/root.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: '`verify-ca` compares no name',
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
                - ./certs:/certs:ro
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=verify-ca&sslrootcert=/certs/root.crt
        `,
        'certs/server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
        'certs/root.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'nobody knows which server that is',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=root.crt\n',
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=another.example.com
          issuer: CN=Example CA
          dns: another.example.com
          -----END CERTIFICATE-----
        `,
      },
    },
  ],

  *check(project, { now }) {
    const told = new Set<unknown>();
    for (const rehearsal of rehearsals(project, now)) {
      const { leg, consumer } = rehearsal;
      const obstacle = sureObstacles(rehearsal).find(({ step }) => step === 'server name');
      if (!obstacle || told.has(leg.client)) continue;
      told.add(leg.client);
      const { host } = leg.endpoint;
      const presented = presentedBy(leg.to);
      yield {
        at: host.kind === 'set' ? host.at : leg.client.at,
        message: `${obstacle.why}, so ${driverName(consumer.driver)} does not connect`,
        environment: leg.client.environment,
        ...(!isSurelyPaired(leg, consumer) && { confidence: 'likely' as const }),
        notes: [
          ...(presented
            ? [{ at: presented.leaf.at, message: `this is what ${destinationWords(leg.to)} presents` }]
            : []),
          { message: leg.because },
        ],
      };
    }
  },
});
