import { describe, expect, it } from 'vitest';
import { parsePgIdent } from '../../src/parse/pg-ident.js';
import { recordsOf } from '../../src/semantics/hba.js';
import { isOneRealm, isWhole, mapOption, mapUses, refusedMappings } from '../../src/semantics/ident-map.js';
import { memoryFiles } from '../../src/text/files.js';
import { hbaOf, hbaServer, lineOf } from './server-of.js';

const recordOf = (rest: string) => recordsOf(hbaOf(hbaServer(`${rest}\n`, 17)))[0]!;
const identOf = (text: string) =>
  parsePgIdent({ path: 'pg_ident.conf', text }, { version: 17, files: memoryFiles([]) });

describe('mapOption', () => {
  const table: readonly [string, string | undefined][] = [
    ['local all all peer', undefined],
    ['local all all peer map=a', 'a'],
    ['local all all peer map=a map=b', 'b'],
    ['local all all peer map=', undefined],
    ['local all all peer map=a map=', undefined],
  ];
  for (const [line, expected] of table) it(line, () => expect(mapOption(recordOf(line))?.value).toBe(expected));
});

describe('mapUses', () => {
  const lines = (text: string) => {
    const server = hbaServer(text, 17);
    return Object.fromEntries(
      [...mapUses(server, hbaOf(server))].map(([map, uses]) => [map, uses.map(({ record }) => lineOf(record.at))]),
    );
  };
  it('are the lines that somebody reaches, sockets included', () =>
    expect(
      lines(
        'local all all peer map=a\nhost all all 127.0.0.1/32 gss map=a\nhostssl all all all cert map=b\nhostssl all all all cert map=c\n',
      ),
    ).toEqual({ a: [1, 2], b: [3] }));
});

describe('isOneRealm', () => {
  const table: readonly [string, boolean][] = [
    ['host all all all gss map=a', false],
    ['host all all all gss map=a include_realm=1', false],
    ['host all all all gss map=a include_realm=0', true],
    ['host all all all gss map=a krb_realm=CORP', true],
  ];
  for (const [line, expected] of table) it(line, () => expect(isOneRealm(recordOf(line))).toBe(expected));
});

describe('a pg_ident.conf', () => {
  it('is whole where every line is a mapping', () => {
    expect(isWhole(identOf('a b c\n'))).toBe(true);
    expect(isWhole(identOf('a b\n'))).toBe(false);
    expect(isWhole(identOf('include gone\n'))).toBe(false);
  });
  it('is refused for a line, and not for a file that is not in sight', () => {
    expect(refusedMappings(identOf('a b c\na b\n')).map(({ line }) => line)).toEqual([2]);
    expect(refusedMappings(identOf('include gone\ninclude_dir gone.d\n'))).toEqual([]);
  });
});
