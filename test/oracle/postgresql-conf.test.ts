import { existsSync, readFileSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parameter } from '../../src/facts/settings.js';
import type { ConfEvent, ConfReading } from '../../src/parse/conf-tree.js';
import { readConf } from '../../src/parse/read-conf.js';
import { type ConfRow, confRows } from '../../src/semantics/conf-rows.js';
import { settingsOf } from '../../src/semantics/settings-of.js';
import { readValue } from '../../src/semantics/settings-value.js';
import { memoryFiles } from '../../src/text/files.js';
import { byDefault } from '../../src/text/resolved.js';
import { type SourceFile, whole } from '../../src/text/source.js';
import { commandLineOf } from '../semantics/command-line.js';
import { type ConfCase, confCase, ODD_VALUES } from './conf-trees.js';
import {
  discard,
  type Effective,
  effective,
  initdb,
  MAJORS_HERE,
  type OracleMajor,
  put,
  type SingleUser,
  scratch,
  singleUser,
} from './postgres.js';

/** Trees that a server is started with, one after the other. */
const STARTS = 8;
const CASES = 200;
const SEEDS = Array.from({ length: CASES }, (_, seed) => seed);

/** Reads a case as if `postgresql.conf` stood in `main/` and `postgresql.auto.conf` in `data/`. */
function readingOf({ files, auto, args }: ConfCase, version: OracleMajor, main = '', data = ''): ConfReading {
  const sources: SourceFile[] = Object.entries(files).map(([path, text]) => ({ path: `${main}${path}`, text }));
  const autoConf = auto === undefined ? undefined : { path: `${data}postgresql.auto.conf`, text: auto };
  const file = sources.find(({ path }) => path === `${main}postgresql.conf`)!;
  return readConf(file, {
    files: memoryFiles(autoConf ? [...sources, autoConf] : sources),
    commandLine: commandLineOf(args),
    version,
    ...(autoConf ? { autoConf } : {}),
  });
}

const hasError = (event: ConfEvent): boolean =>
  event.kind === 'error' || (event.kind === 'file' && event.events.some(hasError));

const settingsFor = (reading: ConfReading, major: OracleMajor) =>
  settingsOf(reading, { version: byDefault(major, 'asked'), anchor: whole(reading.file) });

/** What the server would print for a value of ours. */
function printed(reading: ConfReading, major: OracleMajor, name: string): string | undefined {
  const text = settingsFor(reading, major).text(name);
  const fact = parameter(name, major);
  if (text.kind === 'unknown' || !fact) return undefined;
  const value = readValue(fact, text.value, major);
  return value.kind === 'refused' ? undefined : value.canonical;
}

function ours(given: ConfCase, major: OracleMajor, names: readonly string[]): Effective {
  const reading = readingOf(given, major);
  const { problems } = settingsFor(reading, major);
  if (problems.length > 0 || reading.events?.some(hasError))
    return { kind: 'refused', stderr: problems[0]?.message ?? 'include' };
  return {
    kind: 'values',
    values: Object.fromEntries(names.map((name) => [name, printed(reading, major, name) ?? ''])),
  };
}

async function theirs(given: ConfCase, major: OracleMajor, names: readonly string[]): Promise<Effective> {
  const directory = scratch('conf');
  put(directory, { ...given.files, ...(given.auto === undefined ? {} : { 'postgresql.auto.conf': given.auto }) });
  const outcome = await effective(major, directory, names, given.args);
  discard(directory);
  return outcome;
}

const show = (given: ConfCase) => JSON.stringify(given, null, 1);

/** Runs `work` over all of them, three at a time: each waits for a process most of the time. */
async function inLanes<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const items = list.values();
  const lane = async () => {
    for (const item of items) await work(item);
  };
  await Promise.all([lane(), lane(), lane()]);
}

describe.each(MAJORS_HERE)('PostgreSQL %i', (major) => {
  it(`${CASES} random trees have the values that postgres -C prints`, async () => {
    let started = 0;
    await inLanes(SEEDS.map(confCase), async (given) => {
      const names = given.names.filter((name) => parameter(name, major)).slice(0, 3);
      if (names.length === 0) names.push('ssl');
      const [expected, actual] = [await theirs(given, major, names), ours(given, major, names)];
      if (expected.kind === 'values') started++;
      const detail = `seed ${given.seed}: ${show(given)}\n${JSON.stringify([expected, actual], null, 1)}`;
      expect(actual.kind, detail).toBe(expected.kind);
      if (expected.kind === 'values' && actual.kind === 'values')
        expect(actual.values, detail).toEqual(expected.values);
    });
    // Trees that never start would prove nothing.
    expect(started).toBeGreaterThan(CASES * 0.3);
  });
});

/** Parameters that differ in type, unit, range and list, so that every way to refuse a value is met. */
const PROBES = (
  'ssl fsync port work_mem shared_buffers statement_timeout log_rotation_age max_wal_size unix_socket_permissions ' +
  'authentication_timeout track_activity_query_size seq_page_cost vacuum_cost_delay checkpoint_completion_target ' +
  'ssl_min_protocol_version ssl_max_protocol_version password_encryption wal_level log_connections scram_iterations ' +
  'ssl_renegotiation_limit ssl_library block_size bgwriter_lru_multiplier backend_flush_after'
).split(' ');

