import { defineRule, type KeyFile } from 'hostssl/rule';

export default defineRule({
  id: 'file/key-committed',
  on: 'key',
  title: 'a private key is in the repository',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      Whoever can read the repository, its forks, its backups and its history can pose as the holder of this key:
      as the server towards every client that trusts its certificate, or as the client that logs in with it.
      Deleting the file does not help, because it stays in the history.

      A passphrase slows a thief down and does not keep the key out of other hands, so an encrypted key counts less.`,
    remedy: `
      Make a new key and certificate, take the old certificate out of use (revoke it, or change the CA that is
      trusted), remove the file from git and ignore it (\`git rm --cached server.key\`, \`*.key\` in \`.gitignore\`).
      Give the key to the machine at deployment: a secret store, a Kubernetes or Compose secret, or make it there.`,
    references: ['https://www.postgresql.org/docs/current/ssl-tcp.html#SSL-CERTIFICATE-CREATION'],
  },
  controls: ['private-keys-protected', 'secrets-kept-out'],
  options: {},
  examples: [
    {
      title: 'a key that git tracks',
      files: { 'db/server.key': '[|-----BEGIN PRIVATE KEY-----|]\nxxxx\n-----END PRIVATE KEY-----\n' },
      modes: { 'db/server.key': { mode: 0o644, tracked: true } },
    },
    {
      title: 'an encrypted key that git tracks',
      files: {
        'db/server.key': '[|-----BEGIN ENCRYPTED PRIVATE KEY-----|]\nxxxx\n-----END ENCRYPTED PRIVATE KEY-----\n',
      },
      modes: { 'db/server.key': { mode: 0o644, tracked: true } },
    },
    {
      title: 'a key that git ignores',
      files: { 'db/server.key': '-----BEGIN PRIVATE KEY-----\nxxxx\n-----END PRIVATE KEY-----\n' },
      modes: { 'db/server.key': { mode: 0o600, tracked: false } },
    },
    {
      title: 'a data directory outside git',
      files: {
        'postgresql.conf': 'ssl = on\n',
        'server.key': '-----BEGIN RSA PRIVATE KEY-----\nxxxx\n-----END RSA PRIVATE KEY-----\n',
      },
    },
    {
      title: 'a certificate is meant to be seen',
      files: { 'db/server.pem': '-----BEGIN CERTIFICATE-----\nxxxx\n-----END CERTIFICATE-----\n' },
      modes: { 'db/server.pem': { mode: 0o644, tracked: true } },
    },
    {
      title: 'so is a public key',
      files: { 'db/server.pem': '-----BEGIN PUBLIC KEY-----\nxxxx\n-----END PUBLIC KEY-----\n' },
      modes: { 'db/server.pem': { mode: 0o644, tracked: true } },
    },
  ],

  *check(key) {
    if (key.file.tracked !== true) return;
    yield {
      at: key.at,
      message: key.encrypted
        ? `\`${key.file.path}\` is a private key in the repository, so its passphrase is all that protects it`
        : `\`${key.file.path}\` is a private key in the repository, so everybody who can read it can pose as its holder`,
      severity: severityOf(key),
      notes: key.usedBy.map(({ what, name, at }) => ({ at, message: `the ${what} \`${name}\` uses it` })),
    };
  },
});

/** The snakeoil pair of Debian is made anew on every machine and trusted by none. */
const severityOf = ({ encrypted, file }: KeyFile) => (encrypted || /snake-?oil/i.test(file.path) ? 'warning' : 'error');
