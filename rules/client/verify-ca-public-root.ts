import {
  clientPath,
  connectionName,
  defineRule,
  hostName,
  isPlainClient,
  isRefusal,
  known,
  policySpan,
  publicRoot,
  readerOf,
  readingNote,
  secureFix,
  sureOfDriver,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/verify-ca-public-root',
  on: 'client',
  title: 'the name is not checked, and the roots sign for anybody',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      \`verify-ca\` asks whether a trusted CA has signed the certificate, and not for whom. That is enough where the CA
      signs for this server alone. With the roots of an operating system, or with those by which a cloud provider signs
      for all of its customers, anybody can have a certificate that passes.`,
    remedy: 'Set `sslmode=verify-full`, which compares the name as well.',
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-SSLMODE-STATEMENTS',
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html',
    ],
  },
  controls: ['peer-verified'],
  options: {},
  examples: [
    {
      title: 'the bundle of the system',
      files: {
        '.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|verify-ca|]&sslrootcert=/etc/ssl/certs/ca-certificates.crt\n',
      },
      fixed: {
        '.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=/etc/ssl/certs/ca-certificates.crt\n',
      },
    },
    {
      title: 'the bundle of a provider, with `require`',
      files: {
        '.env':
          'DATABASE_URL=postgres://app@db.eu.example.com/shop?sslmode=[|require|]&sslrootcert=/certs/global-bundle.pem\n',
      },
    },
    {
      title: 'a CA of its own',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-ca&sslrootcert=/etc/ssl/db-ca.crt\n',
      },
    },
    {
      title: 'the name is compared',
      files: {
        '.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=/certs/global-bundle.pem\n',
      },
    },
  ],

  *check(client, { project }) {
    if (!isPlainClient(client)) return;
    const policy = known(client.policy);
    if (!policy || isRefusal(policy) || policy.encryption !== 'required' || policy.verifies !== 'chain') return;
    const root = known(client.options.get('sslrootcert')?.value);
    const whose = root === undefined ? undefined : publicRoot(root);
    const path = clientPath(client, project);
    if (!whose || path.kind === 'local') return;
    const host = hostName(path.endpoint);
    const secured = secureFix(client);
    yield {
      at: policySpan(client),
      message: `${readerOf(client)} compares no name here, and ${whose}, so anybody with a certificate from there can answer for ${host === undefined ? connectionName(client) : `\`${host}\``}`,
      ...(path.kind === 'network' ? {} : { severity: 'info' as const }),
      ...sureOfDriver(client),
      notes: [readingNote(client), { message: `the roots are those of \`${root}\`` }, ...secured.notes],
      ...(secured.fix && { fix: secured.fix }),
    };
  },
});
