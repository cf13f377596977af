import { clientPath, defineRule, isPlainClient, known, type Project } from 'hostssl/rule';

export default defineRule({
  id: 'client/keylog-enabled',
  on: 'project',
  title: 'the keys of TLS sessions are written to a file',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      Whoever has the keys of a session can read everything that was sent over it, however strong the ciphers were.
      \`sslkeylogfile\` of libpq 18 writes them to a file for debugging. \`SSLKEYLOGFILE\` does the same for Python, for
      programs on curl, GnuTLS and NSS, and for others that look for it.`,
    remedy: 'Take it out, and delete the file it has written.',
    references: [
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLKEYLOGFILE',
      'https://docs.python.org/3/library/ssl.html#ssl.SSLContext.keylog_filename',
    ],
  },
  controls: ['private-keys-protected'],
  options: {},
  examples: [
    {
      title: 'in the connection string',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslkeylogfile=[|/tmp/keys.log|]\n',
      },
    },
    {
      title: 'in the environment of a process that connects',
      files: {
        '.env':
          'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\nSSLKEYLOGFILE=[|/tmp/keys.log|]\n',
      },
    },
    {
      title: 'left empty',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\nSSLKEYLOGFILE=\n',
      },
    },
    {
      title: 'a browser, and no database',
      files: {
        'compose.yaml':
          'services:\n  browser:\n    image: example/chrome\n    environment:\n      SSLKEYLOGFILE: /tmp/keys.log\n',
      },
    },
  ],

  *check(project: Project) {
    for (const client of project.clients) {
      const option = client.options.get('sslkeylogfile');
      const file = known(option?.value);
      if (!isPlainClient(client) || option?.value.kind !== 'set' || !file) continue;
      if (clientPath(client, project).kind === 'local') continue;
      yield {
        at: option.value.at,
        message: `libpq writes the keys of this connection to \`${file}\`, so whoever reads that file can read everything that was sent`,
        confidence: 'certain',
        environment: client.environment,
      };
    }
    for (const { name, value, at, besideClient, environment } of project.variables) {
      if (name !== 'SSLKEYLOGFILE' || !besideClient || value.kind === 'unknown' || value.value === '') continue;
      yield {
        at,
        message: `programs that look for \`${name}\` write the keys of their TLS sessions to \`${value.value}\``,
        environment,
      };
    }
  },
});
