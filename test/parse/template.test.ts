import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTemplate, renderedPath, templatedLines, templateMarks, templateOf } from '../../src/parse/template.js';
import { textOf } from '../../src/text/source.js';

const file = (text: string, path = 'pg_hba.conf') => ({ path, text });
const marks = (text: string) => templateMarks(file(text)).map(textOf);
const lines = (text: string) => [...templateOf(file(text)).lines].sort(([a], [b]) => a - b);

describe('what counts as a mark', () => {
  it.each([
    ['ssl = {{ ssl }}', '{{ ssl }}'],
    ['ssl = <%= @ssl %>', '<%= @ssl %>'],
    ["ssl_cert_file = '${CERT}'", '${CERT}'],
    ['ssl = $PG_SSL', '$PG_SSL'],
    ['host all all @@SUBNET@@ md5', '@@SUBNET@@'],
    ['host all all @SUBNET@ md5', '@SUBNET@'],
    ['host all all __SUBNET__ md5', '__SUBNET__'],
    ['host all all %%SUBNET%% md5', '%%SUBNET%%'],
    ['host all all <SUBNET> md5', '<SUBNET>'],
    ['host all all <your-ip> md5', '<your-ip>'],
    ['# {{ ansible_managed }}', '{{ ansible_managed }}'],
    ["archive_command = 'cp %p {{ archive }}/%f'", '{{ archive }}'],
  ])('%s', (text, mark) => expect(marks(text)).toEqual([mark]));

  it.each([
    ["dynamic_library_path = '$libdir'", 'a path PostgreSQL expands itself'],
    ['search_path = \'"$user", public\'', 'the schema of the session user'],
    ['host app$ /^app_[a-z]+$ all md5', 'the end of a regular expression'],
    ['host /^(A|B$)$ all all md5', 'the same before a bracket'],
    ['host all foo$BAR all md5', 'a letter of a role name'],
    ["archive_command = 'test -f $PGDATA/x && cp %p ${TARGET}/%f'", 'the shell expands it at run time'],
    ["log_line_prefix = '<%t %r> '", 'escapes of log_line_prefix'],
    ["log_line_prefix = '%%APP%% {%t%} '", 'the same'],
    ['# set PGDATA to ${DIR} or <DIRECTORY>', 'a comment for people'],
    ['host all @admins 10.0.0.0/8 md5', 'a file of names'],
    ['host all /^a{2,3}$ all md5', 'a bound'],
    ["x.y = '{{ never closed'", 'no end in sight'],
  ])('not %s: %s', (text) => expect(marks(text)).toEqual([]));
});

