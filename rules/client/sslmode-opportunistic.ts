import {
  asksInVain,
  type Client,
  type ClientPath,
  clientPath,
  conf,
  connectionName,
  defineRule,
  hostName,
  isPlainClient,
  isRefusal,
  known,
  type Policy,
  plaintextInFact,
  policySpan,
  readerOf,
  readingNote,
  type Severity,
  secureFix,
  sureOfDriver,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/sslmode-opportunistic',
  on: 'client',
  title: 'the client falls back to plaintext without a word',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      \`sslmode=prefer\`, which is also what libpq does when nobody sets a mode, tries TLS and goes on without it when
      the server does not offer it. \`allow\` tries plaintext first. Whoever can change packets on the way can make the
      server look as if it had no TLS, and the client does not say that it fell back.

      libpq falls back after any failure, not only when the server has no TLS: a root certificate that does not match,
      a client key that cannot be read, or a refusal in pg_hba.conf is answered by a second try in plaintext, and a
      password the server then asks for is sent along.

      Sockets, the loopback address and service names without TLS in the tree are silent when no mode is set: that is
      what most connection strings point at.`,
    remedy: `
      Set \`sslmode=verify-full\` and name the root certificate (\`sslrootcert=/path/to/ca.crt\`, or
      \`sslrootcert=system\` for a public CA with libpq 16 and later). \`sslmode=require\` ends the fallback, but
      checks nothing about the server.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html',
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLMODE',
    ],
  },
  controls: ['no-downgrade', 'peer-verified'],
  options: {},
  examples: [
    {
      title: '`prefer` is a wish',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|prefer|]\n' },
      fixed: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n' },
    },
    {
      title: '`allow` tries plaintext first',
      files: { '.env': "DSN='host=10.0.0.7 user=app dbname=shop sslmode=[|allow|]'\n" },
      fixed: { '.env': "DSN='host=10.0.0.7 user=app dbname=shop sslmode=verify-full'\n" },
    },
    {
      title: 'no mode towards another machine is `prefer`',
      files: { '.env': 'DATABASE_URL=[|postgres://app@db.example.com/shop|]\n' },
      fixed: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n' },
    },
    {
      title: 'the environment says so',
      files: { '.env': 'PGHOST=db.example.com\nPGUSER=app\nPGSSLMODE=[|prefer|]\n' },
      fixed: { '.env': 'PGHOST=db.example.com\nPGUSER=app\nPGSSLMODE=verify-full\n' },
    },
    {
      title: 'no mode, and the server of that name offers TLS',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: ["postgres", "-c", "ssl=on"]
            app:
              image: example/app
              environment:
                DATABASE_URL: [|postgres://app@db/shop|]
        `,
      },
    },
    {
      title: "a root certificate makes `prefer` worse: an attacker's certificate is answered with plaintext",
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|prefer|]&sslrootcert=/etc/ssl/db-ca.crt\n',
      },
    },
    {
      title: 'no mode towards a service next door',
      files: { '.env': 'DATABASE_URL=postgres://app@db:5432/shop\n' },
    },
    {
      title: 'no mode towards this machine',
      files: { '.env': 'DATABASE_URL=postgres://app@localhost/shop\n' },
    },
    {
      title: 'no host is a socket',
      files: { '.env': 'DATABASE_URL=postgres:///shop\n' },
    },
    {
      title: 'the environment settles what the string leaves open',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop\nPGSSLMODE=verify-full\n' },
    },
    {
      title: '`sslrootcert=system` alone means verify-full',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslrootcert=system\n' },
    },
    {
      title: 'nobody knows where it goes',
      files: { '.env': 'DATABASE_URL=postgres://app@${DB_HOST}/shop\n' },
    },
    {
      title: 'node-postgres verifies in full when it reads `prefer`',
      files: {
        'package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=prefer\n',
      },
    },
  ],

  *check(client, { project, runs, now }) {
    if (!isPlainClient(client)) return;
    const policy = known(client.policy);
    if (!policy || isRefusal(policy) || policy.encryption !== 'if-offered') return;
    if (policy.downgradesOnFailure && runs('client/downgrade-on-failure')) return;
    if (asksInVain(client) && runs('client/setting-ignored')) return;
    const written = client.policy.kind === 'set';
    // What comes of it in fact has been seen, and its own rule says so.
    if (runs('client/plaintext-accepted') && plaintextInFact(client, project, now)) return;
    const path = clientPath(client, project);
    const weight = weigh(path, written);
    if (!weight) return;

    const secured = secureFix(client);
    yield {
      at: policySpan(client),
      message: messageFor(client, policy, hostName(path.endpoint)),
      severity: weight,
      ...sureOfDriver(client),
      ...(path.kind === 'unknown' && { confidence: 'possible' as const }),
      // A program may pass a mode of its own that no file shows.
      ...(!written && { confidence: 'likely' as const }),
      notes: [
        readingNote(client),
        ...secured.notes,
        ...(path.server ? [{ at: path.server.at, message: 'this server offers TLS' }] : []),
      ],
      ...(secured.fix && { fix: secured.fix }),
    };
  },
});

function weigh({ kind }: ClientPath, written: boolean): Severity | undefined {
  switch (kind) {
    case 'network':
      return 'warning';
    case 'internal':
    case 'unknown':
      return written ? 'info' : undefined;
    case 'local':
      return undefined;
  }
}

function messageFor(client: Client, policy: Policy, host: string | undefined): string {
  const name = connectionName(client);
  const reader = readerOf(client);
  const server = host === undefined ? 'the server' : `\`${host}\``;
  if (policy.plaintextFirst)
    return `${name} tries plaintext first: ${reader} asks ${server} for TLS only when it refuses that`;
  if (policy.downgradesOnFailure)
    return `${name} gives TLS up when the certificate of ${server} does not verify, and ${reader} tries again in plaintext`;
  return client.policy.kind === 'set'
    ? `${name} goes on to ${server} in plaintext whenever TLS fails, and ${reader} does not say so`
    : `${name} sets no TLS mode, so ${reader} goes on to ${server} in plaintext whenever TLS fails and does not say so`;
}
