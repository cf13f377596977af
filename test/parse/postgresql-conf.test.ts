import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConfAssignment } from '../../src/parse/conf-tree.js';
import { parsePostgresqlConf } from '../../src/parse/postgresql-conf.js';
import { applyEdits } from '../../src/text/edit.js';
import { spanOf, textOf, whole } from '../../src/text/source.js';

/** Any UTF-16 unit, lone surrogates included, and often those that mean something here. */
const unit = fc.oneof(
  fc.constantFrom(..."'\\\n=# .0a"),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);

const file = (text: string, path = 'postgresql.conf') => ({ path, text });
const parse = (text: string) => parsePostgresqlConf(whole(file(text)));
const assignments = (text: string) =>
  parse(text).tree.entries.filter((entry): entry is ConfAssignment => entry.kind === 'assignment');
const pairs = (text: string) => assignments(text).map(({ name, value }) => [name, value]);
const messages = (text: string) => parse(text).problems.map(({ message }) => message);

describe('lines PostgreSQL reads', () => {
  it.each([
    ['ssl on', 'ssl', 'on'],
    ['ssl\ton', 'ssl', 'on'],
    ['SSL = On#c', 'SSL', 'On'],
    ["ssl_cert_file='a''b\\'c'", 'ssl_cert_file', "a'b'c"],
    ["x = '\\b\\f\\n\\r\\t\\q\\\\'", 'x', '\b\f\n\r\tq\\'],
    ["x = '\\x41'", 'x', 'x41'],
    ["x = '\\101\\18'", 'x', 'A\x018'],
    ["x = '\\303\\251'", 'x', 'é'],
    ["x = '\\377'", 'x', '\ufffd'],
    ["x = 'a\\0b'", 'x', 'a'],
    ["x = ''", 'x', ''],
    ['x = server-1.crt', 'x', 'server-1.crt'],
    ['x = TLSv1.2', 'x', 'TLSv1.2'],
    ['x = C:/x', 'x', 'C:/x'],
    ['x = a.b.c', 'x', 'a.b.c'],
    ['x = HIGH:-SSLv2', 'x', 'HIGH:-SSLv2'],
    ['x = 10MB', 'x', '10MB'],
    ['x = 0x1F', 'x', '0x1F'],
    ['x = -1.5e3', 'x', '-1.5e3'],
    ['x = .', 'x', '.'],
    ['é.ü = ö', 'é.ü', 'ö'],
    ['ssl = on\r', 'ssl', 'on'],
  ])('%s', (text, name, value) => {
    expect(pairs(text)).toEqual([[name, value]]);
    expect(messages(text)).toEqual([]);
  });

  it('nothing at all', () => {
    for (const text of ['', '\n', '# ssl = on', ' \t\r\n#\n'])
      expect(parse(text)).toEqual({ tree: { entries: [] }, problems: [] });
  });

  it('a NUL cuts the value before the closing quote is taken off', () =>
    expect(pairs("x = 'ab\0c'")).toEqual([['x', 'a']]));

  it('directives, with any case and an optional equals sign', () => {
    const { entries } = parse("include 'a'\nINCLUDE_DIR = conf/d\ninclude_if_exists='b'\n").tree;
    expect(entries.map((entry) => (entry.kind === 'include' ? [entry.directive, entry.target] : entry))).toEqual([
      ['include', 'a'],
      ['include_dir', 'conf/d'],
      ['include_if_exists', 'b'],
    ]);
  });
});

describe('lines PostgreSQL refuses', () => {
  it.each([
    ['ssl_cert_file = server.crt', 'syntax error near token "server.crt": a value with a dot needs quotes'],
    ['include foo.conf', 'syntax error near token "foo.conf": a value with a dot needs quotes'],
    ['x = /etc/x.crt', 'syntax error near token "/"'],
    ['x = ~/x', 'syntax error near token "~"'],
    ['x = "on"', 'syntax error near token """'],
    ['ssl = on;', 'syntax error near token ";"'],
    ['ssl == on', 'syntax error near token "="'],
    ['ssl =', 'syntax error near end of line'],
    ['ssl', 'syntax error near end of line'],
    ["x = 'a' 'b'", 'syntax error near token "\'b\'"'],
    ["x = 'open", 'syntax error near token "\'"'],
    ['x = HIGH:!aNULL', 'syntax error near token "!"'],
    ['x = 1.5GB', 'syntax error near token "GB"'],
    ['x = 1e5', 'syntax error near token "5"'],
    ['a.b.c = 1', 'syntax error near token "a.b.c"'],
    ['[section]', 'syntax error near token "["'],
    ['\ufeff# comment', 'syntax error near end of line'],
  ])('%s', (text, message) => {
    expect(messages(text)).toEqual([message]);
    expect(pairs(text)).toEqual([]);
  });

  it('a byte order mark is part of the first name', () =>
    expect(pairs('\ufeffssl = on')).toEqual([['\ufeffssl', 'on']]));

  it('a hundred errors, then no more of the file', () => {
    const { tree, problems } = parse(`${'!\n'.repeat(150)}ssl = on\n`);
    expect(problems).toHaveLength(100);
    expect(tree.entries).toEqual([]);
  });
});

