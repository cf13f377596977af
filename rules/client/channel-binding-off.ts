import { clientPath, connectionName, defineRule, isPlainClient, isRefusal, known, readerOf } from 'hostssl/rule';

export default defineRule({
  id: 'client/channel-binding-off',
  on: 'client',
  title: 'channel binding is switched off',
  severity: 'info',
  confidence: 'likely',
  docs: {
    why: `
      With SCRAM over TLS the client can bind the password exchange to the very TLS connection it runs over. Then nobody
      in the middle can pass it on, even where no certificate is verified. libpq does so by itself where the server
      offers it; \`channel_binding=disable\` takes it away.

      With \`sslmode=verify-full\` the certificate already keeps others out, so there it is only a second lock.`,
    remedy: `
      Take the option out. Set \`channel_binding=require\` where every server of this client offers SCRAM over TLS and
      no proxy in between ends TLS.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-CHANNEL-BINDING',
      'https://www.postgresql.org/docs/current/sasl-authentication.html',
    ],
  },
  controls: ['peer-verified'],
  options: {},
  examples: [
    {
      title: 'switched off where nothing else says who answers',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=require&channel_binding=[|disable|]\n',
      },
    },
    {
      title: 'the certificate is verified with its name',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&channel_binding=disable\n',
      },
    },
    {
      title: 'required',
      files: {
        '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=verify-full&channel_binding=require\n',
      },
    },
    {
      title: 'towards this machine',
      files: { '.env': 'DATABASE_URL=postgres://app@localhost/shop?channel_binding=disable\n' },
    },
  ],

  *check(client, { project }) {
    if (!isPlainClient(client) || clientPath(client, project).kind === 'local') return;
    const policy = known(client.policy);
    const option = client.options.get('channel_binding');
    if (option?.value.kind !== 'set' || option.value.value !== 'disable' || !policy || isRefusal(policy)) return;
    if (policy.encryption === 'never' || policy.verifies === 'chain-and-name') return;
    yield {
      at: option.value.at,
      message: `\`channel_binding=disable\` keeps ${readerOf(client)} from noticing who is in the middle of ${connectionName(client)}`,
    };
  },
});
