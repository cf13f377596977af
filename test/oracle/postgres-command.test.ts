import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { serverOptions } from '../../src/semantics/postgres-options.js';
import { verbatim } from '../../src/text/passage.js';
import { known } from '../../src/text/resolved.js';
import { whole } from '../../src/text/source.js';
import { discard, effective, MAJORS_HERE, put, scratch } from './postgres.js';

const read = (args: readonly string[]) =>
  serverOptions(
    args.map((text) => {
      const at = whole({ path: 'argv', text });
      return { passage: verbatim(at), at };
    }),
  );

const NAMES = ['ssl', 'listen_addresses', 'port', 'fsync', 'application_name'] as const;
const FILE = "ssl = off\nlisten_addresses = 'file'\nport = 1111\nfsync = on\napplication_name = 'file'\n";
const IN_FILE: Readonly<Record<string, string>> = {
  ssl: 'off',
  listen_addresses: 'file',
  port: '1111',
  fsync: 'on',
  application_name: 'file',
};
/** Booleans are shown in one spelling. */
const shown = (name: string, value: string) =>
  name === 'ssl' || name === 'fsync' ? (/^(?:on|true|yes|1)$/u.test(value) ? 'on' : 'off') : value;

const option = fc.constantFrom(
  ['-c', 'ssl=on'],
  ['-cssl=off'],
  ['--ssl=on'],
  ['-c', 'SSL=on'],
  ['--listen-addresses=long'],
  ['-c', 'listen-addresses=dashed'],
  ['--application-name=a=b'],
  ['-c', "application_name='quoted'"],
  ['-c', 'application_name=two words'],
  ['-c', 'application_name='],
  ['-p', '2222'],
  ['-p3333'],
  ['-h', 'host'],
  ['-hjoined'],
  ['-i'],
  ['-l'],
  ['-F'],
  ['-il'],
  ['-lFp', '4444'],
  ['-ic', 'application_name=clustered'],
  ['-lp5555'],
  ['-N', '20'],
  ['-c', 'my.own-name=1'],
);
/** What keeps the server from starting. */
const refused = fc.constantFrom(['-y'], ['stray'], ['-c', 'ssl'], ['--ssl'], ['-lz'], ['-ystray']);

describe.each(MAJORS_HERE.filter((major) => major === 13 || major === 18))(
  'the command line of PostgreSQL %i',
  (major) => {
    const directory = scratch(`command-${major}`);
    put(directory, { 'postgresql.conf': FILE });
    afterAll(() => discard(directory));

    it('random options come to what the server says', async () => {
      const lists = fc.sample(fc.array(option, { maxLength: 5 }), { numRuns: 40, seed: 11 });
      for (const args of lists.map((list) => list.flat())) {
        const { settings, unread, exits } = read(args);
        expect([unread, exits]).toEqual([undefined, false]);
        const names = NAMES.filter((name) => name === 'ssl' || settings.some((setting) => setting.name === name));
        const ours = Object.fromEntries(
          names.map((name) => {
            const last = settings.findLast((setting) => setting.name === name);
            return [name, shown(name, known(last?.value) ?? IN_FILE[name]!)];
          }),
        );
        expect([args, await effective(major, directory, names, args)]).toEqual([
          args,
          { kind: 'values', values: ours },
        ]);
      }
    });

    it('refuses what we refuse', async () => {
      const lists = fc.sample(
        fc.tuple(fc.array(option, { maxLength: 2 }), refused, fc.array(option, { maxLength: 2 })),
        {
          numRuns: 20,
          seed: 5,
        },
      );
      for (const args of lists.map((parts) => parts.flat(2))) {
        const { kind } = await effective(major, directory, ['ssl'], args);
        expect([args, read(args).unread !== undefined]).toEqual([args, kind === 'refused']);
      }
    });
  },
);
