import { describe, expect, it } from 'vitest';
import type { LinkConfig } from '../../src/engine/link-options.js';
import { link } from '../../src/index.js';
import { listening } from '../../src/semantics/listening.js';
import type { Project, Server } from '../../src/semantics/project.js';
import { memoryFiles } from '../../src/text/files.js';
import { known } from '../../src/text/resolved.js';
import { textOf } from '../../src/text/source.js';

type Tree = Readonly<Record<string, string>>;

/** Everything in the tree is given to `link`; what starts with `+` can only be read by asking for it. */
function linked(tree: Tree, config?: LinkConfig): Project {
  const files = Object.entries(tree).map(([path, text]) => ({ path: path.replace(/^\+/u, ''), text }));
  const given = files.filter(({ path }) => path in tree);
  return link(given, { files: memoryFiles(files), ...(config && { config }) });
}

const outline = ({ name, hba, settings, configured, version }: Server) => ({
  name,
  ssl: known(settings.text('ssl')),
  hba: hba?.file.path,
  configured,
  version: known(version),
});

const HBA = 'host all all all scram-sha-256\n';

describe('servers of folders', () => {
  it('are a postgresql.conf with the pg_hba.conf beside it', () =>
    expect(linked({ 'db/postgresql.conf': 'ssl = on\n', 'db/pg_hba.conf': HBA }).servers.map(outline)).toEqual([
      { name: 'db', ssl: 'on', hba: 'db/pg_hba.conf', configured: true, version: undefined },
    ]));

  it('have the pg_ident.conf beside them, or the one that `ident_file` names', () => {
    const identOf = (tree: Tree) => linked(tree).servers.map(({ ident }) => ident?.file.path);
    const maps = { 'db/pg_ident.conf': 'a b c\n', 'db/maps.conf': 'a b c\n' };
    expect(identOf({ 'db/postgresql.conf': '', ...maps })).toEqual(['db/pg_ident.conf']);
    expect(identOf({ 'db/pg_hba.conf': HBA, ...maps })).toEqual(['db/pg_ident.conf']);
    expect(identOf({ 'db/postgresql.conf': "ident_file = '/etc/postgresql/maps.conf'\n", ...maps })).toEqual([
      'db/maps.conf',
    ]);
    expect(identOf({ 'db/postgresql.conf': "ident_file = '${IDENT}'\n", ...maps })).toEqual([undefined]);
    expect(identOf({ 'db/postgresql.conf': '', 'pg_ident.conf': '' })).toEqual([undefined]);
  });

  it('read the includes of pg_ident.conf, and say what of it is not in sight', () => {
    const project = linked({
      'db/pg_hba.conf': HBA,
      'db/pg_ident.conf': 'include maps\n{{ more }}\n',
      '+db/maps': 'a b c\n',
    });
    expect(project.checked).toContainEqual({ file: 'db/maps', kind: 'pg_ident' });
    expect(project.gaps.map(({ at }) => textOf(at))).toEqual(['{{ more }}']);
  });

  it('keep the pg_hba.conf beside them when a file out of sight might name another', () => {
    const include = "ssl = on\ninclude_if_exists '/etc/none.conf'\n";
    const tree = [
      { path: 'db/postgresql.conf', text: include },
      { path: 'db/pg_hba.conf', text: HBA },
    ];
    const memory = memoryFiles(tree);
    const outside = { kind: 'outside', why: 'is outside the folder that is checked' } as const;
    const read = (path: string) => (path.startsWith('/') ? outside : memory.read(path));
    const project = link(tree, { files: { ...memory, read } });
    expect(project.servers.map(({ hba }) => hba?.file.path)).toEqual(['db/pg_hba.conf']);
    expect(listening(project.servers[0]!).from).toMatchObject({ kind: 'unknown', why: expect.stringMatching(/none/u) });
    expect(project.gaps.map(({ message }) => message)).toEqual([
      '`/etc/none.conf` is outside the folder that is checked, so what it sets, if PostgreSQL finds it there, is not in sight',
    ]);
  });

  it('tell which names of the configuration stand for nothing', () => {
    const file = { path: 'hostssl.yaml', text: '' };
    const pointers: string[] = [];
    const at = (pointer: string) => {
      pointers.push(pointer);
      return { file, start: pointers.length, end: pointers.length };
    };
    const servers = {
      main: { directory: 'db', hba: 'db/pg_hba.cnf' },
      'a/b': { config: 'slip.conf' },
      gone: { directory: 'nowhere' },
    };
    const replications = { one: { primary: 'main', standbys: ['spare', 'spair'] } };
    const aliases = { 'db.example.com': 'main', 'db:5433': 'mian' };
    const deploy = { '/etc/pg': 'db', '/etc/ssl': 'tls', '/etc/conf': 'db/postgresql.conf' };
    const tree = { 'db/postgresql.conf': 'ssl = on\n', 'spare/postgresql.conf': 'ssl = on\n' };
    const { gaps } = linked(tree, { servers, replications, aliases, deploy, at });
    expect(gaps.slice(4).map(({ message }) => message)).toEqual([
      'no server and no pooler `mian` is in sight for `db:5433` to stand for; did you mean `main`?',
      '`tls` does not exist, so nothing of this tree lies at `/etc/ssl`',
      '`db/postgresql.conf` is a file, so nothing of this tree lies at `/etc/conf`',
    ]);
    expect(pointers).toEqual([
      '/servers/main/hba',
      '/servers/a~1b/config',
      '/servers/gone/directory',
      '/replications/one/standbys/1',
      '/aliases/db:5433',
      '/deploy/~1etc~1ssl',
      '/deploy/~1etc~1conf',
    ]);
  });

  it('include files that are then no servers of their own, and read postgresql.auto.conf last', () => {
    const project = linked({
      'postgresql.conf': "include_dir 'conf.d'\nssl = on\n",
      'conf.d/postgresql-tls.conf': 'ssl = off\n',
      'postgresql.auto.conf': "ssl = 'off'\n",
    });
    expect(project.servers.map(outline)).toMatchObject([{ name: '.', ssl: 'off' }]);
    expect(project.checked.map(({ file }) => file)).toEqual([
      'conf.d/postgresql-tls.conf',
      'postgresql.auto.conf',
      'postgresql.conf',
    ]);
  });

  it('take the file that hba_file names, by its name where the path is one of the server', () => {
    const other = {
      'c/postgresql.conf': "hba_file = '/etc/postgresql/16/main/hba-prod.conf'\n",
      'c/hba-prod.conf': HBA,
    };
    expect(linked(other).servers.map(outline)).toMatchObject([{ hba: 'c/hba-prod.conf' }]);
  });

  it('are an hba file alone where nothing uses it', () =>
    expect(linked({ 'etc/pg_hba.conf': HBA }).servers.map(outline)).toEqual([
      { name: 'etc', ssl: undefined, hba: 'etc/pg_hba.conf', configured: false, version: undefined },
    ]));

  it('pair templates with templates', () =>
    expect(
      linked({ 't/postgresql.conf.j2': 'ssl = on\n', 't/pg_hba.conf.j2': HBA, 't/pg_hba.conf': HBA })
        .servers.map(outline)
        .map(({ hba }) => hba),
    ).toEqual(['t/pg_hba.conf.j2', 't/pg_hba.conf']));

  it.each([
    [{ 'data/PG_VERSION': '15\n', '+data/postgresql.conf': '' }, undefined],
    [{ 'data/postgresql.conf': '', '+data/PG_VERSION': '15\n' }, 15],
    [{ 'etc/postgresql/14/main/postgresql.conf': '' }, 14],
    [{ 'pgsql-16/postgresql.conf': '' }, 16],
    [{ 'conf/postgresql.conf': '' }, undefined],
    [{ '2024/postgresql.conf': '' }, undefined],
  ])('tell their version: %j', (tree, version) =>
    expect(linked(tree as Tree).servers.map((server) => known(server.version))).toEqual(
      Object.keys(tree).some((path) => /^[^+].*\.conf$/u.test(path)) ? [version] : [],
    ),
  );

  it('are what the configuration names, and then nobody else’s', () => {
    const project = linked(
      {
        'a/main.conf.txt': '',
        'a/postgresql.conf': 'ssl = on\n',
        'b/postgresql.conf': 'ssl = off\n',
        'hba/pg_hba.conf': HBA,
      },
      {
        servers: { one: { directory: 'a', hba: 'hba/pg_hba.conf', version: 17 }, two: { directory: 'b' } },
        replications: { main: { primary: 'one', standbys: ['two', 'nobody'] } },
      },
    );
    expect(project.servers.map(outline)).toEqual([
      { name: 'one', ssl: 'on', hba: 'hba/pg_hba.conf', configured: true, version: 17 },
      { name: 'two', ssl: 'off', hba: undefined, configured: true, version: undefined },
    ]);
    expect(
      project.replications.map(({ primary, standbys }) => [primary.name, standbys.map(({ name }) => name)]),
    ).toEqual([['one', ['two']]]);
  });
});

