import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/text/edit.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { projectOf, tellClient, tellWritten } from './told.js';

describe('database.yml of Rails', () => {
  const clientsOf = (text: string) => projectOf({ 'config/database.yml': text }).clients;
  const BASE = 'default: &default\n  adapter: postgresql\n  host: h.example.com\n  ssl: true\n';

  it('has a section for each environment, and bases that are none', () => {
    const clients = clientsOf(
      `${BASE}development:\n  <<: *default\n  username: u\nproduction:\n  <<: [*default]\n  sslmode: require\n`,
    );
    expect(clients.map(({ name, driver, environment }) => [name, driver.id, environment])).toEqual([
      ['development', 'activerecord', 'dev'],
      ['production', 'activerecord', 'production'],
    ]);
    expect(tellWritten(clients[0]!)).toEqual(['beside user=u', 'beside host=h.example.com', 'beside ssl=true']);
  });

  it('has several databases in one environment', () =>
    expect(
      clientsOf('production:\n  primary: {adapter: postgis, host: a}\n  cache: {url: "postgres://c/d"}\n').map(
        ({ name }) => name,
      ),
    ).toEqual(['production.primary', 'production.cache']));

  it.each([
    ['of MySQL', 'production: {adapter: mysql2, host: h, sslmode: disable}\n'],
    ['of SQLite', 'test: {adapter: sqlite3, database: postgres.db}\n'],
  ])('says nothing of sections %s', (_title, text) => expect(clientsOf(text)).toEqual([]));

  it('takes what is missing into its section', () => {
    const [client] = clientsOf('production:\n  adapter: postgresql\n  host: h\n');
    const edit = client!.setOption('sslmode', 'verify-full')!;
    expect(applyEdits(client!.at.file, [edit])).toBe(
      'production:\n  sslmode: verify-full\n  adapter: postgresql\n  host: h\n',
    );
  });

  it('keeps ERB open', () => {
    const [client] = clientsOf('production:\n  adapter: postgresql\n  host: <%= ENV["H"] %>\n  url: <%= ENV["U"] %>\n');
    expect(client?.endpoints[0]?.locality).toBe('unknown');
  });
});

describe('application.yml of Spring', () => {
  const clientsOf = (text: string, name = 'application.yml') => projectOf({ [name]: text }).clients;

  it('takes properties nested, dotted and spelt in any way', () => {
    const nested =
      'spring:\n  datasource:\n    url: jdbc:postgresql://h/d\n    hikari:\n      data-source-properties:\n        sslmode: require\n';
    const dotted =
      'spring.datasource.url: jdbc:postgresql://h/d\nspring.datasource.hikari.dataSourceProperties.sslmode: require\n';
    for (const text of [nested, dotted]) {
      expect(clientsOf(text).map(tellWritten)).toEqual([
        ['string dbname=d', 'string host=h', 'beside sslmode=require'],
      ]);
    }
  });

  it.each<[string, string, string]>([
    [
      'r2dbc',
      'spring.r2dbc.url: r2dbc:postgresql://h/d\nspring.r2dbc.properties.sslMode: require\n',
      'beside sslMode=require',
    ],
    [
      'a named source',
      'spring: {datasource: {reports: {jdbc-url: "jdbc:postgresql://h/d", hikari: {data-source-properties: {ssl: true}}}}}\n',
      'beside ssl=true',
    ],
    [
      'Quarkus',
      'quarkus: {datasource: {jdbc: {url: "jdbc:postgresql://h/d", additional-jdbc-properties: {sslmode: allow}}}}\n',
      'beside sslmode=allow',
    ],
    [
      'Quarkus, reactive',
      'quarkus.datasource.reactive.url: postgresql://h/d\nquarkus.datasource.reactive.postgresql.ssl-mode: require\n',
      'beside ssl-mode=require',
    ],
  ])('%s', (_title, text, expected) => expect(tellWritten(clientsOf(text)[0]!)).toContain(expected));

  it.each(['flyway', 'liquibase'])('%s has a URL of its own', (tool) =>
    expect(clientsOf(`spring: {${tool}: {url: "jdbc:postgresql://h/d"}}\n`).map(tellClient)).toEqual([
      `spring.${tool}.url (pgjdbc): jdbc:postgresql://h/d`,
    ]),
  );

  it('knows its profiles', () => {
    const text =
      'spring.datasource.url: jdbc:postgresql://a/d\n---\nspring:\n  config.activate.on-profile: prod\n  datasource.url: jdbc:postgresql://b/d\n';
    expect(clientsOf(text).map(({ environment }) => environment)).toEqual(['unknown', 'production']);
    expect(clientsOf('"%dev":\n  quarkus.datasource.jdbc.url: jdbc:postgresql://a/d\n')[0]?.environment).toBe('dev');
    expect(clientsOf('spring.datasource.url: jdbc:postgresql://a/d\n', 'application-prod.yml')[0]?.environment).toBe(
      'production',
    );
  });

  it('takes defaults for what they are, and leaves the rest open', () => {
    const [client] = clientsOf('spring.datasource.url: jdbc:postgresql://${H:db}/${D}?sslmode=${M}\n');
    expect(tellWritten(client!)).toEqual(['string dbname=?', 'string host=db', 'string sslmode=?']);
  });
});

