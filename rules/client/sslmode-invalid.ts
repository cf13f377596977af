import {
  type Client,
  clientPath,
  connectionName,
  defineRule,
  type Fix,
  hostName,
  isPlainClient,
  isRefusal,
  isSslmode,
  isStandIn,
  known,
  missingRoot,
  type Note,
  readerOf,
  readingNote,
  refusalWords,
  type Span,
  sureOfDriver,
  textOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/sslmode-invalid',
  on: 'client',
  title: 'the driver refuses the connection string',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      The driver does not accept what is written, so this client never connects. That is not insecure yet. It becomes
      so when somebody takes the option out to make it work, and the driver falls back to its default, which in libpq
      is to go without TLS when TLS fails.

      libpq compares names and values exactly: \`sslMode\`, \`REQUIRE\` and \`ssl=1\` are refused, and so is a weak mode
      together with \`sslrootcert=system\` or \`sslnegotiation=direct\`.`,
    remedy: `
      Write one of \`disable\`, \`allow\`, \`prefer\`, \`require\`, \`verify-ca\` and \`verify-full\`, in lower case, as
      \`sslmode\`. What protects is \`sslmode=verify-full\`.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLMODE',
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-PARAMKEYWORDS',
    ],
  },
  controls: ['configuration-effective'],
  options: {},
  examples: [
    {
      title: 'modes are written in lower case',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|REQUIRE|]\n' },
      fixed: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require\n' },
    },
    {
      title: 'a mode that libpq does not have',
      files: { '.env': "DSN='host=db.example.com user=app sslmode=[|on|]'\n" },
    },
    {
      title: 'parameters are written in lower case, too',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?[|sslMode|]=verify-full\n' },
      fixed: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n' },
    },
    {
      title: 'a slash in the password ends the host',
      files: { '.env': 'DATABASE_URL=postgres://app:[|k8Jd|]/2lqPz@db.example.com/shop?sslmode=verify-full\n' },
    },
    {
      title: 'an at sign in the password ends it, and the rest is taken for the host',
      files: { '.env': 'DATABASE_URL=[|postgres://app:k8Jd@2lqPz@db.example.com/shop?sslmode=verify-full|]\n' },
    },
    {
      title: 'every mode in lower case',
      files: {
        '.env': "DSN='host=db.example.com user=app sslmode=verify-full sslrootcert=/etc/ssl/ca.crt'\n",
      },
    },
    {
      title: '`ssl=true` is an old spelling that libpq still takes',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?ssl=true\n' },
    },
    {
      title: 'node-postgres has a mode that libpq does not know',
      files: {
        'package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=no-verify\n',
      },
    },
    {
      title: 'a mode that is filled in elsewhere',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=${SSLMODE}\n' },
    },
    {
      title: 'words to be filled in',
      files: { '.env.example': 'DATABASE_URL=postgres://USER:PASSWORD@HOST:PORT/DATABASE\n' },
    },
    {
      title: 'names of the libraries around libpq are not its own',
      files: { '.env': 'DATABASE_URL=postgresql+asyncpg://app@db.example.com/shop?ssl=verify-full\n' },
    },
  ],

  *check(client, { project, runs }) {
    if (!isPlainClient(client)) return;
    const [problem, ...more] = client.problems;
    if (problem) {
      const fix = keywordInLowerCase(problem.at);
      yield {
        at: problem.at,
        message: `${readerOf(client)} refuses ${connectionName(client)}: ${refusalWords(problem.message)}`,
        notes: [
          ...more.map(({ at, message }) => ({ at, message: refusalWords(message) })),
          ...encodingNotes(client),
          readingNote(client),
        ],
        ...sureOfDriver(client),
        ...(fix && { fix }),
      };
      return;
    }
    if (hostHoldsAt(client)) {
      yield {
        at: client.at,
        message: `${readerOf(client)} takes what follows the first \`@\` of ${connectionName(client)} for the host, so it never connects`,
        notes: [{ message: 'an `@` in a user name or password must be written `%40` in a URL' }, readingNote(client)],
      };
      return;
    }
    const policy = known(client.policy);
    if (!policy || !isRefusal(policy) || missingRoot(client) || isFillIn(client)) return;
    if (isWeakWithSystem(client) && runs('client/rootcert-system-misuse')) return;
    const fix = modeInLowerCase(client);
    const host = hostName(clientPath(client, project).endpoint);
    const goal = client.conninfo || host === undefined ? connectionName(client) : `\`${host}\``;
    yield {
      at: client.policy.kind === 'set' ? client.policy.at : client.at,
      message: `${readerOf(client)} refuses to connect to ${goal}: ${refusalWords(policy.refuses)}`,
      notes: [...encodingNotes(client), readingNote(client)],
      ...sureOfDriver(client),
      ...(fix && { fix }),
    };
  },
});

/** libpq until 15 connects with it, and verifies nothing: a rule of its own tells both halves. */
const isWeakWithSystem = ({ options, driver }: Client): boolean =>
  driver.id === 'libpq' && known(options.get('sslrootcert')?.value) === 'system' && options.has('sslmode');

/** `HOST:PORT` and `sslmode=<mode>` are there to be filled in. */
function isFillIn({ options, policy }: Client): boolean {
  const at = policy.kind === 'set' ? policy.at : undefined;
  const refused = [...options.values()].find(({ value }) => value.kind === 'set' && value.at === at);
  const value = known(refused?.value);
  if (value === undefined || value === '') return false;
  return isStandIn(value) || (refused?.keyword === 'port' && /port/i.test(value));
}

/** libpq ends the user and password at the first `@` (`conninfo_uri_parse_options`); no host has one in its name. */
const hostHoldsAt = ({ conninfo, endpoints }: Client): boolean =>
  conninfo?.form === 'uri' && endpoints.some(({ host }) => known(host)?.includes('@') ?? false);

/** What makes a URL fall apart is mostly a character of the password. */
function encodingNotes({ conninfo, options }: Client): readonly Note[] {
  const fellApart = conninfo?.form === 'uri' && !options.has('password') && textOf(conninfo.at).includes('@');
  return fellApart && !options.has('user') ? [ENCODING] : [];
}

const ENCODING: Note = {
  message: 'a `/`, `?`, `#`, `@` or `%` in a user name or password must be percent-encoded in a URL',
};

/** Nothing connects today, whatever reads it, so nothing that works is lost. */
function modeInLowerCase(client: Client): Fix | undefined {
  const written = known(client.options.get('sslmode')?.value);
  const lower = written?.toLowerCase();
  if (written === undefined || lower === undefined || lower === written || !isSslmode(lower)) return undefined;
  const edit = client.setOption('sslmode', lower);
  return edit && { title: `Write \`${lower}\` in lower case`, safety: 'safe', edits: [edit] };
}

/** A driver that skips names it does not know would connect today and obey from now on, so somebody has to look. */
function keywordInLowerCase(at: Span): Fix | undefined {
  const written = textOf(at);
  const lower = written.toLowerCase();
  if (written === lower || !/^ssl(?:mode|rootcert|cert|key)$/u.test(lower)) return undefined;
  return { title: `Write \`${lower}\` in lower case`, safety: 'review', edits: [{ at, text: lower }] };
}