describe('clients of compose services', () => {
  const driver = (build: string, manifests: Tree) =>
    linked({
      'deploy/compose.yaml': `services:\n  app:\n    ${build}\n    environment:\n      DATABASE_URL: postgres://h.example.com/x\n`,
      ...manifests,
    }).clients.map(({ driver: { id, assumed } }) => (assumed ? `${id}, assumed` : id));
  const pg = '{"dependencies":{"pg":"8"}}';
  it.each([
    ['build: ./app', '+deploy/app/package.json', 'node-postgres'],
    ['build: { context: ./app }', '+deploy/package.json', 'node-postgres'],
    ['build: { dockerfile: D }', '+deploy/package.json', 'node-postgres'],
    ['build: ../app', '+app/package.json', 'node-postgres'],
    ['build: ../app', '+package.json', 'libpq, assumed'],
    ['build: ./app', '+package.json', 'libpq, assumed'],
    ['build: ./app', '+deploy/web/package.json', 'libpq, assumed'],
    ['build: "./${APP}"', '+deploy/package.json', 'libpq, assumed'],
    ['image: example/app', '+deploy/package.json', 'libpq, assumed'],
  ])('%s beside %s are read by %s', (build, manifest, expected) =>
    expect(driver(build, { [manifest]: pg })).toEqual([expected]),
  );

  it('of Node.js are taken for node-postgres, which is an assumption', () => {
    const [client] = linked({ '.env': 'NODE_ENV=production\nDATABASE_URL=postgres://h.example.com/x\n' }).clients;
    expect(client?.driver).toMatchObject({ id: 'node-postgres', assumed: true });
  });
});

