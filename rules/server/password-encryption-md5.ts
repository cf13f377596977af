import { conf, defineRule, isOffNetwork, listening } from 'hostssl/rule';

export default defineRule({
  id: 'server/password-encryption-md5',
  on: 'server',
  title: 'new passwords are stored as MD5 hashes',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      An MD5 verifier is the password's hash, salted with nothing but the role's name. Whoever reads it from a backup or
      from \`pg_authid\` can log in with it as it stands, without ever learning the password, and a guess costs almost
      nothing. PostgreSQL 18 declares MD5 passwords deprecated.`,
    remedy: `
      Set \`password_encryption = 'scram-sha-256'\` and reload. Passwords that are stored already stay as they are until
      they are set again (\`\\password\` in psql); \`SELECT rolname FROM pg_authid WHERE rolpassword LIKE 'md5%'\`
      lists them. Roles with a SCRAM verifier can still log in where \`pg_hba.conf\` says \`md5\`.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-password.html',
      'https://www.postgresql.org/docs/current/runtime-config-connection.html#GUC-PASSWORD-ENCRYPTION',
    ],
  },
  controls: ['authentication-strong'],
  options: {},
  examples: [
    {
      title: 'set to MD5',
      files: { 'postgresql.conf': "password_encryption = '[|md5|]'\n" },
      fixed: { 'postgresql.conf': "password_encryption = 'scram-sha-256'\n" },
    },
    {
      title: 'the old Boolean, which means MD5',
      files: { 'postgresql.conf': 'password_encryption = [|on|]\n' },
      fixed: { 'postgresql.conf': 'password_encryption = scram-sha-256\n' },
      version: 13,
    },
    {
      title: 'never set where MD5 is the default',
      files: { 'postgresql.conf': "[|listen_addresses = '*'|]\n" },
      version: 13,
    },
    {
      title: 'never set on a server that keeps to its host',
      files: { 'postgresql.conf': 'max_connections = 100\n' },
      version: 13,
    },
    {
      title: 'never set: SCRAM is the default',
      files: { 'postgresql.conf': "listen_addresses = '*'\n" },
      version: 17,
    },
    {
      title: 'replaced later',
      files: {
        'postgresql.conf': conf`
          password_encryption = md5
          password_encryption = scram-sha-256
        `,
      },
    },
    {
      title: 'md5 in pg_hba.conf is another matter: roles with SCRAM verifiers use SCRAM there',
      files: {
        'postgresql.conf': 'password_encryption = scram-sha-256\n',
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 md5\n',
      },
    },
  ],

  *check(server) {
    const encryption = server.settings.canonical('password_encryption');
    if (encryption.kind === 'unknown' || encryption.value !== 'md5') return;
    if (encryption.kind === 'default') {
      // Only where a version is known do we know whose default it is.
      if (!server.configured || server.version.kind === 'unknown') return;
      // A server as initdb made it keeps to its host: nobody has decided anything yet.
      if (isOffNetwork(listening(server))) return;
      yield {
        at: server.settings.anchor,
        severity: 'warning',
        message: `\`password_encryption\` is not set, and PostgreSQL ${server.version.value} stores new passwords as MD5 hashes by default`,
      };
      return;
    }
    const edit = server.settings.written('password_encryption').at(-1)?.slot.encode('scram-sha-256');
    yield {
      at: encryption.at,
      message: '`password_encryption` is `md5`, so a stolen hash of a new password is as good as the password',
      ...(edit && {
        // Nobody's stored password changes: everybody who can log in today still can.
        fix: { title: 'Store new passwords for SCRAM', safety: 'safe' as const, edits: [edit] },
      }),
    };
  },
});
