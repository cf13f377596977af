import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regexFault } from '../../src/parse/hba-regex.js';
import { isMatch } from '../../src/semantics/regex/automaton.js';
import { compileRegex } from '../../src/semantics/regex/regex.js';
import { REGEX_EXAMPLES } from '../semantics/regex/regex-examples.js';
import { MAJORS_HERE, put, type SingleUser, singleUser } from './postgres.js';
import { Random } from './random.js';
import { randomMarks, randomName, randomRegex } from './regex-arbitrary.js';

const rounds = Number(process.env['ORACLE_RUNS'] ?? 20);
const seed = Number(process.env['ORACLE_SEED'] ?? 20_260_422);

const MAJORS = MAJORS_HERE.filter((major) => major === 13 || major === 16 || major === 18);

/** The postmaster's own encoding is SQL_ASCII, so that is what a database is asked in. */
describe.each(MAJORS)('regular expressions of PostgreSQL %i', (major) => {
  let server: SingleUser;

  beforeAll(async () => {
    const settings = { hba_file: '$DIR/hba/pg_hba.conf' };
    server = await singleUser(major, { encoding: 'SQL_ASCII', settings, files: { 'hba/pg_hba.conf': '' } });
  });
  afterAll(() => server.stop());

  it('match as the examples say', async () => {
    const examples = REGEX_EXAMPLES.filter(([, , , , since = 13]) => since <= major);
    const pairs = examples.map(([, source, name]) => ({ source, name: [...Buffer.from(name, 'latin1')] }));
    const theirs = await ask(server, [...pairs, { source: '(?n)a\\Db', name: [...Buffer.from('a\nb')] }]);
    expect(theirs).toEqual([...examples.map(([, , , matches]) => matches), major >= 14]);
  });

  it('match the names that ours match', async () => {
    const random = new Random(seed);
    let [matched, asked] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const pairs = random
        .times(40, () => randomRegex(random, major))
        .filter((source) => regexFault(source) === undefined)
        .flatMap((source) => random.times(12, () => ({ source, name: randomName(random) })));
      const theirs = await ask(server, pairs);
      const different = pairs.flatMap(({ source, name }, index) => {
        const regex = compileRegex(source, major);
        const ours = regex && isMatch(regex.automaton(), name);
        return ours === theirs[index] ? [] : [{ source, name: Buffer.from(name).toString('latin1'), ours }];
      });
      expect(different, `seed ${seed}, round ${round}`).toEqual([]);
      asked += pairs.length;
      matched += theirs.filter(Boolean).length;
    }
    // Both answers are common, or nothing was tried.
    expect(matched / asked).toBeGreaterThan(0.3);
    expect(matched / asked).toBeLessThan(0.7);
  });

  // Before 16 the view knows nothing of them.
  if (major < 16) return;
  it('are refused in the same words', async () => {
    const random = new Random(seed);
    for (let round = 0; round < rounds / 5; round++) {
      const sources = random
        .times(400, () => (random.chance(0.3) ? randomRegex(random, major) : randomMarks(random)))
        .filter((source) => !/["\n]/u.test(source));
      put(join(server.directory, 'hba'), {
        'pg_hba.conf': sources.map((one) => `local "/${one}" all trust\n`).join(''),
      });
      const rows = await server.query<{ error: string | null }>(
        'select error from pg_hba_file_rules order by line_number',
      );
      const ours = sources.map((source) => {
        const fault = regexFault(source);
        return fault === undefined ? null : `invalid regular expression "${source}": ${fault}`;
      });
      expect(
        rows.map(({ error }) => error),
        `seed ${seed}, round ${round}`,
      ).toEqual(ours);
    }
  });
});

interface Pair {
  readonly source: string;
  readonly name: readonly number[];
}

async function ask(server: SingleUser, pairs: readonly Pair[]): Promise<readonly boolean[]> {
  const text = (bytes: Uint8Array) =>
    `convert_from(decode('${Buffer.from(bytes).toString('hex')}', 'hex'), 'SQL_ASCII')`;
  const values = pairs.map(
    ({ source, name }, index) => `(${index}, ${text(Buffer.from(source))}, ${text(Uint8Array.from(name))})`,
  );
  const rows = await server.query<{ matches: boolean }>(
    `select name ~ (source collate "C") as matches from (values ${values}) pairs (index, source, name) order by index`,
  );
  return rows.map(({ matches }) => matches);
}
