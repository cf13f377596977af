import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HBA_METHODS, type HbaMethod } from '../../src/facts/hba.js';
import { parsePgHba } from '../../src/parse/pg-hba.js';
import { type HbaRow, hbaRows } from '../../src/semantics/hba-rows.js';
import { fileOf, filesOf, HBA_LINE, REGEX, sidecars } from './hba-arbitrary.js';
import { MAJORS_HERE, type OracleMajor, put, type SingleUser, singleUser } from './postgres.js';

/** The packaged servers are built without these. */
const NOT_BUILT: readonly HbaMethod[] = ['gss', 'sspi', 'pam', 'bsd', 'ldap'];
const BUILT = new Set(HBA_METHODS.filter((method) => !NOT_BUILT.includes(method)));

const RUNS = Number(process.env['ORACLE_RUNS'] ?? 300);
const SEED = Number(process.env['ORACLE_SEED'] ?? 20_260_422);

interface Case {
  readonly text: string;
  /** Another file, that lines may include. */
  readonly other: string;
}

/** Many regular expressions in one file; a comma or a quote would end the word. */
const REGEX_FILE = fc
  .array(REGEX, { minLength: 20, maxLength: 20 })
  .map((all) => all.map((one) => `local "/${one.replaceAll('"', '')}" all peer\n`).join(''));

const CASE: fc.Arbitrary<Case> = fc.record({ text: fileOf(HBA_LINE, 8), other: fileOf(HBA_LINE, 3) });

type Row = Record<string, unknown>;

/** What the server makes of a case, and what we do, in the columns this major has. */
async function both(server: SingleUser, { text, other }: Case, ssl: boolean): Promise<readonly [Row[], Row[]]> {
  const directory = join(server.directory, 'hba');
  put(directory, { 'pg_hba.conf': text, 'random.conf': other });
  const theirs = await server.query<Row>('select * from pg_hba_file_rules');
  const { major } = server;
  const sources = { ...sidecars(major), 'random.conf': other, 'pg_hba.conf': text };
  const files = Object.entries(sources).map(([name, content]) => ({ path: join(directory, name), text: content }));
  const oauthValidators = ['v'];
  const tree = parsePgHba(files.at(-1)!, {
    version: major,
    files: filesOf(files),
    ssl,
    gss: false,
    builds: BUILT,
    oauthValidators,
  });
  const rows = [...hbaRows(tree, { major, path: ({ path }) => path, oauthValidators })];
  return [[...theirs], rows.map((row) => columnsOf(row, major))];
}

function columnsOf({ rule_number, file_name, ...row }: HbaRow, major: OracleMajor): Row {
  return major >= 16 ? { rule_number, file_name, ...row } : row;
}

describe.each(MAJORS_HERE)('pg_hba_file_rules of PostgreSQL %i', (major) => {
  const servers = new Map<boolean, SingleUser>();

  beforeAll(async () => {
    for (const ssl of [true, false]) {
      const settings = {
        hba_file: '$DIR/hba/pg_hba.conf',
        ...(major >= 18 ? { oauth_validator_libraries: 'v' } : {}),
      };
      const server = await singleUser(major, { ssl, settings });
      put(join(server.directory, 'hba'), sidecars(major));
      servers.set(ssl, server);
    }
  });
  afterAll(async () => {
    for (const server of servers.values()) await server.stop();
  });

  it.each([
    [true, RUNS],
    [false, RUNS / 3],
  ])('is what we read, with ssl = %s', async (ssl, numRuns) => {
    const seen = { records: 0, refusals: 0 };
    await fc.assert(
      fc.asyncProperty(CASE, async (one) => {
        const [theirs, ours] = await both(servers.get(ssl)!, one, ssl);
        expect(ours).toEqual(theirs);
        for (const row of theirs) seen[row['type'] === null ? 'refusals' : 'records']++;
      }),
      { numRuns, seed: SEED },
    );
    expect(seen.records).toBeGreaterThan(numRuns / 2);
    expect(seen.refusals).toBeGreaterThan(numRuns / 2);
  });

  it('reads what initdb writes', async () => {
    const server = servers.get(true)!;
    const text = readFileSync(join(server.data, 'pg_hba.conf'), 'utf8');
    const [theirs, ours] = await both(server, { text, other: '' }, true);
    expect(ours).toEqual(theirs);
    expect(ours.map((row) => row['type'])).toEqual(['local', 'host', 'host', 'local', 'host', 'host']);
  });

  // Before 16 there are none.
  const fromSixteen = major >= 16 ? it : () => undefined;
  fromSixteen('compiles the regular expressions we let pass', async () => {
    await fc.assert(
      fc.asyncProperty(REGEX_FILE, async (text) => {
        const [theirs, ours] = await both(servers.get(true)!, { text, other: '' }, true);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: RUNS / 3, seed: SEED },
    );
  });
});
