import { conf, defineRule, type InertRecords, inertRecords } from 'hostssl/rule';

export default defineRule({
  id: 'hba/hostssl-inert',
  on: 'server',
  title: 'hostssl lines never match because TLS is off',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      Without \`ssl = on\` no connection is ever a TLS connection, so a \`hostssl\` line matches nobody. PostgreSQL loads
      the file, writes a hint into its log, and decides by the other lines: clients of the \`hostssl\` line are turned
      away, or let in by a weaker line below it, without encryption.`,
    remedy: `
      Set \`ssl = on\` with a certificate and key, and reload. Keep the \`hostssl\` lines: they are right.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://www.postgresql.org/docs/current/ssl-tcp.html',
    ],
  },
  controls: ['remote-access-encrypted', 'configuration-effective'],
  options: {},
  examples: [
    {
      title: 'a weaker line decides instead',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': conf`
          [|hostssl|]  all  all  10.0.0.0/8  scram-sha-256
          host     all  all  0.0.0.0/0   md5
        `,
      },
    },
    {
      title: 'ssl is set nowhere, and several lines are one finding',
      files: {
        'postgresql.conf': "listen_addresses = '*'\n",
        'pg_hba.conf': '[|hostssl|] app app 10.0.0.0/8 scram-sha-256\nhostssl all all ::/0 cert\n',
      },
    },
    {
      title: 'the line above lets nobody in that this one is meant for, and the one below turns them away',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': conf`
          host       all  all  127.0.0.1/32  trust
          [|hostssl|]    all  all  0.0.0.0/0     scram-sha-256
          hostnossl  all  all  0.0.0.0/0     reject
        `,
      },
    },
    {
      title: 'TLS is on',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'no postgresql.conf in sight',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n' },
    },
    {
      title: 'switched on by the command line',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c hba_file=/etc/pg_hba.conf -c config_file=/etc/postgresql.conf
              volumes:
                - ./pg_hba.conf:/etc/pg_hba.conf:ro
                - ./postgresql.conf:/etc/postgresql.conf:ro
        `,
        'postgresql.conf': "listen_addresses = '*'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'decided by a template',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = ${SSL}\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\n',
      },
    },
    {
      title: 'a rejection that never matches changes nothing',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 reject\n',
      },
    },
  ],

  *check(server) {
    const inert = inertRecords(server);
    const [first, ...rest] = inert?.records ?? [];
    if (!inert || !first) return;
    const { instead, off } = inert;
    const opaque = server.container?.opaque;
    yield {
      at: first.type.at,
      message: `\`hostssl\` never matches while \`ssl\` is off, so ${fateOf(inert)}`,
      ...(opaque && { confidence: 'possible' as const }),
      notes: [
        off
          ? { at: off, message: 'TLS is switched off here' }
          : { at: server.settings.anchor, message: '`ssl` is not set in this file, and PostgreSQL leaves TLS off' },
        ...(instead ? [{ at: instead.at, message: 'this line lets them in' }] : []),
        ...rest.map(({ type }) => ({ at: type.at, message: 'this line never matches either' })),
        ...(opaque ? [{ at: opaque.at, message: `TLS may still be set up elsewhere: ${opaque.why}` }] : []),
      ],
    };
  },
});

function fateOf({ instead, turnedAway }: InertRecords): string {
  if (instead) return 'clients it is meant for are let in without TLS by another line';
  return turnedAway ? 'the clients it is meant for are turned away' : 'the other lines decide about its clients';
}