describe('servers of compose services', () => {
  const compose = (service: string) => `services:\n  db:\n    image: postgres:16\n${service}`;

  it('read the files they mount, through their mounts', () => {
    const project = linked({
      'compose.yaml': compose(
        '    command: -c config_file=/etc/pg/postgresql.conf -c ssl=on\n    volumes: ["./conf:/etc/pg:ro"]\n',
      ),
      'conf/postgresql.conf': "ssl = off\nhba_file = '/etc/pg/hba.conf'\ninclude '/etc/pg/more.conf'\n",
      'conf/hba.conf': HBA,
      '+conf/more.conf': "listen_addresses = 'localhost'\n",
    });
    expect(project.servers.map(outline)).toEqual([
      { name: 'db', ssl: 'on', hba: 'conf/hba.conf', configured: true, version: 16 },
    ]);
    expect(known(project.servers[0]!.settings.text('listen_addresses'))).toBe('localhost');
    expect(project.gaps).toEqual([]);
  });

  it('listen everywhere as their image does, until a configuration of the tree is in force', () => {
    const bare = linked({ 'compose.yaml': compose('') }).servers[0]!;
    expect([known(bare.settings.text('listen_addresses')), bare.configured]).toEqual(['*', false]);
  });

  it('leave a mounted file alone that nothing makes PostgreSQL read', () => {
    const project = linked({
      'compose.yaml': compose('    volumes: ["./pg_hba.conf:/etc/postgresql/pg_hba.conf"]\n'),
      'pg_hba.conf': HBA,
    });
    expect(project.servers.map(({ name, container }) => [name, container !== undefined])).toEqual([
      ['db', true],
      ['.', false],
    ]);
  });

  it('know what a script hides', () => {
    const [server] = linked({ 'compose.yaml': compose('    command: ["/start.sh"]\n') }).servers;
    expect(server!.container?.opaque?.why).toContain('start.sh');
    expect(server!.settings.bool('ssl').kind).toBe('unknown');
  });

  it('behind a port tell what decides about TLS and cannot be read', () => {
    const gapsOf = (lines: string) =>
      linked({ 'compose.yaml': compose(`    ports: ["5432:5432"]\n${lines}`) }).gaps.map(({ at }) => textOf(at));
    expect(gapsOf('    command: ["/start.sh"]\n')).toEqual(['/start.sh']);
    expect(gapsOf('    command: -c config_file=/etc/p.conf\n')).toEqual(['/etc/p.conf']);
    expect(gapsOf('    command: -c ssl=on -c hba_file=/etc/hba.conf\n')).toEqual(['/etc/hba.conf']);
    expect(gapsOf('    command: -c ssl=${SSL}\n')).toEqual(['${SSL}']);
    expect(gapsOf('    command: -c ssl=on\n')).toEqual([]);
    expect(linked({ 'compose.yaml': compose('    command: ["/start.sh"]\n') }).gaps).toEqual([]);
  });

  it('are published by the network of the host', () => {
    const [server] = linked({ 'compose.yaml': compose('    network_mode: host\n    command: -p 5433\n') }).servers;
    expect(server!.container?.published).toMatchObject([{ published: '5433', target: '5433' }]);
  });

  it('are known by the repository where a template decides the tag and the port', () => {
    const text = 'services:\n  db:\n    image: postgres:{{ v }}\n    ports: ["{{ p }}:5432"]\n';
    const [server] = linked({ 'compose.yaml.j2': text }).servers;
    expect(server!.container?.published).toMatchObject([{ target: '5432' }]);
  });

  it('offer TLS where a variable of the image switches it on', () => {
    const ssl = (value: string) =>
      linked({
        'compose.yaml': `services:\n  db:\n    image: bitnami/postgresql:17\n    environment:\n      POSTGRESQL_ENABLE_TLS: "${value}"\n`,
      }).servers.map(({ settings }) => known(settings.bool('ssl')));
    expect([ssl('yes'), ssl('TRUE'), ssl('no')]).toEqual([[true], [true], [false]]);
  });

  it('are laid over by the override file', () => {
    const project = linked({
      'docker-compose.yml': compose('    ports: ["127.0.0.1:5432:5432"]\n'),
      'docker-compose.override.yml': 'services:\n  db:\n    command: -c ssl=on\n',
    });
    expect(project.servers.map(outline)).toMatchObject([{ name: 'db', ssl: 'on' }]);
    expect(project.checked.map(({ file }) => file)).toEqual(['docker-compose.override.yml', 'docker-compose.yml']);
  });
});

