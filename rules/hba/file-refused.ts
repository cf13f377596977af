import {
  absentFileLines,
  conf,
  defineRule,
  isAboutCertificates,
  refusedFinding,
  refusedLines,
  spanOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/file-refused',
  on: 'server',
  title: 'PostgreSQL refuses this pg_hba.conf, so none of it is in force',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      PostgreSQL loads all of pg_hba.conf or nothing. One line it cannot read keeps the server from starting; a running
      server keeps its old rules after a reload and says so in its log alone. The line that was meant to close a hole
      is then not in force, and neither is any other.

      The other rules do not judge a file that is refused.`,
    remedy: `
      Correct every line that is listed, then reload. On a running server
      \`SELECT file_name, line_number, error FROM pg_hba_file_rules WHERE error IS NOT NULL\` shows what a reload would
      refuse, before anything depends on it.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://www.postgresql.org/docs/current/view-pg-hba-file-rules.html',
    ],
  },
  controls: ['configuration-effective'],
  options: {},
  examples: [
    {
      title: 'the mask is missing, so the method is read as one',
      files: { 'pg_hba.conf': 'host all all 127.0.0.1 [|md5|]\n' },
      fixed: { 'pg_hba.conf': 'host all all 127.0.0.1/32 md5\n' },
    },
    {
      title: 'words are lower case; all refused lines are one finding',
      files: {
        'pg_hba.conf': conf`
          local    all  all               peer
          [|HOSTSSL|]  all  all  10.0.0.0/8   scram-sha-256
          hostssl  all  all  10.0.0.0/33  scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          local    all  all               peer
          hostssl  all  all  10.0.0.0/8   scram-sha-256
          hostssl  all  all  10.0.0.0/33  scram-sha-256
        `,
      },
    },
    {
      title: 'includes came with version 16',
      files: { 'pg_hba.conf': '[|include_dir|] hba.d\nlocal all all peer\n' },
      version: 15,
    },
    {
      title: 'nobody says which version this is, and only older ones refuse what newer ones read',
      files: { 'pg_hba.conf': 'include_dir hba.d\nlocal all all peer\n', 'hba.d/10.conf': 'local a a trust\n' },
    },
    {
      title: 'a file with names that is not there',
      files: { 'pg_hba.conf': '[|hostssl all @admins|] all scram-sha-256\nlocal all all peer\n' },
    },
    {
      title: 'a folder of includes that is not there, as empty folders in git are',
      files: { 'pg_hba.conf': 'include_dir hba.d\nlocal all all peer\n' },
      version: 17,
    },
    {
      title: 'nothing but comments',
      files: { 'pg_hba.conf': '[||]# TYPE  DATABASE  USER  ADDRESS  METHOD\n' },
    },
    {
      title: 'a byte order mark',
      files: { 'pg_hba.conf': '[|\ufeff|]# managed by hand\nlocal all all peer\n' },
      fixed: { 'pg_hba.conf': '# managed by hand\nlocal all all peer\n' },
    },
    {
      title: 'unusual and legal',
      files: {
        'pg_hba.conf': conf`
          local  all  all  ident
          host   all  alice, bob  10.0.0.0/8  scram-sha-256
          host   all  all  10.0.0.0  255.0.0.0  scram-sha-256
          host   "all"  all  db.example.com  scram-sha-256#comment
          hostssl  "/^app"  all  .example.com  scram-sha-256
          hostssl  all  all  ::/0  cert  map=people
        `,
      },
    },
    {
      title: 'what is wrong about client certificates is told by hba/clientcert-invalid',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert clientcert=1\n' },
      version: 16,
    },
    {
      title: 'a template is not refused',
      files: {
        'pg_hba.conf.j2':
          '{% for net in networks %}\nhostssl all all {{ net }} scram-sha-256\n{% endfor %}\nlocal all all peer\n',
      },
    },
  ],

  *check(server, { runs }) {
    const { hba } = server;
    if (!hba) return;
    if (hba.entries.length === 0 && hba.gaps.length === 0) {
      yield {
        at: spanOf(hba.file, 0, 0),
        message: 'this file has no record, so PostgreSQL does not start with it and a reload keeps the old rules',
      };
      return;
    }
    const absent = absentFileLines(server);
    const lines = refusedLines(server);
    const [missing, ...others] = lines.length === 0 ? absent : [];
    if (missing) {
      yield {
        at: missing.at,
        severity: 'warning',
        confidence: 'likely',
        message: `PostgreSQL refuses this line and with that the whole file, so none of it is in force: ${missing.error}`,
        notes: [
          ...others.map(({ at, error }) => ({ at, message: error })),
          { message: 'assuming that the file is not put there when the server is deployed' },
        ],
      };
      return;
    }
    const elsewhere = lines.filter(({ refusal }) => isAboutCertificates(refusal));
    const finding = refusedFinding(
      server,
      lines.filter((line) => !elsewhere.includes(line)),
      runs('hba/clientcert-invalid') ? elsewhere : [],
    );
    if (finding) yield finding;
  },
});
