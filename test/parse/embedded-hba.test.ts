import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAJORS, type Major } from '../../src/facts/versions.js';
import { parseEmbeddedHba } from '../../src/parse/embedded-hba.js';
import { parseEmbeddedIdent } from '../../src/parse/embedded-ident.js';
import { NOTHING_BESIDE } from '../../src/parse/embedded-lines.js';
import type { HbaEntry, HbaRecord } from '../../src/parse/hba-tree.js';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import { parsePgIdent } from '../../src/parse/pg-ident.js';
import { positionOf, type Span, textOf } from '../../src/text/source.js';
import type { Word } from '../../src/text/word.js';
import { HBA_LINE } from '../oracle/hba-arbitrary.js';
import { linesIn, listOf, STYLES, type Style } from './embedded-yaml.js';

const read = (text: string, version: Major = 18) => parseEmbeddedHba(linesIn(text), { version });
const recordsIn = (text: string) => read(text).entries.filter((entry): entry is HbaRecord => entry.kind === 'record');

const word = ({ value, quoted }: Word) => ({ value, quoted });

/** What an entry says, wherever it stands. */
function meaning(entry: HbaEntry) {
  if (entry.kind === 'template') return { kind: entry.kind };
  if (entry.kind === 'refused') return { kind: entry.kind, error: entry.error, viewError: entry.viewError };
  const { type, databases, users, address, mask, method, options, notice } = entry;
  return {
    type: word(type),
    databases: databases.map(word),
    users: users.map(word),
    address: address && word(address),
    mask: mask && word(mask),
    method: word(method),
    options: options.map(({ name, value }) => ({ name, value })),
    notice,
  };
}

const wordsOf = ({ type, databases, users, address, mask, method }: HbaRecord): readonly Word[] =>
  [type, ...databases, ...users, address, mask, method].filter((one) => one !== undefined);

describe('records in YAML', () => {
  const LINE = 'host  shop,"My db" app 10.0.0.0 255.0.0.0 ldap ldapserver=db ldapprefix="cn one"';
  for (const style of STYLES)
    it(`stand where they are written, in a ${style} scalar`, () => {
      const text = listOf([
        ['local all all peer', 'plain'],
        [LINE, style],
      ]);
      const [, record] = recordsIn(text);
      expect(wordsOf(record!).map(({ at }) => textOf(at).replaceAll('\\"', '"'))).toEqual([
        'host',
        'shop',
        style === 'folded' ? '"My\n      db"' : '"My db"',
        'app',
        '10.0.0.0',
        '255.0.0.0',
        'ldap',
      ]);
      const [, option] = record!.options;
      expect(textOf(option!.at).replaceAll('\\"', '"').replaceAll(/\s+/gu, ' ')).toBe('ldapprefix="cn one"');
      expect(record!.line).toBe(positionOf(record!.at.file, record!.type.at.start).line);
      expect(record!.at.file.path).toBe('patroni.yml');
    });

  it('stand where they are written in a block of lines, with comments, blanks and quotes between them', () => {
    const text =
      'postgresql:\n  pg_hba: |\n    # TYPE DATABASE\n    local all all peer\n\n      host all all 10.0.0.1 255.255.255.255 md5 # one\n    "hostssl" all all all cert\n';
    expect(recordsIn(text).map((record) => [record.line, textOf(record.type.at), textOf(record.method.at)])).toEqual([
      [4, 'local', 'peer'],
      [6, 'host', 'md5'],
      [7, '"hostssl"', 'cert'],
    ]);
  });

  it('are told apart in one quoted text', () => {
    const text = 'postgresql:\n  pg_hba: "host all all all \\x6dd5\\nhost a\\tb all reject\\n"\n';
    const records = recordsIn(text);
    expect(records.map(({ method }) => textOf(method.at))).toEqual(['\\x6dd5', 'reject']);
    expect(records.map(({ method }) => method.value)).toEqual(['md5', 'reject']);
  });

  it('go on in the next item after a backslash, as in the file that is made of them', () => {
    const text = "postgresql:\n  pg_hba:\n    - 'host all all \\'\n    - ' all md5'\n";
    const [record] = recordsIn(text);
    expect(record!.method.value).toBe('md5');
    expect(textOf(record!.at)).toBe("host all all \\'\n    - ' all md5");
    expect(record!.passage).toBeUndefined();
  });

  it('are not in sight where a template puts them', () => {
    const text =
      'postgresql:\n  pg_hba:\n    - local all all peer\n{% for net in nets %}\n    - host all all {{ net }} md5\n{% endfor %}\n    - host all all {{ last }} md5\n    - {a: 1}\n    - host all all all reject\n{% if more %}\n    - host b b all md5\n{% endif %}\n  parameters: {}\n';
    const tree = read(text);
    expect(tree.entries.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      'record 3',
      'template 4',
      'template 7',
      'template 8',
      'record 9',
      'template 10',
    ]);
    expect(tree.gaps).toEqual([]);
  });

  it('are unknown as a whole where a template decides the list', () => {
    const kinds = (text: string) => read(text).entries.map(({ kind }) => kind);
    expect(kinds('postgresql:\n  pg_hba: {{ toYaml .Values.hba }}\n')).toEqual(['template']);
    expect(kinds('postgresql:\n  pg_hba:\n{{- range .Values.hba }}\n    - {{ . }}\n{{- end }}\n  a: b\n')).toEqual([
      'template',
    ]);
    expect(kinds('postgresql:\n  pg_hba:\n')).toEqual([]);
  });

  it('read nothing beside the file that is made of them', () => {
    const { entries, gaps } = read(
      "postgresql:\n  pg_hba:\n    - 'host all @admins all md5'\n    - include more.conf\n",
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['template', 'template']);
    expect(gaps.map(({ at }) => textOf(at))).toEqual(['@admins', 'more.conf']);
  });

  it('take the lines that an operator adds into their order, and tell them apart', () => {
    const lines = linesIn(listOf([['host all app all md5', 'single']]));
    const at: Span = { file: lines.file, start: 0, end: 10 };
    const around = { before: ['local all all peer'], after: ['host all all all reject'], by: 'Somebody', at };
    const { entries } = parseEmbeddedHba({ ...lines, around }, { version: 18 });
    expect(entries.map(({ at: place, line }) => [place.file.addedBy?.where, line])).toEqual([
      ['before', 1],
      [undefined, 3],
      ['after', 1],
    ]);
    expect(entries.map(({ passage }) => passage?.writable(0, 1))).toEqual([false, true, false]);
  });
});

