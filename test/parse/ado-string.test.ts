import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAdoString } from '../../src/parse/ado-form.js';
import { parseAdoString } from '../../src/parse/ado-string.js';
import { effectiveOptions, withOption } from '../../src/parse/conninfo.js';
import { applyEdits } from '../../src/text/edit.js';
import { verbatim } from '../../src/text/passage.js';
import { textOf, whole } from '../../src/text/source.js';

const fileOf = (text: string) => ({ path: 'x', text });
const parse = (text: string) => parseAdoString(verbatim(whole(fileOf(text))));
const pairs = (text: string) => parse(text).tree.options.map(({ keyword, value }) => [keyword, value]);
const fault = (text: string) => / starting at index (\d+)$/u.exec(parse(text).problems[0]?.message ?? '')?.[1];

describe('connection strings of .NET', () => {
  it.each([
    [
      'Host=h;Port=5432',
      [
        ['host', 'h'],
        ['port', '5432'],
      ],
    ],
    [
      'SERVER = h ; User Id = u ; Pwd=p',
      [
        ['host', 'h'],
        ['user', 'u'],
        ['password', 'p'],
      ],
    ],
    [
      'Host=h;SSL Mode=Require;',
      [
        ['host', 'h'],
        ['sslmode', 'Require'],
      ],
    ],
    [
      'Host=h;;SslMode=Require',
      [
        ['host', 'h'],
        ['sslmode', 'Require'],
      ],
    ],
    [
      'Password="a;b""c"; Host=h',
      [
        ['password', 'a;b"c'],
        ['host', 'h'],
      ],
    ],
    [
      "Password='a\"b';Host=h",
      [
        ['password', 'a"b'],
        ['host', 'h'],
      ],
    ],
    [
      'Password=a"b=c;Host=h',
      [
        ['password', 'a"b=c'],
        ['host', 'h'],
      ],
    ],
    ['a==b=c', [['a=b', 'c']]],
    [
      'SSL Mode=;Host=h',
      [
        ['sslmode', ''],
        ['host', 'h'],
      ],
    ],
    [
      'Host=${DB_HOST};Database=app',
      [
        ['host', '${DB_HOST}'],
        ['dbname', 'app'],
      ],
    ],
    [' ', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(pairs(text)).toEqual(expected);
    expect(fault(text)).toBeUndefined();
  });

  it.each([
    ['Host', '0'],
    ['Host=h;Port', '7'],
    ['=h', '0'],
    ['Host="h', '0'],
    ['Host="h"x;Port=1', '0'],
    ['Host=h\0Port=1', '6'],
    ['postgres://u@h/db', '0'],
  ])('%j is refused at %s', (text, at) => {
    expect(fault(text)).toBe(at);
  });

  it.each([
    ['Host=h;user=u', 'user'],
    ['Host=h;sslrootcert=/ca.pem', 'sslrootcert'],
    ['Foo=', 'Foo'],
  ])('Npgsql refuses a keyword of %s', (text, keyword) => {
    const [problem] = parse(text).problems;
    expect(problem!.message).toBe(`Keyword not supported: ${keyword}`);
    expect(textOf(problem!.at)).toBe(keyword);
  });

  it('points at values and keywords', () => {
    const text = 'Host = "a b" ; SSL Mode = Require ';
    const [host, mode] = parse(text).tree.options;
    expect([host, mode].map((option) => textOf(option!.at))).toEqual(['a b', 'Require']);
    expect([host, mode].map((option) => textOf(option!.keywordAt!))).toEqual(['Host', 'SSL Mode']);
  });
});

const text = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('Host', 'Server', 'SSL Mode', 'sslmode', 'Password', 'a==b', '', 'Foo'),
        fc.constantFrom('=', ' = ', '', '=='),
        fc.oneof(
          fc.constantFrom('h', '', '"a;b"', "'c'", '"open', 'x"y', ' z ', '${V}', '\0'),
          fc.string({ maxLength: 4 }),
        ),
        fc.constantFrom(';', ';;', ' ; ', ''),
      ),
      { maxLength: 5 },
    )
    .map((all) => all.flat().join('')),
);
const value = fc.oneof(
  fc.constantFrom('VerifyFull', '/etc/ssl/ca.crt', "it's", 'a b', 'a;b', '"', `'"`, '', ' ', '=', 'é', '${X}'),
  fc.string({ maxLength: 5, unit: 'grapheme' }),
);
const read = (written: string) => effectiveOptions(parse(written).tree);