describe('which lines it touches', () => {
  it('a value makes its line depend', () => expect(lines('a\nb {{ x }}\nc')).toEqual([[2, 'depends']]));
  it('a mark in a comment leaves its line final', () =>
    expect(lines('# {{ x }}\nhost all all all md5 # <%= y %>\n')).toEqual([]));
  it('a mark over several lines touches them all', () =>
    expect(lines('a\nb {{ x |\n  y }} c\nd')).toEqual([
      [2, 'depends'],
      [3, 'depends'],
    ]));
  it('what stands between control tags depends, the tags vanish', () =>
    expect(lines('a\n{% if x %}\nb\n# c\n\n{% else %}\nd\n{% endif %}\ne\n')).toEqual([
      [2, 'vanishes'],
      [3, 'depends'],
      [6, 'vanishes'],
      [7, 'depends'],
      [8, 'vanishes'],
    ]));
  it('blocks nest', () =>
    expect(lines('{% for a in b %}\n{% if a %}\nx\n{% endif %}\ny\n{% endfor %}\nz').map(([line]) => line)).toEqual([
      1, 2, 3, 4, 5, 6,
    ]));
  it('control tags around one line', () =>
    expect(lines('{% if x %}ssl = on{% endif %}\nport = 1')).toEqual([[1, 'depends']]));
  it('a block that never closes makes the rest depend', () =>
    expect(lines('{% if x %}\na\nb')).toEqual([
      [1, 'vanishes'],
      [2, 'depends'],
      [3, 'depends'],
    ]));
  it('an ERB block with do and end', () =>
    expect(lines('<% @a.each do |h| -%>\nhost <%= h %>\n<% end -%>\nlocal all all peer\n<%# x %>\n')).toEqual([
      [1, 'vanishes'],
      [2, 'depends'],
      [3, 'vanishes'],
      [5, 'vanishes'],
    ]));
  it('an EPP block with braces', () =>
    expect(lines('<%- | Hash $x | -%>\n<% if $x { -%>\na\n<% } else { -%>\nb\n<% } -%>\nc')).toEqual([
      [1, 'vanishes'],
      [2, 'vanishes'],
      [3, 'depends'],
      [4, 'vanishes'],
      [5, 'depends'],
      [6, 'vanishes'],
    ]));
  it('a Go block', () =>
    expect(lines('{{- range .Hosts }}\nhost all all {{ . }} md5\n{{- end }}\n{{/* x */}}\nb')).toEqual([
      [1, 'vanishes'],
      [2, 'depends'],
      [3, 'vanishes'],
      [4, 'vanishes'],
    ]));
  it('a tag that includes a file may become anything', () =>
    expect(lines('{% include "rows" %}')).toEqual([[1, 'depends']]));
  it("Ansible's header becomes a comment", () =>
    expect(lines("{{ ansible_managed | comment }}\n{{ x | comment('c') }}\n{{ comment }}\n")).toEqual([
      [1, 'vanishes'],
      [2, 'vanishes'],
      [3, 'depends'],
    ]));
  it('a template comment vanishes', () => {
    const template = templateOf(file('{# managed #}\nlocal all all peer\n'));
    expect([...template.lines]).toEqual([[1, 'vanishes']]);
    expect(template.gap).toBeUndefined();
  });
});

describe('the file', () => {
  it('one gap at the first mark that matters', () => {
    const template = templateOf(file('# {{ managed }}\n{% if a %}\n{% endif %}\nssl = {{ b }}\nport = {{ c }}\n'));
    expect(template.gap && textOf(template.gap.at)).toBe('{{ b }}');
  });
  it('is a template by its name or its marks', () => {
    expect(isTemplate(file('a', 'x/pg_hba.conf.j2'))).toBe(true);
    expect(isTemplate(file('a', 'x/pg_hba.conf.erb'))).toBe(true);
    expect(isTemplate(file('a', 'x/pg_hba.conf'))).toBe(false);
    expect(isTemplate(file('{{ a }}', 'x/pg_hba.conf'))).toBe(true);
    expect(templatedLines(file('plain\n', 'x/pg_hba.conf.j2')).size).toBe(0);
  });
  it('knows what it is meant to become', () => expect(renderedPath('a/pg_hba.conf.j2')).toBe('a/pg_hba.conf'));
});

describe('any text', () => {
  const piece = fc.constantFrom('{{', '}}', '{%', '%}', '{#', '#}', '<%', '%>', '${', '}', '__A', '@@', '\n', "'", '"');
  const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 });
  it('marks are ordered, apart and within the text, and lines exist', () =>
    fc.assert(
      fc.property(text, (pieces) => {
        const source = file(pieces.join(''));
        const { marks: found, lines: touched } = templateOf(source);
        let end = 0;
        for (const { at } of found) {
          expect(at.start).toBeGreaterThanOrEqual(end);
          expect(at.end).toBeGreaterThan(at.start);
          end = at.end;
        }
        expect(end).toBeLessThanOrEqual(source.text.length);
        const count = source.text.split('\n').length;
        for (const line of touched.keys()) expect(line >= 1 && line <= count).toBe(true);
      }),
    ));
  it.each(['{{', '{%', '<%', '__A', '@@A', '${', '$A', '<A', '#"\'', '%{ if', "'{{"])(
    'two hundred kilobytes of %s are read in linear time',
    (unit) => {
      const start = performance.now();
      templateOf(file(unit.repeat(200_000 / unit.length)));
      expect(performance.now() - start).toBeLessThan(2_000);
    },
  );
});
