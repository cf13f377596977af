import {
  areShortLived,
  certificateName,
  conf,
  dayOf,
  defineRule,
  type Finding,
  fewNotes,
  type RevocationFault,
  revocation,
  type Server,
} from 'hostssl/rule';

export default defineRule({
  id: 'server/crl-missing',
  on: 'server',
  title: 'nothing tells the server which client certificates were taken back',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      A client certificate is good until it expires. When a laptop is stolen, or somebody leaves, its certificate has to
      be taken back, and PostgreSQL learns of that from a revocation list only: \`ssl_crl_file\` or \`ssl_crl_dir\`.
      Without one the thief logs in for as long as the certificate lives. Where a password is asked for as well, that is
      still in the way.

      A list must be kept fresh. When the day it names for the next one has passed, OpenSSL refuses every certificate of
      that CA, and the same holds for a CA that has no list while others have one. A file that holds certificates and no
      list is loaded without a word, and checks nothing but that.

      Certificates that live for ten days or less need no list, and where all client certificates in sight do nothing is
      said.`,
    remedy: `
      Have the CA write a list, name it in \`ssl_crl_file\`, and renew both by a program, before the list says so. Or
      issue client certificates for days instead of years. Do not add a list that nobody renews: on the day it runs out
      nobody gets in.`,
    references: [
      'https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL-CRL-FILE',
      'https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CLIENT-CERTIFICATES',
    ],
  },
  controls: ['client-certificates', 'certificates-valid'],
  options: {},
  examples: [
    {
      title: 'the certificate is the only proof, and cannot be taken back',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = '[|/etc/postgresql/clients-ca.crt|]'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n',
      },
    },
    {
      title: 'beside a password it is half as bad',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = '[|/etc/postgresql/clients-ca.crt|]'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-full\n',
      },
    },
    {
      title: 'the list is out of date, so nobody gets in',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'ca.crt'\nssl_crl_file = 'ca.crl'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n',
        'ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Client CA
          ca: true
          -----END CERTIFICATE-----
        `,
        'ca.crl': conf`
          [|-----BEGIN X509 CRL-----|]
          issuer: CN=Client CA
          from: 2025-11-01
          until: 2025-12-01
          -----END X509 CRL-----
        `,
      },
    },
    {
      title: 'a certificate where the list should be',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'ca.crt'\nssl_crl_file = 'ca.crl'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n',
        'ca.crl': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=Client CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a second CA without a list of its own',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'ca.crt'\nssl_crl_file = 'ca.crl'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n',
        'ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Client CA
          ca: true
          -----END CERTIFICATE-----
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=Partner CA
          ca: true
          -----END CERTIFICATE-----
        `,
        'ca.crl': conf`
          -----BEGIN X509 CRL-----
          issuer: CN=Client CA
          until: 2026-02-01
          -----END X509 CRL-----
        `,
      },
    },
    {
      title: 'a fresh list',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'ca.crt'\nssl_crl_file = 'ca.crl'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n',
        'ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Client CA
          ca: true
          -----END CERTIFICATE-----
        `,
        'ca.crl': conf`
          -----BEGIN X509 CRL-----
          issuer: CN=Client CA
          until: 2026-02-01
          -----END X509 CRL-----
        `,
      },
    },
    {
      title: 'the list lies on the machine',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = '/etc/pg/ca.crt'\nssl_crl_file = '/etc/pg/ca.crl'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n',
      },
    },
    {
      title: 'client certificates that live for a week',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'ca.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n',
        'ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Client CA
          ca: true
          -----END CERTIFICATE-----
        `,
        'app.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=root.crt&sslcert=app.crt&sslkey=app.key\n',
        'app.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=app
          issuer: CN=Client CA
          from: 2025-12-29
          until: 2026-01-05
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'nobody shows a certificate',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = '/etc/postgresql/clients-ca.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
  ],

  *check(server, { project, now }) {
    const found = revocation(server, now);
    // Operators issue and renew the certificates of their clients themselves.
    if (!found || server.operator) return;
    for (const fault of found.faults) {
      if (fault.kind === 'none' && areShortLived(server, project)) continue;
      const opaque = server.container?.opaque;
      yield {
        ...tell(fault, server),
        ...(opaque && fault.kind === 'none' && { confidence: 'possible' as const }),
        notes: fewNotes(
          found.demands.map((at) => ({ at })),
          'this line takes a client certificate',
        ),
      };
    }
  },
});

function tell(fault: RevocationFault, server: Server): Pick<Finding, 'at' | 'message' | 'severity'> {
  const ca = server.settings.text('ssl_ca_file');
  switch (fault.kind) {
    case 'none':
      return {
        at: ca.kind === 'set' ? ca.at : server.settings.anchor,
        message: `no revocation list is set, so a client certificate that was stolen stays good until it expires${
          fault.isSoleProof ? ', and nothing else is asked for' : ''
        }`,
        severity: fault.isSoleProof ? 'warning' : 'info',
      };
    case 'empty':
      return {
        at: fault.at,
        message: `\`${fault.path}\` holds a certificate and no revocation list, which PostgreSQL loads and which takes nothing back`,
      };
    case 'stale':
      return {
        at: fault.list.at,
        message: `the list of \`${fault.list.issuer.text}\` ended on ${dayOf(fault.list.nextUpdate ?? 0)}, so every client certificate of that CA is refused`,
        severity: 'error',
      };
    case 'not-yet':
      return {
        at: fault.list.at,
        message: `the list of \`${fault.list.issuer.text}\` begins on ${dayOf(fault.list.thisUpdate)}, so until then every client certificate of that CA is refused`,
        severity: 'error',
      };
    case 'uncovered':
      return {
        at: fault.ca.at,
        message: `\`${certificateName(fault.ca)}\` has no list in \`${fault.path}\`, so every client certificate of this CA is refused`,
        severity: 'error',
      };
  }
}
