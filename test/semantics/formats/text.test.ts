import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherConnections, prose, text } from '../../../src/semantics/formats/text.js';
import { memoryFiles } from '../../../src/text/files.js';
import { textOf } from '../../../src/text/source.js';

const context = { files: memoryFiles([]), environment: 'unknown' as const };

const found = (content: string, path = 'main.go') => {
  const { connections = [] } = text({ path, text: content }, context);
  return connections.map(({ name, at }) => [name, textOf(at)]);
};

describe('connection strings that code fills in', () => {
  it.each([
    ['"postgres://%s:%s@%s:%d/%s?sslmode=disable"', 'postgres://${s}:${s}@${s}:${d}/${s}?sslmode=disable'],
    ['"postgresql://%(u)s:%(p)s@h/x?sslmode=%v"', 'postgresql://${u_s}:${p_s}@h/x?sslmode=${v}'],
    ['"postgresql://{}:{pw}@{0}:{port}/x"', 'postgresql://${template}:${pw}@${0}:${port}/x'],
    ['"host={host} user=%s sslmode=disable"', 'host=${host} user=${s} sslmode=disable'],
    // An encoded byte, and braces that are part of a word, are what they are.
    ['"postgres://a:%dA%d0b{c}@h/x"', 'postgres://a:%dA%d0b{c}@h/x'],
  ])('%s', (content, expected) => {
    const { connections = [] } = text({ path: 'main.go', text: content }, context);
    expect(connections.map(({ string }) => string?.text)).toEqual([expected]);
  });
});

describe('connection strings in any text', () => {
  it.each([
    ['dsn := "postgres://app@db.example.com/shop"', [['dsn', 'postgres://app@db.example.com/shop']]],
    ["url = 'postgresql+asyncpg://a@h/x?ssl=require'", [['url', 'postgresql+asyncpg://a@h/x?ssl=require']]],
    ['x: jdbc:postgresql://h:5432/db?ssl=true', [['x', 'jdbc:postgresql://h:5432/db?ssl=true']]],
    ['connect to postgres://h/db.', [['', 'postgres://h/db']]],
    ['(postgres://h/db?sslmode=require)', [['', 'postgres://h/db?sslmode=require']]],
    ['<a>postgres://h/db</a>', [['', 'postgres://h/db']]],
    ['"postgres://a:1,b:2/db?sslmode=prefer", next', [['', 'postgres://a:1,b:2/db?sslmode=prefer']]],
    ['`postgres://${user}@${host}/db?sslmode=disable`', [['', 'postgres://${user}@${host}/db?sslmode=disable']]],
    ['url=postgres://u@${HOST:-db}/${NAME}', [['url', 'postgres://u@${HOST:-db}/${NAME}']]],
    ['DB["primary"] = "postgres://h/x"', [['primary', 'postgres://h/x']]],
    ['open("host=h.example.com user=u sslmode=disable")', [['', 'host=h.example.com user=u sslmode=disable']]],
    ['const s = "host=%s port=%d user=%s sslmode=disable"', [['s', 'host=%s port=%d user=%s sslmode=disable']]],
    ['if strings.HasPrefix(dsn, "postgres://") {', []],
    ['// e.g. postgres://h/db', []],
    ['  # postgres://h/db', []],
    ['call() // postgres://h/db', []],
    [' * postgres://h/db', []],
    ['-- postgres://h/db', []],
    ['mysql://h/db?sslmode=disable', []],
    ['regexp.MustCompile(`postgres://[^/]+/.*sslmode=disable`)', []],
    ['/^postgres://(?:x|y)+$/', []],
    ['open("postgres://[::1]/x")', [['', 'postgres://[::1]/x']]],
    ['xpostgres://h/db', []],
    ['https://postgres.example.com/postgres', []],
    ['"the host= option and sslmode= too"', []],
  ])('%s', (content, expected) => {
    expect(found(content)).toEqual(expected);
  });

  it.each([
    [
      'new PDO("pgsql:host=h.example.com;dbname=a;sslmode=disable", $u, $p)',
      'host=h.example.com;dbname=a;sslmode=disable',
    ],
    ["'dsn' => 'pgsql:host=h.example.com;port=5432;dbname=a'", 'host=h.example.com;port=5432;dbname=a'],
    ["new PDO('mysql:host=h.example.com;dbname=a')", undefined],
    ["if ($driver === 'pgsql:x')", undefined],
    ["// new PDO('pgsql:host=h.example.com;dbname=a')", undefined],
  ])('strings of PDO: %s', (content, expected) => {
    expect(found(content, 'db.php')).toEqual(expected === undefined ? [] : [['PDO', expected]]);
  });

  it.each([
    ['new NpgsqlConnection("Host=h.example.com;Username=u;Database=x;SSL Mode=Disable")', true],
    ['@"Server=h.example.com;Port=5432;Database=x;User Id=u"', true],
    ['"Server=h.example.com;Database=x;User Id=u;Encrypt=false"', false],
    ['"Server=h.example.com;Database=x;Uid=u;SslMode=None"', false],
  ])('strings of .NET: %s', (content, expected) => {
    expect(found(content, 'Program.cs')).toHaveLength(expected ? 1 : 0);
    expect(found(content, 'main.go')).toEqual([]);
  });

  it('reads texts for people as examples, comments and all', () => {
    const { connections = [] } = prose({ path: 'README.md', text: '# postgres://h/db\n' }, context);
    expect(connections).toMatchObject([{ environment: 'documentation' }]);
  });

  it('leaves out what is known already', () => {
    const file = { path: 'a.ts', text: '"postgres://a/x" "postgres://b/x"' };
    const taken = [{ file, start: 1, end: 16 }];
    expect(otherConnections(file, taken).map(({ at }) => textOf(at))).toEqual(['postgres://b/x']);
  });

  it('never throws, and finds what stands there, in linear time', () => {
    const piece = fc.constantFrom(
      'postgres://',
      '"',
      "'",
      '`',
      '${',
      '}',
      'host=',
      'sslmode=',
      ' ',
      '\n',
      '//',
      '\\',
      'a',
      '@',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const content = pieces.join('');
        for (const [, written] of found(content)) expect(content).toContain(written);
      }),
    );
    for (const part of ['postgres://', '"host=a ', 'jdbc:', '${', 'a+']) found(part.repeat(40_000));
  });
});