describe.each(MAJORS_HERE)('values in PostgreSQL %i', (major) => {
  const names = PROBES.filter((name) => parameter(name, major));
  it('are refused where the server refuses them, in its words', async () => {
    let refused = 0;
    await inLanes(ODD_VALUES, async (value) => {
      const lines = names.map((name) => `${name} = '${value.replaceAll("'", "''")}'`);
      const given: ConfCase = { seed: 0, files: { 'postgresql.conf': lines.join('\n') }, args: [], names };
      const outcome = await theirs(given, major, ['ssl']);
      const log = outcome.kind === 'values' ? '' : outcome.stderr;
      const said = [...log.matchAll(/LOG: {2}(.*)/gu)].map(([, text = '']) => text);
      const { problems } = settingsFor(readingOf(given, major), major);
      refused += problems.length;
      const expected = said.filter((text) => !text.startsWith('skipping missing'));
      expect(
        problems.map(({ message }) => message),
        JSON.stringify(value),
      ).toEqual(expected);
    });
    expect(refused).toBeGreaterThan(ODD_VALUES.length * 5);
  });
});

describe.each(MAJORS_HERE)('pg_file_settings of PostgreSQL %i', (major) => {
  let server: SingleUser | undefined;
  afterAll(() => server?.stop());

  it(`has no problem with what initdb writes, and shows the same rows for ${CASES} random trees`, async () => {
    server = await singleUser(major, {
      settings: { config_file: '$DIR/current/postgresql.conf' },
      files: { 'current/postgresql.conf': '' },
    });
    const { directory, data } = server;
    const written = (name: string) => ({ path: name, text: readFileSync(join(data, name), 'utf8') });
    const [file, autoConf] = [written('postgresql.conf'), written('postgresql.auto.conf')];
    const initial = readConf(file, { files: memoryFiles([file]), autoConf, version: major });
    expect(initial.assignments.length, 'what initdb writes').toBeGreaterThan(5);
    expect([...initial.gaps, ...settingsFor(initial, major).problems], 'what initdb writes').toEqual([]);

    const current = join(directory, 'current');
    discard(current);
    for (const seed of SEEDS) {
      const given = { ...confCase(seed), args: [] };
      const place = scratch('rows');
      put(place, given.files);
      symlinkSync(place, current);
      put(directory, { 'data/postgresql.auto.conf': given.auto ?? '' });
      // Asked once, the server makes placeholders of customized names, as it would have done when it started.
      await server.query('select count(*) from pg_file_settings');
      const expected = await server.query<ConfRow>('select * from pg_file_settings order by seqno');
      unlinkSync(current);
      discard(place);
      const reading = readingOf({ ...given, auto: given.auto ?? '' }, major, 'current/', 'data/');
      const rows = confRows(reading, { major, path: (path) => `${directory}/${path}` });
      const detail = `seed ${seed}: ${show(given)}`;
      expect(
        rows.map((row, index) => likeRunning(row, expected[index], major)),
        detail,
      ).toEqual(expected);
    }
  });
});

/**
 * This server was not started with the tree, so whether it takes a value that only a start can change depends on what it
 * runs with. Servers that were started with theirs are asked below.
 */
function likeRunning(row: ConfRow, expected: ConfRow | undefined, major: OracleMajor): ConfRow {
  const fact = row.name === null ? undefined : parameter(row.name, major);
  if (!expected || fact?.context !== 'postmaster' || readValue(fact, row.setting ?? '', major).kind === 'refused')
    return row;
  const isEither = ({ error }: ConfRow) => error === null || error === 'setting could not be applied';
  const isLive = ({ applied, error }: ConfRow) => applied || error !== null;
  const isSame = isEither(row) && isEither(expected) && isLive(row) && isLive(expected);
  return isSame ? { ...row, applied: expected.applied, error: expected.error } : row;
}

describe.each(MAJORS_HERE)('a server of PostgreSQL %i', (major) => {
  it(`started with each of ${STARTS} trees shows the same rows`, async () => {
    const home = scratch('started');
    const data = initdb(major, home);
    for (let seed = 0, started = 0; started < STARTS; seed++) {
      const given = confCase(seed);
      if (given.names.length < 4 || ours(given, major, []).kind === 'refused') continue;
      started++;
      const main = scratch('main');
      put(main, given.files);
      put(home, { 'data/postgresql.auto.conf': given.auto ?? '' });
      const words = ['-c', `config_file=${main}/postgresql.conf`, ...given.args];
      const server = await singleUser(major, { data, args: words });
      const expected = await server.query<ConfRow>('select * from pg_file_settings order by seqno');
      await server.stop();
      discard(main);
      const args = ['-c', 'ssl=on', ...given.args];
      const reading = readingOf({ ...given, args, auto: given.auto ?? '' }, major, 'main/', 'data/');
      const path = (ours: string) => (ours.startsWith('main/') ? `${main}/${ours.slice(5)}` : `${home}/${ours}`);
      expect(confRows(reading, { major, path }), `seed ${seed}: ${show(given)}`).toEqual(expected);
    }
    discard(home);
  });
});

describe('configurations that PostgreSQL ships', () => {
  const packaged = '/usr/share/postgresql/15/postgresql.conf.sample';
  it.skipIf(!existsSync(packaged))("Debian's sample for 15 has no problem", () => {
    const file = { path: 'postgresql.conf', text: readFileSync(packaged, 'utf8') };
    const reading = readConf(file, { files: memoryFiles([file]) });
    expect([...reading.gaps, ...settingsFor(reading, 15).problems]).toEqual([]);
  });
});
