import {
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
  missingRoot,
  policySpan,
  readerOf,
  readingNote,
  type Severity,
  secureFix,
  switchedOff,
  verificationSwitch,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/sslmode-unverified',
  on: 'client',
  title: 'the client encrypts without checking who answers',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      The connection is encrypted, and whoever answers may hold any certificate: expired, self-signed, made a minute
      ago by the person in the middle. That person reads everything, and with the \`password\` and \`md5\` methods gets
      something to log in with.

      libpq has one quirk here: with \`sslmode=require\` and a root certificate file in place it checks the chain, as
      \`verify-ca\` does. Nothing in the files says that one is in place, or this would not be reported; a
      \`~/.postgresql/root.crt\` on the machine itself cannot be seen from here.`,
    remedy: `
      Set \`sslmode=verify-full\` and name the root certificate: \`sslrootcert=/path/to/ca.crt\` for a CA of your own or
      the bundle of your provider, \`sslrootcert=system\` for a public CA with libpq 16 and later. Where the
      certificate cannot be checked, \`channel_binding=require\` at least makes the server prove that it knows the
      role's SCRAM verifier.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES',
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLMODE',
    ],
  },
  controls: ['peer-verified'],
  options: {},
  examples: [
    {
      title: '`require` by itself verifies nothing in libpq',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|require|]\n' },
      fixed: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n' },
    },
    {
      title: 'verification is switched off for the whole process, which is another finding',
      files: {
        'package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
        '.env': conf`
          DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full
          NODE_TLS_REJECT_UNAUTHORIZED=0
        `,
      },
    },
    {
      title: 'a certificate is there to be checked, and `require` does not look at it',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=[|require|]
        `,
      },
    },
    {
      title: 'node-postgres is told not to verify',
      files: {
        'package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|no-verify|]\n',
      },
    },
    {
      title: 'the service is built from a folder whose package.json names the driver',
      files: {
        'compose.yaml': conf`
          services:
            app:
              build:
                context: ./app
              environment:
                DATABASE_URL: postgres://app@db.example.com/shop?ssl=[|no-verify|]
        `,
        'app/package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
      },
    },
    {
      title: 'channel binding makes the server prove that it knows the verifier',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|require|]&channel_binding=require\n',
      },
    },
    {
      title: '`require` with a root certificate checks the chain',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require&sslrootcert=/etc/ssl/db-ca.crt\n',
      },
    },
    {
      title: 'node-postgres verifies in full when it reads `require`',
      files: {
        'package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require\n',
      },
    },
    {
      title: 'the chain is checked',
      files: {
        '.env': "DSN='host=db.example.com user=app sslmode=verify-ca sslrootcert=/etc/ssl/db-ca.crt'\n",
      },
    },
    {
      title: 'this machine',
      files: { '.env': 'DATABASE_URL=postgres://app@127.0.0.1/shop?sslmode=require\n' },
    },
    {
      title: 'a mode nobody can read',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=${SSLMODE}\n' },
    },
  ],

  *check(client, { project, runs }) {
    if (!isPlainClient(client)) return;
    const policy = known(client.policy);
    if (!policy || isRefusal(policy) || policy.encryption !== 'required' || policy.verifies !== 'nothing') return;
    if (missingRoot(client)) return; // client/rootcert-missing says why
    if (isSwitchedOff(client)) return; // client/verification-disabled says why
    if (switchedOff(client) && runs('client/verification-disabled')) return;
    const path = clientPath(client, project);
    const bound =
      known(client.options.get('channel_binding')?.value) === 'require' && client.driver.through === 'libpq';
    const weight = weigh(path, bound);
    if (!weight) return;

    const host = hostName(path.endpoint);
    const secured = secureFix(client);
    yield {
      at: policySpan(client),
      message: `${connectionName(client)} is encrypted${host === undefined ? '' : ` to \`${host}\``}, but ${readerOf(client)} checks no certificate, so anybody on the way can answer in the server's place`,
      severity: weight,
      ...(path.kind === 'unknown' && { confidence: 'possible' as const }),
      notes: [
        readingNote(client),
        ...secured.notes,
        ...(path.server
          ? [{ at: path.server.at, message: 'this server offers TLS, with a certificate to check' }]
          : []),
        ...(bound
          ? [{ message: '`channel_binding=require` makes a server prove that it knows the SCRAM verifier of the role' }]
          : []),
      ],
      ...(secured.fix && { fix: secured.fix }),
    };
  },
});

function weigh({ kind }: ClientPath, bound: boolean): Severity | undefined {
  switch (kind) {
    case 'network':
      return bound ? 'info' : 'warning';
    case 'internal':
    case 'unknown':
      return bound ? undefined : 'info';
    case 'local':
      return undefined;
  }
}

/** The mode is not to blame where a variable of the process decides. */
const isSwitchedOff = ({ policy, written }: Client): boolean =>
  written.some(
    ({ name, value }) =>
      value.kind === 'set' &&
      policy.kind === 'set' &&
      value.at === policy.at &&
      verificationSwitch(name, value.value) !== undefined,
  );
