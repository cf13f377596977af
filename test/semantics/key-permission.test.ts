import { describe, expect, it } from 'vitest';
import { type KeyReader, type KeyRefusal, keyRefusal, octal } from '../../src/semantics/key-permission.js';

const POSTGRES = 26;
const SOMEBODY = 1000;
const server: KeyReader = { what: 'server', uid: POSTGRES };
const serverOfNobodyKnows: KeyReader = { what: 'server' };
const client: KeyReader = { what: 'client' };

type Row = readonly [uid: number | undefined, mode: number, expected: KeyRefusal | 'unknown' | undefined];

const ask = (reader: KeyReader, uid: number | undefined, mode: number) =>
  keyRefusal(uid === undefined ? { mode } : { mode, uid }, reader);

const table = (title: string, reader: KeyReader, rows: readonly Row[]) =>
  describe(title, () => {
    for (const [uid, mode, expected] of rows)
      it(`uid ${uid ?? '?'} ${octal(mode)}: ${expected ?? 'taken'}`, () =>
        expect(ask(reader, uid, mode)).toBe(expected));
  });

table('a server whose user is known', server, [
  [POSTGRES, 0o600, undefined],
  [POSTGRES, 0o400, undefined],
  [POSTGRES, 0o700, undefined],
  [POSTGRES, 0o4600, undefined],
  [POSTGRES, 0o1600, undefined],
  [POSTGRES, 0o640, 'group'],
  [POSTGRES, 0o644, 'others'],
  [POSTGRES, 0o604, 'others'],
  [POSTGRES, 0o660, 'group'],
  [POSTGRES, 0o610, 'group'],
  [0, 0o640, undefined],
  [0, 0o740, undefined],
  [0, 0o040, undefined],
  [0, 0o644, 'others'],
  [0, 0o660, 'group'],
  [0, 0o650, 'group'],
  [0, 0o641, 'others'],
  [0, 0o600, 'unreadable'],
  [SOMEBODY, 0o600, 'owner'],
  [SOMEBODY, 0o400, 'owner'],
  [SOMEBODY, 0o644, 'owner'],
]);

table('a server whose user nobody told', serverOfNobodyKnows, [
  [SOMEBODY, 0o600, undefined],
  [SOMEBODY, 0o640, 'group'],
  [SOMEBODY, 0o644, 'others'],
  [0, 0o640, undefined],
  [0, 0o600, 'unreadable'],
  [undefined, 0o600, undefined],
  [undefined, 0o640, 'unknown'],
  [undefined, 0o660, 'group'],
  [undefined, 0o644, 'others'],
]);

table('libpq, which does not ask who owns the key', client, [
  [0, 0o600, undefined],
  [0, 0o640, undefined],
  [0, 0o700, undefined],
  [0, 0o644, 'others'],
  [0, 0o660, 'group'],
  [SOMEBODY, 0o600, undefined],
  [SOMEBODY, 0o640, 'group'],
  [undefined, 0o640, 'unknown'],
]);

describe('every owner and mode', () => {
  // The test of the server written as PostgreSQL words it, on the bits themselves.
  const takenByServer = (uid: number, mode: number): boolean => {
    const [group, others] = [(mode >> 3) & 7, mode & 7];
    if (uid === 0) return group === 4 && others === 0;
    return uid === POSTGRES && group === 0 && others === 0;
  };
  it('is taken exactly where PostgreSQL takes and can read it', () => {
    for (const uid of [0, POSTGRES, SOMEBODY])
      for (let mode = 0; mode <= 0o7777; mode++)
        expect([uid, octal(mode), ask(server, uid, mode) === undefined]).toEqual([
          uid,
          octal(mode),
          takenByServer(uid, mode),
        ]);
  });
  it('writes the mode as chmod takes it', () =>
    expect([0o600, 0o4640, 0].map(octal)).toEqual(['0600', '0640', '0000']));
});
