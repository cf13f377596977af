import { describe, expect, it } from 'vitest';
import { legsOf } from '../../src/engine/link-legs.js';
import type { LinkConfig } from '../../src/engine/link-options.js';
import { link } from '../../src/index.js';
import { parseCompose } from '../../src/parse/compose.js';
import { textFormats } from '../../src/semantics/formats/text-formats.js';
import { nameOfDestination } from '../../src/semantics/legs.js';
import type { Certificate, KeyMaterial, Material, Project } from '../../src/semantics/project.js';
import { memoryFiles } from '../../src/text/files.js';
import { known } from '../../src/text/resolved.js';
import { type SourceFile, whole } from '../../src/text/source.js';

type Tree = Readonly<Record<string, string>>;

function linked(tree: Tree, config?: LinkConfig): Project {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  return link(files, {
    files: memoryFiles(files),
    compose: parseCompose,
    formats: textFormats,
    ...(config && { config }),
  });
}

/** `host:port > file of the destination (its name), how sure`. */
const told = (tree: Tree, config?: LinkConfig): readonly string[] =>
  linked(tree, config).legs.map(({ endpoint, to, confidence }) => {
    const { at } = to.kind === 'server' ? to.server : to.kind === 'pooler' ? to.pooler : to.managed;
    const sure = confidence === 'certain' ? '' : ', likely';
    return `${known(endpoint.host)}:${known(endpoint.port)} > ${at.file.path} (${nameOfDestination(to)})${sure}`;
  });

const service = (name: string, ...lines: readonly string[]) => [`  ${name}:`, ...lines.map((line) => `    ${line}`)];
const compose = (...services: readonly (readonly string[])[]) => `services:\n${services.flat().join('\n')}\n`;
const db = (...lines: readonly string[]) => service('db', 'image: postgres:17', ...lines);
const app = (host: string, ...lines: readonly string[]) =>
  service('app', 'image: app', 'environment:', `  DATABASE_URL: postgres://u@${host}/app`, ...lines);

