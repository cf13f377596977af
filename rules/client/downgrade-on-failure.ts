import {
  clientPath,
  connectionName,
  defineRule,
  hostName,
  isPlainClient,
  isRefusal,
  known,
  policySpan,
  readerOf,
  readingNote,
  type Severity,
  secureFix,
  sureOfDriver,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/downgrade-on-failure',
  on: 'client',
  title: 'a certificate that does not verify is answered in plaintext',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      With \`sslmode=prefer\`, which is what libpq does where nobody sets a mode, a root certificate turns verification
      on. When the certificate of the server does not verify, libpq closes the connection and opens another one,
      without TLS. The one sign of an attack is what takes the protection away, and nobody is told.

      So a root certificate without a mode that insists on it is worse than it looks: whoever answers in the server's
      place with any certificate gets the password in plaintext.`,
    remedy: `
      Set \`sslmode=verify-full\`. With a mode from \`require\` on there is no second try.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-SSLMODE-STATEMENTS',
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLMODE',
    ],
  },
  controls: ['no-downgrade', 'peer-verified'],
  options: {},
  examples: [
    {
      title: 'a root certificate and no mode',
      files: { '.env': 'DATABASE_URL=[|postgres://app@db.example.com/shop?sslrootcert=/etc/ssl/db-ca.crt|]\n' },
      fixed: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslrootcert=/etc/ssl/db-ca.crt&sslmode=verify-full\n',
      },
    },
    {
      title: 'the mode is written, and prefers',
      files: { '.env': 'PGHOST=db.example.com\nPGSSLMODE=[|prefer|]\nPGSSLROOTCERT=/etc/ssl/db-ca.crt\n' },
    },
    {
      title: '`require` does not try again',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require&sslrootcert=/etc/ssl/db-ca.crt\n',
      },
    },
    {
      title: '`system` alone means verify-full',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslrootcert=system\n' },
    },
    {
      title: 'asyncpg prefers without verifying, so that no certificate makes it try again',
      files: {
        '.env': 'DATABASE_URL=asyncpg://app@localhost/shop?sslmode=prefer&sslrootcert=/etc/ssl/db-ca.crt\n',
      },
    },
    {
      title: 'towards this machine',
      files: { '.env': 'DATABASE_URL=postgres://app@localhost/shop?sslrootcert=/etc/ssl/db-ca.crt\n' },
    },
  ],

  *check(client, { project }) {
    if (!isPlainClient(client)) return;
    const policy = known(client.policy);
    if (!policy || isRefusal(policy) || !policy.downgradesOnFailure) return;
    const path = clientPath(client, project);
    const severity = WEIGHTS[path.kind];
    if (!severity) return;
    const host = hostName(path.endpoint);
    const server = host === undefined ? 'the server' : `\`${host}\``;
    const secured = secureFix(client);
    yield {
      at: policySpan(client),
      message: `${connectionName(client)} gives TLS up when the certificate of ${server} does not verify, and ${readerOf(client)} tries again in plaintext`,
      severity,
      ...sureOfDriver(client),
      ...(path.kind === 'unknown' && { confidence: 'possible' as const }),
      notes: [readingNote(client), ...secured.notes],
      ...(secured.fix && { fix: secured.fix }),
    };
  },
});

const WEIGHTS: Readonly<Record<ReturnType<typeof clientPath>['kind'], Severity | undefined>> = {
  network: 'error',
  unknown: 'warning',
  internal: 'info',
  local: undefined,
};
