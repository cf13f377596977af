import { describe, expect, it } from 'vitest';
import type { Major } from '../../../src/facts/versions.js';
import { parsePgHba } from '../../../src/parse/pg-hba.js';
import { Mentions } from '../../../src/semantics/access/mentions.js';
import { type NameChoices, type NameDemand, nameChoices } from '../../../src/semantics/access/name-demands.js';
import { readTerms } from '../../../src/semantics/access/record-terms.js';
import { tableOf } from '../../../src/semantics/access/table.js';
import { NOTHING_KNOWN, type World, worldOf } from '../../../src/semantics/access/world.js';
import { memoryFiles } from '../../../src/text/files.js';

const NO_FILES = memoryFiles([]);
const LOGIN = 'all trust';

function read(names: readonly string[], version: Major) {
  const text = names.map((two) => `host ${two} ${LOGIN}`).join('\n');
  const tree = parsePgHba({ path: 'pg_hba.conf', text }, { version, files: NO_FILES });
  return { tree, records: tree.entries.filter((entry) => entry.kind === 'record') };
}

/** Choices for the first words of these records, among others that are in the table. */
function choose(wanted: readonly string[], others: readonly string[] = [], world: World = NOTHING_KNOWN): NameChoices {
  const { records } = read(wanted, 18);
  const { tree } = read([...others], 18);
  const demands = records.map((record): NameDemand => {
    const { databases, users } = readTerms(record, 18);
    return { database: databases[0]!, user: users[0]! };
  });
  return nameChoices(demands, new Mentions([tableOf(tree, world)], records));
}

/** `database user`, with a question mark where something has to hold. */
const shown = ({ choices }: NameChoices): readonly string[] =>
  choices.map(
    ({ database, user, replication, given }) =>
      `${replication ? 'replication' : database} ${user}${given.length > 0 ? ' ?' : ''}`,
  );

describe('nameChoices', () => {
  it.each([
    ['names as they are written', ['shop alice'], [], ['shop alice']],
    ['a name in quotes', ['"all" "all"'], [], ['all all']],
    ['any name', ['all all'], [], ['app app']],
    ['none that another record mentions', ['all all'], ['x app', 'alice x', 'reporting appdb'], ['sales webapp']],
    ['two names that differ where `sameuser` asks', ['all all'], ['sameuser x'], ['appdb app']],
    ['two names that differ where `samerole` asks', ['all all'], ['samerole x'], ['appdb app']],
    ['one name for `sameuser`', ['sameuser all'], [], ['app app']],
    ['one name for `sameuser` and a literal', ['sameuser alice'], [], ['alice alice']],
    ['a name no pattern takes', ['all all'], ['x /^a'], ['app reporting']],
    ['a name for physical replication', ['replication alice'], [], ['replication alice']],
    ['nothing for replication that is a session as well', ['replication all', 'all all'], [], []],
    ['both of two records', ['shop all', 'all alice'], [], ['shop alice']],
    ['nothing for two different names', ['shop all', 'sales all'], [], []],
    ['a name that a pattern of one and the word of the other take', ['all /^a', 'all alice'], [], ['app alice']],
    ['nothing where the pattern does not take it', ['all /^b', 'all alice'], [], []],
    ['a member to be, and the group itself', ['all +admins'], [], ['app app ?', 'app admins ?']],
    ['the role for a pattern, the database for `samerole`', ['samerole alice'], [], ['alice alice ?', 'app alice ?']],
  ] as const)('finds %s', (_, wanted, others, answer) => expect(shown(choose(wanted, others))).toEqual(answer));

  it('takes what is known of roles', () => {
    const world = worldOf({ roles: { eve: ['admins'], bob: [] } });
    expect(shown(choose(['all +admins'], [], world))).toEqual(['app eve', 'app admins']);
    expect(shown(choose(['all +nobody'], [], world))).toEqual(['app nobody ?']);
    expect(shown(choose(['samerole eve'], [], world))).toEqual(['eve eve', 'admins eve']);
    expect(shown(choose(['admins all', 'samerole all'], [], world))).toEqual(['admins admins', 'admins eve']);
  });

  it('tells roles apart only by what some word asks', () => {
    const roles = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`role${at}`, ['crowd']]));
    const world = worldOf({ roles: { ...roles, boss: ['crowd', 'admins'] } });
    const { choices, all } = choose(['all +crowd'], ['x +admins', 'x role7'], world);
    expect(choices.map(({ user }) => user)).toEqual(['role0', 'role7', 'boss', 'crowd']);
    expect(all).toBe(true);
  });

  it('does not say that these are all where it stopped looking', () => {
    const others = Array.from({ length: 100 }, (_, at) => `x u${at}`);
    expect(choose(['all /^u[1-9][0-9]?$'], others)).toMatchObject({ all: false });
    expect(choose(['all /^u[0-9]$'], others)).toMatchObject({ all: true });
    const few = shown(choose(['all /^u[0-3]$'], others));
    expect([...few].sort()).toEqual(['app u0', 'app u1', 'app u2', 'app u3']);
  });

  it('finds what each of two patterns leaves where nothing escapes both', () => {
    const { choices, all } = choose(['all all'], ['x /^[a-m]', 'x /^[^a-m]']);
    expect(new Set(choices.map(({ user }) => /^[a-m]/u.test(user)))).toEqual(new Set([true, false]));
    expect(all).toBe(false);
  });
});
