import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../../src/semantics/formats/json.js';
import { applyEdits } from '../../../src/text/edit.js';
import { memoryFiles } from '../../../src/text/files.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { clients, linked } from './linked.js';

const U = 'postgres://app@db.example.com/shop';
const read = (path: string, text: string) => {
  const file = { path, text };
  return json(file, { files: memoryFiles([file]), environment: 'unknown' });
};

describe('connection strings of .NET', () => {
  const strings = (text: string) =>
    (read('appsettings.json', text).connections ?? []).map(({ name, string, drivers = [] }) => [
      name,
      string?.text,
      drivers.map(({ id }) => id).join(),
    ]);
  it('are handed over with the driver that reads them', () =>
    expect(
      strings(
        '{"ConnectionStrings": {"Default": "Host=db.example.com;Database=shop;SSL Mode=Require", "Url": "postgresql://h/x"}}',
      ),
    ).toEqual([
      ['ConnectionStrings.Default', 'Host=db.example.com;Database=shop;SSL Mode=Require', 'npgsql'],
      ['ConnectionStrings.Url', 'postgresql://h/x', ''],
    ]));
  it('may say `Server` with the port of PostgreSQL', () =>
    expect(strings('{"A": "Server=db.example.com;Port=5432;Database=x"}')).toHaveLength(1));
  it.each([
    'Server=db;Database=x;Trusted_Connection=True',
    'Data Source=db;Initial Catalog=x',
    'Server=db;Port=3306;Database=x;Uid=y',
    'localhost:6379,ssl=true,password=x',
    'mongodb://x/y',
    'Endpoint=sb://x;SharedAccessKeyName=y',
    'Host=rabbit.example.com',
  ])('of others are left alone: %s', (text) =>
    expect(strings(JSON.stringify({ ConnectionStrings: { A: text } }))).toEqual([]),
  );
  it('take comments and a byte order mark', () =>
    expect(strings('\ufeff// settings\n{"A": "Host=h;Database=x", /* more */ }')).toHaveLength(1));
});

describe('other configuration', () => {
  it.each([
    [
      'ormconfig.json',
      `{"type": "postgres", "url": "${U}", "ssl": {"rejectUnauthorized": false}}`,
      ['ormconfig.json | typeorm | db.example.com | ssl.rejectUnauthorized=false boolean'],
    ],
    [
      'ormconfig.json',
      `[{"type": "postgres", "url": "${U}", "ssl": true}]`,
      ['ormconfig.json | typeorm | db.example.com | ssl=true boolean'],
    ],
    ['ormconfig.json', '{"type": "mysql", "host": "x", "ssl": {"rejectUnauthorized": false}}', []],
    [
      'config/config.json',
      '{"production": {"dialect": "postgres", "host": "db.example.com", "dialectOptions": {"ssl": {"require": true, "rejectUnauthorized": false}}}}',
      [
        'production | sequelize | db.example.com | host=db.example.com | dialectOptions.ssl.require=true boolean | dialectOptions.ssl.rejectUnauthorized=false boolean',
      ],
    ],
    [
      'servers.json',
      '{"Servers": {"1": {"Name": "Main", "Host": "db.example.com", "Port": 5432, "SSLMode": "prefer"}}}',
      ['Main | libpq | db.example.com | host=db.example.com | port=5432 number | sslmode=prefer'],
    ],
    [
      'servers.json',
      '{"Servers": {"1": {"Name": "Main", "Host": "db.example.com", "ConnectionParameters": {"sslmode": "require"}}}}',
      ['Main | libpq | db.example.com | host=db.example.com | sslmode=require'],
    ],
    [
      'connect.json',
      '{"name": "inventory", "config": {"connector.class": "io.debezium.connector.postgresql.PostgresConnector", "database.hostname": "db.example.com", "database.sslmode": "require", "database.password": "${file:/x:y}"}}',
      ['PostgresConnector | pgjdbc | db.example.com | host=db.example.com | sslmode=require | password=?'],
    ],
    [
      'sink.json',
      '{"name": "sink", "config": {"connection.url": "jdbc:postgresql://db.example.com/x?sslmode=require"}}',
      ['config.connection.url | pgjdbc | db.example.com'],
    ],
    ['config.json', `{"db": {"url": "${U}", "other": "mysql://x/y"}}`, ['db.url | libpq | db.example.com']],
  ])('%s %s', (path, text, expected) => expect(clients({ [path]: text })).toEqual(expected));

  it('names the variable that Sequelize reads', () => {
    const tree = {
      'config/config.json':
        '{"production": {"use_env_variable": "DATABASE_URL", "dialect": "postgres", "dialectOptions": {"ssl": {"rejectUnauthorized": false}}}}',
      '.env': `DATABASE_URL=${U}\n`,
    };
    expect(linked(tree).clients.map(({ name, driver }) => [name, driver.id])).toEqual([['DATABASE_URL', 'sequelize']]);
  });

  it('has variables of processes', () => {
    const launch = `{"configurations": [{"env": {"DATABASE_URL": "${U}", "NODE_TLS_REJECT_UNAUTHORIZED": 0}}]}`;
    const { clients: found, variables } = linked({
      '.vscode/launch.json': launch,
      'package.json': '{"dependencies": {"pg": "8"}}',
    });
    expect(found.map(({ name, driver }) => [name, driver.id])).toEqual([
      ['configurations.env.DATABASE_URL', 'node-postgres'],
    ]);
    expect(variables.map(({ name, value, besideClient }) => [name, known(value), besideClient])).toEqual([
      ['NODE_TLS_REJECT_UNAUTHORIZED', '0', true],
    ]);
    const task = `{"containerDefinitions": [{"environment": [{"name": "DATABASE_URL", "value": "${U}"}]}]}`;
    expect(linked({ 'task.json': task }).clients.map(({ name }) => name)).toEqual([
      'containerDefinitions.environment.DATABASE_URL',
    ]);
  });
});

