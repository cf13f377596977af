import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/text/edit.js';
import { known } from '../../../src/text/resolved.js';
import { textOf } from '../../../src/text/source.js';
import { connectionsOf, contributionOf, strays } from './reading.js';

describe('connections of a server in SQL', () => {
  it.each<[string, readonly string[]]>([
    [
      "CREATE SUBSCRIPTION s CONNECTION 'host=db.example.com dbname=x' PUBLICATION p;",
      ['CREATE SUBSCRIPTION s <host=db.example.com dbname=x>'],
    ],
    ["alter subscription \"S\" connection 'host=x password=''a b'''", ["ALTER SUBSCRIPTION S <host=x password='a b'>"]],
    ["CREATE SUBSCRIPTION s CONNECTION :'conninfo' PUBLICATION p;", []],
    [
      "CREATE SUBSCRIPTION s CONNECTION E'host=x\\tdbname=y' PUBLICATION p;",
      ['CREATE SUBSCRIPTION s <host=x\tdbname=y>'],
    ],
    ['CREATE SUBSCRIPTION s CONNECTION $c$host=x$c$ PUBLICATION p;', ['CREATE SUBSCRIPTION s <host=x>']],
    ["-- CREATE SUBSCRIPTION s CONNECTION 'host=x'\n/* CREATE /* */ SUBSCRIPTION s CONNECTION 'host=x' */", []],
    [
      "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'h', dbname 'd', sslmode 'require');",
      ['SERVER s host=h dbname=d sslmode=require'],
    ],
    [
      "CREATE SERVER IF NOT EXISTS s TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER dblink_fdw OPTIONS (host 'h')",
      ['SERVER s host=h'],
    ],
    ["CREATE SERVER s FOREIGN DATA WRAPPER mysql_fdw OPTIONS (host 'h');", []],
    [
      "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'h', fetch_size '9'); ALTER SERVER s OPTIONS (ADD sslmode 'require', DROP host);",
      ['SERVER s sslmode=require'],
    ],
    ["ALTER SERVER s OPTIONS (SET sslmode 'disable');", ['SERVER s sslmode=disable …']],
    ["ALTER SERVER s OPTIONS (SET host 'h');", []],
    ["SELECT * FROM dblink('host=h dbname=d', 'SELECT 1') AS t(a int);", ['dblink <host=h dbname=d>']],
    [
      "SELECT dblink_connect('c', 'postgres://h/d?sslmode=prefer');",
      ['dblink_connect <postgres://h/d?sslmode=prefer>'],
    ],
    ["SELECT * FROM dblink('c', 'SELECT host = 1');", []],
    ["SELECT pglogical.create_node(node_name := 'n', dsn := 'host=h dbname=d');", ['create_node <host=h dbname=d>']],
    ["DO $$ BEGIN PERFORM dblink_connect('host=h'); END $$;", ['dblink_connect <host=h>']],
    [
      "COPY t FROM stdin;\nit's data\n\\.\nALTER SERVER s OPTIONS (SET sslmode 'disable');",
      ['SERVER s sslmode=disable …'],
    ],
    ["\\connect 'unclosed\nALTER SERVER s OPTIONS (SET sslmode 'disable');", ['SERVER s sslmode=disable …']],
    ['SELECT 1;', []],
  ])('%j', (text, expected) => {
    expect(connectionsOf('sql', text)).toEqual(expected);
  });

  it('writes into a string within its quotes, and adds an option to a list', () => {
    const text = "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (\n  host 'h'\n);\n";
    const [server] = contributionOf('sql', text).connections!;
    const edit = server!.addOption!('sslmode', 'verify-full')!;
    expect(applyEdits(edit.at.file, [edit])).toBe(
      "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (\n  host 'h', sslmode 'verify-full'\n);\n",
    );
    const option = server!.options![0]!;
    expect(option.slot!.encode("o'b")!.text).toBe("o''b");
  });

  it('says that a string is put together when it runs', () => {
    const { connections, gaps = [] } = contributionOf('sql', "SELECT dblink_connect('host=' || h || ' dbname=x');");
    expect(connections).toEqual([]);
    expect(gaps.map(({ message }) => message)).toEqual([
      '`dblink_connect` is handed a connection string that is put together when it runs, which is not judged',
    ]);
  });
});