describe('names that Compose gives', () => {
  const DB = 'compose.yaml (db)';
  const table: readonly [string, Tree, readonly string[]][] = [
    ['a service', { 'compose.yaml': compose(db(), app('db')) }, [`db:5432 > ${DB}`]],
    ['in any case', { 'compose.yaml': compose(db(), app('DB')) }, [`DB:5432 > ${DB}`]],
    ['its container', { 'compose.yaml': compose(db('container_name: pg'), app('pg')) }, [`pg:5432 > ${DB}`]],
    ['its host name', { 'compose.yaml': compose(db('hostname: pg.test'), app('pg.test')) }, [`pg.test:5432 > ${DB}`]],
    [
      'an alias, also one that looks like a public host',
      {
        'compose.yaml': compose(
          db('networks: {default: {aliases: [db.example.com]}}'),
          app('db.example.com', 'networks: [default]'),
        ),
      },
      [`db.example.com:5432 > ${DB}`],
    ],
    ['a link', { 'compose.yaml': compose(db(), app('pg', 'links: ["db:pg"]')) }, [`pg:5432 > ${DB}`]],
    ['a link of somebody else', { 'compose.yaml': compose(db('links: ["db:pg"]'), app('pg')) }, []],
    ['no network in common', { 'compose.yaml': compose(db('networks: [back]'), app('db', 'networks: [front]')) }, []],
    [
      'one network in common',
      { 'compose.yaml': compose(db('networks: [back]'), app('db', 'networks: [front, back]')) },
      [`db:5432 > ${DB}`],
    ],
    ['the network of the machine', { 'compose.yaml': compose(db(), app('db', 'network_mode: host')) }, []],
    [
      'the network of another service',
      { 'compose.yaml': compose(db(), service('web', 'image: web'), app('db', 'network_mode: "service:web"')) },
      [`db:5432 > ${DB}`],
    ],
    ['another port', { 'compose.yaml': compose(db(), app('db:5433')) }, []],
    [
      'the port of its command',
      { 'compose.yaml': compose(db('command: -p 5433'), app('db:5433')) },
      [`db:5433 > ${DB}`],
    ],
    ['a port with a template in it', { 'compose.yaml': compose(db(), app('db:${PORT}')) }, [`db:undefined > ${DB}`]],
    ['a template', { 'compose.yaml': compose(db(), app('${DB_HOST}')) }, []],
    [
      'several hosts',
      { 'compose.yaml': compose(db(), service('two', 'image: postgres:17'), app('db:5432,two:5432')) },
      [`db:5432 > ${DB}`, 'two:5432 > compose.yaml (two)'],
    ],
    ['another database', { 'compose.yaml': compose(service('db', 'image: mysql:8'), app('db')) }, []],
    [
      'the same name in two projects',
      { 'a/compose.yaml': compose(db(), app('db')), 'b/compose.yaml': compose(db(), app('db')) },
      ['db:5432 > a/compose.yaml (db)', 'db:5432 > b/compose.yaml (db)'],
    ],
    [
      'another project has it, and not this one',
      { 'a/compose.yaml': compose(db()), 'b/compose.yaml': compose(app('db')) },
      [],
    ],
    [
      'another project on a network that both name',
      {
        'a/compose.yaml': `${compose(db('networks: [shared]'))}networks: {shared: {name: lan}}\n`,
        'b/compose.yaml': `${compose(app('db', 'networks: [lan]'))}networks: {lan: {external: true}}\n`,
      },
      ['db:5432 > a/compose.yaml (db)'],
    ],
    [
      'one network, and two of the name on it',
      Object.fromEntries(
        ['a', 'b', 'c'].map((folder) => [
          `${folder}/compose.yaml`,
          `${compose(folder === 'c' ? app('db', 'networks: [lan]') : db('networks: [lan]'))}networks: {lan: {external: true}}\n`,
        ]),
      ),
      [],
    ],
    [
      'files of one folder are one project',
      { 'docker-compose.yml': compose(db()), 'docker-compose.prod.yml': compose(app('db')) },
      ['db:5432 > docker-compose.yml (db)'],
    ],
    [
      'unless they say otherwise',
      { 'docker-compose.yml': compose(db()), 'docker-compose.prod.yml': `name: prod\n${compose(app('db'))}` },
      [],
    ],
    [
      'its own file before the others of the folder',
      { 'docker-compose.yml': compose(db()), 'docker-compose.prod.yml': compose(db(), app('db')) },
      ['db:5432 > docker-compose.prod.yml (db)'],
    ],
    [
      'two others of the folder',
      { 'compose.yml': compose(db()), 'compose.dev.yml': compose(db()), 'compose.prod.yml': compose(app('db')) },
      [],
    ],
    [
      'a part that adds to the service of another file',
      { 'compose.yml': compose(db()), 'compose.prod.yml': compose(service('db', 'restart: always'), app('db')) },
      ['db:5432 > compose.yml (db)'],
    ],
    [
      'a file beside it',
      { 'compose.yaml': compose(db()), '.env': 'A=postgres://u@db/a\n' },
      [`db:5432 > ${DB}, likely`],
    ],
    [
      'a file below it',
      { 'compose.yaml': compose(db()), 'x/y/.env': 'A=postgres://u@db/a\n' },
      [`db:5432 > ${DB}, likely`],
    ],
    ['a file elsewhere', { 'x/compose.yaml': compose(db()), 'y/.env': 'A=postgres://u@db/a\n' }, []],
    ['a folder whose name begins alike', { 'x/compose.yaml': compose(db()), 'x-y/.env': 'A=postgres://u@db/a\n' }, []],
    ['a file above it', { 'x/compose.yaml': compose(db()), '.env': 'A=postgres://u@db/a\n' }, []],
    [
      'a file of the folder it builds from',
      {
        'deploy/compose.yaml': compose(db(), service('app', 'build: ../src')),
        'src/.env': 'A=postgres://u@db/a\n',
        'other/.env': 'B=postgres://u@db/a\n',
      },
      ['db:5432 > deploy/compose.yaml (db), likely'],
    ],
    [
      'the nearest of several around it',
      {
        'compose.yaml': compose(db()),
        'x/compose.yaml': compose(db()),
        'x/y/.env': 'A=postgres://u@db/a\n',
      },
      ['db:5432 > x/compose.yaml (db), likely'],
    ],
    [
      'two that are as near',
      { 'compose.dev.yaml': compose(db()), 'compose.prod.yaml': compose(db()), '.env': 'A=postgres://u@db/a\n' },
      [],
    ],
    [
      'a file for production, and one of the two',
      {
        'compose.dev.yaml': compose(db()),
        'compose.prod.yaml': compose(db()),
        '.env.production': 'A=postgres://u@db/a\n',
      },
      ['db:5432 > compose.prod.yaml (db), likely'],
    ],
    [
      'a file for production, and a stack for development',
      { 'compose.dev.yaml': compose(db()), '.env.production': 'A=postgres://u@db/a\n' },
      [],
    ],
    [
      'a public host that is a service of a project around it',
      {
        'compose.yaml': compose(service('db.example.com', 'image: postgres:17')),
        '.env': 'A=postgres://u@db.example.com/a\n',
      },
      [],
    ],
    [
      'the address beside the name decides',
      { 'compose.yaml': compose(db()), '.env': 'DSN=host=db hostaddr=10.0.0.5 dbname=a\n' },
      [],
    ],
    ['documentation', { 'compose.yaml': compose(db()), 'README.md': 'postgres://u:p@db/a\n' }, []],
  ];
  it.each(table)('%s', (_, tree, expected) => expect(told(tree)).toEqual(expected));

  it('is said as a clause', () =>
    expect(
      linked({
        'compose.yaml': compose(db('container_name: pg'), app('pg')),
        '.env': 'A=postgres://u@db/a\n',
      }).legs.map(({ because }) => because),
    ).toEqual(['`pg` is a name of the service `db` of `compose.yaml`', '`db` is a service of `compose.yaml`']));
});

