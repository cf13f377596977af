import {
  anchored,
  assuming,
  type BroadMapping,
  broadMapping,
  conf,
  defineRule,
  fewNotes,
  hbaInForce,
  type IdentMapping,
  isOneRealm,
  isPatternRole,
  type LiveRecord,
  leastAssumed,
  mapOption,
  mappingsOf,
  mapUses,
  refusedMappings,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/ident-map-too-broad',
  on: 'server',
  title: 'a map in pg_ident.conf makes strangers somebody',
  severity: 'warning',
  confidence: 'certain',
  docs: {
    why: `
      With \`cert\`, \`gss\`, \`sspi\`, \`oauth\`, \`peer\` and \`ident\` it is proven who somebody is, and a \`map\` says as which
      roles that name may come in. A map that takes every name, or hands out every role, gives the proof away: any
      certificate of the CA, any principal of the realm is then whoever it says, a superuser too.

      A regular expression in pg_ident.conf matches anywhere in the name. Without \`$\` at its end
      \`/^(.*)@corp\\.example\` also takes \`alice@corp.example.elsewhere.org\`, and without \`^\` at its start
      \`/([a-z]+)@corp\\.example$\` also takes \`mallory-alice@corp.example\`: both come in as \`alice\`. Where the role
      is written down, as in \`/admin postgres\`, everybody with \`admin\` in the name has it.`,
    remedy: `
      Begin the expression with \`^\`, end it with \`$\`, write the domain out with \`\\.\` for its dots, and let the role be
      \`\\1\`: \`/^([a-z_]+)@corp\\.example$ \\1\`. Name the few who may be several roles line by line. Give \`all\` to
      written names of administrators only, if to anybody.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-username-maps.html',
      'https://www.postgresql.org/docs/current/auth-cert.html',
      'https://www.postgresql.org/docs/current/gssapi-auth.html',
    ],
  },
  controls: ['client-certificates', 'authentication-strong'],
  options: {},
  examples: [
    {
      title: 'any certificate of the CA is any role',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'clients.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert map=people\n',
        'pg_ident.conf': 'people [|/.*|] all\n',
      },
      version: 16,
    },
    {
      title: 'any certificate of the CA is this role',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'clients.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert map=services\n',
        'pg_ident.conf': 'services [|/^|] app\n',
      },
      version: 15,
    },
    {
      title: 'the end of the name is open',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'clients.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert map=corp\n',
        'pg_ident.conf': 'corp [|/^(.*)@corp\\.example|] \\1\n',
      },
      fixed: { 'pg_ident.conf': 'corp /^(.*)@corp\\.example$ \\1\n' },
      version: 14,
    },
    {
      title: 'the start of the name is open, and the other end too',
      files: {
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 gss map=corp\n',
        'pg_ident.conf': 'corp [|"/([a-z]+)@corp"|] "\\1"\n',
      },
      fixed: { 'pg_ident.conf': 'corp "/^([a-z]+)@corp$" "\\1"\n' },
      version: 17,
    },
    {
      title: 'of two branches one is bound: what anchors would do to it is open',
      files: {
        'pg_hba.conf': 'hostssl all all all cert map=corp\n',
        'pg_ident.conf': 'corp [|/^(.*)@a\\.example|^(.*)@b\\.example$|] \\1\n',
      },
      version: 17,
    },
    {
      title: 'whatever realm it is',
      files: {
        'pg_hba.conf': 'host all all 10.0.0.0/8 gss map=realms\n',
        'pg_ident.conf': 'realms [|/^([^@]+)@.*$|] \\1\n',
      },
      version: 16,
    },
    {
      title: 'everybody of a kind is a superuser, if they like',
      files: {
        'pg_hba.conf': 'local all all peer map=corp\n',
        'pg_ident.conf': 'corp /^.*-dba$ [|all|]\ncorp /^ci-.*$ [|/^.*$|]\n',
      },
      version: 18,
    },
    {
      title: 'somebody with `admin` in the name, whoever that is, and a domain that goes on',
      files: {
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert map=m\n',
        'pg_ident.conf': conf`
          m  [|/admin|]  postgres
          m  [|/^admin@|]  postgres
          m  [|/^ops@corp\.example|]  app
        `,
      },
      fixed: { 'pg_ident.conf': 'm  /^admin$  postgres\nm  /^admin@  postgres\nm  /^ops@corp\\.example$  app\n' },
      version: 17,
    },
    {
      title: 'groups that somebody chose, and names that are bound at both ends',
      files: {
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert map=m\n',
        'pg_ident.conf': conf`
          m  /^admin$  postgres
          m  /^admin@corp\.example$  postgres
          m  /@corp\.example$  app
          m  /^ci-  ci
          m  /^admin.*$  postgres
        `,
      },
      version: 17,
    },
    {
      title: 'the usual map, bound at both ends',
      files: {
        'pg_hba.conf': 'hostssl all all all cert map=corp\nhost all all 10.0.0.0/8 gss include_realm=1 map=corp\n',
        'pg_ident.conf': conf`
          corp  /^(.*)@corp\.example$  \1
          corp  "/^(.*)@CORP\.EXAMPLE$"  "\1"
          corp  /^([a-z]+)-laptop$  \1
        `,
      },
      version: 16,
    },
    {
      title: 'greedy from the start, so that nothing is left out',
      files: {
        'pg_hba.conf': 'hostssl all all all cert map=corp\n',
        'pg_ident.conf': 'corp /(.*)@corp\\.example$ \\1\ncorp /(.*) \\1\n',
      },
      version: 17,
    },
    {
      title: 'a map that no line uses, and one that is used where nobody gets to',
      files: {
        'pg_hba.conf': 'hostssl all all all scram-sha-256\nhostssl all all all cert map=dead\n',
        'pg_ident.conf': 'unused /.* all\ndead /.* all\n',
      },
      version: 17,
    },
    {
      title: 'written names may be whoever they are meant to be',
      files: {
        'pg_hba.conf': 'local all all peer map=admins\n',
        'pg_ident.conf': conf`
          admins  root      all
          admins  root      postgres
          admins  backup    +replicators
          admins  deploy    /^app_
          admins  /^web\d+$ web
          admins  all       guest
        `,
      },
      version: 17,
    },
    {
      title: 'before version 16 `all` is a role of that name',
      files: {
        'pg_hba.conf': 'local all all peer map=corp\n',
        'pg_ident.conf': 'corp /^.*-dba$ all\ncorp /^.*-ops$ +ops\n',
      },
      version: 15,
    },
    {
      title: 'the realm is checked before the map is asked',
      files: {
        'pg_hba.conf': 'host all all 10.0.0.0/8 gss krb_realm=CORP.EXAMPLE map=corp\n',
        'pg_ident.conf': 'corp /^([^@]+)@ \\1\n',
      },
      version: 17,
    },
    {
      title: 'a refused line leaves no map at all',
      files: {
        'pg_hba.conf': 'local all all peer map=people\n',
        'pg_ident.conf': 'people /.* all\npeople alice\n',
      },
      version: 17,
    },
    {
      title: 'a role that the expression does not capture lets nobody in',
      files: {
        'pg_hba.conf': 'local all all peer map=people\n',
        'pg_ident.conf': 'people /^.*$ \\1\n',
      },
      version: 17,
    },
  ],

  *check(server) {
    const { ident, version } = server;
    const tree = ident && hbaInForce(server);
    if (!tree || refusedMappings(ident).length > 0) return;
    const uses = mapUses(server, tree);
    if (uses.size === 0) return;
    for (const mapping of mappingsOf(ident)) {
      const users = uses.get(mapping.map.value);
      const broad = users && broadMapping(mapping, ident.version);
      const meant = users?.filter(({ record }) => !(broad && saysNothingOfRealm(broad, mapping) && isOneRealm(record)));
      if (!broad || !meant || meant.length === 0) continue;
      const { notes, confidence, ...weight } = assuming(severityOf(broad), leastAssumed(meant));
      const only16 = version.kind === 'unknown' && isPatternRole(mapping);
      const isChosen = broad.kind === 'loose-name';
      const edits =
        broad.kind === 'loose' || broad.kind === 'loose-name' ? anchored(mapping, broad, ident.version) : undefined;
      yield {
        at: broad.kind === 'any-role' ? mapping.user.at : mapping.systemUser.at,
        message: messageOf(mapping, broad, meant),
        ...weight,
        ...((confidence || only16 || isChosen) && { confidence: confidence ?? ('likely' as const) }),
        notes: [
          ...fewNotes(
            meant.map(({ record }) => mapOption(record)!),
            'this line uses the map',
          ),
          ...(isChosen ? [{ message: 'assuming that not all names that the expression takes are meant' }] : []),
          ...(only16
            ? [{ message: 'assuming PostgreSQL 16 or later, where a map knows more than names of roles' }]
            : []),
          ...notes,
        ],
        ...(edits && {
          // Names that go on differently came in until now.
          fix: { title: 'Bind the expression to the whole name', safety: 'review' as const, edits },
        }),
      };
    }
  },
});

/** What stands around the role is the realm, which such a record has looked at by then. */
const saysNothingOfRealm = (broad: BroadMapping, { systemUser }: IdentMapping): boolean =>
  broad.kind === 'any-domain' ||
  (broad.kind === 'loose' && !broad.start) ||
  (broad.kind === 'loose-name' && !broad.start && systemUser.value.includes('@'));

const severityOf = (broad: BroadMapping) =>
  broad.kind === 'every-name' && broad.anyRole ? ('error' as const) : ('warning' as const);

function messageOf({ map, systemUser, user }: IdentMapping, broad: BroadMapping, uses: readonly LiveRecord[]): string {
  const who = whoOf(uses);
  const pattern = `\`${systemUser.value}\``;
  const role = `\`${user.value}\``;
  switch (broad.kind) {
    case 'every-name':
      return broad.anyRole
        ? `${pattern} takes every ${who}, and \`${map.value}\` makes it any role, a superuser too`
        : `${pattern} takes every ${who}, and \`${map.value}\` makes it ${role}`;
    case 'any-role':
      return `${role} makes every ${who} like ${pattern} any role, a superuser too`;
    case 'loose':
    case 'loose-name': {
      const ends = broad.start && broad.end ? 'starts and ends' : broad.start ? 'starts' : 'ends';
      return `${pattern} leaves open how the name ${ends}, so that a ${who} of somebody else passes as ${role}, too`;
    }
    case 'any-domain':
      return `${pattern} takes any domain, so that a ${who} of another one passes as ${role}, too`;
  }
}

/** What it is whose name is looked at. */
function whoOf(uses: readonly LiveRecord[]): string {
  const kinds = new Set(uses.map(({ record }) => KINDS[record.method.value] ?? 'name'));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'name';
}

const KINDS: Readonly<Record<string, string>> = {
  cert: 'certificate',
  gss: 'principal',
  sspi: 'principal',
  peer: 'user of the operating system',
  ident: 'user name',
  oauth: 'identity',
};
