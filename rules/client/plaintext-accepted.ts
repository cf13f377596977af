import {
  conf,
  connectionName,
  defineRule,
  destinationWords,
  driverName,
  isSurelyPaired,
  known,
  plaintextInFact,
  policySpan,
  type Rehearsal,
  readingNote,
  secureFix,
  takenForGranted,
  type Witness,
  witnessBy,
} from 'hostssl/rule';

export default defineRule({
  id: 'client/plaintext-accepted',
  on: 'client',
  title: 'a client connects in plaintext, and the server lets it',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      Two files that are harmless by themselves make a hole together. This client comes without TLS, because it was told
      to or because it tries plaintext first or falls back to it, and the record that decides takes it. Its queries, the
      rows it gets and, with some methods, its password cross the network readable, today.

      Told is what happens, where both ends are in sight. The general forms of it, \`client/sslmode-disable\` and
      \`client/sslmode-opportunistic\`, are silent about such a client. A server without any TLS is told by
      \`server/ssl-off\`, and standbys and poolers have rules of their own.`,
    remedy: `
      Set \`sslmode=verify-full\` at the client, and then write \`hostssl\` over the record, in this order: the other way
      round the client is turned away.`,
    references: [
      'https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
    ],
  },
  controls: ['remote-access-encrypted', 'no-downgrade'],
  options: {},
  examples: [
    {
      title: 'a client without TLS and a record that does not mind',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c hba_file=/etc/pg/pg_hba.conf
              volumes:
                - ./pg:/etc/pg:ro
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=[|disable|]
        `,
        'pg/pg_hba.conf': 'host all all all scram-sha-256\n',
      },
      fixed: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c hba_file=/etc/pg/pg_hba.conf
              volumes:
                - ./pg:/etc/pg:ro
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=verify-full
        `,
      },
    },
    {
      title: 'plaintext comes first',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c hba_file=/etc/pg/pg_hba.conf
              volumes:
                - ./pg:/etc/pg:ro
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=[|allow|]
        `,
        'pg/pg_hba.conf': 'host all all all scram-sha-256\n',
      },
    },
    {
      title: 'the record asks for TLS',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c hba_file=/etc/pg/pg_hba.conf
              volumes:
                - ./pg:/etc/pg:ro
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=allow
        `,
        'pg/pg_hba.conf': 'hostssl all all all scram-sha-256\n',
      },
    },
    {
      title: 'the client asks for TLS and gets it',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c hba_file=/etc/pg/pg_hba.conf
              volumes:
                - ./pg:/etc/pg:ro
            app:
              image: example/app
              environment:
                DATABASE_URL: postgres://app@db/shop?sslmode=prefer
        `,
        'pg/pg_hba.conf': 'host all all all scram-sha-256\n',
      },
    },
    {
      title: 'nobody has seen the server',
      files: { '.env': 'DATABASE_URL=postgres://app@db.example.com/shop?sslmode=disable\n' },
    },
  ],

  *check(client, { project, now }) {
    const rehearsal = plaintextInFact(client, project, now);
    if (!rehearsal) return;
    const { leg, consumer, assumptions } = rehearsal;
    const record = rehearsal.attempts.at(-1)?.record;
    const secured = secureFix(client);
    const witness = witnessFor(rehearsal);
    const isCertain = assumptions.length === 0 && isSurelyPaired(leg, consumer);
    yield {
      at: policySpan(client),
      message: `${driverName(consumer.driver)} connects to ${destinationWords(leg.to)} in plaintext here, and the server takes it, so everything ${connectionName(client)} sends and gets can be read on the way`,
      ...(!isCertain && { confidence: 'likely' as const }),
      notes: [
        ...(record ? [{ at: record.at, message: 'this line lets it in' }] : []),
        ...failedBefore(rehearsal),
        { message: leg.because },
        ...takenForGranted(rehearsal).map((one) => ({ message: `taken for granted: ${one}` })),
        readingNote(client),
        ...secured.notes,
      ],
      ...(witness && { witness }),
      ...(secured.fix && { fix: secured.fix }),
    };
  },
});

/** Why TLS did not come about, where it was tried. */
const failedBefore = ({ attempts }: Rehearsal) =>
  attempts.flatMap(({ transport, result }) =>
    transport === 'tls' && result.kind === 'fails'
      ? [{ message: `TLS was tried before: ${result.why}`, ...(result.at && { at: result.at }) }]
      : [],
  );

function witnessFor({ attempts, consumer, from }: Rehearsal): Witness | undefined {
  const record = attempts.at(-1)?.record;
  const user = known(consumer.options.get('user')?.value);
  const database = known(consumer.options.get('dbname')?.value) ?? user;
  if (!record || !user || !database) return undefined;
  return witnessBy(record, { transport: 'plaintext', user, database, ...(from !== undefined && { address: from }) });
}
