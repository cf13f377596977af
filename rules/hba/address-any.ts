import {
  addressSpan,
  assuming,
  certificateDemand,
  conf,
  defineRule,
  fewNotes,
  type HbaRecord,
  hbaInForce,
  hbaMethod,
  isForReplication,
  isForSessions,
  isForTheWorld,
  leftOpenOverIpv6,
  type ReachableRecord,
  reachableRecords,
  sendsCleartext,
  slipOf,
  tlsOffFault,
  whence,
  witnessOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/address-any',
  on: 'server',
  title: 'pg_hba.conf lets the whole world try, without TLS or with a weak proof',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      A line for \`all\`, \`0.0.0.0/0\` or \`::/0\` leaves it to firewalls who may try to log in, and firewalls change without
      anybody looking at this file. Behind TLS and SCRAM or certificates that is a decision one can defend. Without TLS,
      with \`md5\`, or where nobody is asked at all, the firewall is the only thing that keeps strangers out.

      All such lines of a server are one finding. Where another rule names the fault of a line, such as plaintext, \`trust\` or
      \`md5\`, nothing is said of that line here.`,
    remedy: `
      Name the networks that clients come from (\`samenet\`, \`10.20.0.0/16\`). Where they cannot be known, as for pods or
      clients on the internet, ask for TLS and a strong proof: \`hostssl all all all scram-sha-256\`, better with
      \`clientcert=verify-full\`.`,
    references: ['https://www.postgresql.org/docs/current/auth-pg-hba-conf.html'],
  },
  controls: ['exposure-limited'],
  options: { protected: false },
  optionDocs: { protected: 'also report lines that ask for TLS and a strong proof, as information' },
  examples: [
    {
      title: 'everybody, with or without TLS; several lines are one finding',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          host  all  all  [|0.0.0.0/0|]  scram-sha-256
          host  all  all  ::/0       scram-sha-256
        `,
      },
    },
    {
      title: 'everybody, with a proof that can be recorded and guessed',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all all [|all|] md5\n',
      },
    },
    {
      title: 'an eighth of the internet',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all all [|32.0.0.0  224.0.0.0|] md5\n',
      },
    },
    {
      title: 'with the option, TLS and SCRAM are no excuse',
      options: { protected: true },
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all all [|all|] scram-sha-256\n',
      },
    },
    {
      title: 'TLS is off, and whoever finds the port may try',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': 'host all all [|all|] scram-sha-256\n',
      },
    },
    {
      title: 'TLS, and a proof that cannot be recorded',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl  all  app  all        scram-sha-256
          hostssl  all  ops  0.0.0.0/0  cert
          hostssl  all  dba  ::/0       md5  clientcert=verify-full
          hostssl  all  hr   all        pam
        `,
      },
    },
    {
      title: 'without TLS everybody is turned away first',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostnossl all all all reject\nhost all all all scram-sha-256\n',
      },
    },
    {
      title: 'a guard that stops at IPv4 is hba/ipv6-gap',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostnossl all all 0.0.0.0/0 reject\nhost all all all scram-sha-256\n',
      },
    },
    {
      title: 'private networks, however wide',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'host all all 10.0.0.0/8 md5\nhost all all fc00::/7 md5\nhost all all samenet md5\n',
      },
    },
    {
      title: 'a typing error is hba/address-slip',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'host all all 192.168.1.1/0 md5\nhost all all 172.0.0.0/8 md5\n',
      },
    },
    {
      title: 'everybody is turned away',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\nhost all all all reject\n',
      },
    },
    {
      title: 'the whole world is this host',
      files: { 'postgresql.conf': "listen_addresses = 'localhost'\n", 'pg_hba.conf': 'host all all all md5\n' },
    },
  ],

  *check(server, { options, runs }) {
    const tree = hbaInForce(server);
    if (!tree) return;
    const isTlsOff = tlsOffFault(server) !== undefined;
    const isNamed = (found: ReachableRecord) => namedBy(found, isTlsOff).some(runs);
    const only = (record: HbaRecord) =>
      isForTheWorld(record) && record.address !== undefined && !slipOf(record.address, record.mask);
    const wide = reachableRecords(server, tree, { only });
    const gaps = leftOpenOverIpv6(server, tree); // hba/ipv6-gap: what is wrong there is a line above
    const open = wide.filter((found) => openness(found) !== undefined && !gaps.has(found.record) && !isNamed(found));
    const shielded = options.protected ? wide.filter((found) => openness(found) === undefined) : [];
    const [first, ...others] = open.length > 0 ? open : shielded;
    if (!first) return;
    const how = openness(first);
    const { notes, ...weight } = assuming(how ? 'warning' : 'info', first.assumptions);
    const lines = others.length === 1 ? '1 more line is' : `${others.length} more lines are`;
    const witness = witnessOf(first);
    yield {
      at: addressSpan(first.record),
      message: `clients at ${whence(first.record, first)} may try to log in ${how ?? 'over TLS'}${others.length > 0 ? `, and ${lines} as wide` : ''}`,
      ...weight,
      notes: [
        ...fewNotes(
          others.map(({ record }) => ({ at: addressSpan(record) })),
          'this line is as wide',
        ),
        { message: 'assuming that no firewall limits who reaches the port' },
        ...notes,
      ],
      ...(witness && { witness }),
    };
  },
});

/** One cause, one finding: where one of these rules runs it names the line, and more to the point. */
function namedBy({ record, transports }: ReachableRecord, isTlsOff: boolean): readonly string[] {
  const method = record.method.value;
  const isBare = transports.includes('plaintext');
  const isReplication = isForReplication(record) && !isForSessions(record);
  return [
    // With TLS off server/ssl-off says it once, and of no line.
    ...(isBare && !isTlsOff ? [isReplication ? 'replication/hba-plaintext' : 'hba/plaintext-path'] : []),
    ...(isBare && !isTlsOff && record.type.value === 'hostnossl' ? ['hba/hostnossl-permitted'] : []),
    ...(isBare && sendsCleartext(method) ? ['hba/cleartext-password'] : []),
    ...(method === 'trust' && certificateDemand(record) === 'none' ? ['hba/trust-remote'] : []),
    ...(method === 'ident' && certificateDemand(record) !== 'verify-full' ? ['hba/ident-remote'] : []),
    ...(method === 'md5' ? ['hba/md5-method'] : []),
  ];
}

/** What strangers need not overcome; undefined for TLS with a password or more. */
function openness({ record, transports }: ReachableRecord): string | undefined {
  if (transports.includes('plaintext')) return 'without TLS';
  const credential = hbaMethod(record.method.value)?.credential;
  const isWeak = credential === 'none' || credential === 'md5' || credential === 'word';
  return isWeak && certificateDemand(record) === 'none' ? `with \`${record.method.value}\`` : undefined;
}
