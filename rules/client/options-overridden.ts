import {
  type ClientOption,
  clientPath,
  connectionName,
  defineRule,
  isPlainClient,
  known,
  type OverriddenOption,
  overriddenOptions,
  readerOf,
  readingNote,
  sureOfDriver,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/options-overridden',
  on: 'client',
  title: 'a stronger setting loses against a weaker one',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      A setting that stands twice looks protected to whoever reads the first one. In a URL the last of two parameters
      counts; of a string and the environment the string does; of a URL and an \`ssl\` object in node-postgres the URL
      does, whichever of them is the weaker.`,
    remedy: 'Take out the one that does not count, and let the other one say what is meant.',
    references: [
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING',
      'https://www.postgresql.org/docs/current/libpq-envars.html',
      'https://node-postgres.com/features/ssl',
    ],
  },
  controls: ['configuration-effective'],
  options: {},
  examples: [
    {
      title: 'the last of two parameters counts',
      files: {
        '.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|verify-full|]&application_name=a&sslmode=require\n',
      },
    },
    {
      title: 'the string wins over the environment',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require\nPGSSLMODE=[|verify-full|]\n',
      },
    },
    {
      title: 'the weaker one loses',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\nPGSSLMODE=require\n',
      },
    },
    {
      title: 'a variable that one command sets anew, and others have as it was',
      files: {
        'backup.sh':
          'export PGSSLMODE=verify-full\npg_dump -h db.example.com shop\nPGSSLMODE=require psql -h db.example.com\n',
      },
    },
    {
      title: 'twice the same',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require&sslmode=require\n',
      },
    },
    {
      title: 'towards this machine',
      files: { '.env': 'DATABASE_URL=postgres://app@localhost/shop?sslmode=disable\nPGSSLMODE=verify-full\n' },
    },
  ],

  *check(client, { project }) {
    if (!isPlainClient(client) || clientPath(client, project).kind === 'local') return;
    for (const overridden of overriddenOptions(client)) {
      if (!overridden.weakens) continue;
      const { loser, winner } = overridden;
      yield {
        at: loser.at ?? client.at,
        message: messageFor(overridden, connectionName(client), readerOf(client)),
        ...sureOfDriver(client),
        notes: [
          ...(winner.at ? [{ at: winner.at, message: `\`${said(winner)}\` counts instead` }] : []),
          readingNote(client),
        ],
      };
    }
  },
});

const said = ({ name, value }: ClientOption): string => `${name}=${known(value) ?? '…'}`;

const messageFor = ({ loser, winner }: OverriddenOption, name: string, reader: string): string =>
  loser.layer === winner.layer
    ? `\`${said(loser)}\` has no effect: of two parameters ${reader} takes the last, which is \`${said(winner)}\``
    : `\`${said(loser)}\` has no effect on ${name}: for ${reader} \`${said(winner)}\` wins over it`;
