import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/parse/yaml.js';
import { anyYaml } from '../../../src/semantics/formats/any-yaml.js';
import { ci } from '../../../src/semantics/formats/ci.js';
import { rails } from '../../../src/semantics/formats/rails.js';
import { spring } from '../../../src/semantics/formats/spring.js';
import { applyEdits } from '../../../src/text/edit.js';
import { memoryFiles } from '../../../src/text/files.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { projectOf, tellClient, tellWritten } from './told.js';

const clientsOf = (text: string, path = 'config.yaml') => projectOf({ [path]: text }).clients;
const told = (text: string, path?: string) => clientsOf(text, path).map(tellClient);

describe('connections of any YAML', () => {
  it.each<[string, string, readonly string[]]>([
    [
      'a URL by its scheme',
      'db: {url: "postgres://h.example.com/d"}\n',
      ['db.url (libpq): postgres://h.example.com/d'],
    ],
    ['of another driver', 'u: postgresql+asyncpg://h/d\n', ['u (sqlalchemy-asyncpg): postgresql+asyncpg://h/d']],
    ['a keyword string', 'dsn: host=h user=u sslmode=disable\n', ['dsn (libpq): host=h user=u sslmode=disable']],
    ['in camel case', 'databaseUrl: host=h\n', ['databaseUrl (libpq): host=h']],
    ['inside of an argument', 'args: ["--db=postgres://h/d"]\n', ['args.0 (libpq): postgres://h/d']],
    ['in a file inside', 'f: |\n  # postgres://no/d\n  url = postgres://h/d\n', ['f (libpq): postgres://h/d']],
    ['of MySQL', 'u: mysql://h/d?sslmode=disable\n', []],
    ['a scheme without anything', 'u: "postgres://"\n', []],
    ['in a comment', '# u: postgres://h/d\na: 1\n', []],
    ['a number', 'port: 5432\n', []],
  ])('%s', (_title, text, expected) => expect(told(text)).toEqual(expected));

  it.each<[string, string, readonly string[]]>([
    ['a type', 'db: {type: postgres, host: h, sslmode: disable}\n', ['beside host=h', 'beside sslmode=disable']],
    ['a key above', 'postgres: {host: h, ssl_mode: require}\n', ['beside host=h', 'beside sslmode=require']],
    [
      'a port',
      'db: {host: h, port: 5432, sslMode: prefer}\n',
      ['beside host=h', 'beside port=5432', 'beside sslmode=prefer'],
    ],
    [
      'a key beside',
      'db: {postgresUser: u, host: h, sslmode: allow}\n',
      ['beside user=u', 'beside host=h', 'beside sslmode=allow'],
    ],
  ])('a host and a mode, by %s', (_title, text, expected) =>
    expect(clientsOf(text).map(tellWritten)).toEqual([expected]),
  );

  it.each([
    ['of MySQL by its type', 'db: {type: mysql, host: h, sslmode: disable}\n'],
    ['of MySQL by its key', 'mysql: {host: h, sslmode: disable}\n'],
    ['below PostgreSQL, of something else', 'postgres: {redis: {host: h, sslmode: disable}}\n'],
    ['of nobody', 'db: {host: h, sslmode: disable}\n'],
    ['left empty', 'postgres: {host: "", sslmode: ""}\n'],
    ['without a word about TLS', 'postgres: {host: h, port: 5432}\n'],
  ])('nothing is said of a map %s', (_title, text) => expect(clientsOf(text)).toEqual([]));

  it('a mode without a host is one that goes somewhere', () => {
    const [client] = clientsOf('postgresql:\n  sslmode: disable\n');
    expect(client?.endpoints.map(({ locality }) => locality)).toEqual(['unknown']);
  });

  it('options beside a URL, whose program nobody knows, leave it open', () => {
    const [client] = clientsOf('db:\n  url: postgres://h.example.com/d\n  ssl: true\n');
    expect(client?.policy.kind).toBe('unknown');
  });

  it.each<[string, string, string]>([
    ['Sequelize', 'p: {dialect: postgres, host: h, dialectOptions: {ssl: {rejectUnauthorized: false}}}\n', 'sequelize'],
    ['TypeORM', 'p: {type: postgres, host: h, synchronize: true, ssl: false}\n', 'typeorm'],
    [
      'Debezium',
      'c:\n  connector.class: io.debezium.connector.postgresql.PostgresConnector\n  database.hostname: h\n  database.sslmode: require\n',
      'debezium',
    ],
    ['Grafana', 'datasources:\n- {name: A, type: postgres, url: "h:5432", jsonData: {sslmode: disable}}\n', 'grafana'],
  ])('%s', (_title, text, driver) => {
    const [client] = clientsOf(text);
    expect(client?.driver.id).toBe(driver);
    expect(known(client?.endpoints[0]?.host)).toBe('h');
  });

  it('dbt hands its options to psycopg2', () => {
    const [client] = clientsOf(
      'shop:\n  outputs:\n    prod: {type: postgres, host: h, pass: x, dbname: d, sslmode: require}\n',
      'profiles.yml',
    );
    expect([client?.driver.id, client?.environment]).toEqual(['libpq', 'production']);
    expect(tellWritten(client!)).toEqual([
      'beside host=h',
      'beside password=x',
      'beside dbname=d',
      'beside sslmode=require',
    ]);
  });

  it('variables of one map reach one process', () => {
    const { clients, variables } = projectOf({
      'values.yaml':
        'app:\n  env:\n    DATABASE_URL: postgres://h.example.com/d\n    NODE_TLS_REJECT_UNAUTHORIZED: "0"\n    PGSSLMODE: require\n',
    });
    expect(clients.map(tellClient)).toEqual(['app.env.DATABASE_URL (node-postgres): postgres://h.example.com/d']);
    expect(variables.map(({ name, besideClient }) => [name, besideClient])).toContainEqual([
      'NODE_TLS_REJECT_UNAUTHORIZED',
      true,
    ]);
  });

  it('so do lists of them', () => {
    const named =
      'env:\n- {name: A_URL, value: "postgres://h/d"}\n- {name: B, valueFrom: {secretKeyRef: {name: x, key: y}}}\n';
    expect(told(named)).toEqual(['env.A_URL (libpq): postgres://h/d']);
    expect(told('env: [A_URL=postgres://h/d, B=1]\n')).toEqual(['env.A_URL (libpq): postgres://h/d']);
  });
});

