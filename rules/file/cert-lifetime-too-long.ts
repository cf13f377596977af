import {
  certificateName,
  certificateParts,
  conf,
  dayOf,
  defineRule,
  isSelfSigned,
  lifetimeInDays,
  publicIssuer,
  publicLifetime,
} from 'hostssl/rule';

export default defineRule({
  id: 'file/cert-lifetime-too-long',
  on: 'material',
  title: 'a certificate is valid for longer than its kind may be',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      Public CAs have agreed how long a certificate of a server may live, by the day it is issued: 398 days, 200 from
      March 2026 on, 100 from March 2027 and 47 from March 2029. One that lives longer was issued against those rules
      or only looks as if it came from a public CA; browsers refuse such certificates, and so do TLS libraries of some
      systems. What lives long is stolen more often, and is renewed by people who were not there the last time.

      The agreement is about public CAs. A private CA makes its own rules, so certificates of one are not judged unless
      the option \`privateDays\` says how long they may live. CAs themselves are exempt.`,
    remedy: 'Have it issued anew for a shorter time, and let a program renew it.',
    references: [
      'https://cabforum.org/working-groups/server/baseline-requirements/requirements/',
      'https://wiki.mozilla.org/Security/Server_Side_TLS',
    ],
  },
  controls: ['certificates-valid'],
  options: { privateDays: 0 },
  optionDocs: {
    privateDays: 'how many days a certificate of a private CA may be valid; 0 leaves that to its CA',
  },
  examples: [
    {
      title: 'a public CA may not issue for two years',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=R11,O=Let's Encrypt,C=US
          dns: db.example.com
          from: 2025-06-01
          until: 2027-06-01
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'the house has its own limit',
      options: { privateDays: 366 },
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          from: 2025-06-01
          until: 2035-06-01
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a private CA makes its own rules',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          from: 2025-06-01
          until: 2035-06-01
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: '398 days to the second, issued before March 2026',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=R11,O=Let's Encrypt,C=US
          dns: db.example.com
          from: 2025-06-01T00:00:00Z
          until: 2026-07-03T23:59:59Z
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'an intermediate of a public CA is no certificate of a server',
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
          from: 2024-03-13
          until: 2027-03-12
          -----END CERTIFICATE-----
        `,
      },
    },
  ],

  *check(file, { options: { privateDays } }) {
    for (const { certificate, part } of certificateParts(file)) {
      if (part !== 'server' && part !== 'leaf') continue;
      const { notBefore, notAfter, issuer, at } = certificate;
      const organisation = isSelfSigned(certificate) ? undefined : publicIssuer(issuer.text);
      const limit = organisation === undefined ? privateDays || undefined : publicLifetime(notBefore);
      const days = lifetimeInDays(notBefore, notAfter);
      if (limit === undefined || days <= limit) continue;
      yield {
        at,
        message: `\`${certificateName(certificate)}\` is valid for ${days} days, and ${
          organisation === undefined
            ? `certificates of this house may live ${limit}`
            : `a certificate that \`${organisation}\` issued on ${dayOf(notBefore)} may live ${limit}`
        }`,
      };
    }
  },
});