describe('whatever the string is', () => {
  it('is read without a fault of ours, and spans are within it', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { tree, problems } = parse(written);
        for (const { at } of [...tree.options, ...problems]) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThanOrEqual(at.start);
          expect(at.end).toBeLessThanOrEqual(written.length);
        }
        isAdoString(written);
      }),
    );
  });

  it('reads back a value that was rewritten, and all others as before', () => {
    fc.assert(
      fc.property(text, fc.nat(), value, (written, which, next) => {
        const { options } = parse(written).tree;
        if (options.length === 0) return;
        const index = which % options.length;
        const edit = options[index]!.slot.encode(next);
        expect(edit === undefined).toBe(next.includes('\0'));
        if (!edit) return;
        const edited = applyEdits(fileOf(written), [edit]);
        const expected = options.map((option, at) => [option.keyword, at === index ? next : option.value]);
        expect(pairs(edited)).toEqual(expected);
      }),
    );
  });

  it('reads back an option that was added', () => {
    fc.assert(
      fc.property(text, value, (written, next) => {
        const { tree } = parse(written);
        const edit = withOption(tree, 'sslmode', next);
        expect(edit === undefined).toBe(next.includes('\0') || fault(written) !== undefined);
        if (!edit) return;
        const edited = applyEdits(fileOf(written), [edit]);
        expect(read(edited).get('sslmode')?.value).toBe(next);
        expect(parse(edited).tree.options).toHaveLength(tree.options.length + 1);
      }),
    );
  });

  it('writes keywords as Npgsql does', () => {
    const written = 'Host=h';
    expect(applyEdits(fileOf(written), [withOption(parse(written).tree, 'sslmode', 'VerifyFull')!])).toBe(
      'Host=h;SSL Mode=VerifyFull',
    );
    expect(applyEdits(fileOf('Host=h; '), [withOption(parse('Host=h; ').tree, 'rootcertificate', '/a b')!])).toBe(
      'Host=h; Root Certificate="/a b"',
    );
  });
});

describe('who has such a string', () => {
  it.each([
    ['Host=db;Database=app;Username=u;Password=p', ''],
    ['Server=db;Port=5432;Database=app;User Id=u', ''],
    ['Host=db;Port=5432', ''],
    ['Server=db;Database=app;SSL Mode=Require', ''],
    ['Server=db;Database=app;User Id=u;Password=p', 'ConnectionStrings__Postgres'],
    ['Host=db;Username=u', 'ConnectionStrings__Default'],
    ['Host=${HOST};Database=app', ''],
    ['Host=db;Search Path=app', ''],
    ['User ID=u;Password=p;Host=db;Port=5432;Database=app;Pooling=true;', ''],
  ])('Npgsql: %s in %j', (written, name) => {
    expect(isAdoString(written, name)).toBe(true);
  });

  it.each([
    ['Server=db;Database=app;User Id=u;Password=p', 'ConnectionStrings__Default'],
    ['Data Source=db;Initial Catalog=app;Integrated Security=true', ''],
    ['Server=tcp:db.database.windows.net,1433;Database=app', 'POSTGRES'],
    ['Server=db;Port=3306;Database=app;Uid=u;Pwd=p', ''],
    ['Host=db;Database=app;SslMode=Required', ''],
    ['Host=db;Database=app;Username=u', 'MYSQL_CONNECTION'],
    ['host=rabbit;username=guest;password=guest', ''],
    ['host=rabbit;virtualHost=v;username=guest', 'ConnectionStrings__Bus'],
    ['Host=smtp.example.com;Port=587;Username=u', ''],
    ['pgsql:host=db;dbname=app', ''],
    ['host=db;dbname=app', ''],
    ['host=db dbname=app', ''],
    ['Endpoint=sb://x.servicebus.windows.net/;SharedAccessKey=k', ''],
    ['Host=db', ''],
    ['Host=db;Database="open', ''],
    ['a;b', ''],
    ['postgres://u:p@h/db', ''],
  ])('somebody else: %s in %j', (written, name) => {
    expect(isAdoString(written, name)).toBe(false);
  });
});
