import {
  type Certificate,
  type CertificatePart,
  certificateName,
  certificateParts,
  conf,
  defineRule,
  type Finding,
  isSelfSigned,
  standsFirstByMistake,
} from 'hostssl/rule';

export default defineRule({
  id: 'file/cert-usage-mismatch',
  on: 'material',
  title: 'a certificate is used for what it was not issued for',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      A certificate may say what it is for. One that is for clients only is refused by every client that verifies a
      server with it (\`unsuitable certificate purpose\`), and one that is for servers only is refused when a client
      shows it, which happens to those that reuse the certificate of a web server: public CAs have stopped issuing
      for clients. PostgreSQL itself starts with either.

      A certificate of a server that is a CA as well can issue others: who steals its key can pose as every server its
      clients trust. One that signed itself is left alone, because that is how it can be its own root.

      A certificate that says nothing about its use is good for all of them.`,
    remedy: 'Issue it with `extendedKeyUsage = serverAuth` for servers, `clientAuth` for clients, and `CA:FALSE`.',
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CLIENT-CERTIFICATES',
      'https://docs.openssl.org/3.0/man1/openssl-verification-options/#certificate-extensions',
    ],
  },
  controls: ['certificates-valid'],
  options: {},
  examples: [
    {
      title: 'a server shows a certificate for clients',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          purpose: clientAuth
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a client shows a certificate for servers',
      files: {
        'app.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=root.crt&sslcert=app.crt&sslkey=app.key\n',
        'app.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=app
          issuer: CN=Client CA
          purpose: serverAuth
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a server with the certificate of a CA',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'the key may sign certificates and nothing else',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          usage: keyCertSign, cRLSign
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'for both',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          ca: false
          usage: digitalSignature, keyEncipherment
          purpose: serverAuth, clientAuth
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'it does not say what it is for',
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
      title: '`openssl req -x509` makes a CA of what signs itself',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          dns: db.example.com
          ca: true
          -----END CERTIFICATE-----
        `,
      },
    },
  ],

  *check(file, { project }) {
    for (const found of certificateParts(file)) {
      if (standsFirstByMistake(found.certificate, project)) continue;
      const finding = judge(found);
      if (finding) yield { ...finding, at: found.certificate.at };
    }
  },
});

/** OpenSSL's `check_purpose_ssl_server` and `check_purpose_ssl_client`. */
const NEEDS = {
  server: {
    purpose: 'serverAuth',
    usage: ['digitalSignature', 'keyEncipherment', 'keyAgreement'],
    refused: 'so every client that verifies it refuses the server',
  },
  client: {
    purpose: 'clientAuth',
    usage: ['digitalSignature', 'keyAgreement'],
    refused: 'so the server turns away whoever shows it',
  },
} as const;

function judge({ certificate, part }: CertificatePart): Omit<Finding, 'at'> | undefined {
  if (part !== 'server' && part !== 'client') return undefined;
  const { purpose, usage, refused } = NEEDS[part];
  const name = `\`${certificateName(certificate)}\``;
  const { extendedKeyUsage, keyUsage } = certificate;
  if (extendedKeyUsage && !isFor(extendedKeyUsage, purpose)) {
    return { message: `${name} is for ${inWords(extendedKeyUsage)} and not for \`${purpose}\`, ${refused}` };
  }
  if (keyUsage && !usage.some((word) => keyUsage.includes(word))) {
    return { message: `the key of ${name} is for ${inWords(keyUsage)} and not for TLS, ${refused}` };
  }
  return part === 'server' && issuesOthers(certificate)
    ? { message: `${name} is a CA as well, so whoever steals its key can issue certificates that its clients trust` }
    : undefined;
}

/** `anyExtendedKeyUsage` is not looked at when OpenSSL asks for one of TLS, and neither is the old gated crypto for clients. */
const isFor = (uses: readonly string[], purpose: string): boolean => uses.includes(purpose);

const inWords = (words: readonly string[]): string =>
  words.length === 0 ? 'nothing' : words.map((word) => `\`${word}\``).join(', ');

const issuesOthers = (certificate: Certificate): boolean =>
  certificate.basicConstraints?.ca === true && !isSelfSigned(certificate);
