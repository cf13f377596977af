import {
  clientPath,
  conf,
  defineRule,
  hostName,
  isRefusal,
  known,
  missingRoot,
  type Policy,
  policySpan,
  readingNote,
  refusalWords,
} from 'hostssl/rule';

export default defineRule({
  id: 'replication/conninfo-weak-sslmode',
  on: 'client',
  title: 'a standby may stream without TLS, or from an impostor',
  severity: 'error',
  confidence: 'likely',
  docs: {
    why: `
      \`primary_conninfo\` is a libpq connection string, and libpq's default is \`prefer\`: when TLS fails for any reason
      the standby streams every change of every database in plaintext and does not say so. \`pg_basebackup -R\` writes
      \`sslmode=prefer\`, so most standbys start that way.

      With \`require\` the stream is encrypted, but whoever answers is believed: a standby that follows an impostor
      serves what the impostor sends. \`verify-full\` checks chain and name.`,
    remedy: `
      Set \`sslmode=verify-full sslrootcert=/path/to/ca.crt\` in \`primary_conninfo\` (relative paths start in the data
      directory) and reload the standby. Setting it with \`ALTER SYSTEM\` is allowed on a standby.`,
    references: [
      'https://www.postgresql.org/docs/current/runtime-config-replication.html#GUC-PRIMARY-CONNINFO',
      'https://www.postgresql.org/docs/current/libpq-ssl.html',
    ],
  },
  controls: ['replication-encrypted', 'peer-verified', 'no-downgrade'],
  options: {},
  examples: [
    {
      title: 'what pg_basebackup -R writes',
      files: {
        'postgresql.auto.conf': conf`
          primary_conninfo = 'user=repl host=10.0.0.5 port=5432 sslmode=[|prefer|] sslsni=1 gssencmode=prefer'
        `,
        'postgresql.conf': 'ssl = on\n',
      },
      fixed: {
        'postgresql.auto.conf': conf`
          primary_conninfo = 'user=repl host=10.0.0.5 port=5432 sslmode=verify-full sslsni=1 gssencmode=prefer'
        `,
      },
    },
    {
      title: 'no mode is `prefer`',
      files: { 'postgresql.conf': "primary_conninfo = '[|host=primary user=repl|]'\n" },
      fixed: { 'postgresql.conf': "primary_conninfo = 'host=primary user=repl sslmode=verify-full'\n" },
    },
    {
      title: 'encrypted, and anybody may answer',
      files: { 'postgresql.conf': "primary_conninfo = 'host=10.0.0.5 user=repl sslmode=[|require|]'\n" },
      fixed: { 'postgresql.conf': "primary_conninfo = 'host=10.0.0.5 user=repl sslmode=verify-full'\n" },
    },
    {
      title: 'a keyword libpq does not know, before the host',
      files: { 'postgresql.conf': "primary_conninfo = 'user=repl [|sslMode|]=verify-full host=10.0.0.5'\n" },
    },
    {
      title: 'verified, with spaces around the equals sign',
      files: { 'postgresql.conf': "primary_conninfo = 'host=10.0.0.5 user=repl sslmode = verify-full'\n" },
    },
    {
      title: 'a CA of its own, without the name',
      files: {
        'postgresql.conf':
          "primary_conninfo = 'host=10.0.0.5 user=repl sslmode=verify-ca sslrootcert=/etc/ssl/ca.crt'\n",
      },
    },
    {
      title: 'a primary needs none',
      files: { 'postgresql.conf': "primary_conninfo = ''\nssl = on\n" },
    },
    {
      title: 'a cascade over the socket of the same machine',
      files: { 'postgresql.conf': "primary_conninfo = 'host=/var/run/postgresql port=5433 user=repl'\n" },
    },
    {
      title: 'the later line wins',
      files: {
        'postgresql.conf': conf`
          primary_conninfo = 'host=10.0.0.5 user=repl sslmode=prefer'
          primary_conninfo = 'host=10.0.0.5 user=repl sslmode=verify-full sslrootcert=/etc/ssl/ca.crt'
        `,
      },
    },
    {
      title: 'filled in by the deployment',
      files: { 'templates/postgresql.conf.j2': "primary_conninfo = '{{ primary_conninfo }}'\n" },
    },
    {
      title: 'a weak mode beside a service that is defined elsewhere',
      files: { 'postgresql.conf': "primary_conninfo = 'service=primary sslmode=[|allow|]'\n" },
      fixed: { 'postgresql.conf': "primary_conninfo = 'service=primary sslmode=verify-full'\n" },
    },
  ],

  *check(client, { project }) {
    if (client.role !== 'walreceiver') return;
    const path = clientPath(client, project);
    const [problem] = client.problems;
    // What stands behind the fault was not read, so without a host it may still be a network.
    if (path.kind === 'local' && !problem) return;
    const policy = known(client.policy);
    const host = hostName(path.endpoint);
    const primary = host === undefined ? 'the primary' : `\`${host}\``;
    if (problem || (policy && isRefusal(policy))) {
      const words = problem?.message ?? (policy && isRefusal(policy) ? policy.refuses : '');
      yield {
        at: problem?.at ?? policySpan(client),
        message: `the standby never connects to ${primary}, because libpq refuses \`${client.name}\`: ${refusalWords(words)}`,
        notes: [readingNote(client)],
      };
      return;
    }
    if (!policy || isRefusal(policy)) return;
    const fault = faultOf(policy, client.policy.kind === 'set', primary);
    if (!fault) return;
    const missing = missingRoot(client);
    const edit = client.setOption('sslmode', 'verify-full');
    yield {
      at: policySpan(client),
      message: fault,
      severity: policy.encryption === 'required' ? 'warning' : 'error',
      ...(path.kind === 'unknown' && { confidence: 'possible' as const }),
      notes: [
        ...(missing
          ? [{ at: missing.option.slot?.at ?? client.at, message: 'this root certificate is not there' }]
          : []),
        ...(path.server ? [{ at: path.server.at, message: 'this server offers TLS' }] : []),
      ],
      ...(edit && {
        fix: {
          title: 'Set `sslmode=verify-full`, which needs the root certificate of the primary',
          safety: 'review' as const, // a primary without TLS, or whose certificate does not verify, is lost
          edits: [edit],
        },
      }),
    };
  },
});

function faultOf({ encryption, verifies }: Policy, written: boolean, primary: string): string | undefined {
  switch (encryption) {
    case 'never':
      return `the standby streams from ${primary} in plaintext, and TLS is not even tried`;
    case 'if-offered':
      return written
        ? `the standby streams from ${primary} in plaintext whenever TLS fails, and does not say so`
        : `no \`sslmode\` is set, so the standby streams from ${primary} in plaintext whenever TLS fails and does not say so`;
    case 'required':
      return verifies === 'nothing'
        ? `the standby checks no certificate, so whoever answers in place of ${primary} feeds it`
        : undefined;
  }
}