describe('passwords in SQL', () => {
  it.each<[string, readonly string[]]>([
    ["CREATE ROLE app LOGIN PASSWORD 'x1'", ['CREATE ROLE app plain x1']],
    ["ALTER USER app WITH ENCRYPTED PASSWORD 'x1' VALID UNTIL 'infinity'", ['ALTER USER app plain x1']],
    ["CREATE USER app PASSWORD U&'\\0061b'", ['CREATE USER app plain ab']],
    [`CREATE USER app PASSWORD 'md5${'a1'.repeat(16)}'`, [`CREATE USER app md5 md5${'a1'.repeat(16)}`]],
    [
      "CREATE USER app PASSWORD 'SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy'",
      ['CREATE USER app scram SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy'],
    ],
    ["CREATE USER app PASSWORD '${PW}'", ['CREATE USER app plain ?']],
    ["CREATE USER app PASSWORD :'pw'", []],
    ['CREATE USER app PASSWORD NULL', []],
    ["CREATE USER 'app'@'%' IDENTIFIED BY 'x1'", []],
    ["CREATE USER app WITH PASSWORD = 'x1'", []],
    ["ALTER ROLE a SET x = y; SELECT password 'x1'", []],
    ["CREATE USER MAPPING FOR me SERVER s OPTIONS (user 'u', password 'x1')", ['CREATE USER MAPPING u plain x1']],
    [
      "CREATE SERVER s FOREIGN DATA WRAPPER mysql_fdw OPTIONS (); CREATE USER MAPPING FOR me SERVER s OPTIONS (username 'u', password 'x1')",
      [],
    ],
  ])('%j', (text, expected) => {
    const { passwords = [] } = contributionOf('sql', text);
    expect(passwords.map(({ name, user, form, value }) => `${name} ${user} ${form} ${known(value) ?? '?'}`)).toEqual(
      expected,
    );
  });
});

describe('settings in SQL', () => {
  it.each<[string, readonly string[]]>([
    [
      "ALTER SYSTEM SET ssl = off; ALTER SYSTEM SET ssl_min_protocol_version TO 'TLSv1';",
      ['ssl=off', 'ssl_min_protocol_version=TLSv1'],
    ],
    ["ALTER SYSTEM SET primary_conninfo = 'host=x'", ['primary_conninfo=host=x']],
    ['ALTER SYSTEM SET work_mem = 5', []],
    ['ALTER SYSTEM SET ssl TO DEFAULT', []],
    ['ALTER SYSTEM RESET ssl', []],
  ])('%j', (text, expected) => {
    const { servers = [] } = contributionOf('sql', text);
    expect(servers.flatMap(({ settings }) => settings.map(({ name, value }) => `${name}=${known(value)}`))).toEqual(
      expected,
    );
    for (const { unseen } of servers) expect(unseen).toHaveLength(1);
  });
});

describe('any SQL', () => {
  const piece = fc.constantFrom(
    'CREATE ',
    'ALTER ',
    'ROLE a ',
    'PASSWORD ',
    "'",
    "''",
    "E'",
    "U&'",
    '$$',
    '$a$',
    '"',
    '--',
    '/*',
    '*/',
    ';',
    '\n',
    'SERVER s ',
    'OPTIONS (',
    ')',
    ',',
    "host 'h'",
    'CONNECTION ',
    'SUBSCRIPTION s ',
    'dblink(',
    '||',
    ':=',
    ':',
    ':a',
    '\\',
    'COPY t FROM stdin;\n',
    '\\.\n',
    '${x}',
    '{{ y }}',
    'é',
    '\0',
  );
  it('is read without a throw, and every place lies in the file', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(strays(contributionOf('sql', pieces.join('')))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a password back as it is written', () => {
    const text = fc.string({ unit: fc.constantFrom('a', "'", '\\', '$', '"', 'é', ' '), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, (password) => {
        const sql = `CREATE ROLE a PASSWORD '${password.replaceAll("'", "''")}'; CREATE ROLE b PASSWORD E'${password.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';`;
        const { passwords = [] } = contributionOf('sql', sql);
        expect(passwords.map(({ value }) => known(value))).toEqual([password, password]);
        expect(passwords.every(({ at }) => /^[^;]+$/u.test(textOf(at)))).toBe(true);
      }),
    );
  });
});