describe('ports that containers publish', () => {
  const env = (host: string) => `A=postgres://u@${host}/a\n`;
  const table: readonly [string, Tree, readonly string[]][] = [
    [
      'from beside the file',
      { 'compose.yaml': compose(db('ports: ["5433:5432"]')), '.env': env('localhost:5433') },
      ['localhost:5433 > compose.yaml (db), likely'],
    ],
    [
      'by address, on the loopback interface alone',
      { 'compose.yaml': compose(db('ports: ["127.0.0.1:5433:5432"]')), '.env': env('127.0.0.1:5433') },
      ['127.0.0.1:5433 > compose.yaml (db), likely'],
    ],
    [
      'on another address of the machine',
      { 'compose.yaml': compose(db('ports: ["10.0.0.1:5433:5432"]')), '.env': env('localhost:5433') },
      [],
    ],
    ['another port', { 'compose.yaml': compose(db('ports: ["5433:5432"]')), '.env': env('localhost') }, []],
    [
      'a port of something else in it',
      { 'compose.yaml': compose(db('ports: ["5433:9187"]')), '.env': env('localhost:5433') },
      [],
    ],
    ['a port that Docker chooses', { 'compose.yaml': compose(db('ports: ["5432"]')), '.env': env('localhost') }, []],
    [
      'another database',
      { 'compose.yaml': compose(service('x', 'image: mysql', 'ports: ["5432:3306"]')), '.env': env('localhost') },
      [],
    ],
    ['elsewhere', { 'x/compose.yaml': compose(db('ports: ["5432:5432"]')), 'y/.env': env('localhost') }, []],
    [
      'one port, published in two files of the folder',
      {
        'compose.dev.yaml': compose(db('ports: ["5432:5432"]')),
        'compose.test.yaml': compose(db('ports: ["5432:5432"]')),
        '.env': env('localhost'),
      },
      [],
    ],
    [
      'a file that adds the port to the service of another one',
      {
        'compose.yaml': compose(db()),
        'compose.dev.yaml': compose(service('db', 'ports: ["5432:5432"]')),
        '.env': env('localhost'),
      },
      ['localhost:5432 > compose.yaml (db), likely'],
    ],
    [
      'the override that Compose reads by itself',
      {
        'compose.yaml': compose(db()),
        'compose.override.yaml': compose(service('db', 'ports: ["5432:5432"]')),
        '.env': env('localhost'),
      },
      ['localhost:5432 > compose.override.yaml (db), likely'],
    ],
    [
      'the host of a container',
      { 'compose.yaml': compose(db('ports: ["5433:5432"]'), app('host.docker.internal:5433')) },
      ['host.docker.internal:5433 > compose.yaml (db), likely'],
    ],
    [
      'localhost in a container is the container',
      { 'compose.yaml': compose(db('ports: ["5432:5432"]'), app('localhost')) },
      [],
    ],
    [
      'on the network of the machine it is the machine',
      { 'compose.yaml': compose(db('ports: ["5432:5432"]'), app('localhost', 'network_mode: host')) },
      ['localhost:5432 > compose.yaml (db), likely'],
    ],
    [
      'in the network of the server it is the server',
      { 'compose.yaml': compose(db(), app('localhost', 'network_mode: "service:db"')) },
      ['localhost:5432 > compose.yaml (db)'],
    ],
    [
      'a server on the network of the machine',
      { 'compose.yaml': compose(db('network_mode: host')), '.env': env('localhost') },
      ['localhost:5432 > compose.yaml (db), likely'],
    ],
    [
      'a range',
      { 'compose.yaml': compose(db('ports: ["6000-6010:5430-5440"]')), '.env': env('localhost:6002') },
      ['localhost:6002 > compose.yaml (db), likely'],
    ],
  ];
  it.each(table)('%s', (_, tree, expected) => expect(told(tree)).toEqual(expected));
});

