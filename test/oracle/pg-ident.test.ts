import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePgIdent } from '../../src/parse/pg-ident.js';
import { identRows } from '../../src/semantics/ident-rows.js';
import { fileOf, filesOf, IDENT_LINE, sidecars } from './hba-arbitrary.js';
import { MAJORS_HERE, put, type SingleUser, singleUser } from './postgres.js';

const numRuns = Number(process.env['ORACLE_RUNS'] ?? 200);
const seed = Number(process.env['ORACLE_SEED'] ?? 20_260_422);

const CASE = fc.record({ text: fileOf(IDENT_LINE, 6), other: fileOf(IDENT_LINE, 3) });

/** The view came with 15. */
describe.each(MAJORS_HERE.filter((major) => major >= 15))('pg_ident_file_mappings of PostgreSQL %i', (major) => {
  let server: SingleUser;

  beforeAll(async () => {
    server = await singleUser(major, { settings: { ident_file: '$DIR/ident/pg_ident.conf' } });
    put(join(server.directory, 'ident'), sidecars(major));
  });
  afterAll(() => server.stop());

  it('is what we read', async () => {
    const directory = join(server.directory, 'ident');
    await fc.assert(
      fc.asyncProperty(CASE, async ({ text, other }) => {
        put(directory, { 'pg_ident.conf': text, 'random.conf': other });
        const theirs = await server.query('select * from pg_ident_file_mappings');
        const sources = { ...sidecars(major), 'random.conf': other, 'pg_ident.conf': text };
        const files = Object.entries(sources).map(([name, content]) => ({
          path: join(directory, name),
          text: content,
        }));
        const tree = parsePgIdent(files.at(-1)!, { version: major, files: filesOf(files) });
        const ours = identRows(tree, ({ path }) => path).map(({ map_number, file_name, ...row }) =>
          major >= 16 ? { map_number, file_name, ...row } : row,
        );
        expect(ours).toEqual([...theirs]);
      }),
      { numRuns, seed },
    );
  });
});
