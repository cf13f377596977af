import { describe, expect, it } from 'vitest';
import { clientPath } from '../../../src/semantics/client-path.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { projectOf, tellClient, tellWritten } from './told.js';

const base64 = (text: string) => Buffer.from(text).toString('base64');
const deployment = (container: string, kind = 'Deployment') => `apiVersion: apps/v1
kind: ${kind}
metadata: {name: web}
spec:
  template:
    metadata: {labels: {app: web}}
    spec:
      containers:
        - name: app
          image: acme/web
${container.replace(/^/gmu, '          ')}
`;
const config = (data: string, name = 'conf') =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\ndata:\n${data.replace(/^/gmu, '  ')}\n`;
const secret = (fields: string, name = 'keys') =>
  `apiVersion: v1\nkind: Secret\nmetadata: {name: ${name}}\n${fields}\n`;

describe('variables of a container', () => {
  it('come from its manifest, one after the other', () => {
    const text = deployment(
      'env:\n- {name: HOST, value: h.example.com}\n- {name: A_URL, value: "postgres://u:$(PW)@$(HOST)/$$(X)"}',
    );
    const [client] = projectOf({ 'a.yaml': text }).clients;
    expect(client?.name).toBe('Deployment/web.app.env.A_URL');
    expect(tellWritten(client!)).toEqual([
      'string user=u',
      'string password=?',
      'string host=h.example.com',
      'string dbname=$(X)',
    ]);
    expect(client?.options.get('host')?.slot?.encode('x')).toBeUndefined();
  });

  it('come from configs of the file or the folder, in base64 and with a prefix', () => {
    const app = deployment(
      'envFrom:\n- {prefix: P_, configMapRef: {name: conf}}\n- secretRef: {name: keys}\nenv:\n- {name: C_URL, valueFrom: {secretKeyRef: {name: more, key: c}}}',
    );
    const tree = {
      'k8s/app.yaml': app,
      'k8s/conf.yaml': config('A_URL: postgres://a/d'),
      'k8s/keys.yaml': secret(`data: {B_URL: ${base64('postgres://b/d')}}`),
      'k8s/more.yaml': secret(`data: {c: ${base64('postgres://c/d')}}`, 'more'),
    };
    const { clients } = projectOf(tree);
    expect(clients.map(({ name, options }) => `${name} ${known(options.get('host')?.value)}`).sort()).toEqual([
      'Deployment/web.app.env.B_URL b',
      'Deployment/web.app.env.C_URL c',
      'Deployment/web.app.env.P_A_URL a',
    ]);
  });

  it('are unknown where their Secret is not in sight, and a whole one is a gap', () => {
    const project = projectOf({
      'a.yaml': deployment(
        'envFrom: [{secretRef: {name: gone}}]\nenv:\n- {name: PGHOST, value: h}\n- {name: PGSSLMODE, valueFrom: {secretKeyRef: {name: gone, key: m}}}',
      ),
    });
    expect(project.clients[0]?.policy).toMatchObject({ kind: 'unknown', why: 'the Secret `gone` is not in sight' });
    expect(project.gaps.map(({ message }) => message)).toEqual([
      'the Secret `gone` is not in sight, so the variables it sets are not known',
    ]);
  });

  it('reach a command of the container', () => {
    const { clients } = projectOf({
      'a.yaml': deployment(
        'env: [{name: PGSSLMODE, value: disable}]\ncommand: [sh, -c, "psql postgres://h.example.com/d"]',
      ),
    });
    expect(clients.map(({ name, role, policy }) => [name, role, known(policy)])).toContainEqual([
      'psql',
      'tool',
      { encryption: 'never', verifies: 'nothing' },
    ]);
  });

  it.each(['Pod', 'CronJob', 'List'])('of a %s', (kind) => {
    const spec = 'containers: [{name: a, image: b, env: [{name: A_URL, value: "postgres://h/d"}]}]';
    const text = {
      Pod: `apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {${spec}}\n`,
      CronJob: `apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: x}\nspec: {jobTemplate: {spec: {template: {spec: {${spec}}}}}}\n`,
      List: `apiVersion: v1\nkind: List\nitems: [{apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {${spec}}}]\n`,
    }[kind]!;
    expect(projectOf({ 'a.yaml': text }).clients.map(tellClient)).toEqual([
      `${kind === 'List' ? 'Pod' : kind}/x.a.env.A_URL (libpq): postgres://h/d`,
    ]);
  });
});