describe('poolers', () => {
  const pooler = service('pool', 'image: edoburu/pgbouncer:v1.23.1-p2', 'environment: {DB_HOST: db}');
  const ini = '[databases]\napp = host=db\nother = host=db2\n[pgbouncer]\nlisten_addr = *\n';
  it.each<[string, Tree, readonly string[]]>([
    [
      'are hops of their own',
      { 'compose.yaml': compose(db(), pooler, app('pool')) },
      ['pool:5432 > compose.yaml (services.pool)', 'db:5432 > compose.yaml (db)'],
    ],
    [
      'listen where the image does',
      { 'compose.yaml': compose(db(), pooler, app('pool:6432')) },
      ['db:5432 > compose.yaml (db)'],
    ],
    [
      'with a file of their own run where it is mounted',
      {
        'compose.yaml': compose(
          db(),
          service('pool', 'image: pgb', 'volumes: ["./conf:/etc/pgbouncer"]'),
          app('pool:6432'),
        ),
        'conf/pgbouncer.ini': ini,
      },
      ['pool:6432 > conf/pgbouncer.ini (conf/pgbouncer.ini)', 'db:5432 > compose.yaml (db)'],
    ],
    [
      'with a file that nobody mounts are only near',
      { 'compose.yaml': compose(db(), app('pool:6432')), 'pgbouncer.ini': ini },
      ['db:5432 > compose.yaml (db), likely'],
    ],
    [
      'beside a server reach it on the loopback interface',
      {
        'm/etc/pgbouncer/pgbouncer.ini': '[databases]\n* = host=127.0.0.1\n[pgbouncer]\nlisten_addr = *\n',
        'm/etc/postgresql/17/main/postgresql.conf': 'ssl = on\n',
        'n/etc/postgresql/17/main/postgresql.conf': 'ssl = on\n',
      },
      ['127.0.0.1:5432 > m/etc/postgresql/17/main/postgresql.conf (m/etc/postgresql/17/main), likely'],
    ],
    [
      'on another port do not',
      {
        'pgbouncer.ini': '[databases]\n* = host=127.0.0.1\n[pgbouncer]\nlisten_addr = *\n',
        'postgresql.conf': 'port = 5433\n',
      },
      [],
    ],
    [
      'reach its socket',
      {
        'etc/pgbouncer/pgbouncer.ini': '[databases]\n* = host=/var/run/postgresql\n[pgbouncer]\n',
        'etc/postgresql/postgresql.conf': 'ssl = on\n',
      },
      ['/var/run/postgresql:5432 > etc/postgresql/postgresql.conf (etc/postgresql), likely'],
    ],
    [
      'and not one of another folder',
      {
        'etc/pgbouncer/pgbouncer.ini': '[databases]\n* = host=/var/run/postgresql\n[pgbouncer]\n',
        'etc/postgresql/postgresql.conf': "unix_socket_directories = '/srv/run'\n",
      },
      [],
    ],
  ])('%s', (_, tree, expected) => expect(told(tree)).toEqual(expected));
});