describe('clients', () => {
  it('are found in services, environment files, service files and primary_conninfo', () => {
    const project = linked({
      'compose.yaml':
        'services:\n  app:\n    image: x\n    environment:\n      DATABASE_URL: postgres://db.acme.example/x\n',
      '.env': 'REPORTS=postgres://db.acme.example/y?sslmode=require\n',
      'pg_service.conf': '[orders]\nhost=o.acme.example\nsslmode=verify-full\n',
      'postgresql.conf': "primary_conninfo = 'host=p.acme.example'\n",
    });
    expect(project.clients.map(({ name, role }) => `${role} ${name}`)).toEqual([
      'application services.app.environment.DATABASE_URL',
      'walreceiver primary_conninfo',
      'application REPORTS',
      'application [orders]',
    ]);
  });

  it('found on two ways are one, with what the service adds', () => {
    const project = linked({
      'compose.yaml':
        'services:\n  app:\n    image: x\n    env_file: app.env\n    environment: { PGSSLMODE: verify-full }\n',
      'app.env': 'DATABASE_URL=postgres://db.acme.example/x\n',
    });
    expect(project.clients.map(({ at, policy }) => [textOf(at), known(policy)])).toEqual([
      ['postgres://db.acme.example/x', { encryption: 'required', verifies: 'chain-and-name' }],
    ]);
  });

  it('of a Node.js project are read as node-postgres reads them', () => {
    const tree = {
      'api/.env': 'U=postgres://h.acme.example/x?sslmode=require\n',
      '+api/package.json': '{"dependencies":{"pg":"8"}}',
    };
    expect(linked(tree).clients.map(({ driver, policy }) => [driver.id, known(policy)])).toEqual([
      ['node-postgres', { encryption: 'required', verifies: 'chain-and-name' }],
    ]);
  });

  it('can be a file by itself when somebody says so', () => {
    const file = { path: 'dsn.txt', text: '\n host=h.acme.example sslmode=disable \n' };
    const project = link([file], { files: memoryFiles([file]), kindOf: () => 'conninfo' });
    expect(project.clients.map(({ name, policy }) => [name, known(policy)])).toEqual([
      ['dsn.txt', { encryption: 'never', verifies: 'nothing' }],
    ]);
  });
});

