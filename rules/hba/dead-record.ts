import {
  conf,
  type DeadRecord,
  deadRecords,
  defineRule,
  type Fix,
  fewNotes,
  hbaInForce,
  movedUp,
  recordWords,
  type Server,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/dead-record',
  on: 'server',
  title: 'a pg_hba.conf record never decides anything',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      The first record that matches a connection decides, and nothing below it is asked. A record whose connections
      have all met an earlier one is never reached. It need not be one record that stands in front of it: two halves
      of a network, or \`hostssl\` and \`hostnossl\`, do so together.

      The file then says something that the server does not do. It is worst where the dead record is the one that was
      to turn somebody away, or to ask for more: whoever reads the file believes it, and the server lets them in.`,
    remedy: `
      Move the record above those that decide instead of it, if it was meant; take it out, if not. \`hostssl match\`
      shows for one connection which record decides, and why the others do not.`,
    references: ['https://www.postgresql.org/docs/current/auth-pg-hba-conf.html'],
  },
  controls: ['authentication-strong', 'configuration-effective'],
  options: {},
  examples: [
    {
      title: 'a rejection that comes too late: `eve` gets in',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl  all  all  10.0.0.0/8  scram-sha-256
          [|hostssl  all  eve  10.0.0.0/8  reject|]
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostssl  all  eve  10.0.0.0/8  reject
          hostssl  all  all  10.0.0.0/8  scram-sha-256
        `,
      },
      effects: ['TLS connections from `10.0.0.0/8` as `eve` are refused; nothing else changes'],
    },
    {
      title: 'certificates that nobody is asked for',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'root.crt'\n",
        'pg_hba.conf': conf`
          host     all  all  all  md5
          [|hostssl  all  all  all  cert|]
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostssl  all  all  all  cert
          host     all  all  all  md5
        `,
      },
      effects: [
        'TLS connections from `all` (every address) are asked for `cert` instead of `md5`; nothing else changes',
      ],
    },
    {
      title: 'two halves take the whole',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  10.0.0.0/9    scram-sha-256
          hostssl  all  all  10.128.0.0/9  scram-sha-256
          [|hostssl  all  app  10.0.0.0/8    scram-sha-256|]
        `,
      },
    },
    {
      title: 'TLS by one line, everything else by another',
      files: {
        'pg_hba.conf': conf`
          hostssl    app  all  10.0.0.0/8  scram-sha-256
          hostnossl  app  all  10.0.0.0/8  reject
          [|host       app  all  10.2.0.0/16 md5|]
        `,
      },
    },
    {
      title: 'somebody waits to be let in',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  192.168.0.0/16  reject
          [|hostssl  app  app  192.168.7.0/24  scram-sha-256|]
        `,
      },
    },
    {
      title: 'a role is a member of itself',
      files: { 'pg_hba.conf': 'hostssl all +ops all scram-sha-256\n[|hostssl all ops all scram-sha-256|]\n' },
    },
    {
      title: 'the rest is turned away at the end, in so many words',
      files: {
        'pg_hba.conf': conf`
          hostssl    all  all  all  scram-sha-256
          hostnossl  all  all  all  reject
          [|host       all  all  all  reject|]
        `,
      },
    },
    {
      title: '`0.0.0.0/0` is not everybody, and `all` is no physical replication',
      files: {
        'pg_hba.conf': conf`
          hostssl  all          all   0.0.0.0/0  scram-sha-256
          hostssl  all          all   all        scram-sha-256
          hostssl  replication  repl  all        scram-sha-256
        `,
      },
    },
    {
      title: 'a quoted "all" is one role, a quoted "replication" one database',
      files: {
        'pg_hba.conf': conf`
          hostssl  all            "all"  all  cert
          hostssl  "replication"  all    all  scram-sha-256
          hostssl  all            all    all  scram-sha-256
        `,
      },
    },
    {
      title: 'whoever is a member of `ops` is decided above, and nobody knows who is',
      files: { 'pg_hba.conf': 'hostssl all +ops all reject\nhostssl all bob all scram-sha-256\n' },
    },
    {
      title: 'a network that the server may be attached to, or not',
      files: { 'pg_hba.conf': 'hostssl all all samenet cert\nhostssl all all 10.0.0.0/8 scram-sha-256\n' },
    },
    {
      title: 'a line that is not final above',
      files: { 'pg_hba.conf': 'host all all {{ network }} reject\nhostssl all all all scram-sha-256\n' },
    },
    {
      title: 'TLS is off, so hba/hostssl-inert says it',
      files: {
        'postgresql.conf': 'ssl = off\n',
        'pg_hba.conf': 'host all all all scram-sha-256\nhostssl all all all cert\n',
      },
    },
    {
      title: 'nobody ever comes from there: that is what hba/address-slip is for',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.256 scram-sha-256\n' },
    },
  ],

  *check(server, { project }) {
    const tree = hbaInForce(server);
    if (!tree) return;
    for (const dead of deadRecords(server, tree, project.servers)) {
      const { record, takers, loses } = dead;
      const fix = loses === 'protection' ? raised(dead) : undefined;
      yield {
        at: record.at,
        severity: SEVERITY[loses],
        message: `${recordWords(record)} never decides: ${LOSS[loses]}`,
        ...(isRead(server, dead) ? {} : { confidence: 'likely' as const }),
        notes: [
          ...fewNotes(takers, 'this line decides instead'),
          ...(isRead(server, dead)
            ? []
            : [{ message: 'assuming PostgreSQL 16 or later, where a slash begins a regular expression' }]),
        ],
        ...(fix && { fix }),
      };
    }
  },
});

/** Whether nobody has to guess how the names are read. */
const isRead = ({ version }: Server, { record, takers }: DeadRecord): boolean =>
  version.kind !== 'unknown' ||
  ![record, ...takers].some((one) => [...one.databases, ...one.users].some(({ value }) => value.startsWith('/')));

const SEVERITY = { protection: 'error', entry: 'warning', rest: 'info', nothing: 'info' } as const;

const LOSS: Readonly<Record<DeadRecord['loses'], string>> = {
  protection: 'whom it would turn away or ask for more is let in above',
  entry: 'whom it would let in is decided above, and otherwise',
  rest: 'everybody it would turn away is decided above',
  nothing: 'earlier lines do the same for all its connections',
};

/** Others are turned away then, so a person has to look. */
function raised({ record, takers }: DeadRecord): Fix | undefined {
  const edits = movedUp(record, takers[0]!);
  return edits && { title: 'Move the line above those that decide instead', safety: 'review', edits };
}
