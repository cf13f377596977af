import {
  assuming,
  closest,
  defineRule,
  fewNotes,
  hbaInForce,
  isWhole,
  leastAssumed,
  mapOption,
  mappingsOf,
  mapUses,
  refusedMappings,
} from 'hostssl/rule';

export default defineRule({
  id: 'hba/map-missing',
  on: 'server',
  title: 'a line uses a map that pg_ident.conf does not have',
  severity: 'error',
  confidence: 'certain',
  docs: {
    why: `
      PostgreSQL looks a map up when somebody logs in, not when it loads pg_hba.conf: a \`map\` that pg_ident.conf does not
      have is accepted without a word, and everybody whom the line decides is turned away. Under pressure the line is
      then replaced by a weaker one.

      pg_ident.conf is loaded as a whole. A server starts although it refuses a line there, and has no map at all then;
      a running one keeps the maps from before.`,
    remedy: `
      Write the map into pg_ident.conf, or correct its name, which is case-sensitive, and reload.
      \`SELECT * FROM pg_ident_file_mappings\` (15 and later) shows the maps and what is refused. Without \`map=\` the name
      must simply be the role.`,
    references: [
      'https://www.postgresql.org/docs/current/auth-username-maps.html',
      'https://www.postgresql.org/docs/current/view-pg-ident-file-mappings.html',
    ],
  },
  controls: ['configuration-effective', 'client-certificates'],
  options: {},
  examples: [
    {
      title: 'the name of the map is another one',
      files: {
        'postgresql.conf': "listen_addresses = '*'\nssl = on\nssl_ca_file = 'clients.crt'\n",
        'pg_hba.conf': 'hostssl all all 10.0.0.0/8 cert [|map=People|]\n',
        'pg_ident.conf': 'people /^(.*)@corp\\.example$ \\1\n',
      },
    },
    {
      title: 'nothing but comments, and two lines are one finding',
      files: {
        'pg_hba.conf': 'local all all peer [|map=admins|]\nhostssl all all all cert map=admins\n',
        'pg_ident.conf': '# MAPNAME  SYSTEM-USERNAME  PG-USERNAME\n',
      },
    },
    {
      title: 'a refused line takes all the others with it',
      files: {
        'pg_hba.conf': 'local all all peer map=admins\n',
        'pg_ident.conf': 'admins root postgres\n[|admins root|]\n',
      },
      version: 16,
    },
    {
      title: 'every map is there, one of them by an include',
      files: {
        'pg_hba.conf': 'local all all peer map=admins\nhostssl all all all cert map=corp\n',
        'pg_ident.conf': 'admins root postgres\ninclude ident.corp\n',
        'ident.corp': 'corp /^(.*)@corp\\.example$ \\1\n',
      },
      version: 17,
    },
    {
      title: 'what an include adds is not in sight',
      files: {
        'pg_hba.conf': 'local all all peer map=admins\n',
        'pg_ident.conf': 'include_dir ident.d\n',
      },
      version: 17,
    },
    {
      title: 'no pg_ident.conf in sight',
      files: { 'pg_hba.conf': 'local all all peer map=admins\n' },
    },
    {
      title: 'a template may become the map',
      files: {
        'pg_hba.conf.j2': 'local all all peer map=admins\n',
        'pg_ident.conf.j2': '{{ maps }}\n',
      },
    },
    {
      title: 'an empty map is none, and of two the last counts',
      files: {
        'pg_hba.conf': 'local a all peer map=\nlocal all all peer map=gone map=admins\n',
        'pg_ident.conf': 'admins root postgres\n',
      },
    },
    {
      title: 'a line that nobody gets to, and a refused line of maps that nobody needs',
      files: {
        'pg_hba.conf': 'local all all scram-sha-256\nlocal all all peer map=admins\n',
        'pg_ident.conf': 'other\n',
      },
    },
  ],

  *check(server) {
    const { ident, version } = server;
    const tree = ident && hbaInForce(server);
    if (!tree) return;
    const uses = mapUses(server, tree);
    const needed = [...uses.values()].flat().map(({ record }) => mapOption(record)!);
    const [refused, ...others] = refusedMappings(ident);
    if (refused) {
      if (needed.length === 0) return;
      yield {
        at: refused.at,
        message: `PostgreSQL refuses this line and with that all of \`pg_ident.conf\`, so that no map lets anybody in: ${refused.error}`,
        ...(version.kind === 'unknown' && { confidence: 'likely' as const }),
        notes: [
          ...others.map(({ at, error }) => ({ at, message: error })),
          ...fewNotes(needed, 'this line needs its map'),
        ],
      };
      return;
    }
    if (!isWhole(ident)) return;
    const names = new Set(mappingsOf(ident).map(({ map }) => map.value));
    for (const [name, records] of uses) {
      const [first, ...more] = records;
      if (names.has(name) || !first) continue;
      const near = closest(name, names);
      const { notes, ...weight } = assuming('error', leastAssumed(records));
      yield {
        at: mapOption(first.record)!.at,
        message: `\`map=${name}\` names a map that \`pg_ident.conf\` does not have, so everybody whom this line decides is turned away`,
        ...weight,
        notes: [
          ...fewNotes(
            more.map(({ record }) => mapOption(record)!),
            'this line uses it, too',
          ),
          ...(near === undefined
            ? []
            : [
                {
                  at: mappingsOf(ident).find(({ map }) => map.value === near)!.map.at,
                  message: `this one is called \`${near}\``,
                },
              ]),
          ...notes,
        ],
      };
    }
  },
});
