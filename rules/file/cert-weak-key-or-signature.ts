import {
  type CertificatePart,
  certificateName,
  certificateParts,
  conf,
  defineRule,
  type Finding,
  isBrokenHash,
  isPublicBundle,
  isSelfSigned,
  weakKey,
} from 'hostssl/rule';

export default defineRule({
  id: 'file/cert-weak-key-or-signature',
  on: 'material',
  title: 'a certificate has a weak key, or a signature that can be forged',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      An RSA key of less than 2048 bits can be worked out by whoever can pay for it, and with it everybody can pose as
      its holder. OpenSSL as distributions ship it does not load one of 1024 bits at all (\`ee key too small\`), so the
      server does not start with it.

      A signature over MD5 or SHA-1 can be forged: two certificates can be made that share one. OpenSSL 3 refuses them
      when it verifies (\`ca md too weak\`), older clients do not. The signature that a root has made over itself proves
      nothing and is checked by nobody, so it is not judged.

      Bundles of an operating system or a provider are not judged.`,
    remedy: `
      Make a new key (\`openssl ecparam -name prime256v1 -genkey\`, or RSA with 2048 bits or more) and have it certified
      with SHA-256.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CERTIFICATE-CREATION',
      'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final',
    ],
  },
  controls: ['certificates-valid', 'ciphers-strong'],
  options: {},
  examples: [
    {
      title: 'RSA with 1024 bits',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          key: RSA 1024
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a signature over SHA-1',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          signature: sha1
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a CA whose key is too short vouches for clients',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'clients-ca.crt'\n",
        'clients-ca.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=Client CA
          ca: true
          key: RSA 1024
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'the signature of a root over itself',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'clients-ca.crt'\n",
        'clients-ca.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=Client CA
          ca: true
          signature: sha1
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'elliptic curves need fewer bits',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          key: EC prime256v1
          signature: ecdsa sha384
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'Ed25519 has a hash of its own',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          key: Ed25519
          signature: ed25519
          -----END CERTIFICATE-----
        `,
      },
    },
  ],

  *check(file) {
    if (isPublicBundle(file)) return;
    for (const found of certificateParts(file)) {
      const finding = judge(found);
      if (finding) yield { ...finding, at: found.certificate.at };
    }
  },
});

function judge({ certificate, part }: CertificatePart): Omit<Finding, 'at'> | undefined {
  const { key, signature } = certificate;
  const name = `\`${certificateName(certificate)}\``;
  const weak = weakKey(key);
  if (weak !== undefined) {
    const server = part === 'server' && key.kind.startsWith('RSA');
    return {
      message: `${name} has ${weak}, so whoever works it out can pose as its holder`,
      notes: server
        ? [
            {
              message:
                'with OpenSSL as distributions ship it PostgreSQL does not start with such a key: `ee key too small`',
            },
          ]
        : [],
    };
  }
  if (isSelfSigned(certificate) || !isBrokenHash(signature.hash)) return undefined;
  return {
    message: `${name} is signed over ${signature.hash}, which can be forged and which OpenSSL 3 refuses`,
    ...(signature.hash?.startsWith('SHA') && { severity: 'warning' as const }),
  };
}
