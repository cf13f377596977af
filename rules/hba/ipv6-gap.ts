import {
  addressSpan,
  assuming,
  conf,
  defineRule,
  fewNotes,
  hbaInForce,
  ipv6Gaps,
  readdressed,
  rolesOf,
  witnessOf,
  writtenAddress,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/ipv6-gap',
  on: 'server',
  title: 'a rejection in pg_hba.conf stops at IPv4',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      \`0.0.0.0/0\` is every IPv4 address and no IPv6 address. A rejection for it leaves everybody alone who connects over
      IPv6, and the next line that fits lets them in: \`all\`, a host name or \`samenet\` fit both. The client chooses, and
      resolvers put IPv6 first.

      Where the rejection is the one that turns plaintext away (\`hostnossl … reject\`), the lines below it are open
      without TLS over IPv6. \`hba/plaintext-path\` names each of them; here is the one line that would close them all.`,
    remedy: `
      Write \`all\` in place of \`0.0.0.0/0\`, or add the same line for \`::/0\` beside it. A server that is to have no IPv6
      needs IPv4 addresses in \`listen_addresses\`: \`*\` listens on both.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://www.postgresql.org/docs/current/runtime-config-connection.html',
    ],
  },
  controls: ['remote-access-encrypted', 'exposure-limited'],
  options: {},
  examples: [
    {
      title: 'plaintext is turned away over IPv4 alone, and two lines let it in',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all  all  [|0.0.0.0/0|]  reject
          host       all  app  all        scram-sha-256
          host       all  all  ::/0       scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl  all  all  all  reject
          host       all  app  all        scram-sha-256
          host       all  all  ::/0       scram-sha-256
        `,
      },
      effects: [
        'connections without TLS from every IPv6 address as `app` are refused; connections without TLS from `::/0` (every IPv6 address) are refused; nothing else changes',
      ],
    },
    {
      title: 'a superuser is kept away over IPv4 alone',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          host     all  postgres  [|0.0.0.0 0.0.0.0|]  reject
          hostssl  all  all       all              scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          host     all  postgres  all  reject
          hostssl  all  all       all              scram-sha-256
        `,
      },
      effects: ['TLS connections from every IPv6 address as `postgres` are refused; nothing else changes'],
    },
    {
      title: 'standbys have a line of their own, and so have two guards',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all          all   all        reject
          hostnossl  replication  all   [|0.0.0.0/0|]  reject
          host       replication  repl  all        scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl  all          all   all        reject
          hostnossl  replication  all   all  reject
          host       replication  repl  all        scram-sha-256
        `,
      },
      effects: [
        'connections without TLS from every IPv6 address as `repl` for replication are refused; nothing else changes',
      ],
    },
    {
      title: 'the counterpart stands too far below',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all  all  [|0.0.0.0/0|]  reject
          host       all  all  all        scram-sha-256
          hostnossl  all  all  ::/0       reject
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl  all  all  all  reject
          host       all  all  all        scram-sha-256
          hostnossl  all  all  ::/0       reject
        `,
      },
      effects: ['connections without TLS from every IPv6 address are refused; nothing else changes'],
    },
    {
      title: 'family by family',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all  all  0.0.0.0/0  reject
          hostnossl  all  all  ::/0       reject
          host       all  all  all        scram-sha-256
        `,
      },
    },
    {
      title: 'nothing lets IPv6 in',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all  all  0.0.0.0/0   reject
          host       all  all  10.0.0.0/8  scram-sha-256
          host       all  all  ::1/128     scram-sha-256
          host       all  all  0.0.0.0/0   reject
        `,
      },
    },
    {
      title: 'over IPv6 TLS is asked for anyway',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostnossl  all  all  0.0.0.0/0  reject
          host       all  all  0.0.0.0/0  scram-sha-256
          hostssl    all  all  ::/0       scram-sha-256
        `,
      },
    },
    {
      title: 'nobody listens on IPv6',
      files: {
        'postgresql.conf': "listen_addresses = '0.0.0.0'\nssl = on\n",
        'pg_hba.conf': 'hostnossl all all 0.0.0.0/0 reject\nhost all all all scram-sha-256\n',
      },
    },
    {
      title: 'no IPv4 at all, and IPv6 networks that are named',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl  all  all  10.0.0.0/8  scram-sha-256
          host     all  all  0.0.0.0/0   reject
          hostssl  all  all  fd00::/8    scram-sha-256
          host     all  all  ::/0        reject
        `,
      },
    },
    {
      title: 'plaintext comes in over both: that is one fault of the line itself',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostnossl all app 0.0.0.0/0 reject\nhost all all all scram-sha-256\n',
      },
    },
    {
      title: 'TLS is off for everybody: that is said once, of the server',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': 'hostnossl all all 0.0.0.0/0 reject\nhost all all all scram-sha-256\n',
      },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    for (const { guard, records, found, plaintext } of ipv6Gaps(server, tree)) {
      const { notes, ...weight } = assuming('warning', found.assumptions);
      const witness = witnessOf(found);
      const edit = readdressed(guard, 'all');
      const what = guard.type.value === 'hostnossl' ? 'plaintext' : rolesOf(guard);
      const how = plaintext ? 'come in without TLS' : 'come in';
      yield {
        at: addressSpan(guard),
        message: `\`${writtenAddress(guard)}\` turns ${what} away over IPv4 alone, so the same clients ${how} over IPv6`,
        ...weight,
        notes: [...fewNotes(records, 'this line lets them in'), ...notes],
        ...(witness && { witness }),
        ...(edit && {
          fix: {
            // Whoever depends on IPv6 without what the line asks for is locked out.
            title: 'Turn them away over IPv6, too',
            safety: 'review' as const,
            edits: [edit],
          },
        }),
      };
    }
  },
});