describe('names of the configuration', () => {
  const conf = { 'one/postgresql.conf': 'ssl = on\n', 'two/postgresql.conf': 'ssl = on\n' };
  const env = (host: string) => ({ ...conf, '.env': `A=postgres://u@${host}/a\n` });
  const aliases = (written: Readonly<Record<string, string>>): LinkConfig => ({ aliases: written });
  it.each<[string, Tree, LinkConfig, readonly string[]]>([
    [
      'an alias',
      env('db.example.com'),
      aliases({ 'db.example.com': 'one' }),
      ['db.example.com:5432 > one/postgresql.conf (one)'],
    ],
    [
      'in any case',
      env('DB.example.com'),
      aliases({ 'db.Example.com': 'one' }),
      ['DB.example.com:5432 > one/postgresql.conf (one)'],
    ],
    [
      'with the port before without it',
      env('db.example.com:5433'),
      aliases({ 'db.example.com': 'one', 'db.example.com:5433': 'two' }),
      ['db.example.com:5433 > two/postgresql.conf (two)'],
    ],
    ['with another port', env('db.example.com'), aliases({ 'db.example.com:5433': 'two' }), []],
    [
      'an address',
      env('[2001:db8::1]:5433'),
      aliases({ '[2001:db8::1]:5433': 'two' }),
      ['2001:db8::1:5433 > two/postgresql.conf (two)'],
    ],
    ['to nothing', env('db.example.com'), aliases({ 'db.example.com': 'three' }), []],
    ['of a variable that is no host', env('${DB_HOST}'), aliases({ db: 'one' }), []],
    [
      'a server that is called so',
      env('db.example.com'),
      { servers: { 'db.example.com': { directory: 'two' } } },
      ['db.example.com:5432 > two/postgresql.conf (db.example.com)'],
    ],
    [
      'the primary of a standby',
      {
        'one/postgresql.conf': 'ssl = on\n',
        'two/postgresql.conf': "primary_conninfo = 'host=10.0.0.5 user=r'\n",
      },
      {
        servers: { a: { directory: 'one' }, b: { directory: 'two' } },
        replications: { main: { primary: 'a', standbys: ['b'] } },
      },
      ['10.0.0.5:5432 > one/postgresql.conf (a)'],
    ],
    [
      'an alias before a service',
      { ...conf, 'compose.yaml': compose(db(), app('db')) },
      aliases({ db: 'one' }),
      ['db:5432 > one/postgresql.conf (one)'],
    ],
  ])('%s', (_, tree, config, expected) => expect(told(tree, config)).toEqual(expected));
});

describe('hosts that only the files of a server tell of', () => {
  it.each<[string, Tree, readonly string[]]>([
    [
      'the address it listens on',
      { 'a/postgresql.conf': "listen_addresses = 'localhost,10.0.0.5'\n", '.env': 'A=postgres://u@10.0.0.5/a\n' },
      ['10.0.0.5:5432 > a/postgresql.conf (a), likely'],
    ],
    [
      'on another port',
      { 'a/postgresql.conf': "listen_addresses = '10.0.0.5'\n", '.env': 'A=postgres://u@10.0.0.5:6432/a\n' },
      [],
    ],
    [
      'of two servers',
      {
        'a/postgresql.conf': "listen_addresses = '10.0.0.5'\n",
        'b/postgresql.conf': "listen_addresses = '10.0.0.5'\n",
        '.env': 'A=postgres://u@10.0.0.5/a\n',
      },
      [],
    ],
    [
      'the folder that is called after it',
      {
        'hosts/db1.example.com/postgresql.conf': 'ssl = on\n',
        'hosts/db2.example.com/postgresql.conf': 'ssl = on\n',
        '.env': 'A=postgres://u@db1.example.com/a\n',
      },
      ['db1.example.com:5432 > hosts/db1.example.com/postgresql.conf (hosts/db1.example.com), likely'],
    ],
    [
      'a folder that is called after a service',
      { 'db/postgresql.conf': 'ssl = on\n', '.env': 'A=postgres://u@db/a\n' },
      [],
    ],
  ])('%s', (_, tree, expected) => expect(told(tree)).toEqual(expected));
});

