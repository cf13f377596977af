import {
  type ClientOption,
  type connectionName,
  defineRule,
  type Finding,
  isPlainClient,
  known,
  textOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/legacy-parameter',
  on: 'client',
  title: 'a parameter from before `sslmode` still stands there',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      \`requiressl=1\` and \`PGREQUIRESSL\` are what people wrote before \`sslmode\`. They mean \`sslmode=require\`, which
      encrypts and verifies nothing, and any other value means \`prefer\`, which does without TLS when it fails.

      \`sslcompression=1\` is worse where it works: compression inside of TLS leaks what is compressed, which is what
      CRIME showed. libpq takes the word and ignores it since 14. Some hardening guides still ask for it.`,
    remedy: `
      Write \`sslmode=verify-full\` instead of \`requiressl\`, and take \`sslcompression\` out.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLCOMPRESSION',
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLMODE',
    ],
  },
  controls: ['configuration-effective', 'ciphers-strong'],
  options: {},
  examples: [
    {
      title: 'compression that a guide asks for',
      files: {
        '.env': "DSN='host=db.example.com sslmode=verify-full sslrootcert=/etc/ssl/ca.crt sslcompression=[|1|]'\n",
      },
      fixed: {
        '.env': "DSN='host=db.example.com sslmode=verify-full sslrootcert=/etc/ssl/ca.crt sslcompression=0'\n",
      },
    },
    {
      title: 'a mode by its old name',
      files: { '.env': "DSN='host=db.example.com user=app [|requiressl=1|]'\n" },
    },
    {
      title: 'a variable by its old name',
      files: { '.env': 'PGHOST=db.example.com\nPGREQUIRESSL=[|1|]\n' },
    },
    {
      title: 'compression that is off',
      files: { '.env': "DSN='host=db.example.com sslmode=verify-full sslrootcert=/etc/ssl/ca.crt sslcompression=0'\n" },
    },
    {
      title: 'an old variable beside a mode, which wins',
      files: { '.env': 'PGHOST=db.example.com\nPGREQUIRESSL=1\nPGSSLMODE=verify-full\n' },
    },
  ],

  *check(client) {
    if (!isPlainClient(client) || client.driver.id !== 'libpq') return;
    const compression = client.options.get('sslcompression');
    if (compression?.value.kind === 'set' && compression.value.value === '1') yield compressed(client, compression);
    const mode = client.options.get('sslmode');
    const at = mode?.value.kind === 'set' ? mode.value.at : undefined;
    if (!mode || !at) return;
    const isOld = mode.name === 'PGREQUIRESSL' || /^requiressl\s*=/u.test(textOf(at));
    if (!isOld) return;
    yield {
      at,
      message: `\`${mode.name === 'PGREQUIRESSL' ? mode.name : 'requiressl'}\` is \`sslmode=${known(mode.value)}\` by an old name, which verifies nothing`,
    };
  },
});

function compressed(client: Parameters<typeof connectionName>[0], { value }: ClientOption): Finding {
  const edit = client.setOption('sslcompression', '0');
  return {
    at: value.kind === 'set' ? value.at : client.at,
    message: `\`sslcompression=1\` asks for compression inside of TLS, which libpq ignores since 14 and which leaks what it compresses before`,
    ...(edit && { fix: { title: 'Set `sslcompression=0`', safety: 'safe', edits: [edit] } }),
  };
}
