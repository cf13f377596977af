import { clientPath, conf, defineRule, isRefusal, known, missingRoot, readerOf, readingNote } from 'hostssl/rule';

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
      still come with the deployment, so that counts less than a path that cannot work.`,
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
    if (client.role !== 'application') return;
    const missing = missingRoot(client);
    const policy = known(client.policy);
    if (!missing || !policy) return;
    const { option, path, needsShell } = missing;
    const why = needsShell ? `is not replaced by ${readerOf(client)} as a shell would` : 'is not there';
    const refuses = isRefusal(policy);
    if (!refuses && clientPath(client, project).kind === 'local') return;
    yield {
      at: option.value.kind === 'set' ? option.value.at : client.at,
      message: refuses
        ? `\`${path}\` ${why}, so ${readerOf(client)} refuses to connect`
        : `\`${path}\` ${why}, so ${readerOf(client)} connects to \`${client.name}\` without verifying anything`,
      ...(needsShell
        ? { severity: refuses ? ('warning' as const) : ('error' as const) }
        : { severity: refuses ? ('info' as const) : ('warning' as const), confidence: 'possible' as const }),
      notes: [...(needsShell ? [] : [DEPLOYED]), readingNote(client)],
    };
  },
});

const DEPLOYED = { message: 'nothing of that name is in this tree; a file that the deployment puts there is fine' };