describe('scripts of package.json', () => {
  const scripts = (value: string, more = '') =>
    linked({ 'package.json': JSON.stringify({ scripts: { go: value } }).replace(/\}$/u, `${more}}`) });
  it('hold URLs', () => {
    const [client] = scripts(`DATABASE_URL="${U}?sslmode=disable" node .`).clients;
    expect([client!.name, textOf(client!.at)]).toEqual(['scripts.go', `${U}?sslmode=disable`]);
  });
  it('switch verification off, where the program connects', () => {
    const off = 'NODE_TLS_REJECT_UNAUTHORIZED=0 node .';
    const variables = (more: string) => scripts(off, more).variables.map(({ name, at }) => [name, textOf(at)]);
    expect(variables(',"dependencies":{"pg":"8"}')).toEqual([['NODE_TLS_REJECT_UNAUTHORIZED', '0']]);
    expect(variables('')).toEqual([]);
  });
});

describe('every edit', () => {
  const texts = ["it's", 'a"b', 'a\\b', 'é\u2028\n\t', 'verify-full', 'true', '3', 'null', 'undefined'];
  const TEXT = '{"type": "postgres", "host": "h", "entities": [], "ssl": {"rejectUnauthorized": false, "ca": "x"}}';
  const optionIn = (text: string, name: string) =>
    read('ormconfig.json', text).connections![0]!.options!.find((option) => option.name === name)!;
  it.each(['host', 'ssl.rejectUnauthorized', 'ssl.ca'])('of %s is JSON and reads back', (name) => {
    for (const next of texts) {
      const text = applyEdits({ path: 'ormconfig.json', text: TEXT }, [optionIn(TEXT, name).slot!.encode(next)!]);
      expect(() => JSON.parse(text)).not.toThrow();
      expect(known(optionIn(text, name).value)).toBe(next);
    }
  });
  it('that adds is JSON', () => {
    const text = '{"type": "postgres", "host": "h", "entities": []}';
    const edit = read('ormconfig.json', text).connections![0]!.addOption!('ssl.rejectUnauthorized', 'true')!;
    expect(JSON.parse(applyEdits({ path: 'ormconfig.json', text }, [edit]))).toMatchObject({
      ssl: { rejectUnauthorized: true },
    });
  });
});

describe('any text', () => {
  const words = [
    '{',
    '}',
    '[',
    ']',
    '"env"',
    '"DATABASE_URL"',
    ':',
    ',',
    '"postgres://h/x"',
    '"Host=h;Database=x"',
    '\\',
    '"',
    '\n',
    '//',
    '1',
    'null',
    '\0',
    '\ufeff',
    '{{ x }}',
  ];
  it('never throws, and stays within the file', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        const { connections = [], scopes = [] } = read('a.json', text);
        for (const { at } of [...connections, ...scopes.flatMap(({ variables }) => variables)]) {
          expect(at.start).toBeLessThanOrEqual(at.end);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    ));
  it('that is nested deep is a gap, where it is ours', () => {
    expect(read('a.json', `"postgres" ${'['.repeat(100_000)}`).gaps).toHaveLength(1);
    expect(read('a.json', '['.repeat(100_000))).toEqual({});
  });
});
