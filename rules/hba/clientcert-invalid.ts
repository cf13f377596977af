import {
  assuming,
  conf,
  defineRule,
  type HbaRecord,
  hbaInForce,
  type IdleOption,
  idleOption,
  isAboutCertificates,
  networkRecords,
  refusedFinding,
  refusedLines,
  withoutLastClientcert,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/clientcert-invalid',
  on: 'server',
  title: 'what a line says about client certificates is refused or without effect',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      What is said about client certificates changed with PostgreSQL 14, and guides, hardening standards among them, still
      hand out the old words. \`clientcert=1\`, \`0\` and \`no-verify\` are refused since, and so is
      \`cert clientcert=verify-ca\`, which promises less than \`cert\` does. \`cert\` and \`clientcert\` stand with
      \`hostssl\` alone. One such line, and none of the file is in force: the server does not start, or goes on by its old
      rules after a reload.

      Other forms are accepted and do nothing. \`clientname\` says which name is compared with the role, and only
      \`cert\` and \`clientcert=verify-full\` compare one. Of two \`clientcert\` the last counts, the weaker one, too.`,
    remedy: `
      Write \`cert\` without \`clientcert\`, or another method with \`clientcert=verify-full\`, on a \`hostssl\` line, and set
      \`ssl_ca_file\`. \`clientcert=verify-ca\` is the word for what \`clientcert=1\` was: any certificate of the CA, whoever's.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-cert.html',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://www.postgresql.org/docs/release/14.0/',
    ],
  },
  controls: ['client-certificates', 'configuration-effective'],
  options: {},
  examples: [
    {
      title: 'the words of a hardening standard, which keep PostgreSQL from starting',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'dod.crt'\n",
        'pg_hba.conf': conf`
          local    all  all             peer
          hostssl  all  all  0.0.0.0/0  cert  [|clientcert=verify-ca|]
          hostssl  all  all  ::/0       cert  clientcert=1
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          local    all  all             peer
          hostssl  all  all  0.0.0.0/0  cert
          hostssl  all  all  ::/0       cert
        `,
      },
      version: 16,
    },
    {
      title: 'clientcert=1 was understood until version 13',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 [|clientcert=1|]\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-ca\n' },
      version: 16,
    },
    {
      title: 'nobody says which version this is, and only newer ones refuse it',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert [|clientcert=1|]\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n' },
      effects: ['TLS connections from `10.0.0.0/8` are asked for `cert` without `clientcert=1`; nothing else changes'],
    },
    {
      title: 'certificates come with TLS alone',
      files: { 'pg_hba.conf': 'host all all 10.0.0.0/8 [|cert|]\nhost all all ::/0 md5 clientcert=verify-full\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\nhost all all ::/0 md5 clientcert=verify-full\n' },
    },
    {
      title: 'not even version 13 knows half a certificate: cert without verification is refused by all',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert [|clientcert=no-verify|]\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert\n' },
      version: 13,
    },
    {
      title: 'values are lower case',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 [|clientcert=Verify-Full|]\n' },
      fixed: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-full\n' },
    },
    {
      title: 'a word that PostgreSQL never knew: what it was meant to be is open',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 [|clientcert=required|]\n' },
    },
    {
      title: 'the name of a certificate that nobody asks for',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 [|clientname=DN|]\n',
      },
      version: 17,
    },
    {
      title: 'of two the last counts, and it asks for less',
      files: {
        'pg_hba.conf':
          'hostssl all all 10.0.0.0/8 scram-sha-256 [|clientcert=verify-full|] clientcert=verify-ca # for web\n',
      },
      fixed: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256 clientcert=verify-full # for web\n' },
      effects: [
        'TLS connections from `10.0.0.0/8` are asked for `scram-sha-256` without `clientcert=verify-ca`; nothing else changes',
      ],
    },
    {
      title: 'everything that is right',
      files: {
        'pg_hba.conf': conf`
          hostssl  a  all  all  cert
          hostssl  b  all  all  cert           clientcert=verify-full
          hostssl  c  all  all  cert           clientname=DN  map=people
          hostssl  d  all  all  scram-sha-256  clientcert=verify-ca
          hostssl  e  all  all  scram-sha-256  clientcert=verify-full  clientname=CN
          hostssl  f  all  all  trust          "clientcert=verify-full"
          hostssl  g  all  all  scram-sha-256  clientcert=verify-ca  clientcert=verify-full
        `,
      },
      version: 18,
    },
    {
      title: 'the old words in version 13, where they are the words',
      files: {
        'pg_hba.conf': conf`
          hostssl  a  all  all  scram-sha-256  clientcert=1
          hostssl  b  all  all  cert           clientcert=verify-ca
          hostssl  c  all  all  cert           clientcert=1
          hostssl  d  all  all  scram-sha-256  clientcert=0
          hostssl  e  all  all  scram-sha-256  clientcert=no-verify
        `,
      },
      version: 13,
    },
    {
      title: 'verify-ca with a weak method is the fault itself: hba/clientcert-ca-only',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 trust clientcert=verify-ca clientname=DN\n' },
      version: 17,
    },
    {
      title: 'other lines that are refused are told by hba/file-refused',
      files: { 'pg_hba.conf': 'HOSTSSL all all all cert\nhostssl all all all scram-sha-256 map=people\n' },
    },
  ],

  *check(server) {
    const refused = refusedFinding(
      server,
      refusedLines(server).filter(({ refusal }) => isAboutCertificates(refusal)),
    );
    if (refused) yield refused;
    const tree = hbaInForce(server);
    if (!tree) return;
    for (const { record, assumptions } of networkRecords(server, tree, 'tls', {
      loopback: true,
      only: namesCertificates,
    })) {
      const idle = idleOption(record);
      if (!idle) continue;
      const { notes, ...weight } = assuming('warning', assumptions);
      const edit = idle.kind === 'overruled' ? withoutLastClientcert(record) : undefined;
      yield {
        at: idle.option.at,
        message: messageOf(record, idle),
        ...weight,
        notes: [...(idle.kind === 'overruled' ? [{ at: idle.by.at, message: 'this one counts' }] : []), ...notes],
        ...(edit && {
          // Certificates whose common name is not the role are locked out.
          fix: { title: 'Compare the certificate with the role', safety: 'review' as const, edits: [edit] },
        }),
      };
    }
  },
});

/** Few lines of a long table. */
const namesCertificates = ({ options }: HbaRecord): boolean => options.some(({ name }) => name.startsWith('client'));

function messageOf({ method }: HbaRecord, idle: IdleOption): string {
  if (idle.kind === 'overruled') {
    const { name, value } = idle.by;
    return `\`clientcert=verify-full\` is overruled by \`${name}=${value}\` after it, so no certificate is compared with the role`;
  }
  const { name, value } = idle.option;
  return `\`${name}=${value}\` does nothing beside \`${method.value}\` without \`clientcert=verify-full\`: no certificate is compared with the role`;
}
