import {
  conf,
  defineRule,
  destinationWords,
  driverName,
  isIntermediateHeldByAll,
  isSurelyPaired,
  isUnanchored,
  legsShown,
  type Material,
  missingIntermediate,
  type Note,
  type Presented,
  type Project,
  presentedBy,
  type Rehearsal,
  rehearsals,
  sureObstacles,
  verifiersOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/rootcert-wrong',
  on: 'project',
  title: 'the roots a client trusts do not lead to the certificate it is shown',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      The client verifies the server with the roots it was given, and the certificate that this server presents was
      issued by somebody else: the CA was replaced, the file is the one of another environment, or it is the certificate
      of the CA for clients. So it refuses to connect; and with \`sslmode=prefer\` and a root certificate libpq goes on
      in plaintext instead.

      OpenSSL wants the way to end in a certificate that signed itself. An intermediate among the roots is not enough
      for libpq, and neither is a certificate of the server that a CA has issued.

      Where the server does not send an intermediate, \`file/chain-incomplete\` says so, and nothing is said here. Dates
      are told by \`file/cert-expired\`.`,
    remedy: `
      Give the client the root of the CA that issued the certificate, beside the one it has while both are in use:
      \`openssl verify -CAfile root.crt -untrusted server.crt server.crt\` tries it out.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES',
      'https://docs.openssl.org/3.0/man1/openssl-verification-options/',
    ],
  },
  controls: ['peer-verified', 'certificates-valid'],
  options: {},
  examples: [
    {
      title: 'the root of another CA',
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
                DATABASE_URL: postgres://app@db/shop?sslmode=verify-full&sslrootcert=[|/certs/root.crt|]
        `,
        'certs/server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db
          issuer: CN=Example CA 2025
          dns: db
          -----END CERTIFICATE-----
        `,
        'certs/root.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA 2015
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'the CA has a new key under its old name',
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
                DATABASE_URL: postgres://app@db/shop?sslmode=verify-ca&sslrootcert=[|/certs/root.crt|]
        `,
        'certs/server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db
          issuer: CN=Example CA
          issuer-pair: made in 2025
          dns: db
          -----END CERTIFICATE-----
        `,
        'certs/root.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA
          pair: made in 2015
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'the right root',
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
          subject: CN=db
          issuer: CN=Example CA
          dns: db
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
      title: 'an old root and the right one',
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
          subject: CN=db
          issuer: CN=Example CA 2025
          dns: db
          -----END CERTIFICATE-----
        `,
        'certs/root.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA 2015
          ca: true
          -----END CERTIFICATE-----
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA 2025
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'nobody verifies',
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
          -----BEGIN CERTIFICATE-----
          subject: CN=db
          issuer: CN=Example CA
          dns: db
          -----END CERTIFICATE-----
        `,
      },
    },
  ],

  *check(project, { now, runs }) {
    const told = new Set<unknown>();
    for (const rehearsal of rehearsals(project, now)) {
      const { leg, consumer } = rehearsal;
      const presented = presentedBy(leg.to);
      const { root } = consumer.material;
      const obstacle = sureObstacles(rehearsal).find(
        ({ step, fault }) => step === 'server certificate' && isUnanchored(fault),
      );
      if (!obstacle || !presented || told.has(leg.client)) continue;
      if (runs('file/chain-incomplete') && isForMissingIntermediate(presented, project)) continue;
      told.add(leg.client);
      yield {
        at: root.kind === 'read' || root.kind === 'system' ? root.at : leg.client.at,
        message: `${nameOf(root)} to the certificate that ${destinationWords(leg.to)} presents, so ${driverName(consumer.driver)} ${consequence(rehearsal)}`,
        environment: leg.client.environment,
        ...(!isSurelyPaired(leg, consumer) && { confidence: 'likely' as const }),
        notes: [...aboutIssuers(presented, root), { message: leg.because }, { message: obstacle.why }],
      };
    }
  },
});

const nameOf = (root: Material): string =>
  root.kind === 'read' ? `\`${root.path}\` does not lead` : 'no root of the machine leads';

function consequence({ outcome }: Rehearsal): string {
  switch (outcome.kind) {
    case 'plaintext':
      return 'goes on in plaintext';
    case 'fails':
      return 'does not connect';
    default:
      return 'does not take it';
  }
}

const isForMissingIntermediate = (presented: Presented, project: Project): boolean => {
  const missing = missingIntermediate(presented, project);
  return missing !== undefined && !isIntermediateHeldByAll(missing, verifiersOf(legsShown(presented.from, project)));
};

function aboutIssuers({ leaf }: Presented, root: Material): readonly Note[] {
  const [first, ...others] = root.kind === 'read' ? root.material.certificates : [];
  return [
    { at: leaf.at, message: `it was issued by \`${leaf.issuer.text}\`` },
    ...(first
      ? [
          {
            at: first.at,
            message: `the client trusts \`${first.subject.text}\`${others.length > 0 ? ` and ${others.length} more` : ''}`,
          },
        ]
      : []),
  ];
}
