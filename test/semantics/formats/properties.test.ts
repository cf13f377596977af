import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/text/edit.js';
import { textOf } from '../../../src/text/source.js';
import { clients, linked } from './linked.js';

const J = 'jdbc:postgresql://db.example.com/shop';
const of = (text: string, path = 'src/main/resources/application.properties') => clients({ [path]: text });

describe('.properties', () => {
  it.each([
    [
      'Spring',
      `spring.datasource.url=${J}\nspring.datasource.username=app`,
      [`spring.datasource.url | pgjdbc | db.example.com | user=app`],
    ],
    [
      'Hikari',
      `spring.datasource.url=${J}\nspring.datasource.hikari.data-source-properties.sslmode=require`,
      [`spring.datasource.url | pgjdbc | db.example.com | sslmode=require`],
    ],
    [
      'a second data source',
      `app.one.jdbc-url: ${J}\napp.one.hikari.data-source-properties.ssl true\napp.two.username=x`,
      ['app.one.jdbc-url | pgjdbc | db.example.com | ssl=true'],
    ],
    [
      'R2DBC',
      'spring.r2dbc.url=r2dbc:postgresql://db.example.com/x?sslMode=REQUIRE',
      ['spring.r2dbc.url | r2dbc-postgresql | db.example.com'],
    ],
    [
      'Quarkus',
      `quarkus.datasource.jdbc.url=${J}\nquarkus.datasource.jdbc.additional-jdbc-properties.sslmode=require\nquarkus.datasource.username=app`,
      ['quarkus.datasource.jdbc.url | pgjdbc | db.example.com | sslmode=require | user=app'],
    ],
    [
      'Quarkus reactive without a prefix',
      'quarkus.datasource.reactive.url=postgresql://db.example.com/x',
      ['quarkus.datasource.reactive.url | vertx-pg-client | db.example.com'],
    ],
    [
      'Quarkus reactive',
      'quarkus.datasource.reactive.url=vertx-reactive:postgresql://db.example.com/x\nquarkus.datasource.reactive.postgresql.ssl-mode=require',
      ['quarkus.datasource.reactive.url | vertx-pg-client | db.example.com | sslmode=require'],
    ],
    [
      'Hibernate',
      `hibernate.connection.url=${J}\nhibernate.connection.sslmode=require\nhibernate.connection.pool_size=3`,
      ['hibernate.connection.url | pgjdbc | db.example.com | sslmode=require'],
    ],
    [
      'Debezium',
      'debezium.source.connector.class=io.debezium.connector.postgresql.PostgresConnector\ndebezium.source.database.hostname=db.example.com\ndebezium.source.database.sslmode=require',
      ['debezium.source.connector.class | pgjdbc | db.example.com | host=db.example.com | sslmode=require'],
    ],
    ['any other key', `x.y = ${J}`, ['x.y | pgjdbc | db.example.com']],
    [
      'a default',
      `spring.datasource.url=\${DB_URL:${J}?sslmode=require}`,
      ['spring.datasource.url | pgjdbc | db.example.com'],
    ],
    [
      'a default inside',
      'spring.datasource.url=jdbc:postgresql://${DB_HOST:localhost}:${DB_PORT:5432}/x?sslmode=require',
      ['spring.datasource.url | pgjdbc | ?'],
    ],
    ['no value', 'spring.datasource.url=${DB_URL}', []],
    ['MySQL', 'spring.datasource.url=jdbc:mysql://h/postgres?sslMode=DISABLED', []],
    ['H2 in its mode', 'spring.datasource.url=jdbc:h2:mem:x;MODE=PostgreSQL', []],
  ])('%s', (_, text, expected) => expect(of(text)).toEqual(expected));

  it('is named after its profile, and has several', () => {
    const environments = (path: string, text: string) =>
      linked({ [path]: text }).clients.map(({ environment }) => environment);
    expect(environments('application-prod.properties', `spring.datasource.url=${J}`)).toEqual(['production']);
    const parts = `spring.datasource.url=${J}\n#---\nspring.config.activate.on-profile=dev\nspring.datasource.url=${J}2\n`;
    expect(environments('application.properties', parts)).toEqual(['unknown', 'dev']);
  });

  it('keeps passwords to itself', () => {
    const { secrets } = linked({
      'application.properties': `spring.datasource.url=${J}\nspring.datasource.password=cor\\\n  rect\nother.api-key=abcdef\n`,
    });
    expect(secrets.map(({ value }) => value)).toEqual(expect.arrayContaining(['correct', 'abcdef']));
  });
});

describe('a mode in a URL', () => {
  it.each([
    `spring.datasource.url=${J}?sslmode=disable`,
    `spring.datasource.url = jdbc:postgresql://db.example.com/\\\r\n    shop?ssl\\u006dode=disable`,
    `spring.datasource.url:\${URL:${J}?sslmode=disable}`,
    `spring.datasource.url jdbc\\:postgresql\\://db.example.com/shop?sslmode=disable`,
  ])('is found and mended where it stands: %s', (text) => {
    const file = { path: 'application.properties', text };
    const [client] = linked({ [file.path]: text }).clients;
    const option = client!.written.find(({ name }) => name === 'sslmode')!;
    expect(textOf(option.at!)).toBe('disable');
    const mended = applyEdits(file, [client!.setOption('sslmode', 'verify-full')!]);
    expect(mended).toBe(text.replace('disable', 'verify-full'));
  });
});
