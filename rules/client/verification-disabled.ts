import { conf, defineRule, verificationSwitch } from 'hostssl/rule';

export default defineRule({
  id: 'client/verification-disabled',
  on: 'variable',
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

  *check({ name, value, at, besideClient, scope }) {
    if (value.kind === 'unknown' || !besideClient) return;
    const off = verificationSwitch(name, value.value);
    if (!off) return;
    yield {
      at,
      message: `\`${name}=${value.value}\` makes ${off.runtime} accept every certificate, so no \`sslmode\` verifies the server`,
      notes: [{ message: `it reaches the same process as the PostgreSQL connection in \`${scope}\`` }],
    };
  },
});
