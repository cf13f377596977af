import {
  type Consumer,
  certificateParts,
  conf,
  decisive,
  defineRule,
  destinationWords,
  driverName,
  isRefusal,
  isSurelyPaired,
  isUnanchored,
  known,
  missingRoot,
  type Obstacle,
  type Project,
  type Rehearsal,
  rehearsals,
  type Step,
  takenForGranted,
  tlsOffFault,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/will-fail',
  on: 'project',
  title: 'a client cannot connect, whatever it does',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      Both ends of this connection are in sight, and they do not fit: the records turn the client away, the client shows
      no certificate where one is asked for, the two have no version of TLS in common. What is told is the first step at
      which it ends, and why.

      Only what fails for certain is told. Where somebody else has said the cause, nothing is said again: certificates
      out of date (\`file/cert-expired\`), roots that do not lead there (\`client/rootcert-wrong\`), names
      (\`client/name-mismatch\`), what a certificate is for (\`file/cert-usage-mismatch\`), a server that does not start
      (\`server/cert-unreadable\`, \`server/tls-startup-failure\`, \`hba/file-refused\`) or has TLS off
      (\`server/ssl-off\`), and options the driver refuses.`,
    remedy: 'Mend the step that is named; `hostssl access --client` shows the whole way.',
    references: [
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://www.postgresql.org/docs/current/libpq-ssl.html',
      'https://www.postgresql.org/docs/current/client-authentication-problems.html',
    ],
  },
  controls: ['configuration-effective'],
  options: {},
  examples: [
    {
      title: 'the records take nobody without TLS, and the client has none',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c hba_file=/etc/pg/pg_hba.conf
              volumes:
                - ./pg:/etc/pg:ro
            app:
              image: example/app
              environment:
                DATABASE_URL: [|postgres://app@db/shop?sslmode=disable|]
        `,
        'pg/pg_hba.conf': 'hostssl all all all scram-sha-256\n',
      },
    },
    {
      title: 'the record asks for a client certificate',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c ssl_ca_file=/etc/pg/ca.crt -c hba_file=/etc/pg/pg_hba.conf
              volumes:
                - ./pg:/etc/pg:ro
            app:
              image: example/app
              environment:
                DATABASE_URL: [|postgres://app@db/shop?sslmode=require|]
        `,
        'pg/pg_hba.conf': 'hostssl all all all cert\n',
        'pg/ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Client CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'the certificate of the server, which is none for clients',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c ssl_cert_file=/tls/db.crt -c ssl_key_file=/tls/db.key -c ssl_ca_file=/tls/ca.crt
              volumes:
                - ./tls:/tls:ro
            app:
              image: example/app
              volumes:
                - ./tls:/tls:ro
              environment:
                DATABASE_URL: [|postgres://app@db/shop?sslmode=verify-full&sslrootcert=/tls/ca.crt&sslcert=/tls/db.crt&sslkey=/tls/db.key|]
        `,
        'tls/db.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db
          issuer: CN=Example CA
          dns: db
          purpose: serverAuth
          -----END CERTIFICATE-----
        `,
        'tls/ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'it gets in',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c hba_file=/etc/pg/pg_hba.conf
              volumes:
                - ./pg:/etc/pg:ro
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=require
        `,
        'pg/pg_hba.conf': 'hostssl all all all scram-sha-256\n',
      },
    },
    {
      title: 'nobody has seen the records',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=disable
        `,
      },
    },
    {
      title: 'a certificate that has expired, which file/cert-expired says where it runs',
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
                DATABASE_URL: [|postgres://app@db/shop?sslmode=verify-full&sslrootcert=/certs/root.crt|]
        `,
        'certs/server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db
          issuer: CN=Example CA
          dns: db
          until: 2025-12-01
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
  ],

  *check(project, { now, runs }) {
    const told = new Set<unknown>();
    for (const rehearsal of rehearsals(project, now)) {
      const { leg, consumer, outcome, assumptions } = rehearsal;
      const obstacle = decisive(rehearsal);
      if (outcome.kind !== 'fails' || told.has(leg.client)) continue;
      const elsewhere = toldBy(rehearsal, obstacle, project);
      if (elsewhere.length > 0 && elsewhere.every(runs)) continue;
      told.add(leg.client);
      yield {
        at: leg.client.at,
        message: `${driverName(consumer.driver)} does not get into ${destinationWords(leg.to)}: ${outcome.why}`,
        environment: leg.client.environment,
        ...((assumptions.length > 0 || !isSurelyPaired(leg, consumer)) && { confidence: 'likely' as const }),
        // Nothing says in so many words that these two belong together.
        ...(leg.confidence === 'likely' && { severity: 'warning' as const }),
        notes: [
          { message: `it ends at this step: ${STEPS[outcome.step]}`, ...(outcome.at && { at: outcome.at }) },
          ...(obstacle?.remedy && obstacle.remedy.words !== ''
            ? [{ message: `to mend it, ${obstacle.remedy.words}` }]
            : []),
          { message: leg.because },
          ...takenForGranted(rehearsal).map((one) => ({ message: `taken for granted: ${one}` })),
        ],
      };
    }
  },
});

const STEPS: Readonly<Record<Step, string>> = {
  'client options': 'the client reads its own options and files',
  'server start': 'the server starts',
  'TLS request': 'the client asks for TLS',
  handshake: 'both agree on a version of TLS',
  'server certificate': 'the client verifies the certificate of the server',
  'server name': 'the client compares the name of the server',
  'client certificate': 'the server verifies the certificate of the client',
  records: 'the server looks for a record in pg_hba.conf',
  authentication: 'the client proves who it is',
};

/** The rules that tell this cause where they run; none where this one has to. */
function toldBy(rehearsal: Rehearsal, obstacle: Obstacle | undefined, project: Project): readonly string[] {
  const { leg, consumer, outcome } = rehearsal;
  if (outcome.kind !== 'fails') return [];
  const { fault } = obstacle ?? {};
  switch (outcome.step) {
    case 'client options':
      return toldOfOptions(rehearsal);
    case 'server start':
      return ['server/cert-unreadable', 'server/tls-startup-failure', 'file/cert-key-mismatch', 'hba/file-refused'];
    case 'TLS request':
      return leg.to.kind === 'server' && tlsOffFault(leg.to.server) ? ['server/ssl-off'] : [];
    case 'server name':
      return ['client/name-mismatch'];
    case 'server certificate':
      if (isUnanchored(fault)) return ['client/rootcert-wrong', 'file/chain-incomplete'];
      return toldOfFault(fault);
    case 'client certificate':
      if (fault === 'no-list' || fault === 'stale-list') return ['server/crl-missing'];
      if (leg.to.kind === 'server' && leg.to.server.material.ca.kind === 'none')
        return ['server/ca-missing-for-clientcert'];
      // Of a server's certificate it is told what it is to the server.
      if (fault === 'wrong-purpose' && !isKnownAsClients(consumer, project)) return [];
      return toldOfFault(fault);
    case 'handshake':
    case 'records':
    case 'authentication':
      return [];
  }
}

/** Is the certificate this client shows judged as one of clients? */
const isKnownAsClients = ({ material: { certificate } }: Consumer, project: Project): boolean =>
  certificate.kind === 'read' &&
  project.material.some(
    (file) =>
      file.file.path === certificate.material.file.path && certificateParts(file).some(({ part }) => part === 'client'),
  );

function toldOfFault(fault: Obstacle['fault']): readonly string[] {
  switch (fault) {
    case 'expired':
    case 'not-yet-valid':
      return ['file/cert-expired'];
    case 'wrong-purpose':
      return ['file/cert-usage-mismatch'];
    case 'weak-key':
    case 'weak-signature':
      return ['file/cert-weak-key-or-signature'];
    default:
      return [];
  }
}

/** What a driver refuses about its own options has been told where the options stand, and a pair that does not fit at the files. */
function toldOfOptions({ leg: { client }, consumer }: Rehearsal): readonly string[] {
  const policy = known(consumer.policy);
  if ((policy && isRefusal(policy)) || missingRoot(client))
    return ['client/sslmode-invalid', 'client/rootcert-missing'];
  const { certificate, key } = consumer.material;
  const [leaf] = certificate.kind === 'read' ? certificate.material.certificates : [];
  const [own] = key.kind === 'read' ? key.material.keys : [];
  return leaf && own?.public && leaf.key.id !== own.public.id ? ['file/cert-key-mismatch'] : [];
}
