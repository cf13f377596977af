import { describe, expect, it } from 'vitest';
import type { LinkConfig } from '../../src/engine/link-options.js';
import { link } from '../../src/index.js';
import { nameOfDestination } from '../../src/semantics/legs.js';
import { memoryFiles } from '../../src/text/files.js';
import { known } from '../../src/text/resolved.js';

type Tree = Readonly<Record<string, string>>;

const told = (tree: Tree, config?: LinkConfig): readonly string[] => {
  const files = Object.entries(tree).map(([path, text]) => ({ path, text }));
  const { legs } = link(files, { files: memoryFiles(files), ...(config && { config }) });
  return legs.map(({ endpoint, to, confidence }) => {
    const { at } = to.kind === 'server' ? to.server : to.kind === 'pooler' ? to.pooler : to.managed;
    const sure = confidence === 'certain' ? '' : ', likely';
    return `${known(endpoint.host)}:${known(endpoint.port)} > ${at.file.path} (${nameOfDestination(to)})${sure}`;
  });
};

const meta = (name: string, namespace?: string) => `{name: ${name}${namespace ? `, namespace: ${namespace}` : ''}}`;
const pod = (label: string, container: string, namespace?: string) => `apiVersion: apps/v1
kind: Deployment
metadata: ${meta(label, namespace)}
spec:
  template:
    metadata: {labels: {app: ${label}}}
    spec:
      containers:
        - {name: ${label}, ${container}}
---
`;
const db = (namespace?: string, label = 'pg') => pod(label, 'image: "postgres:17"', namespace);
const svc = (spec: string, namespace?: string, name = 'db') =>
  `apiVersion: v1\nkind: Service\nmetadata: ${meta(name, namespace)}\nspec: ${spec}\n---\n`;
const PG = '{selector: {app: pg}, ports: [{port: 5432}]}';
const app = (host: string, namespace?: string) =>
  pod('web', `image: acme/web, env: [{name: A_URL, value: "postgres://u@${host}/a"}]`, namespace);

describe('Services', () => {
  it.each<[string, Tree, readonly string[]]>([
    ['by name', { 'k.yaml': db() + svc(PG) + app('db') }, ['db:5432 > k.yaml (db)']],
    [
      'in files of one folder',
      { 'k/a.yaml': db(), 'k/b.yaml': svc(PG), 'k/c.yaml': app('db') },
      ['db:5432 > k/a.yaml (db)'],
    ],
    ['of a folder above', { 'k/a.yaml': db() + svc(PG), 'k/c/c.yaml': app('db') }, ['db:5432 > k/a.yaml (db), likely']],
    ['of a folder beside it', { 'k/a/a.yaml': db() + svc(PG), 'k/b/b.yaml': app('db') }, []],
    [
      'of a folder beside it and the same namespace',
      { 'k/a/a.yaml': db('shop') + svc(PG, 'shop'), 'k/b/b.yaml': app('db', 'shop') },
      ['db:5432 > k/a/a.yaml (db)'],
    ],
    ['of another namespace', { 'k.yaml': db('shop') + svc(PG, 'shop') + app('db', 'other') }, []],
    [
      'of another namespace that is named',
      { 'k.yaml': db('shop') + svc(PG, 'shop') + app('db.shop', 'other') },
      ['db.shop:5432 > k.yaml (db)'],
    ],
    [
      'as a Service',
      { 'k.yaml': db('shop') + svc(PG, 'shop') + app('db.shop.svc') },
      ['db.shop.svc:5432 > k.yaml (db)'],
    ],
    [
      'in full',
      { 'k.yaml': db('shop') + svc(PG, 'shop') + app('db.shop.svc.cluster.local.') },
      ['db.shop.svc.cluster.local.:5432 > k.yaml (db)'],
    ],
    [
      'in full, from a file that is no manifest',
      { 'k/k.yaml': db('shop') + svc(PG, 'shop'), 'app/.env': 'A=postgres://u@db.shop.svc.cluster.local/a\n' },
      ['db.shop.svc.cluster.local:5432 > k/k.yaml (db), likely'],
    ],
    ['by name from a file that is no manifest', { 'k/k.yaml': db() + svc(PG), 'k/.env': 'A=postgres://u@db/a\n' }, []],
    [
      'with the namespace of Kustomize',
      {
        'k/a.yaml': db() + svc(PG),
        'k/kustomization.yaml': 'namespace: shop\n',
        'app/b.yaml': app('db.shop'),
      },
      ['db.shop:5432 > k/a.yaml (db)'],
    ],
    [
      'of a pod of a StatefulSet',
      { 'k.yaml': db() + svc('{clusterIP: None, selector: {app: pg}}') + app('pg-0.db') },
      ['pg-0.db:5432 > k.yaml (db)'],
    ],
    [
      'of a pod, in full',
      {
        'k.yaml':
          db('shop') + svc('{clusterIP: None, selector: {app: pg}}', 'shop') + app('pg-0.db.shop.svc.cluster.local'),
      },
      ['pg-0.db.shop.svc.cluster.local:5432 > k.yaml (db)'],
    ],
    [
      'with another port',
      { 'k.yaml': db() + svc('{selector: {app: pg}, ports: [{port: 5433, targetPort: 5432}]}') + app('db:5433') },
      ['db:5433 > k.yaml (db)'],
    ],
    [
      'not with the port behind it',
      { 'k.yaml': db() + svc('{selector: {app: pg}, ports: [{port: 5433, targetPort: 5432}]}') + app('db') },
      [],
    ],
    [
      'not with the port of something else',
      { 'k.yaml': db() + svc('{selector: {app: pg}, ports: [{port: 9187}]}') + app('db:9187') },
      [],
    ],
    ['for other pods', { 'k.yaml': db() + svc('{selector: {app: other}, ports: [{port: 5432}]}') + app('db') }, []],
    ['for two servers', { 'k.yaml': db() + db().replace('name: pg', 'name: pg2') + svc(PG) + app('db') }, []],
    [
      'of two overlays',
      { 'a/k.yaml': db() + svc(PG) + app('db'), 'b/k.yaml': db() + svc(PG) + app('db') },
      ['db:5432 > a/k.yaml (db)', 'db:5432 > b/k.yaml (db)'],
    ],
    [
      'of two overlays from elsewhere',
      { 'k/a/k.yaml': db() + svc(PG), 'k/b/k.yaml': db() + svc(PG), 'k/app.yaml': app('db') },
      [],
    ],
    ['that a template names', { 'k.yaml': db() + svc(PG, undefined, "'{{ x }}-db'") + app('db') }, []],
    [
      'for a pooler, which goes to another',
      {
        'k.yaml':
          db() +
          svc(PG) +
          pod('pool', 'image: "edoburu/pgbouncer:v1.23.1-p2", env: [{name: DB_HOST, value: db}]') +
          svc('{selector: {app: pool}, ports: [{port: 6432, targetPort: 5432}]}', undefined, 'pool') +
          app('pool:6432'),
      },
      ['pool:6432 > k.yaml (Deployment/pool.pool)', 'db:5432 > k.yaml (db)'],
    ],
    [
      'beside it in the pod',
      {
        'k.yaml': pod('pg', 'image: "postgres:17"').replace(
          '---\n',
          '        - {name: metrics, image: x, env: [{name: DATA_SOURCE_NAME, value: "postgres://u@localhost/a"}]}\n---\n',
        ),
      },
      ['localhost:5432 > k.yaml (pg)'],
    ],
    ['not beside it in another pod', { 'k.yaml': db() + app('localhost') }, []],
  ])('%s', (_, tree, expected) => expect(told(tree)).toEqual(expected));

  it('stand for an outer name', () => {
    const external = svc('{type: ExternalName, externalName: db.example.com}');
    const tree = { 'k.yaml': external + app('db'), 'one/postgresql.conf': 'ssl = on\n' };
    expect(told(tree, { aliases: { 'db.example.com': 'one' } })).toEqual(['db:5432 > one/postgresql.conf (one)']);
    expect(told(tree)).toEqual([]);
  });
});