describe('workflows', () => {
  const WORKFLOW = `env: {PGUSER: u}
jobs:
  test:
    services:
      db:
        image: postgres:16
        env: {POSTGRES_HOST_AUTH_METHOD: trust}
        ports: ["5432:5432"]
    env:
      DATABASE_URL: postgres://x@h.example.com/d
    steps:
      - name: go
        env: {NODE_TLS_REJECT_UNAUTHORIZED: "0"}
        run: |
          # psql postgres://no/d
          psql "postgres://u:\${{ secrets.A }}@h.example.com/d?sslmode=require"
          A_URL=postgres://i.example.com/d npm test
`;
  it('hand variables down, and run scripts with them', () => {
    const project = projectOf({ '.github/workflows/a.yml': WORKFLOW });
    expect(project.clients.map(tellClient)).toEqual([
      'jobs.test.DATABASE_URL (libpq): postgres://x@h.example.com/d',
      'jobs.test.steps.go.run.A_URL (node-postgres): postgres://i.example.com/d',
      'psql (libpq): postgres://u:${{ secrets.A }}@h.example.com/d?sslmode=require',
    ]);
    expect(new Set(project.clients.map(({ environment }) => environment))).toEqual(new Set(['test']));
    expect(known(project.clients[0]?.options.get('user')?.value)).toBe('x');
    expect(project.variables.find(({ name }) => name.startsWith('NODE_TLS'))?.besideClient).toBe(true);
  });

  it('know the driver by the manifest of the repository', () => {
    const tree = { 'package.json': '{"dependencies":{"pg":"8.0.0"}}', '.github/workflows/a.yml': WORKFLOW };
    expect(projectOf(tree).clients[0]?.driver.id).toBe('node-postgres');
  });

  it('have databases that nobody else reaches', () =>
    expect(projectOf({ '.github/workflows/a.yml': WORKFLOW }).servers).toMatchObject([
      { name: 'db', environment: 'test', container: { published: [], hostAuthMethod: { value: 'trust' } } },
    ]));

  it.each([
    ['an option', "pg_dump --dbname='host=h sslmode=allow'", 'host=h sslmode=allow'],
    ['an argument', "psql 'host=h sslmode=allow'", 'host=h sslmode=allow'],
    ['an assignment', "APP_DSN='host=h user=u sslmode=allow' app", 'host=h user=u sslmode=allow'],
    ['a URL behind an option', 'app --db=postgres://h/d', 'postgres://h/d'],
  ])('find strings in words of a script: %s', (_title, script, expected) => {
    const text = `jobs: {a: {steps: [{run: ${JSON.stringify(script)}}]}}\n`;
    expect(projectOf({ '.github/workflows/a.yml': text }).clients.map(({ at }) => textOf(at))).toEqual([expected]);
  });

  it.each<[string, string, string]>([
    [
      'GitLab',
      '.gitlab-ci.yml',
      'variables: {POSTGRES_HOST_AUTH_METHOD: trust}\ntest:\n  services: [postgres:16]\n  script: [psql postgres://h.example.com/d]\n',
    ],
    [
      'GitLab, in full',
      '.gitlab-ci.yml',
      'test:\n  services: [{name: postgres:16, alias: db, variables: {POSTGRES_HOST_AUTH_METHOD: trust}}]\n  script: psql postgres://h.example.com/d\n',
    ],
    [
      'CircleCI',
      '.circleci/config.yml',
      'jobs:\n  t:\n    docker: [{image: a}, {image: cimg/postgres:16.0, environment: {POSTGRES_HOST_AUTH_METHOD: trust}}]\n    steps: [{run: {command: psql postgres://h.example.com/d}}]\n',
    ],
    [
      'Woodpecker',
      '.woodpecker.yml',
      'services: [{name: db, image: postgres:16, environment: {POSTGRES_HOST_AUTH_METHOD: trust}}]\nsteps: [{commands: [psql postgres://h.example.com/d]}]\n',
    ],
  ])('of %s', (_title, path, text) => {
    const { servers, clients } = projectOf({ [path]: text });
    expect(servers.map(({ container }) => known(container?.hostAuthMethod))).toEqual(['trust']);
    expect(clients.map(({ name, environment }) => [name, environment])).toEqual([['psql', 'test']]);
  });
});