describe('ConfigMaps and Secrets', () => {
  it('stand for themselves where nobody in sight uses them', () => {
    expect(projectOf({ 'a.yaml': config('A_URL: postgres://h/d') }).clients.map(tellClient)).toEqual([
      'ConfigMap/conf.data.A_URL (libpq): postgres://h/d',
    ]);
  });

  it('hold files, of which ours are a gap', () => {
    const project = projectOf({
      'a.yaml': config('pgbouncer.ini: |\n  [databases]\napp.ini: |\n  # postgres://no/d\n  url = postgres://h/d'),
    });
    expect(project.clients.map(tellClient)).toEqual(['ConfigMap/conf.data.app.ini (libpq): postgres://h/d']);
    expect(project.gaps.map(({ at }) => textOf(at))).toEqual(['pgbouncer.ini']);
  });

  it('are hidden wherever they stand in base64', () => {
    const { secrets } = projectOf({
      'a.yaml': secret(`data: {A_URL: ${base64('postgres://u:k8Jd-2lqPz@h/d')}, T: eDEyMzQ1Njc4}`),
    });
    expect(secrets.map(({ at }) => textOf(at))).toContain('eDEyMzQ1Njc4');
    const values = secrets.map(({ value }) => value);
    expect(values).toContain('k8Jd-2lqPz');
    for (const user of ['u', 'ab', 'abc'])
      expect(
        values.some((value) => value.length > 5 && base64(`postgres://${user}:k8Jd-2lqPz@h/d`).includes(value)),
      ).toBe(true);
  });

  it.each<[string, string, readonly string[]]>([
    ['a URL with a password', config('A_URL: postgres://u:k8Jd@h/d'), ['connection string: postgres://u:k8Jd@h/d']],
    ['one without', config('A_URL: postgres://u@h/d'), []],
    ['one that is filled in', config('A_URL: postgres://u:${PW}@h/d'), []],
    [
      'a body that is left out',
      secret('stringData: {k: "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----"}'),
      [],
    ],
    [
      'an encrypted key',
      secret(
        `stringData: {k: "-----BEGIN ENCRYPTED PRIVATE KEY-----\\n${'AbCdEf12'.repeat(8)}\\n-----END ENCRYPTED PRIVATE KEY-----"}`,
      ),
      [],
    ],
    [
      'a key',
      secret(
        `stringData: {k: "-----BEGIN EC PRIVATE KEY-----\\n${'AbCdEf12'.repeat(8)}\\n-----END EC PRIVATE KEY-----"}`,
      ),
      ['private key: k'],
    ],
    ['a Secret of another API', `apiVersion: x/v1\nkind: Secret\nstringData: {A_URL: "postgres://u:k8Jd@h/d"}\n`, []],
  ])('show %s', (_title, text, expected) => {
    const { exposures } = projectOf({ 'a.yaml': text });
    expect(exposures.map(({ what, at }) => `${what}: ${textOf(at)}`)).toEqual(expected);
  });
});

describe('servers', () => {
  const server = (container: string, rest = '') =>
    projectOf({ 'a.yaml': `${deployment(container, 'StatefulSet').replace('acme/web', 'postgres:16')}${rest}` })
      .servers[0];

  it('are containers of a server image, with their arguments', () => {
    const found = server('args: ["-c", "ssl=on"]\nenv: [{name: POSTGRES_HOST_AUTH_METHOD, value: trust}]');
    expect(found).toMatchObject({ name: 'web', container: { service: 'web', image: 'postgres:16', published: [] } });
    expect(known(found?.settings.bool('ssl'))).toBe(true);
    expect(known(found?.version)).toBe(16);
    expect(known(found?.container?.hostAuthMethod)).toBe('trust');
  });

  it.each<[string, string, string, readonly string[]]>([
    ['NodePort', '{port: 5432, nodePort: 30432}', 'NodePort', ['30432 at 30432']],
    ['LoadBalancer', '{port: 6543, targetPort: 5432}', 'LoadBalancer', ['6543 at 6543']],
    ['a named port', '{port: 6543, targetPort: sql}', 'LoadBalancer', ['6543 at 6543']],
    ['ClusterIP', '{port: 5432}', 'ClusterIP', []],
    ['another port', '{port: 9187}', 'NodePort', []],
  ])('are published by a Service: %s', (_title, port, type, expected) => {
    const service = `---\napiVersion: v1\nkind: Service\nmetadata: {name: db}\nspec: {type: ${type}, selector: {app: web}, ports: [${port}]}\n`;
    const found = server('ports: [{containerPort: 5432, name: sql}]', service);
    expect(found?.name).toBe('db');
    expect(found?.container?.published.map(({ published, at }) => `${published} at ${textOf(at)}`)).toEqual(expected);
  });

  it('are published by the host', () =>
    expect(server('ports: [{containerPort: 5432, hostPort: 5433}]')?.container?.published).toMatchObject([
      { published: '5433' },
    ]));

  it('whose configuration nobody read leave TLS open', () => {
    const found = server('args: ["-c", "config_file=/etc/postgresql.conf"]');
    expect(found?.settings.bool('ssl').kind).toBe('unknown');
    expect(
      server('volumeMounts: [{name: c, mountPath: /etc/postgresql/postgresql.conf, subPath: postgresql.conf}]')
        ?.container?.opaque?.why,
    ).toContain('postgresql.conf');
  });

  it.each([
    ['a job', deployment('command: [psql, -h, db]', 'Job').replace('acme/web', 'postgres:16')],
    ['a client of the same image', deployment('command: [sh, -c, "pg_dump -h db"]').replace('acme/web', 'postgres:16')],
    ['another image', deployment('args: [postgres]')],
  ])('are not %s', (_title, text) => expect(projectOf({ 'a.yaml': text }).servers).toEqual([]));
});

it('a Service that offers TLS makes the way to it one over the network', () => {
  const db = `${deployment('args: ["-c", "ssl=on"]', 'StatefulSet').replace('acme/web', 'postgres:16')}---\napiVersion: v1\nkind: Service\nmetadata: {name: db}\nspec: {selector: {app: web}}\n`;
  const project = projectOf({ 'k8s/db.yaml': db, 'k8s/app.yaml': 'u: postgres://db.shop.svc.cluster.local/d\n' });
  expect(clientPath(project.clients[0]!, project)).toMatchObject({ kind: 'network', server: { name: 'db' } });
});

it('a definition of a resource and ciphertext say nothing', () => {
  const tree = {
    'crd.yaml':
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {default: "postgres://h/d"}\n',
    'sops.yaml': `${secret(`data: {A_URL: ${base64('postgres://h/d')}}`)}sops: {version: 3}\n`,
  };
  const { clients, exposures } = projectOf(tree);
  // The search of all text still sees what is written in clear.
  expect([clients.map(tellClient), exposures]).toEqual([['default (libpq): postgres://h/d'], []]);
});
