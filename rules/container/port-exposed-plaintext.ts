import {
  accepts,
  appendedRecords,
  conf,
  defaultHostAuthMethod,
  defineRule,
  exposedPorts,
  type Fix,
  hbaInForce,
  isOffNetwork,
  known,
  listening,
  networkRecords,
  type PublishedPort,
  type Server,
  tlsOffFault,
} from 'hostssl/rule';

export default defineRule({
  id: 'container/port-exposed-plaintext',
  on: 'server',
  title: 'a published port takes plaintext connections',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      \`ports: ["5432:5432"]\` binds the port on every address of the machine, past most host firewalls, because Docker
      writes its own rules. The image comes without TLS, so everything clients send to that port is readable on the way.

      TLS alone does not change that: the pg_hba.conf of the image ends in \`host all all all scram-sha-256\`, and
      \`host\` takes connections with and without TLS. Only \`hostssl\` records make clients use it.

      A port bound to 127.0.0.1, and a service that publishes no port, are silent: services of one network reach each
      other without it.`,
    remedy: `
      For development bind the loopback address: \`"127.0.0.1:5432:5432"\`. To serve other machines, give the server a
      certificate (\`ssl = on\`) and a pg_hba.conf of its own with \`hostssl\` records, named with
      \`-c hba_file=/etc/postgresql/pg_hba.conf\`.`,
    references: [
      'https://www.postgresql.org/docs/current/ssl-tcp.html',
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
    ],
  },
  controls: ['exposure-limited', 'tls-enabled', 'remote-access-encrypted'],
  options: {},
  examples: [
    {
      title: 'open on every address, without TLS',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              ports:
                - "[|5432:5432|]"
        `,
      },
      fixed: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              ports:
                - "127.0.0.1:5432:5432"
        `,
      },
    },
    {
      title: "TLS is offered, and the image's own pg_hba.conf does not ask for it",
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c ssl_cert_file=/certs/server.crt -c ssl_key_file=/certs/server.key
              ports:
                - "[|5432:5432|]"
        `,
      },
      fixed: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c ssl_cert_file=/certs/server.crt -c ssl_key_file=/certs/server.key
              ports:
                - "127.0.0.1:5432:5432"
        `,
      },
    },
    {
      title: 'a pg_hba.conf of the tree takes plaintext, and there is no TLS to ask for',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c hba_file=/etc/postgresql/pg_hba.conf
              ports: ["[|0.0.0.0:5432:5432|]"]
              volumes:
                - ./pg_hba.conf:/etc/postgresql/pg_hba.conf:ro
        `,
        'pg_hba.conf': 'host all all all scram-sha-256\n',
      },
    },
    {
      title: 'scripts that run when the data directory is made may set TLS up',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              ports: ["[|5432:5432|]"]
              volumes:
                - ./init:/docker-entrypoint-initdb.d:ro
        `,
      },
    },
    {
      title: 'no TLS, and a pg_hba.conf of the tree lets nobody in without it',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c hba_file=/etc/postgresql/pg_hba.conf
              ports: ["5432:5432"]
              volumes:
                - ./pg_hba.conf:/etc/postgresql/pg_hba.conf:ro
        `,
        'pg_hba.conf': 'hostssl all all all scram-sha-256\n',
      },
    },
    {
      title: 'a configuration file that nobody can see from here may switch TLS on',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c config_file=/etc/postgresql/postgresql.conf
              ports: ["5432:5432"]
        `,
      },
    },
    {
      title: "the host's own network, where nothing needs to be published",
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              network_mode: [|host|]
        `,
      },
    },
    {
      title: 'an image of somebody, who may have set TLS up in it',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: ghcr.io/example/postgres:17
              ports: ["[|5432:5432|]"]
        `,
      },
    },
    {
      title: 'a variable of the image switches TLS on, and nothing requires it',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: bitnami/postgresql:17
              ports: ["[|5432:5432|]"]
              environment:
                POSTGRESQL_ENABLE_TLS: "yes"
        `,
      },
    },
    {
      title: 'bound to the loopback address',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              ports:
                - "127.0.0.1:5432:5432"
                - "[::1]:5432:5432"
        `,
      },
    },
    {
      title: 'no port is published',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              expose: ["5432"]
        `,
      },
    },
    {
      title: 'TLS is on, and a pg_hba.conf of the tree asks for it',
      files: {
        'compose.yaml': conf`
          services:
            db:
              image: postgres:17
              command: postgres -c ssl=on -c hba_file=/etc/postgresql/pg_hba.conf
              ports: ["5432:5432"]
              volumes:
                - ./pg_hba.conf:/etc/postgresql/pg_hba.conf:ro
        `,
        'pg_hba.conf': 'hostssl all all all scram-sha-256\n',
      },
    },
    {
      title: 'another program that publishes the same port',
      files: {
        'compose.yaml': conf`
          services:
            pooler:
              image: edoburu/pgbouncer
              ports: ["5432:5432"]
        `,
      },
    },
  ],

  *check(server) {
    const { container, settings } = server;
    if (!container) return;
    const [port, ...others] = exposedPorts(container);
    const ssl = settings.bool('ssl');
    if (!port || ssl.kind === 'unknown' || isOffNetwork(listening(server))) return;
    if (tlsOffFault(server)) return; // server/ssl-off says it for every port
    if (server.hba && (ssl.value || !letsPlaintextIn(server))) return; // the hba rules judge its records
    if (!server.hba && ssl.value && settings.written('hba_file').length > 0) return; // its own file, which nobody can see
    const method = known(container.hostAuthMethod) ?? defaultHostAuthMethod(server);
    const open = appendedRecords(method, server).find(
      ({ record }) => accepts(record) && record.type.value !== 'hostssl',
    );
    if (!server.hba && !open) return;

    const { opaque } = container;
    const fix = bindLoopback(port);
    yield {
      at: port.at,
      message: ssl.value
        ? opaque
          ? `\`${portOf(port)}\` is open to other machines and nothing in sight requires TLS there`
          : `\`${portOf(port)}\` is open to other machines and TLS is not required there: the image's own pg_hba.conf ends in \`${open?.line}\``
        : `\`${portOf(port)}\` is open to other machines with no TLS in sight, so what clients send there is plaintext`,
      ...(opaque && { severity: 'info' as const, confidence: 'possible' as const }),
      notes: [
        ...others.map(({ at }) => ({ at, message: 'so is this one' })),
        ...(ssl.kind === 'set' ? [{ at: ssl.at, message: ssl.value ? 'TLS is offered here' : 'TLS is off here' }] : []),
        ...(opaque ? [{ at: opaque.at, message: `TLS may be set up elsewhere: ${opaque.why}` }] : []),
      ],
      ...(fix && { fix }),
    };
  },
});

const portOf = ({ published, target }: PublishedPort): string => (published === '' ? target : published);

/** Does a record of the tree's pg_hba.conf take plaintext from beyond the host? */
function letsPlaintextIn(server: Server): boolean {
  const tree = hbaInForce(server);
  return tree !== undefined && networkRecords(server, tree, 'plaintext').length > 0;
}

function bindLoopback({ published, target, slot }: PublishedPort): Fix | undefined {
  const edit = slot?.encode(`127.0.0.1:${published === '' ? '' : published}:${target}`);
  // Other machines that use the port lose it.
  return edit && { title: 'Publish the port on 127.0.0.1 only', safety: 'review', edits: [edit] };
}