describe('shapes of the wild', () => {
  it.each<[string, string, readonly string[]]>([
    ['an anchor on a line of its own', 'a:\n  &x\n  u: postgres://h/d\nb: *x\n', ['a.u (libpq): postgres://h/d']],
    [
      'merges of a list',
      'a: &a {u: "postgres://h/d"}\nb: &b {v: 1}\nc:\n  <<: [*a, *b]\n',
      ['a.u (libpq): postgres://h/d'],
    ],
    ['`<<` over a scalar', 'a: &a 1\nc:\n  <<: *a\n  u: postgres://h/d\n', ['c.u (libpq): postgres://h/d']],
    ['an unknown alias', 'a: *nobody\nu: postgres://h/d\n', ['u (libpq): postgres://h/d']],
    ['a byte order mark', '\ufeffu: postgres://h/d\n', ['u (libpq): postgres://h/d']],
    ['CRLF', 'a: 1\r\nu: postgres://h/d\r\n', ['u (libpq): postgres://h/d']],
    [
      'two documents',
      'u: postgres://h/1\n---\nu: postgres://h/2\n',
      ['u (libpq): postgres://h/1', 'u (libpq): postgres://h/2'],
    ],
    ['a default that holds a URL', 'u: ${A:-postgres://h/d}\n', ['u (libpq): ${A:-postgres://h/d}']],
    ["Spring's", 'u: ${A:jdbc:postgresql://h/d}\n', ['u (pgjdbc): ${A:jdbc:postgresql://h/d}']],
    [
      'marks of Jinja',
      'u: "postgres://{{ user }}@h/d?sslmode={{ mode }}"\n',
      ['u (libpq): postgres://{{ user }}@h/d?sslmode={{ mode }}'],
    ],
    ['marks that are no YAML', 'a: {{ x }}\nu: postgres://h/{{ db }}\n', ['u (libpq): postgres://h/{{ db }}']],
    ['ERB', 'a: <%= x ? "b" : "c" %>\nu: postgres://h/d\n', ['u (libpq): postgres://h/d']],
    ['no YAML at all', 'a: [\nu: "postgres://h/d"\n', ['u (libpq): postgres://h/d']],
    ['nothing', '', []],
    ['a word', 'postgres\n', []],
  ])('%s', (_title, text, expected) => {
    const found = told(text);
    // What is no YAML is read as text, whose names differ.
    expect(found.map((line) => line.replace(/^.* \(/u, '('))).toEqual(
      expected.map((line) => line.replace(/^.* \(/u, '(')),
    );
  });

  it('says what a template hides, and nothing of templates that have nothing to do with us', () => {
    const gaps = (text: string) => projectOf({ 'a.yaml': text }).gaps.map(({ message }) => message);
    expect(gaps('{{- if .x }}\nPGSSLMODE: disable\n{{- end }}\na: 1\n')).toHaveLength(1);
    expect(gaps('{{- if .x }}\nb: 2\n{{- end }}\na: 1\n')).toEqual([]);
    expect(gaps('a: [\nu: "postgres://h/d"\n')[0]).toContain('not YAML');
    expect(gaps('a: [\n')).toEqual([]);
  });
});

describe('places and fixes', () => {
  const URL = 'postgres://u@h.example.com/d?sslmode=disable';
  it.each([
    ['plain', `u: ${URL}\n`],
    ['single', `u: '${URL}'\n`],
    ['double', `u: "${URL}"\n`],
    ['escaped', `u: "postgres:\\/\\/u@h.example.com/d?sslmode=disable"\n`],
    ['literal', `u: |\n  ${URL}\nb: 1\n`],
    ['folded', `u: >-\n  ${URL}\n`],
    ['flow', `{u: "${URL}", b: [1]}\n`],
    ['in a list', `- ${URL}\n- 1\n`],
    ['tagged and anchored', `u: &x !!str ${URL}\n`],
    ['CRLF', `a: 1\r\nu: "${URL}"\r\n`],
    ['a byte order mark', `\ufeffu: ${URL}\n`],
    ['a template around it', `a: {{ x }}\nu: ${URL}\n`],
    ['in base64', `apiVersion: v1\nkind: Secret\ndata:\n  U_URL: ${Buffer.from(URL).toString('base64')}\n`],
  ])('%s: the mode is where it is, and can be written', (_style, text) => {
    const [client] = clientsOf(text);
    const mode = client!.options.get('sslmode')!;
    expect(known(mode.value)).toBe('disable');
    if (!text.includes('kind: Secret')) expect(textOf(mode.at!)).toBe('disable');
    const edit = client!.setOption('sslmode', 'verify-full')!;
    const after = applyEdits(client!.at.file, [edit]);
    const [again] = clientsOf(after);
    expect(known(again?.options.get('sslmode')?.value)).toBe('verify-full');
    expect(known(again?.options.get('host')?.value)).toBe('h.example.com');
    expect(clientsOf(after)).toHaveLength(1);
  });

  it('adds what is missing, in base64 too', () => {
    const text = `apiVersion: v1\nkind: Secret\ndata:\n  U_URL: ${Buffer.from('postgres://h/d').toString('base64')}\n`;
    const edit = clientsOf(text)[0]!.setOption('sslmode', 'verify-full')!;
    expect(Buffer.from(edit.text, 'base64').toString()).toBe('postgres://h/d?sslmode=verify-full');
  });

  it('does not write to what belongs to others', () => {
    const [, aliased] = clientsOf(
      'a: {type: postgres, host: h, sslmode: &m disable}\nb: {type: postgres, host: i, sslmode: *m}\n',
    );
    expect(known(aliased?.options.get('sslmode')?.value)).toBe('disable');
    expect(aliased?.setOption('sslmode', 'verify-full')).toBeUndefined();
    const [holed] = clientsOf('u: postgres://h/d?sslmode=${MODE}\n');
    expect(holed?.setOption('sslmode', 'verify-full')).toBeUndefined();
  });
});

describe('whatever the file holds', () => {
  const piece = fc.constantFrom(
    ...[
      'a: ',
      'b:\n  ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|\n  ',
      '&x ',
      '*x',
      '<<: *x\n',
      '<<: [*x]\n',
    ],
    ...[
      'postgres://u:p@h/d?sslmode=disable',
      'host=h sslmode=allow user=x',
      '{{ x }}',
      '{% if a %}',
      '<%= y %>',
      '${A:-b}',
    ],
    ...[
      'apiVersion: v1\nkind: Secret\n',
      'kind: Deployment\n',
      'data:\n  ',
      'env:\n',
      'spec:\n  template:\n    spec:\n',
    ],
    ...[
      'containers:\n',
      'name: A\n',
      'value: b\n',
      'services:\n',
      'image: postgres:16\n',
      'run: |\n  psql ',
      'adapter: postgresql\n',
    ],
    ...[
      'spring:\n  datasource:\n    url: ',
      'jdbc:postgresql://h/d',
      'type: postgres\n',
      'jsonData: ',
      '---\n',
      '\0',
      '\ufeff',
      '\r\n',
      'é🐎',
    ],
    ...['cG9zdGdyZXM6Ly9hL2I=', '? ', ': ', '#', 'sops: 1\n', 'sslmode: require\n', 'host: h\n', '!tag '],
  );
  it('no reader throws, and every place lies inside', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const file = { path: 'x.yaml', text: pieces.join('') };
        const context = { files: memoryFiles([file]), environment: 'unknown' as const };
        for (const read of [anyYaml, ci, rails, spring]) {
          const { connections = [], scopes = [], gaps = [], secrets = [] } = read(file, context);
          const places = [
            ...connections.flatMap(({ at, string, options = [] }) => [
              at,
              ...(string ? [string.at] : []),
              ...options.map((one) => one.at),
            ]),
            ...scopes.flatMap(({ variables }) => variables.map((one) => one.at)),
            ...[...gaps, ...secrets].map((one) => one.at),
          ];
          for (const { start, end } of places) expect(start >= 0 && start <= end && end <= file.text.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['deep', '['.repeat(5000)],
    ['many variables', `env:\n${Array.from({ length: 5000 }, (_, n) => `  V${n}: x`).join('\n')}\n`],
    [
      'steps that inherit',
      `env:\n${Array.from({ length: 300 }, (_, n) => `  V${n}: x`).join('\n')}\nsteps:\n${'- {env: {A: b}}\n'.repeat(3000)}`,
    ],
    [
      'aliases of aliases',
      `a0: &a0 {x: 1}\n${Array.from({ length: 60 }, (_, n) => `a${n + 1}: &a${n + 1} {p: *a${n}, q: *a${n}}\n`).join('')}`,
    ],
    [
      'merges of merges',
      `a0: &a0 {x0: 1}\n${Array.from({ length: 400 }, (_, n) => `a${n + 1}: &a${n + 1}\n  <<: *a${n}\n  x${n + 1}: 1\n`).join('')}`,
    ],
  ])('takes its time on %s, and no more', (_title, text) => {
    const file = { path: 'x.yaml', text };
    const context = { files: memoryFiles([file]), environment: 'unknown' as const };
    const readers = [anyYaml, ci, rails, spring];
    let start = performance.now();
    for (const _reader of readers) parseYaml(file);
    const parsing = performance.now() - start;
    start = performance.now();
    for (const read of readers) read(file, context);
    expect(performance.now() - start).toBeLessThan(8 * parsing + 2000);
  });
});
