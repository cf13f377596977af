import {
  conditionWords,
  conf,
  connectionWords,
  defineRule,
  type FailedExpectation,
  type Finding,
  factsFor,
  failedExpectations,
  fewNotes,
  type Server,
  spanOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/expectation-failed',
  on: 'server',
  title: 'pg_hba.conf decides otherwise than the configuration expects',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      The first record that matches decides, so a new line can change what becomes of connections that nobody had in
      mind. What must stay as it is can be written down under \`expect\` in \`hostssl.yaml\`: who has to get in, and who
      must not. This rule holds every expectation against the whole file, as PostgreSQL evaluates it.

      An expectation about a range, about all roles or all databases has to hold for each of them; the finding names one
      connection that breaks it, and the record that decides instead. Where that depends on role membership, on
      the server's interfaces or on host names, the finding says so: nobody can tell yet whether the expectation holds. It is broken all the same where none of
      the lines that may decide does as expected.`,
    remedy: `
      Correct the record, or move it below the one that was meant to decide; \`hostssl match\` shows which records a
      connection passes over, and why. If the file is right, correct the expectation. What no file tells can be said
      in \`hostssl.yaml\` under \`roles\`, \`interfaces\` and \`hosts\`.`,
    references: ['https://www.postgresql.org/docs/current/auth-pg-hba-conf.html'],
  },
  controls: ['configuration-effective'],
  options: {},
  examples: [
    {
      title: 'a range gets in without TLS by a line that was meant for one host',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  10.0.0.0/8   scram-sha-256
          [|host     all  all  10.20.0.0/16  scram-sha-256|]
        `,
      },
      config: {
        expect: [{ from: '0.0.0.0/0', user: 'all', database: 'all', transport: 'plaintext', decision: 'reject' }],
      },
    },
    {
      title: 'a rejection stands above the line that was meant to let somebody in',
      files: {
        'pg_hba.conf': conf`
          [|host     all   all  10.1.0.0/16  reject|]
          hostssl  shop  app  10.1.2.0/24  scram-sha-256
        `,
      },
      config: {
        expect: [{ from: '10.1.2.3', user: 'app', database: 'shop', transport: 'tls', decision: 'accept' }],
      },
    },
    {
      title: 'the method is weaker than expected',
      files: { 'pg_hba.conf': '[|hostssl all all 10.0.0.0/8 md5|]\n' },
      config: {
        expect: [
          {
            from: '10.0.0.9',
            user: 'app',
            database: 'shop',
            transport: 'tls',
            decision: 'accept',
            method: 'scram-sha-256',
          },
        ],
      },
    },
    {
      title: 'nobody tells who is a member of the group',
      files: { 'pg_hba.conf': '[|hostssl all +staff 10.0.0.0/8 scram-sha-256|]\n' },
      config: {
        expect: [{ from: '10.0.0.9', user: 'alice', database: 'shop', transport: 'tls', decision: 'accept' }],
      },
    },
    {
      title: 'nobody tells which line decides, and none of them does as expected',
      files: {
        'pg_hba.conf': conf`
          hostssl  shop      app       10.1.0.0/16  cert
          [|hostssl  samerole  +tenants  10.0.0.0/8   scram-sha-256|]
          host     all       all       all          reject
        `,
      },
      config: {
        expect: [
          { from: '10.0.0.0/8', user: 'app', database: 'shop', transport: 'tls', decision: 'accept', method: 'cert' },
        ],
      },
    },
    {
      title: 'the group is known',
      files: { 'pg_hba.conf': 'hostssl all +staff 10.0.0.0/8 scram-sha-256\n' },
      config: {
        roles: { alice: ['sales'], sales: ['staff'] },
        expect: [
          { from: '10.0.0.9', user: 'alice', database: 'shop', transport: 'tls', decision: 'accept' },
          { from: '10.0.0.9', user: 'bob', database: 'shop', transport: 'tls', decision: 'reject' },
        ],
      },
    },
    {
      title: 'TLS alone, for sessions and for replication',
      files: {
        'pg_hba.conf': conf`
          local    all          all                     peer
          hostssl  all          all   10.0.0.0/8        scram-sha-256
          hostssl  replication  repl  192.168.7.0/24    cert
          host     all          all   0.0.0.0/0         reject
        `,
      },
      config: {
        expect: [
          { from: 'all', user: 'all', database: 'all', transport: ['plaintext', 'gss'], decision: 'reject' },
          { from: 'all', user: 'all', transport: 'plaintext', replication: true, decision: 'no-entry' },
          { from: '10.0.0.0/8', user: 'all', database: 'all', transport: 'tls', decision: 'accept' },
          {
            from: '192.168.7.4',
            user: 'repl',
            transport: 'tls',
            replication: true,
            decision: 'accept',
            method: 'cert',
          },
          { from: 'local', user: 'postgres', database: 'postgres', decision: 'accept' },
        ],
      },
    },
  ],

  *check(server) {
    for (const failed of failedExpectations(server)) yield { ...findingOf(failed, server), notes: notesOf(failed) };
  },
});

function findingOf({ expectation, outcome }: FailedExpectation, server: Server): Finding {
  const { decision: expected, methods = [] } = expectation;
  const file = spanOf(server.hba!.file, 0, 0);
  switch (outcome.kind) {
    case 'limit':
      return {
        at: file,
        severity: 'info',
        message: 'this file is too tangled to tell within the limits whether it decides as expected',
      };
    case 'open': {
      const { connection, records, on } = outcome;
      const why = on.length > 0 ? onWhat(on) : 'what becomes of a line that is not final';
      return {
        at: records[0]?.at ?? file,
        severity: 'warning',
        confidence: 'likely',
        message: `nobody can tell whether ${connectionWords(connection)} is decided as expected (${expected}): it depends on ${why}`,
      };
    }
    case 'broken': {
      const { connection, by } = outcome;
      const who = connectionWords(connection);
      const [record] = by;
      if (by.length > 1 || record === undefined) {
        const how = methods.length > 0 ? ` with ${named(methods)}` : '';
        return {
          at: recordsOf(by)[0]?.at ?? file,
          message: `${who} is expected ${wanted[expected]}${how}, and nothing that may decide about it does so`,
        };
      }
      if (record === 'no-entry')
        return { at: file, message: `no record matches ${who}, which is expected to be accepted` };
      const method = record.method.value;
      if (method === 'reject')
        return { at: record.at, message: `this line rejects ${who}, which is expected ${wanted[expected]}` };
      const expects =
        methods.length > 0 ? `where ${named(methods)} is expected` : `which is expected ${wanted[expected]}`;
      return {
        at: record.at,
        message: `this line accepts ${who} with \`${method}\`, ${expects}`,
        witness: { ...connection, record: record.at, method },
      };
    }
  }
}

