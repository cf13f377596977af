import {
  type Client,
  clientPath,
  conf,
  defineRule,
  hostName,
  isPlainClient,
  isRefusal,
  known,
  missingRoot,
  positionOf,
  readerOf,
  readingNote,
  type Span,
  sureOfDriver,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/rootcert-missing',
  on: 'client',
  title: 'the root certificate that is named is not there',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      With \`sslmode=require\` libpq verifies the server when it finds the file that \`sslrootcert\` names, and connects
      all the same when it does not. A typo in the path turns verification off, and nobody is told.

      \`~\` and \`$HOME\` are the usual typo: a shell replaces them, libpq does not, and looks for a directory of that
      name. With \`verify-ca\` and \`verify-full\` the same mistake is found at once, because nothing connects.

      Paths that only exist where the program runs are not judged. A file that ought to lie in the tree and does not may
      still come with the deployment, so that counts less than a path that cannot work; a file that is missing among
      others in its folder counts more than one whose folder is not there.`,
    remedy: `
      Write the path as the program sees it, from \`/\` on, and use \`sslmode=verify-full\`, which refuses to connect
      when the file is missing.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBQ-SSL-CERTIFICATES',
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLROOTCERT',
    ],
  },
  controls: ['peer-verified', 'configuration-effective'],
  options: {},
  examples: [
    {
      title: 'libpq does not know `~`',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require&sslrootcert=[|~/root.crt|]\n',
      },
    },
    {
      title: 'with verify-full nothing connects, which somebody notices',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=[|~/root.crt|]\n',
      },
    },
    {
      title: 'a mounted directory that does not hold the file',
      files: {
        'compose.yaml': conf`
          services:
            app:
              image: example/app
              volumes:
                - ./certs:/certs:ro
              environment:
                PGHOST: db.example.com
                PGSSLMODE: require
                PGSSLROOTCERT: [|/certs/ca.crt|]
        `,
        'certs/root.crt': 'a certificate\n',
      },
    },
    {
      title: 'the same with verify-full: nothing connects',
      files: {
        'compose.yaml': conf`
          services:
            app:
              image: example/app
              volumes:
                - ./certs:/certs:ro
              environment:
                PGHOST: db.example.com
                PGSSLMODE: verify-full
                PGSSLROOTCERT: [|/certs/ca.crt|]
        `,
        'certs/root.crt': 'a certificate\n',
      },
    },
    {
      title: 'a weaker mode that wins over the one beside the path',
      files: {
        'app.env': 'PGHOST=db.example.com\nPGSSLMODE=verify-full\nPGSSLROOTCERT=[|/certs/ca.crt|]\n',
        'compose.yaml': conf`
          services:
            app:
              image: example/app
              env_file: app.env
              volumes:
                - ./certs:/certs:ro
              environment:
                PGHOST: other.example.com
                PGSSLMODE: require
        `,
        'certs/root.crt': 'a certificate\n',
      },
    },
    {
      title: 'a path of the machine it will run on',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require&sslrootcert=/etc/ssl/db-ca.crt\n',
      },
    },
    {
      title: 'mounted, and there',
      files: {
        'compose.yaml': conf`
          services:
            app:
              image: example/app
              volumes:
                - ./certs:/certs:ro
              environment:
                PGHOST: db.example.com
                PGSSLMODE: verify-full
                PGSSLROOTCERT: /certs/ca.crt
        `,
        'certs/ca.crt': 'a certificate\n',
      },
    },
    {
      title: 'the roots of the system',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=system\n' },
    },
    {
      title: 'towards this machine there is nobody to verify',
      files: { '.env': 'DATABASE_URL=postgres://app@localhost/shop?sslmode=require&sslrootcert=~/root.crt\n' },
    },
  ],

  *check(client, { project }) {
    if (!isPlainClient(client)) return;
    const missing = missingRoot(client);
    const policy = known(client.policy);
    if (!missing || !policy) return;
    const { option, path: root, needsShell } = missing;
    const why = needsShell ? `is not replaced by ${readerOf(client)} as a shell would` : 'is not there';
    const refuses = isRefusal(policy);
    const path = clientPath(client, project);
    if (!refuses && path.kind === 'local') return;
    const host = hostName(path.endpoint);
    const at = option.value.kind === 'set' ? option.value.at : client.at;
    const mode = client.options.get('sslmode')?.value;
    yield {
      at,
      message: refuses
        ? `\`${root}\` ${why}, so ${readerOf(client)} refuses to connect`
        : `\`${root}\` ${why}, so ${readerOf(client)} connects to ${host === undefined ? 'the server' : `\`${host}\``} without verifying anything`,
      ...(needsShell
        ? { severity: refuses ? ('warning' as const) : ('error' as const), ...sureOfDriver(client) }
        : weight(client, refuses)),
      notes: [
        // The mode may stand in another file than the path, and win over one beside the path.
        ...(mode?.kind === 'set' && !beside(mode.at, at)
          ? [{ at: mode.at, message: `\`sslmode=${mode.value}\` decides what happens then` }]
          : []),
        ...(needsShell ? [] : [DEPLOYED]),
        readingNote(client),
      ],
    };
  },
});

/** Where the folder of the file is in the tree and holds others, a file that is not among them is a slip. */
function weight(client: Client, refuses: boolean) {
  if (!refuses) return { severity: 'warning', confidence: 'possible' } as const;
  return client.consumers.some(({ material }) => material.root.kind === 'missing')
    ? ({ severity: 'warning', confidence: 'likely' } as const)
    : ({ severity: 'info', confidence: 'possible' } as const);
}

const beside = (a: Span, b: Span): boolean =>
  a.file === b.file && positionOf(a.file, a.start).line === positionOf(b.file, b.start).line;

const DEPLOYED = { message: 'nothing of that name is in this tree; a file that the deployment puts there is fine' };
