import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAJORS } from '../../src/facts/versions.js';
import { connectionScheme } from '../../src/parse/connection-scheme.js';
import { parseConnectionUrl } from '../../src/parse/connection-url.js';
import { effectiveOptions, parseConninfo, withOption } from '../../src/parse/conninfo.js';
import { applyEdits } from '../../src/text/edit.js';
import { verbatim } from '../../src/text/passage.js';
import { textOf, whole } from '../../src/text/source.js';
import { conninfo } from './conninfo-arbitrary.js';

const passage = (text: string) => verbatim(whole({ path: 'conninfo', text }));
const read = (text: string, version?: (typeof MAJORS)[number]) =>
  parseConninfo(passage(text), version === undefined ? {} : { version });
const pairs = (text: string, version?: (typeof MAJORS)[number]) => {
  const { tree, problems } = read(text, version);
  return problems.length > 0
    ? problems.map(({ message }) => message)
    : tree.options.map(({ keyword, value }) => [keyword, value]);
};

const anything = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('verify-full', '/etc/ssl/ca.crt', "it's", 'a b', '%41', 'a&b=c', '::1', 'é', '', ' ', '\\'),
);

describe('places in connection strings', () => {
  it.each([
    ["host = a sslmode='verify-full'", 'sslmode', 'verify-full', 'sslmode'],
    ["password='it\\'s'", 'password', "it\\'s", 'password'],
    ['postgres://u:p%40@[::1]:1/d%20b?sslmode=require', 'password', 'p%40', undefined],
    ['postgres://u:p%40@[::1]:1/d%20b?sslmode=require', 'host', '::1', undefined],
    ['postgres://u@h1:1,h2:2/db', 'host', 'h1:1,h2', undefined],
    ['postgres://h/db?ssl=true', 'sslmode', 'ssl=true', 'ssl=true'],
    ['requiressl=1', 'sslmode', 'requiressl=1', 'requiressl=1'],
  ])('%s: %s', (text, keyword, at, keywordAt) => {
    const option = read(text).tree.options.find((one) => one.keyword === keyword)!;
    expect(textOf(option.at)).toBe(at);
    expect(option.keywordAt && textOf(option.keywordAt)).toBe(keywordAt);
  });

  it.each([
    ['sslMode=require', 'sslMode'],
    ['postgres://h/db?a=b&sslMode=require', 'a'],
    ['postgres://u:p%zz@h/db', 'p%zz'],
    ['postgres://h/db?sslmode', 'sslmode'],
    ["host='h", "'h"],
  ])('a problem of %s points at %s', (text, at) => {
    expect(read(text).problems.map((problem) => textOf(problem.at))).toEqual([at]);
  });
});