describe('servers that a provider runs', () => {
  const tf = `resource "aws_db_instance" "main" {
  identifier = "shop"
  engine     = "postgres"
}
`;
  const url = (host: string) => `locals {\n  url = "postgres://u@${host}/a"\n}\n`;
  const MAIN = 'i/main.tf (aws_db_instance.main)';
  it.each<[string, Tree, readonly string[]]>([
    [
      'by reference',
      { 'i/main.tf': tf, 'i/app.tf': url('${aws_db_instance.main.address}') },
      [`\${aws_db_instance.main.address}:5432 > ${MAIN}`],
    ],
    [
      'by reference with an index',
      { 'i/main.tf': tf + url('${aws_db_instance.main[0].endpoint}') },
      [`\${aws_db_instance.main[0].endpoint}:5432 > ${MAIN}`],
    ],
    ['not of another folder', { 'i/main.tf': tf, 'j/app.tf': url('${aws_db_instance.main.address}') }, []],
    ['not another attribute', { 'i/main.tf': tf + url('${aws_db_instance.main.identifier}') }, []],
    ['not another resource', { 'i/main.tf': tf + url('${aws_db_instance.other.address}') }, []],
    [
      'by the name of the host',
      { 'i/main.tf': tf, '.env': 'A=postgres://u@shop.abc123def.eu-west-1.rds.amazonaws.com/a\n' },
      [`shop.abc123def.eu-west-1.rds.amazonaws.com:5432 > ${MAIN}, likely`],
    ],
    [
      'not of another one',
      { 'i/main.tf': tf, '.env': 'A=postgres://u@blog.abc123def.eu-west-1.rds.amazonaws.com/a\n' },
      [],
    ],
    [
      'not where two are called so',
      { 'i/main.tf': tf, 'j/main.tf': tf, '.env': 'A=postgres://u@shop.abc123def.eu-west-1.rds.amazonaws.com/a\n' },
      [],
    ],
  ])('%s', (_, tree, expected) => expect(told(tree)).toEqual(expected));
});

describe('certificates', () => {
  const certificate = (file: SourceFile, names: { dns?: readonly string[]; ip?: readonly string[] }): Certificate => {
    const name = { text: '', id: '', commonNames: [] };
    return {
      at: whole(file),
      id: file.path,
      subject: name,
      issuer: name,
      serial: '01',
      notBefore: 0,
      notAfter: 1,
      key: { kind: 'EC', id: file.path },
      signature: { name: 'ecdsa-with-SHA256' },
      version: 3,
      names: { dns: names.dns ?? [], ip: names.ip ?? [], others: 0 },
      unhandledCritical: [],
      isSignedBy: () => false,
    };
  };
  /** Servers, each with the names of its certificate, and a client for a host. */
  const toldOf = (host: string, ...servers: readonly { dns?: readonly string[]; ip?: readonly string[] }[]) => {
    const tree: Record<string, string> = { '.env': `A=postgres://u@${host}/a\n` };
    for (const index of servers.keys()) tree[`s${index}/postgresql.conf`] = 'ssl = on\n';
    const project = linked(tree);
    const withCertificates = project.servers.map((server, index) => {
      const file = { path: `s${index}/server.crt`, text: '' };
      const material: KeyMaterial = {
        file,
        form: 'PEM',
        certificates: [certificate(file, servers[index]!)],
        keys: [],
        lists: [],
        parameters: [],
        others: [],
        problems: [],
      };
      const read: Material = { kind: 'read', path: file.path, at: server.at, material };
      return { ...server, material: { ...server.material, certificate: read } };
    });
    return legsOf({ ...project, servers: withCertificates, projects: [], services: [] }).map(
      ({ to, because, confidence }) => `${nameOfDestination(to)}, ${confidence}: ${because}`,
    );
  };
  const A = 's0, likely: its certificate names';
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'the host',
      toldOf('db.example.com', { dns: ['DB.example.com'] }, { dns: ['x.example.com'] }),
      [`${A} \`db.example.com\``],
    ],
    ['the address', toldOf('10.0.0.5', { ip: ['10.0.0.5'] }, { dns: ['10.0.0.5.example'] }), [`${A} \`10.0.0.5\``]],
    ['two', toldOf('db.example.com', { dns: ['db.example.com'] }, { dns: ['db.example.com'] }), []],
    [
      'one by name and one by wildcard',
      toldOf('db.example.com', { dns: ['db.example.com'] }, { dns: ['*.example.com'] }),
      [`${A} \`db.example.com\``],
    ],
    [
      'a wildcard',
      toldOf('db.example.com', { dns: ['*.example.com'] }, { dns: ['*.example.org'] }),
      [`${A} \`*.example.com\``],
    ],
    ['a wildcard of two servers', toldOf('db.example.com', { dns: ['*.example.com'] }, { dns: ['*.example.com'] }), []],
    ['a wildcard further up', toldOf('a.db.example.com', { dns: ['*.example.com'] }), []],
    ['another port', toldOf('db.example.com:6432', { dns: ['db.example.com'] }), []],
    ['a name without a domain', toldOf('db', { dns: ['db'] }), []],
    ['this machine', toldOf('localhost:5432', { dns: ['localhost'] }), []],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});
