import {
  conf,
  defineRule,
  endingHere,
  type Finding,
  type Fix,
  type Hop,
  hopsOf,
  isPgbouncer,
  isRefusal,
  known,
  type Pooler,
  policySpan,
  poolerTitle,
} from 'hostssl/rule';

export default defineRule({
  id: 'pooler/proxy-plaintext-leg',
  on: 'pooler',
  title: 'one of the two hops over a pooler is plaintext',
  severity: 'warning',
  confidence: 'likely',
  docs: {
    why: `
      The TLS of an application ends at Pgpool-II, Odyssey, PgCat or PgDog, which open a connection of their own to the
      server. Their defaults leave it in plaintext, or leave it to the server: \`ssl = off\` in Pgpool-II is for both hops,
      Odyssey and PgCat use no TLS unless told, and PgDog goes on without it when the server offers none. The same holds
      for the hop in front: without a certificate of its own a pooler offers no TLS to anybody.

      Sockets, the loopback address and, where nobody set anything, services next door are silent.`,
    remedy: `
      Odyssey: \`tls "verify_full"\` and \`tls_ca_file\` in the \`storage\`, \`tls "require"\` in \`listen\`. PgDog:
      \`tls_verify = "verify_full"\`, \`tls_certificate\` and \`tls_client_required\`. PgCat: \`server_tls\` and
      \`verify_server_certificate\`. Pgpool-II: \`ssl = on\` with a certificate and \`ssl_ca_cert\`. Pgpool-II and PgCat
      still accept a server without TLS: \`hostssl\` on the server is what refuses that.`,
    references: [
      'https://github.com/yandex/odyssey/blob/master/docs/configuration/storage.md',
      'https://docs.pgdog.dev/features/tls',
      'https://www.pgpool.net/docs/latest/en/html/runtime-ssl.html',
      'https://github.com/postgresml/pgcat/blob/main/CONFIG.md',
    ],
  },
  controls: ['tls-enabled', 'no-downgrade'],
  options: {},
  examples: [
    {
      title: 'Odyssey takes TLS and goes on without',
      files: {
        'odyssey.conf': conf`
          listen {
            host "*"
            port 6432
            tls "require"
            tls_key_file "/etc/odyssey/server.key"
          }
          storage "primary" {
            type "remote"
            host "10.0.0.5"
            tls "[|disable|]"
          }
        `,
      },
      fixed: {
        'odyssey.conf': conf`
          listen {
            host "*"
            port 6432
            tls "require"
            tls_key_file "/etc/odyssey/server.key"
          }
          storage "primary" {
            type "remote"
            host "10.0.0.5"
            tls "verify_full"
          }
        `,
      },
    },
    {
      title: '`ssl` of Pgpool-II is for both hops',
      files: {
        'pgpool.conf': conf`
          listen_addresses = '127.0.0.1'
          backend_hostname0 = 'db1.example.com'
          backend_port0 = 5432
          ssl = [|off|]
        `,
      },
    },
    {
      title: 'PgCat with a certificate for its clients alone',
      files: {
        'pgcat.toml': conf`
          [general]
          host = "0.0.0.0"
          tls_certificate = "/etc/pgcat/server.crt"
          tls_private_key = "/etc/pgcat/server.key"

          [pools.shop.shards.0]
          servers = [["[|db.example.com|]", 5432, "primary"]]
        `,
      },
      fixed: {
        'pgcat.toml': conf`
          [general]
          server_tls = true
          verify_server_certificate = true
          host = "0.0.0.0"
          tls_certificate = "/etc/pgcat/server.crt"
          tls_private_key = "/etc/pgcat/server.key"

          [pools.shop.shards.0]
          servers = [["db.example.com", 5432, "primary"]]
        `,
      },
    },
    {
      title: 'PgDog offers its clients no TLS',
      files: {
        'pgdog.toml': conf`
          [general]
          host = "[|0.0.0.0|]"
          tls_verify = "verify_full"

          [[databases]]
          name = "shop"
          host = "db.example.com"
        `,
      },
    },
    {
      title: 'both hops are protected',
      files: {
        'odyssey.conf': conf`
          listen {
            host "*"
            tls "require"
          }
          storage "primary" {
            type "remote"
            host "db.example.com"
            tls "verify_full"
            tls_ca_file "/etc/odyssey/ca.crt"
          }
          storage "console" { type "local" }
        `,
      },
    },
    {
      title: 'everything on one machine',
      files: {
        'pgpool.conf': conf`
          listen_addresses = 'localhost'
          backend_hostname0 = '/var/run/postgresql'
          ssl = off
        `,
      },
    },
    {
      title: 'a service next door, and nobody set anything',
      files: {
        'odyssey.conf': 'listen {\n  host "127.0.0.1"\n}\nstorage "db" {\n  type "remote"\n  host "db"\n}\n',
      },
    },
  ],

  *check(pooler, { project }) {
    if (isPgbouncer(pooler)) return;
    const upstream = upstreamFinding(pooler, hopsOf(pooler, project));
    const listening = listenerFinding(pooler);
    if (upstream) yield upstream;
    // One setting may be for both hops: it is reported once.
    if (listening && !(upstream && upstream.at.start === listening.at.start)) yield listening;
  },
});

function upstreamFinding(pooler: Pooler, hops: readonly Hop[]): Finding | undefined {
  for (const hop of hops) {
    const policy = known(hop.client.policy);
    if (!policy || isRefusal(policy) || policy.encryption === 'required' || hop.path.kind === 'local') continue;
    const isSet = hop.client.policy.kind === 'set';
    if (hop.path.kind !== 'network' && !isSet) continue;
    const never = policy.encryption === 'never';
    const fix = never ? verifyServer(pooler, hop) : undefined;
    return {
      at: policySpan(hop.client),
      message: `${endingHere(pooler)} goes on to ${hop.server} in plaintext${never ? '' : ' whenever that offers no TLS'}`,
      ...((hop.path.kind !== 'network' || !never) && { severity: 'info' as const }),
      ...(hop.path.kind === 'unknown' && { confidence: 'possible' as const }),
      ...(hop.client.policy.kind === 'default' && { notes: [{ message: hop.client.policy.why }] }),
      ...(fix && { fix }),
    };
  }
  return undefined;
}

function listenerFinding(pooler: Pooler): Finding | undefined {
  const { tls, reach, at } = pooler.listener;
  if (known(tls) !== 'off' || reach !== 'remote') return undefined;
  return {
    at,
    message: `${poolerTitle(pooler)} offers no TLS, so applications send it passwords and data in plaintext`,
    ...(tls.kind === 'default' && { notes: [{ message: tls.why }] }),
  };
}

/** What verifies the server, by pooler; Pgpool-II needs a certificate of its own before `ssl` can be on. */
const VERIFYING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  odyssey: { tls: 'verify_full' },
  pgcat: { server_tls: 'true', verify_server_certificate: 'true' },
  pgdog: { tls_verify: 'verify_full' },
};

function verifyServer({ software }: Pooler, { client }: Hop): Fix | undefined {
  const values = VERIFYING[software];
  const edits = values && client.setOptions(values);
  if (!values || !edits) return undefined;
  const words = Object.entries(values).map(([name, value]) => `\`${name}\` to \`${value}\``);
  return { title: `Set ${words.join(' and ')}`, safety: 'review', edits };
}
