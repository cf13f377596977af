import {
  type Client,
  type Consumer,
  clientPath,
  comparePostures,
  connectionName,
  defineRule,
  driverName,
  isPlainClient,
  isRefusal,
  known,
  lastingForm,
  type Policy,
  policySpan,
  policyVerb,
  postureOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/weakens-on-upgrade',
  on: 'client',
  title: 'the connection is verified by this version of its driver and not by the next',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      Drivers change what they make of the same words. node-postgres verifies the server for every mode today, and its
      next major version is announced to read \`require\` as libpq does: encrypted, with whoever answers. Npgsql 5
      verified what \`SSL Mode=Require\` asks for, and Npgsql 8 does not. Nothing fails on the day of the upgrade: the connection still works, and
      anybody on the way can read it.`,
    remedy: `
      Write the mode that means the same in every version, \`sslmode=verify-full\`. It changes nothing today for a
      connection that is verified already.`,
    references: [
      'https://github.com/brianc/node-postgres/issues/3421',
      'https://www.npgsql.org/doc/security.html#encryption-ssltls',
    ],
  },
  controls: ['peer-verified'],
  options: {},
  examples: [
    {
      title: '`require` is verified by node-postgres today, and is not to be',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|require|]\n',
      },
      fixed: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n' },
    },
    {
      title: 'Npgsql 5 verifies where later versions do not',
      files: {
        'App.csproj':
          '<Project><ItemGroup><PackageReference Include="Npgsql" Version="5.0.18" /></ItemGroup></Project>\n',
        '.env': 'ConnectionStrings__Shop="Host=db.example.com;Database=shop;Username=app;SSL Mode=[|Require|]"\n',
      },
    },
    {
      title: '`verify-full` keeps its meaning',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n',
      },
    },
    {
      title: 'nothing is verified today, which is another fault',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=no-verify\n',
      },
    },
    {
      title: 'this machine',
      files: {
        'package.json': '{ "dependencies": { "pg": "8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@localhost/shop?sslmode=require\n',
      },
    },
    {
      title: 'a driver whose next version reads it alike',
      files: {
        'requirements.txt': 'psycopg2==2.9.9\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&sslrootcert=/etc/ssl/db.pem\n',
      },
    },
  ],

  *check(client, { project }) {
    if (!isPlainClient(client) || clientPath(client, project).kind === 'local') return;
    const [first, ...others] = weakenings(client);
    if (!first) return;
    const lasting = lastingForm(client);
    yield {
      at: policySpan(client),
      message: `${connectionName(client)} is verified by ${driverName(first.consumer.driver)}, but ${told(first)}`,
      severity: first.planned ? ('info' as const) : ('warning' as const),
      notes: [{ message: first.consumer.driver.why }, ...others.map((one) => ({ message: told(one) }))],
      ...(lasting && {
        fix: {
          title: `Set \`${lasting.parameters}\`, which keeps its meaning`,
          safety: lasting.changesNothing ? ('safe' as const) : ('review' as const),
          edits: lasting.edits,
        },
      }),
    };
  },
});

interface Weakening {
  readonly consumer: Consumer;
  readonly title: string;
  readonly policy: Policy;
  readonly planned?: true;
}

/** Versions that verify less, those first that can be installed today; each is told once. */
function weakenings({ consumers }: Client): readonly Weakening[] {
  const found = new Map<string, Weakening>();
  for (const consumer of consumers) {
    const now = known(consumer.policy);
    if (!now || isRefusal(now) || consumer.driver.assumed || !verifies(now)) continue;
    for (const { title, policy, planned } of consumer.upgrades) {
      if (isRefusal(policy) || comparePostures(postureOf(policy), postureOf(now)) >= 0 || found.has(title)) continue;
      found.set(title, { consumer, title, policy, ...(planned && { planned }) });
    }
  }
  return [...found.values()].sort((a, b) => Number(a.planned ?? false) - Number(b.planned ?? false));
}

const verifies = (policy: Policy): boolean => comparePostures(postureOf(policy), 'P3') >= 0;

const told = ({ title, policy, planned }: Weakening): string =>
  `${title}${planned ? ', which is announced,' : ''} ${policyVerb(policy)}`;