describe('Services of operators', () => {
  const cnpg = (kind: string, name: string, spec: string) =>
    `apiVersion: postgresql.cnpg.io/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n---\n`;
  const cluster = cnpg('Cluster', 'main', '{instances: 3}');
  const zalando =
    'apiVersion: acid.zalan.do/v1\nkind: postgresql\nmetadata: {name: acid-main}\nspec: {numberOfInstances: 2}\n---\n';
  const crunchy = (spec = '{postgresVersion: 16}') =>
    `apiVersion: postgres-operator.crunchydata.com/v1beta1\nkind: PostgresCluster\nmetadata: {name: hippo}\nspec: ${spec}\n---\n`;
  it.each<[string, string, readonly string[]]>([
    ['of CloudNativePG', cluster + app('main-rw'), ['main-rw:5432 > k.yaml (main)']],
    ['to read', cluster + app('main-ro'), ['main-ro:5432 > k.yaml (main)']],
    ['that it does not make', cluster + app('main'), []],
    [
      'of its pooler',
      cluster + cnpg('Pooler', 'pool', '{cluster: {name: main}, type: rw, pgbouncer: {}}') + app('pool'),
      ['pool:5432 > k.yaml (pool)', 'main-rw:5432 > k.yaml (main)'],
    ],
    ['of Zalando', zalando + app('acid-main'), ['acid-main:5432 > k.yaml (acid-main)']],
    [
      'of replicas',
      zalando + app('acid-main-repl.default'),
      ['acid-main-repl.default:5432 > k.yaml (acid-main), likely'],
    ],
    ['of Crunchy', crunchy() + app('hippo-primary'), ['hippo-primary:5432 > k.yaml (hippo)']],
    [
      'of Crunchy on a port of its own',
      crunchy('{postgresVersion: 16, port: 5444}') + app('hippo-primary:5444'),
      ['hippo-primary:5444 > k.yaml (hippo)'],
    ],
    [
      'of the pooler of Crunchy',
      crunchy('{postgresVersion: 16, proxy: {pgBouncer: {replicas: 1}}}') + app('hippo-pgbouncer'),
      ['hippo-pgbouncer:5432 > k.yaml (hippo-pgbouncer)', 'hippo-primary:5432 > k.yaml (hippo)'],
    ],
  ])('%s', (_, text, expected) => expect(told({ 'k.yaml': text })).toEqual(expected));
});