type Open = Extract<FailedExpectation['outcome'], { readonly kind: 'open' }>;
type Broken = Extract<FailedExpectation['outcome'], { readonly kind: 'broken' }>;

/** More conditions than this are counted. */
const MOST = 5;

function onWhat(on: Open['on']): string {
  const told = on.slice(0, MOST).map((condition) => `whether ${conditionWords(condition)}`);
  const parts = on.length > MOST ? [...told, `${on.length - MOST} more`] : told;
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and on ${parts.at(-1)}` : parts.join('');
}

const named = (methods: readonly string[]): string => methods.map((one) => `\`${one}\``).join(' or ');

const recordsOf = (by: Broken['by']) => by.filter((one) => one !== 'no-entry');

/** Every line that may decide, where several may. */
const othersBy = (by: Broken['by']) =>
  by.length > 1 ? fewNotes(recordsOf(by).slice(1), 'this line may decide instead') : [];

const wanted = { accept: 'to be accepted', reject: 'to be rejected', 'no-entry': 'to match no record' } as const;

function notesOf({ expectation: { at, written }, outcome }: FailedExpectation): NonNullable<Finding['notes']> {
  return [
    ...(at ? [{ at, message: 'this is expected' }] : []),
    ...(written.reason === undefined ? [] : [{ message: `the reason for it: ${written.reason}` }]),
    ...(outcome.kind === 'open' ? factsFor(outcome.on).map((message) => ({ message })) : []),
    ...(outcome.kind === 'broken' ? othersBy(outcome.by) : []),
    ...(outcome.kind === 'open' ? fewNotes(outcome.templates, 'this line is not final') : []),
  ];
}