const LINES = fc.array(
  fc.tuple(
    HBA_LINE.map((line) => line.replaceAll(/[\n\r\ue000]/gu, '')),
    fc.constantFrom<Style>(...STYLES),
  ),
  {
    maxLength: 8,
  },
);

describe('the tree of records in YAML', () => {
  it('says what the tree of the same lines in a file says', () => {
    fc.assert(
      fc.property(LINES, fc.constantFrom<Major>(...MAJORS), fc.boolean(), (lines, version, ssl) => {
        const file = { path: 'patroni.yml', text: lines.map(([line]) => `${line}\n`).join('') };
        const plain = parsePgHba(file, { version, ssl, files: NOTHING_BESIDE });
        const embedded = parseEmbeddedHba(linesIn(listOf(lines)), { version, ssl });
        expect(embedded.entries.map(meaning)).toEqual(plain.entries.map(meaning));
        expect(embedded.gaps.map(({ message }) => message)).toEqual(plain.gaps.map(({ message }) => message));
      }),
    );
  });

  it('keeps every place within its file, in the order of the text, on its own line', () => {
    fc.assert(
      fc.property(LINES, (lines) => {
        const { entries, file } = read(listOf(lines));
        let before = 0;
        for (const entry of entries) {
          const places = entry.kind === 'record' ? [entry.at, ...wordsOf(entry).map(({ at }) => at)] : [entry.at];
          for (const { start, end } of places) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(file.text.length);
          }
          expect(entry.at.start).toBeGreaterThanOrEqual(before);
          before = entry.at.start;
          expect(positionOf(file, entry.at.start).line).toBe(entry.line);
        }
      }),
    );
  });

  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => read(`postgresql:\n  pg_hba: ${text}`)).not.toThrow();
        expect(() => read(`postgresql:\n  pg_hba:\n    - ${text}`)).not.toThrow();
      }),
    );
  });
});

describe('maps in YAML', () => {
  it('say what the same lines in a file say, where they stand', () => {
    const lines = ['people /^(.*)@example\\.com$ \\1', 'people root postgres', 'broken'];
    const embedded = linesIn(listOf(lines.map((line) => [line, 'single'])));
    const tree = parseEmbeddedIdent(embedded, 17);
    const plain = parsePgIdent(
      { path: 'x', text: lines.map((line) => `${line}\n`).join('') },
      { version: 17, files: NOTHING_BESIDE },
    );
    expect(tree.entries.map(({ kind }) => kind)).toEqual(plain.entries.map(({ kind }) => kind));
    expect(
      tree.entries.map((entry) => (entry.kind === 'mapping' ? textOf(entry.systemUser.at) : textOf(entry.at))),
    ).toEqual(['/^(.*)@example\\.com$', 'root', 'broken']);
  });
});
