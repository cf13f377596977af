import {
  type Client,
  type Consumer,
  clientPath,
  connectionName,
  defineRule,
  hostName,
  isPlainClient,
  isRefusal,
  known,
  postureOf,
  type Severity,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/setting-ignored',
  on: 'client',
  title: 'the driver never reads what is written about TLS',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      Every driver has names of its own for TLS, and most take a name they do not know without a word. MikroORM drops
      all TLS parameters of its URL, so \`?sslmode=verify-full\` is a plaintext connection. Ecto knows \`ssl\` and no
      \`sslmode\`. ActiveRecord passes on what libpq knows and forgets the rest. What looks like protection protects
      nobody.`,
    remedy: `
      Write it in the driver's own words, where the driver looks. The finding says where that is;
      \`hostssl explain sslmode --driver <id>\` prints everything the driver makes of a URL.`,
    references: ['https://www.postgresql.org/docs/current/libpq-ssl.html'],
  },
  controls: ['configuration-effective', 'tls-enabled'],
  options: {},
  examples: [
    {
      title: 'MikroORM drops the TLS parameters of its URL',
      files: {
        'package.json': '{ "dependencies": { "@mikro-orm/postgresql": "^6.6.0" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|verify-full|]\n',
      },
    },
    {
      title: 'pgjdbc compares the names of parameters exactly',
      files: { '.env': 'JDBC_URL=jdbc:postgresql://db.example.com/shop?sslMode=[|verify-full|]\n' },
    },
    {
      title: 'libpq refuses what it does not know, so nothing is ignored',
      files: { '.env': 'DATABASE_URL=postgres://app@localhost/shop?sslmode=verify-full\n' },
    },
    {
      title: 'node-postgres reads `sslmode` in its URL',
      files: {
        'package.json': '{ "dependencies": { "pg": "^8.23.1" } }\n',
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n',
      },
    },
  ],

  *check(client, { project }) {
    if (!isPlainClient(client)) return;
    const path = clientPath(client, project);
    const told = new Set<string>();
    for (const consumer of client.consumers) {
      for (const { at, setting, because, instead } of consumer.ignored) {
        const place = `${at.file.path} ${at.start} ${because}`;
        if (told.has(place)) continue;
        told.add(place);
        const title = consumer.driver.title;
        const heeded = !client.consumers.every((other) => other.ignored.some((one) => one.at.start === at.start));
        // A variable of the whole process that another reader heeds is there for that one.
        if (heeded && setting.layer === 'environment') continue;
        yield {
          at,
          message: `\`${setting.name}\` has no effect here: ${title} ${because}${outcome(client, consumer, hostName(path.endpoint))}`,
          severity: weigh(consumer, path.kind, heeded),
          ...(consumer.driver.assumed && { confidence: 'likely' as const }),
          notes: [{ message: consumer.driver.why }, ...(instead ? [{ message: instead }] : [])],
        };
      }
    }
  },
});

/** @param heeded another reader of the same string reads it, so it is there for a reason */
function weigh({ policy }: Consumer, kind: ReturnType<typeof clientPath>['kind'], heeded: boolean): Severity {
  const outcome = known(policy);
  if (kind === 'local' || !outcome || isRefusal(outcome)) return 'info';
  const posture = postureOf(outcome);
  if (posture === 'P4') return 'info';
  if (kind === 'internal') return 'info';
  // Where another setting decides, the rule about what that one does has said how bad it is.
  return posture === 'P0' && kind === 'network' && !heeded && policy.kind === 'default' ? 'error' : 'warning';
}

/** What is left without it, where that is plaintext. */
function outcome(client: Client, { policy }: Consumer, host: string | undefined): string {
  const left = known(policy);
  if (!left || isRefusal(left) || postureOf(left) !== 'P0' || policy.kind !== 'default') return '';
  return `, so everything to ${host === undefined ? connectionName(client) : `\`${host}\``} is plaintext`;
}