describe('edits of connection strings', () => {
  it.each([
    ['postgres://u:p@h/db?sslmode=require&a=b', 'postgres://u:p@h/db?sslmode=a%26b&a=b'],
    ['postgres://h/db?ssl=true', 'postgres://h/db?sslmode=a%26b'],
    ['host=h sslmode=disable port=1', 'host=h sslmode=a&b port=1'],
    ["host=h sslmode='disable' port=1", 'host=h sslmode=a&b port=1'],
    ['requiressl=1 host=h', 'sslmode=a&b host=h'],
    ["sslmode='x'host=h", "sslmode='a&b'host=h"],
  ])('%s', (text, expected) => {
    const slot = effectiveOptions(parseConninfo(passage(text)).tree).get('sslmode')?.slot;
    // The parameter `a` of the first one is libpq's error, but what stands before it was read.
    expect(applyEdits(whole({ path: 'conninfo', text }).file, [slot!.encode('a&b')!])).toBe(expected);
  });

  it('leaves lists alone: hosts and ports must stay as many as each other', () => {
    const { tree } = read('postgres://h1:1,h2:2/db');
    expect(tree.options.map(({ slot }) => slot.encode('x') !== undefined)).toEqual([false, false, true]);
  });

  it('writes a value that reads back, and changes nothing else', () => {
    let edits = 0;
    fc.assert(
      fc.property(conninfo, fc.constantFrom(...MAJORS), fc.nat(), anything, (text, version, which, next) => {
        const { tree, problems } = read(text, version);
        const option = tree.options[which % Math.max(1, tree.options.length)];
        const edit = problems.length === 0 ? option?.slot.encode(next) : undefined;
        if (!edit || !option) return;
        edits++;
        const expected = tree.options.map((one) => [one.keyword, one === option ? next : one.value]);
        expect(pairs(applyEdits(tree.at.file, [edit]), version)).toEqual(expected);
      }),
      { numRuns: 4000 },
    );
    expect(edits).toBeGreaterThan(500);
  });

  it('adds nothing into the empty value of the legacy switch before it', () => {
    const { tree } = read('requiressl= ', 16);
    expect(applyEdits(tree.at.file, [withOption(tree, 'sslmode', 'require')!])).toBe("requiressl='' sslmode=require ");
  });

  it('adds an option that is not there, and changes nothing else', () => {
    let edits = 0;
    fc.assert(
      fc.property(conninfo, fc.constantFrom(...MAJORS), anything, (text, version, value) => {
        const { tree, problems } = read(text, version);
        const edit = problems.length === 0 ? withOption(tree, 'sslmode', value) : undefined;
        if (!edit) return;
        edits++;
        const expected = [...tree.options.map((one) => [one.keyword, one.value]), ['sslmode', value]];
        expect(pairs(applyEdits(tree.at.file, [edit]), version)).toEqual(expected);
      }),
      { numRuns: 4000 },
    );
    expect(edits).toBeGreaterThan(500);
  });

  it.each([
    ['postgres://h/db', 'postgres://h/db?sslmode=verify-full'],
    ['postgres://h', 'postgres://h?sslmode=verify-full'],
    ['postgres://h/db?', 'postgres://h/db?sslmode=verify-full'],
    ['postgres://h/db?port=1&', 'postgres://h/db?port=1&sslmode=verify-full'],
    ['postgres://u:a?b@h/db', 'postgres://u:a?b@h/db?sslmode=verify-full'],
    ['', 'sslmode=verify-full'],
    ['host=h\n', 'host=h sslmode=verify-full\n'],
    ['password=a\\ ', 'password=a\\  sslmode=verify-full'],
    ['password= ', "password='' sslmode=verify-full "],
  ])('adds to %j', (text, expected) => {
    const { tree } = read(text);
    expect(applyEdits(tree.at.file, [withOption(tree, 'sslmode', 'verify-full')!])).toBe(expected);
  });
});

describe('what surrounds the two syntaxes', () => {
  it('stops at NUL, where the string of C ends', () => {
    expect(pairs('host=a\0 nonsense')).toEqual([['host', 'a']]);
  });

  it('takes a scheme that something else takes off', () => {
    const { tree } = parseConninfo(passage('postgresql+psycopg2://u@h/db?sslmode=require'), {
      scheme: 'postgresql+psycopg2',
    });
    expect(tree.options.map(({ keyword }) => keyword)).toEqual(['user', 'host', 'dbname', 'sslmode']);
    expect(pairs('postgresql+psycopg2://u@h/db')).toEqual([
      'missing "=" after "postgresql+psycopg2://u@h/db" in connection info string',
    ]);
  });

  it('is linear', () => {
    const started = performance.now();
    for (const unit of [' ', 'a=', '&a=b', '%41', "host='", '\\ ', ',h:1', 'sslmode=require ', '@', '[']) {
      for (const prefix of ['', 'postgres://', 'postgres://h/db?']) read(prefix + unit.repeat(100_000));
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('a URL of another driver', () => {
  it('has every parameter by its own name, and refuses none', () => {
    const text = 'jdbc:postgresql://u:p@h:1/db?ssl=true&sslMode=x&a=b%zz&&flag&c=d+e';
    expect(
      parseConnectionUrl(passage(text), 'jdbc:postgresql').options.map(({ keyword, value }) => [keyword, value]),
    ).toEqual([
      ['user', 'u'],
      ['password', 'p'],
      ['dbname', 'db'],
      ['host', 'h'],
      ['port', '1'],
      ['ssl', 'true'],
      ['sslMode', 'x'],
      ['a', 'b%zz'],
      ['flag', ''],
      ['c', 'd e'],
    ]);
  });

  it.each([
    ['postgres://h', 'postgres'],
    ['postgresql+asyncpg://h', 'postgresql+asyncpg'],
    ['POSTGRES://h', 'postgres'],
    ['jdbc:postgresql://h', 'jdbc:postgresql'],
    ['jdbc:aws-wrapper:postgresql://h', 'jdbc:aws-wrapper:postgresql'],
    ['r2dbc:pool:postgresql://h', 'r2dbc:pool:postgresql'],
    ['db+postgresql://h', 'db+postgresql'],
    ['prisma+postgres://h', 'prisma+postgres'],
    ['mysql://h', undefined],
    ['host=h', undefined],
    ['see postgres://h', undefined],
    ['postgresqlx://h', undefined],
  ])('%s', (text, scheme) => {
    expect(connectionScheme(text)?.scheme).toBe(scheme);
  });
});