describe('places', () => {
  it('the line from the name to the value, the name, the value without quotes', () => {
    const [first] = assignments("\n  ssl_cert_file = 'a b' # c");
    expect([first?.at, first?.nameAt, first?.slot.at].map((at) => at && textOf(at))).toEqual([
      "ssl_cert_file = 'a b'",
      'ssl_cert_file',
      'a b',
    ]);
    expect(first?.line).toBe(2);
  });

  it('a part of a decoded value is found behind escapes', () => {
    const source = file("primary_conninfo = 'password=''a\\' sslmode=pref\\145r'");
    const [first] = parsePostgresqlConf(whole(source)).tree.entries as ConfAssignment[];
    const start = first!.passage.text.indexOf('prefer');
    expect(textOf(first!.passage.span(start, start + 6))).toBe('pref\\145r');
  });

  it('only the span is read', () => {
    const source = file('ssl = on\nport = 1\nfsync = off\n');
    const { tree } = parsePostgresqlConf(spanOf(source, 9, 17));
    expect(tree.entries.map((entry) => [entry.kind === 'assignment' && entry.name, entry.line])).toEqual([['port', 2]]);
  });
});

describe('writing a value', () => {
  const rewrite = (text: string, next: string) => {
    const source = file(text);
    const [first] = parsePostgresqlConf(whole(source)).tree.entries as ConfAssignment[];
    const edit = first!.slot.encode(next);
    return edit && applyEdits(source, [edit]);
  };
  it.each([
    ['ssl = off # c', 'on', 'ssl = on # c'],
    ["ssl = 'off'", 'on', "ssl = 'on'"],
    ['ssl_cert_file = a', 'server.crt', "ssl_cert_file = 'server.crt'"],
    ['ssl_cert_file = a', "it's", "ssl_cert_file = 'it''s'"],
    ["ssl_cert_file = 'a'", "it's", "ssl_cert_file = 'it''s'"],
    ['ssl_cert_file = a', '', "ssl_cert_file = ''"],
    ['ssl_min_protocol_version = TLSv1', 'TLSv1.2', 'ssl_min_protocol_version = TLSv1.2'],
  ])('%s to %s', (text, next, expected) => expect(rewrite(text, next)).toBe(expected));

  it('refuses a NUL', () => expect(rewrite('ssl = on', 'a\0b')).toBeUndefined());

  it('any value reads back', () =>
    fc.assert(
      fc.property(fc.constantFrom('x = a', "x = 'a' # c"), fc.string({ unit }), (text, next) => {
        fc.pre(!next.includes('\0'));
        expect(pairs(rewrite(text, next)!)).toEqual([['x', next]]);
      }),
    ));

  it('any part of a quoted value reads back', () =>
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (value, from, to, next) => {
        fc.pre(!`${value}${next}`.includes('\0'));
        const source = file(rewrite("x = 'a'", value)!);
        const [first] = parsePostgresqlConf(whole(source)).tree.entries as ConfAssignment[];
        const [start, end] = [from % (value.length + 1), to % (value.length + 1)].sort((a, b) => a - b) as [
          number,
          number,
        ];
        const text = first!.passage.escape(next)!;
        const edited = applyEdits(source, [{ at: first!.passage.span(start, end), text }]);
        expect(pairs(edited)).toEqual([['x', value.slice(0, start) + next + value.slice(end)]]);
      }),
    ));
});

describe('templates', () => {
  it('a templated value keeps its name and is marked', () => {
    const [ssl, cert, port] = assignments("ssl = {{ ssl | bool }}\nssl_cert_file = '{{ x['a'] }}'\nport = 1\n");
    expect([ssl?.name, ssl?.value, ssl?.template]).toEqual(['ssl', '{{ ssl | bool }}', true]);
    expect([cert?.value, cert?.template]).toEqual(["{{ x['a'] }}", true]);
    expect(port?.template).toBeUndefined();
    expect(ssl?.slot.encode('on')).toBeUndefined();
  });
  it('no storm of errors', () => {
    const text =
      '{# x #}\n{% if a %}\nssl = on\n{{ name }} = {{ value }}\n{% endif %}\nport = 5432\n{{ rest |\n join }}\n';
    expect(parse(text).problems).toEqual([]);
    expect(assignments(text).map(({ name, template }) => [name, template])).toEqual([
      ['ssl', true],
      ['port', undefined],
    ]);
  });
  it('a final line beside it is still refused', () =>
    expect(messages('ssl = {{ ssl }}\nport == 1\n')).toEqual(['syntax error near token "="']));
});

describe('any text', () => {
  it('is read without throwing, in order, within the file', () =>
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        const { tree, problems } = parse(text);
        for (const { at } of [...tree.entries, ...problems]) expect(at.end).toBeLessThanOrEqual(text.length);
        const starts = tree.entries.map(({ at }) => at.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    ));
  it.each(["'", 'a', 'a.', '\\', "x='", '\0', '9', "x = '\\1", 'a=b\n', '\n', "''"])(
    'two hundred kilobytes of %j are read in linear time',
    (unit) => {
      const start = performance.now();
      parse(unit.repeat(200_000 / unit.length));
      expect(performance.now() - start).toBeLessThan(3_000);
    },
  );
});
