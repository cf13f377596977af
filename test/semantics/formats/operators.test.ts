import { describe, expect, it } from 'vitest';
import { hbaInForce } from '../../../src/semantics/hba-versions.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { linkedYaml, serverIn } from './linked-yaml.js';

const cnpg = (spec: string, kind = 'Cluster') =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: ${kind}\nmetadata:\n  name: shop\nspec:\n${spec}`;
const crunchy = (spec: string) =>
  `apiVersion: postgres-operator.crunchydata.com/v1beta1\nkind: PostgresCluster\nmetadata: {name: hippo}\nspec:\n${spec}`;
const zalando = (spec: string) =>
  `apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata: {name: acid}\nspec:\n${spec}`;

const shown = (text: string) =>
  serverIn(text).hba?.entries.map((entry) =>
    entry.at.file.addedBy ? 'added' : entry.kind === 'record' ? textOf(entry.at) : entry.kind,
  );

describe('CloudNativePG', () => {
  it('has TLS, and TLS 1.3 alone, unless told otherwise', () => {
    const { settings, configured, version, name, operator } = serverIn(
      cnpg('  imageName: ghcr.io/cloudnative-pg/postgresql:16.4\n'),
    );
    expect([name, configured, known(version), operator?.name]).toEqual(['shop', true, 16, 'CloudNativePG']);
    expect(settings.text('ssl')).toMatchObject({ kind: 'default', value: 'on' });
    expect(settings.text('ssl_min_protocol_version')).toMatchObject({ kind: 'default', value: 'TLSv1.3' });
    expect(settings.text('listen_addresses')).toMatchObject({ value: '*' });
  });

  it('does not let a resource set what is fixed', () =>
    expect(serverIn(cnpg('  postgresql: {parameters: {ssl: "off", ssl_ciphers: HIGH}}\n')).settings.names).toEqual([
      'ssl_ciphers',
    ]));

  it.each([
    [
      '  postgresql:\n    pg_hba:\n      - hostssl all all all cert\n',
      ['added', 'added', 'added', 'added', 'hostssl all all all cert', 'added'],
    ],
    ['  instances: 1\n', ['added', 'added', 'added', 'added', 'added']],
    ['  postgresql: {pg_hba: [], ldap: {server: a}}\n', ['added', 'added', 'added', 'added', 'added', 'added']],
  ])('puts its own records around: %s', (spec, expected) => expect(shown(cnpg(spec))).toEqual(expected));

  it('asks for what the version hashes passwords with', () => {
    const last = (image: string) => {
      const entry = serverIn(cnpg(`  imageName: ${image}\n`)).hba!.entries.at(-1)!;
      return entry.kind === 'record' && entry.method.value;
    };
    expect(last('ghcr.io/cloudnative-pg/postgresql:13.9')).toBe('md5');
    expect(last('ghcr.io/cloudnative-pg/postgresql:17')).toBe('scram-sha-256');
  });

  it('knows the maps of its own records', () =>
    expect(serverIn(cnpg('  postgresql: {pg_ident: [people a b]}\n')).ident?.entries.map(({ kind }) => kind)).toEqual(
      Array.from({ length: 4 }, () => 'mapping'),
    ));

  it('streams from other clusters through libpq', () => {
    const { clients } = linkedYaml(
      cnpg(
        '  externalClusters:\n    - name: old\n      connectionParameters: {host: db.example.com, sslmode: verify-full}\n      sslRootCert: {name: ca, key: ca.crt}\n    - name: store\n      barmanObjectStore: {}\n',
      ),
    );
    expect(clients.map(({ name, role, policy }) => [name, role, known(policy)])).toMatchObject([
      ['externalClusters.old', 'walreceiver', { verifies: 'chain-and-name' }],
    ]);
  });

  it('has poolers with two hops', () => {
    const pooler = (spec: string) =>
      linkedYaml(cnpg(`  cluster: {name: shop}\n  type: ro\n${spec}`, 'Pooler')).poolers[0]!;
    const usual = pooler('  pgbouncer: {poolMode: session}\n');
    expect(known(usual.listener.tls)).toBe('client-chooses');
    expect(known(usual.upstreams[0]!.endpoints[0]!.host)).toBe('shop-ro');
    expect(known(usual.settings.get('server_tls_sslmode')!.value)).toBe('verify-ca');
    const own = pooler('  pgbouncer: {parameters: {client_tls_sslmode: require, server_tls_sslmode: disable}}\n');
    expect(known(own.listener.tls)).toBe('required');
    expect(textOf(own.settings.get('server_tls_sslmode')!.at!)).toBe('disable');
  });

  it('is read resource by resource', () =>
    expect(
      linkedYaml(`${cnpg('  instances: 1\n')}---\n${crunchy('  postgresVersion: 16\n')}`).servers.map(
        ({ name }) => name,
      ),
    ).toEqual(['shop', 'hippo']));
});

describe("Zalando's operator", () => {
  it('takes the records of a resource instead of its own', () => {
    const server = serverIn(
      zalando('  postgresql: {version: "15"}\n  patroni:\n    pg_hba: [hostssl all all all md5]\n'),
    );
    expect([known(server.version), known(server.settings.bool('ssl')), hbaInForce(server)?.entries.length]).toEqual([
      15,
      true,
      1,
    ]);
  });

  it('says nothing of records that only its image knows', () =>
    expect(serverIn(zalando('  postgresql: {version: "15"}\n')).hba).toBeUndefined());
});

describe('Crunchy Postgres for Kubernetes', () => {
  it.each([
    ['  postgresVersion: 16\n', ['added', 'added', 'added', 'added', 'added']],
    [
      '  patroni: {dynamicConfiguration: {postgresql: {pg_hba: [host all all all md5]}}}\n',
      ['added', 'added', 'added', 'added', 'host all all all md5'],
    ],
    [
      '  authentication: {rules: [{hba: local all all peer}, {connection: hostssl, method: cert}]}\n  patroni: {dynamicConfiguration: {postgresql: {pg_hba: [host all all all md5]}}}\n',
      ['added', 'added', 'added', 'added', 'local all all peer', 'template', 'host all all all md5'],
    ],
  ])('puts mandatory records first, and the usual one where there is no other: %s', (spec, expected) =>
    expect(shown(crunchy(spec))).toEqual(expected),
  );

  it('has a pooler that verifies, unless told otherwise', () => {
    const { poolers, servers } = linkedYaml(
      crunchy('  proxy: {pgBouncer: {config: {global: {server_tls_sslmode: require}}}}\n'),
    );
    expect(known(poolers[0]!.settings.get('server_tls_sslmode')!.value)).toBe('require');
    expect(known(poolers[0]!.listener.tls)).toBe('required');
    expect(servers[0]!.hba!.entries).toHaveLength(7);
  });
});

describe("the chart of Bitnami's", () => {
  it('brings files of PostgreSQL under the names of its values', () => {
    const server = serverIn(
      "postgresql:\n  image: {tag: 16.4.0-debian-12-r0}\n  primary:\n    configuration: |\n      ssl = on # yes\n      ssl_min_protocol_version = 'TLSv1.1'\n      include_dir = 'conf.d'\n    pgHbaConfiguration: |\n      host all all all md5\n",
      'values.yaml',
    );
    expect([server.name, known(server.version)]).toEqual(['postgresql', 16]);
    expect(server.settings.text('ssl').kind).toBe('unknown');
    const [min] = server.settings.written('ssl_min_protocol_version');
    expect([textOf(min!.slot.at), min!.line]).toEqual(['TLSv1.1', 6]);
    expect(min!.slot.encode('TLSv1.2')).toMatchObject({ text: 'TLSv1.2' });
    expect(server.hba?.entries).toMatchObject([{ kind: 'record', line: 9 }]);
  });

  it.each([
    ['a chart that is not deployed', 'postgresql: {enabled: false, auth: {}, tls: {enabled: false}}\n'],
    ['a chart for another database', 'auth: {rootPassword: x}\nprimary: {}\ntls: {enabled: false}\n'],
    ['nothing about TLS', 'postgresql: {auth: {username: a}}\n'],
    ['another program', 'postgresql: {host: db, tls: {enabled: false}}\n'],
  ])('is no server: %s', (_, text) => expect(linkedYaml(text, 'values.yaml').servers).toEqual([]));

  it('hides its passwords', () =>
    expect(
      linkedYaml('postgresql:\n  auth:\n    postgresPassword: Xe3kV8nB\n', 'values.yaml').secrets.map(
        ({ value }) => value,
      ),
    ).toContain('Xe3kV8nB'));
});

describe("a ConfigMap with PostgreSQL's own files", () => {
  const map = (data: string, kind = 'ConfigMap') =>
    `apiVersion: v1\nkind: ${kind}\nmetadata: {name: db-conf}\ndata:\n${data}`;

  it('is a server, with every word where it stands', () => {
    const server = serverIn(
      map(
        "  postgresql.conf: |\n    ssl = on\n    listen_addresses = '*'\n  pg_hba.conf: |\n    local all all peer\n    host all all all md5\n",
      ),
    );
    expect([server.name, known(server.settings.bool('ssl')), server.configured]).toEqual(['db-conf', true, true]);
    expect(
      server.hba?.entries.map((entry) => [entry.line, entry.kind === 'record' && textOf(entry.method.at)]),
    ).toEqual([
      [9, 'peer'],
      [10, 'md5'],
    ]);
  });

  it('is read in a Secret, too, where nothing can be written', () => {
    const text = Buffer.from('host all all 10.0.0.0/8 md5\n').toString('base64');
    const server = serverIn(map(`  pg_hba.conf: ${text}\n`, 'Secret'));
    expect(server.hba?.entries).toMatchObject([{ kind: 'record', method: { value: 'md5' }, line: 5 }]);
  });

  it('is not judged where it holds two of a kind', () =>
    expect(
      linkedYaml(map('  a.pg_hba.conf: |\n    local all all peer\n  b.pg_hba.conf: |\n    local all all peer\n'))
        .servers,
    ).toEqual([]));
});
