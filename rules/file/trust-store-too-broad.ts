import { broadTrust, certificateDemand, clientcertOption, conf, defineRule } from 'hostssl/rule';

export default defineRule({
  id: 'file/trust-store-too-broad',
  on: 'server',
  title: 'public CAs vouch for the clients of the server',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      Every certificate that leads to a root in \`ssl_ca_file\` passes as a client certificate. With the bundle of the
      operating system, or the root of a public CA, those are the certificates of everybody who owns a domain.
      \`clientcert=verify-ca\` is then met by all of them. \`cert\` and \`clientcert=verify-full\` compare the common name
      with the role as well, so what remains is who can have a certificate with such a name.

      The setting has nothing to do with the certificate of the server or with how clients verify it; many set it in
      that belief. Where no record asks for a certificate it does little, and nothing is said.`,
    remedy: `
      Make a CA that issues to your clients and to nobody else, and name its certificate alone. If no client shows a
      certificate, empty the setting.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CLIENT-CERTIFICATES',
      'https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL-CA-FILE',
    ],
  },
  controls: ['client-certificates', 'certificates-valid'],
  options: {},
  examples: [
    {
      title: 'the bundle of the system, and any certificate will do',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = '[|/etc/ssl/certs/ca-certificates.crt|]'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-ca\n',
      },
    },
    {
      title: 'the name is compared with the role, too',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = '[|/etc/ssl/certs/ca-certificates.crt|]'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n',
      },
    },
    {
      title: 'the root of a public CA under a name of its own',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = '[|clients.crt|]'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-ca\n',
        'clients.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=ISRG Root X1,O=Internet Security Research Group,C=US
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a private CA under the name of a public bundle',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'ca-certificates.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-ca\n',
        'ca-certificates.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Client CA
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'no record asks for a certificate',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = '/etc/ssl/certs/ca-certificates.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'a CA of its own',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = '/etc/postgresql/clients-ca.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-ca\n',
      },
    },
  ],

  *check(server) {
    const found = broadTrust(server);
    if (!found) return;
    const { at, path, whose, records, demand } = found;
    yield {
      at,
      message: `\`${path}\` vouches for clients here and ${whose}, so ${
        demand === 'verify-ca'
          ? 'anybody with a certificate from there passes as a client'
          : 'anybody who gets a certificate with the name of a role passes as that role'
      }`,
      ...(demand === 'verify-full' && { severity: 'warning' as const }),
      notes: records.slice(0, 3).map((record) => ({
        at: (clientcertOption(record) ?? record.method).at,
        message: `this line takes such a certificate${certificateDemand(record) === 'verify-ca' ? ', whoever it names' : ''}`,
      })),
    };
  },
});
