import {
  assuming,
  conf,
  defineRule,
  type Finding,
  type Fix,
  fewNotes,
  type HalfRejected,
  type HbaRecord,
  halfRejected,
  hbaInForce,
  networkRecords,
  type PlaintextCause,
  plaintextCause,
  retyped,
  rolesOf,
  tlsOffFault,
  whence,
  witnessOf,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/downgrade-after-tls-reject',
  on: 'server',
  title: 'clients that are turned away over TLS are let in without it',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      A client with \`sslmode=prefer\`, libpq's default, tries TLS first. Turned away there, for whatever reason, it tries
      again without TLS, by itself and without a word, and sends everything in the clear, a password for the
      \`password\` method included. So a line that rejects TLS, or asks for a certificate that the client does not have,
      above a line that accepts the same client in plaintext makes every such client unencrypted.

      \`hostssl … reject\` is mostly \`hostnossl … reject\` written the wrong way round. Where it is about some of the
      clients that a line below accepts, those are turned away over TLS alone, and come in without it.`,
    remedy: `
      Write \`hostnossl … reject\` where \`hostssl … reject\` stands: plaintext is turned away then, and TLS decided
      below. Where they are not to come in at all, write \`host … reject\`. Where a certificate is demanded over TLS, decide who has none: nobody, then take out the line that lets
      them in without TLS; or some, then let those in with a \`hostssl\` line of their own, above the one that asks for
      certificates and for their roles or addresses alone.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-pg-hba-conf.html',
      'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLMODE',
    ],
  },
  controls: ['no-downgrade', 'remote-access-encrypted'],
  options: { loopback: false },
  optionDocs: { loopback: 'also report records that only this host itself can use' },
  examples: [
    {
      title: 'a hostssl rejection that was meant to be hostnossl',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          hostssl  all  all  all  reject
          [|host|]     all  all  all  scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl  all  all  all  reject
          host     all  all  all  scram-sha-256
        `,
      },
      effects: [
        'connections without TLS from `all` (every address) are refused; TLS connections from `all` (every address) are let in by line 2; nothing else changes',
      ],
    },
    {
      title: 'TLS is turned away, and plaintext let in',
      files: {
        'pg_hba.conf': conf`
          hostssl    all  all  all  reject
          [|hostnossl|]  all  all  all  scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl    all  all  all  reject
          hostssl  all  all  all  scram-sha-256
        `,
      },
      effects: [
        'connections without TLS from `all` (every address) are refused; TLS connections from `all` (every address) are let in; nothing else changes',
      ],
    },
    {
      title: 'two rejections together leave no client its TLS',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  0.0.0.0/0   reject
          hostssl  all  all  ::/0        reject
          [|host|]     app  app  all         scram-sha-256
          [|host|]     web  web  10.0.0.0/8  scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          hostnossl  all  all  0.0.0.0/0   reject
          hostnossl  all  all  ::/0        reject
          host     app  app  all         scram-sha-256
          host     web  web  10.0.0.0/8  scram-sha-256
        `,
      },
      effects: [
        'connections without TLS from `0.0.0.0/0` (every IPv4 address) as `app` to `app` are refused; connections without TLS from `10.0.0.0/8` as `web` to `web` are refused; connections without TLS from `::/0` (every IPv6 address) as `app` to `app` are refused; TLS connections from `0.0.0.0/0` (every IPv4 address) as `app` to `app` are let in by line 3; TLS connections from `10.0.0.0/8` as `web` to `web` are let in by line 4; TLS connections from `::/0` (every IPv6 address) as `app` to `app` are let in by line 3; nothing else changes',
        'connections without TLS from `0.0.0.0/0` (every IPv4 address) as `app` to `app` are refused; connections without TLS from `10.0.0.0/8` as `web` to `web` are refused; TLS connections from `0.0.0.0/0` (every IPv4 address) as `app` to `app` are let in by line 3; TLS connections from `10.0.0.0/8` as `web` to `web` are let in by line 4; nothing else changes',
      ],
    },
    {
      title: 'certificates over TLS, and a password without it',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'clients.crt'\n",
        'pg_hba.conf': conf`
          hostssl  all  all  10.0.0.0/8   cert
          [|host|]     all  all  10.2.0.0/16  scram-sha-256
        `,
      },
    },
    {
      title: 'a second factor that plaintext does without',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  all  all         scram-sha-256  clientcert=verify-full
          [|host|]     all  all  10.0.0.0/8  scram-sha-256
        `,
      },
    },
    {
      title: 'plaintext is turned away, and TLS decided below',
      files: {
        'pg_hba.conf': conf`
          hostnossl  all  all  all  reject
          host       all  all  all  scram-sha-256
        `,
      },
    },
    {
      title: 'both are turned away',
      files: {
        'pg_hba.conf': conf`
          hostssl    all  postgres  all  reject
          hostnossl  all  postgres  all  reject
          hostssl    all  all       all  scram-sha-256
        `,
      },
    },
    {
      title: 'certificates for some, TLS for all',
      files: {
        'pg_hba.conf': conf`
          hostssl  all  admin  all  cert
          hostssl  all  all    all  scram-sha-256
        `,
      },
    },
    {
      title: 'one role is turned away over TLS alone, by a line for less than the one that lets it in',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\n",
        'pg_hba.conf': conf`
          [|hostssl|]  all  postgres  12.0.0.0/8  reject
          host     all  all       12.0.0.0/8  scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          host  all  postgres  12.0.0.0/8  reject
          host     all  all       12.0.0.0/8  scram-sha-256
        `,
      },
      effects: ['connections without TLS from `12.0.0.0/8` as `postgres` are refused; nothing else changes'],
    },
    {
      title: 'some addresses are turned away over TLS alone: one finding, however many lines let them in',
      files: {
        'pg_hba.conf': conf`
          [|hostssl|]  all  all  10.9.0.0/16  reject
          host     app  app  10.0.0.0/8   scram-sha-256
          host     all  all  10.0.0.0/8   scram-sha-256
        `,
      },
      fixed: {
        'pg_hba.conf': conf`
          host  all  all  10.9.0.0/16  reject
          host     app  app  10.0.0.0/8   scram-sha-256
          host     all  all  10.0.0.0/8   scram-sha-256
        `,
      },
      effects: [
        'connections without TLS from `10.9.0.0/16` as `app` to `app` are refused; connections without TLS from `10.9.0.0/16` are refused; nothing else changes',
      ],
    },
    {
      title: 'whom a line rejects over TLS, another rejects without it',
      files: {
        'pg_hba.conf': conf`
          hostssl    all  all  10.9.0.0/16  reject
          hostnossl  all  all  10.9.0.0/16  reject
          host     all  all  10.0.0.0/8   scram-sha-256
        `,
      },
    },
    {
      title: 'another role, another address',
      files: {
        'pg_hba.conf': conf`
          hostnossl  all  all     all         reject
          hostssl    all  legacy  all         reject
          host       all  app     10.0.0.0/8  scram-sha-256
        `,
      },
    },
    {
      title: 'plaintext that does not leave the machine',
      files: { 'pg_hba.conf': 'hostssl all all 127.0.0.1/32 reject\nhost all all 127.0.0.1/32 scram-sha-256\n' },
    },
    {
      title: 'TLS is off: the rejection never matches, and server/ssl-off has said it',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = off\n",
        'pg_hba.conf': 'hostssl all all all reject\nhost all all all scram-sha-256\n',
      },
    },
  ],

  *check(server, { options }) {
    const tree = hbaInForce(server);
    if (!tree || tlsOffFault(server)) return; // server/ssl-off has said it once for all lines
    for (const found of networkRecords(server, tree, 'plaintext', { ...options, sessions: 'ordinary' })) {
      const { record, assumptions } = found;
      const cause = plaintextCause(server, tree, found);
      if (cause.kind !== 'tls-rejected' && cause.kind !== 'certificate-evaded') continue;
      const { notes, ...weight } = assuming('error', assumptions);
      const witness = witnessOf(found);
      const fix = cause.kind === 'tls-rejected' ? turnedRound(record, cause.guards) : undefined;
      yield {
        at: record.type.at,
        message: `\`${record.type.value}\` accepts unencrypted connections from ${whence(record, found)}, ${over[cause.kind]}`,
        ...weight,
        notes: [...fewNotes(cause.guards, guardSays[cause.kind]), ...notes],
        ...(witness && { witness }),
        ...(fix && { fix }),
      };
    }
    for (const half of halfRejected(server, tree, { ...options, sessions: 'ordinary' })) yield turnedAwayByHalf(half);
  },
});

