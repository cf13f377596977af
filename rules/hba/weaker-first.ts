import { capturedRecords, conf, defineRule, hbaInForce, recordWords, rolesOf, whence, witnessBy } from 'hostssl/rule';

export default defineRule({
  id: 'hba/weaker-first',
  on: 'server',
  title: 'an earlier record lets in those whom a stricter one was written for',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      A record for one role or one database asks for a certificate, or turns it away; a record for everybody stands
      above it and is content with less. From the addresses of that record the stricter one is never asked, although it
      still decides elsewhere, so a test from the wrong place shows nothing.`,
    remedy: `
      Put the record for the few above the one for the many: the first match decides. If the addresses of the upper
      record were meant to be trusted more, say so for that role with a record of its own.`,
    references: ['https://www.postgresql.org/docs/current/auth-pg-hba-conf.html'],
  },
  controls: ['authentication-strong', 'configuration-effective'],
  options: {},
  examples: [
    {
      title: 'the certificate of `admin` is asked for everywhere but where it matters',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'root.crt'\n",
        'pg_hba.conf': conf`
          hostssl  all  all    10.0.0.0/8  scram-sha-256
          hostssl  all  admin  all         [|cert|]
        `,
      },
    },
    {
      title: 'a role that is to be kept out, and is not',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  10.0.0.0/8  scram-sha-256
          hostssl  all  eve  all         [|reject|]
          hostssl  all  all  all         cert
        `,
      },
    },
    {
      title: 'the few first',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  admin  all         cert
          hostssl  all  all    10.0.0.0/8  scram-sha-256
        `,
      },
    },
    {
      title: 'an exception for one host, or for one role',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all      10.0.0.5/32  scram-sha-256
          hostssl  all  monitor  all          scram-sha-256
          hostssl  all  all      all          cert
        `,
      },
    },
    {
      title: 'the rest is turned away at the end',
      files: { 'pg_hba.conf': 'hostssl all all 10.0.0.0/8 scram-sha-256\nhost all all all reject\n' },
    },
    {
      title: 'from the host itself less is asked',
      files: { 'pg_hba.conf': 'host all all 127.0.0.1/32 trust\nhostssl all admin all cert\n' },
    },
    {
      title: 'a record that is never asked at all is told by hba/dead-record',
      files: { 'pg_hba.conf': 'hostssl all all all scram-sha-256\nhostssl all admin all cert\n' },
    },
  ],

  *check(server) {
    const tree = hbaInForce(server);
    if (!tree) return;
    for (const { record, by, connection } of capturedRecords(server, tree)) {
      const method = by.method.value;
      const less =
        record.method.value === 'reject' ? `lets them in by \`${method}\`` : `asks them for \`${method}\` only`;
      yield {
        at: record.method.at,
        message: `${recordWords(record)} is not asked about ${rolesOf(record)} from ${whence(by)}: an earlier line ${less}`,
        notes: [{ at: by.at, message: 'this line decides first' }],
        witness: witnessBy(by, connection),
      };
    }
  },
});
