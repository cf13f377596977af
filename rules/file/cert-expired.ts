import {
  type CertificatePart,
  certificateName,
  certificateParts,
  conf,
  dateFault,
  defineRule,
  isLeftOver,
  isPinnedLeaf,
  isPublicBundle,
  legsShown,
  type MaterialFile,
  type Note,
  type Project,
  verifiersOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'file/cert-expired',
  on: 'material',
  title: 'a certificate is out of date, or will be soon',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      PostgreSQL does not look at the dates of its certificate: it starts and serves an expired one for years. Who does
      look is every client that verifies, and on that day none of them connects any more. Clients that verify nothing
      (\`sslmode=require\` without a root certificate) go on and notice nothing, which is how the others get turned down
      to \`require\` in a hurry.

      A certificate of a client that is out of date is refused by the server, whatever else the client does right. When
      a root runs out, everything it has issued does.

      A certificate of 90 days or less is renewed by a program, and a warning of 30 days might never end: what is told is
      its last third. Expired roots beside others in a bundle harm nobody as long as
      nothing in sight was issued by them, and count as information. Dates are compared with the day of the run, or
      with the one of \`--now\`.

      Revocation lists that are out of date are told by \`server/crl-missing\`.`,
    remedy: `
      Issue a new certificate, put it in place and reload (\`SELECT pg_reload_conf()\`); no restart is needed. For a
      root, give the new one to everybody beside the old one first, and issue from it afterwards. Let a program renew
      it, and keep an eye on that.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CERTIFICATE-CREATION',
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES',
    ],
  },
  controls: ['certificates-valid'],
  options: { serverDays: 30, clientDays: 30, rootDays: 90 },
  optionDocs: {
    serverDays: 'how many days ahead to warn of certificates that servers and poolers present',
    clientDays: 'how many days ahead to warn of certificates that clients present',
    rootDays: 'how many days ahead to warn of the certificates of CAs',
  },
  examples: [
    {
      title: 'the certificate of the server has expired',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          from: 2024-12-20
          until: 2025-12-20
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'it will expire in 19 days',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          from: 2025-01-20
          until: 2026-01-20
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'it is not valid yet',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          from: 2026-02-01
          until: 2027-02-01
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'an intermediate that is sent along has expired',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example Issuing CA
          dns: db.example.com
          -----END CERTIFICATE-----
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=Example Issuing CA
          issuer: CN=Example Root CA
          ca: true
          until: 2025-11-30
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'the CA that vouches for clients has expired',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'clients-ca.crt'\n",
        'clients-ca.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=Client CA
          ca: true
          until: 2025-11-30
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a root ends within 90 days, and everything it issued with it',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'clients-ca.crt'\n",
        'clients-ca.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=Client CA
          ca: true
          until: 2026-03-01
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'an old root beside the one that has taken its place',
      files: {
        'postgresql.conf': "ssl = on\nssl_ca_file = 'clients-ca.crt'\n",
        'clients-ca.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=Client CA 2015
          ca: true
          from: 2015-01-01
          until: 2025-01-01
          -----END CERTIFICATE-----
          -----BEGIN CERTIFICATE-----
          subject: CN=Client CA 2024
          ca: true
          from: 2024-01-01
          until: 2034-01-01
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'with a window of 400 days',
      options: { serverDays: 400 },
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          [|-----BEGIN CERTIFICATE-----|]
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          from: 2025-01-01
          until: 2026-12-31
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a third of its short life is left: a program renews it',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          from: 2025-12-28
          until: 2026-01-07
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'a root that is sent along and that nobody needs from the server is no part of the chain',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=db.example.com
          issuer: CN=Example CA
          dns: db.example.com
          -----END CERTIFICATE-----
          -----BEGIN CERTIFICATE-----
          subject: CN=Another CA
          ca: true
          until: 2025-01-01
          -----END CERTIFICATE-----
        `,
      },
    },
    {
      title: 'nobody uses it',
      files: {
        'old/server.crt': conf`
          -----BEGIN CERTIFICATE-----
          subject: CN=old.example.com
          until: 2020-01-01
          -----END CERTIFICATE-----
        `,
      },
    },
  ],

  *check(file, { options, project, now }) {
    for (const found of certificateParts(file)) {
      const { certificate } = found;
      const verdict = dateFault(certificate, windowOf(found, options), now);
      if (!verdict || (isRoot(found) && (isPublicBundle(file) || isPinnedLeaf(certificate, project)))) continue;
      const harmless = verdict.kind === 'expired' && isRoot(found) && isLeftOver(certificate, file, project, now);
      const consequence = harmless
        ? 'it vouches for nothing any more and can be taken out of this file'
        : CONSEQUENCES[found.part];
      const isSoon = verdict.kind === 'soon';
      yield {
        at: certificate.at,
        message: `\`${certificateName(certificate)}\` ${verdict.words}, ${isSoon ? 'and then' : 'so'} ${consequence}`,
        ...(isSoon && { severity: 'warning' as const }),
        ...(harmless && { severity: 'info' as const }),
        notes: harmless ? [] : notesFor(found, file, project),
      };
    }
  },
});

type Role = CertificatePart['part'];

const CONSEQUENCES: Readonly<Record<Role, string>> = {
  server: 'every client that verifies it refuses to connect',
  client: 'the server turns away whoever shows it',
  intermediate: 'nothing it has issued verifies',
  'server CA': 'no certificate of a server that it has issued verifies',
  'client CA': 'every client certificate it has issued is refused',
  leaf: 'whoever verifies it refuses it',
  CA: 'nothing it has issued verifies',
};

const isRoot = ({ part }: CertificatePart): boolean => part === 'server CA' || part === 'client CA' || part === 'CA';

function windowOf(
  { part }: CertificatePart,
  { serverDays, clientDays, rootDays }: { serverDays: number; clientDays: number; rootDays: number },
): number {
  switch (part) {
    case 'server':
    case 'leaf':
      return serverDays;
    case 'client':
      return clientDays;
    default:
      return rootDays;
  }
}

function notesFor({ part }: CertificatePart, file: MaterialFile, project: Project): readonly Note[] {
  const uses = file.uses.slice(0, 3).map(({ by, at }) => ({ at, message: `the ${by.what} \`${by.name}\` uses it` }));
  if (part !== 'server') return uses;
  const verifiers = verifiersOf(legsShown(file, project));
  return [
    ...uses,
    ...verifiers.slice(0, 3).map(({ client, reader }) => ({ at: client.at, message: `${reader} verifies it here` })),
    ...(verifiers.length > 3 ? [{ message: `${verifiers.length - 3} more clients verify it` }] : []),
  ];
}
