import { certificateName, cipherMisfit, conf, defineRule } from 'hostssl/rule';

export default defineRule({
  id: 'server/ciphers-cert-mismatch',
  on: 'server',
  title: 'no cipher suite of the list can be used with the certificate',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      Below TLS 1.3 a cipher suite says what kind of key the server proves itself with. Where the list holds only suites
      for ECDSA and the certificate has an RSA key, or the other way round, no handshake with TLS 1.2 succeeds, and the
      server says \`no shared cipher\` for each. PostgreSQL starts all the same, and clients that speak TLS 1.3 notice
      nothing, so it is found out by the oldest driver of the house. Where TLS 1.3 is not allowed, nobody gets in.`,
    remedy: `
      Take suites of both kinds into the list, \`ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256\` and so on,
      or leave \`ssl_ciphers\` at its default.`,
    references: [
      'https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-SSL-CIPHERS',
      'https://docs.openssl.org/3.0/man1/openssl-ciphers/',
    ],
  },
  controls: ['configuration-effective'],
  options: {},
  examples: [
    {
      title: 'suites for ECDSA, and a certificate with an RSA key',
      files: {
        'postgresql.conf': conf`
          ssl = on
          ssl_ciphers = '[|ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-ECDSA-AES128-GCM-SHA256|]'
        `,
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
      title: 'TLS 1.3 is not allowed either',
      files: {
        'postgresql.conf': conf`
          ssl = on
          ssl_max_protocol_version = 'TLSv1.2'
          ssl_ciphers = '[|HIGH:!aECDSA|]'
        `,
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          key: EC prime256v1
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'suites of both kinds',
      files: {
        'postgresql.conf': conf`
          ssl = on
          ssl_ciphers = 'ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384'
        `,
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
      title: 'a word for many suites',
      files: {
        'postgresql.conf': "ssl = on\nssl_ciphers = 'HIGH:!aNULL'\n",
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          key: EC prime256v1
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'the list is not used where TLS 1.3 is the least',
      files: {
        'postgresql.conf': conf`
          ssl = on
          ssl_min_protocol_version = 'TLSv1.3'
          ssl_ciphers = 'ECDHE-ECDSA-AES256-GCM-SHA384'
        `,
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

  *check(server) {
    const found = cipherMisfit(server);
    if (!found) return;
    const { at, certificate, needs, has, isEverybody } = found;
    yield {
      at,
      message: `these suites are for ${has} and \`${certificateName(certificate)}\` has a key for ${needs}, so ${
        isEverybody ? 'no TLS connection succeeds' : 'no connection over TLS 1.2 succeeds'
      }`,
      ...(isEverybody && { severity: 'error' as const }),
      notes: [
        { at: certificate.at, message: 'this is the certificate' },
        { message: 'the log says `no shared cipher`' },
      ],
    };
  },
});
