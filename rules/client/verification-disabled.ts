import {
  type Client,
  type ClientOption,
  clientPath,
  conf,
  defineRule,
  type Finding,
  type Fix,
  hostName,
  isPlainClient,
  isRefusal,
  known,
  type Project,
  readerOf,
  readingNote,
  secureFix,
  sureOfDriver,
  switchedOff,
  type Variable,
  verificationSwitch,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/verification-disabled',
  on: 'project',
  title: 'certificate verification is switched off for the whole process',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      \`NODE_TLS_REJECT_UNAUTHORIZED=0\` makes Node.js accept every certificate on every TLS connection of the process
      that does not say otherwise. \`sslmode=verify-full\` in the connection string of node-postgres then verifies
      nothing, and still looks as if it did.

      Only the single character \`0\` does this; \`false\` changes nothing.`,
    remedy: `
      Take the variable out. For a CA of your own, point \`NODE_EXTRA_CA_CERTS\` at its certificate, or name it in the
      connection string with \`sslrootcert\`.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html',
      'https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue',
    ],
  },
  controls: ['peer-verified'],
  options: {},
  examples: [
    {
      title: 'no-verify is a mode of node-postgres alone',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=[|no-verify|]\n' },
      fixed: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full\n' },
    },
    {
      title: 'the validating factory of pgjdbc is replaced',
      files: {
        '.env':
          'JDBC_URL=jdbc:postgresql://db.example.com/shop?ssl=true&sslfactory=[|org.postgresql.ssl.NonValidatingFactory|]\n',
      },
    },
    {
      title: '`require` by itself is told by a rule of its own',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require\n' },
    },
    {
      title: 'verify-full that verifies nothing',
      files: {
        '.env': conf`
          DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full
          NODE_TLS_REJECT_UNAUTHORIZED=[|0|]
        `,
      },
    },
    {
      title: 'beside a connection of the same service',
      files: {
        'compose.yaml': conf`
          services:
            app:
              image: example/app
              environment:
                PGHOST: db.example.com
                PGSSLMODE: verify-full
                NODE_TLS_REJECT_UNAUTHORIZED: "[|0|]"
        `,
      },
    },
    {
      title: 'Node.js looks for `0` and nothing else',
      files: {
        '.env': conf`
          DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full
          NODE_TLS_REJECT_UNAUTHORIZED=false
        `,
      },
    },
    {
      title: 'verification is on',
      files: {
        '.env': conf`
          DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full
          NODE_TLS_REJECT_UNAUTHORIZED=1
        `,
      },
    },
    {
      title: 'left empty',
      files: {
        '.env': conf`
          DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full
          NODE_TLS_REJECT_UNAUTHORIZED=
        `,
      },
    },
    {
      title: 'a service without a PostgreSQL connection',
      files: {
        'compose.yaml': conf`
          services:
            mailer:
              image: example/mailer
              environment:
                NODE_TLS_REJECT_UNAUTHORIZED: "0"
        `,
      },
    },
  ],

  *check(project: Project) {
    for (const client of project.clients) yield* ofClient(client, project);
    for (const variable of project.variables) yield* ofVariable(variable);
  },
});

/** An option of one connection. */
function* ofClient(client: Client, project: Project): Generator<Finding> {
  const policy = known(client.policy);
  if (!isPlainClient(client) || !policy || isRefusal(policy) || policy.verifies !== 'nothing') return;
  if (policy.encryption === 'never') return;
  const option = switchedOff(client);
  const path = clientPath(client, project);
  if (!option?.at || path.kind === 'local') return;
  const value = known(option.value) ?? '';
  const host = hostName(path.endpoint);
  const fix = verifyAgain(client, option);
  yield {
    at: option.at,
    message: `\`${option.name}${option.layer === 'string' ? '=' : ': '}${value}\` makes ${readerOf(client)} accept every certificate, so anybody on the way can answer ${host === undefined ? "in the server's place" : `for \`${host}\``}`,
    ...(path.kind === 'network' ? {} : { severity: 'warning' as const }),
    ...sureOfDriver(client),
    environment: client.environment,
    notes: [readingNote(client)],
    ...(fix && { fix }),
  };
}

function verifyAgain(client: Client, { name, slot }: ClientOption): Fix | undefined {
  const isSwitch = /(?:^|\.)rejectUnauthorized$/u.test(name);
  const edit = isSwitch ? slot?.encode('true') : undefined;
  if (!edit) return secureFix(client).fix;
  const title = `Set \`${name}: true\`, which needs a certificate that Node.js trusts, or its CA in \`ca\``;
  return { title, safety: 'review', edits: [edit] };
}

/** A variable that takes verification out of the whole process. */
function* ofVariable({ name, value, at, besideClient, scope, environment }: Variable): Generator<Finding> {
  if (value.kind === 'unknown' || !besideClient) return;
  const off = verificationSwitch(name, value.value);
  if (!off) return;
  yield {
    at,
    message: `\`${name}=${value.value}\` makes ${off.runtime} accept every certificate, so no \`sslmode\` verifies the server`,
    environment,
    notes: [{ message: `it reaches the same process as the PostgreSQL connection in \`${scope}\`` }],
  };
}
