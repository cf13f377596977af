import {
  type AppendedRecord,
  appendedFault,
  appendedRecords,
  conf,
  defineRule,
  exposedPorts,
  type Severity,
} from 'hostssl/rule';

export default defineRule({
  id: 'container/host-auth-trust',
  on: 'server',
  title: 'the container lets everybody in from every address',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      The official image appends \`host all all all <method>\` to pg_hba.conf with the value of
      \`POSTGRES_HOST_AUTH_METHOD\`. With \`trust\` every process that reaches the port is any role it names, the
      superuser included, without a password. With \`password\` the password itself crosses the network, since \`host\`
      takes connections without TLS; with \`md5\` a hash does that can be guessed offline.

      The value is written as it is: a line break in it adds records of its own.

      The variable counts when the data directory is made. A pg_hba.conf of your own that is in force (\`hba_file\`)
      makes it meaningless, and is judged instead.`,
    remedy: `
      Leave the variable out (PostgreSQL 14 and later then use \`scram-sha-256\`) or set it to \`scram-sha-256\`, and give
      the image a password: \`POSTGRES_PASSWORD_FILE\`. A data directory that exists keeps its pg_hba.conf: change the
      record there, too.`,
    references: ['https://www.postgresql.org/docs/current/auth-trust.html', 'https://hub.docker.com/_/postgres'],
  },
  controls: ['authentication-strong', 'remote-access-encrypted'],
  options: {},
  examples: [
    {
      title: 'no authentication at all, and the port is open to everybody',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              ports: ["5432:5432"]
              environment:
                POSTGRES_HOST_AUTH_METHOD: [|trust|]
        `,
      },
      fixed: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              ports: ["5432:5432"]
              environment:
                POSTGRES_HOST_AUTH_METHOD: scram-sha-256
        `,
      },
    },
    {
      title: 'a hash that can be guessed offline',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              environment:
                - POSTGRES_HOST_AUTH_METHOD=[|md5|]
        `,
      },
    },
    {
      title: 'a line break adds a record',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              environment:
                POSTGRES_HOST_AUTH_METHOD: "[|scram-sha-256\nhost replication all 0.0.0.0/0 md5|]"
        `,
      },
    },
    {
      title: 'a password that is never sent',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              environment:
                POSTGRES_HOST_AUTH_METHOD: scram-sha-256
        `,
      },
    },
    {
      title: 'nobody gets in over TCP',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              environment:
                POSTGRES_HOST_AUTH_METHOD: reject
        `,
      },
    },
    {
      title: 'another pg_hba.conf is in force',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c hba_file=/etc/postgresql/pg_hba.conf
              volumes:
                - ./pg_hba.conf:/etc/postgresql/pg_hba.conf:ro
              environment:
                POSTGRES_HOST_AUTH_METHOD: trust
        `,
        'pg_hba.conf': 'hostssl all all all scram-sha-256\n',
      },
    },
    {
      title: 'another pg_hba.conf is in force, and nobody can see it from here',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c hba_file=/etc/postgresql/pg_hba.conf
              environment:
                POSTGRES_HOST_AUTH_METHOD: trust
        `,
      },
    },
    {
      title: 'a value that is filled in elsewhere',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              environment:
                POSTGRES_HOST_AUTH_METHOD: ${'${AUTH_METHOD}'}
        `,
      },
    },
    {
      title: 'another program that reads a variable of this name',
      files: {
        'compose.yaml': conf`
          services:
            admin:
              image: dpage/pgadmin4
              environment:
                POSTGRES_HOST_AUTH_METHOD: trust
        `,
      },
    },
  ],

  *check(server) {
    const method = server.container?.hostAuthMethod;
    if (!server.container || method?.kind !== 'set') return;
    if (server.hba || server.settings.written('hba_file').length > 0) return; // initdb's file is not the one in force
    const faulty = appendedRecords(method.value, server).filter((appended) => appendedFault(appended) !== undefined);
    const worst = faulty.find((appended) => appendedFault(appended) === 'no-authentication') ?? faulty[0];
    if (!worst) return;

    const ports = exposedPorts(server.container);
    const edit = worst.injected || method.value.includes('\n') ? undefined : method.slot?.encode('scram-sha-256');
    yield {
      at: method.at,
      message: messageFor(worst),
      severity: weigh(worst, ports.length > 0),
      notes: [
        ...ports.map(({ at, published }) => ({
          at,
          message: `${published === '' ? "a port of Docker's choice" : `port ${published}`} is open to other machines`,
        })),
        ...faulty
          .filter((other) => other !== worst)
          .map(({ line }) => ({ at: method.at, message: `it also adds \`${line}\`` })),
      ],
      ...(edit && {
        fix: {
          title: 'Ask for a SCRAM password with `scram-sha-256`',
          safety: 'review' as const, // clients without a password are turned away
          edits: [edit],
        },
      }),
    };
  },
});

function messageFor(appended: AppendedRecord): string {
  const { line, record, injected } = appended;
  const adds = `${injected ? 'a line break in the value adds' : 'the image adds'} \`${line}\` to pg_hba.conf`;
  if (appendedFault(appended) === 'no-authentication')
    return `${adds}, so everybody who reaches the port is any role without a password`;
  if (record.method.value === 'md5') return `${adds}, which allows MD5 without TLS, a hash that can be guessed offline`;
  return `${adds}, so what \`${record.method.value}\` asks for crosses the network without TLS`;
}

/** Inside one container network only its services come near; with a published port everybody does. */
function weigh(appended: AppendedRecord, exposed: boolean): Severity {
  return appendedFault(appended) === 'no-authentication' && exposed ? 'error' : 'warning';
}
