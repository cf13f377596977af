import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ini } from '../../../src/semantics/formats/ini.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { read } from './read.js';

const strings = (text: string, path = 'alembic.ini') =>
  (read(ini, { [path]: text }).connections ?? []).map(({ name, string }) => [name, string?.text]);

describe('connections of ini files', () => {
  it.each([
    ['[alembic]\nsqlalchemy.url = postgresql://u@h/x\n', [['sqlalchemy.url', 'postgresql://u@h/x']]],
    ['[alembic]\nsqlalchemy.url: postgresql://u:a%%40b@h/x\n', [['sqlalchemy.url', 'postgresql://u:a%40b@h/x']]],
    ['[alembic]\nhost = db\nsqlalchemy.url = postgresql://u@%(host)s/x\n', [['sqlalchemy.url', 'postgresql://u@db/x']]],
    ['[alembic]\nsqlalchemy.url = postgresql://u@%(DB_HOST)s/x\n', [['sqlalchemy.url', 'postgresql://u@${db_host}/x']]],
    [
      '[database]\nsql_alchemy_conn = postgresql+psycopg2://u@h/x\n',
      [['[database] sql_alchemy_conn', 'postgresql+psycopg2://u@h/x']],
    ],
    ['# sqlalchemy.url = postgresql://u@h/x\n', []],
    ['[alembic]\nsqlalchemy.url = driver://u@h/x\n', []],
  ])('%s', (text, expected) => {
    expect(strings(text)).toEqual(expected);
  });

  it('writes a percent sign twice', () => {
    const [connection] =
      read(ini, { 'alembic.ini': '[alembic]\nsqlalchemy.url = postgresql://u:a%%40b@h/x\n' }).connections ?? [];
    expect(connection?.string?.escape('100%')).toBe('100%%');
  });

  it('reads what Odoo hands to psycopg2', () => {
    const [connection] =
      read(ini, { 'odoo.conf': '[options]\ndb_host = db.example.com\ndb_port = False\ndb_sslmode = require\n' })
        .connections ?? [];
    expect(connection?.options?.map(({ name, value }) => [name, known(value)])).toEqual([
      ['host', 'db.example.com'],
      ['sslmode', 'require'],
    ]);
    expect(connection?.drivers?.[0]?.id).toBe('libpq');
  });

  it('reads the own database of Grafana', () => {
    const text = '[database]\ntype = postgres\nhost = db.example.com:5432\nssl_mode = disable\n';
    const [connection] = read(ini, { 'grafana.ini': text }).connections ?? [];
    expect(connection?.options?.map(({ name, at }) => [name, textOf(at)])).toEqual([
      ['host', 'db.example.com'],
      ['port', '5432'],
      ['ssl_mode', 'disable'],
    ]);
    expect(read(ini, { 'grafana.ini': text.replace('postgres', 'mysql') }).connections).toEqual([]);
  });

  it.each([
    [
      'environment=PGHOST="db",PGSSLMODE=\'require\'',
      [
        ['PGHOST', 'db'],
        ['PGSSLMODE', 'require'],
      ],
    ],
    [
      'Environment=PGHOST=db PGSSLMODE=require',
      [
        ['PGHOST', 'db'],
        ['PGSSLMODE', 'require'],
      ],
    ],
    ['Environment="DATABASE_URL=postgres://u@h/x?a=1&b=2"', [['DATABASE_URL', 'postgres://u@h/x?a=1&b=2']]],
    ['Environment=PW=%%x', [['PW', '%x']]],
  ])('%s', (line, expected) => {
    const [scope] = read(ini, { 'app.service': `[Service]\n${line}\n` }).scopes ?? [];
    expect(scope?.variables.map(({ name, value }) => [name, known(value)])).toEqual(expected);
  });

  it('never throws, in linear time', () => {
    const piece = fc.constantFrom(
      '[a]',
      '\n',
      '=',
      ':',
      '%',
      '%(x)s',
      '%%',
      '"',
      "'",
      ' ',
      'environment',
      'sqlalchemy.url',
      'postgresql://u@h/x',
      '#',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), (pieces) => void read(ini, { 'alembic.ini': pieces.join('') })),
    );
    for (const part of ['a=', '[', '%(', 'environment=', 'a=b\n', '"', 'A='])
      read(ini, { 'alembic.ini': part.repeat(40_000) });
  });
});
