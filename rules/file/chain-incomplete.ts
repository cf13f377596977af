import {
  certificateName,
  conf,
  defineRule,
  isIntermediateHeldByAll,
  legsShown,
  missingIntermediate,
  verifiersOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'file/chain-incomplete',
  on: 'material',
  title: 'a certificate is sent without those that lead to its root',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      Clients hold roots. Where an intermediate CA has issued the certificate, the server must send that one along, or a
      client that has only the root finds no way from one to the other (\`unable to get local issuer certificate\`).
      Browsers hide the mistake by fetching what is missing; libpq and the drivers do not.

      \`ssl_ca_file\` does not help: it is for the certificates of clients, and nothing in it is sent.

      It is told where another file of the tree holds the intermediate, and where a public CA has issued the
      certificate, because those never issue from a root. Clients that hold the intermediate themselves are left out.
      Where this is told, \`client/rootcert-wrong\` is silent about the clients that fail for it.`,
    remedy: `
      Put the intermediates into \`ssl_cert_file\`, after the certificate of the server: \`cat db.crt intermediate.crt >
      server.crt\`. ACME clients write such a file as \`fullchain.pem\`.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html',
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES',
    ],
  },
  controls: ['certificates-valid', 'peer-verified'],
  options: {},
  examples: [
    {
      title: 'the intermediate lies beside it and is not sent',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'ca.crt'\n",
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example Issuing CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
        'ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example Issuing CA
          issuer: CN=Example Root CA
          ca: true
          -----END CERTIFICATE-----
          -----BEGIN CERTIFICATE-----
          subject: CN=Example Root CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: '`cert.pem` of an ACME client instead of `fullchain.pem`',
      files: {
        'postgresql.conf': "ssl = on\nssl_cert_file = 'cert.pem'\n",
        'cert.pem': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=R11,O=Let's Encrypt,C=US
          dns: db.example.com
          until: 2025-12-01
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'sent along',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=R11,O=Let's Encrypt,C=US
          dns: db.example.com
          -----END CERTIFICATE-----
          -----BEGIN CERTIFICATE-----
          subject: CN=R11,O=Let's Encrypt,C=US
          issuer: CN=ISRG Root X1,O=Internet Security Research Group,C=US
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a root has issued it',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'ca.crt'\n",
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
        'ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Example CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'nobody can tell whether its issuer is a root',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA 3
          dns: db.example.com
          -----END CERTIFICATE-----
        `,
      },
    },
  ],

  *check(file, { project }) {
    const [leaf, ...sent] = file.certificates;
    if (!leaf || !file.uses.some(({ as }) => as === 'server certificate')) return;
    const missing = missingIntermediate({ leaf, sent, from: file }, project);
    const verifiers = verifiersOf(legsShown(file, project));
    if (!missing || isIntermediateHeldByAll(missing, verifiers)) return;
    const { last, intermediate, issuer } = missing;
    yield {
      at: last.at,
      message: `\`${certificateName(last)}\` is sent without ${
        intermediate
          ? `\`${certificateName(intermediate)}\`, which has issued it`
          : `the intermediate certificate of \`${issuer}\``
      }, so a client that holds only the root cannot verify it`,
      notes: [
        ...(intermediate
          ? [{ at: intermediate.at, message: 'the intermediate lies here, and from here nobody sends it' }]
          : []),
        ...verifiers
          .slice(0, 3)
          .map(({ client, reader }) => ({ at: client.at, message: `${reader} verifies the certificate here` })),
      ],
    };
  },
});
