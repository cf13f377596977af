import { connectionName, defineRule, isPlainClient, known, readingNote, secureFix, sureOfDriver } from 'hostssl/rule';

export default defineRule({
  id: 'client/rootcert-system-misuse',
  on: 'client',
  title: '`sslrootcert=system` stands beside a mode that it does not go with',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      \`sslrootcert=system\` means the roots of the operating system since libpq 16, and only together with
      \`verify-full\`: with a weaker mode libpq refuses to connect, because anybody gets a certificate from a public CA.

      Until 15 the same word is the name of a file. No such file is there, so \`require\` verifies nothing and
      \`prefer\` goes on in plaintext. One string is refused on one machine and wide open on the other.`,
    remedy: 'Write `sslmode=verify-full` beside it, and run libpq 16 or later.',
    references: ['https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLROOTCERT'],
  },
  controls: ['peer-verified', 'configuration-effective'],
  options: {},
  examples: [
    {
      title: 'a weaker mode',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|require|]&sslrootcert=system\n',
      },
      fixed: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=system\n',
      },
    },
    {
      title: 'verify-ca is weaker, too: a public CA signs for everybody',
      files: { '.env': "DSN='host=db.example.com sslmode=[|verify-ca|] sslrootcert=system'\n" },
    },
    {
      title: 'together with verify-full',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=system\n' },
    },
    {
      title: 'alone',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslrootcert=system\n' },
    },
    {
      title: 'node-postgres takes it for a file name, and its own rule says so',
      files: {
        'package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@localhost/shop?sslmode=verify-full&sslrootcert=system\n',
      },
    },
  ],

  *check(client) {
    if (!isPlainClient(client) || client.driver.id !== 'libpq') return;
    const mode = client.options.get('sslmode');
    const written = known(mode?.value);
    if (known(client.options.get('sslrootcert')?.value) !== 'system' || mode?.value.kind !== 'set') return;
    if (!written || written === 'verify-full' || !WEAKER.has(written)) return;
    const secured = secureFix(client);
    yield {
      at: mode.value.at,
      message: `libpq 16 and later refuse ${connectionName(client)}, since \`sslrootcert=system\` goes with \`verify-full\` only, and older ones verify nothing with \`${written}\``,
      ...sureOfDriver(client),
      notes: [readingNote(client)],
      ...(secured.fix && { fix: secured.fix }),
    };
  },
});

const WEAKER: ReadonlySet<string> = new Set(['disable', 'allow', 'prefer', 'require', 'verify-ca']);
