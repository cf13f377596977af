/**
 * Writes `src/facts/settings-table.ts`: every parameter of PostgreSQL 13 to 18, asked of the servers themselves.
 * Run it with `npx tsx src/dev/harvest-settings.ts` where the packages of `test/oracle` are installed.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  effective,
  MAJORS_HERE,
  type OracleMajor,
  put,
  type SingleUser,
  scratch,
  singleUser,
} from '../../test/oracle/postgres.js';

interface Row {
  readonly name: string;
  readonly vartype: string;
  readonly context: string;
  readonly unit?: string;
  readonly min_val?: string;
  readonly max_val?: string;
  readonly enumvals?: readonly string[];
  readonly boot_val?: string;
}

/** Parameters that `pg_settings` does not show; a server says whether it has them. */
const UNSHOWN: readonly Row[] = [
  { name: 'default_with_oids', vartype: 'bool', context: 'user', boot_val: 'off' },
  { name: 'is_superuser', vartype: 'bool', context: 'internal', boot_val: 'off' },
  { name: 'role', vartype: 'string', context: 'user', boot_val: 'none' },
  { name: 'seed', vartype: 'real', context: 'user', min_val: '-1', max_val: '1', boot_val: '0' },
  { name: 'session_authorization', vartype: 'string', context: 'user' },
  {
    name: 'ssl_renegotiation_limit',
    vartype: 'integer',
    context: 'user',
    min_val: '0',
    max_val: '0',
    boot_val: '0',
  },
];

/** Old names that a server may still understand, and what they stand for. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  sort_mem: 'work_mem',
  vacuum_mem: 'maintenance_work_mem',
  force_parallel_mode: 'debug_parallel_query',
  ssl_ecdh_curve: 'ssl_groups',
};

/** Words that an enum may accept without listing them. */
const WORDS = 'on off true false yes no 1 0 t f debug debug1 info fatal panic archive hot_standby try auto'.split(' ');

/** Accepted words that are not listed, as `word>canonical`. */
async function hiddenWords(server: SingleUser, row: Row): Promise<readonly string[]> {
  const hidden: string[] = [];
  const directory = scratch('harvest');
  for (const word of WORDS.filter((word) => !row.enumvals?.includes(word))) {
    if (row.context !== 'postmaster') {
      put(server.directory, { 'postgresql.conf': `${row.name} = '${word}'\n` });
      const [shown] = await server.query('select applied from pg_file_settings');
      if (!shown?.['applied']) continue;
    }
    put(directory, { 'postgresql.conf': `${row.name} = '${word}'\n` });
    const outcome = await effective(server.major, directory, [row.name]);
    if (outcome.kind === 'values') hidden.push(`${word}>${outcome.values[row.name]}`);
  }
  return hidden;
}

const has = async (server: SingleUser, name: string) =>
  (await server.query(`select current_setting('${name}', true) is not null as there`))[0]?.['there'] === true;

async function harvest(major: OracleMajor): Promise<ReadonlyMap<string, string>> {
  const server = await singleUser(major, {
    settings: { config_file: '$DIR/postgresql.conf' },
    files: { 'postgresql.conf': '' },
  });
  const columns = 'name, vartype, context, unit, min_val, max_val, enumvals, boot_val';
  const shown = await server.query<Row>(`select ${columns} from pg_settings where name not like '%.%'`);
  const names = new Set(shown.map(({ name }) => name));
  const facts = new Map<string, string>();
  const unshown = [];
  for (const row of UNSHOWN) if (!names.has(row.name) && (await has(server, row.name))) unshown.push(row);
  for (const row of [...shown, ...unshown]) {
    const hidden = row.vartype === 'enum' && row.context !== 'internal' ? await hiddenWords(server, row) : [];
    const values = [...(row.enumvals ?? []), ...hidden].join(',');
    // What a server says of its own build is no fact about the parameter.
    const isBuild = row.context === 'internal' && /version|timezone|segment|size|checksums|mode/u.test(row.name);
    const limits = [row.unit, row.min_val, row.max_val, values, isBuild ? undefined : row.boot_val];
    facts.set(row.name, [row.vartype, row.context, ...limits.map((value) => value ?? '')].join('|'));
  }
  for (const [old, now] of Object.entries(OLD_NAMES))
    if (!names.has(old) && names.has(now) && (await has(server, old))) facts.set(old, `alias|${now}`);
  await server.stop();
  return facts;
}

const byMajor = new Map<OracleMajor, ReadonlyMap<string, string>>();
for (const major of MAJORS_HERE) byMajor.set(major, await harvest(major));

const lines: string[] = [];
const names = [...new Set([...byMajor.values()].flatMap((facts) => [...facts.keys()]))].sort();
for (const name of names) {
  let open: { since: number; until: number; facts: string } | undefined;
  const close = () => {
    if (open) lines.push(`${name}|${open.since}|${open.until}|${open.facts}`);
    open = undefined;
  };
  for (const [major, all] of byMajor) {
    const facts = all.get(name);
    if (facts === undefined || facts !== open?.facts) close();
    if (facts !== undefined) open = { since: open?.since ?? major, until: major, facts };
  }
  close();
}

const text = `/**
 * Every parameter of PostgreSQL ${MAJORS_HERE[0]} to ${MAJORS_HERE.at(-1)}, as \`pg_settings\` of those servers has it.
 * Written by \`src/dev/harvest-settings.ts\`; one line is
 * name|since|until|type|context|unit|min|max|enum values, \`word>canonical\` where not listed|built-in default,
 * or name|since|until|alias|present name. Ends are inclusive.
 */
export const SETTINGS_TABLE = \`
${lines.join('\n').replace(/[\\`]|\$\{/gu, '\\$&')}
\`;
`;
writeFileSync(fileURLToPath(new URL('../facts/settings-table.ts', import.meta.url)), text);
