import { describe, expect, it } from 'vitest';
import { accessEffect } from '../../../src/engine/access-effects.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { linkedYaml, serverIn } from './linked-yaml.js';

const project = (text: string) => linkedYaml(text, 'patroni.yml', 'patroni');
const server = (text: string) => serverIn(text, 'patroni.yml', 'patroni');
const patroni = (postgresql: string, bootstrap = '{dcs: {postgresql: {}}}') =>
  `scope: shop\nname: one\nbootstrap: ${bootstrap}\npostgresql:\n${postgresql}`;
const methodsOf = (text: string) =>
  server(text).hba?.entries.map((entry) => (entry.kind === 'record' ? entry.method.value : entry.kind));

describe('Patroni', () => {
  it('names a server after its cluster and member', () => {
    expect(server(patroni('  listen: 0.0.0.0:5432\n')).name).toBe('shop/one');
    expect(server('scope: shop\npostgresql: {listen: "*:5432"}\n').name).toBe('shop');
    expect(server('namespace: /db/\nname: "{{ host }}"\npostgresql: {data_dir: /data}\n').name).toBe('patroni.yml');
  });

  it.each([
    ['  bin_dir: /usr/lib/postgresql/16/bin\n', 16],
    ['  bin_dir: /usr/pgsql-15/bin\n', 15],
    ['  data_dir: /var/lib/postgresql/14/main\n', 14],
    ['  data_dir: /var/lib/pgsql/17/data\n', 17],
    ['  data_dir: /data/patroni\n', undefined],
    ['  bin_dir: /usr/lib/postgresql/9.6/bin\n', undefined],
  ])('tells the version by its folders: %s', (section, version) =>
    expect(known(server(patroni(section)).version)).toBe(version),
  );

  it.each([
    ['on', true],
    ['"on"', true],
    ['true', true],
    ["'True'", true],
    ['yes', true],
    ['off', false],
    ['False', false],
    ['"{{ tls }}"', undefined],
    ['~', false],
    ['', false],
  ])('reads `ssl: %s` as PostgreSQL reads what Patroni writes', (value, ssl) =>
    expect(known(server(patroni(`  parameters:\n    ssl: ${value}\n`)).settings.bool('ssl'))).toBe(ssl),
  );

  it('lets the member go before the cluster', () => {
    const { settings } = server(
      patroni('  parameters: {ssl: on}\n', '{dcs: {postgresql: {parameters: {ssl: off, password_encryption: md5}}}}'),
    );
    expect(known(settings.bool('ssl'))).toBe(true);
    expect(known(settings.text('password_encryption'))).toBe('md5');
  });

  it('passes its address on the command line', () => {
    const listens = (section: string) => server(patroni(section)).settings.text('listen_addresses');
    expect(known(listens('  listen: 10.0.0.1,127.0.0.1:5432\n'))).toBe('10.0.0.1,127.0.0.1');
    expect(known(listens("  listen: '[::]:5432'\n  parameters: {listen_addresses: localhost}\n"))).toBe('::');
    expect(listens('  data_dir: /data\n').kind).toBe('unknown');
  });

  it.each([
    ['no section of the cluster in sight', 'scope: a\npostgresql: {listen: "*:5432"}\n'],
    ['a postgresql.conf of its own', patroni('  custom_conf: /etc/pg.conf\n')],
    ['another way to make the data directory', patroni('  listen: "*:5432"\n', '{method: pgbackrest, dcs: {ttl: 30}}')],
  ])('does not take a setting for its default: %s', (_, text) =>
    expect(server(text).settings.text('ssl').kind).toBe('unknown'),
  );

  it('takes the records of the member, else of the cluster, else of the bootstrap', () => {
    const bootstrap = '{dcs: {postgresql: {pg_hba: [local all all md5]}}, pg_hba: [local all all peer]}';
    expect(methodsOf(patroni('  pg_hba: [local all all trust]\n', bootstrap))).toEqual(['trust']);
    expect(methodsOf(patroni('  listen: "*"\n', bootstrap))).toEqual(['md5']);
    expect(methodsOf(patroni('  listen: "*"\n', '{dcs: {ttl: 1}, pg_hba: [local all all peer]}'))).toEqual(['peer']);
    expect(methodsOf(patroni('  listen: "*"\n'))).toBeUndefined();
    expect(methodsOf(patroni('  parameters: {hba_file: /etc/hba}\n  pg_hba: [local all all trust]\n'))).toBeUndefined();
  });

  it('reads its maps', () =>
    expect(server(patroni('  pg_ident:\n    - people "a b" app\n')).ident?.entries).toMatchObject([
      { kind: 'mapping', line: 6, systemUser: { value: 'a b' } },
    ]));

  it('connects to the primary and to the others as its sections say', () => {
    const { clients } = project(
      patroni(
        '  authentication:\n    superuser: {username: postgres, password: a}\n    replication:\n      username: r\n      sslmode: verify-full\n      sslrootcert: /ca.crt\n    rewind: {username: w}\n',
      ),
    );
    expect(
      clients.map(({ name, role, policy }) => [name, role, known(policy) && 'encryption' in known(policy)!]),
    ).toEqual([
      ['postgresql.authentication.replication', 'walreceiver', true],
      ['postgresql.authentication.rewind', 'tool', true],
    ]);
    const [replication] = clients;
    const edit = replication!.setOption('channel_binding', 'require');
    expect(edit && replication!.at.file.text.slice(0, edit.at.start) + edit.text).toContain(
      'replication:\n      channel_binding: require\n      ',
    );
  });

  it('hides every password', () => {
    const { secrets } = project(
      `${patroni('  authentication: {replication: {username: r, password: Fv6tR2xQ}}\n')}restapi: {authentication: {password: Kn8wD3sL}}\nctl: {keyfile_password: Bz5mH9cT}\n`.replace(
        'bootstrap: {',
        'bootstrap: {users: {admin: {password: Yr4jP7gV}}, ',
      ),
    );
    expect(secrets.map(({ value }) => value).sort()).toEqual(['Bz5mH9cT', 'Fv6tR2xQ', 'Kn8wD3sL', 'Yr4jP7gV']);
  });

  it('says what a fix of a record does', () => {
    const estate = project(
      patroni("  pg_hba:\n    - 'host all all 10.0.0.0/8 scram-sha-256'\n    - local all all peer\n"),
    );
    const [record] = estate.servers[0]!.hba!.entries;
    if (record?.kind !== 'record') throw new Error('no record');
    expect(textOf(record.type.at)).toBe('host');
    const fix = { title: '', safety: 'review' as const, edits: [{ at: record.type.at, text: 'hostssl' }] };
    expect(accessEffect(estate, fix)?.message).toBe(
      'connections without TLS from `10.0.0.0/8` are refused; nothing else changes',
    );
  });

  it.each([
    ['a playbook', '- hosts: all\n  tasks: []\n'],
    ['a file about something else', 'postgresql:\n  host: db\n'],
    ['nothing', ''],
    ['a scalar', 'patroni\n'],
    ['something broken', 'scope: [\n'],
  ])('is no server: %s', (_, text) => expect(project(text).servers).toEqual([]));
});
