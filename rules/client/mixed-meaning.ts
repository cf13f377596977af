import {
  type Client,
  type ClientPath,
  type Consumer,
  clientPath,
  comparePostures,
  connectionName,
  defineRule,
  driverName,
  isPlainClient,
  isRefusal,
  known,
  type Policy,
  policySpan,
  policyVerb,
  postureOf,
  type Severity,
  secureFix,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/mixed-meaning',
  on: 'client',
  title: 'one connection string protects one of its readers less than another',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      The words about TLS in a connection string are not a standard. \`sslmode=require\` verifies the server in
      full for node-postgres, verifies nothing for libpq and for the engine behind \`prisma migrate\`, and does nothing
      for MikroORM. Where several programs read the same variable, everybody looks at the one that is safe, and the
      password crosses the network with the other one.`,
    remedy: `
      Write the string in a form that all of its readers verify: mostly \`sslmode=verify-full\`; where Prisma's engine
      is one of them \`sslmode=require&sslaccept=strict\`. Where no form does, give each reader a string of its own.
      \`hostssl explain sslmode\` shows what each driver makes of each mode.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION',
      'https://node-postgres.com/features/ssl',
      'https://www.prisma.io/docs/orm/overview/databases/postgresql#configuring-an-ssl-connection',
    ],
  },
  controls: ['peer-verified'],
  options: {},
  examples: [
    {
      title: 'node-postgres at run time, and the engine of Prisma for migrations',
      files: {
        'package.json':
          '{ "dependencies": { "@prisma/client": "7.1.0", "@prisma/adapter-pg": "7.1.0" }, "devDependencies": { "prisma": "7.1.0" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|require|]\n',
      },
      fixed: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require&sslaccept=strict\n',
      },
    },
    {
      title: 'a worker in Python beside a server for Node.js',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1" } }\n',
        'requirements.txt': 'psycopg2==2.9.9\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|require|]\n',
      },
      fixed: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n',
      },
    },
    {
      title: 'neither is verified, and one would go on in plaintext',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1", "postgres": "3.4.9" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?uselibpqcompat=true&sslmode=[|prefer|]\n',
      },
    },
    {
      title: 'all of them verify in full',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1" } }\n',
        'requirements.txt': 'psycopg2==2.9.9\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n',
      },
    },
    {
      title: 'a string that one of them refuses is none of its own',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1" } }\n',
        'requirements.txt': 'psycopg2==2.9.9\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=no-verify\n',
      },
    },
    {
      title: 'this machine',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1" } }\n',
        'requirements.txt': 'psycopg2==2.9.9\n',
        '.env': 'DATABASE_URL=postgres://app@localhost/shop?sslmode=require\n',
      },
    },
    {
      title: 'one reader',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require\n',
      },
    },
  ],

  *check(client, { project }) {
    if (!isPlainClient(client)) return;
    const readers = readersOf(client);
    const [weakest] = readers;
    const strongest = readers.at(-1);
    if (!weakest || !strongest || postureOf(weakest.policy) === postureOf(strongest.policy)) return;
    const path = clientPath(client, project);
    const severity = weigh(path, weakest.policy, strongest.policy);
    if (!severity) return;

    const secured = secureFix(client);
    yield {
      at: policySpan(client),
      message: `${connectionName(client)} is not the same to all who read it: ${told(strongest)}, and ${told(weakest)}`,
      severity,
      ...(path.kind === 'unknown' && { confidence: 'possible' as const }),
      notes: [
        ...readers.map(({ consumer, policy }) => ({ message: `${consumer.driver.why}, and ${policyVerb(policy)}` })),
        ...secured.notes,
      ],
      ...(secured.fix && { fix: secured.fix }),
    };
  },
});

interface Reader {
  readonly consumer: Consumer;
  readonly policy: Policy;
}

/** Those that connect, the weakest first; whoever refuses the string has another one. */
const readersOf = (client: Client): readonly Reader[] =>
  client.consumers
    .flatMap((consumer) => {
      const policy = known(consumer.policy);
      return policy && !isRefusal(policy) ? [{ consumer, policy }] : [];
    })
    .sort((a, b) => comparePostures(postureOf(a.policy), postureOf(b.policy)));

const told = ({ consumer, policy }: Reader): string => `${driverName(consumer.driver)} ${policyVerb(policy)}`;

function weigh({ kind }: ClientPath, weakest: Policy, strongest: Policy): Severity | undefined {
  const isMixed = verifies(strongest) && !verifies(weakest);
  switch (kind) {
    case 'network':
      return isMixed ? 'warning' : 'info';
    case 'internal':
    case 'unknown':
      return 'info';
    case 'local':
      return undefined;
  }
}

const verifies = (policy: Policy): boolean => comparePostures(postureOf(policy), 'P3') >= 0;
