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
  plaintextInFact,
  policySpan,
  readerOf,
  readingNote,
  type Severity,
  secureFix,
  sureOfDriver,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/sslmode-disable',
  on: 'client',
  title: 'the client never uses TLS',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      This client does not even ask for TLS. Everything it sends crosses the network readable and changeable:
      queries, rows, and with the \`password\` method the password itself. A server that demands TLS refuses it.

      What decides is the driver that reads the setting. libpq needs \`sslmode=disable\` for this; node-postgres does
      it when nothing about TLS is set at all.

      A socket and the loopback address stay silent: nobody else can listen there. A service next door in the same
      container network is told at a lower level, unless that service of the tree offers TLS.`,
    remedy: `
      Set \`sslmode=verify-full\` and give the client the root certificate that signed the server's:
      \`sslrootcert=/path/to/ca.crt\`, or \`sslrootcert=system\` for a public CA (libpq 16 and later).`,
    references: ['https://www.postgresql.org/docs/current/libpq-ssl.html'],
  },
  controls: ['tls-enabled', 'no-downgrade'],
  options: {},
  examples: [
    {
      title: 'TLS is switched off towards another machine',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|disable|]\n' },
      fixed: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n' },
    },
    {
      title: 'one of several hosts is enough',
      files: { '.env': 'DATABASE_URL=postgres://app@localhost,10.0.0.7/shop?sslmode=[|disable|]\n' },
    },
    {
      title: 'node-postgres uses no TLS unless it is told to',
      files: {
        'package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
        '.env': 'DATABASE_URL=[|postgres://app@db.example.com/shop|]\n',
      },
    },
    {
      title: 'the service offers TLS, and the client does not take it',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=[|disable|]
        `,
      },
    },
    {
      title: 'a service of the same container network',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=[|disable|]
        `,
      },
    },
    {
      title: 'nobody knows where it goes, but it goes without TLS',
      files: { '.env': 'DATABASE_URL=postgres://app@${DB_HOST}/shop?sslmode=[|disable|]\n' },
    },
    {
      title: 'a socket needs no TLS and could not use it',
      files: { '.env': 'DATABASE_URL=postgres://app@%2Fvar%2Frun%2Fpostgresql/shop?sslmode=disable\n' },
    },
    {
      title: 'the loopback address never leaves the machine',
      files: { '.env': 'DATABASE_URL=postgres://app@localhost:5432/shop?sslmode=disable\n' },
    },
    {
      title: 'the last of two wins',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=disable&sslmode=verify-full\n' },
    },
    {
      title: 'node-postgres and a service without TLS: nothing was promised',
      files: {
        'package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db/shop\n',
      },
    },
    {
      title: 'the mode has no value in sight',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=${SSLMODE}\n' },
    },
  ],

  *check(client, { project, runs, now }) {
    if (!isPlainClient(client)) return;
    const policy = known(client.policy);
    if (!policy || isRefusal(policy) || policy.encryption !== 'never') return;
    const written = client.policy.kind === 'set';
    // The cause is the setting that does nothing, and its own rule says so.
    if (!written && asksInVain(client) && runs('client/setting-ignored')) return;
    // What comes of it in fact has been seen, and its own rule says so.
    if (runs('client/plaintext-accepted') && plaintextInFact(client, project, now)) return;
    const path = clientPath(client, project);
    const weight = weigh(path, written);
    if (!weight) return;

    const secured = secureFix(client);
    yield {
      at: policySpan(client),
      message: messageFor(client, path, written),
      severity: weight,
      ...sureOfDriver(client),
      ...(path.kind === 'unknown' && { confidence: 'possible' as const }),
      notes: [
        readingNote(client),
        ...secured.notes,
        ...(path.server ? [{ at: path.server.at, message: 'this server offers TLS' }] : []),
      ],
      ...(secured.fix && { fix: secured.fix }),
    };
  },
});

/** Most URLs name a service next door: there only the written word is worth a line, and it fails nobody's build. */
function weigh({ kind }: ClientPath, written: boolean): Severity | undefined {
  switch (kind) {
    case 'network':
      return 'error';
    case 'unknown':
      return written ? 'warning' : undefined;
    case 'internal':
      return written ? 'info' : undefined;
    case 'local':
      return undefined;
  }
}

function messageFor(client: Client, path: ClientPath, written: boolean): string {
  const host = hostName(path.endpoint);
  const where = host === undefined ? 'the server' : `\`${host}\``;
  const name = connectionName(client);
  return written
    ? `${readerOf(client)} never uses TLS here, so everything ${client.conninfo ? `between ${name} and` : 'to'} ${where} is plaintext`
    : `nothing in ${name} asks for TLS and ${readerOf(client)} does not by itself, so everything to ${where} is plaintext`;
}