type Downgrade = Extract<PlaintextCause, { readonly guards: readonly HbaRecord[] }>['kind'];

const over: Readonly<Record<Downgrade, string>> = {
  'tls-rejected': 'and over TLS they are rejected, so `sslmode=prefer` falls back to plaintext without a word',
  'certificate-evaded':
    'and over TLS it takes a certificate, so `sslmode=prefer` without one falls back to plaintext without a word',
};

const guardSays: Readonly<Record<Downgrade, string>> = {
  'tls-rejected': 'over TLS this line turns them away',
  'certificate-evaded': 'over TLS this line decides, and turns away who has no certificate',
};

/** What is wrong is the rejection: the line below is for others, too. */
function turnedAwayByHalf({ guard, found }: HalfRejected): Finding {
  const { notes, ...weight } = assuming('error', found.assumptions);
  const witness = witnessOf(found);
  const edit = retyped(guard, 'host');
  return {
    at: guard.type.at,
    message: `\`${guard.type.value}\` turns ${rolesOf(guard)} from ${whence(guard)} away over TLS alone, so \`sslmode=prefer\` falls back to plaintext without a word and is let in`,
    ...weight,
    notes: [...fewNotes([found.record], 'without TLS this line lets them in'), ...notes],
    ...(witness && { witness }),
    // Those who came in without TLS are locked out.
    ...(edit && { fix: { title: 'Turn them away without TLS, too', safety: 'review' as const, edits: [edit] } }),
  };
}

/** Plaintext is rejected where TLS was, and a line that was for plaintext alone is for TLS. */
function turnedRound(record: HbaRecord, guards: readonly HbaRecord[]): Fix | undefined {
  const isHost = record.type.value === 'host';
  const edits = [
    ...guards.map((guard) => retyped(guard, 'hostnossl')),
    ...(isHost ? [] : [retyped(record, 'hostssl')]),
  ].filter((edit) => edit !== undefined);
  if (edits.length < guards.length + (isHost ? 0 : 1)) return undefined;
  // Clients that cannot do TLS are locked out.
  return { title: 'Turn plaintext away instead of TLS', safety: 'review', edits };
}
