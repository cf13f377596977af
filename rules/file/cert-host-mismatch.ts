import {
  certificateName,
  certificateParts,
  conf,
  defineRule,
  hostNameVerdict,
  known,
  type Leg,
  legsShown,
  NEWEST,
  readersOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'file/cert-host-mismatch',
  on: 'material',
  title: 'a certificate covers none of the hosts its clients connect to',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      None of the clients compares the name today, so nobody notices. The day one goes to \`verify-full\` it stops
      connecting, and the change is taken back. A certificate that fits the names in use is what \`verify-full\` needs
      first.

      Where a client compares the name already, it fails now, and \`client/name-mismatch\` says so at that client instead.
      This machine and sockets are not counted.`,
    remedy: `
      Issue the certificate with every name that clients use as an alternative name, or let them use a name it has.`,
    references: ['https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES'],
  },
  controls: ['certificates-valid', 'peer-verified'],
  options: {},
  examples: [
    {
      title: 'a service that is known by another name',
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
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a client compares the name, which is told there',
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
                DATABASE_URL: postgres://app@db/shop?sslmode=verify-full&sslrootcert=/certs/ca.crt
        `,
        'certs/server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
        'certs/ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'the name of the service is one of its names',
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
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com, db
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'nobody is known to connect',
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
  ],

  *check(file, { project }) {
    for (const { certificate, part } of certificateParts(file)) {
      if (part !== 'server') continue;
      const legs = legsShown(file, project).filter(overTheNetwork);
      const readers = readersOf(legs);
      if (readers.length === 0 || readers.some(({ policy }) => policy.verifies === 'chain-and-name')) continue;
      const hosts = [...new Set(legs.flatMap(({ endpoint }) => known(endpoint.host) ?? []))];
      const covered = (host: string) =>
        hostNameVerdict(certificate, host, { kind: 'libpq', major: NEWEST }).kind !== 'mismatch';
      if (hosts.length === 0 || hosts.some(covered)) continue;
      const listed = hosts.slice(0, 3).map((host) => `\`${host}\``);
      const more = hosts.length - listed.length;
      yield {
        at: certificate.at,
        message: `\`${certificateName(certificate)}\` is none of ${listed.join(', ')}${more > 0 ? ` and ${more} others` : ''}, so a client that compares the name as \`verify-full\` does cannot connect`,
        notes: readers.slice(0, 3).map(({ client, reader }) => ({
          at: client.at,
          message: `${reader} connects here, and compares no name`,
        })),
      };
    }
  },
});

const overTheNetwork = ({ endpoint: { locality } }: Leg): boolean => locality !== 'loopback' && locality !== 'socket';
