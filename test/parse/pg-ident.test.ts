import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAJORS, type Major } from '../../src/facts/versions.js';
import { parsePgIdent } from '../../src/parse/pg-ident.js';
import { memoryFiles } from '../../src/text/files.js';
import { textOf } from '../../src/text/source.js';

function read(text: string, version: Major = 18) {
  const file = { path: 'pg_ident.conf', text };
  const other = { path: 'more.conf', text: 'm a b\n' };
  return parsePgIdent(file, { version, files: memoryFiles([file, other]) });
}

const told = (text: string, version?: Major) =>
  read(text, version).entries.map((entry) => {
    if (entry.kind === 'mapping') return [entry.map.value, entry.systemUser.value, entry.user.value].join(' ');
    return entry.kind === 'refused' ? entry.error : '?';
  });

describe('parsePgIdent', () => {
  it('reads three words and leaves the rest', () => expect(told('m "a b" c ignored # x\n')).toEqual(['m a b c']));
  it('splices includes in from 16 on', () => {
    expect(told('include more.conf\n')).toEqual(['m a b']);
    expect(told('include more.conf\n', 15)).toEqual(['missing entry at end of line']);
  });
  it('points at the words', () => {
    const [entry] = read('m  "/^(.*)@x$"  \\1\n').entries;
    expect(entry?.kind === 'mapping' && textOf(entry.systemUser.at)).toBe('"/^(.*)@x$"');
  });
  it.each([
    ['m a', 18, 'missing entry at end of line'],
    ['m a,b c', 18, 'multiple values in ident field'],
    ['m /( c', 13, 'invalid regular expression "(": parentheses () not balanced'],
    ['m a /(', 18, 'invalid regular expression "(": parentheses () not balanced'],
  ] as const)('refuses %j in %i', (text, version, error) => expect(told(text, version)).toEqual([error]));
  it('takes the role literally before 16', () => expect(told('m a /(', 15)).toEqual(['m a /(']));
  it('survives any text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab "#@/\\\t\r\n\0é,{}') });
    fc.assert(
      fc.property(text, fc.constantFrom<Major>(...MAJORS), (content, version) => {
        for (const { at } of read(content, version).entries) expect(at.end).toBeLessThanOrEqual(at.file.text.length);
      }),
    );
  });
});