describe('keys', () => {
  const KEY = '-----BEGIN PRIVATE KEY-----\nxxxx\n-----END PRIVATE KEY-----\n';

  it('are known by who uses them', () => {
    const project = linked({
      'db/postgresql.conf': "ssl_key_file = 'tls/server.key'\n",
      'db/tls/server.key': KEY,
      'spare.key': KEY,
      'ca.pem': '-----BEGIN CERTIFICATE-----\nxxxx\n-----END CERTIFICATE-----\n',
    });
    expect(
      project.keys.map(({ file, usedBy }) => [file.path, usedBy.map(({ what, name }) => `${what} ${name}`)]),
    ).toEqual([
      ['db/tls/server.key', ['server db']],
      ['spare.key', []],
    ]);
  });
});

describe('gaps', () => {
  it('are said once for a file that several servers read', () => {
    const project = linked({
      'a/postgresql.conf': "include '../shared.conf'\n",
      'b/postgresql.conf': "include '../shared.conf'\n",
      '+shared.conf': 'ssl = {{ tls }}\n',
    });
    expect(project.gaps).toHaveLength(1);
  });

  it('tell of a compose file nobody can parse, and nothing else suffers', () => {
    const project = linked({ 'compose.yaml': 'services:\n  db: [\n', 'pg_hba.conf': HBA });
    expect(project.gaps.map(({ at }) => at.file.path)).toEqual(['compose.yaml']);
    expect(project.servers).toHaveLength(1);
  });
});

describe('a long pg_hba.conf', () => {
  it('may hold more secrets than a call takes arguments', () => {
    const line = 'host all all all ldap ldapbasedn=x ldapbindpasswd=s3cret\n';
    expect(linked({ 'db/pg_hba.conf': line.repeat(150_000) }).secrets).toHaveLength(150_000);
  });
});
