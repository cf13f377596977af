import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmbeddedHba } from '../../src/parse/embedded-hba.js';
import type { HbaRecord } from '../../src/parse/hba-tree.js';
import { editedLine } from '../../src/semantics/access/embedded-edits.js';
import { revisedBy } from '../../src/semantics/access/revise.js';
import { tableOf } from '../../src/semantics/access/table.js';
import { NOTHING_KNOWN } from '../../src/semantics/access/world.js';
import { mend } from '../../src/semantics/hba-mending.js';
import { hbaSecrets } from '../../src/semantics/hba-secrets.js';
import { movedUp } from '../../src/semantics/record-lines.js';
import { retyped } from '../../src/semantics/record-words.js';
import { applyEdits } from '../../src/text/edit.js';
import { memoryFiles } from '../../src/text/files.js';
import { linesIn, listOf, STYLES, type Style } from '../parse/embedded-yaml.js';

const read = (text: string) => parseEmbeddedHba(linesIn(text), { version: 18 });
const recordsIn = (text: string) => read(text).entries.filter((entry): entry is HbaRecord => entry.kind === 'record');
const list = (...items: readonly string[]) =>
  `postgresql:\n  pg_hba:\n${items.map((one) => `    - ${one}\n`).join('')}`;
const methods = (text: string) => recordsIn(text).map(({ method }) => method.value);

/** The text after the last record is moved above the first one. */
function moved(text: string): string | undefined {
  const records = recordsIn(text);
  const edits = movedUp(records.at(-1)!, records[0]!);
  return edits && applyEdits({ path: 'patroni.yml', text }, edits);
}

describe('a record that is moved', () => {
  it.each<[string, string]>([
    ['items of a list', list('host a a all md5', 'local all all peer # mine', 'host b b all cert')],
    ['quoted items', list("'host a a all md5'", '"host b b all reject"')],
    [
      'comments between them',
      list('host a a all md5', 'local all all peer').replace('    - local', '    # why\n    - local'),
    ],
    [
      'an item of several lines between them',
      list('host a a all md5', '>-\n      host\n      b b all reject', 'local all all peer'),
    ],
    ['lines of a block', 'postgresql:\n  pg_hba: |\n    host a a all md5\n    # why\n    host b b all reject\n'],
  ])('takes its line along: %s', (_, text) => {
    const before = methods(text);
    expect(methods(moved(text)!)).toEqual([before.at(-1), ...before.slice(0, -1)]);
  });

  it.each<[string, string]>([
    ['a flow list', 'postgresql:\n  pg_hba: [host a a all md5, host b b all reject]\n'],
    ['a flow list over lines', 'postgresql:\n  pg_hba: [\n    host a a all md5,\n    host b b all reject\n  ]\n'],
    ['one quoted text', 'postgresql:\n  pg_hba: "host a a all md5\\nhost b b all reject"\n'],
    ['items that differ in form', list('host a a all md5', '>-\n      host b b\n      all reject')],
    ['an anchor', list('host a a all md5', '&x host b b all reject')],
    ['the first item on the line of its key', 'postgresql: {pg_hba: [host a a all md5],\n  x: 1}\n'],
    [
      'indentation that differs in a block',
      'postgresql:\n  pg_hba: |\n    host a a all md5\n      host b b all reject\n',
    ],
  ])('stays where its line is none of its own: %s', (_, text) => expect(moved(text)).toBeUndefined());

  it('changes the table as the text says', () => {
    const text = list('host all all all md5', 'hostssl all app all reject');
    const tree = read(text);
    const table = tableOf(tree, NOTHING_KNOWN);
    const revision = revisedBy(table, movedUp(table.records[1]!, table.records[0]!)!, memoryFiles([]));
    expect(revision?.removed).toEqual([table.records[1]]);
    expect(revision?.inserted).toMatchObject([{ before: 0, record: { method: { value: 'reject' } } }]);
  });
});

describe('a word that is written over', () => {
  it('reads back as what it became, whatever the style', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Style>(...STYLES), { minLength: 1, maxLength: 4 }),
        fc.nat(3),
        fc.constantFrom('all', '"a b"', 'a,b', 'é'),
        (styles, pick, users) => {
          const text = listOf(styles.map((style) => [`host all ${users} all md5`, style]));
          const tree = read(text);
          const table = tableOf(tree, NOTHING_KNOWN);
          const record = table.records[pick % styles.length]!;
          const edit = retyped(record, 'hostssl')!;
          const after = recordsIn(applyEdits(tree.file, [edit]));
          expect(after.map(({ type }) => type.value)).toEqual(
            styles.map((_, index) => (index === pick % styles.length ? 'hostssl' : 'host')),
          );
          expect(editedLine(record.passage!, tree.file, [edit])).toBe(`hostssl all ${users} all md5`);
          const revision = revisedBy(table, [edit], memoryFiles([]));
          expect(revision?.removed).toEqual([record]);
          expect(revision?.inserted.map((one) => one.record.type.value)).toEqual(['hostssl']);
        },
      ),
    );
  });

  it('is not told where it would not stand as it is written', () => {
    const [record] = recordsIn(list("'host all all all md5'"));
    const { at } = record!.method;
    expect(editedLine(record!.passage!, at.file, [{ at, text: "it's" }])).toBeUndefined();
    expect(editedLine(record!.passage!, at.file, [{ at: { ...at, end: at.end + 1 }, text: 'x' }])).toBeUndefined();
    expect(editedLine(record!.passage!, at.file, [{ at, text: 'trust' }])).toBe('host all all all trust');
  });
});

describe('a refused line', () => {
  it.each<[string, string]>([
    ['host all all 10.0.0.1 md5', 'host all all 10.0.0.1/32 md5'],
    ['"host all all 10.0.0.1 md5"', '"host all all 10.0.0.1/32 md5"'],
    ["'HOST all all all md5'", "'host all all all md5'"],
    ['>-\n      host all all\n      ::1 md5', '>-\n      host all all\n      ::1/128 md5'],
  ])('is mended where it stands: %s', (line, expected) => {
    const text = list('local all all peer', line);
    const refusal = read(text).entries.find((entry) => entry.kind === 'refused')!;
    const edit = mend(refusal, 18);
    expect(edit && applyEdits({ path: 'patroni.yml', text }, [edit])).toBe(list('local all all peer', expected));
  });

  it('hides its secrets, on whatever line they are', () => {
    const text = list('>-\n      hostt all all all ldap\n      ldapbindpasswd=Gq4tZ8wK');
    expect(hbaSecrets(read(text)).map(({ value }) => value)).toContain('Gq4tZ8wK');
  });
});
